"""The results panel: how many, filters, the list, or what stands there when nothing was found."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.looks import Look
from reader.ui.search.filters import FilterBar, Filters
from reader.ui.search.keeper import State
from reader.ui.search.nothing import NothingFound, NothingPage, WordsButton
from reader.ui.search.results_view import ResultsView
from reader.ui.search.rows import Row


class ResultsPanel(QFrame):
    """Shows what it is given and emits what the reader asks for."""

    left = Signal()  # back to the tree
    as_written_wanted = Signal()
    build_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.count = text_label("", "pane")
        self.close_button = push_button(
            self.tr("Back to the list"), self.left.emit, name=self.tr("Back to the library list")
        )
        self.close_button.setProperty("flat", True)
        self.readiness = text_label("", "small")
        self.build_button = push_button(
            self.tr("Make it ready"), self.build_wanted.emit, name=self.tr("Make the search ready")
        )
        self.correction = text_label("")
        self.correction.setTextFormat(Qt.TextFormat.RichText)
        self.as_written = WordsButton("")
        self.as_written.clicked.connect(self.as_written_wanted)
        self.filters = FilterBar()
        self.results = ResultsView(look)
        self.nothing = NothingPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.results)
        self._pages.addWidget(self.nothing)
        self._lay_out()
        self.results.left.connect(self.left)
        self.show_correction("", "")
        self.show_state(State())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.count, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(top)
        for widget in (
            self.readiness,
            self.build_button,
            self.correction,
            self.as_written,
            self.filters,
        ):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self.results.set_look(look)

    def show_rows(self, rows: Sequence[Row], words: str) -> None:
        """Show results; `words` says how many there are."""
        self.count.setText(words)
        self.results.results.set_rows(rows)
        self._pages.setCurrentWidget(self.results)

    def show_nothing(self, found: NothingFound) -> None:
        """Say that nothing was found and offer ways on."""
        self.count.setText(self.tr("No results"))
        self.results.results.set_rows([])
        self.nothing.show_nothing(found)
        self._pages.setCurrentWidget(self.nothing)

    def show_waiting(self, words: str) -> None:
        """Nothing can be asked yet; `words` says why."""
        self.count.setText(words)
        self.results.results.set_rows([])
        self._pages.setCurrentWidget(self.results)

    @property
    def has_rows(self) -> bool:
        """Whether there is something to open."""
        return bool(self.results.results.rows)

    def show_correction(self, corrected: str, typed: str) -> None:
        """Say that `corrected` was searched instead of `typed`; "" hides it."""
        for widget in (self.correction, self.as_written):
            widget.setVisible(bool(corrected))
        if corrected:
            self.correction.setText(
                self.tr("Showing results for {0}.").format(f"<b>{_escaped(corrected)}</b>")
            )
            self.as_written.set_words(self.tr("Search for “{0}” instead").format(typed))

    def show_filters(
        self, filters: Filters, audiences: Mapping[str, int], types: Mapping[str, int]
    ) -> None:
        """Press the chips and tell their counts."""
        self.filters.show_filters(filters, audiences, types)

    def show_state(self, state: State) -> None:
        """Be honest about a search that is not ready."""
        words = ""
        if state.stage == "building":
            words = self.tr("Getting ready: {0} %. Until then only words as you type them.").format(
                state.percent
            )
        elif state.stage == "stopped":
            words = self.tr("The search is not ready. It finds only words as you type them.")
        self.readiness.setText(words)
        self.readiness.setVisible(bool(words))
        self.build_button.setVisible(state.stage == "stopped")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
