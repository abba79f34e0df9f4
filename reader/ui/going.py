"""What panes, results and choices of the main window ask for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.library.node import Node
from reader.ui import addresses

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Going(QObject):
    """Goes where a pane asks to; the keys go along, and a pane that hid the page folds again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def to_address(self, href: str) -> None:
        """Go to a place of the library."""
        self._window.desk.go(href)
        self._arrive()

    def to_list(self, name: str) -> None:
        """Go to the glossary, the drugs or the notebook."""
        self.to_address(addresses.NOTEBOOK if name == "notebook" else f"list:{name}")

    def to_node(self, node: Node) -> None:
        """Go to what a line of the tree stands for."""
        window = self._window
        window.search.set_type(window.library_pane.type_of(node))
        if node.kind in {"document", "section"}:
            window.desk.go(addresses.document_href(node.document, node.section))
        elif node.kind in {"type", "place"}:
            window.desk.go(addresses.place_href(node.id))
        self._arrive()

    def to_section(self, section: str) -> None:
        """Go to a section of the page in view."""
        self._window.desk.follow(f"#{section}")
        self._arrive()

    def to_link(self, href: str) -> None:
        """Follow a link of the page in view; a card that opens keeps the keys."""
        self._arrive()
        self._window.desk.follow(href)

    def to_search(self) -> None:
        """Put the keys into the search field."""
        field = self._window.header.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def choose_audience(self, audience: str) -> None:
        """Keep to pages for adults, or for children and teenagers."""
        self._window.services.preferences.change(audience=audience)

    def choose_language(self, language: str) -> None:
        """Speak another language; the window is made anew."""
        self._window.services.preferences.change(language=language)

    def _arrive(self) -> None:
        self._window.panes.used()
        self._window.desk.focus()
