"""A progress that keeps what it was told."""


class Recorder:
    """Keeps every step."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, label: str) -> None:
        """Keep one step."""
        self.steps.append((done, total, label))
