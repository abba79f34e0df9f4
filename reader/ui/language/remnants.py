"""What Python still keeps of a window after Qt has destroyed it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def remnants_of(window: QWidget) -> Callable[[], None]:
    """Call this before `window` goes, and what it returns once it went.

    The parts of a window name one another. They hang in circles that no sweep looks at, once they
    were put out of sight: the circles are cut here.
    """
    parts = [one for one in (window, *window.findChildren(QObject)) if _ours(one)]

    def cut() -> None:
        while parts:
            part = parts.pop()
            if not isValid(part):
                vars(part).clear()

    return cut


def _ours(part: QObject) -> bool:
    """Whether the class is one of Python's: Qt's own hold nothing of Python."""
    return type(part).__module__.partition(".")[0] != "PySide6"
