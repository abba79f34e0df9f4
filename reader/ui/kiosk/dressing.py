"""The look of a shared screen: the usual one, with everything as large as fingers need."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from reader.paths import Places
from reader.settings import Settings
from reader.ui.fonts import interface_font
from reader.ui.icons import IconSet
from reader.ui.kiosk.bar import ICON_SHARE
from reader.ui.kiosk.rules import ROWS
from reader.ui.kiosk.sizes import Sizes
from reader.ui.looks import Look, interface_style, make_look, palette

if TYPE_CHECKING:
    from reader.ui.kiosk.shell import KioskWindow

EDGES_PX = 28  # of a button in the bar, beside its letters
NARROWEST_PX = 480
TRAY_COLUMNS = 5
LEAST_PX, MOST_PX = 12, 24  # letters under the bar's pictures
TOOL_PX = 15
MOST_OVER = 1.4
FIELD_PX = 24  # what is typed; more room for it would be taken from the results
FIND_PX = 28
KEY_SHARE = 0.42  # of a key's height


def dress(
    places: Places,
    look: Look,
    window: QWidget,
    *,
    sizes: Sizes,
    bar_px: int,
    tray_px: int,
    tools: Sequence[str],
) -> None:
    """Colours and fonts of the application, and the style sheet of `window`, the only one.

    `tools` are labels beside the page. Why not the application's style sheet: `reader.ui.dressing`.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is a window
    folder = places.resource("themes")
    # Style sheets mean the inside; padding, border and margin come on top.
    around = 2 * (look.px(6) + 3)
    lengths = {
        "main": sizes.main,
        "touch": max(sizes.touch - around, look.px(16)),
        "linktouch": max(sizes.touch - 2 * (look.px(4) + 3), look.px(16)),
        "large": max(sizes.main - around, look.px(16)),
        "bar": max(sizes.main - 2 * (look.px(4) + 3), look.px(16)),
        "tool": sizes.main - 10,
        "toolwidth": max(sizes.main - 10, _widest(tools, look)),
        "key": sizes.key - 6,
        "keytext": round(sizes.key * KEY_SHARE),
        "bartext": bar_px,
        "traytext": tray_px,
        "tooltext": TOOL_PX,
        "hugetext": round(44 * min(look.scale, MOST_OVER)),
        "overbig": sizes.main - 14,
        "over": sizes.touch - 14,
        # What stands over everything must hold all its parts: it grows less than a page does.
        "overtitle": round(31 * min(look.scale, MOST_OVER)),
        "overlead": round(20 * min(look.scale, MOST_OVER)),
        "overtext": round(17 * min(look.scale, MOST_OVER)),
        "field": sizes.touch - 14,
        "fieldtext": round(FIELD_PX * min(look.scale, MOST_OVER)),
        "counttext": round(72 * min(look.scale, MOST_OVER)),
    }
    more = {name: f"{length}px" for name, length in lengths.items()}
    app.setPalette(palette(look.theme))
    app.setFont(interface_font(look.family, look.scale))
    window.setStyleSheet(
        interface_style(folder, look) + interface_style(folder, look, file="kiosk.qss", **more)
    )


def put_font_on(places: Places, settings: Settings) -> None:
    """The application's font, before the window is made.

    Until the application runs, widgets are not told of another: those with a size of their own
    would keep the system's letters, which are wider than the bar was measured for.
    """
    look = make_look(places.resource("themes"), settings)
    QApplication.setFont(interface_font(look.family, look.scale))


def _widest(labels: Sequence[str], look: Look) -> int:
    font = QFont(look.family)
    font.setPixelSize(TOOL_PX)
    return max((QFontMetrics(font).horizontalAdvance(label) for label in labels), default=0) + 6


def letters_that_fit(labels: Sequence[str], *, look: Look, width: int) -> int:
    """The size in pixels at which every label fits `width`, not larger than the text size asks."""
    for px in range(min(look.px(15), MOST_PX), LEAST_PX, -1):
        font = QFont(look.family)
        font.setPixelSize(px)
        font.setWeight(QFont.Weight.DemiBold)
        if all(QFontMetrics(font).horizontalAdvance(label) <= width for label in labels):
            return px
    return LEAST_PX


def colour_icons(
    places: Places, look: Look, *, actions: Mapping[str, QAction], main: int, ratio: float
) -> None:
    """Draw the pictures of all actions."""
    icons = IconSet(
        places,
        colour=look.theme.ink,
        faint=look.theme.border,
        size=round(main * ICON_SHARE),
        ratio=ratio,
    )
    for spec in ROWS:
        if spec.icon and spec.id in actions:
            actions[spec.id].setIcon(icons.icon(spec.icon))


class Wardrobe:
    """Dresses `shell` anew when its look or width asks for it."""

    def __init__(self, shell: "KioskWindow") -> None:
        self._shell = shell
        self._worn: tuple[object, ...] = ()
        self._look = shell.desk.look

    def wear(self, look: Look, width: int) -> bool:
        """Put `look` on a window of this width; whether anything changed."""
        shell, main = self._shell, self._shell.sizes.main
        width = max(width, NARROWEST_PX)
        bar = [button.text() for button in shell.bar.buttons.values()]
        bar_px = letters_that_fit(bar, look=look, width=width // len(bar) - EDGES_PX)
        trays = [button.text() for tray in shell.trays.values() for button in tray.all_buttons()]
        room = width // TRAY_COLUMNS - EDGES_PX
        tray_px = letters_that_fit(trays, look=look, width=room)
        if (look, bar_px, tray_px) == self._worn:
            return False
        self._worn, self._look = (look, bar_px, tray_px), look
        shell.desk.home.make_ready(look)
        tools = [button.text() for button in shell.reading.buttons.values()]
        places, ratio = shell.services.places, shell.devicePixelRatioF()
        dress(places, look, shell, sizes=shell.sizes, bar_px=bar_px, tray_px=tray_px, tools=tools)
        colour_icons(places, look, actions=shell.actions_by_id, main=main, ratio=ratio)
        shell.bar.set_size(main)
        shell.reading.set_size(main)
        self.colour_find_bar()
        return True

    def colour_find_bar(self) -> None:
        """Draw the pictures of the find bar, which comes with the first page."""
        shell, theme = self._shell, self._look.theme
        if not shell.desk.has_page:
            return
        icons = IconSet(
            shell.services.places,
            colour=theme.ink,
            faint=theme.border,
            size=FIND_PX,
            ratio=shell.devicePixelRatioF(),
        )
        for name, button in shell.desk.find_bar.buttons.items():
            button.setIcon(icons.icon(name))
            button.setIconSize(QSize(FIND_PX, FIND_PX))
