"""A change of language comes in turns of the event loop: what may happen between them."""

import json
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reader import wording
from reader.library.shelf import Library
from reader.notebook import importing
from reader.ui.language import moving
from reader.ui.language import stage as stage_module
from reader.ui.language.barrier import Barrier
from reader.ui.language.installing import install
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.notebook import bringing_back
from tests.support.pseudo_language import OPEN, tool

pytestmark = pytest.mark.skipif(
    tool("pyside6-lrelease") is None, reason="lrelease of PySide6 is not installed"
)
TURNS = 6  # at least: building, furnishing, the library, the page, the showing


def turned(stage: Stage[MainWindow], old: MainWindow) -> Callable[[], bool]:
    return lambda: stage.window is not old and not stage.changing


def test_the_change_leaves_turns_to_others_and_arrives(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    old = stage.window
    old.desk.go("section:basics#phases")
    section = old.desk.page.top_section
    turns: list[MainWindow] = []
    between = QTimer(stage, interval=0)
    between.timeout.connect(lambda: turns.append(stage.window) if stage.changing else None)
    between.start()
    stage.ask("eo")
    qtbot.waitUntil(turned(stage, old))
    between.stop()
    assert turns.count(old) >= TURNS
    new = stage.window
    assert new.isVisible()
    assert new.desk.now is not None
    assert new.desk.now.document == "basics"
    assert new.desk.page.top_section == section
    assert new.actions_by_id["back"].text().startswith(OPEN)


def test_whatever_waits_has_its_turn_between_any_two_parts(
    stage: Stage[MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = stage.window
    seen: list[str] = []

    def noted(part: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            seen.append("part")
            part()
            until = perf_counter() + 0.003  # others are due now
            while perf_counter() < until:
                pass

        return do

    monkeypatch.setattr(
        stage, "_parts", lambda window: [noted(part) for part in MainWindow.parts(window)]
    )
    between = QTimer(stage, interval=1, timerType=Qt.TimerType.PreciseTimer)
    between.timeout.connect(lambda: seen.append("waited"))
    between.start()
    stage.ask("eo")
    qtbot.waitUntil(turned(stage, old))
    between.stop()
    assert seen.count("part") == len(MainWindow.parts(stage.window))
    assert ("part", "part") not in pairwise(seen)


def test_the_newest_of_two_wishes_counts(stage: Stage[MainWindow], qtbot: QtBot) -> None:
    stage.ask("eo")
    qtbot.waitUntil(lambda: stage.changing)
    stage.ask("es")
    qtbot.waitUntil(lambda: wording.language() == "es" and not stage.changing)
    assert stage.window.isVisible()
    assert stage.window.library is not None
    assert stage.window.library.language == "es"


def test_there_and_back_at_once_is_no_endless_change(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    stage.ask("eo")
    qtbot.waitUntil(lambda: stage.changing)
    stage.ask("en")
    qtbot.waitUntil(lambda: wording.language() == "en" and not stage.changing)
    there = stage.window
    qtbot.wait(1)
    assert stage.window is there


def test_a_language_that_cannot_be_read_is_asked_for_once(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    old = stage.window
    stage.ask("fi")
    qtbot.waitUntil(turned(stage, old))
    assert wording.language() == "en"
    there = stage.window
    qtbot.wait(1)
    assert not stage.changing
    assert stage.window is there


def test_a_dialog_that_waits_in_its_own_loop_is_not_destroyed(
    stage: Stage[MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage_module, "AGAIN_MS", 5)
    old, loop = stage.window, QEventLoop()
    dialog = QDialog(old)
    seen: list[bool] = []

    def end() -> None:
        seen.append(stage.changing or stage.window is not old)
        dialog.accept()

    QTimer.singleShot(0, dialog.exec)
    stage.ask("eo")
    QTimer.singleShot(50, end)
    dialog.finished.connect(loop.quit)
    loop.exec()
    assert seen == [False]
    qtbot.waitUntil(turned(stage, old))


def test_a_window_that_is_closed_meanwhile_stays_closed(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    old = stage.window
    stage.ask("eo")
    qtbot.waitUntil(lambda: stage.changing)
    old.close()
    qtbot.waitUntil(lambda: not stage.changing)
    assert stage.window is not old
    assert not stage.window.isVisible()


def windows() -> list[MainWindow]:
    """All there are, shown or not."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]


@pytest.mark.parametrize("where", ["a part of the window", "the library", "the page in view"])
def test_a_step_that_fails_leaves_the_window_of_before_in_use(
    stage: Stage[MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def fail(*_: object) -> None:
        patch.undo()  # once: the window of before reads its documents anew
        raise OSError("no room")

    old, before = stage.window, windows()
    old.desk.go("section:basics")
    old.services.preferences.change(theme="dark")  # it is being dressed as well
    old.header.search.setText("tired")
    qtbot.waitUntil(lambda: old.search.made.panel.has_rows)
    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        if where == "a part of the window":
            patch.setattr(MainWindow, "_show_home_facts", fail)
        elif where == "the library":
            patch.setattr(Library, "in_language", fail)
        else:
            patch.setattr(moving, "go_back_to", fail)
        stage.ask("eo")
        qtbot.waitUntil(lambda: bool(raised))
    assert not stage.changing
    assert wording.language() == "en"
    assert stage.window is old
    assert old.isVisible()
    assert old.findChildren(Barrier)[0].lifted
    qtbot.waitUntil(lambda: not old.wardrobe.changing)
    assert old.centralWidget().updatesEnabled()
    qtbot.waitUntil(lambda: windows() == before)
    qtbot.waitUntil(lambda: not old.reading and old.search.made.answering is not None)
    with qtbot.waitSignal(old.search.made.answer_shown):
        old.header.search.setText("children")
    assert old.search.made.panel.has_rows
    assert old.desk.now is not None
    old.notebook.toggle_bookmark()
    assert len(old.notebook.keeper.bookmarks()) == 1
    stage.ask("eo")
    qtbot.waitUntil(turned(stage, old))
    assert wording.language() == "eo"


def test_a_language_that_could_not_be_put_on_can_be_chosen_again(
    stage: Stage[MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = stage.window.services.preferences
    preferences.change(language="en")

    def fail(*_: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setattr(MainWindow, "_restore_window", fail)
        preferences.change(language="eo")
        qtbot.waitUntil(lambda: bool(raised))
    assert preferences.settings.language in {"", "en"}
    old = stage.window
    preferences.change(language="eo")
    qtbot.waitUntil(turned(stage, old))
    assert wording.language() == preferences.settings.language == "eo"
    english = lambda app, places, _language: install(app, places, "en")  # noqa: E731
    monkeypatch.setattr(stage_module, "install", english)  # as where a catalogue is damaged
    preferences.change(language="es")
    qtbot.waitUntil(lambda: wording.language() == "en" and not stage.changing)
    qtbot.waitUntil(lambda: preferences.settings.language in {"", "en"})


def test_what_the_reader_waits_for_is_told_before_and_after_the_change(
    stage: Stage[MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    go_on, tries = threading.Event(), []
    merged, begin = bringing_back.merged, stage._begin
    mine = tmp_path / "mine.json"
    rows = [{"uid": "u1", "anchor": {"document": "basics", "quote": "words"}}]
    whole = {"format": importing.FORMAT, "version": 1, "bookmarks": rows}
    mine.write_text(json.dumps(whole), "utf-8")

    def held(*rest: object) -> object:
        assert go_on.wait(10)
        return merged(*rest)  # type: ignore[arg-type]

    monkeypatch.setattr(bringing_back, "merged", held)
    monkeypatch.setattr(stage, "_begin", lambda: (tries.append(True), begin()))
    monkeypatch.setattr(stage_module, "AGAIN_MS", 5)
    old = stage.window
    old.notebook.files.import_from(mine)
    stage.ask("eo")
    qtbot.waitUntil(lambda: len(tries) > 2)
    assert stage.window is old
    assert not stage.changing
    go_on.set()
    qtbot.waitUntil(turned(stage, old))
    assert stage.window.notice.label.text().startswith("1 added")
    assert len(stage.window.notebook.keeper.bookmarks()) == 1


def test_keys_and_mouse_do_not_reach_a_window_that_is_left(window: MainWindow) -> None:
    field = window.header.search
    barrier = Barrier(window)

    def press() -> None:
        field.setFocus()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)

    def click() -> None:
        button = window.library_pane.switch.button("children")
        where = button.mapTo(window, button.rect().center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)

    click()
    press()
    assert field.text() == ""
    assert window.audience == ""
    barrier.lift()
    click()
    press()
    assert field.text() == "a"
    assert window.audience == "children"


def test_files_are_not_dropped_on_a_window_that_is_left(window: MainWindow) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/nowhere/mine.md")])
    added: list[object] = []
    window.errands.add_urls = added.append  # type: ignore[method-assign,assignment]
    rest = (
        QPoint(400, 300),
        Qt.DropAction.CopyAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    def drop() -> bool:
        came, let = QDragEnterEvent(*rest), QDropEvent(*rest)
        QApplication.sendEvent(window.windowHandle(), came)
        QApplication.sendEvent(window.windowHandle(), let)
        return came.isAccepted() or let.isAccepted()

    assert drop()
    assert len(added) == 1
    barrier = Barrier(window)
    assert not drop()
    assert len(added) == 1
    barrier.lift()
    assert drop()
    assert len(added) == 2
