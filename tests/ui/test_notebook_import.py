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
from reader.ui.notebook import bringing_back
from tests.support.notebook_window import on_disk, read

MANY = 500


@pytest.fixture
def reading(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with a page and an open notebook: one bookmark, one question."""
    read(qtbot, window)
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


class Gate:
    """Holds the worker when it has made its plan, before it writes."""

    def __init__(self) -> None:
        self.reached, self.open = threading.Event(), threading.Event()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, putting = Gate(), Notebook.putting

    def held(self: Notebook, *rows: object) -> Callable[[], None]:
        if threading.current_thread() is not threading.main_thread():
            made.reached.set()
            assert made.open.wait(10)
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
    monkeypatch.setattr(bringing_back, "SHOWN_AFTER_MS", 0)
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


def test_a_notebook_in_memory_is_filled_too(
    reading: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = reading.notebook.keeper
    keeper.close()
    monkeypatch.setattr(keeper, "_path", None)
    monkeypatch.setattr(keeper, "temporary", True)
    reading.notebook.files.import_from(file)
    told(reading, f"{MANY} added", qtbot)
    assert len(keeper.bookmarks()) == MANY
