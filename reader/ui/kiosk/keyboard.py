"""A keyboard on the screen, with large keys that leave the focus where it is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader import wording
from reader.ui.controls import push_button

DIGITS = "1234567890"
FIRST, LAST = "qwertyuiop", "zxcvbnm"
MIDDLE = {"es": "asdfghjklñ"}  # by language
USUAL_MIDDLE = "asdfghjkl-"
MARKS = {"es": "áéíóúü¿?,."}  # what sentences need and searches do not
USUAL_MARKS = "',.!?"


class Keyboard(QFrame):
    """Emits what is typed; it does not know the field."""

    typed = Signal(str)
    deleted = Signal()
    emptied = Signal()
    done = Signal()

    def __init__(self, *, marks: bool = False, done: str = "") -> None:
        """`marks` adds a row for sentences; `done` is what the last key says."""
        super().__init__()
        self.setProperty("role", "tray")
        self.setAccessibleName(self.tr("Keyboard"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(2)
        self.keys: dict[str, QPushButton] = {}
        self._top = QStackedWidget()
        for letters in (FIRST, DIGITS):
            page = QWidget()
            row = QHBoxLayout(page)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(2)
            self._add_letters(row, letters)
            self._top.addWidget(page)
        column.addWidget(self._top)
        self._add_letters(self._row(column), MIDDLE.get(wording.language(), USUAL_MIDDLE))
        row = self._row(column)
        self._add(row, "digits", "123", self._change_top, wide=2)
        self._name_digits(self.tr("Numbers"))
        self._add_letters(row, LAST)
        self._add(row, "delete", self.tr("Delete"), self.deleted.emit, wide=4)
        self.keys["delete"].setAutoRepeat(True)
        if marks:
            self._add_letters(self._row(column), MARKS.get(wording.language(), USUAL_MARKS))
        row = self._row(column)
        self._add(row, "empty", self.tr("Clear all"), self.emptied.emit, wide=5)
        self._add(row, "space", self.tr("Space"), partial(self.typed.emit, " "), wide=10)
        self._add(row, "done", done or self.tr("Done"), self.done.emit, wide=5)

    def begin(self) -> None:
        """With letters, as at first."""
        if self._top.currentIndex():
            self._change_top()

    def _change_top(self) -> None:
        """Numbers in the first row, or letters again."""
        digits = not self._top.currentIndex()
        self._top.setCurrentIndex(1 if digits else 0)
        key = self.keys["digits"]
        key.setText("abc" if digits else "123")
        self._name_digits(self.tr("Letters") if digits else self.tr("Numbers"))

    def _name_digits(self, words: str) -> None:
        """What stands on the key is part of its name: people who speak to it read it."""
        key = self.keys["digits"]
        key.setAccessibleName(f"{words} ({key.text()})")

    def _add_letters(self, row: QHBoxLayout, letters: str) -> None:
        for letter in letters:
            self._add(row, letter, letter, partial(self.typed.emit, letter), wide=2)

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
