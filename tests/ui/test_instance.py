"""One window for each data folder, with real processes; dead ones leave no lock behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.instance import Instance

ROOT = Path(__file__).resolve().parents[2]
CLAIM = "import sys; from pathlib import Path; from reader.ui.instance import Instance; "
SECOND = CLAIM + "print(Instance(Path(sys.argv[1])).claim(sys.argv[2], wait=float(sys.argv[3])))"
HOLDER = CLAIM + "i = Instance(Path(sys.argv[1])); print(i.claim(), flush=True); sys.stdin.read()"

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts Python with a line of ours; ends what still runs."""
    running: list[subprocess.Popen[str]] = []

    def run(code: str, *words: object) -> subprocess.Popen[str]:
        made = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, words)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(made)
        return made

    yield run
    for one in running:
        one.kill()
        one.communicate()


def test_a_second_start_hands_over_what_to_open(qtbot: QtBot, tmp_path: Path, start: Start) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    first.watch()
    with qtbot.waitSignal(first.open_asked, timeout=20_000) as asked:
        second = start(SECOND, tmp_path, "basics#signs", 20)
    assert asked.args == ["basics#signs"]
    assert second.communicate(timeout=20)[0].strip() == "False"
    assert [p.name for p in (tmp_path / "window").iterdir()] == ["lock"]
    first.close()


def test_what_was_asked_before_the_window_watched_is_answered(
    qtbot: QtBot, tmp_path: Path, start: Start
) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    second = start(SECOND, tmp_path, "basics", 20)
    qtbot.waitUntil(lambda: any((tmp_path / "window").glob("open-*.json")), timeout=20_000)
    with qtbot.waitSignal(first.open_asked) as asked:
        first.watch()
    assert asked.args == ["basics"]
    assert second.communicate(timeout=20)[0].strip() == "False"
    first.close()


def test_other_folders_are_independent(tmp_path: Path, start: Start) -> None:
    first = Instance(tmp_path / "one")
    assert first.claim()
    second = start(SECOND, tmp_path / "two", "", 1)
    assert second.communicate(timeout=20)[0].strip() == "True"
    first.close()


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path, start: Start) -> None:
    holder = start(HOLDER, tmp_path)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "True"
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait(timeout=20)
    assert (tmp_path / "window" / "lock").exists()
    again = Instance(tmp_path)
    assert again.claim(wait=0)
    again.close()


def test_a_window_that_does_not_answer_is_no_prison(tmp_path: Path, start: Start) -> None:
    holder = start(HOLDER, tmp_path)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "True"
    assert Instance(tmp_path).claim("basics", wait=0.1)
    assert not list((tmp_path / "window").glob("open-*.json"))


def test_a_closed_window_lets_go(tmp_path: Path) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    first.close()
    second = Instance(tmp_path)
    assert second.claim(wait=0)
    second.close()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"open": 3}', "[" * 5000, '{"open": ' + "1" * 9999]
)
def test_nonsense_in_a_request_only_raises_the_window(
    qtbot: QtBot, tmp_path: Path, text: str
) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    (tmp_path / "window" / "open-1.json").write_text(text, "utf-8")
    with qtbot.waitSignal(first.open_asked) as asked:
        first.watch()
    assert asked.args == [""]
    first.close()


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
    assert Instance(tmp_path / "data").claim()


def test_the_program_itself_raises_its_first_window(
    qtbot: QtBot, tmp_path: Path, start: Start
) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "basics.md").write_text(
        "---\ntitle: Basics\nsource: A clinic\n---\n\n# Basics\n\nWords.\n", "utf-8"
    )
    user = tmp_path / "user"
    words = ["--only", "--library", sources, "--data-dir", user]
    program = "import sys; from reader.cli import main; sys.exit(main())"
    first = start(program, *words)
    qtbot.waitUntil((user / "data" / "window" / "lock").exists, timeout=60_000)
    second = start(program, *words, "--open", "basics")
    assert second.wait(timeout=60) == 0
    assert first.poll() is None
    session = user / "settings" / "session.json"
    qtbot.waitUntil(
        lambda: session.exists() and "section:basics" in session.read_text("utf-8"), timeout=60_000
    )
