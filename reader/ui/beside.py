"""What stands beside a page follows it: title, side pane, tree, and what the session remembers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.announcing import announce
from reader.ui.link_names import names_in_list
from reader.ui.page_source import Shown
from reader.ui.turns import Turn

if TYPE_CHECKING:
    from reader.rendering.pages import RenderedPage
    from reader.ui.main_window import MainWindow


class Beside(QObject):
    """Keeps the panes of `window` at the page and the heading in view."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._links: list[tuple[str, str]] = []
        # Once for a page and the heading that it comes to, after both can be seen.
        self._in_tree = ("", "")
        self._marking = Turn(self)
        self._marking.due.connect(self._mark)
        # Apart from the page itself: hundreds of links are named and measured, and the page is
        # what the reader waits for.
        self._to_list: RenderedPage | None = None
        self._listing = Turn(self)
        self._listing.due.connect(self._list)

    def page_shown(self, shown: Shown | None) -> None:
        """Another page is in view; None: the start page or another room."""
        window = self._window
        page = shown.page if shown is not None else None
        self._to_list = page
        self._listing.ask()
        name = window.services.site.name
        title = page.title if page else window.desk.room_name
        window.setWindowTitle(f"{title} – {name}" if title else name)
        self._remember(shown)
        self.mark_in_tree(shown.document if shown else "", shown.section if shown else "")
        window.panes.side_has_content = bool(page and (page.headings or page.links))

    def _list(self) -> None:
        window, page = self._window, self._to_list
        headings = [(h.section, h.text, h.level) for h in page.headings] if page else []
        self._links = self._links_of(page)
        window.side_pane.show_page(headings, self._links)
        self._marking.ask()

    def _links_of(self, page: "RenderedPage | None") -> list[tuple[str, str]]:
        library = self._window.library
        return names_in_list(page.links, library) if page and library else []

    def library_changed(self) -> None:
        """Links of a page that stayed may lead to documents that have another name now."""
        if self._links_of(self._to_list) != self._links:
            self._listing.ask()

    def _remember(self, shown: Shown | None) -> None:
        preferences = self._window.services.preferences
        preferences.remember(page=shown.href if shown is not None else "")
        if shown is not None and shown.document:
            preferences.remember(document=shown.document, section=shown.section)

    def heading_changed(self, section: str) -> None:
        """Another heading is at the top of the page."""
        window = self._window
        window.side_pane.mark_heading(section)
        now = window.desk.now
        if now is not None and now.document:
            self.mark_in_tree(now.document, section)
            window.services.preferences.remember(section=section)

    def mark_in_tree(self, document: str, section: str) -> None:
        """Mark the lines of what is read, in a turn of its own; none where it is no document."""
        self._in_tree = (document, section)
        self._marking.ask()

    def _mark(self) -> None:
        if self._window.desk.reading:
            self._window.side_pane.mark_heading(self._window.desk.page.top_section)
        document, section = self._in_tree
        if document:
            self._window.library_pane.select(document, section)
        else:
            self._window.library_pane.clear_selection()

    def step_heading(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) heading and say it."""
        desk = self._window.desk
        section = desk.page.step_heading(steps)
        if section and desk.now is not None:
            headings = desk.now.page.headings
            heading = next((one.text for one in headings if one.section == section), "")
            announce(self._window, heading)
