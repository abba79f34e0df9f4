"""Writing a question of one's own with the keyboard on the screen. It stays in memory."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader import wording
from reader.ui.controls import text_label
from reader.ui.kiosk.keyboard import Keyboard

LONGEST = 200  # letters
ENDS = ".!?…"


def as_question(typed: str, language: str) -> str:
    """`typed` as it is written on paper; the keyboard has no capital letters."""
    words = " ".join(typed.split())
    if not words.strip("¿?., "):
        return ""
    opening = "¿" if words.startswith("¿") else ""
    words = words.removeprefix("¿").lstrip()
    words = words[:1].upper() + words[1:]
    if words[-1] not in ENDS:
        words += "?"
    if language == "es" and words.endswith("?") and "¿" not in words:
        opening = "¿"
    return opening + words


class WritingScreen(QFrame):
    """One field above the keyboard; emits the question when it is written."""

    written = Signal(str)  # "" where nothing was written

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        title = self.tr("Write your question")
        self.setAccessibleName(title)
        self.field = QLineEdit()
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(self.tr("For example: when can I go swimming?"))
        self.field.setMaxLength(LONGEST)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.setAcceptDrops(False)
        self.field.setDragEnabled(False)
        self.field.returnPressed.connect(self._end)
        self.keyboard = Keyboard(marks=True, done=self.tr("To my list"))
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self.field)
        words = QWidget()
        above = QVBoxLayout(words)
        above.setContentsMargins(24, 8, 24, 0)
        self._title = text_label(title, "title")
        self._promise = text_label(
            self.tr("It comes onto your list, and is cleared when you finish.")
        )
        above.addWidget(self._title)
        above.addWidget(self._promise)
        self._above, self._row = above, row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # All of it stands at the keyboard, low enough for everybody.
        column.addWidget(words, 1, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(row)
        column.addWidget(self.keyboard)
        self.keyboard.typed.connect(self.field.insert)
        self.keyboard.deleted.connect(self.field.backspace)
        self.keyboard.emptied.connect(self.field.clear)
        self.keyboard.done.connect(self._end)

    def event(self, event: QEvent) -> bool:
        """Qt's; in a low window with large words the promise gives its room to the field."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._promise.setVisible(self._height_wanted() <= self.height())
        return super().event(event)

    def _height_wanted(self) -> int:
        """For everything, the promise too, whether it is shown or not."""
        margins = self._above.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        labels = sum(one.heightForWidth(width) for one in (self._title, self._promise))
        between = margins.top() + margins.bottom() + self._above.spacing()
        rest = self._row.sizeHint().height() + self.keyboard.sizeHint().height()
        return labels + between + rest

    def begin(self) -> None:
        """Ready to type."""
        self.keyboard.begin()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Leave no word behind, not even in the field's undo."""
        self.field.setText("")

    def _end(self) -> None:
        question = as_question(self.field.text(), wording.language())
        self.forget()
        self.written.emit(question)
