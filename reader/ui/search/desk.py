"""Search as the window uses it: the field's keys, the panel, the index, and what is opened."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.background import Runner
from reader.ui.desk import Desk
from reader.ui.looks import Look
from reader.ui.search.answers import AnswerBoard
from reader.ui.search.asker import Answer, Asker, Question
from reader.ui.search.field_keys import FieldKeys
from reader.ui.search.filters import Filters
from reader.ui.search.keeper import Answering, IndexKeeper, State
from reader.ui.search.nothing import WayOn
from reader.ui.search.page_hits import PageHits
from reader.ui.search.panel import ResultsPanel
from reader.ui.search.recent import RecentList, RecentSearches
from reader.ui.search.rows import Row
from reader.ui.search.strip import IndexStrip
from reader.ui.turns import Turn

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.services import Services

SETTLE_MS = 250  # after the last key: spelling, the card on top and more rows
WHILE_TYPING, SETTLED, MORE, OF_ONE = 8, 30, 60, 200  # rows asked for
LONGEST = 2000  # characters of a question; a pasted book is cut


class SearchDesk(QObject):
    """Joins the search field with the results panel. The window connects its signals.

    `panel` takes the left pane's place while `active`; `strip` stands at the window's foot.
    """

    active_changed = Signal(bool)
    answer_shown = Signal(object)  # Answer
    opened = Signal(str)  # an address to go to
    announced = Signal(str)
    told = Signal(str)

    def __init__(self, services: "Services", field: QLineEdit, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._field = field
        self._window = window
        self._library: Library | None = None
        self._filters = self._inherited = Filters()
        self._as_written = False
        self._enter = False  # Enter was pressed before there was an answer
        self._moved = False  # the reader chose a row, which later answers keep chosen
        self._limit = SETTLED
        self._failures = 0  # of the index to answer, since the library was opened
        self._answer: Answer | None = None
        self._opened: set[str] = set()  # documents whose further sections are in the list
        self.active = False
        self._runner = Runner(self)  # its own: a page being made must not hold an answer up
        self.panel = ResultsPanel(desk.look)
        self.strip = IndexStrip()
        self.recent = RecentSearches(services.preferences, kiosk=services.kiosk)
        self._keys = FieldKeys(field, self.recent, window)
        self._board = AnswerBoard(self.panel, self)
        self.keeper = IndexKeeper(services.places, services.runner, services.index_command, self)
        self._asker = Asker(self._runner, self)
        self._hits = PageHits(desk, self._runner, self._asker, self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._ask_settled)
        self._opening = Turn(self)
        self._opening.due.connect(self._open_entered)
        self._connect()

    def _connect(self) -> None:
        panel, keeper, keys = self.panel, self.keeper, self._keys
        self._field.textChanged.connect(self.typed)
        keeper.answering_changed.connect(self._asker.set_answering)
        keeper.answering_changed.connect(lambda _answering: self._ask_again())
        keeper.state_changed.connect(self._state_changed)
        keeper.told.connect(self.told)
        self.strip.stopped.connect(keeper.stop)
        self._asker.answered.connect(self.show_answer)
        self._asker.failed.connect(self._not_answered)
        panel.left.connect(self.leave)
        panel.as_written_wanted.connect(self._search_as_written)
        panel.build_wanted.connect(keeper.build)
        panel.results.opened.connect(self._open)
        panel.results.left_upwards.connect(self.focus_field)
        panel.filters.audience_chosen.connect(lambda one: self._filter(audience=one))
        panel.filters.type_chosen.connect(lambda one: self._filter(leukemia_type=one))
        panel.nothing.words_chosen.connect(self.search_for)
        panel.nothing.place_chosen.connect(self._go_on)
        panel.nothing.filters_dropped.connect(lambda: self._filter(audience="", leukemia_type=""))
        keys.moved.connect(self._move)
        keys.entered.connect(self._entered)
        keys.chosen.connect(self.search_for)
        keys.announced.connect(self.announced)

    # What the window tells ---------------------------------------------------------------------

    def set_library(self, library: "Library", ways: Callable[[], Sequence[WayOn]]) -> None:
        """Search `library`; `ways` gives places to browse where nothing was found."""
        self._library = library
        self._board.set_library(library, ways)
        self._answer = None
        self._failures = 0
        self.panel.filters.set_types(library.taxonomy.types)
        self.keeper.set_library(library)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self.panel.set_look(look)
        self._keys.list.hide()

    def set_audience(self, audience: str) -> None:
        """The switch stands at `audience` ("" not chosen yet)."""
        self._inherit(Filters(audience, self._inherited.leukemia_type))

    def set_type(self, leukemia_type: str) -> None:
        """A type was chosen in the tree; "" none."""
        self._inherit(Filters(self._inherited.audience, leukemia_type))

    def close(self) -> None:
        """End the child and the workers; called before the program ends."""
        self._opening.stop()
        self.keeper.close()
        self._runner.drain()
        self._asker.close()

    # Asking ------------------------------------------------------------------------------------

    def search_for(self, words: str) -> None:
        """Put `words` into the field and search them."""
        self._field.setText(words)
        self.focus_field()
        self._ask_settled()

    def focus_field(self) -> None:
        """Give the keys back to the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back to the tree: the field is emptied."""
        self._field.clear()

    def forget(self) -> None:
        """Keep no word of what was asked or found, not even what the field could undo."""
        self._field.setText("")
        self._end()
        self._opened.clear()
        self.panel.forget()

    @property
    def words(self) -> str:
        """What is asked now."""
        return self._field.text().strip()[:LONGEST]

    def typed(self) -> None:
        """The field holds other words."""
        self._as_written = self._enter = self._moved = False
        self._limit = SETTLED
        self._opened.clear()
        self._keys.list.hide()
        if not self.words:
            self._end()
            return
        self._set_active(True)
        self._settle.start()
        # One letter says too little; it is answered when nothing follows.
        if len(self.words) > 1 or self._asker.answering is None:
            self._ask(typing=True)

    def _end(self) -> None:
        self._settle.stop()
        self._asker.forget()
        self._answer = None
        self._hits.drop()
        self._filters = self._inherited
        self._set_active(False)
        # Rows that nobody sees would be laid out again with the next search.
        self.panel.show_waiting("")

    def _set_active(self, active: bool) -> None:
        if active != self.active:
            self.active = active
            self.active_changed.emit(active)

    def _ask(self, *, typing: bool = False) -> None:
        question = Question(
            self.words,
            typing=typing,
            leukemia_type=self._filters.leukemia_type,
            audience=self._filters.audience,
            loose=not self._filters.own,
            as_written=self._as_written,
            limit=WHILE_TYPING if typing else self._limit,
        )
        if not self._asker.ask(question):
            self.panel.show_waiting(self.tr("The documents are being read …"))

    def _ask_settled(self) -> None:
        self._settle.stop()
        if self.words:
            self._ask()

    def _ask_again(self) -> None:
        """Something better answers now."""
        if self.active and not self._settle.isActive():
            self._ask_settled()

    def _search_as_written(self) -> None:
        self._as_written = True
        self.focus_field()
        self._ask_settled()

    def _filter(self, *, audience: str | None = None, leukemia_type: str | None = None) -> None:
        now = self._answer.question if self._answer is not None else self._filters
        self._set_filters(
            Filters(
                now.audience if audience is None else audience,
                now.leukemia_type if leukemia_type is None else leukemia_type,
                own=True,
            )
        )

    def _inherit(self, filters: Filters) -> None:
        """The switch or the tree say something new: that counts, not what was pressed before."""
        if filters != self._inherited:
            self._inherited = filters
            self._set_filters(filters)

    def _set_filters(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self._ask_again()

    def _state_changed(self, state: State) -> None:
        self.strip.show_state(state)
        self.panel.show_state(state)

    # Answers -----------------------------------------------------------------------------------

    @property
    def answering(self) -> Answering | None:
        """What answers now: an index, or a plain scan while there is none."""
        return self._asker.answering

    @property
    def recent_list(self) -> RecentList:
        """What was searched before, under the empty field."""
        return self._keys.list

    @property
    def answer(self) -> Answer | None:
        """What the list shows."""
        return self._answer

    def show_answer(self, answer: Answer) -> None:
        """Show `answer`, unless the search is over."""
        if not self.active or self._library is None:
            return
        if answer.question.document:
            self.announced.emit(self._board.show_document(answer))
            return
        question = answer.question
        again = self._answer is not None and self._answer.question.text == question.text
        moved = self._moved or self.panel.results.hasFocus()
        chosen = self.panel.results.row() if again and moved else None
        self._answer = answer
        self._board.show(answer, chosen)
        self.answer_shown.emit(answer)
        if not question.typing:
            self.announced.emit(self._board.said(answer))
        if self._enter and not question.typing:
            self._opening.ask()  # the results take their time, and so does a page

    def _not_answered(self) -> None:
        """The index went wrong while it was asked: open it again, once; a plain scan meanwhile."""
        from reader.search.scanning import Scan  # noqa: PLC0415 - hardly ever

        if self._library is None:
            return
        self._failures += 1
        self._asker.set_answering(Scan(self._library))
        if self._failures == 1:
            self.told.emit(self.tr("The search index could not be read. It is opened again."))
            self.keeper.set_library(self._library)
        else:
            self.told.emit(
                self.tr(
                    "The search index could not be read. Until you start the program again, "
                    "search finds only words as you type them."
                )
            )
        self._ask_again()

    # Opening -----------------------------------------------------------------------------------

    def _open_entered(self) -> None:
        if self._enter and self.active:
            self._enter = False
            self._open_chosen()

    def _open_chosen(self) -> None:
        if self.panel.has_rows:
            self.panel.results.open_current()

    def _open(self, row: Row) -> None:
        if row.kind == "more":
            if self._answer is None:  # the search ended while the touch was on its way
                return
            self._opened.add(row.document)
            question = self._answer.question
            self._asker.ask(
                Question(
                    question.text,
                    leukemia_type=question.leukemia_type,
                    audience=question.audience,
                    as_written=question.as_written,
                    document=row.document,
                    limit=OF_ONE,
                )
            )
        elif row.kind == "all":
            self._limit += MORE
            self._ask()
        else:
            self.recent.keep(self.words)
            if row.kind == "hit" and self._asker.answering is not None:
                self._hits.expect(row.href, self._asked(), self._asker.answering)
            self.opened.emit(row.href)

    def _asked(self) -> str:
        """The words that the results are for."""
        if self._answer is None:
            return self.words
        return self._answer.results.corrected or self._answer.question.text

    def _go_on(self, href: str) -> None:
        self.opened.emit(href)
        if href.startswith("place:"):
            self.leave()

    # The field's keys --------------------------------------------------------------------------

    def _move(self, steps: int) -> None:
        if self.panel.has_rows:
            self._moved = True
            self.panel.results.move_by(steps)
            row = self.panel.results.row()
            self.announced.emit(row.spoken if row is not None else "")

    def _entered(self) -> None:
        settled = self._answer is not None and not self._answer.question.typing
        if settled and not self._asker.busy and self._answer_is_new():
            self._enter = False  # its page may be about to open for the Enter before
            self._open_chosen()
        else:
            # The list may still change: what is best is opened when it is known.
            self._enter = True
            self._ask_settled()

    def _answer_is_new(self) -> bool:
        return self._answer is not None and self._answer.question.text == self.words
