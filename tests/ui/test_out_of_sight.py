"""What was put out of every sweep's sight goes by itself once it is replaced."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.node import Node
from reader.ui.background import put_out_of_sight
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.tree_model import TreeModel


class Words(str):
    """Words that tell when nobody holds them any more."""

    __slots__ = ("__weakref__",)


@pytest.fixture(autouse=True)
def in_sight_again() -> Iterator[None]:
    """The tests that follow collect everything."""
    yield
    gc.unfreeze()


def test_a_sweep_looks_at_nothing_that_was_put_out_of_sight() -> None:
    circle: list[object] = []
    circle.append(circle)
    put_out_of_sight()
    assert not any(one is circle for one in gc.get_objects())


def test_the_circles_of_now_go_before() -> None:
    words = Words("in a circle")
    gone = weakref.ref(words)
    circle: list[object] = [words]
    circle.append(circle)
    del circle, words
    put_out_of_sight()
    assert gone() is None


def test_the_lines_of_an_old_tree_go(qapp: QApplication, qtbot: QtBot) -> None:
    below, above = Words("Below"), Words("Above")
    gone = [weakref.ref(below), weakref.ref(above)]
    child = Node(below, "section", document="a", section="b")
    node = Node(above, "document", document="a", children=(child,))
    model = TreeModel((node,))
    assert model.rowCount(model.index(0, 0)) == 1
    del node, child, above, below
    put_out_of_sight()
    model.set_nodes(())
    qtbot.waitUntil(lambda: [one() for one in gone] == [None, None])


def test_a_library_that_was_read_anew_goes_with_its_index(window: MainWindow, qtbot: QtBot) -> None:
    search = window.search.made
    window.header.search.setText("school")
    qtbot.waitUntil(lambda: search.answer is not None and not search.answer.question.typing)
    window.header.search.setText("")
    put_out_of_sight()
    assert search.answering is not None
    assert window.library is not None
    gone = [weakref.ref(window.library), weakref.ref(search.answering)]
    with qtbot.waitSignal(window.library_ready):
        window.load_library()
    qtbot.waitUntil(lambda: [one() for one in gone] == [None, None])


def test_a_window_in_another_language_goes_with_its_parts(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    old = stage.window
    old.desk.go("section:basics")
    old.errands.show_settings()
    parts = [old, old.desk, old.desk.page, old.search, old.notebook, old.library_pane.tree]
    gone = [weakref.ref(one) for one in parts]
    del old, parts
    put_out_of_sight()
    stage.speak("eo")
    qtbot.waitUntil(lambda: [one() for one in gone if one() is not None] == [], timeout=8000)
