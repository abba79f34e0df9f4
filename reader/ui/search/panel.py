"""The results panel: how many, filters, the list, or what stands there when nothing was found."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.controls import push_button, text_label
from reader.ui.looks import Look
from reader.ui.search.filters import FilterBar, Filters
from reader.ui.search.keeper import State
from reader.ui.search.nothing import NothingFound, NothingPage, WordsButton, breakable
from reader.ui.search.results_view import ResultsView
from reader.ui.search.rows import Row

HEAD_SHARE = 0.5  # of the height, for what stands above the results


class ResultsPanel(QFrame):
    """Shows what it is given and emits what the reader asks for."""

    left = Signal()  # back to the tree
    as_written_wanted = Signal()
    build_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.count = text_label("", "pane")
        self.close_button = push_button(self.tr("Back to the list"), self.left.emit)
        self.close_button.setAccessibleDescription(self.tr("Back to the library list"))
        self.close_button.setProperty("flat", True)
        self.readiness = text_label("", "small")
        self.build_button = push_button(self.tr("Make it ready"), self.build_wanted.emit)
        self.build_button.setAccessibleDescription(self.tr("Make the search ready"))
        self.correction = text_label("")
        self.correction.setTextFormat(Qt.TextFormat.RichText)
        self.as_written = WordsButton("", side=12)
        self.as_written.clicked.connect(self.as_written_wanted)
        self.filters = FilterBar()
        self._filters_useful = self._filters_folded = False
        self.results = ResultsView(look)
        self.nothing = NothingPage()
        self._before: QWidget | None = None  # what Tab leaves for the panel
        self._pages = QStackedWidget()
        self._pages.addWidget(self.results)
        self._pages.addWidget(self.nothing)
        self._lay_out()
        self.results.left.connect(self.left)
        self.show_correction("", "")
        self.show_state(State())

    def _lay_out(self) -> None:
        for label in (self.readiness, self.correction):
            label.setContentsMargins(12, 0, 4, 0)
        inside = QWidget()
        inside.setProperty("role", "pane-body")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.count, 1)
        top.addWidget(self.close_button)
        lines.addLayout(top)
        for widget in (
            self.readiness,
            self.build_button,
            self.correction,
            self.as_written,
            self.filters,
        ):
            lines.addWidget(widget)
        # Qt would hold the head to the height of its words in the narrowest column.
        inside.setMinimumHeight(1)
        self._inside = inside
        self._head = QScrollArea()
        self._head.setProperty("role", "pane-area")
        self._head.setWidgetResizable(True)
        self._head.setFrameShape(QFrame.Shape.NoFrame)
        self._head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands above the results changed: give it the room it needs."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit_head()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: chips wrap anew."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """As high as its words, but at large text it scrolls and leaves room for results."""
        frame = self._head.contentsMargins()  # the theme's border
        width = self.width() - 16 - frame.left() - frame.right()
        layout = self._inside.layout()
        if width <= 0 or layout is None:
            return
        wanted = layout.totalHeightForWidth(width) + frame.top() + frame.bottom()
        self._head.setFixedHeight(max(1, min(wanted, round(self.height() * HEAD_SHARE))))

    @property
    def head_is_whole(self) -> bool:
        """Whether nothing above the results has to be scrolled to."""
        return self._inside.height() <= self._head.viewport().height()

    def follow(self, before: QWidget) -> None:
        """Tab comes here from `before`, goes from top to bottom, then on as it did."""
        self._before = before
        self._order()

    def _order(self) -> None:
        filters = self.filters
        stops: list[QWidget] = [
            self.close_button,
            self.build_button,
            self.as_written,
            *filters.audiences.values(),
            filters.type_chip,
            filters.type_menu,
            self.results,
            *self.nothing.buttons,
        ]
        # Not while one of them stands apart: it keeps its place.
        if self._before is not None and self._before.window() is self.window():
            stops.insert(0, self._before)
        for first, second in pairwise(stops):
            self.setTabOrder(first, second)

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
        self._order()
        self._pages.setCurrentWidget(self.nothing)

    def show_waiting(self, words: str) -> None:
        """Nothing can be asked yet; `words` says why."""
        self.count.setText(words)
        self.results.results.set_rows([])
        self._pages.setCurrentWidget(self.results)

    def forget(self) -> None:
        """Show nothing and hold nothing."""
        self.show_rows([], "")
        self.show_correction("", "")
        self.show_filters(Filters(), {}, {})
        self.nothing.forget()

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
                self.tr("Showing results for {0}.").format(
                    f"<b>{_escaped(breakable(corrected))}</b>"
                )
            )
            self.as_written.set_words(self.tr("Search for “{0}” instead").format(typed))

    def fold_filters(self, folded: bool) -> None:
        """Put the filters away, for a while, where a keyboard leaves little room."""
        self._filters_folded = folded
        self.filters.setVisible(self._filters_useful and not folded)

    def show_filters(
        self, filters: Filters, audiences: Mapping[str, int], types: Mapping[str, int]
    ) -> None:
        """Press the chips and tell their counts; without results and filters there is no use."""
        self._filters_useful = filters.any or any(audiences.values()) or any(types.values())
        self.fold_filters(self._filters_folded)
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
