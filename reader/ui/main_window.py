"""The main window: builds the panels and connects them, in one place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.library.node import Node
from reader.settings import Settings
from reader.ui import window_actions as acts
from reader.ui.actions import THEME, make_actions
from reader.ui.announcing import announce
from reader.ui.arrival import Arrival, bring, renew
from reader.ui.beside import Beside
from reader.ui.desk import Desk
from reader.ui.errands import Errands
from reader.ui.going import Going
from reader.ui.header import Header
from reader.ui.home_facts import HomeMaker
from reader.ui.library_pane import LibraryPane
from reader.ui.menus import make_menus
from reader.ui.notebook.desk import NotebookDesk
from reader.ui.notice_bar import NoticeBar
from reader.ui.page_source import PageSource, Shown
from reader.ui.panes import PaneKeeper, step_focus
from reader.ui.room_stack import RoomStack
from reader.ui.search.joining import SearchJoint
from reader.ui.services import Services
from reader.ui.side_pane import SidePane
from reader.ui.trees import Trees
from reader.ui.turns import in_turns
from reader.ui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.background import Task

SMALLEST = QSize(320, 400)  # as narrow as WCAG 2.2, 1.4.10 asks for
USUAL = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Header, library pane, desk and side pane. Panels speak only through this window."""

    library_ready = Signal()
    library_failed = Signal()

    def __init__(self, services: Services, *, at_once: bool = True) -> None:
        """Not `at_once`: whoever makes the window does its `parts`, each in a turn of its own."""
        super().__init__()
        self.services = services
        self._preferences = services.preferences
        self._source: PageSource | None = None
        self._reading: Task | None = None
        self.abandoned = False  # for a window in another language, or closed
        self._trees = Trees(services)
        self._home = HomeMaker(services.places, services.site, own=True)
        self.setWindowTitle(services.site.name)
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(services.site.features.add_documents)
        self.wardrobe = Wardrobe(self)
        if at_once:
            for part in self.parts():
                part()

    def parts(self) -> tuple[Callable[[], None], ...]:
        """What is left to do until the window can be shown, in order."""
        return (
            self._build,
            self._connect,
            self.wardrobe.put_on,
            self._show_home_facts,
            self._restore_window,
            self.wardrobe.catch_up,
        )

    @property
    def _settings(self) -> Settings:
        return self._preferences.settings

    @property
    def audience(self) -> str:
        """The audience that tree and contents pages keep to; "" until the reader chooses: both."""
        return self._settings.audience

    # Building ----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.going = Going(self)
        self.beside = Beside(self)
        self.desk = Desk(self.services, self.wardrobe.look)
        self.notebook = NotebookDesk(self, self.desk, self.services)
        self.errands = Errands(self, self.desk, self.services)
        self.actions_by_id = make_actions(
            self, acts.window_handlers(self), kiosk=self.services.kiosk
        )
        menus = make_menus(self, self.actions_by_id)
        self.header = Header(self.actions_by_id, menus[THEME])
        self.library_pane = LibraryPane()
        if not self.notebook.allowed:
            self.library_pane.leave_out("notebook")
        self.side_pane = SidePane()
        self.notice = NoticeBar()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        # Results of a search take the library pane's place.
        self.left = RoomStack(self.library_pane)
        for pane in (self.left, self.desk, self.side_pane):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        self.panes = PaneKeeper(
            self.splitter,
            self._preferences.session,
            tree=self.left,
            desk=self.desk,
            side=self.side_pane,
        )
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.notice)
        self.search = SearchJoint(
            self.services,
            self.header.search,
            self.desk,
            left=self.left,
            library=self.library_pane,
            foot=column,
            window=self,
        )
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        """Every line between panels stands here."""
        self.library_pane.audience_chosen.connect(self.going.choose_audience)
        self.library_pane.node_opened.connect(self.going.to_node)
        self.library_pane.list_requested.connect(self.going.to_list)
        self.search.active_changed.connect(self.panes.set_searching)
        self.search.opened.connect(self.going.to_address)
        self.search.announced.connect(lambda what: announce(self, what))
        self.search.told.connect(self.notice.warn)
        self.side_pane.section_requested.connect(self.going.to_section)
        self.side_pane.link_requested.connect(self.going.to_link)
        self.desk.shown.connect(self._page_shown)
        self.desk.menu_requested.connect(self._show_page_menu)
        self.desk.page_made.connect(self.wardrobe.colour_icons)
        self.desk.heading_changed.connect(self.beside.heading_changed)
        self.desk.history_changed.connect(self._refresh_actions)
        self.desk.card_requested.connect(self.errands.show_card)
        self.errands.library_changed.connect(self.load_library)
        self.errands.told.connect(self.notice.tell)
        self.errands.under_way.connect(lambda words, stop: acts.tell_work(self, words, stop))
        self.notebook.star_changed.connect(lambda star: acts.show_star(self, star))
        self.notebook.announced.connect(lambda what: acts.say_kept(self, what))
        self.notebook.told.connect(self.notice.tell)
        self.notebook.faulted.connect(self.notice.warn)
        self.notebook.removed.connect(self._offer_undo)
        self.library_ready.connect(self.notebook.library_ready)
        self.library_ready.connect(self.errands.get_ready)
        self.errands.forget_asked.connect(self.notebook.ask_to_forget)
        self.errands.export_asked.connect(self.notebook.files.export)
        self.notebook.files.under_way.connect(lambda words, stop: acts.tell_work(self, words, stop))
        self.panes.changed.connect(self._panes_changed)
        self.desk.announced.connect(lambda what: announce(self, what))
        self.desk.home.opened.connect(self._show_home_facts)
        self.desk.home.audience_chosen.connect(self.going.choose_audience)
        self.desk.home.language_chosen.connect(self.going.choose_language)
        self._preferences.changed.connect(self._settings_changed)
        self._preferences.unsaved.connect(self._tell_unsaved)
        QApplication.styleHints().colorSchemeChanged.connect(self.wardrobe.follow_system)

    # The library -------------------------------------------------------------------------------

    def load_library(self) -> None:
        """Open the library on a worker; the window stays readable meanwhile."""
        self.desk.prepare()
        self.notice.show_work(self.tr("Reading the documents …"))
        if self._reading is not None:
            # What it would bring is out of date, and two libraries at once are twice the memory.
            self._reading.cancel()
        page = self.desk.now.href if self.desk.now is not None else self._preferences.session.page
        self._reading = self.services.runner.start(
            bring(self.services, self.services.open_library, page=page),
            done=self._library_opened,
            failed=self._library_failed,
            progressed=self.notice.step,
        )

    @property
    def reading(self) -> bool:
        """Whether documents are being read that are not in view yet."""
        return self._reading is not None

    def _library_opened(self, arrival: object) -> None:
        assert isinstance(arrival, Arrival)  # noqa: S101 - what `bring` makes
        if arrival.nodes_for(self._settings) is None:
            again = renew(self.services, arrival)  # the reader asked for others meanwhile
            self._reading = self.services.runner.start(again, done=self._library_opened)
            return
        self._reading = None
        self.notice.end_work()
        in_turns(self, self.library_steps(arrival))

    def _library_failed(self, error: Exception) -> None:
        self._reading = None
        self.notice.end_work()
        self.notice.warn(str(error))
        self.library_failed.emit()

    def set_library(self, library: "Library") -> None:
        """Show another library; the page in view stays when it still exists."""
        source = PageSource(library, self.services.today, self.services.guide)
        for step in self._steps(source, None):
            step()

    def library_steps(self, arrival: Arrival) -> tuple[Callable[[], None], ...]:
        """What a library that was brought changes, a part at a time."""
        return self._steps(arrival.source, arrival.nodes_for(self._settings))

    def _steps(
        self, source: PageSource, nodes: Sequence[Node] | None
    ) -> tuple[Callable[[], None], ...]:
        """What a new library changes, a part at a time; `nodes` its tree, where it was made."""
        first = self._source is None

        def show_tree() -> None:
            self._source = source
            self._trees.begin(source.library, {} if nodes is None else {self.audience: nodes})
            self._show_nodes()

        def show_page() -> None:
            if self._source is source:  # else a newer one came between
                self.desk.set_source(source)
                self.beside.library_changed()

        def search_it() -> None:
            if self.abandoned:
                return  # nothing may begin that would end after this window
            self.search.set_library(source.library, lambda: self._trees.of(self._settings.audience))
            if first:
                self._restore_page()
            self.library_ready.emit()

        return show_tree, show_page, self._show_home_facts, search_it

    def _restore_page(self) -> None:
        """Open what was in view when the window was closed, when it still exists."""
        page = self._preferences.session.page
        if page and self.desk.history.current is None:
            # Without a section: the place where reading stopped is finer.
            self.desk.go(page.partition("#")[0])

    @property
    def library(self) -> "Library | None":
        """The library in view, once it is open."""
        return self._source.library if self._source is not None else None

    def _show_nodes(self) -> None:
        if self._source is None:
            return
        self.library_pane.set_nodes(self._trees.of(self.audience), self.audience)
        self._source.audience = self.audience
        self._source.nodes = self._trees.of(self.audience)
        if self.desk.now is not None:
            self.beside.mark_in_tree(self.desk.now.document, self.desk.page.top_section)

    def _show_home_facts(self) -> None:
        nodes = self._trees.at_hand(self.audience)
        if self._source is not None and nodes is None:
            return  # the tree is on its way, and shows what is known then
        session = self._preferences.session
        if self._source is not None and session.document:
            document = self._source.library.document(session.document)
            self._home.left_off_title = document.title if document is not None else ""
        if nodes is not None:
            self._preferences.remember(cards=[node.id for node in nodes])
        self.desk.home.show_facts(self._home.facts(self.audience, session, nodes))

    # What panels ask for -----------------------------------------------------------------------

    def _offer_undo(self, words: str) -> None:
        self.notice.tell(words, action=self.tr("Undo"), handler=self.notebook.undo)

    def _page_shown(self, shown: Shown | None) -> None:
        self.beside.page_shown(shown)
        if shown is not None and shown.document:
            self._home.left_off_title = shown.page.title
        self._refresh_actions()
        self.panes.arrange(self.wardrobe.look.scale)

    # Small doings ------------------------------------------------------------------------------

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        self.wardrobe.follow(before, now)
        if before.audience != now.audience:
            self.search.set_audience(now.audience)
        if others := before.show_professional != now.show_professional:
            self._trees.forget()
        if others or before.audience != now.audience:
            # The tree is not made with the switch, or the menu, that was pressed.
            self.library_pane.switch.set_audience(now.audience)
            steps = (self._show_nodes, self._show_home_facts, self.desk.renew_contents)
            self._trees.bring(now.audience, lambda: in_turns(self, steps))
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        acts.refresh_actions(self)

    def open_find(self) -> None:
        """Open the find bar over a page."""
        if self.desk.reading:
            self.desk.find_bar.open_bar()

    def toggle_caret(self) -> None:
        """Let the arrow keys move through the words of the page and select them, or scroll."""
        page = self.desk.page
        page.set_caret(on=not page.caret)
        page.setFocus()
        self._refresh_actions()
        on = self.tr("The arrow keys move through the words. With Shift they select. F7 ends it.")
        self.notice.tell(on if page.caret else self.tr("The arrow keys scroll the page again."))

    def step_pane(self, steps: int) -> None:
        """F6: header, library, page, side pane, round."""
        panes = [self.header, self.left, self.desk, self.side_pane]
        step_focus([*panes, self.notice] if self.notice.dismiss.isVisible() else panes, steps)

    def _show_page_menu(self, where: QPoint, href: str) -> None:
        from reader.ui.page_menu import page_menu  # noqa: PLC0415 - at its first use

        menu = page_menu(self, self.actions_by_id, href)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _panes_changed(self) -> None:
        self.header.show_pane_buttons(tree=self.panes.folded[0], side=self.panes.folded[1])
        self._preferences.remember(**self.panes.wanted())
        self._refresh_actions()

    def _tell_unsaved(self, why: str) -> None:
        words = self.tr("Your settings could not be written ({0}). They hold until you close.")
        self.notice.warn(words.format(why))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Copy dropped files into the user's library."""
        self.errands.add_urls(event.mimeData().urls())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    # The window itself -------------------------------------------------------------------------

    def _restore_window(self) -> None:
        self.resize(USUAL)
        geometry = self._preferences.session.geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def showEvent(self, event: QShowEvent) -> None:
        """The keys begin where the reading begins."""
        super().showEvent(event)
        if not event.spontaneous():
            self.desk.focus()

    def close_parts(self) -> None:
        """Keep the place in the page, and end what runs behind this window."""
        self.abandoned = True
        self._trees.close()
        self.desk.keep_place()
        self.errands.close()
        self.notebook.close()
        self.search.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the reader was."""
        self.close_parts()
        geometry = self.saveGeometry().toBase64().toStdString()
        self._preferences.remember(geometry=geometry)
        self._preferences.write()
        super().closeEvent(event)
