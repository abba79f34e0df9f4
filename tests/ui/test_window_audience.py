"""Another audience: the switch answers at once, tree, start page and contents come in turns."""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.library.node import Node
from reader.library.shelf import Library
from reader.paths import Places
from reader.settings import Settings
from reader.ui import arrival, trees
from reader.ui.arrival import tree_of
from reader.ui.main_window import MainWindow
from reader.ui.services import Services
from tests.support.search_window import MakeWindow


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
    made: list[tuple[str, bool]] = []

    def make(library: Library, audience: str, settings: Settings, today: date) -> tuple[Node, ...]:
        made.append((audience, threading.current_thread() is threading.main_thread()))
        return tree_of(library, audience, settings, today)

    done: list[bool] = []
    monkeypatch.setattr(trees, "tree_of", make)
    monkeypatch.setattr(window.desk, "renew_contents", lambda: done.append(True))
    window.services.preferences.change(**changed)
    audience = str(changed.get("audience", ""))
    switch = window.library_pane.switch
    assert [switch.button(one).isChecked() for one in ("adults", "children")] == [
        audience == "adults",
        False,
    ]
    # On a worker, and once: no step after it makes one on the window's thread.
    qtbot.waitUntil(lambda: bool(done))
    assert made == [(audience, False)]


def test_the_tree_of_the_last_of_many_presses_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.library_pane.tree.model()
    for audience in ("adults", "children", "adults", "children"):
        window.services.preferences.change(audience=audience)
    qtbot.waitUntil(lambda: not window.services.runner.busy)
    qtbot.wait(50)
    assert tree.places_of("other", "")
    assert not tree.places_of("basics", "")


def test_the_start_page_waits_for_a_tree_that_is_on_its_way(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.go("section:basics")
    made: list[bool] = []

    def make(library: Library, audience: str, settings: Settings, today: date) -> tuple[Node, ...]:
        made.append(threading.current_thread() is threading.main_thread())
        return tree_of(library, audience, settings, today)

    monkeypatch.setattr(trees, "tree_of", make)
    window.services.preferences.change(audience="children")
    window.desk.go("home:")
    facts = window.desk.home
    qtbot.waitUntil(lambda: facts._facts is not None and facts._facts.audience == "children")
    assert made == [False]


def test_another_audience_while_documents_are_read(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tree that was made beside the reading is of before; another is made on a worker too."""
    window = make_window()
    made: list[bool] = []

    def make(library: Library, audience: str, settings: Settings, today: date) -> tuple[Node, ...]:
        made.append(threading.current_thread() is threading.main_thread())
        return tree_of(library, audience, settings, today)

    for module in (arrival, trees):
        monkeypatch.setattr(module, "tree_of", make)
    with qtbot.waitSignal(window.library_ready, timeout=20_000):
        window.load_library()
        window.services.preferences.change(audience="children")
    assert not any(made)
    tree = window.library_pane.tree.model()
    assert tree.places_of("other", "")
    assert not tree.places_of("basics", "")
    assert not window.reading


def test_a_type_with_nothing_for_the_audience_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["children"].trigger()
    window.desk.go("place:hcl")
    page = window.desk.page
    qtbot.waitUntil(lambda: "Nothing here is written for children" in page.toPlainText())


def test_a_window_that_goes_is_not_filled_any_more(
    make_services: Callable[..., Services], places: Places, qtbot: QtBot
) -> None:
    """It hears of other settings until it is destroyed; its tree came to nobody, with an error."""
    services = make_services(places, Settings(theme="light"))
    window = MainWindow(services)
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    window.close_parts()
    services.preferences.change(audience="children")
    window.deleteLater()
    qtbot.waitUntil(
        lambda: not (isValid(window) or services.runner.busy)
    )  # an error in a slot fails this test
    qtbot.wait(20)
