"""Brings search into the window once the start page is painted: nothing of it is needed before.

Imports nothing heavy; the parts are made with the library, or at the first typed letter.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from reader.library.node import Node
from reader.ui import addresses

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.desk import Desk
    from reader.ui.looks import Look
    from reader.ui.search.desk import SearchDesk
    from reader.ui.search.nothing import WayOn
    from reader.ui.services import Services

MOST_WAYS = 6  # places offered where nothing was found


class SearchJoint(QObject):
    """Stands for the search until it is made, and passes on what the window says.

    `left` holds the pane of the `library`; the results stand in it too. `foot` is the column that
    the line about the index is put at the end of.
    """

    active_changed = Signal(bool)
    opened = Signal(str)  # an address to go to
    announced = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        services: "Services",
        field: QLineEdit,
        desk: "Desk",
        *,
        left: QStackedWidget,
        library: QWidget,
        foot: QVBoxLayout,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._field = field
        self._desk = desk
        self._left = left
        self._library = library
        self._foot = foot
        self._window = window
        self._made: SearchDesk | None = None
        self._audience = services.preferences.settings.audience
        field.textChanged.connect(self._begin)
        # On the start page no type is chosen.
        desk.shown.connect(lambda shown: None if shown is not None else self.set_type(""))

    @property
    def made(self) -> "SearchDesk":
        """The search itself, made now if need be."""
        if self._made is None:
            self._made = self._make()
        return self._made

    @property
    def active(self) -> bool:
        """Whether results stand in the library pane's place."""
        return self._made is not None and self._made.active

    def set_library(self, library: "Library", nodes: Callable[[], Sequence[Node]]) -> None:
        """Search `library`; `nodes` gives its tree."""
        self.made.set_library(library, lambda: ways_on(nodes()))

    def set_look(self, look: "Look") -> None:
        """Draw in another theme or size."""
        if self._made is not None:
            self._made.set_look(look)

    def set_audience(self, audience: str) -> None:
        """The switch stands at `audience` ("" not chosen yet)."""
        self._audience = audience
        if self._made is not None:
            self._made.set_audience(audience)

    def set_type(self, leukemia_type: str) -> None:
        """A type of leukemia was chosen in the tree; "" none."""
        if self._made is not None:
            self._made.set_type(leukemia_type)

    def close(self) -> None:
        """End what runs; called before the program ends."""
        if self._made is not None:
            self._made.close()

    def _begin(self) -> None:
        if self._made is None:
            self.made.typed()

    def _make(self) -> "SearchDesk":
        from reader.ui.search.desk import SearchDesk  # noqa: PLC0415 - after first paint

        made = SearchDesk(self._services, self._field, self._desk, self._window)
        self._left.addWidget(made.panel)
        self._foot.addWidget(made.strip)
        made.panel.follow(_last_inside(self._library))
        made.set_audience(self._audience)
        made.active_changed.connect(self._show_panel)
        made.active_changed.connect(self.active_changed)
        made.opened.connect(self.opened)
        made.announced.connect(self.announced)
        made.told.connect(self.told)
        return made

    def _show_panel(self, active: bool) -> None:
        if active:
            self._left.setCurrentWidget(self.made.panel)
        else:
            self._left.setCurrentWidget(self._library)


def _last_inside(pane: QWidget) -> QWidget:
    """The control of `pane` that Tab comes to last."""
    last, candidate = pane, pane.nextInFocusChain()
    while candidate is not None and candidate is not pane:
        if pane.isAncestorOf(candidate):
            last = candidate
        candidate = candidate.nextInFocusChain()
    return last


def ways_on(nodes: Sequence[Node]) -> list["WayOn"]:
    """Places of the tree to browse: the first types, each with its only audience."""
    from reader.ui.search.nothing import WayOn  # noqa: PLC0415 - after first paint

    ways: list[WayOn] = []
    for node in nodes:
        if node.kind in {"type", "place"}:
            audiences = [child for child in node.children if child.kind == "audience"]
            label = f"{node.label} ▸ {audiences[0].label}" if len(audiences) == 1 else node.label
            ways.append(WayOn(label, addresses.place_href(node.id)))
    return ways[:MOST_WAYS]
