"""The start page, as widgets: painted at once, before any document is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.ui.card_grid import CardGrid
from reader.ui.controls import ChoiceCard, push_button, text_label
from reader.ui.help_card import Help, help_card, logo_label
from reader.ui.looks import Look

COLUMN_PX = 780


@dataclass(frozen=True, slots=True)
class HomeCard:
    """One choice on the start page; `href` is where it leads."""

    href: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """What the start page says now."""

    name: str
    what: str  # one sentence: what this program is
    audience: str
    types: tuple[HomeCard, ...]
    ways: tuple[HomeCard, ...]
    left_off: HomeCard | None
    help: Help
    small_print: tuple[str, ...]
    logo: Path | None = None  # the site's own
    languages: tuple[tuple[str, str], ...] = ()  # the others: short name, and its own name


class Home(QScrollArea):
    """One column of large choices; emits where the reader wants to go."""

    requested = Signal(str)  # an address
    audience_chosen = Signal(str)
    language_chosen = Signal(str)
    opened = Signal()  # about to be seen: facts that changed meanwhile are built once

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._facts: HomeFacts | None = None
        self._built = False
        self._stood: tuple[int, str] = (0, "")  # where it was scrolled to, and what had the keys
        self._last = ""  # what had the keys last, before the reader went elsewhere
        self._left_card: ChoiceCard | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Start page"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_facts(self, facts: HomeFacts) -> None:
        """Say `facts`; nothing is rebuilt when they are the same."""
        if facts == self._facts:
            return
        before, self._facts = self._facts, facts
        if self._built and before is not None and self._say_left_off(before, facts):
            return
        self._let_stand()
        if self.isVisible() or self.widget() is None:
            self._build()

    def _say_left_off(self, before: HomeFacts, facts: HomeFacts) -> bool:
        """Change the words of one card where nothing else is new, as after each page read."""
        card, here = self._left_card, facts.left_off
        if card is None or here is None or replace(before, left_off=here) != facts:
            return False
        card.say(self._left_off_title(), (_place(here),))
        return True

    def set_look(self, look: Look) -> None:
        """Sizes changed: lay out again; a style sheet does the rest."""
        fits = self._built and self._fits(look)
        self._look = look
        if self._facts is not None and self.isVisible() and not fits:
            self._build()

    def _fits(self, look: Look) -> bool:
        """Whether the widgets that were made for another look are right for this one."""
        logo = self._facts is not None and self._facts.logo is not None
        return look.scale == self._look.scale and not (logo and look.theme != self._look.theme)

    def make_ready(self, look: Look) -> None:
        """Let the widgets go that `look` will have made anew, before they are styled in vain."""
        if not self.isVisible():
            self.undress()
        elif self._built and not self._fits(look):
            self._let_stand()
            self._exchange(QWidget())

    def undress(self) -> None:
        """Let the widgets go while nobody sees them: styling them anew takes longest of all."""
        if not self.isVisible():
            self._let_stand()
            self._exchange(QWidget())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: build what was let go."""
        self.opened.emit()
        if self._facts is not None and not self._built:
            self._build()
        super().showEvent(event)

    def forget_place(self) -> None:
        """Begin at the top, also where the widgets are still to be made."""
        self._stood, self._last = (0, ""), ""
        self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the focus where it was, else on the first choice."""
        card = self.findChild(ChoiceCard)
        if card is not None and not self._give_focus(self._last):
            card.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt's: keep what had the keys, for the way back."""
        super().hideEvent(event)
        if (last := self.focusWidget()) is not None:
            self._last = last.accessibleName()

    def _build(self) -> None:
        facts = self._facts
        assert facts is not None  # noqa: S101 - both callers know
        self._let_stand()
        self._left_card = None
        page = QWidget()
        page.setProperty("role", "home")
        row = QHBoxLayout(page)
        row.setContentsMargins(16, self._look.px(24), 16, self._look.px(32))
        column = QWidget()
        column.setProperty("role", "home")
        column.setMaximumWidth(self._look.px(COLUMN_PX))
        row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.px(12))
        self._add_parts(lines, facts)
        self._exchange(page)
        self._built = True
        place, focused = self._stood
        self._stood = (0, "")
        self.verticalScrollBar().setValue(place)
        self._give_focus(focused)

    def _let_stand(self) -> None:
        """What is there will be made anew, at the same place and with the same focus."""
        if not self._built:
            return
        self._built = False
        focus = self.focusWidget()
        focused = focus.accessibleName() if focus is not None and focus.hasFocus() else ""
        self._stood = (self.verticalScrollBar().value(), focused)

    def _exchange(self, page: QWidget) -> None:
        # Late: a card may still be in its own click, which led here.
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(page)

    def _add_parts(self, lines: QVBoxLayout, facts: HomeFacts) -> None:
        ratio = self.devicePixelRatioF()
        if facts.logo is not None:
            logo = logo_label(facts.logo, facts.name, self._look, ratio)
            if logo is not None:
                lines.addWidget(logo)
        lines.addLayout(self._top(facts))
        lines.addWidget(text_label(facts.what))
        lines.addWidget(text_label(self.tr("What would you like to read about?"), "title"))
        lines.addWidget(self._audiences(facts.audience))
        if facts.left_off is not None:
            self._left_card = self._left_off(facts.left_off)
            lines.addWidget(self._left_card)
        if facts.types:
            lines.addSpacing(self._look.px(8))
            lines.addWidget(text_label(self.tr("Which leukemia?"), "heading"))
            lines.addWidget(self._cards(facts.types, least=250, columns=3))
        if facts.ways:
            lines.addSpacing(self._look.px(8))
            lines.addWidget(text_label(self.tr("More to read"), "heading"))
            lines.addWidget(self._cards(facts.ways, least=250, columns=3))
        lines.addSpacing(self._look.px(8))
        lines.addWidget(help_card(facts.help, self._look, ratio))
        for sentence in facts.small_print:
            lines.addWidget(text_label(sentence, "small"))
        lines.addStretch(1)

    def _top(self, facts: HomeFacts) -> QHBoxLayout:
        """The name, and the other languages, each in its own words."""
        row = QHBoxLayout()
        row.addWidget(text_label(facts.name, "small"), 1)
        for language, name in facts.languages:
            button = push_button(name, partial(self.language_chosen.emit, language), flag="link")
            row.addWidget(button)
        return row

    def _audiences(self, audience: str) -> QWidget:
        cards = []
        for value, label in (
            ("adults", self.tr("For an adult")),
            ("children", self.tr("For a child or teenager")),
        ):
            card = ChoiceCard(label, (), partial(self.audience_chosen.emit, value), big=True)
            card.setMinimumHeight(self._look.px(64))
            card.setCheckable(True)
            # Not exclusive: then Tab would reach only the pressed one.
            card.setChecked(value == audience)
            card.clicked.connect(partial(self._keep_pressed, card))
            cards.append(card)
        return CardGrid(cards, columns=2, least=self._look.px(260))

    @staticmethod
    def _keep_pressed(card: ChoiceCard) -> None:
        """A second press does not let it up."""
        card.setChecked(True)

    def _cards(self, cards: Sequence[HomeCard], *, least: int, columns: int) -> QWidget:
        made = [
            ChoiceCard(card.title, card.lines, partial(self.requested.emit, card.href))
            for card in cards
        ]
        return CardGrid(made, columns=columns, least=self._look.px(least))

    def _left_off(self, card: HomeCard) -> ChoiceCard:
        return ChoiceCard(self._left_off_title(), (_place(card),), self._go_on_reading)

    def _left_off_title(self) -> str:
        return self.tr("Where you left off")

    def _go_on_reading(self) -> None:
        if self._facts is not None and self._facts.left_off is not None:
            self.requested.emit(self._facts.left_off.href)

    def _give_focus(self, name: str) -> bool:
        """Give the keys to the button of that name; whether there is one."""
        buttons = self.findChildren(QPushButton) if name else []  # a card is one too
        named = next((one for one in buttons if one.accessibleName() == name), None)
        if named is not None:
            named.setFocus()
        return named is not None


def _place(card: HomeCard) -> str:
    """A page and its section in one line."""
    return " · ".join([card.title, *card.lines])
