"""A keyboard on the screen, with large keys that leave the focus where it is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from reader.ui.controls import push_button

ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm-")
COLUMNS = 10


class Keyboard(QFrame):
    """Emits what is typed; it does not know the field."""

    typed = Signal(str)
    deleted = Signal()
    emptied = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "tray")
        self.setAccessibleName(self.tr("Keyboard"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(2)
        self.keys: dict[str, QPushButton] = {}
        for letters in ROWS:
            row = self._row(column)
            gap = COLUMNS - len(letters) - (2 if letters == ROWS[-1] else 0)
            if gap > 0:
                row.addStretch(gap)
            for letter in letters:
                self._add(row, letter, letter, partial(self.typed.emit, letter), wide=2)
            if letters == ROWS[-1]:
                self._add(row, "delete", self.tr("Delete"), self.deleted.emit, wide=4)
                self.keys["delete"].setAutoRepeat(True)
            if gap > 0:
                row.addStretch(gap)
        row = self._row(column)
        self._add(row, "empty", self.tr("Clear all"), self.emptied.emit, wide=5)
        self._add(row, "space", self.tr("Space"), partial(self.typed.emit, " "), wide=10)
        self._add(row, "done", self.tr("Done"), self.done.emit, wide=5)

    @staticmethod
    def _row(column: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        column.addLayout(row)
        return row

    def _add(self, row: QHBoxLayout, name: str, label: str, handler: object, *, wide: int) -> None:
        key = push_button(label, handler, name=label)  # type: ignore[arg-type]
        key.setProperty("key", True)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch must not take the field's focus
        key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.keys[name] = key
        row.addWidget(key, wide)
