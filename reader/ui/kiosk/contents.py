"""Contents: everything that can be read, as large choices, so that nobody has to type."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.library.alphabet import first_letter, order_key
from reader.library.node import Node
from reader.ui import addresses
from reader.ui.card_grid import CardGrid
from reader.ui.controls import ChoiceCard, text_label
from reader.ui.looks import Look
from reader.wording import translate

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.page_source import Shown
    from reader.ui.search.filters import TypeChoice

TYPE_SCHEME = "type:"  # a filter of the search, not a page
LANGUAGE_SCHEME = "language:"
OTHER = "#"  # where names lie that begin with no letter


@dataclass(frozen=True, slots=True)
class Row:
    """One choice: an address to open, or a further page of choices."""

    label: str
    line: str = ""
    href: str = ""
    further: "Callable[[], Level] | None" = None


@dataclass(frozen=True, slots=True)
class Level:
    """One page of choices. `letters`: short labels that stand side by side."""

    title: str
    rows: tuple[Row, ...]
    letters: bool = False


def types_level(choices: "Sequence[TypeChoice]") -> Level:
    """The types of leukemia that a search can be narrowed to."""
    chosen = translate("kiosk_contents", "This one is chosen now.")
    rows = (
        Row(one.label, chosen if one.chosen else "", f"{TYPE_SCHEME}{one.id}") for one in choices
    )
    return Level(translate("kiosk_contents", "Type of leukemia"), tuple(rows))


def languages_level(named: Sequence[tuple[str, str]]) -> Level:
    """The languages, each by the name it gives itself."""
    rows = (Row(name, href=f"{LANGUAGE_SCHEME}{one}") for one, name in named)
    return Level(translate("kiosk_contents", "Language"), tuple(rows))


class Contents(QScrollArea):
    """Goes down by touch, up by `up`. Emits the address that was chosen."""

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._trail: list[Level] = []
        self.title: QLabel = text_label("")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Contents"))

    def begin(self, first: Level) -> None:
        """Show the first page."""
        self._trail = [first]
        self._build()

    @property
    def of_search(self) -> bool:
        """Whether it narrows a search."""
        return any(row.href.startswith(TYPE_SCHEME) for row in self._trail[0].rows)

    def up(self) -> bool:
        """Back to the page of choices before; whether there was one."""
        if len(self._trail) < 2:
            return False
        self._trail.pop()
        self._build()
        return True

    def forget(self) -> None:
        """Show nothing."""
        self._trail = []
        self.setWidget(QWidget())

    def set_look(self, look: Look) -> None:
        """Sizes changed."""
        self._look = look
        if self._trail:
            self._build()

    def _go_down(self, row: Row) -> None:
        if row.further is not None:
            self._trail.append(row.further())
            self._build()
        elif row.href:
            self.opened.emit(row.href)

    def _build(self) -> None:
        level = self._trail[-1]
        page = QWidget()
        page.setProperty("role", "home")
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(self._look.px(8))
        self.title = text_label(level.title, "title")
        column.addWidget(self.title)
        cards = [
            ChoiceCard(
                row.label, (row.line,) if row.line else (), partial(self._go_down, row), big=True
            )
            for row in level.rows
        ]
        columns, least = (6, 130) if level.letters else (2, self._look.px(330))
        column.addWidget(CardGrid(cards, columns=columns, least=least))
        column.addStretch(1)
        # Late: a card is still in its own click, which led here.
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)
        if cards and self.isVisible():
            cards[0].setFocus()


class ContentsMaker:
    """Makes the levels from the library and its tree."""

    def first(
        self, nodes: Sequence[Node], library: "Library | None", shown: "Shown | None"
    ) -> Level:
        """Everything; what is on the page in view comes first."""
        rows: list[Row] = []
        if shown is not None and len(shown.page.headings) > 1:
            rows.append(
                Row(
                    translate("kiosk_contents", "On this page"),
                    shown.page.title,
                    further=partial(self._on_page, shown),
                )
            )
        rows += [self._node(node) for node in nodes]
        if library is not None:
            terms = {term.term: f"term:{term.id}" for term in library.glossary}
            drugs = {drug.generic: f"drug:{drug.id}" for drug in library.drugs}
            rows += [
                Row(
                    translate("kiosk_contents", "Glossary A–Z"),
                    translate("kiosk_contents", "Medical words explained."),
                    further=partial(
                        self._letters, translate("kiosk_contents", "Glossary A–Z"), terms
                    ),
                ),
                Row(
                    translate("kiosk_contents", "Drugs A–Z"),
                    translate("kiosk_contents", "By generic and brand name."),
                    further=partial(self._letters, translate("kiosk_contents", "Drugs A–Z"), drugs),
                ),
            ]
        return Level(translate("kiosk_contents", "Contents"), tuple(rows))

    def _on_page(self, shown: "Shown") -> Level:
        here = addresses.document_href(shown.document) if shown.document else shown.href
        rows = (
            Row(heading.text, href=f"{here}#{heading.section}" if shown.document else here)
            for heading in shown.page.headings
        )
        return Level(shown.page.title, tuple(rows))

    def _node(self, node: Node) -> Row:
        if node.kind == "document" or not node.children:
            return Row(node.label, href=addresses.document_href(node.document, node.section))
        return Row(node.label, further=partial(self._under, node))

    def _under(self, node: Node) -> Level:
        children = node.children
        while len(children) == 1 and children[0].kind == "audience":
            children = children[0].children
        return Level(node.label, tuple(self._node(child) for child in children))

    def _letters(self, title: str, names: dict[str, str]) -> Level:
        groups: dict[str, list[str]] = {}
        for name in sorted(names, key=order_key):
            first = first_letter(name)
            groups.setdefault(first if first.isalpha() else OTHER, []).append(name)
        rows = (
            Row(letter, further=partial(self._names, letter, group, names))
            for letter, group in sorted(groups.items(), key=lambda one: order_key(one[0]))
        )
        return Level(title, tuple(rows), letters=True)

    @staticmethod
    def _names(letter: str, group: list[str], names: dict[str, str]) -> Level:
        return Level(letter, tuple(Row(name, href=names[name]) for name in group))
