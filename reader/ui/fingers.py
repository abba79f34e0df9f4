"""Lets fingers push lists and pages with momentum. One recognizer serves all of them.

Qt registers another at each `grabGesture`, and PySide makes a class for the number it returns that
stays for ever: nine for each change of a kiosk's language, some fifteen kilobytes.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScroller, QWidget
from shiboken6 import isValid

Kind = QScroller.ScrollerGestureType


class _Recognizer(QObject):
    """Knows the number of its gesture.

    No child of the application: as one it is destroyed after what keeps the gestures, and the
    process then ends in a crash (Qt 6.11). PySide destroys what has no parent before.
    """

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.gesture = QScroller.grabGesture(self, kind)


_known: dict[Kind, _Recognizer] = {}  # Qt has one register of gestures in each process, too


def push_by_touch(view: QWidget) -> None:
    """For a window that a mouse moves too: it marks text, and a finger scrolls."""
    view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    _grab(view, Kind.TouchGesture)


def push_by_press(view: QWidget) -> None:
    """For a screen that only fingers touch, or a mouse that stands for one."""
    view.ungrabGesture(_of(Kind.TouchGesture).gesture)
    _grab(view, Kind.LeftMouseButtonGesture)


def _grab(view: QWidget, kind: Kind) -> None:
    QScroller.scroller(view)  # what the recognizer looks for when it is asked to watch a widget
    view.grabGesture(_of(kind).gesture)


def _of(kind: Kind) -> _Recognizer:
    found = _known.get(kind)
    if found is None or not isValid(found):
        found = _known[kind] = _Recognizer(kind)
    return found
