"""The shared screen as it is started: its picture for those who set it up, and one window only."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.paths import find_places
from reader.ui.instance import Instance
from reader.wording import ENGLISH
from tests.support.commands import ROOT, child


def start(*arguments: object, data: Path) -> "subprocess.CompletedProcess[str]":
    words = ("--kiosk", "--data-dir", str(data), *map(str, arguments))
    return child(*words, QT_QPA_PLATFORM="offscreen", LANG=ENGLISH)


def test_a_picture_of_the_welcome_screen_and_of_a_page(tmp_path: Path) -> None:
    pictures = []
    for number, opened in enumerate(([], ["--open", "questions-all"])):
        file = tmp_path / f"{number}.png"
        done = start(*opened, "--screenshot", file, data=tmp_path / "data")
        assert done.returncode == 0, done.stderr
        pictures.append(QImage(str(file)))
    assert not any(one.isNull() for one in pictures)
    assert pictures[0] != pictures[1]


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    done = start("--screenshot", tmp_path / "nowhere" / "x.png", data=tmp_path / "data")
    assert done.returncode == 2
    assert "could not be written" in done.stderr


def test_a_second_start_raises_the_first_and_opens_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    first = Instance(find_places(tmp_path / "data").data)
    assert first.claim()
    first.watch()
    asked: list[str] = []
    first.open_asked.connect(asked.append)
    command = [sys.executable, "-m", "reader", "--kiosk", "--open", "questions-all"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    second = subprocess.Popen(
        [*command, "--data-dir", str(tmp_path / "data")], cwd=ROOT, env=environment
    )
    try:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    finally:
        second.kill()
        second.wait()
    assert second.returncode == 0
    assert asked == [""]
    first.close()


@pytest.mark.parametrize("wrong", ["minutes = 99", 'languages = "en"'])
def test_a_wrong_site_has_no_picture_and_says_where(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "site.toml"
    file.write_text(f"[kiosk]\non = true\n{wrong}\n", "utf-8")
    done = start("--site", file, "--screenshot", tmp_path / "x.png", data=tmp_path / "data")
    assert done.returncode == 2
    assert "site.toml:3" in done.stderr
    assert not (tmp_path / "x.png").exists()
