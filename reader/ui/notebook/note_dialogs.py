"""Write a note on a bookmark, or a question for the care team. Nothing typed is ever lost."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.notebook.records import Anchor, Bookmark
from reader.ui.controls import push_button, text_label
from reader.ui.dialog_size import open_at
from reader.ui.notebook.fields import Choice, labelled
from reader.ui.notebook.flow import dialog_row
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.label_words import label_words
from reader.ui.wrapped_check import WrappedCheck
from reader.wording import quoted

MOST_LETTERS = 400  # of the words that a note is about


class _Writing(QDialog):
    """A field for words that stays open when they could not be kept."""

    def __init__(self, keeper: Keeper, parent: QWidget, *, title: str, field_name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        open_at(self, parent, width=560, height=440)
        self.fault = text_label("")
        self.fault.hide()
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(field_name)
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        body = QWidget()
        body.setProperty("role", "home")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(8)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(scroll, 1)
        keeper.told.connect(self._tell)

    def _add_buttons(self, keep: Callable[[], object]) -> None:
        self.column.addWidget(self.fault)
        save = push_button(self.tr("Save"), keep)
        save.setDefault(True)
        # Enter alone is a new line while one writes.
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.KeyboardModifier.ControlModifier | key), self, keep)
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set when the dialog was made
        layout.addWidget(dialog_row([save, push_button(self.tr("Cancel"), self.reject)]))

    def _tell(self, words: str) -> None:
        self.fault.setText(f"⚠ {words}")
        self.fault.show()


class NoteDialog(_Writing):
    """The note and the label of one bookmark; one without an id is kept when it is saved."""

    def __init__(self, keeper: Keeper, bookmark: Bookmark, parent: QWidget) -> None:
        super().__init__(keeper, parent, title=self.tr("My note"), field_name=self.tr("My note"))
        self._keeper = keeper
        self._bookmark = bookmark
        quote = bookmark.anchor.quote
        shown = quote[:MOST_LETTERS] + ("…" if len(quote) > MOST_LETTERS else "")
        words = quoted(shown) if quote else bookmark.anchor.heading
        self.column.addWidget(text_label(words))
        self.column.addWidget(labelled(self.tr("My note"), self.field))
        self.column.addWidget(self.field, 1)
        self.label = Choice(self.tr("Label"), lambda _value: None)
        names = [label.name for label in keeper.labels()]
        if bookmark.label and bookmark.label not in names:
            names.append(bookmark.label)
        choices = [("", self.tr("No label")), *((name, label_words(name)) for name in names)]
        self.label.fill(choices, bookmark.label)
        self.column.addWidget(labelled(self.tr("Label"), self.label))
        self.column.addWidget(self.label)
        self.field.setPlainText(bookmark.note)
        self._add_buttons(self.keep)
        self.field.setFocus()

    def keep(self) -> None:
        """Write the note; the dialog stays open when that fails."""
        note, label = self.field.toPlainText().strip(), self.label.value
        mine, keeper = self._bookmark, self._keeper
        done = (
            keeper.change_bookmark(mine, note=note, label=label)
            if mine.id
            else keeper.add_bookmark(mine.anchor, mine.title, note=note, label=label)
        )
        if done is not None:
            self.accept()


class QuestionDialog(_Writing):
    """A new question; `about` names the page it can be kept with."""

    def __init__(
        self, keeper: Keeper, parent: QWidget, *, anchor: Anchor | None, title: str, about: str
    ) -> None:
        super().__init__(
            keeper,
            parent,
            title=self.tr("Ask my care team"),
            field_name=self.tr("My question"),
        )
        self._keeper = keeper
        self._anchor = anchor
        self._title = title
        label = labelled(self.tr("What would you like to ask?"), self.field)
        self.column.addWidget(label)
        self.column.addWidget(self.field, 1)
        check = WrappedCheck(self.tr("Keep it with the page I am reading"))
        check.setVisible(anchor is not None)
        self.tied = check.box
        self.tied.setAccessibleDescription(about)
        self.tied.setChecked(anchor is not None)
        self.where = text_label(about, "small")
        self.where.setVisible(anchor is not None)
        self.column.addWidget(check)
        self.column.addWidget(self.where)
        self._add_buttons(self.keep)
        self.field.setFocus()

    def keep(self) -> None:
        """Write the question; the dialog stays open when that fails."""
        text = self.field.toPlainText().strip()
        if not text:
            self.field.setFocus()
            return
        tied = self._anchor is not None and self.tied.isChecked()
        anchor = self._anchor if tied else None
        if self._keeper.ask(text, anchor, self._title if tied else "") is not None:
            self.accept()
