"""Tab through the links of a page: from what is read now, and heard."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from reader.ui import announcing
from reader.ui.language.stage import Stage
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


def test_tab_at_the_very_end_leaves_the_page(reading: MainWindow, qtbot: QtBot) -> None:
    page = reading.desk.page
    page.show_page("<p><a href='term:x'>a word</a></p>" + "<p>More.</p>" * 40 + "<p></p>", "")
    page.setFocus()
    page.setFixedHeight(40)  # lower than the margin below the text: its end is at the top
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert page.place() == page.document().characterCount() - 1
    qtbot.keyClick(page, Key.Key_Tab)
    assert not page.focused_link()
    assert reading.focusWidget() is not page


def test_a_link_that_says_nothing_is_said_with_its_sentence(
    qtbot: QtBot, said: list[str], reading: MainWindow
) -> None:
    page = reading.desk.page
    words = "First. You can read of doses <a href='section:other'>here</a>, in short. Last."
    page.show_page(f"<p>Above.</p><p>{words}</p><p><a href='term:x'>here</a></p>", "")
    page.setFocus()
    qtbot.keyClick(page, Key.Key_Tab)
    assert said[-1] == "here, link. You can read of doses here, in short."
    qtbot.keyClick(page, Key.Key_Tab)
    assert said[-1] == "here, explained word"


def test_a_page_tells_the_language_that_most_of_it_is_in(
    reading: MainWindow, stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    def told(window: MainWindow) -> str:
        made = QAccessible.queryAccessibleInterface(window.desk.page).attributesInterface()
        locale = made.attributeValue(QAccessible.Attribute.Locale)
        assert isinstance(locale, QLocale)
        return QLocale.languageToCode(locale.language())

    assert told(reading) == "en"
    stage.speak("es")
    stage.window.desk.go("section:basics#phases")
    assert told(stage.window) == "en", "an English page in a Spanish window"
    stage.window.desk.go("list:glossary")  # a page of the program's own
    qtbot.waitUntil(lambda: told(stage.window) == "es")
