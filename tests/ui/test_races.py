"""What arrives late: a page after its window closed, an answer after the next question."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader.library.shelf import Library
from reader.paths import Places
from reader.ui import page_source
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.page_source import PageSource, Shown
from tests.support.gate import Gate

MakeWindow = Callable[..., MainWindow]


def hold_pages(monkeypatch: pytest.MonkeyPatch, gate: Gate) -> None:
    """Every page is long, and each is made only when the gate opens."""
    make = PageSource.make

    def held(self: PageSource, href: str) -> Shown | None:
        gate.pass_through()
        return make(self, href)

    monkeypatch.setattr(page_source, "LONG_PAGE", 0)
    monkeypatch.setattr(PageSource, "make", held)


def document(window: MainWindow, title: str) -> str:
    assert window.library is not None
    return next(f"section:{one.id}" for one in window.library.documents if title in one.title)


def begin_a_page(window: MainWindow, monkeypatch: pytest.MonkeyPatch, *titles: str) -> Gate:
    """Ask for pages; the worker makes the first of them until the gate opens."""
    gate = Gate()
    hold_pages(monkeypatch, gate)
    for title in titles or ("Basics",):
        window.desk.go(document(window, title))
    assert gate.reached.wait(10)
    return gate


def let_go(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    gate.open.set()
    qtbot.waitUntil(lambda: not window.services.runner.busy)


def test_a_page_that_comes_after_the_window_closed_is_dropped(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = begin_a_page(window, monkeypatch)
    window.close()
    let_go(gate, window, qtbot)
    assert not window.isVisible()


def test_a_theme_that_changes_while_a_page_is_made_is_on_the_page(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = begin_a_page(window, monkeypatch)
    window.services.preferences.change(theme="dark")
    let_go(gate, window, qtbot)
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    assert window.desk.now is not None
    ink = window.desk.look.theme.ink
    assert ink in window.desk.page.document().defaultStyleSheet()


def test_the_newest_of_two_pages_wins_whichever_comes_first(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = begin_a_page(window, monkeypatch, "Basics", "children")
    let_go(gate, window, qtbot)
    assert window.desk.now is not None
    assert window.desk.now.page.title == "ALL in children"


def test_a_document_that_is_removed_while_its_page_is_made_leads_home(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, places: Places
) -> None:
    gate = begin_a_page(window, monkeypatch, "children")
    (places.sources / "other.md").unlink()
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
        gate.open.set()
    qtbot.waitUntil(lambda: not window.services.runner.busy)
    assert window.library is not None
    assert len(window.library.documents) == 1
    # Its page may have come before the library that lacks it: then that library took it away.
    assert window.desk.on_home


def test_a_document_that_is_removed_while_it_is_read_leads_home(
    window: MainWindow, qtbot: QtBot, places: Places
) -> None:
    window.desk.go(document(window, "children"))
    (places.sources / "other.md").unlink()
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    assert window.desk.on_home
    assert window.desk.now is None


def test_of_two_readings_of_the_library_the_newer_counts(window: MainWindow, qtbot: QtBot) -> None:
    arrived: list[Library | None] = []
    window.library_ready.connect(lambda: arrived.append(window.library))
    window.load_library()
    window.load_library()
    qtbot.waitUntil(lambda: bool(arrived) and not window.services.runner.busy)
    assert len(arrived) == 1, "the older one was given up"
    assert window.library is arrived[0]


def test_a_language_that_changes_while_a_page_is_made_keeps_the_new_window_whole(
    stage: Stage[MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = stage.window
    gate = begin_a_page(old, monkeypatch)
    stage.speak("eo")
    new = stage.window
    assert new is not old
    let_go(gate, new, qtbot)
    assert new.library is not None
    new.desk.go(document(new, "Basics"))
    qtbot.waitUntil(lambda: new.desk.now is not None)
    assert new.desk.reading


def test_a_question_to_an_index_that_is_taken_away_is_answered_by_the_next(
    window: MainWindow, qtbot: QtBot
) -> None:
    field, search = window.header.search, window.search.made
    qtbot.waitUntil(lambda: search.answering is not None and not window.services.runner.busy)
    gate, old, told = Gate(), search.answering, list[str]()
    search.told.connect(told.append)

    def files_are_gone(*_: object, **__: object) -> None:
        gate.pass_through()
        raise FileNotFoundError("words.json")

    old.search = files_are_gone  # type: ignore[union-attr, method-assign, assignment]
    field.setText("school")
    assert gate.reached.wait(10)
    assert window.library is not None
    search.keeper.set_library(window.library)
    qtbot.waitUntil(lambda: search.answering is not old)
    gate.open.set()
    qtbot.waitUntil(lambda: search.answer is not None)
    assert search.answer is not None
    assert search.answer.results.hits
    # That no index can be made here is told sooner or later; nothing else is.
    assert not [one for one in told if "could not be written" not in one]


def test_two_quick_searches_show_the_second(window: MainWindow, qtbot: QtBot) -> None:
    field, search = window.header.search, window.search.made
    field.setText("school")
    field.setText("fever")
    qtbot.waitUntil(lambda: search.answer is not None and not search.answer.question.typing)
    assert search.answer is not None
    assert search.answer.question.text == "fever"
