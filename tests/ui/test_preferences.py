"""Settings and session reach the disk without the window waiting for it, and none is lost."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.settings import Session, Settings, load_session, load_settings, save
from reader.ui import preferences as module
from reader.ui.preferences import Preferences

Save = Callable[[Path, Settings | Session], None]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path, Settings(), Session())


def theme_on_disk(folder: Path) -> str:
    return load_settings(folder)[0].theme


def test_a_change_is_written_by_a_worker(
    preferences: Preferences, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def noted(folder: Path, value: Settings | Session) -> None:
        threads.append(threading.get_ident())
        save(folder, value)

    monkeypatch.setattr(module, "save", noted)
    preferences.change(theme="dark")
    preferences.remember(page="section:basics")
    qtbot.waitUntil(lambda: load_session(tmp_path).page == "section:basics")
    assert theme_on_disk(tmp_path) == "dark"
    assert threading.get_ident() not in threads


def test_closing_writes_at_once(preferences: Preferences, tmp_path: Path) -> None:
    preferences.change(theme="dark")
    preferences.write()
    assert theme_on_disk(tmp_path) == "dark"


def test_what_a_worker_writes_late_does_not_stay(
    preferences: Preferences, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, go_on = threading.Event(), threading.Event()

    def held(folder: Path, value: Settings | Session) -> None:
        entered.set()
        go_on.wait()
        save(folder, value)

    monkeypatch.setattr(module, "save", held)
    preferences.change(theme="dark")
    qtbot.waitUntil(entered.is_set)
    preferences.change(theme=Settings().theme)  # what stood there before the worker began
    go_on.set()
    preferences.write()
    assert theme_on_disk(tmp_path) == Settings().theme


def test_a_folder_that_cannot_be_written_is_told_once(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "settings"
    folder.write_text("a file stands in the way", "utf-8")
    preferences = Preferences(folder, Settings(), Session())
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(preferences.unsaved):
        preferences.change(theme="dark")
    with caplog.at_level(logging.CRITICAL), qtbot.assertNotEmitted(preferences.unsaved):
        preferences.write()
    folder.unlink()
    preferences.write()
    assert theme_on_disk(folder) == "dark"
