"""“Ask my care team”: write a question, tick it off, keep the answer under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.looks import Look
from reader.ui.notebook.fields import TwoSides, detail_frame, empty_label, labelled, search_field
from reader.ui.notebook.flow import FlowRow
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.line_list import LineList
from reader.ui.notebook.lines import place, question_lines
from reader.ui.notebook.saved_text import SavedText
from reader.ui.plurals import counted

if TYPE_CHECKING:
    from reader.notebook.records import Question

LEAST_LIST_PX, LEAST_TEXT_PX, BESIDE_PX = 200, 64, 640


class QuestionsTab(QWidget):
    """All questions; the current one with its answer beside the list."""

    open_asked = Signal(object)  # Anchor
    counted = Signal(str)

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._all: dict[str, Question] = {}
        self.new = QLineEdit()
        self.new.setAccessibleName(self.tr("A new question for my care team"))
        self.new.setPlaceholderText(self.tr("What would you like to ask?"))
        self.new.returnPressed.connect(self.add)
        self.add_button = push_button(self.tr("Add question"), self.add)
        self.search = search_field(self.tr("Search in my questions"), lambda _t: self._show())
        self.list = LineList(self.tr("Questions"))
        self.empty = empty_label()
        self.text = SavedText(self.tr("Question"), self._save_text)
        self.answer = SavedText(self.tr("Answer"), self._save_answer)
        self._detail = self._make_detail()
        self._lay_out()
        self.list.chosen.connect(self._show_detail)
        self.list.opened.connect(self._open)
        self.list.removal_asked.connect(self.remove)
        self.list.lines.tick_asked.connect(self._tick)

    def _make_detail(self) -> QWidget:
        frame, column = detail_frame()
        self.about = text_label("", "small")
        self.state = text_label("", "small")
        self.open_button = push_button(self.tr("Open the page"), lambda: self._open(self._key))
        self.done_button = push_button(self.tr("Tick off"), self._tick_current)
        self.remove_button = push_button(
            self.tr("Remove"), lambda: self.remove(self._key), name=self.tr("Remove the question")
        )
        for field, name in ((self.text, self.tr("Question")), (self.answer, self.tr("Answer"))):
            field.state_changed.connect(self.state.setText)
            column.addWidget(labelled(name, field))
            column.addWidget(field, 1)
        column.addWidget(self.about)
        column.addWidget(self.state)
        column.addWidget(FlowRow([self.done_button, self.open_button, self.remove_button]))
        return frame

    def _lay_out(self) -> None:
        self._sides = TwoSides(self.list, self._detail)
        self._row = TwoSides(self.new, FlowRow([self.add_button]), shares=(4, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self.search)
        column.addWidget(self.empty, 1)
        column.addWidget(self._sides, 1)

    def set_look(self, look: Look) -> None:
        """Colours and least sizes follow theme and text size."""
        self.list.set_look(look)
        self.list.setMinimumHeight(look.px(LEAST_LIST_PX))
        for field in (self.text, self.answer):
            field.setMinimumHeight(look.px(LEAST_TEXT_PX))
        for sides in (self._sides, self._row):
            sides.set_least(look.px(BESIDE_PX))

    # Showing -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the notebook again."""
        self._all = {question.uid: question for question in self._keeper.questions()}
        self._show()

    def _show(self) -> None:
        lines = question_lines(self._all.values(), self.search.text())
        self.list.show_lines(lines)
        self.empty.setText(
            self.tr("No question has these words.")
            if self._all
            else self.tr(
                "There are no questions yet. Write down what you want to ask at your next "
                "appointment. While you read, Ctrl+Shift+Q keeps a question with the page."
            )
        )
        self.empty.setVisible(not lines.keys)
        self._sides.setVisible(bool(lines.keys))
        self.search.setVisible(len(self._all) > 1)
        open_ones = sum(1 for question in self._all.values() if not question.done)
        self.counted.emit(counted(self.tr("%n question(s) to ask", "", open_ones), open_ones))

    def _show_detail(self, key: str) -> None:
        question = self._all.get(key)
        self._detail.setEnabled(question is not None)
        self.text.show_text(key if question else "", question.text if question else "")
        self.answer.show_text(key if question else "", question.answer if question else "")
        if question is None:
            return
        tied = question.anchor is not None
        about = self.tr("About: {0}").format(place(question.title, question.anchor))
        self.about.setText(about if tied else "")
        self.about.setVisible(tied)
        self.open_button.setVisible(tied)
        self.done_button.setText(self.tr("Ask again") if question.done else self.tr("Tick off"))
        self.done_button.setAccessibleName(self.done_button.text())

    # Doing -------------------------------------------------------------------------------------

    @property
    def _key(self) -> str:
        return self.list.current_key()

    def choose(self, key: str) -> None:
        """Show the question `key`."""
        if not self.list.choose(key):
            self.search.clear()
            self.list.choose(key)

    def add(self) -> None:
        """Keep the question that was typed; it stays in the field when that fails."""
        text = self.new.text().strip()
        if not text:
            self.new.setFocus()
            return
        made = self._keeper.ask(text, None, "")
        if made is not None:
            self.new.clear()
            self.choose(made.uid)

    def remove(self, key: str) -> None:
        """Take the question `key` away; the window offers to bring it back."""
        self.flush()
        question = self._all.get(key)
        if question is not None and self._keeper.delete_question(question):
            self.text.drop(key)
            self.answer.drop(key)
            self.list.setFocus()

    def flush(self) -> None:
        """Save what was typed."""
        self.text.flush()
        self.answer.flush()

    def _tick_current(self) -> None:
        question = self._all.get(self._key)
        if question is not None:
            self._tick(question.uid, not question.done)

    def _tick(self, key: str, done: bool) -> None:
        self.flush()
        question = self._all.get(key)
        if question is not None:
            self._keeper.change_question(question, done=done)

    def _open(self, key: str) -> None:
        self.flush()
        question = self._all.get(key)
        if question is not None and question.anchor is not None:
            self.open_asked.emit(question.anchor)

    def _save_text(self, key: str, text: str) -> bool:
        question = self._all.get(key)
        if question is None or not text.strip():
            return True  # an empty question is no question: the old words stay
        changed = self._keeper.change_question(question, text=text.strip())
        if changed is not None:
            self._all[key] = changed
        return changed is not None

    def _save_answer(self, key: str, text: str) -> bool:
        question = self._all.get(key)
        if question is None:
            return True
        changed = self._keeper.change_question(question, answer=text)
        if changed is not None:
            self._all[key] = changed
        return changed is not None
