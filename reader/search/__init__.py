"""The Whoosh index and the queries on it (floor 2; no Qt)."""
