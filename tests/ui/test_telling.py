"""Words in a box are words, also where they look like HTML; what is told is seen."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.app import main_stage, tell_when_read
from reader.errors import ReaderError
from reader.library.shelf import Library, open_library
from reader.paths import Places
from reader.ui.language.installing import install
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.notice_bar import NoticeBar
from reader.ui.services import Services
from reader.ui.telling import tell

WRONG = "The text size in the settings was not a number. 100 % is used."
MakeUnread = Callable[[Callable[[object], Library]], Stage[MainWindow]]


@pytest.fixture
def make_unread(
    places: Places, qapp: QApplication, make_services: Callable[..., Services]
) -> Iterator[MakeUnread]:
    """Makes a window whose documents are still to be read, with a bad setting to tell of."""
    made: list[Stage[MainWindow]] = []

    def make(opened: Callable[[object], Library]) -> Stage[MainWindow]:
        stage = main_stage(qapp, make_services(places, open_library=opened))
        made.append(stage)
        tell_when_read(stage, [WRONG])
        stage.window.show()
        return stage

    yield make
    for stage in made:
        stage.let_go()
        stage.window.close()
        stage.window.services.runner.drain()
        stage.window.deleteLater()
        stage.deleteLater()
    install(qapp, places, "en")


def test_a_file_name_is_never_taken_for_mark_up(qtbot: QtBot, qapp: QApplication) -> None:
    told: list[tuple[str, Qt.TextFormat]] = []

    def read() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append((box.text(), box.textFormat()))
        box.accept()

    QTimer.singleShot(0, read)
    tell(None, "Not removed", "<img src='x'>.md could not be removed.")
    assert told == [("<img src='x'>.md could not be removed.", Qt.TextFormat.PlainText)]


def test_what_is_told_while_documents_are_read_stays(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_work("Reading the documents …")
    bar.tell("A setting was out of range.")
    bar.end_work()
    assert not bar.isHidden()
    assert bar.label.text() == "A setting was out of range."
    bar.show_work("Reading the documents …")
    qtbot.waitUntil(bar.bar.isVisible)
    bar.end_work()
    assert bar.isHidden()


def test_a_bad_setting_is_told_where_the_documents_could_not_be_read(
    make_unread: MakeUnread, qtbot: QtBot
) -> None:
    def fail(_progress: object) -> Library:
        raise ReaderError("The documents could not be read.", "Start the program again.")

    stage = make_unread(fail)
    stage.window.load_library()
    qtbot.waitUntil(lambda: WRONG in stage.window.notice.label.text())
    assert "could not be read" in stage.window.notice.label.text()


def test_a_bad_setting_is_told_where_the_language_changes_meanwhile(
    make_unread: MakeUnread, places: Places, qtbot: QtBot
) -> None:
    reached, go_on = threading.Event(), threading.Event()

    def held(_progress: object) -> Library:
        reached.set()
        assert go_on.wait(10)
        return open_library([places.sources], places=places)

    stage = make_unread(held)
    old = stage.window
    old.load_library()
    assert reached.wait(10)
    stage.ask("es")
    qtbot.waitUntil(lambda: stage.window is not old and not stage.changing)
    go_on.set()
    qtbot.waitUntil(lambda: WRONG in stage.window.notice.label.text())


def test_what_was_not_closed_is_told_in_the_next_language_too(
    make_unread: MakeUnread, places: Places, qtbot: QtBot
) -> None:
    stage = make_unread(lambda _progress: open_library([places.sources], places=places))
    old = stage.window
    old.load_library()
    qtbot.waitUntil(lambda: WRONG in old.notice.label.text())
    stage.ask("es")
    qtbot.waitUntil(lambda: stage.window is not old and not stage.changing)
    # The search, which has no index here, may have told so by now.
    told = [one for one in stage.window.notice.faults if "búsqueda" not in one]
    assert told == [WRONG]
