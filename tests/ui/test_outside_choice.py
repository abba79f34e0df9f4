"""Lines chosen by assistive technology are opened; keys and mouse open as ever, once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from reader.ui.side_pane import SidePane
from tests.support.search_window import MakeWindow


def line_of(view: QWidget, name: str) -> QAccessibleInterface | None:
    """The line `name` of `view`, as a screen reader finds it."""
    made = QAccessible.queryAccessibleInterface(view)
    lines = [made.child(number) for number in range(made.childCount())]
    return next((one for one in lines if one.text(QAccessible.Text.Name) == name), None)


def toggle(view: QWidget, name: str) -> None:
    """What a screen reader does that “presses” the line `name` of `view`."""
    line = line_of(view, name)
    assert line is not None
    line.actionInterface().doAction("Toggle")
    QApplication.processEvents()


def pane(qtbot: QtBot) -> tuple[SidePane, list[str]]:
    """A side pane with three headings; what is asked for."""
    made, asked = SidePane(), list[str]()
    made.section_requested.connect(asked.append)
    made.show_page([("a", "First", 1), ("b", "Second", 2), ("c", "Third", 2)], [])
    qtbot.addWidget(made)
    made.show()
    return made, asked


def test_a_heading_chosen_from_outside_is_asked_for_each_time(qtbot: QtBot) -> None:
    made, asked = pane(qtbot)
    toggle(made.headings, "Third")
    toggle(made.headings, "Second")
    toggle(made.headings, "Third")
    assert asked == ["c", "b", "c"]
    assert made.headings.current_value() == "c"


def test_what_the_program_and_the_arrow_keys_choose_is_not(qtbot: QtBot) -> None:
    made, asked = pane(qtbot)
    made.mark_heading("b")
    QApplication.processEvents()
    QTest.keyClick(made.headings, Qt.Key.Key_Down)
    QApplication.processEvents()
    made.show_page([("d", "Other", 1)], [])
    QApplication.processEvents()
    assert asked == []


@pytest.mark.parametrize("marked", ["a", "b"])
def test_what_the_program_marks_meanwhile_does_not_take_the_choice_away(
    marked: str, qtbot: QtBot
) -> None:
    """The tree is marked in a turn of its own, which may come after the reader's next choice."""
    made, asked = pane(qtbot)
    made.mark_heading("b")
    QApplication.processEvents()
    line = line_of(made.headings, "Third")
    assert line is not None
    line.actionInterface().doAction("Toggle")
    made.mark_heading(marked)
    QApplication.processEvents()
    assert asked == ["c"]
    assert made.headings.current_value() == "c"


def test_a_click_asks_once(qtbot: QtBot) -> None:
    made, asked = pane(qtbot)
    place = made.headings.visualItemRect(made.headings.item(1)).center()
    QTest.mouseClick(made.headings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert asked == ["b"]


def test_a_line_of_the_tree_opens_its_page(make_window: MakeWindow, qtbot: QtBot) -> None:
    window: MainWindow = make_window()
    qtbot.waitUntil(lambda: window.library is not None)
    window.desk.go("section:basics")
    tree = window.library_pane.tree
    qtbot.waitUntil(lambda: line_of(tree, "Children and teenagers") is not None)
    toggle(tree, "Children and teenagers")
    qtbot.waitUntil(lambda: line_of(tree, "ALL in children") is not None)
    toggle(tree, "ALL in children")
    # The library may still be arriving: then the page comes with it.
    qtbot.waitUntil(lambda: "ALL in children" in window.windowTitle())
