"""What was put out of every sweep's sight goes by itself once it is replaced."""

import gc
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.node import Node
from reader.ui.background import MANY_NEW, Runner, Sight, Task, put_out_of_sight
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.tree_model import TreeModel
from tests.support.access_rooms import rooms_of, tidy_all
from tests.support.memory import settle


class Words(str):
    """Words that tell when nobody holds them any more."""

    __slots__ = ("__weakref__",)


@pytest.fixture(autouse=True)
def in_sight_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The tests that follow collect everything."""
    monkeypatch.setattr(Sight, "whole", True)
    yield
    gc.set_debug(0)
    gc.garbage.clear()
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


@pytest.fixture
def looks() -> Iterator[list[int]]:
    """The generations that are looked through; nothing is collected unless it is asked for."""
    seen: list[int] = []

    def look(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            seen.append(told["generation"])

    gc.callbacks.append(look)
    yield seen
    gc.callbacks.remove(look)


def test_what_a_worker_makes_is_looked_at_while_it_works(
    looks: list[int], qapp: QApplication, qtbot: QtBot
) -> None:
    def work(task: Task) -> object:
        kept = [[] for _ in range(2 * MANY_NEW)]
        while not looks:
            task.step(0, 1, "")
        return kept

    runner = Runner()
    results: list[object] = []
    runner.start(work, done=results.append)
    try:
        qtbot.waitUntil(lambda: bool(results))
    finally:
        runner.drain()
    assert set(looks) == {0}


def test_what_was_looked_at_in_small_parts_is_not_looked_at_again(looks: list[int]) -> None:
    gc.collect()
    put_out_of_sight()
    assert looks.pop() == 2
    gc.unfreeze()
    Sight.whole = True  # as before the first library
    gc.collect(0)
    put_out_of_sight()
    assert looks.pop() == 0


def test_nobody_asks_how_much_is_out_of_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python would walk along all of it."""
    monkeypatch.delattr(gc, "get_freeze_count")
    put_out_of_sight()
    put_out_of_sight()


def test_of_later_libraries_all_that_is_new_is_looked_at(looks: list[int]) -> None:
    put_out_of_sight()
    words = Words("in a circle")
    gone = weakref.ref(words)
    circle: list[object] = [words]
    circle.append(circle)
    gc.collect(0)  # as while a worker works: it has outlived a look
    del circle, words
    looks.clear()
    put_out_of_sight()
    assert looks == [2]
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


def test_nothing_of_ours_hangs_in_circles_however_the_window_was_used(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)  # for every look, also those that the program takes meanwhile
    for language in ("eo", "en"):
        use(stage.window, qtbot)
        gone = weakref.ref(stage.window)
        stage.speak(language)
        qtbot.waitUntil(partial(is_none, gone), timeout=8000)
    qtbot.waitUntil(lambda: not stage.window.services.runner.busy)
    assert circles() == []


def test_what_opens_over_the_window_and_closes_hangs_in_no_circle(
    window: MainWindow, qtbot: QtBot
) -> None:
    """A dialog may be open while all there is is put out of sight: its pages, its lists."""
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    for _name, _root in rooms_of(window, qtbot):
        tidy_all(window)
        settle()
    assert circles() == []


def use(window: MainWindow, qtbot: QtBot) -> None:
    """Read here and there, search, and have the library read anew."""
    for href in ("section:basics", "section:other", "list:glossary", "list:drugs", "notebook:"):
        window.desk.go(href)
    window.desk.go("section:basics")
    window.desk.follow("other.md")
    window.open_find()
    window.desk.find_bar.field.setText("leukemia")
    window.header.search.setText("school")
    search = window.search.made
    qtbot.waitUntil(lambda: search.answer is not None)
    window.header.search.setText("")
    with qtbot.waitSignal(window.library_ready):
        window.load_library()


def is_none(one: "weakref.ref[MainWindow]") -> bool:
    return one() is None


def circles() -> list[str]:
    """Classes of this program with objects that only a sweep would destroy."""
    gc.unfreeze()
    gc.collect()
    gc.set_debug(0)
    found = sorted({type(one).__qualname__ for one in gc.garbage if _is_ours(type(one))})
    gc.garbage.clear()
    return found


def _is_ours(kind: type) -> bool:
    return str(kind.__module__).startswith("reader.")
