"""Turns of the event loop: what is put off waits for one that nothing long has used up.

All timers that are due, and all that was posted, come in one turn of Qt's. Two pieces of work of
50 ms that are due together would keep keys and painting waiting for a tenth of a second.
"""

import time
from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

LONG_S = 0.015  # between asking and being called: something long came first, let Qt look around
MOST_LOOKS = 3  # then it is done nevertheless: a window may never rest


class Turn(QTimer):
    """`due` comes once for each `ask`, in a later turn. One for each purpose, kept by its owner.

    Of several that wait the one that has waited longest is next, and each has a turn of Qt's to
    itself: none comes in the turn in which it was asked for, nor after something long in its own.
    """

    due = Signal()
    _line: ClassVar[list["Turn"]] = []  # those that wait, in the order in which they were asked

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner, singleShot=True, interval=0)
        self._asked = 0.0
        self._looks = 0
        self._fresh = False  # asked for in this turn of Qt's, which may have been a long one
        self.calling = False  # whether what is due has not come to its end: Qt lets it call no more
        self.timeout.connect(self._look)

    def ask(self) -> None:
        """Call for a turn; what was asked for before and has not come is the same one."""
        if self in self._line:
            if self.isActive():
                return
            self._line.remove(self)  # it was stopped
        self._line.append(self)
        self._looks = MOST_LOOKS
        self._fresh = True
        self._wait()

    def _wait(self) -> None:
        self._asked = time.monotonic()
        self.start()

    def _is_next(self) -> bool:
        """Whether none that can come has waited longer. Forgets those that will never come."""
        for turn in tuple(self._line):
            if turn is self:
                return True
            if not (isValid(turn) and turn.isActive()):
                self._line.remove(turn)  # it was stopped, or went with its owner
            else:
                return False
        return True

    @Slot()
    def _look(self) -> None:
        late = bool(self._looks) and time.monotonic() - self._asked > LONG_S
        if self._fresh or late or not self._is_next():
            self._looks -= late
            self._fresh = False
            self._wait()
            return
        if self in self._line:
            self._line.remove(self)
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
