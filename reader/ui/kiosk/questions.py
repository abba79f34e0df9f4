"""Ready questions for the next appointment: touched ones come onto the list that is taken along."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.ui.controls import ChoiceCard, text_label
from reader.ui.looks import Look

if TYPE_CHECKING:
    from reader.library.model import Document
    from reader.ui.kiosk.aside import Aside

_BULLET = re.compile(r"^\s*[-*+]\s+(.*)$")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_MEANT = re.compile("question|pregunta", re.IGNORECASE)
_MARKS = re.compile(r"[*_`]+")


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that stand under one heading."""

    heading: str
    questions: tuple[str, ...]


def ready_questions(
    document: "Document | None", words: Mapping[str, str] = MappingProxyType({})
) -> tuple[Group, ...]:
    """The questions that `document` lists for an appointment.

    Those are items of its lists that end with a question mark, under a heading or title that says
    what they are: research has questions too. `words` has some in another language; then the
    question's second line is what the document says.
    """
    if document is None:
        return ()
    found = (
        Group(section.heading, tuple(_in_words(words, _questions(section.markdown))))
        for section in document.sections
        if _MEANT.search(" ".join((document.title, *section.path, section.heading)))
    )
    return tuple(group for group in found if group.questions)


def _in_words(words: Mapping[str, str], questions: Iterable[str]) -> Iterator[str]:
    for one in questions:
        yield f"{words[one]}\n{one}" if one in words else one


def _questions(markdown: str) -> Iterator[str]:
    for item in _items(markdown):
        plain = _MARKS.sub("", _LINK.sub(r"\1", item)).strip()
        if plain.endswith("?"):
            yield plain


def _items(markdown: str) -> Iterator[str]:
    """The items of its lists; lines that go on are joined."""
    item: list[str] = []
    for line in markdown.splitlines():
        bullet = _BULLET.match(line)
        if bullet is None and line.strip() and item:
            item.append(line.strip())
            continue
        if item:
            yield " ".join(item)
        item = [bullet[1]] if bullet is not None else []
    if item:
        yield " ".join(item)


class QuestionsScreen(QScrollArea):
    """Large choices; a pressed one is on the list."""

    toggled = Signal(str)
    writing_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[tuple[Group, ...], Aside] | None = None
        self.cards: list[ChoiceCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Questions to ask"))

    def begin(self, groups: Sequence[Group], aside: "Aside") -> None:
        """Offer `groups`; those that `aside` holds are pressed."""
        self._shown = (tuple(groups), aside)
        self._build()
        self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Show nothing."""
        self._shown = None
        self.cards = []
        self.setWidget(QWidget())

    def set_look(self, look: Look) -> None:
        """Sizes changed."""
        self._look = look
        if self._shown is not None:
            self._build()

    def _build(self) -> None:
        if self._shown is None:
            return
        groups, aside = self._shown
        # Anew each time: it goes with the page that held it.
        write = self.tr("Write a question of your own")
        self.write = ChoiceCard(write, (), self.writing_wanted.emit, big=True)
        page = QWidget()
        page.setProperty("role", "home")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(self._look.px(8))
        column.addWidget(text_label(self.tr("Questions to ask"), "title"))
        lead = self.tr("Touch those that you want to take along on your list.")
        if aside.full:
            lead = self.tr("Your list is full. Touch something on it to take it off.")
        column.addWidget(text_label(lead, "lead"))
        column.addWidget(self.write)
        self.cards = []
        for group in (*self._kept_elsewhere(groups, aside), *groups):
            column.addWidget(text_label(group.heading, "heading"))
            for question in group.questions:
                column.addWidget(self._card(question, kept=question in aside.questions))
        column.addStretch(1)
        self.setWidget(page)

    def _kept_elsewhere(self, groups: Sequence[Group], aside: "Aside") -> tuple[Group, ...]:
        """Own questions, and those of other pages."""
        here = {one for group in groups for one in group.questions}
        kept = tuple(one for one in aside.questions if one not in here)
        return (Group(self.tr("On your list"), kept),) if kept else ()

    def _card(self, question: str, *, kept: bool) -> ChoiceCard:
        words, _, original = question.partition("\n")
        card = ChoiceCard(words, (original,), partial(self.toggled.emit, question))
        if isinstance(layout := card.layout(), QVBoxLayout):
            layout.insertStretch(0, 1)  # one line stands in the middle of its card
        card.setCheckable(True)
        card.setChecked(kept)
        self.cards.append(card)
        return card
