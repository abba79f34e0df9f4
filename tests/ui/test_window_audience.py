"""Another audience: the switch answers at once, tree, start page and contents come in turns."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from reader.library.node import Node
from reader.library.shelf import Library
from reader.settings import Settings
from reader.ui import main_window
from reader.ui.arrival import tree_of
from reader.ui.main_window import MainWindow


def test_the_contents_of_a_type_keep_to_the_audience(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go("place:all")
    switch = window.library_pane.switch
    qtbot.mouseClick(switch.button("adults"), Qt.MouseButton.LeftButton)
    page = window.desk.page
    qtbot.waitUntil(lambda: "ALL in children" not in page.toPlainText())
    window.desk.go("section:basics")
    qtbot.mouseClick(switch.button("children"), Qt.MouseButton.LeftButton)
    window.actions_by_id["back"].trigger()
    qtbot.waitUntil(lambda: "ALL in children" in page.toPlainText())
    assert "Basics of ALL in adults" not in page.toPlainText()


def test_keys_come_between_the_parts_of_another_audience(window: MainWindow, qtbot: QtBot) -> None:
    """Tree, start page and contents in one turn took longer than a window may stand still."""
    window.desk.go("place:all")
    between: list[bool] = []
    QTimer.singleShot(0, lambda: between.append("ALL in children" in page.toPlainText()))
    page = window.desk.page
    window.services.preferences.change(audience="adults")
    qtbot.waitUntil(lambda: "ALL in children" not in page.toPlainText())
    assert between == [True]


@pytest.mark.parametrize("changed", [{"audience": "adults"}, {"show_professional": True}])
def test_another_tree_is_not_made_with_the_press_that_asked_for_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, changed: dict[str, object]
) -> None:
    made: list[str] = []

    def make(library: Library, audience: str, settings: Settings, today: date) -> tuple[Node, ...]:
        made.append(audience)
        return tree_of(library, audience, settings, today)

    monkeypatch.setattr(main_window, "tree_of", make)
    window.services.preferences.change(**changed)
    assert made == []
    audience = str(changed.get("audience", ""))
    switch = window.library_pane.switch
    assert [switch.button(one).isChecked() for one in ("adults", "children")] == [
        audience == "adults",
        False,
    ]
    qtbot.waitUntil(lambda: made == [audience])


def test_a_type_with_nothing_for_the_audience_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["children"].trigger()
    window.desk.go("place:hcl")
    page = window.desk.page
    qtbot.waitUntil(lambda: "Nothing here is written for children" in page.toPlainText())
