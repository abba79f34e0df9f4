"""The hits in a page that was opened from a result."""

import logging
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from reader.ui.search.page_hits import PageHits


class Closed:
    """An index that was replaced."""

    def marks(self, _words: str, _text: str) -> list[tuple[int, int]]:
        raise OSError


class Open:
    """The one that came."""

    def marks(self, words: str, text: str) -> list[tuple[int, int]]:
        at = text.find(words)
        return [(at, at + len(words))] if at >= 0 else []


def test_the_index_that_came_meanwhile_finds_them(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    desk = window.desk
    asker = SimpleNamespace(answering=Open())
    hits = PageHits(desk, window.services.runner, asker, window)  # type: ignore[arg-type]
    hits.expect("section:basics", "Tiredness", Closed())  # type: ignore[arg-type]
    desk.go("section:basics")
    qtbot.waitUntil(lambda: desk.find_bar.counter.text() == "1 of 1")
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


def test_an_index_that_fails_is_logged_and_the_page_stays(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Closed()
    asker = SimpleNamespace(answering=broken)
    hits = PageHits(window.desk, window.services.runner, asker, window)  # type: ignore[arg-type]
    hits.expect("section:basics", "Tiredness", broken)  # type: ignore[arg-type]
    window.desk.go("section:basics")
    qtbot.waitUntil(lambda: "could not be found" in caplog.text)
    assert window.desk.reading
    assert not window.desk.find_bar.isVisible()
