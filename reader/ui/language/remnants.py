"""What Python still keeps of a window after Qt has destroyed it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.ui.room_stack import RoomStack


def remnants_of(window: QWidget) -> Callable[[], None]:
    """Call this before `window` goes, and what it returns once it went.

    The parts of a window name one another. They hang in circles that no sweep looks at, once they
    were put out of sight: the circles are cut here.
    """
    parts = [one for one in _family(window) if _ours(one)]

    def cut() -> None:
        while parts:
            part = parts.pop()
            if not isValid(part):
                vars(part).clear()

    return cut


def _family(window: QWidget) -> Iterator[QObject]:
    """`window` and all its parts, also those that stand apart."""
    yield window
    for part in window.findChildren(QObject):
        yield part
        if isinstance(part, RoomStack):
            for place in part.apart:
                yield from _family(place)


def _ours(part: QObject) -> bool:
    """Whether the class is one of Python's: Qt's own hold nothing of Python."""
    return type(part).__module__.partition(".")[0] != "PySide6"
