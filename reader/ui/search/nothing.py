"""What stands where results would: nothing found, and ways on from there."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.ui.controls import text_label
from reader.ui.plurals import counted


@dataclass(frozen=True, slots=True)
class WayOn:
    """A place to browse instead: what it is called and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class NothingFound:
    """What to say. `hidden` results are kept out by filters."""

    text: str
    suggestions: tuple[str, ...] = ()
    near: bool = True  # the suggestions look like what was typed
    entry: WayOn | None = None
    hidden: int = 0
    ways: tuple[WayOn, ...] = ()


class NothingPage(QScrollArea):
    """Words and buttons; never a blank."""

    words_chosen = Signal(str)
    place_chosen = Signal(str)  # an address
    filters_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setProperty("role", "pane-area")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Nothing found"))
        self.said = ""
        self.buttons: list[WordsButton] = []

    def show_nothing(self, found: NothingFound) -> None:
        """Say that nothing was found, and offer what comes nearest."""
        page = QWidget()
        page.setProperty("role", "pane-body")
        self.buttons = []
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(2)
        self.said = self.tr("Nothing here says “{0}”.").format(found.text)
        if not any(letter.isalnum() for letter in found.text):
            self.said = self.tr("Type a word to look for: a drug, a symptom, a question.")
        elif found.hidden:
            self.said = self.tr("Nothing under these filters says “{0}”.").format(found.text)
        self._add_label(column, self.said)
        if found.hidden:
            words = self.tr("Show the %n result(s) without filters", "", found.hidden)
            self._add_button(column, counted(words, found.hidden), self.filters_dropped.emit)
        if found.entry is not None:
            entry = found.entry
            self._add_button(column, entry.label, partial(self.place_chosen.emit, entry.href))
        if found.suggestions:
            self._add_choices(
                column,
                self.tr("Did you mean:") if found.near else self.tr("You could search for:"),
                [(word, partial(self.words_chosen.emit, word)) for word in found.suggestions],
            )
        if found.ways:
            self._add_choices(
                column,
                self.tr("Or look under:"),
                [(way.label, partial(self.place_chosen.emit, way.href)) for way in found.ways],
            )
        column.addStretch(1)
        self.setWidget(page)

    def forget(self) -> None:
        """Hold no words."""
        self.said = ""
        self.setWidget(QWidget())

    def _add_choices(
        self,
        column: QVBoxLayout,
        title: str,
        choices: Sequence[tuple[str, Callable[[], object]]],
    ) -> None:
        self._add_label(column, title)
        for label, handler in choices:
            self._add_button(column, label, handler)

    @staticmethod
    def _add_label(column: QVBoxLayout, words: str) -> None:
        label = text_label(breakable(words))
        label.setContentsMargins(6, 8, 6, 2)
        column.addWidget(label)

    def _add_button(self, column: QVBoxLayout, words: str, handler: Callable[[], object]) -> None:
        button = WordsButton(words)
        self.buttons.append(button)
        button.clicked.connect(lambda _checked=False: handler())
        column.addWidget(button)


def breakable(text: str) -> str:
    """`text` with places where a word longer than a line may go on in the next."""
    return _LONG.sub(lambda word: "\u200b".join(_PART.findall(word[0])), text)


_LONG = re.compile(r"\S{24,}")
_PART = re.compile(r"\S{1,12}")


class WordsButton(QPushButton):
    """A link-like button whose words wrap."""

    def __init__(self, words: str, *, side: int = 6) -> None:
        super().__init__()
        self.setAutoDefault(False)
        self.setProperty("link", True)
        self._label = text_label("", "link-words")
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(side, 5, 6, 5)
        self._column.addWidget(self._label)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say `words`."""
        self.words = words
        self.setAccessibleName(words)
        self._label.setText(breakable(words))

    def sizeHint(self) -> QSize:
        """Qt's: the words' own size."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt's: narrower, for the words wrap."""
        return self._column.totalMinimumSize()
