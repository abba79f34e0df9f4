"""The window of a shared screen: welcome, a session, and back. It connects the parts."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.library.node import Node
from reader.settings import Session, Settings
from reader.ui.actions import make_actions
from reader.ui.announcing import announce
from reader.ui.controls import push_button
from reader.ui.desk import Desk
from reader.ui.fingers import push_by_press
from reader.ui.home_facts import HomeMaker
from reader.ui.kiosk.aside import Aside
from reader.ui.kiosk.asking import Asking
from reader.ui.kiosk.bar import Bar
from reader.ui.kiosk.calm import CalmPage
from reader.ui.kiosk.contents import Contents, ContentsMaker
from reader.ui.kiosk.countdown import Countdown
from reader.ui.kiosk.counts import FILE, Counts
from reader.ui.kiosk.course import Course
from reader.ui.kiosk.dressing import NARROWEST_PX, Wardrobe, put_font_on
from reader.ui.kiosk.errands import KioskErrands
from reader.ui.kiosk.faults import faults_of
from reader.ui.kiosk.finding import Finding
from reader.ui.kiosk.handlers import session_handlers
from reader.ui.kiosk.idle import TICK_MS
from reader.ui.kiosk.lowering import Lowering
from reader.ui.kiosk.overlay import Overlay
from reader.ui.kiosk.reading import Reading
from reader.ui.kiosk.rules import ROWS, Rules
from reader.ui.kiosk.search_screen import SearchScreen
from reader.ui.kiosk.sizes import Sizes, sizes_of
from reader.ui.kiosk.staff import StaffDoor
from reader.ui.kiosk.take import TakeAlong
from reader.ui.kiosk.ticking import tick
from reader.ui.kiosk.tongues import change_language, tongues_of
from reader.ui.kiosk.tray import make_trays
from reader.ui.kiosk.usual import USUAL
from reader.ui.kiosk.welcome import Welcome
from reader.ui.looks import Look, make_look
from reader.ui.page_source import PageSource, Shown
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.search.desk import SearchDesk


class KioskWindow(QWidget):
    """Everything between “Touch to begin” and “Finish”. Ends only by staff (`over`)."""

    over = Signal(int)  # the process's exit status
    library_ready = Signal()
    language_wanted = Signal(str)  # whoever owns the window makes it anew in that language

    def __init__(
        self,
        services: Services,
        *,
        tick_ms: int = TICK_MS,
        sizes: Sizes | None = None,
        opens: str = "",
        refused: Sequence[str] = (),
    ) -> None:
        """`sizes` of fingers are asked of the screen unless they are given.

        Each session begins with the page `opens` (ID or ID#SECTION). `refused` says, to staff, what
        was not taken of newer documents.
        """
        put_font_on(services.places, services.preferences.settings)
        super().__init__()
        self.services = services
        self.rules = Rules(services.site)
        self.opens = opens
        self.refused = refused
        self.usual = USUAL
        self.tongues = tongues_of(services.site, services.places)
        self.sizes = sizes or sizes_of(self.screen())
        self.aside = Aside()
        self.lowered = self.rules.low
        self._source: PageSource | None = None
        self._nodes: dict[str, Sequence[Node]] = {}
        self._look = self._make_look()
        self._home = HomeMaker(services.places, services.site)
        self._maker = ContentsMaker()
        file = services.places.data / FILE if self.rules.counts else None
        self.counts = Counts(file, services.today)
        self.resize(self.screen().size())  # dressing twice takes time
        self.setWindowTitle(services.site.name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._build()
        self.wardrobe = Wardrobe(self)
        self.course = Course(self, tick_ms=tick_ms)
        self._connect()
        self._put_look_on()
        self.show_first()
        self.course.cover_with(self.welcome)

    # Building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.desk = Desk(self.services, self._look)
        self.errands = KioskErrands(self)
        self.asking = Asking(self, self._look)
        handlers = session_handlers(self)
        allowed = {name: act for name, act in handlers.items() if self.rules.allows(name)}
        self.actions_by_id = make_actions(self, allowed, kiosk=True, rows=ROWS)
        self.rules.use(self.actions_by_id)
        self.reading = Reading(self.desk, self.actions_by_id)
        self.contents = Contents(self._look)
        self.types = Contents(self._look)
        self.questions, writing = self.asking.questions, self.asking.writing
        self.search_screen = SearchScreen()
        self.screens = QStackedWidget()
        others = (self.contents, self.search_screen, self.types, self.questions, writing)
        for screen in (self.reading, *others):
            self.screens.addWidget(screen)
        # Not as high as the highest of its screens: a small display must hold them all.
        self.screens.setMinimumHeight(1)
        self.finding = Finding(self)
        self.bar = Bar(self.actions_by_id, language=self.tongues.label())
        self._build_trays()
        self.session = QWidget()
        column = QVBoxLayout(self.session)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.screens, 1)
        for part in (*self.trays.values(), self.bar):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.session)
        self._build_overlays()
        scrolled = (self.desk.home, self.contents, self.types, self.questions)
        self.lowering = Lowering(self, scrolled)
        for area in scrolled:
            push_by_press(area.viewport())

    def _build_trays(self) -> None:
        self.trays = make_trays()
        lower = self.actions_by_id["lower"]
        self.lower_button = push_button(self.tr("Lower down"), lower.trigger)
        self.lower_button.setAccessibleDescription(self.tr("Move the choices down"))
        self.lower_button.setCheckable(True)
        self.trays["text-size"].add(self.lower_button)

    def _build_overlays(self) -> None:
        site = self.services.site
        self.take = TakeAlong(self, printing=self.rules.printing)
        self.staff = StaffDoor(self, pin=self.rules.pin, faults=partial(faults_of, self))
        self.countdown = Countdown(self)
        self.calm = CalmPage(self)
        languages = self.tongues.named()
        self.welcome = Welcome(self, name=site.name, logo=site.logo, languages=languages)
        self.ground = Overlay(self, role="welcome", name=site.name)

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """What may stand over the session, the topmost last."""
        return (self.take, self.countdown, self.staff, self.calm, self.welcome, self.ground)

    def _connect(self) -> None:
        """Every line between parts stands here."""
        self.take.print_page.connect(self.errands.print_page)
        self.take.print_list.connect(self.errands.print_list)
        self.trays["text-size"].chosen.connect(self._choose_size)
        self.trays["contrast"].chosen.connect(self._choose_theme)
        self.contents.opened.connect(self.go)
        self.types.opened.connect(partial(change_language, self))
        self.desk.shown.connect(self._shown)
        self.desk.history_changed.connect(self.refresh)
        self.desk.heading_changed.connect(lambda _section: self.refresh())
        self.desk.card_requested.connect(self.errands.show_card)
        self.desk.page_made.connect(self.wardrobe.colour_find_bar)
        self.desk.announced.connect(partial(announce, self))
        self.desk.home.audience_chosen.connect(self.choose_audience)
        self.services.preferences.changed.connect(self._settings_changed)

    # The library -------------------------------------------------------------------------------

    def load_library(self) -> None:
        """Open the library on a worker; the welcome screen stands meanwhile."""
        self.desk.prepare()
        self.services.runner.start(self.services.open_library, done=self._library_opened)

    def _library_opened(self, library: object) -> None:
        self.set_library(library)  # type: ignore[arg-type]
        self.services.runner.start(self.tongues.make_ready(library), done=lambda _none: None)
        self.library_ready.emit()

    def set_library(self, library: "Library") -> None:
        """Show `library`."""
        self._source = PageSource(library, self.services.today, at_once=True)
        self._nodes.clear()
        self._source.nodes = self.nodes
        self.desk.set_source(self._source)
        self._show_home()
        self.finding.set_library(library, self._look)

    @property
    def search(self) -> "SearchDesk | None":
        """The search, once the library is open."""
        return self.finding.desk

    @property
    def library(self) -> "Library | None":
        """The library, once it is open."""
        return self._source.library if self._source is not None else None

    @property
    def nodes(self) -> Sequence[Node]:
        """The tree for the audience chosen."""
        audience = self.services.preferences.settings.audience
        if self._source is None:
            return ()
        if audience not in self._nodes:
            from reader.library.tree import build_tree  # noqa: PLC0415 - after first paint

            self._nodes[audience] = build_tree(
                self._source.library, audience=audience or None, today=self.services.today()
            )
        return self._nodes[audience]

    def _show_home(self) -> None:
        audience = self.services.preferences.settings.audience
        nodes = self.nodes if self._source is not None else None
        self.desk.home.show_facts(self._home.facts(audience, Session(), nodes))

    # What parts ask for ------------------------------------------------------------------------

    def go(self, href: str) -> None:
        """Show the page of `href`."""
        self.desk.go(href)
        self.show_screen(self.reading)
        self.desk.focus()

    def step_back(self) -> None:
        """One step back: in the contents, from a screen to the page, or in what was read."""
        screen = self.screens.currentWidget()
        if (screen is self.contents and self.contents.up()) or self.asking.step_back(screen):
            return
        if screen is self.types and self.types.of_search:
            self.show_screen(self.search_screen)
        elif screen is not self.reading:
            self.show_screen(self.reading)
            self.desk.focus()
        else:
            self.desk.step_history(-1)

    def open_contents(self) -> None:
        """Everything that can be read."""
        self.contents.begin(self._maker.first(self.nodes, self.library, self.desk.now))
        self.show_screen(self.contents)

    def open_search(self) -> None:
        """The field, the results and the keyboard."""
        self.finding.open_search()

    def show_screen(self, screen: QWidget) -> None:
        """Show one of the session's screens."""
        self.close_trays()
        self.screens.setCurrentWidget(screen)
        self._arrange()
        self.refresh()

    def toggle_tray(self, name: str) -> None:
        """Open or close a row of choices; the other closes."""
        for one, tray in self.trays.items():
            tray.setVisible(one == name and not tray.isVisible())
        self.refresh()

    def close_trays(self) -> None:
        """Close both rows of choices."""
        for tray in self.trays.values():
            tray.hide()
        self.refresh()

    def finish(self) -> None:
        """The person is done: clear everything and welcome the next."""
        self.course.finish()

    def choose_audience(self, audience: str) -> None:
        """For adults or for children."""
        self.services.preferences.change(audience=audience)

    def _choose_size(self, percent: object) -> None:
        self.services.preferences.change(text_size=percent)

    def _choose_theme(self, theme: object) -> None:
        self.services.preferences.change(theme=theme)

    def set_lowered(self, lowered: bool) -> None:
        """Put choices into the lower half, or back."""
        self.lowered = lowered
        self._arrange()
        self.refresh()

    def open_find(self) -> None:
        """Words in the page, for screens with a keyboard."""
        self.desk.find_bar.open_bar()

    # Clearing -----------------------------------------------------------------------------------

    def show_first(self) -> None:
        """The start page, as a new person finds it."""
        if self.desk.history.current is None:
            self.desk.forget()
        self.lowered = self.rules.low
        self.screens.setCurrentWidget(self.reading)
        self._show_home()
        self._arrange()
        self.refresh()

    # Looks -------------------------------------------------------------------------------------

    def _make_look(self) -> Look:
        folder = self.services.places.resource("themes")
        return make_look(folder, self.services.preferences.settings)

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if before.audience != now.audience:
            if self._source is not None:
                self._source.nodes = self.nodes
            self._show_home()
            self.finding.set_audience(now.audience)
        self._look = self._make_look()
        self._put_look_on()
        self.refresh()

    def _put_look_on(self) -> None:
        if self.wardrobe.wear(self._look, self.width()):
            self.desk.set_look(self._look)
            self.contents.set_look(self._look)
            self.types.set_look(self._look)
            self.questions.set_look(self._look)
            self.finding.set_look(self._look)

    def _arrange(self) -> None:
        """Put choices where they belong; a page takes all of its room."""
        self.lowering.arrange(lowered=self.lowered)
        self.search_screen.set_lower(self.lowered)
        self.reading.show_tools()

    def _shown(self, shown: Shown | None) -> None:
        if shown is not None:
            self.counts.page(shown.document)
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Enable and tick as things stand now."""
        tick(self)

    def over_everything(self) -> None:
        """Without a frame; to be called before the window shows."""
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)

    def fill_screen(self) -> None:
        """Without a frame, over everything, on the whole screen."""
        self.over_everything()
        self.showFullScreen()

    def close_parts(self) -> None:
        """End what runs beside the window; called once, before the program ends."""
        self.course.guard.let_go()
        self.errands.close()
        self.finding.close()

    # The window itself -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters of the bar and the lowered half follow the window."""
        super().resizeEvent(event)
        if event.size().width() >= NARROWEST_PX:  # others pass by on the way to a full screen
            self._put_look_on()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """A window that was made small comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only staff closes it."""
        event.setAccepted(self.course.guard.leaving)
