"""Holds a worker where a test wants it, until the test lets it go on."""

import threading


class Gate:
    """`reached` is set once a worker stands there, `open` lets it through."""

    def __init__(self) -> None:
        self.reached, self.open = threading.Event(), threading.Event()

    def pass_through(self) -> None:
        """Wait, on the worker: the window itself must not come here while the gate is shut."""
        assert self.open.is_set() or threading.current_thread() is not threading.main_thread()
        self.reached.set()
        assert self.open.wait(10)
