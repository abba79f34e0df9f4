"""Every window, dialog and panel is among the rooms that the accessibility tests look at."""

import importlib
import pkgutil

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import reader.ui
from reader.paths import Places
from reader.ui.main_window import MainWindow
from tests.support.access import control_faults, key_faults, listed, size_faults
from tests.support.access_rooms import rooms_of
from tests.support.search_window import MakeWindow, searchable

# Shown by none of the rooms, with the reason.
ELSEWHERE = {
    "Overlay": "what the kiosk's pages over everything have in common",
    "KioskWindow": "looked at in test_accessibility_kiosk.py",
    "StatusStrip": "never seen: test_announcing.py",
    "StatusLine": "never seen: test_announcing.py",
}


@pytest.fixture
def wide(places: Places, make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    """A window whose search is ready."""
    return searchable(places, make_window, qtbot)


def own_widgets() -> dict[str, type[QWidget]]:
    """Every public kind of widget that `reader.ui` makes, those of the kiosk apart."""
    found: dict[str, type[QWidget]] = {}
    for module in pkgutil.walk_packages(reader.ui.__path__, "reader.ui."):
        if module.name.endswith(("shots", "selftest")) or ".kiosk" in module.name:
            continue
        found |= {
            name: one
            for name, one in vars(importlib.import_module(module.name)).items()
            if isinstance(one, type) and issubclass(one, QWidget) and one.__module__ == module.name
        }
    return found


def test_every_kind_of_widget_is_looked_at(wide: MainWindow, qtbot: QtBot) -> None:
    seen: set[str] = set()
    for _room, root in rooms_of(wide, qtbot):
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible():
                seen |= {kind.__name__ for kind in type(widget).__mro__}
    missing = set(own_widgets()) - seen - set(ELSEWHERE)
    assert missing == set()


def test_names_roles_and_sizes(wide: MainWindow, qtbot: QtBot) -> None:
    faults = {
        room: found
        for room, root in rooms_of(wide, qtbot)
        if (found := [*control_faults(root), *size_faults(root, 24)])
    }
    assert not faults, listed(faults)


def test_tab_goes_everywhere_and_back_in_order(wide: MainWindow, qtbot: QtBot) -> None:
    faults = {
        room: found for room, root in rooms_of(wide, qtbot) if (found := list(key_faults(root)))
    }
    assert not faults, listed(faults)
