"""Read aloud in the window: the action, the bar, the mark on the page, and what ends it."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.library.spoken import load_pronunciation
from reader.settings import Session, Settings
from reader.ui.background import Runner
from reader.ui.desk import Desk
from reader.ui.history import SessionPositions
from reader.ui.looks import make_look
from reader.ui.page_source import PageSource
from reader.ui.preferences import Preferences
from reader.ui.services import Services
from reader.ui.speech.page_reading import MARK
from reader.ui.speech.part import Speech, pronunciation
from reader.ui.speech.read_aloud import ReadAloud, State
from reader.ui.speech.voice import Voice
from tests.support.libraries import library_of, page, places_in
from tests.support.search_window import MakeWindow

# The screen that tests use says so of every window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
needs_addons = pytest.mark.skipif(
    importlib.util.find_spec("PySide6.QtTextToSpeech") is None,
    reason="the speech extra is not installed (python3 dev.py setup --speech)",
)
BODY = "\n\n".join(
    f"This is paragraph {n} of a \U0001f600 page. It has {n} words." for n in range(80)
)


@pytest.fixture
def speech(qtbot: QtBot, tmp_path: Path) -> Iterator[Speech]:
    """Over a real desk that shows the first of two pages, with Qt's mock engine."""
    library = library_of(tmp_path, {"one.md": page("One", BODY), "two.md": page("Two")})
    places = places_in(tmp_path)
    preferences = Preferences(None, Settings(theme="light"), Session())
    services = Services(
        places=places,
        preferences=preferences,
        runner=Runner(),
        positions=SessionPositions(),
        open_library=lambda _progress: library,
        index_command=list,
    )
    desk = Desk(services, make_look(places.resource("themes"), preferences.settings))
    qtbot.addWidget(desk)
    desk.set_source(PageSource(library, services.today))
    desk.resize(800, 600)
    desk.show()
    aloud = ReadAloud(
        preferences,
        lambda language: pronunciation(places, language),
        lambda language: Voice(language, engine="mock"),
    )
    made = Speech(desk, services, aloud=aloud)
    desk.go("section:one")
    qtbot.waitUntil(lambda: desk.now is not None)
    yield made
    made.close()


def begin(qtbot: QtBot, speech: Speech) -> None:
    with qtbot.waitSignal(
        speech.aloud.state_changed, timeout=20_000, check_params_cb=lambda s: s is State.SPEAKING
    ):
        speech.toggle()


def marked(desk: Desk) -> str:
    """The words that the page marks."""
    return " ".join(mark.cursor.selectedText() for mark in desk.page.extraSelections())


def ground(desk: Desk) -> QColor:
    """The colour behind the marked words."""
    mark = desk.page.extraSelections()[0]
    form = mark.format
    return QColor(form.background().color())


def desk_of(speech: Speech) -> Desk:
    desk = speech.parent()
    assert isinstance(desk, Desk)
    return desk


@needs_addons
def test_the_sentence_being_said_is_marked_in_the_theme(qtbot: QtBot, speech: Speech) -> None:
    desk = desk_of(speech)
    begin(qtbot, speech)
    assert speech.bar.isVisible()
    assert marked(desk)
    assert ground(desk) == QColor(desk.look.theme.hit)
    dark = make_look(speech._places.resource("themes"), Settings(theme="dark"))
    words = marked(desk)
    desk.set_look(dark)
    assert marked(desk) == words
    assert ground(desk) == QColor(dark.theme.hit)


@needs_addons
def test_it_begins_where_the_reader_is_and_marks_right_behind_wide_letters(
    qtbot: QtBot, speech: Speech
) -> None:
    desk = desk_of(speech)
    cursor = desk.page.document().find("It has 70 words.")
    cursor.setPosition(cursor.selectionStart() + 3, cursor.MoveMode.KeepAnchor)
    desk.page.setTextCursor(desk.page.document().find("has 70"))
    begin(qtbot, speech)
    assert marked(desk) == "It has 70 words."


@needs_addons
def test_buttons_pause_go_on_and_stop(qtbot: QtBot, speech: Speech) -> None:
    begin(qtbot, speech)
    buttons = speech.bar.buttons
    qtbot.mouseClick(buttons["pause"], Qt.MouseButton.LeftButton)
    assert speech.aloud.state is State.PAUSED
    assert buttons["pause"].accessibleName() == "Go on reading"
    before = marked(desk_of(speech))
    qtbot.mouseClick(buttons["sentence-on"], Qt.MouseButton.LeftButton)
    assert marked(desk_of(speech)) != before
    qtbot.mouseClick(buttons["sentence-back"], Qt.MouseButton.LeftButton)
    assert marked(desk_of(speech)) == before
    qtbot.mouseClick(buttons["pause"], Qt.MouseButton.LeftButton)
    assert speech.aloud.state is State.SPEAKING
    qtbot.mouseClick(buttons["stop"], Qt.MouseButton.LeftButton)
    assert speech.bar.isHidden()
    assert marked(desk_of(speech)) == ""


@needs_addons
def test_keys_reach_every_button_and_escape_stops(qtbot: QtBot, speech: Speech) -> None:
    desk = desk_of(speech)
    begin(qtbot, speech)
    qtbot.waitUntil(speech.bar.buttons["voice"].isEnabled)
    for button in speech.bar.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert min(button.width(), button.height()) >= 44
    desk.activateWindow()
    speech.bar.buttons["pause"].setFocus()
    qtbot.keyClick(speech.bar.buttons["pause"], Qt.Key.Key_Escape)
    assert speech.aloud.state is State.SILENT
    assert desk.focusWidget() is desk.page


@needs_addons
def test_another_page_ends_the_reading_the_same_page_does_not(qtbot: QtBot, speech: Speech) -> None:
    desk = desk_of(speech)
    begin(qtbot, speech)
    desk.go("section:one")
    assert speech.aloud.state is State.SPEAKING
    desk.go("section:two")
    assert speech.aloud.state is State.SILENT
    assert MARK not in desk.page._marks or not desk.page._marks[MARK]


@needs_addons
def test_a_rate_at_its_end_can_go_no_further(qtbot: QtBot, speech: Speech) -> None:
    begin(qtbot, speech)
    for _ in range(4):
        qtbot.mouseClick(speech.bar.buttons["slower"], Qt.MouseButton.LeftButton)
    assert not speech.bar.buttons["slower"].isEnabled()
    assert speech.bar.buttons["faster"].isEnabled()


def test_without_the_extra_the_window_is_told_why(
    qtbot: QtBot, speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    with qtbot.waitSignal(speech.refused, timeout=5000) as told:
        speech.toggle()
    assert "not part of this installation" in told.args[0]
    assert speech.bar.isHidden()


def test_on_the_start_page_there_is_nothing_to_read(qtbot: QtBot, speech: Speech) -> None:
    desk_of(speech).go("home:")
    speech.toggle()
    assert speech.aloud.state is State.SILENT


def test_other_languages_are_said_as_written(tmp_path: Path) -> None:
    assert pronunciation(places_in(tmp_path), "de").say("ALL") == "ALL"
    assert pronunciation(places_in(tmp_path), "en-GB").say("ALL") == "A.L.L"


def test_how_words_are_said_is_read_by_a_worker_before_anybody_asks(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    load_pronunciation.cache_clear()
    window = make_window()
    qtbot.waitUntil(lambda: not window.services.runner.busy)
    before = load_pronunciation.cache_info()
    assert (before.misses, before.hits) == (1, 0)
    pronunciation(window.services.places, "en")
    assert load_pronunciation.cache_info().hits == 1
