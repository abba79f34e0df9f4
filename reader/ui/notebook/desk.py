"""The notebook as the window uses it: star, notes, questions, marks, recent pages, and its page.

Everything is made late: the notebook's file is opened after the library, or at its first use.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.ui import addresses
from reader.ui.desk import Desk
from reader.ui.looks import Look
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.reviewing import Reviewing
from reader.ui.notebook.taking_along import NotebookFiles
from reader.ui.notebook.writing import Writing
from reader.ui.page_source import Shown
from reader.ui.room_stack import Room
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.model import Document
    from reader.library.shelf import Library
    from reader.notebook.faults import NotebookDamaged
    from reader.notebook.notebook import Notebook
    from reader.notebook.records import Anchor, Bookmark
    from reader.ui.notebook.marks import PageMarks
    from reader.ui.notebook.page import NotebookPage
    from reader.ui.notebook.positions import NotebookPositions

OPEN_AFTER_MS = 150  # from the library's arrival, so that the first page comes before
PREPARE_AFTER_MS = 1500  # from the notebook's opening, when the reader has begun to read
MANY_BOOKMARKS = 500  # more take long to list
KEEP_PLACE_MS = 2000  # from the last scroll to the place on disk
MOST_SECTIONS = 6  # that one selection may run through


@dataclass(frozen=True, slots=True)
class Star:
    """What the star shows: whether it can be used, and whether it is filled."""

    usable: bool
    filled: bool


class NotebookDesk(QObject):
    """Joins the notebook with the desk. `keeper` may be asked by other parts of the window."""

    star_changed = Signal(object)  # Star
    announced = Signal(str)
    told = Signal(str)
    faulted = Signal(str)  # a fault of the notebook, in words that stand until they are closed
    removed = Signal(str)  # words for a message that offers Undo

    def __init__(self, window: QWidget, desk: Desk, services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._services = services
        self._page: NotebookPage | None = None
        self._marks: PageMarks | None = None
        self._positions: NotebookPositions | None = None
        self._sections: frozenset[str] = frozenset()  # bookmarked ones of the document in view
        self._wanted = ""  # the bookmark to scroll to once its page is there
        path = services.places.notebook if self.allowed else None
        self.keeper = Keeper(path, self)
        self.keeper.find_document = self._document_called
        self.keeper.changed.connect(self._notebook_changed)
        self.keeper.told.connect(self.faulted)
        self.keeper.removed.connect(self._removed)
        self.keeper.damaged.connect(self._ask_about_damage)
        self.reviewing = Reviewing(desk, services, self.keeper)
        self.reviewing.lost_changed.connect(self._show_lost)
        self.files = NotebookFiles(window, desk, services, self.keeper)
        self.files.about_to_read.connect(self.flush)
        self.files.told.connect(self.told)
        self.files.imported.connect(self.reviewing.start)
        self.writing = Writing(window, desk, self.keeper)
        self.writing.announced.connect(self.announced)
        self._later = [
            QTimer(self, singleShot=True, interval=interval)
            for interval in (OPEN_AFTER_MS, PREPARE_AFTER_MS, KEEP_PLACE_MS)
        ]
        self._opening, self._preparing, self._place_later = self._later
        self._opening.timeout.connect(self._open)
        self._preparing.timeout.connect(self.prepare)
        self._place_later.timeout.connect(self._keep_place)
        kind = addresses.parse(addresses.NOTEBOOK).kind
        desk.add_room(kind, Room(self._show_room, lambda: self._page, self._focus_room))
        desk.page_made.connect(self._join_places)
        desk.shown.connect(self._page_shown)
        desk.heading_changed.connect(lambda _section: self._tell_star())
        desk.dressed.connect(self._dress)

    @property
    def allowed(self) -> bool:
        """Whether there is a notebook here: not on a shared screen, nor where the site says no."""
        return self._services.site.features.bookmarks and not self._services.kiosk

    @property
    def keeps_reading(self) -> bool:
        """Whether what is read may be kept."""
        return self._services.preferences.settings.keep_history and not self._services.kiosk

    # The file ----------------------------------------------------------------------------------

    def library_ready(self) -> None:
        """The library is there: open the notebook soon, then look what became of the bookmarks."""
        self._opening.start()

    def _open(self) -> None:
        self.keeper.open()
        self._join_page()
        self._page_shown(self._desk.now)
        self.reviewing.start()
        self._preparing.start()

    def prepare(self) -> None:
        """Make ready what lets the notebook page open without delay.

        A hidden page costs each change of look 60 ms and spares a short notebook 20 ms: only for
        many bookmarks it is made before it is asked for.
        """
        if self._page is not None or not self.allowed:
            return
        from reader.ui.notebook import page as _code  # noqa: F401, PLC0415 - after first paint

        if self.keeper.count > MANY_BOOKMARKS:
            self._page = self._make_page()

    def _join_page(self) -> None:
        """Give the reading page its marks."""
        if self._marks is not None:
            return
        from reader.ui.notebook.marks import PageMarks  # noqa: PLC0415 - after first paint

        self._marks = PageMarks(self.keeper, self._desk.page, self._desk.look.theme)
        self._marks.touched.connect(self.writing.show_note)
        self._marks.ready.connect(self._go_to_wanted)
        now = self._desk.now
        self._marks.show_document(now.document if now is not None else "")

    def _join_places(self) -> None:
        """Keep places in the notebook from the first page on: one may be shown again at once."""
        from reader.ui.notebook.positions import NotebookPositions  # noqa: PLC0415 - late

        page = self._desk.page
        self._positions = NotebookPositions(
            self.keeper, span_of=page.section_span, keeps=lambda: self.keeps_reading
        )
        self._desk.use_positions(self._positions)
        page.verticalScrollBar().valueChanged.connect(lambda _value: self._place_later.start())

    def _show_lost(self, lost: frozenset[str]) -> None:
        if self._page is not None:
            self._page.bookmarks.lost = lost
            self._page.refresh()

    def _ask_about_damage(self, damaged: "NotebookDamaged") -> None:
        from reader.ui.notebook.damage import ask_about_damage  # noqa: PLC0415 - damage is rare

        ask_about_damage(damaged, self.keeper, self._window, told=self._answered_damage)

    def _answered_damage(self, words: str) -> None:
        self.told.emit(words)
        self.reviewing.start()

    def flush(self) -> None:
        """Save what was typed."""
        if self._page is not None:
            self._page.flush()

    def close(self) -> None:
        """Save what was typed and close the file; what waits would open it again."""
        for timer in self._later:
            timer.stop()
        self.flush()
        self.keeper.close()

    # The notebook page -------------------------------------------------------------------------

    def _show_room(self, tab: str) -> QWidget:
        self._page = self._page or self._make_page()
        self.keeper.open()
        if tab in self._page.buttons:
            self._page.show_tab(tab)
        return self._page

    def _make_page(self) -> "NotebookPage":
        from reader.ui.notebook.page import NotebookPage  # noqa: PLC0415 - at its first use

        page = NotebookPage(self.keeper, self._desk.look)
        self._desk.rooms.addWidget(page)  # now, as a whole: each part would be styled where it went
        page.bookmarks.lost = self.reviewing.lost
        page.bookmarks.open_asked.connect(self.open_bookmark)
        page.bookmarks.labels_asked.connect(self.writing.edit_labels)
        page.questions.open_asked.connect(self.open_anchor)
        page.recent.open_asked.connect(self.open_place)
        page.recent.forget_asked.connect(self.ask_to_forget)
        page.recent.keeps = self.keeps_reading
        page.appointment_asked.connect(self.files.take_to_appointment)
        page.export_asked.connect(self.files.export)
        page.import_asked.connect(self.files.import_file)
        return page

    def _focus_room(self) -> None:
        if self._page is not None:
            self._page.focus_first()

    def open_bookmark(self, bookmark: "Bookmark") -> None:
        """Go to a bookmark's words."""
        self._wanted = bookmark.uid
        self.open_anchor(bookmark.anchor)

    def open_anchor(self, anchor: "Anchor") -> None:
        """Go to the page of `anchor`; say it when the page is no longer there."""
        self.open_place(anchor.document, anchor.section)

    def open_place(self, document: str, section: str) -> None:
        """Go to a section; to its document's top when the section is gone."""
        library = self._library
        there = library.document(document) if library is not None else None
        if there is None:
            self._wanted = ""
            self.told.emit(
                self.tr("This page is no longer in the library. What you saved of it stays here.")
            )
            return
        known = section if section and there.section(section) is not None else ""
        self._desk.go(addresses.document_href(document, known))
        self._desk.focus()

    # What the desk shows -----------------------------------------------------------------------

    @property
    def _library(self) -> "Library | None":
        source = self._desk.source
        return source.library if source is not None else None

    @property
    def _document(self) -> "Document | None":
        now, library = self._desk.now, self._library
        return library.document(now.document) if now is not None and library else None

    def _page_shown(self, shown: Shown | None) -> None:
        if shown is None and self._page is not None:
            self._page.recent.keeps = self.keeps_reading
        if self._marks is not None:
            self._marks.show_document(shown.document if shown is not None else "")
        self._read_sections()
        self._tell_star()
        if shown is not None and shown.document and self.keeps_reading:
            # After the page is painted: the disk may be slow.
            QTimer.singleShot(0, self, lambda: self._remember(shown))

    def _remember(self, shown: Shown) -> None:
        heading = next((h.text for h in shown.page.headings if h.section == shown.section), "")
        document, section, title = shown.document, shown.section, shown.page.title

        def keep(book: "Notebook") -> None:
            if self.keeps_reading:  # the reader may have said otherwise meanwhile
                book.remember_page(document, section=section, title=title, heading=heading)

        self.keeper.traces.add("page", document, keep)

    def _keep_place(self) -> None:
        if self._desk.reading:
            self._desk.keep_place()

    def _removed(self, words: str) -> None:
        self._tell_star()  # there is something to undo now
        self.removed.emit(words)

    def _notebook_changed(self) -> None:
        self._read_sections()
        self._tell_star()

    def _read_sections(self) -> None:
        now = self._desk.now
        if now is None or not now.document or not self.keeper.is_open:
            self._sections = frozenset()
            return
        bookmarks = self.keeper.bookmarks_of(now.document)
        self._sections = frozenset(b.anchor.section for b in bookmarks if not b.anchor.quote)

    def _tell_star(self) -> None:
        now = self._desk.now
        usable = now is not None and bool(now.document)
        filled = usable and self._top_section() in self._sections
        self.star_changed.emit(Star(usable, filled))

    def _top_section(self) -> str:
        document = self._document
        if document is None or not document.sections:
            return ""
        return self._desk.page.top_section or document.sections[0].id

    def _dress(self) -> None:
        look: Look = self._desk.look
        if self._marks is not None:
            self._marks.set_theme(look.theme)
        if self._page is not None:
            self._page.set_look(look)

    def _go_to_wanted(self) -> None:
        if not self._wanted or self._marks is None:
            return
        mark = self._marks.mark_of(self._wanted)
        self._wanted = ""
        if mark is not None and mark.end:
            self._desk.page.show_position(mark.start)

    # Bookmarks, notes, questions ---------------------------------------------------------------

    def toggle_bookmark(self) -> None:
        """Bookmark the selected words, else the section at the top; the same again removes it."""
        added = self._toggle()
        if added:
            words = added[0].anchor.quote or added[0].anchor.heading
            self.announced.emit(self.tr("Bookmark added: {0}").format(words[:80]))
        self._tell_star()

    def _toggle(self) -> "list[Bookmark]":
        anchors = self._anchors()
        if anchors is None:
            self.told.emit(self.tr("This is too much for one bookmark. Select fewer words."))
            return []
        if not anchors:
            return []
        title = self._title()
        mine = {
            (b.anchor.section, b.anchor.quote): b
            for b in self.keeper.bookmarks_of(anchors[0].document)
        }
        known = [mine.get((anchor.section, anchor.quote)) for anchor in anchors]
        if all(known):
            for bookmark in known:
                if bookmark is not None:
                    self.keeper.delete_bookmark(bookmark)
            return []
        new = [a for a, there in zip(anchors, known, strict=True) if there is None]
        made = [self.keeper.add_bookmark(anchor, title) for anchor in new]
        return [bookmark for bookmark in made if bookmark is not None]

    def _title(self) -> str:
        return self._document.own_title if self._document is not None else ""

    def _document_called(self, document_id: str) -> "Document | None":
        source = self._desk.source
        return source.library.document(document_id) if source is not None else None

    def _anchors(self) -> "list[Anchor] | None":
        """Where the reader is: one anchor a section. None when the selection is too long."""
        from reader.ui.notebook.anchoring import anchors_of  # noqa: PLC0415 - after first paint

        document = self._document
        if document is None:
            return []
        self.keeper.open()
        self._join_page()
        return anchors_of(self._desk.page, document, most=MOST_SECTIONS)

    def write_note(self) -> None:
        """Write a note on the place the reader is at; saving it keeps a bookmark there."""
        anchors = self._anchors()
        if anchors:
            self.writing.note_on(anchors[0], self._title())

    def ask_question(self) -> None:
        """Write down a question, kept with the page in view when there is one."""
        anchors = self._anchors()
        self.keeper.open()
        self.writing.ask(anchors[0] if anchors else None, self._title())

    def undo(self) -> None:
        """Bring back what was removed last."""
        if self.keeper.undo():
            # In the place of what offered it.
            self.told.emit(self.tr("It is back"))

    # Forgetting --------------------------------------------------------------------------------

    def ask_to_forget(self) -> None:
        """Ask, then forget what was read."""
        from reader.ui.notebook.forgetting import ask_to_forget  # noqa: PLC0415 - rare

        ask_to_forget(self._window, self.forget)

    def forget(self) -> None:
        """Clear every trace of what was read, on disk and in this window."""
        self._place_later.stop()
        # The page in view is a trace too: leave it before the traces are cleared.
        self._desk.forget()
        if self._positions is not None:
            self._positions.forget()
        self._services.preferences.forget()
        if self.keeper.forget_reading():
            self.told.emit(self.tr("What you read is forgotten. Your bookmarks are still here."))
