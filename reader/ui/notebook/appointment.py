"""Take to my appointment: choose bookmarks and questions, then print, PDF or plain text."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.notebook.sheet import Sheet, as_text, make_sheet
from reader.ui.announcing import announce
from reader.ui.background import Runner
from reader.ui.controls import push_button, text_label
from reader.ui.dialog_size import open_at
from reader.ui.notebook.errand import Errand
from reader.ui.notebook.flow import FlowRow, dialog_row
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.lines import one_line, place
from reader.ui.notebook.sheet_html import paper_sheet
from reader.ui.notebook.tick_list import TickList
from reader.ui.notebook.writing_out import put
from reader.ui.paper import Paper
from reader.ui.user_folders import suggested_file
from reader.ui.wrapped_check import WrappedCheck
from reader.wording import quoted, translate

if TYPE_CHECKING:
    from reader.library.model import Document
    from reader.ui.laid_sheet import Sheet as PaperSheet
    from reader.ui.print_actions import Press

ALL_CHOSEN_UP_TO = 12  # more bookmarks than that make no sheet: only those “To ask” are chosen
TO_ASK = "To ask"
AT_ONCE = 100  # bookmarks that are put into the list in one turn
Kept = TypeVar("Kept")


class AppointmentDialog(QDialog):
    """Chooses what goes on the sheet. `documents` gives sources and review dates by id.

    Whoever makes it does its `parts` before it is opened, each in a turn of its own.
    """

    def __init__(
        self,
        keeper: Keeper,
        parent: QWidget,
        *,
        documents: "dict[str, Document]",
        today: date,
        paper: Paper,
        runner: Runner,
        may_print: bool = True,
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._today = today
        self._paper = paper
        self._runner = runner
        self._errand = Errand(runner, self)
        self._errand.told.connect(lambda fault: self._say(f"⚠ {fault}"))
        self._errand.under_way.connect(lambda words, _stop: self._say(words))
        self._may_print = may_print
        self._questions = keeper.questions()
        self._bookmarks = keeper.bookmarks()
        self.setWindowTitle(self.tr("Take to my appointment"))
        open_at(self, parent, width=680, height=680)
        self.questions = TickList(self.tr("Questions to take along"))
        self.bookmarks = TickList(self.tr("Bookmarks to take along"))
        self._large_row = WrappedCheck(self.tr("Large type"))
        self.large = self._large_row.box
        self.state = text_label("")

    def parts(self) -> tuple[Callable[[], None], ...]:
        """What is left to do until it can be opened, in order: there may be many bookmarks."""
        starts = range(0, len(self._bookmarks), AT_ONCE)
        return (self._fill, *(partial(self._fill_from, start) for start in starts), self._lay_out)

    def _fill(self) -> None:
        for question in self._questions:
            self.questions.add(one_line(question.text), ticked=not question.done)

    def _fill_from(self, start: int) -> None:
        few = len(self._bookmarks) <= ALL_CHOSEN_UP_TO
        for bookmark in self._bookmarks[start : start + AT_ONCE]:
            words = place(bookmark.title, bookmark.anchor)
            quote = one_line(bookmark.anchor.quote)
            text = f"{words}: {quoted(quote[:120])}" if quote else words
            self.bookmarks.add(text, ticked=few or bookmark.label == TO_ASK)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "home")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(8)
        column.addWidget(text_label(self.tr("What would you like to take along?"), "heading"))
        for rows, words, none in (
            (self.questions, self.tr("Questions"), self.tr("There are no questions yet.")),
            (self.bookmarks, self.tr("Bookmarks"), self.tr("There are no bookmarks yet.")),
        ):
            column.addWidget(text_label(words, "small"))
            there = rows.count() > 0
            column.addWidget(rows if there else text_label(none), 1 if there else 0)
            rows.setMinimumHeight(self.fontMetrics().height() * 5)
            if rows is self.bookmarks and there:
                column.addWidget(FlowRow(self._choosers()))
        column.addWidget(self._large_row)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(scroll, 1)
        # Under what scrolls: what became of a file is seen wherever the lists stand.
        self.state.setContentsMargins(20, 0, 20, 0)
        self.state.hide()
        whole.addWidget(self.state)
        buttons = self._buttons()
        whole.addWidget(dialog_row(list(buttons)))
        buttons[0].setDefault(True)

    def _choosers(self) -> list[QWidget]:
        return [
            push_button(self.tr("Choose all bookmarks"), lambda: self._choose(chosen=True)),
            push_button(self.tr("Choose none"), lambda: self._choose(chosen=False)),
        ]

    def _choose(self, *, chosen: bool) -> None:
        self.bookmarks.tick_all(ticked=chosen)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        if words:
            announce(self, words)

    def _buttons(self) -> list[QPushButton]:
        made: list[QPushButton] = []
        if self._may_print:
            made += [
                push_button(self.tr("Print preview…"), self.preview),
                push_button(self.tr("Print…"), self.print_it),
                push_button(self.tr("Save as PDF…"), self.save_pdf),
            ]
        made += [
            push_button(self.tr("Save as text…"), self.save_text),
            push_button(self.tr("Close"), self.reject),
        ]
        return made

    # The sheet ---------------------------------------------------------------------------------

    def sheet(self) -> Sheet:
        """What is chosen now."""
        return self._to_make()()

    def _to_make(self) -> Callable[[], Sheet]:
        """What makes the sheet of what is chosen now, on any thread."""
        return partial(
            make_sheet,
            _ticked(self.bookmarks, self._bookmarks),
            _ticked(self.questions, self._questions),
            documents=self._documents,
            today=self._today,
            title=self.tr("For my next appointment"),
        )

    def preview(self) -> None:
        """Show the sheets as they will be printed."""
        if self._something():
            self._press().preview_page(self._paper_sheet())

    def print_it(self) -> None:
        """Ask which printer, then print."""
        if self._something():
            self._press().print_page(self._paper_sheet())

    def save_pdf(self) -> None:
        """Ask for a file, then write it."""
        if self._something():
            self._press().save_page_as_pdf(self._paper_sheet())

    def _press(self) -> "Press":
        from reader.ui.print_actions import Press  # noqa: PLC0415 - printing is rare

        return Press(
            self,
            paper=self._paper,
            runner=self._runner,
            say=lambda words, _stop: self._say(words),
        )

    def _paper_sheet(self) -> "PaperSheet":
        return paper_sheet(self.sheet(), large=self.large.isChecked())

    def save_text(self) -> None:
        """Ask for a file, then write the sheet as plain text."""
        if not self._something():
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save as text"),
            suggested_file(self.tr("For my next appointment") + ".txt"),
            self.tr("Text files (*.txt)"),
        )
        if chosen:
            self.write_text(Path(chosen))

    def write_text(self, file: Path) -> None:
        """Have the sheet written as plain text by a worker; say what became of it."""
        file = file if file.suffix else file.with_suffix(".txt")
        make = self._to_make()
        self._errand.run(
            lambda _task: put(as_text(make()), file),
            done=lambda _none: self._say(self.tr("Saved: {0}").format(file.name)),
            words=translate("notebook", "{0} is being written …").format(file.name),
        )

    def _something(self) -> bool:
        there = self.questions.any_ticked() or self.bookmarks.any_ticked()
        self._say(
            "" if there else self.tr("⚠ Nothing is chosen. Tick what you want to take along.")
        )
        return there


def _ticked(rows: TickList, kept: tuple[Kept, ...]) -> list[Kept]:
    return [record for row, record in enumerate(kept) if rows.ticked(row)]
