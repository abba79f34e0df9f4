"""What the program does in a terminal: one module for each command, none of them with Qt."""
