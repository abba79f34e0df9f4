"""What has the keys is seen, also with large letters in a small window."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from reader.notebook.records import Anchor
from reader.settings import Settings
from reader.ui.controls import ChoiceCard
from reader.ui.main_window import MainWindow
from tests.support.notebook_window import read

if TYPE_CHECKING:
    from tests.ui.conftest import MakeWindow


@pytest.fixture
def small(make_window: "MakeWindow") -> MainWindow:
    return make_window(Settings(text_size=200), size=(800, 600))


def in_sight(window: MainWindow) -> bool:
    """Whether all of the line, or of the control, that has the keys lies in its page's window."""
    focus = window.focusWidget()
    assert isinstance(focus, QWidget)
    part, area = focus.rect(), window.desk
    if isinstance(focus, QAbstractItemView):
        focus, part = focus.viewport(), focus.visualRect(focus.currentIndex())
    where = QRect(focus.mapTo(area, part.topLeft()), part.size())
    return area.rect().contains(where) and not focus.visibleRegion().intersected(part).isEmpty()


def test_the_line_of_the_notebook_that_has_the_keys(small: MainWindow, qtbot: QtBot) -> None:
    read(qtbot, small)
    for number in range(12):
        small.notebook.keeper.add_bookmark(Anchor("basics", quote=f"Words {number}"), "Basics")
    qtbot.keyClick(small.desk.page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    page = small.notebook._page
    assert page is not None
    lines = page.bookmarks.list
    qtbot.waitUntil(lambda: lines.hasFocus() and in_sight(small))
    qtbot.keyClick(lines, Qt.Key.Key_End)
    assert lines.currentIndex().row() == 11
    qtbot.waitUntil(lambda: in_sight(small))
    page.verticalScrollBar().setValue(0)
    assert not in_sight(small)
    small.step_pane(1)
    assert not lines.hasFocus()
    small.step_pane(-1)
    assert lines.hasFocus()
    assert in_sight(small)


def test_the_card_of_the_start_page_that_the_keys_come_back_to(small: MainWindow) -> None:
    home = small.desk.home
    card = home.findChildren(ChoiceCard)[-1]
    card.setFocus()
    home.verticalScrollBar().setValue(0)
    assert not in_sight(small)
    small.step_pane(1)
    small.step_pane(-1)
    assert small.focusWidget() is card
    assert in_sight(small)
