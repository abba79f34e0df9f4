"""A bug of ours: a calm dialog, a line in the log, never a traceback on the screen."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.ui.failures import FailureHook, start_log


@pytest.fixture
def log_folder(tmp_path: Path) -> Iterator[Path]:
    reader_log = logging.getLogger("reader")
    before = list(reader_log.handlers)
    yield tmp_path / "data"
    for handler in [one for one in reader_log.handlers if one not in before]:
        reader_log.removeHandler(handler)
        handler.close()


def caught(hook: FailureHook) -> None:
    try:
        raise ZeroDivisionError("a secret detail")
    except ZeroDivisionError as error:
        hook.caught(type(error), error, error.__traceback__)


def test_a_bug_is_told_calmly_and_logged(
    qapp: QApplication, qtbot: QtBot, log_folder: Path
) -> None:
    hook = FailureHook(start_log(log_folder))
    seen: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.accept()

    QTimer.singleShot(50, close)
    caught(hook)
    assert len(seen) == 1
    assert "you can read on" in seen[0]
    assert "Traceback" not in seen[0]
    assert "secret" not in seen[0]
    assert "log.txt" in seen[0]
    assert "ZeroDivisionError: a secret detail" in (log_folder / "log.txt").read_text("utf-8")


def test_nothing_is_written_while_nothing_happens(log_folder: Path) -> None:
    start_log(log_folder)
    assert not log_folder.exists()


def test_a_log_that_cannot_be_written_stops_nothing(log_folder: Path) -> None:
    log_folder.write_text("a file in the folder's place", "utf-8")
    start_log(log_folder)
    logging.getLogger("reader").error("something")
    assert log_folder.is_file()
