"""Puts a look on: palette, font and style sheet, and the icons of actions."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QPixmapCache
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.paths import Places
from reader.ui.actions import ACTIONS
from reader.ui.fonts import interface_font
from reader.ui.icons import IconSet, icon_size
from reader.ui.looks import Look, interface_style, palette

PANE_ICONS = {"show-tree": "tree", "show-side": "contents"}


def dress(places: Places, look: Look, window: QWidget) -> None:
    """Colours and fonts of the application, and the style sheet of `window` and its dialogs.

    Not the application's style sheet: Qt styles each widget anew once for itself and once for each
    widget above it, which takes four times as long.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is a window
    app.setPalette(palette(look.theme))
    app.setFont(interface_font(look.family, look.scale))
    window.setStyleSheet(interface_style(places.resource("themes"), look))
    # Qt keeps the pictures of buttons and icons that were, up to ten megabytes that none asks for.
    QPixmapCache.clear()


def colour_icons(
    places: Places,
    look: Look,
    *,
    actions: Mapping[str, QAction],
    buttons: Mapping[str, QAbstractButton],
    ratio: float,
) -> int:
    """Draw the icons of `actions`, and of `buttons` by icon name; the icons' size in pixels.

    Only actions that stand somewhere as a picture are worth drawing.
    """
    size = icon_size(look.scale)
    icons = IconSet(places, colour=look.theme.ink, faint=look.theme.border, size=size, ratio=ratio)
    for spec in ACTIONS:
        name = spec.icon or PANE_ICONS.get(spec.id, "")
        if name and spec.id in actions:
            actions[spec.id].setIcon(icons.icon(name))
            # Menus are words; pictures beside some of them only make them ragged.
            actions[spec.id].setIconVisibleInMenu(False)
    for name, button in buttons.items():
        button.setIcon(icons.icon(name))
        button.setIconSize(QSize(size, size))
    return size
