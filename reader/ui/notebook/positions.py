"""Where reading stopped in each document: in the notebook, or in memory when nothing is kept.

The notebook holds a section and how far below its heading, which survives a new text size and
most changes of the document; the page view speaks of character positions.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.notebook.records import Position
from reader.ui.notebook.keeper import Keeper

if TYPE_CHECKING:
    from reader.notebook.notebook import Notebook

Span = tuple[int, int]


class NotebookPositions:
    """Backs the desk's places by the notebook. `span_of` tells where a section stands in the page.

    Only asked about the document that the page shows.
    """

    def __init__(
        self,
        keeper: Keeper,
        *,
        span_of: Callable[[str], Span | None],
        keeps: Callable[[], bool],
    ) -> None:
        self._keeper = keeper
        self._span_of = span_of
        self._keeps = keeps
        self._places: dict[str, int] = {}

    def place(self, document: str) -> int:
        """The character at which `document` was left; 0 is its top."""
        if document in self._places or not self._keeps():
            return self._places.get(document, 0)
        kept = self._keeper.attempt(lambda: self._keeper.book.position(document))
        span = self._span_of(kept.section) if kept is not None else None
        if kept is None or span is None:
            return 0
        start, end = span
        return start + round((end - start) * min(max(kept.fraction, 0.0), 1.0))

    def remember(self, document: str, section: str, place: int) -> None:
        """Keep that `place` in `section` stood at the top of `document`."""
        if self._places.get(document) == place:
            return
        self._places[document] = place
        span = self._span_of(section)
        if not self._keeps() or span is None:
            return
        start, end = span
        fraction = (place - start) / (end - start) if end > start else 0.0
        position = Position(document, section if place else "", min(max(fraction, 0.0), 1.0))

        def keep(book: "Notebook") -> None:
            if self._keeps():
                book.keep_position(position)

        self._keeper.traces.add("place", document, keep)

    def forget(self) -> None:
        """Forget the places of this session too."""
        self._places.clear()
