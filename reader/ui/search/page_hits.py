"""Marks in the page what the search found there, and hands the hits to the find bar."""

import logging
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from reader.ui.background import Runner
from reader.ui.desk import Desk
from reader.ui.page_source import Shown
from reader.ui.search.asker import Asker
from reader.ui.search.keeper import Answering

log = logging.getLogger(__name__)
CHUNK = 20_000  # characters looked at in one go: engines look at the start of long texts only


class PageHits(QObject):
    """After a result was opened: waits for its page, finds the hits on a worker, marks them.

    `asker` knows who answers now: an index that is replaced meanwhile is closed.
    """

    def __init__(self, desk: Desk, runner: Runner, asker: Asker, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._asker = asker
        self._number = 0
        self._wanted: tuple[str, str, Answering] | None = None  # address, words, who finds
        self._marking = False
        desk.shown.connect(self._shown)

    def expect(self, href: str, words: str, answering: Answering) -> None:
        """The page of `href` is about to be opened for `words`."""
        self._number += 1
        self._wanted = (href, words, answering)

    def drop(self) -> None:
        """The search is over: take its marks off."""
        self._number += 1
        self._wanted = None
        if self._marking:
            self._marking = False
            self._desk.find_bar.drop_hits()

    def _shown(self, shown: Shown | None) -> None:
        wanted, self._wanted = self._wanted, None
        if shown is None or wanted is None or shown.href != wanted[0]:
            self.drop()
            return
        _, words, answering = wanted
        self._find(self._number, words, shown, answering)

    def _find(self, number: int, words: str, shown: Shown, answering: Answering) -> None:
        text = self._desk.page.toPlainText()

        def failed(error: Exception) -> None:
            now = self._asker.answering
            if number != self._number or self._desk.now is not shown:
                return
            if now is None or now is answering:
                log.error("the hits in a page could not be found", exc_info=error)
            else:
                self._find(number, words, shown, now)

        self._runner.start(
            lambda _task: find_hits(answering, words, text),
            # The page scrolls to its section after `shown`; the hits come after that.
            done=lambda spans: QTimer.singleShot(
                0, self, lambda: self._mark(number, words, spans, shown)
            ),
            failed=failed,
        )

    def _mark(self, number: int, words: str, spans: object, shown: Shown) -> None:
        if number != self._number or not isinstance(spans, tuple) or self._desk.now is not shown:
            return
        self._marking = True
        page = self._desk.page
        first = next(
            (n for n, (start, _) in enumerate(spans) if page.section_at(start) == shown.section), 0
        )
        self._desk.find_bar.show_hits(words, spans, first=first)
        # The section's heading stays at the top where its first hit is in view with it.
        if spans and shown.section and page.go_to_section(shown.section):
            cursor = QTextCursor(page.document())
            cursor.setPosition(spans[first][1])
            if not page.viewport().rect().contains(page.cursorRect(cursor)):
                page.show_position(spans[first][0])


def find_hits(answering: Answering, words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where `words` hit in `text`, counted in UTF-16 units as the page counts."""
    spans = [
        (start + at, end + at)
        for at, chunk in _chunks(text)
        for start, end in answering.marks(words, chunk)
    ]
    wide = [i for i, letter in enumerate(text) if ord(letter) > 0xFFFF]
    if not wide:
        return tuple(spans)
    return tuple(
        (start + sum(w < start for w in wide), end + sum(w < end for w in wide))
        for start, end in spans
    )


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(text):
        end = min(len(text), at + CHUNK)
        if end < len(text):
            end = text.rfind("\n", at, end) + 1 or end
        yield at, text[at:end]
        at = end
