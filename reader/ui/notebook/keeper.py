"""The open notebook as the window uses it: opened late, every fault told, deletions undone.

Lives on the GUI thread. A method that writes returns what it wrote, or None when it could not;
then `told` has said why, and nothing that the user typed may be thrown away.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.ui.notebook.traces import Traces

if TYPE_CHECKING:
    from pathlib import Path

    # sqlite3 and difflib have no place on the way to the first paint.
    from reader.notebook.faults import Copy, NotebookDamaged
    from reader.notebook.merging import Imported, Plan
    from reader.notebook.notebook import Notebook
    from reader.notebook.records import Anchor, Bookmark, Label, Question, Recent
    from reader.notebook.titles import Find, Kept

log = logging.getLogger(__name__)
Result = TypeVar("Result")
MOST_UNDONE = 50


class Keeper(QObject):
    """Holds the notebook at `path`; None keeps everything in memory (kiosk, tests)."""

    opened = Signal()
    changed = Signal()  # bookmarks, questions or labels
    told = Signal(str)  # a fault, in words for the user
    removed = Signal(str)  # what was taken away and can be brought back
    damaged = Signal(object)  # NotebookDamaged: ask what to do

    def __init__(self, path: "Path | None", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._held: list[Notebook] = []  # one, or none while it is closed
        # Whoever is late opens it again after `close`; nobody would close it then.
        self.destroyed.connect(partial(_close, self._held))
        self._undo: list[Callable[[], object]] = []
        self.temporary = path is None  # nothing stays after closing
        self.find_document: Find = lambda _document: None  # names pages as the library does now
        self.traces = Traces(self)
        self._stored: dict[str, Bookmark | Question] = {}  # what is shown under other names

    # Opening -----------------------------------------------------------------------------------

    @property
    def _notebook(self) -> "Notebook | None":
        return self._held[0] if self._held else None

    @_notebook.setter
    def _notebook(self, notebook: "Notebook | None") -> None:
        self._held[:] = [] if notebook is None else [notebook]

    @property
    def is_open(self) -> bool:
        """Whether the notebook has been opened."""
        return self._notebook is not None

    @property
    def book(self) -> "Notebook":
        """The notebook, opened at its first use."""
        if self._notebook is None:
            self._open()
        assert self._notebook is not None  # noqa: S101 - opened above, in memory at the least
        return self._notebook

    @property
    def file(self) -> "Path | None":
        """Where the notebook is kept; None while that is in memory."""
        return None if self.temporary else self._path

    def open(self) -> None:
        """Open the notebook now."""
        _ = self.book

    def _open(self) -> None:
        from reader.notebook.faults import NotebookDamaged  # noqa: PLC0415 - after first paint
        from reader.notebook.notebook import Notebook  # noqa: PLC0415

        if self._path is None:
            self._notebook = Notebook.in_memory()
            return
        fault: ReaderError | None = None
        try:
            self._notebook = Notebook.open(self._path)
        except ReaderError as error:
            log.warning("the notebook could not be opened: %s", error)
            fault = error
            self._notebook = Notebook.in_memory()
        self.temporary = fault is not None
        self.opened.emit()
        self.changed.emit()
        if isinstance(fault, NotebookDamaged):
            self.damaged.emit(fault)
        elif fault is not None:
            self.told.emit(
                self.tr("{0} Bookmarks are kept only until you close the program.").format(fault)
            )

    def restore(self, damaged: "NotebookDamaged", copy: "Copy | None") -> bool:
        """Set the damaged file aside and go on with `copy`, or with a new notebook.

        What was written meanwhile in memory is taken over. Whether it worked.
        """
        from reader.notebook import store  # noqa: PLC0415 - after first paint

        def put_back() -> bool:
            store.restore(damaged.path, copy)
            return True

        if self.attempt(put_back) is None:
            return False
        meanwhile = self._notebook
        self._notebook = None
        self._open()
        if meanwhile is not None and not self.temporary:
            self._take_over(meanwhile)
        return not self.temporary

    def _take_over(self, meanwhile: "Notebook") -> None:
        def work() -> None:
            for bookmark in reversed(meanwhile.bookmarks()):
                self.book.put_bookmark(bookmark)
            for question in meanwhile.questions():
                self.book.put_question(question)

        self.attempt(lambda: self.book.together(work))
        meanwhile.close()
        self.changed.emit()

    def close(self) -> None:
        """Close the file; all but what was just read was on disk before."""
        self.traces.write()
        if self._notebook is not None:
            self._notebook.close()
            self._notebook = None

    def attempt(self, work: Callable[[], Result]) -> Result | None:
        """What `work` gives; None when it failed, which was then told."""
        try:
            return work()
        except ReaderError as error:
            log.warning("the notebook: %s", error)
            self.told.emit(str(error))
            return None

    # Bookmarks ---------------------------------------------------------------------------------

    def bookmarks(self) -> "tuple[Bookmark, ...]":
        """All bookmarks, newest first."""
        return self._named(self.attempt(self.book.bookmarks) or ())

    @property
    def count(self) -> int:
        """How many bookmarks there are."""
        return self.attempt(lambda: self.book.count) or 0

    def bookmarks_of(self, document: str) -> "tuple[Bookmark, ...]":
        """The bookmarks in one document, oldest first."""
        return self._named(self.attempt(lambda: self.book.bookmarks_of(document)) or ())

    def labels(self) -> "tuple[Label, ...]":
        """The labels to choose from."""
        return self.attempt(self.book.labels) or ()

    def set_labels(self, labels: "list[Label]", *, renamed: dict[str, str]) -> bool:
        """Keep other labels to choose from; bookmarks follow those `renamed` (old to new name)."""

        def work() -> None:
            self.book.set_labels(labels)
            for bookmark in self.book.bookmarks():
                if bookmark.label in renamed:
                    self.book.change_bookmark(bookmark, label=renamed[bookmark.label])

        return self._do(lambda: self.book.together(work))

    def add_bookmark(
        self, anchor: "Anchor", title: str, *, note: str = "", label: str = ""
    ) -> "Bookmark | None":
        """Keep a bookmark."""
        return self._write(lambda: self.book.add_bookmark(anchor, title, note=note, label=label))

    def change_bookmark(
        self, bookmark: "Bookmark", *, note: str | None = None, label: str | None = None
    ) -> "Bookmark | None":
        """Give a bookmark another note or label."""
        stored = self._as_stored(bookmark)
        return self._write(lambda: self.book.change_bookmark(stored, note=note, label=label))

    def move_bookmarks(self, moves: "list[tuple[Bookmark, Anchor]]") -> None:
        """Follow passages that moved when their documents changed, all in one step.

        A bookmark that was changed or removed since it was looked at keeps what the user did.
        """

        def work() -> None:
            for bookmark, anchor in moves:
                if self.book.bookmark(bookmark.uid) == bookmark:
                    self.book.move_bookmark(bookmark, anchor)

        if moves:
            self._do(lambda: self.book.together(work))

    def delete_bookmark(self, bookmark: "Bookmark") -> bool:
        """Take a bookmark away; `undo` brings it back."""
        stored = self._as_stored(bookmark)
        if not self._do(lambda: self.book.delete_bookmark(stored)):
            return False
        self._can_undo(self.tr("Bookmark removed."), lambda: self._put_back([stored], []))
        return True

    # Questions ---------------------------------------------------------------------------------

    def questions(self) -> "tuple[Question, ...]":
        """All questions, open ones first."""
        return self._named(self.attempt(self.book.questions) or ())

    def ask(self, text: str, anchor: "Anchor | None", title: str) -> "Question | None":
        """Keep a question for the care team."""
        return self._write(lambda: self.book.ask(text, anchor=anchor, title=title))

    def change_question(
        self,
        question: "Question",
        *,
        text: str | None = None,
        done: bool | None = None,
        answer: str | None = None,
    ) -> "Question | None":
        """Reword a question, tick it off, or write its answer."""
        stored = self._as_stored(question)
        return self._write(
            lambda: self.book.change_question(stored, text=text, done=done, answer=answer)
        )

    def delete_question(self, question: "Question") -> bool:
        """Take a question away; `undo` brings it back."""
        stored = self._as_stored(question)
        if not self._do(lambda: self.book.delete_question(stored)):
            return False
        self._can_undo(self.tr("Question removed."), lambda: self._put_back([], [stored]))
        return True

    # Reading -----------------------------------------------------------------------------------

    def recents(self) -> "tuple[Recent, ...]":
        """The pages read last, newest first."""
        from reader.notebook.titles import recent_in  # noqa: PLC0415 - after first paint

        self.traces.write()
        recents = self.attempt(lambda: self.book.recents(100)) or ()
        return tuple(recent_in(recent, self.find_document) for recent in recents)

    def forget_reading(self) -> bool:
        """Clear recent pages and positions; whether it worked."""
        self.traces.drop()
        return self._do(self.book.forget_reading)

    # Files -------------------------------------------------------------------------------------

    def carry_out(self, plan: "Plan") -> "Imported | None":
        """Write what a worker planned for this notebook; what it did, or None when it failed."""

        def work() -> "Imported":
            self.book.together(plan.write)
            return plan.done

        return self._write(work)

    # Names -------------------------------------------------------------------------------------

    def _named(self, rows: "tuple[Kept, ...]") -> "tuple[Kept, ...]":
        """The records under the names that their pages have in the reader's language."""
        from reader.notebook.titles import retitled  # noqa: PLC0415 - after first paint

        shown = tuple(retitled(row, self.find_document) for row in rows)
        pairs = zip(rows, shown, strict=True)
        self._stored |= {row.uid: row for row, named in pairs if row is not named}
        return shown

    def _as_stored(self, shown: "Kept") -> "Kept":
        """The record that `shown` was made of, with the names that were kept."""
        stored = self._stored.get(shown.uid)
        if stored is None or stored.anchor is None or shown.anchor is None:
            return shown
        return replace(
            shown, title=stored.title, anchor=replace(shown.anchor, heading=stored.anchor.heading)
        )

    # Undo --------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether something was removed that can be brought back."""
        return bool(self._undo)

    def undo(self) -> bool:
        """Bring back what was removed last; whether it is there again."""
        if not self._undo:
            return False
        # Stays on the pile when the disk says no, so that it can be tried again.
        if self._write(self._undo[-1]) is None:
            return False
        self._undo.pop()
        self.changed.emit()
        return True

    def _put_back(self, bookmarks: "list[Bookmark]", questions: "list[Question]") -> bool:
        """Keep them again, also where an import brought them back already."""
        self.book.together(self.book.putting(bookmarks, questions))
        return True

    def _can_undo(self, words: str, back: Callable[[], object]) -> None:
        self._undo = [*self._undo, back][-MOST_UNDONE:]
        self.removed.emit(words)

    def _do(self, work: Callable[[], None]) -> bool:
        def done() -> bool:
            work()
            return True

        return self._write(done) is not None

    def _write(self, work: Callable[[], Result]) -> Result | None:
        done = self.attempt(work)
        if done is not None:
            self.changed.emit()
        return done


def _close(held: "list[Notebook]", _keeper: object = None) -> None:
    for notebook in held:
        notebook.close()
    held.clear()
