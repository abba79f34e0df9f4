"""A window 320 px wide: everything is there without scrolling sideways (WCAG 2.2, 1.4.10)."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from reader.ui.language.installing import install
from tests.support.access import cut_faults, listed
from tests.support.access_rooms import rooms_of
from tests.support.search_window import MakeWindow, searchable

# A platform without a screen warns that it cannot raise menus.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
NARROW = (320, 640)


@pytest.fixture(params=["en", "es"])
def spoken_here(
    request: pytest.FixtureRequest, qapp: QApplication, places: Places
) -> Iterator[str]:
    """The window speaks this language."""
    install(qapp, places, request.param)
    yield request.param
    install(qapp, places, "en")


def test_nothing_needs_scrolling_sideways(
    spoken_here: str, places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light"))
    window.resize(*NARROW)
    qtbot.waitUntil(lambda: window.size().toTuple() == NARROW)
    faults = {}
    for room, root in rooms_of(window, qtbot):
        found = list(cut_faults(root, choices=False))
        if root.width() > NARROW[0]:
            found.append(f"is {root.width()} wide")
        for area in root.findChildren(QAbstractScrollArea):
            table = isinstance(area, QTableWidget)  # a table may be as wide as it needs
            if area.isVisible() and not table and area.horizontalScrollBar().maximum() > 0:
                found.append(f"{type(area).__name__} “{area.accessibleName()}” scrolls sideways")
        if found:
            faults[room] = found
    assert not faults, listed(faults)
