"""Widgets, Qt models, windows and background tasks (floor 3)."""
