"""The language of the window: which one, how it is put on, and how it is changed (floor 3)."""
