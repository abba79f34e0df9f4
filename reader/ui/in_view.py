"""Which characters of a page are in view."""

from PySide6.QtGui import QFontMetricsF

from reader.ui.page_view import PageView


def last_in_view(page: PageView, top: int) -> int:
    """The last character of a view that begins with `top`, or one some way after it.

    No further than there is room for: while a page is laid out Qt may name its very last
    character, and marks up to there would lay out all of it.
    """
    view = page.viewport().rect()
    letter = QFontMetricsF(page.document().defaultFont())
    in_line = 2 * page.column_width() / max(letter.averageCharWidth(), 1)
    room = in_line * (view.height() / max(letter.height(), 1) + 1)
    return min(page.cursorForPosition(view.bottomRight()).position(), top + int(room))
