"""The menus of the main window, filled from the action table."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.ui.actions import ACTIONS, MENUS, THEME, VIEW, words


def make_menus(window: QMainWindow, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """The menus in the bar of `window`, by title; those without an action are left out of it."""
    menus = {title: QMenu(words(title), window) for title in MENUS}
    for title, menu in menus.items():
        _fill(menu, title, actions)
        if not menu.actions():
            continue
        # Colours hang under View: five titles fit the bar even at the largest text.
        if title == THEME:
            menus[VIEW].addMenu(menu)
        else:
            window.menuBar().addMenu(menu)
    return menus


def _fill(menu: QMenu, title: str, actions: Mapping[str, QAction]) -> None:
    group = 0
    for spec in ACTIONS:
        if spec.menu != title or spec.id not in actions:
            continue
        if group and spec.group != group:
            menu.addSeparator()
        group = spec.group
        menu.addAction(actions[spec.id])
