"""Puts looks on the main window, a part in each turn, so that it answers meanwhile."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.settings import SYSTEM_THEME, Settings
from reader.ui.dressing import colour_icons, dress
from reader.ui.looks import Look, make_look
from reader.ui.room_stack import RoomStack
from reader.ui.turns import Turn
from reader.ui.window_actions import refresh_actions

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

LOOKS = ("theme", "text_size", "font", "line_spacing", "letter_spacing", "column")


class Wardrobe(QObject):
    """Dresses `window`; `look` is what it wears, or will wear in a moment.

    A change goes on in later turns; nothing is painted until all of it is done, and the next
    change takes its place.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._places = window.services.places
        self.look: Look = self._make()
        self._left: list[Callable[[], object]] = []
        self._apart: list[RoomStack] = []  # those that places stand apart from
        self._resting = False  # the window is being left for another
        self._turn = Turn(self)
        self._turn.due.connect(self._go_on)
        # First the look, then the widgets: each is styled once.
        dress(self._places, self.look, window)

    def _make(self) -> Look:
        settings = self._window.services.preferences.settings
        return make_look(self._places.resource("themes"), settings)

    def follow(self, before: Settings, now: Settings) -> None:
        """The settings changed: put another look on if they ask for one."""
        if any(getattr(before, name) != getattr(now, name) for name in LOOKS):
            self.change()

    def follow_system(self, _scheme: Qt.ColorScheme) -> None:
        """The computer turned light or dark: follow it where the reader chose that."""
        if self._window.services.preferences.settings.theme == SYSTEM_THEME:
            self.change()

    def catch_up(self) -> None:
        """Follow what changed while the window was made, or was about to be left, in its turns."""
        unfinished, self._resting = self._resting and bool(self._left), False
        if unfinished or self.look != self._make():
            self.change()

    def rest(self) -> None:
        """Do no more until `catch_up`: the window is being left, with all that belongs to it."""
        self._resting = True
        self._turn.stop()
        self._come_back()

    def change(self) -> None:
        """Put on the look that the settings ask for now."""
        if self._resting:
            return
        window = self._window
        self.look = self._make()
        self._hold(held=True)
        # The desk goes first: what is made between two turns asks it for the look.
        self._left = [
            self._stand_apart,
            self._dress,
            window.left.come_back,
            partial(window.desk.begin_look, self.look),
            window.desk.dress_page,
            self.put_on,
            window.desk.settle,
            partial(self._hold, held=False),
            self._come_back,
        ]
        self._turn.ask()

    def _stand_apart(self) -> None:
        """Take out what nobody sees; a turn of its own, for Qt takes the old look off it."""
        desk = self._window.desk
        desk.home.make_ready(self.look)
        if desk.has_page:
            desk.page.hold_place()
        for stack in self._window.findChildren(RoomStack):
            if self._window.isAncestorOf(stack):  # else it went with the place that it stands in
                stack.stand_apart()
                self._apart.append(stack)

    def _dress(self) -> None:
        dress(self._places, self.look, self._window)

    def _come_back(self) -> None:
        while self._apart:
            self._apart.pop().come_back()

    def _hold(self, *, held: bool) -> None:
        """Keep the old look on the screen, or show the new one.

        Not the window itself, and not the menus: resized while they are held, they would never be
        painted again (Qt 6.11). The window would paint its ground over what is held, if that did
        not say that it paints all of itself.
        """
        middle = self._window.centralWidget()
        if middle is not None:
            middle.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, held)
            middle.setUpdatesEnabled(not held)

    @property
    def changing(self) -> bool:
        """Whether something of the last change is left to do."""
        return bool(self._left)

    def _go_on(self) -> None:
        step = self._left.pop(0) if self._left else None
        try:
            if step is not None:
                step()
        finally:
            # Not before: a timer that was due meanwhile would have to wait for the next step too.
            if self._left:
                self._turn.ask()

    def put_on(self) -> None:
        """What style sheets do not reach: icons, and colours that are painted."""
        window = self._window
        self.colour_icons()
        window.library_pane.set_look(self.look)
        window.side_pane.set_look(self.look)
        window.search.set_look(self.look)
        refresh_actions(window)
        window.panes.arrange(self.look.scale)

    def colour_icons(self) -> None:
        """Draw the pictures on buttons."""
        window = self._window
        buttons = {name: window.header.button(name) for name in ("theme", "more")}
        if window.desk.has_page:
            buttons |= window.desk.find_bar.buttons
        size = colour_icons(
            self._places,
            self.look,
            actions=window.header.shown_actions,
            buttons=buttons,
            ratio=window.devicePixelRatioF(),
        )
        window.header.set_size(size, self.look.scale)
