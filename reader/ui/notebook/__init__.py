"""The notebook in the window: star, marks, the notebook page, the appointment sheet (floor 3)."""
