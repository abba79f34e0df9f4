"""The shared touch screen: a shell of its own around the desk and the search."""
