"""Stands before every event: lets through what the rules allow and swallows the rest."""

import time

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.ui.kiosk.rules import Rules

LONG_PRESS_MS = 4000
CORNER_PX = 90
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_PRESSES = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease}
)
_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.NativeGesture,
    }
)
_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)
_POINTER = _PRESSES | {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.MouseMove,
}


class Guard(QObject):
    """Watches the application for `shell`, its only window. `take_over` begins, `let_go` ends."""

    touched = Signal()
    staff_called = Signal()  # a long press in the upper left corner

    def __init__(self, rules: Rules, shell: QWidget) -> None:
        super().__init__(shell)
        self._rules = rules
        self._shell = shell
        self._deaf_until = 0.0
        self._press = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._press.timeout.connect(self.staff_called)
        self.leaving = False
        self.covered = False  # something stands over the session

    def take_over(self) -> None:
        """Begin."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def let_go(self) -> None:
        """End."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def be_deaf(self, milliseconds: int) -> None:
        """Swallow pointers for a moment: the touch that wakes must not press what appears."""
        self._deaf_until = time.monotonic() + milliseconds / 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether to swallow `event`."""
        kind = event.type()
        if kind == QEvent.Type.Show:
            self._look_at_window(watched)
        if kind == QEvent.Type.Quit:
            return not self.leaving
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._key(event, kind)
        swallowed = kind in _NEVER or self._is_zooming(event) or self._pointer(event, kind)
        if kind in _TOUCHES and not swallowed:
            self.touched.emit()
        return swallowed

    @staticmethod
    def _is_zooming(event: QEvent) -> bool:
        # With Ctrl a wheel would change the letters' size past every limit.
        return (
            isinstance(event, QWheelEvent) and event.modifiers() != Qt.KeyboardModifier.NoModifier
        )

    def _key(self, event: QKeyEvent, kind: QEvent.Type) -> bool:
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        allowed = self._rules.allows_key(
            event.key(),
            event.modifiers(),
            text=event.text(),
            typing=typing,
            covered=self.covered,
        )
        if allowed:
            if kind == QEvent.Type.KeyPress:
                self.touched.emit()
            return False
        event.accept()
        return True

    def _pointer(self, event: QEvent, kind: QEvent.Type) -> bool:
        if kind not in _POINTER:
            return False
        if time.monotonic() < self._deaf_until:
            return True
        if isinstance(event, QMouseEvent):
            if kind in _PRESSES and event.button() not in (
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.NoButton,
            ):
                return True
            self._watch_corner(kind, event.globalPosition())
        return False

    def _watch_corner(self, kind: QEvent.Type, where: QPointF) -> None:
        if kind == QEvent.Type.MouseButtonPress and self._in_corner(where):
            self._press.start()
        elif kind == QEvent.Type.MouseButtonRelease or not self._in_corner(where):
            self._press.stop()

    def _in_corner(self, where: QPointF) -> bool:
        here = self._shell.mapFromGlobal(where)
        return 0 <= here.x() <= CORNER_PX and 0 <= here.y() <= CORNER_PX

    def _look_at_window(self, watched: QObject) -> None:
        """Close a window that is not the shell: dialogs and menus are ways out."""
        if isinstance(watched, QWidget) and watched.isWindow() and watched is not self._shell:
            QTimer.singleShot(0, watched, watched.close)
