"""Spanish at 300 % on a small screen: nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from reader.ui.help_dialogs import KeysSheet
from reader.ui.keys_table import ACTION, KEYS, MENU
from reader.ui.language.installing import install
from reader.ui.notebook.page import NotebookPage
from reader.wording import quoted
from tests.support.access import cut_faults, listed
from tests.support.access_rooms import WINDOW_ROOMS, rooms_of, settle
from tests.support.search_window import MakeWindow, searchable

# A platform without a screen warns that it cannot raise menus.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
SMALL = (800, 600)


@pytest.fixture
def spanish(qapp: QApplication, places: Places) -> Iterator[None]:
    """The window speaks Spanish."""
    install(qapp, places, "es")
    yield
    install(qapp, places, "en")


def test_nothing_is_cut_at_the_largest_text(
    spanish: None, places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", text_size=300))
    window.resize(*SMALL)
    qtbot.waitUntil(lambda: window.size().toTuple() == SMALL)
    faults = {}
    for room, root in rooms_of(window, qtbot):
        if found := list(cut_faults(root, choices=False)):
            faults[room] = found
    assert not faults, listed(faults)


def test_ways_to_the_lists_are_whole_or_not_there(
    spanish: None, places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", text_size=300))
    window.resize(*SMALL)
    WINDOW_ROOMS["library list"](window, qtbot)
    settle()
    pane = window.library_pane
    ways = [pane.findChild(QPushButton, name) for name in ("glossary", "drugs", "notebook")]
    shown = [way for way in ways if way is not None and way.isVisible()]
    assert [way.text() for way in shown if way.height() < way.sizeHint().height()] == []
    window.resize(1280, 1400)
    window.services.preferences.change(text_size=100)
    qtbot.waitUntil(lambda: all(way is not None and way.isVisible() for way in ways))


@pytest.mark.parametrize("size", [100, 200, 300])
@pytest.mark.parametrize("width", [SMALL, (1280, 800)])
def test_every_key_is_whole_on_the_keys_sheet(
    spanish: None,
    places: Places,
    make_window: MakeWindow,
    qtbot: QtBot,
    size: int,
    width: tuple[int, int],
) -> None:
    window = make_window(Settings(theme="light", text_size=size), size=width)
    sheet = KeysSheet(window.actions_by_id, window)
    sheet.open()
    qtbot.waitUntil(sheet.isVisible)
    table, letters = sheet.table, sheet.table.fontMetrics()
    # What Qt leaves free in a cell, on both sides of its words.
    beside = 2 * (table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1)
    for row in range(table.rowCount()):
        for column in (MENU, KEYS):
            item = table.item(row, column)
            assert item is not None
            needed = letters.horizontalAdvance(item.text())
            assert table.columnWidth(column) > needed, item.text()
        action = table.item(row, ACTION)
        assert action is not None
        room = QRect(0, 0, table.columnWidth(ACTION) - beside, 10_000)
        wrapped = letters.boundingRect(room, Qt.TextFlag.TextWordWrap, action.text())
        assert wrapped.width() <= room.width(), action.text()
        assert table.rowHeight(row) >= wrapped.height(), action.text()
    if size == 100:
        assert table.horizontalScrollBar().maximum() == 0
    sheet.reject()


def test_words_of_others_stand_in_spanish_quotation_marks(spanish: None) -> None:
    assert quoted("blood test") == "«blood test»"
    assert quoted("{0}") == "«{0}»"


@pytest.mark.parametrize("tab", ["bookmarks", "recent"])  # questions begin with a field
def test_an_empty_notebook_says_so_where_it_is_seen(
    spanish: None, make_window: MakeWindow, qtbot: QtBot, tab: str
) -> None:
    window = make_window(Settings(theme="light", text_size=200), size=SMALL)
    window.desk.go(f"notebook:{tab}")
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    page = window.findChild(NotebookPage)
    assert page is not None
    shown = [one for one in page.findChildren(QLabel) if one.text().startswith(("Toda", "Aquí"))]
    said = next(one for one in shown if one.isVisible())
    letters = said.fontMetrics().height()
    top = said.mapTo(window, said.contentsRect().topLeft()).y()
    assert said.alignment() & Qt.AlignmentFlag.AlignTop
    assert top + letters < window.height()
