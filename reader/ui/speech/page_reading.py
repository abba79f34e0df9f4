"""Reads the page in view aloud: from where the reader is, marking the sentence being said."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.themes import Theme
from reader.ui.page_view import PageView
from reader.ui.speech.read_aloud import ReadAloud, State

MARK = "speech"
# QTextDocument counts such a letter as two. Two blanks keep all positions alike; none is ever said.
WIDE = re.compile("[\U00010000-\U0010ffff]")


class PageReading(QObject):
    """Joins `ReadAloud` to a page; `language` is asked for the page's language at each start."""

    announced = Signal(str)

    def __init__(
        self, aloud: ReadAloud, page: PageView, theme: Theme, language: Callable[[], str]
    ) -> None:
        super().__init__(page)
        self._aloud = aloud
        self._page = page
        self._theme = theme
        self._language = language
        self._span = (-1, -1)
        aloud.sentence_changed.connect(self._mark)
        aloud.wants_next_section.connect(
            lambda: self.announced.emit(self.tr("The page is read to its end."))
        )

    def toggle(self) -> None:
        """Begin at the selected words, else at the top of the view; later pause and go on."""
        if self._aloud.state in {State.SPEAKING, State.STARTING}:
            self._aloud.pause()
        elif self._aloud.state is State.PAUSED:
            self._aloud.resume()
        else:
            cursor = self._page.textCursor()
            chosen = cursor.hasSelection() and not self._page.focused_link()
            place = cursor.selectionStart() if chosen else self._page.place()
            text = WIDE.sub("  ", self._page.toPlainText())
            self._aloud.read(text, place, language=self._language())

    def page_changed(self) -> None:
        """Another page is in view: what was read has gone."""
        self._span = (-1, -1)
        self._aloud.stop()

    def set_theme(self, theme: Theme) -> None:
        """The page was drawn anew: mark the sentence again."""
        self._theme = theme
        if self._span[0] >= 0:
            self._mark(*self._span)

    def _mark(self, start: int, end: int) -> None:
        self._span = (start, end)
        if start < 0:
            self._page.set_marks(MARK, [])
            return
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        form = mark.format
        form.setBackground(QColor(self._theme.hit))
        form.setForeground(QColor(self._theme.hit_ink))
        mark.format = form
        self._page.set_marks(MARK, [mark])
        self._page.show_position(start)
