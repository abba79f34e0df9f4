"""Esc closes each dialog and card, and the keys are where they were before."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.ui.main_window import MainWindow
from tests.support.access import control_faults, key_faults
from tests.support.access_rooms import WINDOW_ROOMS, failure_box, menus_of, settle
from tests.support.notebook_window import read
from tests.support.rooms import dialogs
from tests.support.search_window import MakeWindow, searchable

# A platform without a screen warns that it cannot raise menus.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
DIALOGS = (
    "settings", "keys", "about", "own documents", "own documents, some", "appointment", "labels",
    "note", "question", "forgetting", "intake", "damage",
)  # fmt: skip


@pytest.mark.parametrize("name", DIALOGS)
def test_esc_closes_a_dialog_and_gives_the_keys_back(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    read(qtbot, window)
    window.desk.page.setFocus()
    dialog = WINDOW_ROOMS[name](window, qtbot)
    settle()
    assert isinstance(dialog, QDialog)
    assert dialog.isModal()
    assert dialog.windowTitle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert dialog.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert dialogs() == []
    # Without a screen nothing gives the keys back to the window when a dialog closes.
    window.activateWindow()
    settle()
    assert window.desk.page.hasFocus()


@pytest.mark.parametrize("name", ["card of a term", "card of an address"])
def test_esc_closes_a_card_and_gives_the_keys_back(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    read(qtbot, window)
    window.desk.page.setFocus()
    WINDOW_ROOMS[name](window, qtbot)
    assert window.desk.card.isVisible()
    qtbot.keyClick(_focus(), Qt.Key.Key_Escape)
    assert not window.desk.card.isVisible()
    assert window.desk.page.hasFocus()


def test_esc_closes_the_find_bar_and_gives_the_keys_back(window: MainWindow, qtbot: QtBot) -> None:
    WINDOW_ROOMS["find bar"](window, qtbot)
    assert window.desk.find_bar.field.hasFocus()
    qtbot.keyClick(_focus(), Qt.Key.Key_Escape)
    assert not window.desk.find_bar.isVisible()
    assert window.desk.page.hasFocus()


def test_esc_closes_every_menu(places: Places, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = searchable(places, make_window, qtbot)
    for name, menu in menus_of(window, qtbot):
        actions = [one for one in menu.actions() if not one.isSeparator()]
        assert actions, name
        assert all(one.text() for one in actions), name
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
        assert not menu.isVisible(), name


def test_menus_open_from_their_buttons_by_key(window: MainWindow, qtbot: QtBot) -> None:
    button = window.header.button("theme")
    menu = button.menu()
    assert isinstance(menu, QMenu)
    button.setFocus()
    opened: list[bool] = []

    def leave() -> None:
        opened.append(menu.isVisible())
        qtbot.keyClick(menu, Qt.Key.Key_Escape)

    # The key does not come back before the menu is closed.
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, leave))
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [True]
    assert not menu.isVisible()


def test_the_dialog_of_a_bug_has_names_and_can_be_left(window: MainWindow) -> None:
    found: list[str] = []

    def look(box: QWidget) -> None:
        found.extend([*control_faults(box), *key_faults(box)])

    failure_box(window, look)
    assert found == []


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus
