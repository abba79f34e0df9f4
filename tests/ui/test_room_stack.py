"""Places above one another: what nobody sees stands apart while the window is dressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui.main_window import MainWindow
from reader.ui.room_stack import RoomStack
from reader.ui.search.nothing import NothingFound
from reader.ui.settings.dialog import SettingsDialog
from tests.support.notebook_window import read


def stops(window: QWidget) -> list[QWidget]:
    """What Tab comes to, seen or not, in order."""
    found, one = [], window.nextInFocusChain()
    while one is not None and one is not window:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found


@pytest.fixture
def frame(qtbot: QtBot) -> QWidget:
    """A window."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def stack(frame: QWidget) -> RoomStack:
    """Three places of two buttons each, between two others; the second is in view."""
    row = QHBoxLayout(frame)
    places = [QWidget() for _ in range(3)]
    places[2].setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # as a list that is a place itself
    for place in places:
        inner = QHBoxLayout(place)
        inner.addWidget(QPushButton())
        inner.addWidget(QPushButton())
    made = RoomStack(*places)
    row.addWidget(QPushButton())
    row.addWidget(made)
    row.addWidget(QPushButton())
    made.setCurrentWidget(places[1])
    frame.show()
    return made


def test_all_comes_back_to_its_number_and_to_its_place_in_the_order_of_tab(
    stack: RoomStack,
) -> None:
    places = [stack.widget(number) for number in range(3)]
    before = stops(stack.window())
    stack.stand_apart()
    assert stack.count() == 1
    assert [stack.indexOf(place) for place in places if place is not None] == [0, 0, 2]
    stack.stand_apart()  # another look comes before this one is on
    stack.come_back()
    assert [stack.widget(number) for number in range(3)] == places
    assert stack.currentWidget() is places[1]
    assert stops(stack.window()) == before
    assert len(before) == 9


def test_a_place_that_is_wanted_comes_at_once(stack: RoomStack) -> None:
    last = stack.widget(2)
    assert last is not None
    before = stops(stack.window())
    stack.stand_apart()
    stack.setCurrentWidget(last)
    assert last.isVisible()
    assert last.window() is stack.window()
    stack.come_back()
    assert stack.widget(2) is last
    assert stack.currentWidget() is last
    assert stops(stack.window()) == before


def test_what_ended_meanwhile_does_not_come_back(stack: RoomStack) -> None:
    first, last = stack.widget(0), stack.widget(2)
    assert first is not None
    assert last is not None
    button = last.findChild(QPushButton)
    stack.stand_apart()
    first.deleteLater()
    button.deleteLater()
    QApplication.sendPostedEvents(first, 52)  # DeferredDelete
    QApplication.sendPostedEvents(button, 52)
    stack.come_back()
    assert stack.count() == 2
    assert len(stops(stack.window())) == 6


def test_nothing_stays_of_a_stack_that_ends_while_its_places_stand_apart(stack: RoomStack) -> None:
    first = stack.widget(0)
    stack.stand_apart()
    stack.deleteLater()
    QApplication.sendPostedEvents(stack, 52)
    assert not isValid(first)


@pytest.mark.parametrize("href", ["home:", "section:basics", "notebook:"])
@pytest.mark.parametrize("searching", [False, True])
def test_another_look_leaves_the_order_of_tab_as_it_is(
    window: MainWindow, qtbot: QtBot, href: str, searching: bool
) -> None:
    read(qtbot, window)
    window.actions_by_id["notebook"].trigger()
    window.header.search.setText("basics")
    qtbot.waitUntil(lambda: window.search.active)
    if not searching:
        window.header.search.clear()
        qtbot.waitUntil(lambda: not window.search.active)
    window.desk.go(href)
    before = stops(window)
    window.services.preferences.change(theme="dark", text_size=150)
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    after = stops(window)
    # The start page makes its cards anew for other letters, once it is shown.
    kept = [one for one in before if isValid(one)]
    assert [one for one in after if one in kept] == kept
    assert len(kept) > 40


@pytest.mark.parametrize("searching", [False, True])
def test_buttons_that_come_while_a_place_stands_apart_have_their_place_in_the_order_of_tab(
    window: MainWindow, qtbot: QtBot, searching: bool
) -> None:
    window.header.search.setText("basics")
    qtbot.waitUntil(lambda: window.search.active)
    if not searching:
        window.header.search.clear()
        qtbot.waitUntil(lambda: not window.search.active)
    panel = window.search.made.panel
    last = [one for one in stops(window) if window.library_pane.isAncestorOf(one)][-1]
    hidden = window.library_pane if searching else panel
    window.services.preferences.change(theme="dark")
    while hidden.window() is window:
        QApplication.processEvents()
    panel.show_nothing(NothingFound("basic", suggestions=("basics", "blast"), hidden=2))
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    buttons = panel.nothing.buttons
    assert len(buttons) == 3
    order = stops(window)
    at = order.index(last)
    assert order[at + 1] is panel.close_button
    first = order.index(panel.results)
    assert order[first + 1 : first + 4] == buttons


# Without a screen Qt complains of what only a window system can do.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_opened_list_of_choices_wears_the_look_of_its_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_by_id["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    box = dialog.fields["theme"]
    assert not box.findChildren(QWidget), "a closed list is styled with the window"
    window.services.preferences.change(theme="dark")
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    theme = window.wardrobe.look.theme
    for _ in range(2):
        box.showPopup()
        assert box.view().isVisible()
        assert box.view().window().parentWidget() is box
        picture = box.view().viewport().grab().toImage()
        assert picture.pixelColor(picture.width() - 4, 4).name() == theme.page.lower()
        chosen = box.view().visualRect(box.view().currentIndex()).center()
        chosen.setX(picture.width() - 4)
        assert picture.pixelColor(chosen).name() == theme.accent.lower()
        box.hidePopup()
    dialog.close()
