"""A document turned into safe HTML (floor 2; no Qt)."""
