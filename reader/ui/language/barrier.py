"""Keeps hands off a window that is being left."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,  # accepted: then no action of the window hears the key
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletRelease,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)

# Files over the window: refused, for what is accepted counts as taken.
DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class Barrier(QObject):
    """Keeps keys, mouse, touch and dropped files from `window`, which stays in view.

    Closing it still works.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.lifted = False
        # There is none until the window has been shown.
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def lift(self) -> None:
        """Let everything through again."""
        self.lifted = True
        if (handle := self._window.windowHandle()) is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, _handle: QObject, event: QEvent) -> bool:
        """Qt's: before the window hears of it."""
        if event.type() in INPUT:
            event.accept()
            return True
        if event.type() in DRAGS:
            event.ignore()
            return True
        return False
