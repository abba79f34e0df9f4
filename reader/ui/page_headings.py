"""Where the headings of the page in view stand; of the page no more is laid out than is asked for.

A long page takes Qt a tenth of a second to lay out. It does so a piece at a time where nobody asks
for its end, and the place of a heading in the text is known without it.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit


class PageHeadings:
    """The headings on the page of `view` that `page_layout.numbered` marked.

    The view is asked for its document each time: what PySide made for it may end before it does.
    """

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self.begin(())

    def begin(self, sections: Sequence[str]) -> None:
        """Another page: `sections` are its headings' anchors in reading order."""
        self._sections = tuple(sections)
        self._found: list[str] | None = None
        self._positions: list[int] = []

    def _names(self) -> list[str]:
        """The sections whose headings are on the page; looked for once, when first needed."""
        if self._found is None:
            self._found, self._positions = [], []
            block = self._view.document().begin()
            while self._sections and block.isValid():
                if 0 <= (number := block.userState()) < len(self._sections):
                    self._found.append(self._sections[number])
                    self._positions.append(block.position())
                block = block.next()
        return self._found

    def number(self, section: str) -> int:
        """Which heading is that of `section`, from 0; -1 when it is not here."""
        names = self._names()
        return names.index(section) if section in names else -1

    def name(self, number: int) -> str:
        """The section of heading `number`; "" where there is none."""
        names = self._names()
        return names[number] if 0 <= number < len(names) else ""

    def top(self, number: int) -> float:
        """How far down the page heading `number` begins, in pixels; lays out as far as that."""
        block = self._view.document().findBlock(self._positions[number])
        return self._view.document().documentLayout().blockBoundingRect(block).top()

    def at_line(self, y: float) -> str:
        """The section that is read at `y` pixels down the page; the first above its heading."""
        names = self._names()
        if not names:
            return ""
        at = lay_out_to(self._view.document(), y)
        number = bisect_right(self._positions, at) - 1
        if number > 0 and self.top(number) > y:
            number -= 1  # in the room above a heading, which is nearer than the lines before it
        return names[max(number, 0)]

    def at(self, position: int) -> str:
        """The section that holds the character at `position`; "" above the first."""
        names = self._names()
        number = bisect_right(self._positions, position) - 1
        return names[number] if number >= 0 else ""

    def span(self, section: str) -> tuple[int, int] | None:
        """The characters from the heading of `section` to the next; None when it is not here."""
        number = self.number(section)
        if number < 0:
            return None
        following = self._positions[number + 1 : number + 2]
        end = following[0] if following else self._view.document().characterCount() - 1
        return self._positions[number], end


def lay_out_to(document: QTextDocument, y: float) -> int:
    """Lay the page out at least as far down as `y` pixels; the character there."""
    hit = Qt.HitTestAccuracy.FuzzyHit
    return document.documentLayout().hitTest(QPointF(0, y), hit)


def tell_length(document: QTextDocument) -> None:
    """Let the scroll bar know how long the page is, as far as it is laid out.

    Qt itself tells it in a later turn: until then nobody could scroll so far. It asks for the
    length again and takes none from here.
    """
    document.documentLayout().documentSizeChanged.emit(QSizeF())
