"""The watchdog: starts again what dies or hangs, with pauses that grow, until staff ends it."""

import sys
from pathlib import Path

import pytest

from reader.cli import parse
from reader.commands.supervise import Pauses, command, watch

LIVES = """
import pathlib, sys, time
file = pathlib.Path(sys.argv[1])
lives = int(file.read_text()) if file.exists() else 0
file.write_text(str(lives + 1))
what = sys.argv[2].split(",")[lives]
if what == "hang":
    print(".", flush=True)
    time.sleep(600)
sys.exit(int(what))
"""


def lives(tmp_path: Path, plan: str) -> list[str]:
    return [sys.executable, "-c", LIVES, str(tmp_path / "lives"), plan]


@pytest.mark.parametrize(
    ("plan", "count", "status"),
    [("0", 1, 0), ("1,1,0", 3, 0), ("3,0", 2, 0), ("2", 1, 2), ("11,139,0", 3, 0)],
)
def test_it_starts_again_until_staff_ends_it(
    tmp_path: Path, plan: str, count: int, status: int
) -> None:
    slept: list[float] = []
    assert watch(lives(tmp_path, plan), sleep=slept.append) == status
    assert (tmp_path / "lives").read_text() == str(count)


def test_only_deaths_cost_a_pause_and_more_each_time(tmp_path: Path) -> None:
    slept: list[float] = []
    watch(lives(tmp_path, "1,1,1,3,0"), sleep=slept.append)
    assert slept == [0.5, 1.0, 2.0]


def test_a_window_that_hangs_is_ended_and_started_again(tmp_path: Path) -> None:
    slept: list[float] = []
    assert watch(lives(tmp_path, "hang,0"), silence_s=0.2, sleep=slept.append) == 0
    assert (tmp_path / "lives").read_text() == "2"


def test_a_window_that_ran_long_starts_again_at_once() -> None:
    pauses = Pauses()
    assert [pauses.after(1) for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert pauses.after(3600) == 0.5


def test_the_same_documents_and_folders_are_asked_for(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    options = parse(
        ["--kiosk", "--supervise", "--library", str(tmp_path), "--only", "--data-dir", "here",
         "--site", str(site), "--open", "questions-all"]
    )  # fmt: skip
    words = command(options)
    assert words[:4] == [sys.executable, "-m", "reader", "--kiosk"]
    assert "--supervise" not in words
    assert words[4:] == [
        "--library", str(tmp_path), "--only", "--data-dir", str(Path("here").absolute()),
        "--site", str(site), "--open", "questions-all",
    ]  # fmt: skip
