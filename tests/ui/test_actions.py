"""The table of actions: complete, without clashes, and the same in menus, keys sheet and window."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from reader.ui.actions import ACTIONS, MENUS, make_actions, plain
from reader.ui.controls import ActionButton
from reader.ui.help_dialogs import KeysSheet
from reader.ui.icons import IconSet
from reader.ui.main_window import MainWindow


def test_no_two_actions_share_a_key_or_an_id() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []
    assert all(QKeySequence(key).toString() for spec in ACTIONS for key in spec.shortcuts)
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1
    assert {spec.menu for spec in ACTIONS} <= set(MENUS)


def test_every_action_of_the_table_is_in_the_window_and_in_a_menu(window: MainWindow) -> None:
    assert {spec.id for spec in ACTIONS} == set(window.actions_by_id)
    in_menus = {
        action.objectName() for menu in window.findChildren(QMenu) for action in menu.actions()
    }
    assert set(window.actions_by_id) <= in_menus


def test_the_keys_sheet_names_every_action_that_has_keys(window: MainWindow) -> None:
    sheet = KeysSheet(window.actions_by_id, window)
    rows = {
        sheet.table.item(row, 1).text(): sheet.table.item(row, 2).text()
        for row in range(sheet.table.rowCount())
    }
    for spec in ACTIONS:
        if spec.shortcuts:
            for key in spec.shortcuts:
                native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                assert native in rows[plain(spec.text)]


def test_a_kiosk_has_only_what_is_allowed(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    handlers: dict[str, Callable[[], object]] = {spec.id: list for spec in ACTIONS}
    made = make_actions(owner, handlers, kiosk=True)
    assert set(made) == {spec.id for spec in ACTIONS if spec.kiosk}
    assert not {"quit", "add-documents", "save-pdf", "copy"} & set(made)


def test_every_icon_is_there_and_takes_the_colour(qtbot: QtBot, places: Places) -> None:
    icons = IconSet(places, colour="#FF0000", faint="#00FF00", size=24, ratio=1.0)
    for name in {spec.icon for spec in ACTIONS if spec.icon} | {"tree", "contents", "theme"}:
        image = icons.icon(name).pixmap(24, 24).toImage()
        solid = [
            image.pixelColor(x, y)
            for x in range(24)
            for y in range(24)
            if image.pixelColor(x, y).alpha() > 100
        ]
        assert solid, name
        assert all(c.red() > 240 and c.green() + c.blue() < 20 for c in solid), name


def test_a_site_may_forbid(make_window: Callable[..., MainWindow], places: Places) -> None:
    from reader.site import Features, Site

    window = make_window(Settings(), site=Site(features=Features(add_documents=False, print=False)))
    assert not {"add-documents", "print", "save-pdf"} & set(window.actions_by_id)
    assert not window.acceptDrops()


def test_a_button_follows_its_action_and_connects_to_it_once(qtbot: QtBot) -> None:
    action = QAction("&Bookmark this place")
    button = ActionButton(action)
    qtbot.addWidget(button)
    listening = action.receivers(SIGNAL("changed()"))
    for number in range(20):
        action.setEnabled(number % 2 == 0)
    action.setCheckable(True)
    action.setChecked(True)
    action.setText("Remove the bookmark")
    assert action.receivers(SIGNAL("changed()")) == listening
    assert not button.isEnabled()
    assert button.isChecked()
    assert button.text() == button.accessibleName() == "Remove the bookmark"
    action.setEnabled(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not action.isChecked()
    assert not button.isChecked()
