"""A notebook file is brought back by a worker: stopped, closed and written to meanwhile."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.notebook import importing
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor
from reader.ui.main_window import MainWindow
from reader.ui.notebook import bringing_back, errand
from tests.support.gate import Gate
from tests.support.notebook_window import close_fault, on_disk, read

MANY = 500


@pytest.fixture
def reading(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with a page and an open notebook: one bookmark, one question."""
    read(qtbot, window)
    close_fault(qtbot, window)
    keeper = window.notebook.keeper
    keeper.add_bookmark(Anchor("basics", "signs", "Signs"), "Basics", note="Mine")
    keeper.ask("May I fly?", None, "")
    return window


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An export with many bookmarks."""
    rows = [
        {"uid": f"u{number}", "anchor": {"document": "basics", "quote": f"{number}"}}
        for number in range(MANY)
    ]
    made = tmp_path / "my.json"
    whole = {"format": importing.FORMAT, "version": 1, "bookmarks": rows}
    made.write_text(json.dumps(whole), "utf-8")
    return made


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Holds the worker when it has made its plan, before it writes."""
    made, putting = Gate(), Notebook.putting

    def held(self: Notebook, *rows: object) -> Callable[[], None]:
        if threading.current_thread() is not threading.main_thread():
            made.pass_through()
        return putting(self, *rows)  # type: ignore[arg-type]

    monkeypatch.setattr(Notebook, "putting", held)
    yield made
    made.open.set()


def told(window: MainWindow, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in window.notice.label.text())


def test_what_an_import_did_is_said(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    mine = tmp_path / "mine.json"
    files, keeper = reading.notebook.files, reading.notebook.keeper
    files.export_to(mine)
    told(reading, "Your notebook was written to mine.json", qtbot)
    files.import_from(mine)
    told(reading, "0 added, 0 brought up to date, 2 were there already", qtbot)
    (bookmark,) = keeper.bookmarks()
    keeper.delete_bookmark(bookmark)
    files.import_from(mine)
    told(reading, "1 added", qtbot)
    assert on_disk(reading).bookmarks()[0].note == "Mine"
    assert keeper.undo()  # it came back by the file already
    assert [one.uid for one in on_disk(reading).bookmarks()] == [bookmark.uid]


def test_a_file_that_is_no_notebook_is_told(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "wrong.json").write_text("{}", "utf-8")
    reading.notebook.files.import_from(tmp_path / "wrong.json")
    told(reading, "not a notebook export", qtbot)
    assert len(on_disk(reading).bookmarks()) == 1


def test_an_import_can_be_stopped_and_leaves_nothing(
    reading: MainWindow,
    file: Path,
    gate: Gate,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(errand, "SHOWN_AFTER_MS", 0)
    reading.notebook.files.import_from(file)
    assert gate.reached.wait(10)
    qtbot.waitUntil(reading.notice.act.isVisible)
    assert "brought in" in reading.notice.label.text()
    reading.notice.act.click()
    gate.open.set()
    told(reading, "was stopped", qtbot)
    assert len(on_disk(reading).bookmarks()) == 1
    reading.notebook.files.import_from(file)
    told(reading, f"{MANY} added", qtbot)


def test_what_is_written_meanwhile_is_kept_beside_what_is_brought_in(
    reading: MainWindow, file: Path, gate: Gate, qtbot: QtBot
) -> None:
    keeper = reading.notebook.keeper
    (mine,) = keeper.bookmarks()
    reading.notebook.files.import_from(file)
    assert gate.reached.wait(10)
    keeper.delete_bookmark(mine)
    keeper.add_bookmark(Anchor("basics", quote="7"), "Basics", note="Written meanwhile")
    gate.open.set()
    told(reading, f"{MANY - 1} added", qtbot)
    assert len(on_disk(reading).bookmarks()) == MANY
    assert on_disk(reading).bookmarks(words="written meanwhile")
    assert keeper.undo()
    assert len(on_disk(reading).bookmarks(words="mine")) == 1


def test_a_window_that_closes_meanwhile_leaves_the_notebook_whole(
    reading: MainWindow, file: Path, gate: Gate, qtbot: QtBot
) -> None:
    reading.notebook.files.import_from(file)
    assert gate.reached.wait(10)
    reading.close()
    reading.services.runner.forget()
    gate.open.set()
    reading.services.runner.drain()
    assert [one.note for one in on_disk(reading).bookmarks()] == ["Mine"]


@pytest.mark.parametrize("page_made", [False, True])
def test_what_came_is_read_by_the_window_once_at_most(
    reading: MainWindow,
    file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    page_made: bool,
) -> None:
    read_all, reads = Notebook._all, []

    def noted(self: Notebook, query: str, *rest: object) -> object:
        if "bookmarks ORDER BY id DESC" in query:
            reads.append(threading.current_thread() is threading.main_thread())
        return read_all(self, query, *rest)  # type: ignore[arg-type]

    # Of a page that is not here: none of them moves, which would be a change.
    file.write_text(file.read_text("utf-8").replace("basics", "gone"), "utf-8")
    if page_made:
        reading.desk.go("notebook:")
    with qtbot.waitSignal(reading.notebook.reviewing.lost_changed):
        reading.notebook.reviewing.start()  # ours moves to the section's full name
    assert len(reading.notebook.keeper.bookmarks()) == 1
    monkeypatch.setattr(Notebook, "_all", noted)
    reading.notebook.files.import_from(file)
    told(reading, f"{MANY} added", qtbot)
    with qtbot.waitSignal(reading.notebook.reviewing.lost_changed):
        reading.notebook.reviewing.start()
    assert reads.count(True) == int(page_made)
    assert False in reads


@pytest.fixture
def in_memory(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The same window with a notebook that nothing is kept of."""
    keeper = reading.notebook.keeper
    keeper.close()
    monkeypatch.setattr(keeper, "_path", None)
    monkeypatch.setattr(keeper, "temporary", True)
    return reading


def test_a_notebook_in_memory_is_filled_too_by_what_a_worker_planned(
    in_memory: MainWindow, file: Path, gate: Gate, qtbot: QtBot
) -> None:
    in_memory.notebook.files.import_from(file)
    assert gate.reached.wait(10)  # on the worker: the window goes on
    gate.open.set()
    told(in_memory, f"{MANY} added", qtbot)
    assert len(in_memory.notebook.keeper.bookmarks()) == MANY


def test_what_is_written_into_memory_meanwhile_is_kept_and_not_doubled(
    in_memory: MainWindow, file: Path, gate: Gate, qtbot: QtBot
) -> None:
    keeper = in_memory.notebook.keeper
    # Of a page that is not here: else it may move to its place in the page before it is compared.
    file.write_text(file.read_text("utf-8").replace("basics", "gone"), "utf-8")
    in_memory.notebook.files.import_from(file)
    assert gate.reached.wait(10)
    keeper.add_bookmark(Anchor("gone", quote="7"), "Gone", note="Written meanwhile")
    gate.open.set()
    told(in_memory, f"{MANY - 1} added", qtbot)
    assert len(keeper.bookmarks()) == MANY


def test_an_import_into_memory_can_be_stopped(
    in_memory: MainWindow,
    file: Path,
    gate: Gate,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(errand, "SHOWN_AFTER_MS", 0)
    steps = threading.Event()
    step = bringing_back._Stoppable.step

    def held(self: bringing_back._Stoppable, *rest: object) -> None:
        assert steps.wait(10)
        step(self, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(bringing_back._Stoppable, "step", held)
    gate.open.set()
    in_memory.notebook.files.import_from(file)
    qtbot.waitUntil(in_memory.notice.act.isVisible)
    in_memory.notice.act.click()
    steps.set()
    told(in_memory, "was stopped", qtbot)
    assert in_memory.notebook.keeper.bookmarks() == ()
