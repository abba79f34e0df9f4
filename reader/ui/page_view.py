"""The reading page: a text browser that loads nothing by itself and shows where it is.

Pages come as safe HTML from `reader.rendering`. The view answers only the program's own schemes,
keeps its place by character position (so that a change of size or theme does not move the reader),
and tells which heading stands at the top.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader.ui.announcing import announce_link
from reader.ui.fingers import push_by_touch
from reader.ui.late_fit import LateFit
from reader.ui.link_ring import chosen_lines, draw_ring
from reader.ui.looks import Look
from reader.ui.page_headings import PageHeadings, lay_out_to, tell_length
from reader.ui.page_layout import (
    left_margin,
    letter_width,
    numbered,
    reading_font,
    renew_pictures,
    set_margins,
)
from reader.ui.turns import Turn

END = 30_000_000  # pixels; about as far down as Qt can count
SIDE_PX = 24  # the least margin beside the column
REDRAW_MS = 150
K = Qt.Key
WAYS = {K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down}
MOVES = frozenset(WAYS | {K.Key_Home, K.Key_End, K.Key_PageUp, K.Key_PageDown})

Picture = Callable[[str, int, float], QImage | None]


class PageView(QTextBrowser):
    """Shows one page. `pictures(url, width, ratio)` answers the program's own picture addresses."""

    link_activated = Signal(str)
    heading_changed = Signal(str)
    menu_requested = Signal(QPoint, str)  # global position, href under it
    moved = Signal()
    filled = Signal()  # all marks are gone and must be set again

    def __init__(self, pictures: Picture, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._look = look
        self._headings = PageHeadings(self)
        self._sections: tuple[str, ...] = ()
        self._top = ""
        self._placed = False  # whether `_top` is that of the page as it is laid out now
        self._page = ("", "")
        self._jump: tuple[int, Callable[[], object]] | None = None
        self._pictured = 0  # the column's width that pictures were drawn for
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Page"))
        # Always there: a bar that comes and goes changes the column while pictures are measured.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._fit_pictures)
        self.set_caret(on=False)
        push_by_touch(self.viewport())
        self._late = LateFit(self, self._fit)
        self._placing = Turn(self)
        self._placing.due.connect(self._tell_place)
        self.anchorClicked.connect(lambda url: self.link_activated.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(self._tell_place)
        self.document().documentLayout().documentSizeChanged.connect(
            lambda _size: self._placing.ask()
        )

    # What is shown -----------------------------------------------------------------------------

    def show_page(self, html: str, style: str, *, sections: Sequence[str] = ()) -> None:
        """Show `html` from its top; `sections` are its headings' anchors in reading order."""
        self._sections = tuple(sections)
        self._page = (html, style)
        self._late.way = None
        self._fill(html, style)
        self.verticalScrollBar().setValue(0)
        self._jump = None

    def hold_place(self) -> None:
        """Another look is coming: lay nothing out and keep the way back until it is here."""
        self._late.way = self._way_back()
        self._late.hold()

    def set_look(self, look: Look, style: str) -> None:
        """Draw the same page in another theme or size; in the next turn at the same place."""
        go_back = self._way_back()
        self._look = look
        html, _ = self._page
        self._page = (html, style)
        self._fill(html, style)
        self._late.go_back_later(go_back)

    def settle(self) -> None:
        """Be now as wide, and at the place, that a change of width or look is on its way to."""
        self._late.finish()

    def _fill(self, html: str, style: str) -> None:
        self._pictured = self.column_width()
        # Live cursors make setHtml slow: seconds with some thousand marks.
        self.clear_marks()
        self._headings.begin(())  # until the page is there
        document = self.document()
        self._late.hold()
        document.clear()
        document.setDefaultFont(reading_font(self._look))
        document.setIndentWidth(self._look.px(28))
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(style)
        self.setHtml(numbered(html, self._sections))
        self._late.lay_out()
        self._headings.begin(self._sections)
        self._top = ""
        self._placed = False
        self.filled.emit()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer own picture addresses; nothing else is ever read."""
        address = name if isinstance(name, str) else name.toString()
        if kind == QTextDocument.ResourceType.ImageResource.value:
            picture = self._pictures(address, self.column_width(), self.devicePixelRatioF())
            if picture is not None:
                return picture
        return QByteArray()

    # The column --------------------------------------------------------------------------------

    def column_width(self) -> int:
        """The width of the text column in pixels."""
        wanted = round(letter_width(self._look) * self._look.column)
        return min(wanted, max(self.viewport().width() - 2 * SIDE_PX, 1))

    def column_left(self) -> int:
        """Where the text column begins, in pixels of the viewport."""
        return left_margin(self.document())

    def _fit(self) -> None:
        side = max((self.viewport().width() - self.column_width()) // 2, SIDE_PX)
        look = self._look
        set_margins(self.document(), side=side, top=look.px(32), bottom=look.px(64))
        self._placing.ask()
        if "<img" in self._page[0] and self.column_width() != self._pictured:
            self._redraw.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the reader at the same line."""
        if event.size().width() != event.oldSize().width():
            self._late.resized(self._way_back())
            self._placed = False
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt scrolls to its cursor at the first show; the reader asked for another place."""
        go_back = self._way_back()
        super().showEvent(event)
        self._late.go_back(go_back)

    def _fit_pictures(self) -> None:
        """Draw pictures anew for another column; once the window's edge has come to rest."""
        if self.column_width() != self._pictured:
            self._pictured = self.column_width()
            self._late.resized(self._way_back())
            renew_pictures(self.document(), self._page[0], self.loadResource)

    def _way_back(self) -> Callable[[], object]:
        """What leads to the present place again once the page is laid out anew.

        Where the reader has not scrolled since a jump, it is the jump itself: a page that was
        not yet as wide as it will be cannot have been scrolled to the right line.
        """
        if self._late.way is not None:
            return self._late.way
        if self._jump is not None and self._jump[0] == self.verticalScrollBar().value():
            return self._jump[1]
        return partial(self.go_to_place, self.place())

    def _jumped(self, again: Callable[[], object]) -> None:
        self._jump = (self.verticalScrollBar().value(), again)

    # Where the reader is -----------------------------------------------------------------------

    def place(self) -> int:
        """The character at the top of the view: survives changes of size and theme."""
        self.settle()
        if self.verticalScrollBar().value() == 0:
            return 0
        x = self.column_left()
        return self.cursorForPosition(QPoint(x + 1, self._look.px(8))).position()

    def go_to_place(self, place: int) -> None:
        """Scroll so that the line holding the character `place` is at the top."""
        self._late.way = None
        self._late.lay_out()
        if place <= 0:
            self.verticalScrollBar().setValue(0)
            self._jump = None
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self._scroll_to(top - self._look.px(4))
        self._jumped(partial(self.go_to_place, place))

    def go_to_section(self, section: str) -> bool:
        """Scroll to the heading of `section`; whether it is on this page."""
        self._late.way = None
        self.settle()
        number = self._headings.number(section)
        if number >= 0:
            top = self._headings.top(number) if number else 0
            self._scroll_to(round(top) - self._look.px(16) if number else 0)
            self._jumped(partial(self.go_to_section, section))
            self._tell_place()
            return True
        before = self.verticalScrollBar().value()
        self.scrollToAnchor(section)
        return self.verticalScrollBar().value() != before

    def step_heading(self, steps: int) -> str:
        """Go to the next (1) or previous (-1) heading; the section arrived at, "" at the ends."""
        self._know_place()
        there = self._headings.number(self._top) + steps
        section = self._headings.name(there)
        if not section:
            return ""
        self.go_to_section(section)
        # At the page's end several headings share one scroll position: the wanted one counts.
        self._set_top(section)
        return section

    @property
    def top_section(self) -> str:
        """The section whose heading was passed last."""
        self._know_place()
        return self._top

    def section_at(self, position: int) -> str:
        """The section that holds the character at `position`."""
        return self._headings.at(position)

    def section_span(self, section: str) -> tuple[int, int] | None:
        """The characters from the heading of `section` to the next; None when it is not here."""
        return self._headings.span(section)

    def _know_place(self) -> None:
        """Find now what would be found when the window is idle."""
        self.settle()
        if not self._placed:
            self._tell_place()

    def _scroll_to(self, y: int) -> None:
        """Put `y` pixels down the page at the top, or its last lines where it ends before."""
        self._lay_out_to(y + self.viewport().height())
        self.verticalScrollBar().setValue(y)

    def _lay_out_to(self, y: int) -> None:
        lay_out_to(self.document(), y)
        tell_length(self.document())

    def _tell_place(self) -> None:
        self.moved.emit()
        if self._late.held:
            return  # it is told again
        self._placed = True
        line = self.verticalScrollBar().value() + self._look.px(48)
        self._set_top(self._headings.at_line(line))

    def _set_top(self, section: str) -> None:
        if section and section != self._top:
            self._top = section
            self.heading_changed.emit(section)

    # Marks, focus and keys ---------------------------------------------------------------------

    def set_marks(self, kind: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Show coloured marks of one kind (hits of a search) over the text."""
        self._marks[kind] = marks
        self.setExtraSelections([mark for some in self._marks.values() for mark in some])

    def clear_marks(self) -> None:
        """Take all marks off."""
        self._marks.clear()
        self.setExtraSelections([])

    def show_position(self, position: int) -> None:
        """Scroll only as far as needed to see the character at `position`."""
        self.settle()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        rect = self.cursorRect(cursor)
        if rect.top() < self._look.px(24) or rect.bottom() > self.viewport().height() - 24:
            top = self.verticalScrollBar().value() + rect.top()
            self._scroll_to(top - self.viewport().height() // 3)

    def select_span(self, start: int, end: int) -> None:
        """Select the characters from `start` to `end`, ready to be copied."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def focused_link(self) -> str:
        """The address of the link that Tab has reached, else ""."""
        cursor = self.textCursor()
        chosen = cursor.hasSelection()
        cursor.setPosition(cursor.selectionEnd())  # Shift+Tab leaves it before the link
        return cursor.charFormat().anchorHref() if chosen else ""

    def link_rect(self) -> QRect:
        """Where the link in focus (or the last clicked place) stands, in viewport pixels."""
        return chosen_lines(self, self.column_left(), self.column_width())[-1]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, then a ring around the link in focus: Qt's own is a hair's breadth."""
        super().paintEvent(event)
        if not (self.hasFocus() and self.focused_link()):
            return
        draw_ring(self, self.column_left(), self.column_width(), colour=self._look.theme.focus)

    @property
    def caret(self) -> bool:
        """Whether the arrow keys move a caret through the words."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_caret(self, *, on: bool) -> None:
        """Show a caret that the arrow keys move; without it they scroll. It never blinks."""
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        if on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setCursorWidth(max(2, self._look.px(3)))
        if on:
            self._start_from_view()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space reads on, as in every browser; the rest is Qt's."""
        if event.key() == Qt.Key.Key_Space and not self.focused_link():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if back else 1) * round(bar.pageStep() * 0.9))
            return
        if event.key() == Qt.Key.Key_End:
            self._lay_out_to(END)
        if self.caret and event.key() in MOVES:
            self._start_from_view()
        super().keyPressEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Tab and Shift+Tab, which never come as keys: to the next link from what is in view."""
        self._start_from_view()
        if not self.textCursor().hasSelection() and self.place():
            start = min(self.place(), self.document().characterCount() - 2)
            self.select_span(start, start + 1)  # else Qt begins at the page's edge
        stays = super().focusNextPrevChild(onwards)
        if stays:
            announce_link(self, self.focused_link())
        self.viewport().update()
        return stays

    def _start_from_view(self) -> None:
        """Let Tab and caret begin at what is read now, when they were scrolled away."""
        if self.viewport().rect().intersects(self.cursorRect()):
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.place())
        bar = self.verticalScrollBar()
        before = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(before)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the program's own menu; Qt's offers what has no meaning here."""
        href = self.anchorAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            href = self.focused_link()
        self.menu_requested.emit(event.globalPos(), href)
