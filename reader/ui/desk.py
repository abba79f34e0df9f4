"""The middle of the window: start page, reading page, find bar and the card beside a word.

It goes where it is asked to, keeps the history, tells what it shows, and touches no pane beside it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.library.kept import KeptProperty
from reader.ui import addresses
from reader.ui.accessible import speaks
from reader.ui.history import UNKNOWN, History, Positions
from reader.ui.home import Home
from reader.ui.looks import Look, page_style
from reader.ui.page_source import PageSource, Shown
from reader.ui.paper import Paper
from reader.ui.room_stack import Room, RoomStack
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.ui.cards import Card
    from reader.ui.find_bar import FindBar
    from reader.ui.page_view import PageView
    from reader.ui.popover import Popover
    from reader.ui.reading_parts import ReadingParts


class Desk(QWidget):
    """Shows one address at a time."""

    shown = Signal(object)  # Shown, or None for the start page
    heading_changed = Signal(str)
    history_changed = Signal()
    card_requested = Signal(str)  # an address that is shown as a card beside the text
    announced = Signal(str)
    menu_requested = Signal(QPoint, str)  # where on the screen, and the link there
    page_made = Signal()  # the reading page exists now
    dressed = Signal()  # everything was drawn anew in another look

    def __init__(self, services: Services, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._positions: Positions = services.positions
        self._look = look
        self._source: PageSource | None = None
        self._now: Shown | None = None
        self._request = 0
        self.history = History()
        self._ways: dict[str, Room] = {}
        self.home = Home(look)
        self._lay_out()
        self.home.requested.connect(self.go)

    @KeptProperty
    def _parts(self) -> "ReadingParts":
        """The reading page and what belongs to it, made after the start page is painted."""
        from reader.ui.reading_parts import make_parts  # noqa: PLC0415

        parts = make_parts(self._services.places, self._look)
        self._column.insertWidget(0, parts.page, 1)
        self._column.insertWidget(1, parts.find_bar)
        parts.page.link_activated.connect(self.follow)
        parts.page.heading_changed.connect(self.heading_changed)
        parts.page.menu_requested.connect(self.menu_requested)
        parts.find_bar.closed.connect(parts.page.setFocus)
        parts.find_bar.announced.connect(self.announced)
        parts.card.opened.connect(self.announced)
        self.__dict__["_parts"] = parts
        self.page_made.emit()
        return parts

    @property
    def has_page(self) -> bool:
        """Whether the reading page has been made."""
        return "_parts" in self.__dict__

    @property
    def page(self) -> "PageView":
        """The reading page."""
        return self._parts.page

    @property
    def find_bar(self) -> "FindBar":
        """Find in page."""
        return self._parts.find_bar

    @property
    def card(self) -> "Popover":
        """The card beside a word."""
        return self._parts.card

    def prepare(self) -> None:
        """Make the reading page now, so that the first page opens without delay."""
        _ = self._parts

    def _lay_out(self) -> None:
        reading = QWidget()
        self._column = QVBoxLayout(reading)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._reading = reading
        self.rooms = RoomStack(self.home, reading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.rooms)

    def add_bar(self, bar: QWidget) -> None:
        """Put `bar` under the page, for a part that is made when it is first used."""
        layout = self._reading.layout()
        if layout is not None:
            layout.addWidget(bar)

    # What is shown -----------------------------------------------------------------------------

    @property
    def now(self) -> Shown | None:
        """The page in view; None while the start page is."""
        return self._now

    @property
    def on_home(self) -> bool:
        """Whether the start page is in view."""
        return self.rooms.currentWidget() is self.home

    @property
    def reading(self) -> bool:
        """Whether a page with text is in view, not the start page or another room."""
        return self.rooms.currentWidget() is self._reading

    @property
    def room_name(self) -> str:
        """What the room in view is called; "" for the start page and for pages."""
        shown = self.rooms.currentWidget()
        if shown is None or self.reading or self.on_home:
            return ""
        return shown.accessibleName()

    def add_room(self, kind: str, room: "Room") -> None:
        """Open `room` for addresses of this kind."""
        self._ways[kind] = room

    def use_positions(self, positions: Positions) -> None:
        """Keep the places in documents elsewhere from now on."""
        self._positions = positions

    @property
    def source(self) -> PageSource | None:
        """Where pages come from, once the library is open."""
        return self._source

    @property
    def look(self) -> Look:
        """What everything here is drawn from."""
        return self._look

    @property
    def paper(self) -> Paper:
        """What printing needs besides the page."""
        return Paper(self._services.places, self._look.family)

    def set_source(self, source: PageSource) -> None:
        """Pages come from another library; what is in view is shown anew when it still exists."""
        self._source = source
        if (now := self._now) is None:
            return
        if not source.is_long(now.href):
            self._renew(source, now)
            return
        self._services.runner.start(
            lambda _task: source.make(now.href),
            done=lambda _made: self._renew(source, now),
            owner=self,
        )

    def _renew(self, source: PageSource, before: Shown) -> None:
        """Show the page in view as `source` has it, unless another came meanwhile."""
        if self._source is not source or self._now is None or self._now.page is not before.page:
            return
        again, place = source.make(self._now.href), self.page.place()
        if again is None:
            self.go(addresses.HOME)
        elif again.page == self._now.page:
            self._now = again  # word for word the same: it stays, with its marks and its place
        else:
            self._show(again, place)

    def renew_contents(self) -> None:
        """Show the contents page in view anew: another audience was chosen."""
        if self._now is not None and addresses.parse(self._now.href).kind == "place":
            again = self._source.make(self._now.href) if self._source is not None else None
            if again is not None:
                self._show(again, 0)

    def go(self, href: str) -> None:
        """Go to `href` and put it into the history; unknown addresses do nothing."""
        self.keep_place()
        self._open(href, visit=True, place=None)

    def show_again(self, href: str) -> None:
        """Show what stood in another window of ours: no new visit; unknown addresses do nothing."""
        address = addresses.parse(href)
        made = self._source.make(href) if self._source is not None else None
        if address.kind in self._ways:
            self._show_room(self._ways[address.kind], address, visit=False)
        elif made is not None:
            self._show(made, 0)
            self.history_changed.emit()

    def step_history(self, steps: int) -> None:
        """Go back (-1) or forward (1), to where the reader was on that page."""
        self.keep_place()
        visit = self.history.step(steps)
        if visit is not None:
            place = visit.place if visit.place != UNKNOWN else None
            self._open(visit.href, visit=False, place=place)

    def follow(self, href: str) -> None:
        """Do what a link asks for: go there, or show a card."""
        address = addresses.parse(href)
        if address.kind == "here" and self._now is not None:
            if self._now.document:
                self.go(addresses.document_href(self._now.document, address.section))
            else:
                self.page.go_to_section(address.section)
        elif address.kind in {"term", "web"}:
            self.card_requested.emit(href)
        elif address.kind:
            self.go(href)

    def _open(self, href: str, *, visit: bool, place: int | None) -> None:
        self._request += 1
        if self.has_page:
            self.card.close_card()
        address = addresses.parse(href)
        if address.kind == "home":
            self._show_home(visit=visit)
            return
        if address.kind in self._ways:
            self._show_room(self._ways[address.kind], address, visit=visit)
            return
        source = self._source
        if source is None:
            return
        if not source.is_long(href):
            self._arrived(self._request, source.make(href), visit=visit, place=place)
            return
        request = self._request
        self._services.runner.start(
            lambda _task: source.make(href),
            done=lambda made: self._arrived(request, made, visit=visit, place=place),
            owner=self,
        )

    def _arrived(self, request: int, made: object, *, visit: bool, place: int | None) -> None:
        # The newest request wins: an answer that comes late is dropped.
        if request != self._request or not isinstance(made, Shown):
            return
        if visit:
            self.history.visit(made.href)
        self._show(made, place)
        self.history_changed.emit()

    def _show_home(self, *, visit: bool) -> None:
        if visit:
            self.history.visit(addresses.HOME)
        self._now = None
        if self.has_page:
            self.find_bar.close_bar()
        inside = self.isAncestorOf(self.window().focusWidget())
        self.rooms.setCurrentWidget(self.home)
        if inside:
            self.home.focus_first()
        self.shown.emit(None)
        self.history_changed.emit()

    def _show_room(self, room: "Room", address: addresses.Address, *, visit: bool) -> None:
        if visit:
            self.history.visit(f"{address.kind}:{address.value}")
        self._now = None
        if self.has_page:
            self.find_bar.close_bar()
        widget = room.show(address.value)
        if self.rooms.indexOf(widget) < 0:
            self.rooms.addWidget(widget)
        self.rooms.setCurrentWidget(widget)
        self.shown.emit(None)
        self.history_changed.emit()
        self.announced.emit(widget.accessibleName())

    def _show(self, made: Shown, place: int | None) -> None:
        same = self._now is not None and self._now.page is made.page
        self._now = made
        if not same:  # before it is in view, or the page of before would be laid out once more
            sections = [heading.section for heading in made.page.headings]
            self.page.show_page(made.page.html, page_style(self._look), sections=sections)
            speaks(self.page, made.page.mostly)
            self.page.setAccessibleName(self.tr("Page: {0}").format(made.page.title))
        self.rooms.setCurrentWidget(self._reading)
        if not same:
            self.find_bar.refresh()
        self.shown.emit(made)
        self._go_to(made, place)
        self.announced.emit(self._spoken(made))

    def _go_to(self, made: Shown, place: int | None) -> None:
        if place is not None:
            self.page.go_to_place(place)
        elif made.section:
            self.page.go_to_section(made.section)
        elif made.document:
            self.page.go_to_place(self._positions.place(made.document))

    def _spoken(self, made: Shown) -> str:
        heading = next((h.text for h in made.page.headings if h.section == made.section), "")
        if heading and heading != made.page.title:
            return self.tr("Page: {0}, section {1}").format(made.page.title, heading)
        return self.tr("Page: {0}").format(made.page.title)

    def keep_place(self) -> None:
        """Remember where the reader is now: another page comes, or the window closes."""
        place = self.page.place() if self.reading else 0
        self.history.leave(place)
        if self._now is not None and self._now.document:
            self._positions.remember(self._now.document, self.page.top_section, place)

    def forget(self) -> None:
        """Go to the start page, with no way back to what was read."""
        self._open(addresses.HOME, visit=False, place=None)
        self.history = History()
        self.history.visit(addresses.HOME)
        self.history_changed.emit()

    def copy(self) -> None:
        """Copy the selected words."""
        self.page.copy()

    def select_all(self) -> None:
        """Select the whole page."""
        self.page.selectAll()

    def step_hit(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) hit of the words in the find bar."""
        if self.reading:
            self.find_bar.step(steps)

    def focus(self) -> None:
        """Put the keys where the reader reads."""
        shown = self.rooms.currentWidget()
        if self.on_home:
            self.home.focus_first()
        elif self.reading:
            self.page.setFocus()
        else:
            next(room.focus for room in self._ways.values() if room.widget() is shown)()

    # Looks and cards ---------------------------------------------------------------------------

    def set_look(self, look: Look) -> None:
        """Draw everything in another theme or size."""
        self.begin_look(look)
        self.dress_page()

    def begin_look(self, look: Look) -> None:
        """The first half of `set_look`: all but the page."""
        self._look = look
        self.home.set_look(look)

    def dress_page(self) -> None:
        """The other half: the page and what stands over it, then whoever follows."""
        look = self._look
        if self.has_page:
            self._parts.pictures.theme, self._parts.pictures.scale = look.theme, look.scale
            self.card.close_card()
            self.page.set_look(look, page_style(self._look) if self._now is not None else "")
            self.find_bar.set_theme(look.theme)
        self.dressed.emit()

    def settle(self) -> None:
        """Lay the page in view out as far as the reader looks, after another look was put on."""
        if self.has_page:
            self.page.settle()

    def show_card(self, card: "Card") -> None:
        """Show a card beside the link that was followed last."""
        rect = self.page.link_rect()
        where = QRect(self.page.viewport().mapTo(self.page, rect.topLeft()), rect.size())
        self.card.show_card(
            title=card.title,
            lines=card.lines,
            buttons=card.buttons,
            anchor=where,
            scale=self._look.scale,
            picture=card.picture,
        )
