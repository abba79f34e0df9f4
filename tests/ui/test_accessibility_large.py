"""Nothing is cut at 200 and 300 % text, in small windows and usual ones."""

import pytest
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from tests.support.access import cut_faults, listed
from tests.support.access_rooms import menus_of, rooms_of
from tests.support.search_window import MakeWindow, searchable

# A platform without a screen warns that it cannot raise menus.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
SIZES = [(800, 600), (1280, 800)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [200, 300])
def test_nothing_is_cut(
    places: Places, make_window: MakeWindow, qtbot: QtBot, percent: int, size: tuple[int, int]
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", text_size=percent))
    window.resize(*size)
    qtbot.waitUntil(lambda: window.size().toTuple() == size)
    faults = {}
    for room, root in rooms_of(window, qtbot):
        found = list(cut_faults(root, choices=percent <= 200))
        if root.width() > size[0] or root.height() > size[1]:
            found.append(f"is {root.width()} × {root.height()}")
        if found:
            faults[room] = found
    for name, menu in menus_of(window, qtbot):
        if menu.sizeHint().width() > size[0]:
            faults[name] = [f"is {menu.sizeHint().width()} px wide"]
    assert not faults, listed(faults)
