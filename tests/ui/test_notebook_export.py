"""The notebook is written to a file by a worker: said, gone on with, and never half."""

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.notebook.records import Anchor
from reader.notebook.sheet import as_text, make_sheet
from reader.ui.main_window import MainWindow
from reader.ui.notebook import appointment as appointment_module
from reader.ui.notebook import errand, writing_out
from reader.ui.notebook.appointment import AppointmentDialog
from tests.support.gate import Gate
from tests.support.notebook_window import appointment, close_fault, on_disk, read


@pytest.fixture
def told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """That something is under way is told without waiting for it to take long."""
    monkeypatch.setattr(errand, "SHOWN_AFTER_MS", 0)


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """What is written is on its way until the stick is ready."""
    made, write = Gate(), writing_out.write_atomically

    def held(path: Path, text: str) -> None:
        made.pass_through()
        write(path, text)

    monkeypatch.setattr(writing_out, "write_atomically", held)
    yield made
    made.open.set()


@pytest.fixture
def reading(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with a page and one bookmark."""
    read(qtbot, window)
    close_fault(qtbot, window)
    window.notebook.keeper.add_bookmark(Anchor("basics", "signs", "Signs"), "Basics", note="Mine")
    return window


@pytest.mark.usefixtures("told_at_once")
def test_a_slow_place_is_told_and_one_reads_on(
    reading: MainWindow, stick: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    keeper, label = reading.notebook.keeper, reading.notice.label
    reading.notebook.files.export_to(tmp_path / "my.json")
    qtbot.waitUntil(lambda: "my.json is being written" in label.text())
    assert not reading.notice.act.isVisible(), "what is half written cannot be stopped"
    assert stick.reached.wait(10)
    keeper.add_bookmark(Anchor("basics", quote="Later"), "Basics", note="Later")
    stick.open.set()
    qtbot.waitUntil(lambda: "written to my.json (1 bookmark, 0 questions)" in label.text())
    assert len(on_disk(reading).bookmarks()) == 2


def test_what_was_asked_for_is_written_when_the_window_closes_meanwhile(
    reading: MainWindow, stick: Gate, tmp_path: Path
) -> None:
    file = tmp_path / "my.json"
    reading.notebook.files.export_to(file)
    assert stick.reached.wait(10)
    reading.close()
    reading.services.runner.forget()
    stick.open.set()
    reading.services.runner.drain()
    assert [one["note"] for one in json.loads(file.read_text("utf-8"))["bookmarks"]] == ["Mine"]


def test_who_asks_twice_has_both_written_one_after_the_other(
    reading: MainWindow, stick: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    """Both are written beside the file first, under the same name."""
    file = tmp_path / "my.json"
    reading.notebook.files.export_to(file)
    assert stick.reached.wait(10)
    stick.reached.clear()
    reading.notebook.files.export_to(file)
    assert not stick.reached.wait(0.5), "the second did not wait for the first"
    stick.open.set()
    qtbot.waitUntil(lambda: not reading.services.runner.busy)
    assert stick.reached.is_set()
    assert "written to my.json" in reading.notice.label.text()
    assert len(json.loads(file.read_text("utf-8"))["bookmarks"]) == 1


def test_a_notebook_that_is_kept_in_memory_is_written_too(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading.notebook.keeper, "temporary", True)
    reading.notebook.files.export_to(tmp_path / "my.md")
    qtbot.waitUntil(lambda: "written to my.md" in reading.notice.label.text())
    assert "Mine" in (tmp_path / "my.md").read_text("utf-8")


def test_a_notebook_that_is_gone_is_told_and_no_file_is_made(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    keeper = reading.notebook.keeper
    assert keeper.file is not None
    keeper.file.rename(tmp_path / "elsewhere")
    reading.notebook.files.export_to(tmp_path / "my.json")
    qtbot.waitUntil(lambda: "my.json was not written." in reading.notice.label.text())
    assert not (tmp_path / "my.json").exists()


@pytest.fixture
def sheet(reading: MainWindow, qtbot: QtBot) -> AppointmentDialog:
    """The dialog that makes the sheet for an appointment."""
    return appointment(reading, qtbot)


@pytest.mark.usefixtures("told_at_once")
def test_the_sheet_too_is_written_while_one_goes_on(
    sheet: AppointmentDialog, stick: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet.write_text(tmp_path / "sheet")
    qtbot.waitUntil(lambda: sheet.state.text() == "sheet.txt is being written …")
    stick.open.set()
    qtbot.waitUntil(lambda: sheet.state.text() == "Saved: sheet.txt")


def test_a_sheet_is_written_when_its_dialog_closes_meanwhile(
    sheet: AppointmentDialog, reading: MainWindow, stick: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet.write_text(tmp_path / "sheet")
    assert stick.reached.wait(10)
    sheet.close()
    stick.open.set()
    qtbot.waitUntil(lambda: not reading.services.runner.busy)
    assert "Basics" in (tmp_path / "sheet.txt").read_text("utf-8")


def test_the_words_of_a_sheet_are_put_together_behind_the_window(
    sheet: AppointmentDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, threading.Thread] = {}

    def noted(make: Callable[..., object], *args: object, **named: object) -> object:
        assert make.__name__ not in threads  # once is enough: there may be many bookmarks
        threads[make.__name__] = threading.current_thread()
        return make(*args, **named)

    for make in (make_sheet, as_text):
        monkeypatch.setattr(appointment_module, make.__name__, partial(noted, make))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet"), ""))
    sheet.save_text()
    qtbot.waitUntil(lambda: sheet.state.text() == "Saved: sheet.txt")
    assert set(threads) == {"make_sheet", "as_text"}
    assert threading.main_thread() not in threads.values()


def test_a_sheet_that_cannot_be_written_says_so(
    sheet: AppointmentDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    sheet.write_text(tmp_path / "file" / "sheet.txt")
    qtbot.waitUntil(lambda: "Choose another folder" in sheet.state.text())
    assert sheet.state.text().startswith("⚠ sheet.txt could not be written")
