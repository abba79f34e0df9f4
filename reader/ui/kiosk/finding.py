"""Search at a shared screen: its screen, its filters as large choices, and forgetting it all."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.announcing import announce
from reader.ui.fingers import push_by_press
from reader.ui.kiosk.contents import TYPE_SCHEME, types_level

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.kiosk.shell import KioskWindow
    from reader.ui.looks import Look
    from reader.ui.search.desk import SearchDesk
    from reader.ui.search.nothing import WayOn


class Finding(QObject):
    """Makes the search desk when the library comes; `desk` is None before."""

    def __init__(self, shell: "KioskWindow") -> None:
        super().__init__(shell)
        self._shell = shell
        self.desk: SearchDesk | None = None
        shell.types.opened.connect(self._choose_type)

    def set_library(self, library: "Library", look: "Look") -> None:
        """Search `library`."""
        if self.desk is None:
            self.desk = self._make(look)
        self.desk.set_library(library, self._ways)

    def _make(self, look: "Look") -> "SearchDesk":
        from reader.ui.search.desk import SearchDesk  # noqa: PLC0415 - after first paint

        shell, screen = self._shell, self._shell.search_screen
        desk = SearchDesk(shell.services, screen.field, shell.desk, shell)
        desk.panel.close_button.hide()
        desk.panel.forget()
        desk.panel.filters.ask_elsewhere(self._offer_types)
        screen.use(desk.panel, desk.strip)
        desk.opened.connect(shell.go)
        desk.announced.connect(partial(announce, shell))
        push_by_press(desk.panel.results.viewport())
        desk.set_look(look)
        return desk

    def _ways(self) -> "Sequence[WayOn]":
        from reader.ui.search.joining import ways_on  # noqa: PLC0415 - after first paint

        return ways_on(self._shell.nodes)

    def open_search(self) -> None:
        """The field, the results and the keyboard."""
        self._shell.show_screen(self._shell.search_screen)
        self._shell.search_screen.begin()

    def _offer_types(self) -> None:
        """The types of leukemia that have results, as large choices: no menu opens here."""
        if self.desk is not None:
            self._shell.types.begin(types_level(self.desk.panel.filters.choices()))
            self._shell.show_screen(self._shell.types)

    def _choose_type(self, href: str) -> None:
        if not href.startswith(TYPE_SCHEME):
            return
        if self.desk is not None:
            self.desk.panel.filters.type_chosen.emit(href.removeprefix(TYPE_SCHEME))
        self._shell.show_screen(self._shell.search_screen)

    def set_look(self, look: "Look") -> None:
        """Draw in another theme or size."""
        if self.desk is not None:
            self.desk.set_look(look)

    def set_audience(self, audience: str) -> None:
        """For adults or for children."""
        if self.desk is not None:
            self.desk.set_audience(audience)

    def forget(self) -> None:
        """Nothing that was typed or found."""
        if self.desk is not None:
            self.desk.forget()
        self._shell.search_screen.empty()
        self._shell.types.forget()

    def close(self) -> None:
        """End what runs behind it."""
        if self.desk is not None:
            self.desk.close()
