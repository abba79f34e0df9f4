"""Puts an answer on the panel: its rows, what was corrected, or the ways on from nothing."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.plurals import counted
from reader.ui.search.asker import Answer
from reader.ui.search.filters import Filters
from reader.ui.search.nothing import NothingFound, WayOn
from reader.ui.search.panel import ResultsPanel
from reader.ui.search.rows import Row, hit_row, make_rows, marker

if TYPE_CHECKING:
    from reader.library.shelf import Library

START = 2  # letters that two words share when one may be meant for the other
LONGEST_SAID = 120  # characters of a question, where nothing was found


class AnswerBoard(QObject):
    """Shows answers about one library at a time. `ways` gives places to browse instead."""

    def __init__(self, panel: ResultsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._library: Library | None = None
        self._ways: Callable[[], Sequence[WayOn]] = tuple

    def set_library(self, library: "Library", ways: Callable[[], Sequence[WayOn]]) -> None:
        """Answers are about `library` from now on."""
        self._library = library
        self._ways = ways

    def show(self, answer: Answer, chosen: Row | None) -> None:
        """Show `answer`; the row `chosen` stays chosen when it is still there."""
        if self._library is None:
            return
        results, question = answer.results, answer.question
        self._panel.show_filters(
            Filters(question.audience, question.leukemia_type),
            dict(results.counts_by_audience),
            dict(results.counts_by_type),
        )
        self._panel.show_correction(results.corrected or "", question.text)
        rows = make_rows(results, self._library)
        if results.hits:
            self._show_hits(answer, rows, chosen)
        else:
            self._show_nothing(answer, rows)

    def _show_hits(self, answer: Answer, rows: Sequence[Row], chosen: Row | None) -> None:
        self._panel.show_rows(rows, self._count(answer.results.total))
        view = self._panel.results
        if chosen is not None and chosen in rows:
            view.choose(rows.index(chosen))
        else:
            view.choose_first()

    def _show_nothing(self, answer: Answer, rows: Sequence[Row]) -> None:
        results, question = answer.results, answer.question
        entry: WayOn | None = None
        if rows and rows[0].kind == "entry":
            entry = WayOn(f"{rows[0].where}: {rows[0].heading}", rows[0].href)
        filtered = bool(question.audience or question.leukemia_type)
        hidden = results.unfiltered if filtered else 0
        typed = question.text.casefold()
        suggestions = tuple(one for one in results.suggestions if one.casefold() != typed)
        self._panel.show_nothing(
            NothingFound(
                question.text[:LONGEST_SAID],
                suggestions,
                near=_any_near(question.text, suggestions),
                entry=entry,
                hidden=hidden,
                ways=tuple(self._ways()),
            )
        )

    def show_document(self, answer: Answer) -> str:
        """Put a document's further sections where its “more” row stands; how many, in words."""
        model = self._panel.results.results
        document = answer.question.document
        known = {(row.document, row.section) for row in model.rows}
        at = next(
            (n for n, r in enumerate(model.rows) if r.kind == "more" and r.document == document), -1
        )
        if at < 0 or self._library is None:
            return ""
        marked = marker(answer.results)
        rows = [
            hit_row(hit, self._library, marked=marked, level=1)
            for hit in answer.results.hits
            if (hit.document, hit.section) not in known
        ]
        model.remove(at)
        model.insert(at, rows)
        self._panel.results.choose(at)
        return self._count(len(rows))

    def said(self, answer: Answer) -> str:
        """What a screen reader says of `answer`."""
        results = answer.results
        if not results.hits:
            return self._panel.nothing.said
        corrected = ""
        if results.corrected:
            corrected = self.tr("Showing results for {0}.").format(results.corrected) + " "
        return corrected + self._count(results.total)

    def _count(self, total: int) -> str:
        return counted(self.tr("%n result(s)", "", total), total)


def _any_near(text: str, suggestions: Sequence[str]) -> bool:
    """Whether a suggestion begins as a word of `text` does: then it may be what was meant."""
    starts = {word[:START].lower() for word in text.split() if len(word) >= START}
    return any(suggestion[:START].lower() in starts for suggestion in suggestions)
