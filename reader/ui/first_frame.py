"""Tells when a window stands on the screen: what is not seen at first is made after that."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# Window systems answer the first frame with a new size or another expose: these go first.
PAUSE_MS = 15


class FirstFrame(QObject):
    """Calls `then` once, soon after `window` has been painted for the first time.

    Made after the window was shown: it has no handle before.
    """

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, handle: QObject, event: QEvent) -> bool:
        """Qt's: the first expose event paints the whole window before it returns."""
        if event.type() == QEvent.Type.Expose:
            handle.removeEventFilter(self)
            then, self._then = self._then, _nothing  # it may hold a whole window
            QTimer.singleShot(PAUSE_MS, self, then)
        return False


def _nothing() -> None:
    """What is left to do."""
