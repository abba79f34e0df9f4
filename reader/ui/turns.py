"""Turns of the event loop: what is put off waits for one that nothing long has used up.

All timers that are due, and all that was posted, come in one turn of Qt's. Two pieces of work of
50 ms that are due together would keep keys and painting waiting for a tenth of a second.
"""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LONG_S = 0.015  # between asking and being called: something long came first, let Qt look around
MOST_LOOKS = 3  # then it is done nevertheless: a window may never rest


class Turn(QTimer):
    """`due` comes once for each `ask`, in a later turn. One for each purpose, kept by its owner."""

    due = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner, singleShot=True, interval=0)
        self._asked = 0.0
        self._looks = 0
        self.calling = False  # whether what is due has not come to its end: Qt lets it call no more
        self.timeout.connect(self._look)

    def ask(self) -> None:
        """Call for a turn; what was asked for before and has not come is the same one."""
        self._looks = MOST_LOOKS
        self._wait()

    def _wait(self) -> None:
        self._asked = time.monotonic()
        self.start()

    @Slot()
    def _look(self) -> None:
        if self._looks and time.monotonic() - self._asked > LONG_S:
            self._looks -= 1
            self._wait()
            return
        self.calling = True
        try:
            self.due.emit()
        finally:
            self.calling = False


def in_turns(owner: QObject, steps: Sequence[Callable[[], object]]) -> None:
    """Do `steps` in order; keys and painting come between them. Ends with `owner`'s life."""
    left = iter(steps)
    # One for all: of single shots that start one another Qt does two before it goes on. And not a
    # plain timer: a new look may be put on in the same turn.
    turn = Turn(owner)

    def go_on() -> None:
        step = next(left, None)
        if step is None:
            turn.deleteLater()
            return
        step()
        turn.ask()

    turn.due.connect(go_on)
    go_on()
