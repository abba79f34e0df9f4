"""The right pane: what is on this page, following the scroll, and the page's links as a list.

Both are real lists: the text widget shows screen readers neither headings nor links.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.ui.controls import text_label
from reader.ui.late_layout import know_bar, laid_out_later
from reader.ui.looks import Look
from reader.ui.outside_choice import OutsideChoice
from reader.ui.wrapped_delegate import WrappedDelegate

INDENT_PX = 14
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ValueList(QListWidget):
    """A list of lines that stand for something; a click, Enter or Space asks for it."""

    requested = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._rows: list[tuple[str, str, int]] = []
        self._numbers: dict[str, int] = {}  # of rows, by what they stand for
        self.lines = WrappedDelegate(self)
        self.setItemDelegate(self.lines)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(self._ask)

    def fill(self, rows: Sequence[tuple[str, str, int]]) -> None:
        """Show `rows` of (value, label, level)."""
        self.clear()
        self._set_rows(rows)
        # All in one: while a worker computes, each word with Qt may cost a millisecond.
        self.addItems([label for _value, label, _level in rows])

    def _set_rows(self, rows: Sequence[tuple[str, str, int]]) -> None:
        self._rows = list(rows)
        self._numbers = {}
        for number, (value, _label, _level) in enumerate(rows):
            self._numbers.setdefault(value, number)

    def line(self, index: QModelIndex | QPersistentModelIndex) -> tuple[str, int, bool]:
        """What a line is measured by: its label, how far it is set in, whether it is strong."""
        _value, label, level = self._rows[index.row()]
        return label, INDENT_PX * level, False

    def mark(self, value: str) -> None:
        """Make the line of `value` the current one, without asking for it."""
        number = self._numbers.get(value)
        if number is not None and number != self.currentRow():
            self.setCurrentRow(number)  # Qt brings it into view

    def current_value(self) -> str:
        """What the current line stands for; "" when there is none."""
        row = self.currentRow()
        return self._rows[row][0] if row >= 0 else ""

    def take_current(self) -> None:
        """Take the current line out; the others stay as they are."""
        row = self.currentRow()
        if row >= 0:
            self.takeItem(row)
            self._set_rows(self._rows[:row] + self._rows[row + 1 :])

    def _ask(self, item: QListWidgetItem) -> None:
        self.requested.emit(self._rows[self.row(item)][0])

    def event(self, event: QEvent) -> bool:
        """Qt's; lines are measured later where it is the look that changes."""
        return laid_out_later(self, event) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew when the width changes, as it does when the scroll bar comes."""
        super().resizeEvent(event)
        know_bar(self)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """Qt's; whether there is a scroll bar is known before."""
        know_bar(self)
        super().doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space ask for the line in focus."""
        if event.key() in ENTER and self.currentItem() is not None:
            self._ask(self.currentItem())
            return
        super().keyPressEvent(event)


class SidePane(QFrame):
    """“On this page” above, “Links on this page” below."""

    section_requested = Signal(str)
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.headings = ValueList(self.tr("On this page"))
        self.links = ValueList(self.tr("Links on this page"))
        self._links_label = text_label(self.tr("Links on this page"), "pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(0)
        column.addWidget(text_label(self.tr("On this page"), "pane"))
        column.addWidget(self.headings, 3)
        column.addWidget(self._links_label)
        column.addWidget(self.links, 2)
        self.headings.requested.connect(self.section_requested)
        self.links.requested.connect(self.link_requested)
        for one in (self.headings, self.links):
            OutsideChoice(one)

    def show_page(
        self, headings: Sequence[tuple[str, str, int]], links: Sequence[tuple[str, str]]
    ) -> None:
        """List `headings` (section, words, level) and `links` (href, words)."""
        least = min((level for _, _, level in headings), default=1)
        self.headings.fill([(s, words, min(level - least, 3)) for s, words, level in headings])
        self.links.fill([(href, words, 0) for href, words in links])
        self._links_label.setVisible(bool(links))
        self.links.setVisible(bool(links))

    def set_look(self, look: Look) -> None:
        """Colours of lines follow the theme."""
        for one in (self.headings, self.links):
            one.lines.hover = QColor(look.theme.callout)
            one.lines.focus = QColor(look.theme.focus)
            one.scheduleDelayedItemsLayout()

    def mark_heading(self, section: str) -> None:
        """Follow the page: `section` is at its top."""
        self.headings.mark(section)
