"""Words for screen readers go the way that the one of this computer hears."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.figures import THIN
from reader.ui import announcing, orca
from reader.ui.accessible import stand_in
from reader.ui.announcing import StatusStrip, announce


@pytest.fixture
def heard(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleEvent]]:
    """The events that leave the program while a screen reader runs."""
    sent: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    monkeypatch.setattr(announcing.sys, "platform", "linux")
    orca.is_old_orca.cache_clear()
    yield sent
    orca.is_old_orca.cache_clear()


def install(folder: Path, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An Orca of `version`, where `which` finds it."""
    package = folder / "lib" / "python3.12" / "site-packages" / "orca"
    package.mkdir(parents=True)
    (package / "orca_platform.py").write_text(f"version = '{version}'\n", "utf-8")
    program = folder / "bin" / "orca"
    monkeypatch.setattr(orca.shutil, "which", lambda _name: str(program))


def test_an_old_orca_is_given_a_line_of_a_status_bar(
    heard: list[QAccessibleEvent], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "43.1", monkeypatch)
    window = QWidget()
    qtbot.addWidget(window)
    announce(window, "23 results")
    announce(QWidget(window), f"12{THIN}345 results")
    assert [event.type() for event in heard] == [QAccessible.Event.ObjectShow] * 2
    (strip,) = window.findChildren(StatusStrip)
    line = strip.line
    assert line.accessibleName() == "12345 results"
    assert not strip.isVisible()
    for widget, role in ((strip, "StatusBar"), (line, "Notification")):
        made = stand_in(type(widget).__name__, widget)
        assert made is not None
        assert made.role() == QAccessible.Role[role]


@pytest.mark.parametrize("version", ["45.0", "46.2", "48.alpha", "development"])
def test_a_newer_orca_is_given_an_announcement(
    heard: list[QAccessibleEvent],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
) -> None:
    install(tmp_path, version, monkeypatch)
    window = QWidget()
    qtbot.addWidget(window)
    announce(window, "23 results")
    assert [event.type() for event in heard] == [QAccessible.Event.Announcement]
    assert window.findChildren(StatusStrip) == []


def test_without_orca_words_are_announced(
    heard: list[QAccessibleEvent], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orca.shutil, "which", lambda _name: None)
    window = QWidget()
    qtbot.addWidget(window)
    announce(window, "")
    assert heard == []
    announce(window, "It is back")
    assert [event.type() for event in heard] == [QAccessible.Event.Announcement]
