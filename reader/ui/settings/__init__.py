"""The settings window: every choice applies at once (floor 3)."""
