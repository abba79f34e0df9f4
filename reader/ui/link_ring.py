"""Where the link in focus stands on a page, and the ring around it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextBrowser

RING_PX = 3


def chosen_lines(page: QTextBrowser, left: int, width: int) -> list[QRect]:
    """What is chosen, in pixels of the viewport; the column begins at `left`."""
    cursor = page.textCursor()
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    end.setPosition(cursor.selectionEnd())
    first, last = page.cursorRect(start), page.cursorRect(end)
    if first.top() == last.top():
        return [QRect(first.topLeft(), last.bottomRight())]
    right = left + width
    return [
        QRect(first.left(), first.top(), right - first.left(), first.height()),
        QRect(left, last.top(), last.right() - left, last.height()),
    ]


def draw_ring(page: QTextBrowser, left: int, width: int, *, colour: str) -> None:
    """Draw a ring around what is chosen: Qt's own is a hair's breadth. For a paint event."""
    painter = QPainter(page.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), RING_PX))
    for line in chosen_lines(page, left, width):
        painter.drawRoundedRect(line.adjusted(-3, 0, 3, 0), 4, 4)
    painter.end()
