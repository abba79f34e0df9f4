"""Find in page: the hits round the view marked, a counter, next and previous."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextEdit, QToolButton

from reader.themes import Theme
from reader.ui.controls import KeyToolButton, text_label
from reader.ui.in_view import last_in_view
from reader.ui.page_view import PageView
from reader.ui.turns import Turn
from reader.wording import in_figures

# Characters above and below the view in which hits are marked: a screen or so. A mark far off makes
# Qt lay out all that stands before it, 50 ms in large letters; and each is a live
# cursor, hundreds of which hold the page up.
AROUND = 1500
# Marks in one paragraph: Qt joins their outlines, which costs the square of their number, 0.3 s for
# as many as these and 2 s for 800. Prose has some 200 of its commonest letter on a screen.
IN_PARAGRAPH = 300
_NOWHERE = (0, -1)
_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Hits:
    """Where the words stand, and which hit is the current one (-1 before the first)."""

    spans: tuple[tuple[int, int], ...] = ()
    current: int = -1


class FindField(QLineEdit):
    """The field of the bar: Enter goes on, Shift+Enter back, Esc closes."""

    stepped = Signal(int)
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's, with the bar's own keys."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Searches the page in view. Hidden until `open_bar`."""

    closed = Signal()
    announced = Signal(str)

    def __init__(self, page: PageView, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._page = page
        self._theme = theme
        self._hits = Hits()
        self._given: tuple[str, tuple[tuple[int, int], ...]] | None = None
        self._marked = _NOWHERE
        # In a turn of its own: while the page is drawn anew, hits and words do not belong together.
        self._follow = Turn(self)
        self._follow.due.connect(self._follow_view)
        self._again = Turn(self)
        self._again.due.connect(self._find_again)
        page.moved.connect(self._moved)
        page.filled.connect(self._filled)
        self.field = FindField()
        self.field.setAccessibleName(self.tr("Find in page"))
        self.field.setPlaceholderText(self.tr("Find in page"))
        self.counter = text_label("", wrap=False)
        self.buttons = {
            "up": self._button(self.tr("Previous hit"), -1),
            "down": self._button(self.tr("Next hit"), 1),
            "close": self._button(self.tr("Close find"), 0),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self.counter)
        for button in self.buttons.values():
            row.addWidget(button)
        self.field.textChanged.connect(self.find_words)
        self.field.stepped.connect(self.step)
        self.field.closed.connect(self.close_bar)
        self.hide()

    def _button(self, name: str, steps: int) -> QToolButton:
        button = KeyToolButton()
        button.setProperty("flat", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.step(steps) if steps else self.close_bar())
        return button

    def open_bar(self) -> None:
        """Show the bar with the selected words, ready to type."""
        chosen = self._page.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen and len(chosen) < 80:
            self.field.setText(chosen)
        self.field.setFocus()
        self.field.selectAll()
        self.find_words(self.field.text())

    def show_hits(self, words: str, spans: tuple[tuple[int, int], ...], *, first: int) -> None:
        """Mark what a search for `words` found, other spellings and names included.

        The keys stay where they are. Words typed into the bar find themselves again.
        """
        if not spans:
            return
        self._given = (words, spans)
        self.field.blockSignals(True)
        self.field.setText(words)
        self.field.blockSignals(False)
        self.show()
        self._again.stop()
        self._go_to(Hits(spans, first))

    def drop_hits(self) -> None:
        """The search whose hits are shown is over; what was typed here stays."""
        if self._given is not None and self.field.text() == self._given[0]:
            self.hide()
            self.field.clear()
            self._hits = Hits()
            self._page.set_marks("find", [])
        self._given = None

    def close_bar(self) -> None:
        """Hide the bar, take the marks off and give the page the keys that were in the bar."""
        had_keys = self.isAncestorOf(self.window().focusWidget())
        if self.isVisible() and self._hits.spans:
            # The hit stays selected: it can be copied, and Tab goes on from there.
            self._page.select_span(*self._hits.spans[self._hits.current])
        self._again.stop()
        self.hide()
        self._hits = Hits()
        self._page.set_marks("find", [])
        if had_keys:
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Colour the marks anew."""
        self._theme = theme
        self._filled()

    def refresh(self) -> None:
        """The page shows other words: find again, once it is in view; it stays where it is."""
        self._given = None
        self._hits = Hits()
        self.counter.clear()
        if self.isVisible():
            self._again.ask()

    def find_words(self, words: str) -> None:
        """Mark every place of `words`, and go to the first at or under the top of the view."""
        self._find(words)
        if self._hits.spans:
            self._show_current()

    def _find_again(self) -> None:
        self._find(self.field.text())

    def _find(self, words: str) -> None:
        self._again.stop()
        if self._given is not None and self._given[0] == words:
            spans = self._given[1]
        else:
            spans = tuple(_spans(self._page.toPlainText(), words))
        top = self._page.place()
        first = next((i for i, (start, _) in enumerate(spans) if start >= top), 0)
        self._hits = Hits(spans, first if spans else -1)
        self._show_hits()

    def step(self, steps: int) -> None:
        """Go on or back by `steps` hits, round the ends."""
        if self.isHidden() and self.field.text():
            self.show()
            self.find_words(self.field.text())
            return
        if self._again.isActive():  # another page came in this very turn
            self._find_again()
        if self._hits.spans:
            there = (self._hits.current + steps) % len(self._hits.spans)
            self._go_to(Hits(self._hits.spans, there))

    def _go_to(self, hits: Hits) -> None:
        self._hits = hits
        self._show_hits()
        self._show_current()

    def _show_current(self) -> None:
        self._page.show_position(self._hits.spans[self._hits.current][0])

    def _show_hits(self) -> None:
        here = self._hits.spans[self._hits.current][0] if self._hits.spans else 0
        self._mark(here, here)
        self._moved()
        self.counter.setText(self._count())
        self.announced.emit(self.counter.text())

    def _mark(self, top: int, below: int) -> None:
        """Mark the hits from the character `top` to `below`, and some around."""
        spans, current = self._hits.spans, self._hits.current
        self._marked = top - AROUND, below + AROUND
        first, last = (bisect_left(spans, (edge, 0)) for edge in self._marked)
        # Made once for all: while a worker computes, each word with Qt may cost a millisecond.
        cursor = QTextCursor(self._page.document())
        usual, here = self._form(here=False), self._form(here=True)
        marks = []
        for number in self._some_of(range(first, last), (top + below) // 2):
            mark = QTextEdit.ExtraSelection()
            cursor.setPosition(spans[number][0])
            cursor.setPosition(spans[number][1], QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor  # a copy
            mark.format = here if number == current else usual
            marks.append(mark)
        self._page.set_marks("find", marks)

    def _some_of(self, numbers: range, middle: int) -> Iterable[int]:
        """The hits of these to mark: in a crowded paragraph those nearest to `middle`."""
        if len(numbers) <= IN_PARAGRAPH:
            return numbers
        every, starts = numbers, [self._hits.spans[number][0] for number in numbers]
        document = self._page.document()
        some: list[int] = []
        while starts:
            block = document.findBlock(starts[0])
            among = bisect_left(starts, block.position() + block.length())
            nearest = bisect_left(starts, middle, 0, among)
            first = max(0, min(nearest - IN_PARAGRAPH // 2, among - IN_PARAGRAPH))
            some += numbers[first : min(among, first + IN_PARAGRAPH)]
            starts, numbers = starts[among:], numbers[among:]
        if self._hits.current in every:  # never without its mark, however far from `middle`
            some.append(self._hits.current)
        return sorted(set(some))

    def _moved(self) -> None:
        spans, (top, below) = self._hits.spans, self._marked
        if spans and not top <= spans[0][0] <= spans[-1][0] < below:
            self._follow.ask()

    def _filled(self) -> None:
        self._marked = _NOWHERE
        self._follow.ask()  # until then `refresh` has been called where these are other words

    def _follow_view(self) -> None:
        """Mark what came into view: the reader scrolled, or the page was drawn anew."""
        page = self._page
        if not self._hits.spans:
            return
        top = page.place()
        below = last_in_view(page, top)
        if not self._marked[0] <= top <= below <= self._marked[1]:
            self._mark(top, below)

    def _count(self) -> str:
        if not self.field.text():
            return ""
        if not self._hits.spans:
            return self.tr("Not on this page")
        return self.tr("{0} of {1}").format(
            in_figures(self._hits.current + 1), in_figures(len(self._hits.spans))
        )

    def _form(self, *, here: bool) -> QTextCharFormat:
        """How a hit looks; `here`: the current one."""
        theme = self._theme
        form = QTextCharFormat()
        form.setBackground(QColor(theme.current_hit if here else theme.hit))
        form.setForeground(QColor(theme.current_hit_ink if here else theme.hit_ink))
        # Not by colour alone: the current hit is underlined too.
        form.setFontUnderline(here)
        return form


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    """Where `words` stand in `text`, in any case; any run of blanks matches any other."""
    if not words.strip():
        return []
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    # QTextDocument counts in UTF-16 units, Python in characters: past U+FFFF they part.
    wide = [match.start() for match in _WIDE.finditer(text)]
    found = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    if not wide:
        return found
    return [
        (start + bisect_left(wide, start), end + bisect_left(wide, end)) for start, end in found
    ]
