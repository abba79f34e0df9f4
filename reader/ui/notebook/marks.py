"""Bookmarks in the text: words on their label's colour with a dashed line, a sign in the margin.

The page view forgets marks whenever it is filled; they are found again then, a few at a time, so
that a page with hundreds of bookmarks never holds the window up.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.notebook.anchors import locate
from reader.themes import Theme
from reader.ui.in_view import last_in_view
from reader.ui.notebook.keeper import Keeper
from reader.ui.page_view import PageView
from reader.ui.turns import Turn

if TYPE_CHECKING:
    from reader.notebook.records import Bookmark

KIND = "bookmarks"
MOST_MARKS = 500
SLICE_S = 0.008
# QTextDocument counts such a letter as two: two blanks keep all positions alike.
WIDE = re.compile("[\U00010000-\U0010ffff]")
STAR = (
    (0.0, -1.0), (0.26, -0.36), (0.95, -0.31), (0.42, 0.14), (0.59, 0.81),
    (0.0, 0.44), (-0.59, 0.81), (-0.42, 0.14), (-0.95, -0.31), (-0.26, -0.36),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a bookmark stands on the page. A bookmark of a whole section has no `end`."""

    start: int
    end: int
    bookmark: "Bookmark"


class PageMarks(QObject):
    """Shows the bookmarks of the document on `page`. `touched` tells a click on one."""

    touched = Signal(object, QRect)  # Bookmark, its place in the page widget
    ready = Signal()

    def __init__(self, keeper: Keeper, page: PageView, theme: Theme) -> None:
        super().__init__(page)
        self._keeper = keeper
        self._page = page
        self._theme = theme
        self._document = ""
        self._pending: Iterator[Mark | None] = iter(())
        self.marks: list[Mark] = []
        self._starts: list[int] = []
        self._signs = MarginSigns(self, page)
        self._work = Turn(self)
        self._work.due.connect(self._go_on)
        keeper.changed.connect(self.refresh)
        page.filled.connect(self.refresh)
        page.moved.connect(self._signs.follow)
        page.viewport().installEventFilter(self)

    @property
    def theme(self) -> Theme:
        """The theme that signs are drawn in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Colours changed; the page is filled anew after."""
        self._theme = theme
        self.refresh()

    def show_document(self, document: str) -> None:
        """The page shows this document now; "" for none."""
        self._document = document
        self.refresh()

    def refresh(self) -> None:
        """Find all marks again."""
        self.marks = []
        self._starts = []
        self._pending = self._found()
        self._work.ask()

    def _found(self) -> Iterator[Mark | None]:
        if not self._document or not self._keeper.is_open:
            return
        bookmarks = self._keeper.bookmarks_of(self._document)[-MOST_MARKS:]
        yield None  # hundreds were read: that may be enough for one turn
        if not bookmarks:
            return
        text = WIDE.sub("  ", self._page.toPlainText())
        yield None
        for bookmark in bookmarks:
            span = self._page.section_span(bookmark.anchor.section)
            if span is None:
                yield None
            elif not bookmark.anchor.quote:
                yield Mark(span[0], 0, bookmark)
            else:
                place = locate(bookmark.anchor, text[span[0] : span[1]])
                start = span[0] + (place.start if place else 0)
                yield Mark(start, span[0] + place.end if place else 0, bookmark)

    def _go_on(self) -> None:
        until = monotonic() + SLICE_S
        for mark in self._pending:
            if mark is not None:
                self.marks.append(mark)
            if monotonic() > until:
                self._work.ask()
                return
        self._show()

    def _show(self) -> None:
        self.marks.sort(key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self.marks]
        colours = (
            {label.name: label.colour for label in self._keeper.labels()} if self.marks else {}
        )
        self._page.set_marks(
            KIND, [self._selection(mark, colours) for mark in self.marks if mark.end]
        )
        self._signs.follow()
        self.ready.emit()

    def _selection(self, mark: Mark, colours: dict[str, str]) -> QTextEdit.ExtraSelection:
        theme = self._theme
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self._page.document())
        made.cursor.setPosition(mark.start)
        made.cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        form = made.format
        colour = colours.get(mark.bookmark.label, "art_yellow")
        form.setBackground(QColor(getattr(theme, colour)))
        form.setForeground(QColor(theme.ink))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        form.setUnderlineColor(QColor(theme.ink))
        made.format = form
        return made

    # Where they are ----------------------------------------------------------------------------

    def mark_of(self, uid: str) -> Mark | None:
        """The mark of a bookmark on this page."""
        return next((mark for mark in self.marks if mark.bookmark.uid == uid), None)

    def mark_at(self, position: int) -> Mark | None:
        """The mark whose words hold the character at `position`."""
        index = bisect_right(self._starts, position)
        held = (mark for mark in reversed(self.marks[:index]) if mark.end > position)
        return next(held, None)

    def between(self, first: int, last: int) -> list[Mark]:
        """The marks that start from `first` to `last`."""
        low, high = bisect_left(self._starts, first), bisect_right(self._starts, last)
        return self.marks[low:high]

    def rect_of(self, mark: Mark) -> QRect:
        """Where a mark begins, in the page widget."""
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(mark.start)
        rect = self._page.cursorRect(cursor)
        return QRect(self._page.viewport().mapTo(self._page, rect.topLeft()), rect.size())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's: a click on marked words, or on a sign, tells which bookmark."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and self.marks
            and not self._page.textCursor().hasSelection()
        ):
            point = event.position().toPoint()
            mark = self._signs.mark_near(self._page.viewport().mapTo(self._page, point))
            if mark is None and not self._page.anchorAt(point):
                mark = self.mark_at(self._page.cursorForPosition(point).position())
            if mark is not None:
                self.touched.emit(mark.bookmark, self.rect_of(mark))
        return False


class MarginSigns(QWidget):
    """A star beside each bookmark, a sheet where there is a note: seen without colours."""

    def __init__(self, marks: PageMarks, page: PageView) -> None:
        super().__init__(page)
        self._marks = marks
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self) -> None:
        """The page moved or the marks changed."""
        shown = bool(self._marks.marks)
        self.setVisible(shown)
        if shown:
            port = self._page.viewport().geometry()
            self.setGeometry(port.x(), port.y(), self._margin(), port.height())
            self.raise_()
            self.update()

    def _margin(self) -> int:
        return self._page.column_left()

    def _size(self) -> int:
        return max(min(self._margin() - 8, round(self._page.fontMetrics().height() * 0.9)), 12)

    def _places(self) -> list[tuple[Mark, QRectF]]:
        first = self._page.place()
        last = last_in_view(self._page, first)
        size = self._size()
        x = self._margin() - size - 6
        rows = []
        for mark in self._marks.between(first, last):
            rect = self._marks.rect_of(mark).translated(-self.pos())
            rows.append((mark, QRectF(x, rect.center().y() - size / 2, size, size)))
        return rows

    def mark_near(self, point: object) -> Mark | None:
        """The mark whose sign is under `point`, in the page widget."""
        if self.isHidden():
            return None
        for mark, place in self._places():
            if place.translated(self.pos()).adjusted(-6, -6, 6, 6).contains(QPointF(point)):  # type: ignore[call-overload]
                return mark
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: draw the signs in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._marks.theme
        for mark, place in self._places():
            painter.setPen(QPen(QColor(theme.accent), 1.6))
            if mark.bookmark.note:
                painter.setBrush(QColor(theme.page))
                sheet = place.adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(sheet, 2, 2)
                for share in (0.32, 0.54, 0.76):
                    y = sheet.top() + sheet.height() * share
                    painter.drawLine(QPointF(sheet.left() + 3, y), QPointF(sheet.right() - 3, y))
            else:
                painter.setBrush(QColor(theme.accent))
                middle, half = place.center(), place.width() / 2
                painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * half for x, y in STAR]))
        painter.end()
