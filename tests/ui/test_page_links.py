"""Tab through the links of a page: from what is read now, and heard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui import announcing
from reader.ui.main_window import MainWindow
from tests.support.search_window import MakeWindow

Key = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is told to screen readers."""
    words: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _widget, told: words.append(told))
    return words


@pytest.fixture
def reading(make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    """A window with a page that has links, and the keys in it."""
    window = make_window()
    qtbot.waitUntil(lambda: window.library is not None)
    window.desk.go("section:basics")
    window.desk.page.setFocus()
    return window


def test_each_link_and_explained_word_is_said(
    reading: MainWindow, said: list[str], qtbot: QtBot
) -> None:
    page = reading.desk.page
    while not page.focused_link().startswith("web:"):
        qtbot.keyClick(page, Key.Key_Tab)
        assert page.focused_link(), "no link of the web was found"
    assert said[0] == "Bone marrow, explained word"
    assert "the trial, link" in said
    assert said[-1] == "More on the web, link"
    qtbot.keyClick(page, Key.Key_Backtab)
    assert page.focused_link().startswith("trial:")
    assert said[-1] == "the trial, link"


def test_tab_goes_on_from_what_is_read_now(reading: MainWindow, qtbot: QtBot) -> None:
    page = reading.desk.page
    qtbot.keyClick(page, Key.Key_Tab)
    first = page.textCursor().position()
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    place = page.place()
    qtbot.keyClick(page, Key.Key_Tab)
    there = page.textCursor()
    assert not there.hasSelection() or there.position() > place > first
