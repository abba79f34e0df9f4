"""Lets fingers push lists and pages with momentum. One recognizer serves all of them.

Qt registers another at each `grabGesture`, and PySide makes a class for the number it returns that
stays for ever: nine for each change of a kiosk's language, some fifteen kilobytes.
"""

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QScroller, QWidget

Kind = QScroller.ScrollerGestureType


class _Recognizer(QObject):
    """Lives as long as the application, and knows the number of its gesture."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.gesture = QScroller.grabGesture(self, kind)


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
    app = QCoreApplication.instance()
    # Held by the application, but none of its children: those go after Qt has put its gestures
    # away, and the program would end with a crash.
    held: dict[str, _Recognizer] = vars(app).setdefault("fingers", {})
    if kind.name not in held:
        held[kind.name] = _Recognizer(kind)
    return held[kind.name]
