"""Bookmarks, notes, questions and reading positions (floor 2; no Qt)."""
