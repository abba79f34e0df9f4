"""The index behind the window: made by another process, stopped, damaged, old, impossible."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from pytestqt.qtbot import QtBot

from reader.errors import Cancelled
from reader.library.model import Document
from reader.paths import Places
from reader.resting import WINDOW
from reader.search import opening
from reader.search.engine import Engine, Query
from reader.search.lexicon import Lexicon
from reader.search.scanning import Scan
from reader.search.writing import Opened, build_in_memory
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.search.desk import SearchDesk
from reader.ui.search.keeper import IndexKeeper, State, index_command
from tests.support.gate import Gate

MakeWindow = Callable[..., MainWindow]

NEW = """\
---
title: Travelling with CML
source: Test Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2026-01-01'
leukemiaTypes: [cml]
---

# Travelling with CML

## Suitcases

Take your tablets in a small suitcase of your own.
"""


def command(places: Places) -> list[str]:
    data = places.cache.parent
    return index_command(["--only", "--library", str(places.sources), "--data-dir", str(data)])


def opened(
    places: Places, make_window: MakeWindow, program: Callable[[], list[str]] | None
) -> tuple[MainWindow, SearchDesk, list[str]]:
    """A window, its search, and the sentences of its status line."""
    window = make_window(Settings(theme="light"), index_command=program)
    search = window.search.made
    told: list[str] = []
    search.told.connect(told.append)
    return window, search, told


def test_the_first_start_makes_the_index_in_another_process(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    _window, search, told = opened(places, make_window, lambda: command(places))
    states: list[State] = []
    search.keeper.state_changed.connect(states.append)
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=20_000)
    assert [state.stage for state in states][-1] == "ready"
    assert any(0 < state.percent <= 100 for state in states)
    assert list(places.index.glob("v*/manifest.json"))
    assert told == []
    assert isinstance(search.answering, Engine)
    assert not search.strip.isVisible()


def test_until_then_words_as_typed_are_found_and_that_is_said(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    # A child that prints how far it is and then never ends.
    slow = "import time; print('progress 4 10 A document', flush=True); time.sleep(600)"
    window, search, _told = opened(places, make_window, lambda: [sys.executable, "-c", slow])
    qtbot.waitUntil(lambda: search.keeper.state == State("building", 40), timeout=20_000)
    assert isinstance(search.answering, Scan)
    qtbot.keyClicks(window.header.search, "school")
    qtbot.waitUntil(lambda: bool(search.panel.results.results.rows))
    assert search.panel.results.results.rows[0].heading == "School"
    assert search.panel.readiness.isVisible()
    assert "40 %" in search.panel.readiness.text()
    qtbot.waitUntil(search.strip.isVisible)
    assert search.strip.label.text() == "Making the search ready (40 %). You can read meanwhile."
    qtbot.mouseClick(search.strip.stop, Qt.MouseButton.LeftButton)
    assert search.keeper.state.stage == "stopped"
    assert not search.strip.isVisible()
    assert search.panel.build_button.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such steps")
def test_the_child_lets_the_window_go_first(
    places: Places, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    mark = tmp_path / "steps"
    asks = (
        "import os, time, pathlib\n"
        "while os.getpriority(os.PRIO_PROCESS, 0) < 5: time.sleep(0.01)\n"
        f"pathlib.Path({str(mark)!r}).write_text(os.environ[{WINDOW!r}])\n"
        "time.sleep(600)"
    )
    before = os.getpriority(os.PRIO_PROCESS, 0)
    window, _search, _told = opened(places, make_window, lambda: [sys.executable, "-c", asks])
    qtbot.waitUntil(mark.exists, timeout=20_000)
    assert os.getpriority(os.PRIO_PROCESS, 0) == before < 5
    qtbot.waitUntil(lambda: mark.read_text() == str(os.getpid()))  # it rests while this computes
    window.close()


def test_the_child_ends_with_the_window(
    places: Places, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    mark = tmp_path / "number"
    slow = (
        f"import os, time; open({str(mark)!r}, 'w').write(str(os.getpid()));"
        "print('progress 1 2 x', flush=True); time.sleep(600)"
    )
    window, search, _told = opened(places, make_window, lambda: [sys.executable, "-c", slow])
    qtbot.waitUntil(lambda: search.keeper.state.percent == 50, timeout=20_000)
    number = int(mark.read_text())
    window.close()
    qtbot.waitUntil(lambda: not runs(number))


def runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_index_that_cannot_be_written_is_told_once_and_search_works_from_memory(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    fails = "import sys; sys.exit(1)"
    window, search, told = opened(places, make_window, lambda: [sys.executable, "-c", fails])
    qtbot.waitUntil(lambda: search.keeper.state.stage == "memory", timeout=20_000)
    assert len(told) == 1
    assert "Search works from memory" in told[0]
    qtbot.keyClicks(window.header.search, "tiredness")
    qtbot.waitUntil(lambda: bool(search.panel.results.results.rows))


@pytest.mark.skipif(sys.platform == "win32", reason="an ended process is no crash there")
def test_a_child_that_is_killed_is_started_once_more(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    dying = [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]
    commands = [dying, command(places)]
    _window, search, told = opened(places, make_window, lambda: commands.pop(0))
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=20_000)
    assert commands == []
    assert told == []
    assert isinstance(search.answering, Engine)


def test_a_child_that_dies_each_time_leaves_a_search_from_memory(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    dying = [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]
    _window, search, told = opened(places, make_window, lambda: dying)
    qtbot.waitUntil(lambda: search.keeper.state.stage == "memory", timeout=20_000)
    assert len(told) == 1


def test_an_index_in_memory_is_not_made_to_its_end_for_a_library_that_was_replaced(
    places: Places, make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, ends = Gate(), []

    def build(documents: Sequence[Document], lexicon: Lexicon) -> Opened:
        gate.pass_through()
        try:
            made = build_in_memory(documents, lexicon)
        except Cancelled:
            ends.append("stopped")
            raise
        ends.append("made")
        return made

    monkeypatch.setattr(opening, "build_in_memory", build)
    window, search, _told = opened(
        places, make_window, lambda: [sys.executable, "-c", "import sys; sys.exit(1)"]
    )
    qtbot.waitUntil(gate.reached.is_set, timeout=20_000)
    with qtbot.waitSignal(window.library_ready):
        window.load_library()
    gate.open.set()
    qtbot.waitUntil(lambda: search.keeper.state.stage == "memory", timeout=20_000)
    assert ends == ["stopped", "made"]


def test_a_program_that_does_not_start_is_no_end_of_searching(
    places: Places, make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    _window, search, _told = opened(places, make_window, lambda: [str(tmp_path / "no-program")])
    qtbot.waitUntil(lambda: search.keeper.state.stage == "memory", timeout=20_000)
    assert isinstance(search.answering, Engine)


def test_a_damaged_index_is_made_again_and_that_is_said_once(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    QProcess.execute(command(places)[0], command(places)[1:])
    damaged = next(places.index.glob("v*/*.seg"))
    damaged.write_bytes(damaged.read_bytes()[:-100])
    _window, search, told = opened(places, make_window, lambda: command(places))
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=20_000)
    assert len(told) == 1
    assert "made again" in told[0]
    assert search.answering is not None
    assert search.answering.search(Query("school")).hits


def test_an_added_document_is_found_and_a_removed_one_is_not(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window, search, _told = opened(places, make_window, lambda: command(places))
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=20_000)
    file = places.sources / "new.md"
    file.write_text(NEW, "utf-8")
    reload(window, search, qtbot)
    assert search.answering.search(Query("suitcase")).hits
    file.unlink()
    reload(window, search, qtbot)
    assert not search.answering.search(Query("suitcase", as_written=True)).hits


def reload(window: MainWindow, search: SearchDesk, qtbot: QtBot) -> None:
    before = search.answering
    window.load_library()
    qtbot.waitUntil(
        lambda: search.answering is not before and search.keeper.state.stage == "ready",
        timeout=20_000,
    )


def test_words_typed_before_the_library_is_read_are_answered_when_it_is(
    places: Places, make_services: Callable[..., object], qtbot: QtBot
) -> None:
    window = MainWindow(make_services(places, Settings(theme="light"), index_command=None))
    qtbot.addWidget(window)
    window.show()
    qtbot.keyClicks(window.header.search, "school")
    search = window.search.made
    assert search.panel.isVisible()
    assert search.panel.count.text() == "The documents are being read …"
    window.load_library()
    qtbot.waitUntil(lambda: bool(search.panel.results.results.rows), timeout=10_000)
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=10_000)
    window.close()
    window.services.runner.drain()


def test_a_question_that_fails_has_the_index_made_again(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window, search, told = opened(places, make_window, lambda: command(places))
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=20_000)
    search.answering.search = fail  # an index whose files went away
    qtbot.keyClicks(window.header.search, "school")
    qtbot.waitUntil(lambda: bool(search.panel.results.results.rows), timeout=20_000)
    qtbot.waitUntil(lambda: isinstance(search.answering, Engine), timeout=20_000)
    assert told == ["The search index could not be read. It is opened again."]
    assert isinstance(search.answering, Engine)


def fail(*_: object, **__: object) -> None:
    raise OSError("gone")


def test_the_command_of_the_child_is_this_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert index_command(["--only"]) == [sys.executable, "-m", "reader", "index", "--only"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert index_command(["--only"]) == [sys.executable, "index", "--only"]


def test_lines_that_are_no_progress_are_passed_over(qapp: object, places: Places) -> None:
    from reader.ui.search.keeper import percent_of

    assert percent_of("progress 3 12 A title with 7 words") == 25
    assert percent_of("progress 0 0") == 0
    assert [percent_of(line) for line in ("", "progress", "progress a b c", "hello 1 2")] == [
        None
    ] * 4


def test_a_keeper_without_a_library_closes_in_peace(qapp: object, places: Places) -> None:
    from PySide6.QtCore import QObject

    from reader.ui.background import Runner

    owner = QObject()
    IndexKeeper(places, Runner(owner), None, owner).close()


def test_an_index_that_fails_again_and_again_leaves_a_plain_search(
    places: Places, make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, search, told = opened(places, make_window, lambda: command(places))
    qtbot.waitUntil(lambda: search.keeper.state.stage == "ready", timeout=20_000)
    monkeypatch.setattr(Engine, "search", fail)
    qtbot.keyClicks(window.header.search, "school")
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: bool(search.panel.results.results.rows), timeout=20_000)
    assert isinstance(search.answering, Scan)
    assert "only words as you type them" in told[1]
