"""Small parts that the notebook's tabs share: a two-sided layout, a drop-down list, a search."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.ui.choice_box import ChoiceBox
from reader.ui.controls import name_clear_button, text_label


def empty_label() -> QLabel:
    """What a list says while it has no lines: at the top of the room, where the eye looks."""
    label = text_label("")
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    return label


class TwoSides(QWidget):
    """Two widgets side by side where there is room for both, else one above the other."""

    def __init__(
        self, first: QWidget, second: QWidget, *, shares: tuple[int, int] = (3, 2)
    ) -> None:
        super().__init__()
        self._least = 700
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addWidget(first, shares[0])
        self._layout.addWidget(second, shares[1])

    def set_least(self, pixels: int) -> None:
        """The least width at which both stand side by side."""
        self._least = pixels
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: choose the direction anew."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        beside = width >= self._least
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


class Choice(ChoiceBox):
    """A drop-down list of values with their words; `chosen` hears the user's choice only."""

    def __init__(self, name: str, chosen: Callable[[str], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _row: chosen(self.value))

    @property
    def value(self) -> str:
        """What is chosen."""
        return str(self.currentData() or "")

    def fill(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer `choices` of (value, words), with `value` chosen."""
        now = [(str(self.itemData(n)), self.itemText(n)) for n in range(self.count())]
        if now != list(choices):
            self.clear()
            for one, words in choices:
                self.addItem(words, one)
        self.setCurrentIndex(max(self.findData(value), 0))


def search_field(name: str, changed: Callable[[str], object]) -> QLineEdit:
    """A field to search within a list."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    name_clear_button(field)
    field.textChanged.connect(changed)
    return field


def labelled(text: str, field: QWidget) -> QLabel:
    """The words over a field, tied to it for screen readers and the mnemonic."""
    label = text_label(text, "small")
    label.setBuddy(field)
    return label


def detail_frame() -> tuple[QFrame, QVBoxLayout]:
    """The framed side that shows the current line in full."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return frame, column
