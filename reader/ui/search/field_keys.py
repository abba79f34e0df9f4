"""The search field's keys: arrows choose a result, Enter opens it, and what was searched before."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.search.recent import RecentList, RecentSearches

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 4,
    Qt.Key.Key_PageUp: -4,
}


class FieldKeys(QObject):
    """Watches `field`: the keys stay in it while a choice moves in a list."""

    moved = Signal(int)  # steps down (or up) the results
    entered = Signal()
    chosen = Signal(str)  # words of an earlier search
    announced = Signal(str)

    def __init__(self, field: QLineEdit, recent: RecentSearches, window: QWidget) -> None:
        super().__init__(window)
        self._field = field
        self._recent = recent
        self.list = RecentList(field, window)
        self.list.chosen.connect(self.chosen)
        self.list.cleared.connect(recent.clear)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move or open; a click into the empty field shows earlier searches."""
        kind = event.type()
        if watched is not self._field:
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if kind == QEvent.Type.FocusOut:
            self.list.hide()
        elif kind == QEvent.Type.MouseButtonRelease and not self._field.text():
            self._show_recent()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = STEPS.get(Qt.Key(key), 0)
        if self.list.isVisible():
            return self._recent_key(key, steps)
        if steps and not self._field.text():
            self._show_recent()
            return self.list.isVisible()
        if steps:
            self.moved.emit(steps)
            return True
        if key in ENTER and self._field.text().strip():
            self.entered.emit()
            return True
        return False

    def _recent_key(self, key: int, steps: int) -> bool:
        if steps:
            self.announced.emit(self.list.move_by(1 if steps > 0 else -1))
            return True
        if key in ENTER:
            return self.list.open_current()
        if key == Qt.Key.Key_Escape:
            self.list.hide()
            return True
        return False

    def _show_recent(self) -> None:
        self.list.show_words(self._recent.words())
