"""The line at the bottom keeps a fault in view until somebody has closed it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.notice_bar import NoticeBar

KEPT = "Bookmarks are kept only until you close the program."
SLOW = "Search works from memory."


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    """A bar in view."""
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def close(qtbot: QtBot, bar: NoticeBar) -> None:
    """As a reader does."""
    qtbot.mouseClick(bar.dismiss, Qt.MouseButton.LeftButton)


def test_faults_stand_side_by_side_until_they_are_closed(qtbot: QtBot, bar: NoticeBar) -> None:
    for words in (KEPT, SLOW, KEPT):
        bar.warn(words)
    assert bar.label.text().splitlines() == [KEPT, SLOW]
    close(qtbot, bar)
    assert bar.isHidden()
    bar.tell("Copied.")
    close(qtbot, bar)
    assert bar.isHidden()


def test_a_third_fault_waits_until_two_are_closed(qtbot: QtBot, bar: NoticeBar) -> None:
    for words in (KEPT, SLOW, "Your settings could not be written."):
        bar.warn(words)
    assert bar.label.text().splitlines() == [KEPT, SLOW]
    close(qtbot, bar)
    assert bar.label.text() == "Your settings could not be written."
    close(qtbot, bar)
    assert bar.isHidden()


def test_an_answer_covers_a_fault_for_a_while(qtbot: QtBot, bar: NoticeBar) -> None:
    undone: list[bool] = []
    bar.warn(KEPT)
    bar.tell("The bookmark was removed.", action="Undo", handler=lambda: undone.append(True))
    assert bar.label.text() == "The bookmark was removed."
    qtbot.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    assert undone
    assert (bar.label.text(), bar.act.isHidden(), bar.isHidden()) == (KEPT, True, False)
    bar.tell("Copied.")
    close(qtbot, bar)
    assert (bar.label.text(), bar.isHidden()) == (KEPT, False)
    close(qtbot, bar)
    assert bar.isHidden()


def test_an_answer_in_view_is_not_lost_to_a_fault(qtbot: QtBot, bar: NoticeBar) -> None:
    undone: list[bool] = []
    bar.tell("The bookmark was removed.", action="Undo", handler=lambda: undone.append(True))
    for words in (KEPT, SLOW):
        bar.warn(words)
    assert bar.label.text().splitlines() == ["The bookmark was removed.", SLOW]
    qtbot.mouseClick(bar.act, Qt.MouseButton.LeftButton)
    assert undone
    assert bar.label.text().splitlines() == [KEPT, SLOW]
    bar.tell("1 added.")
    bar.warn(SLOW)
    assert (bar.answer, bar.faults) == ("1 added.", (KEPT, SLOW))
    close(qtbot, bar)
    assert bar.label.text().splitlines() == [KEPT, SLOW]
    close(qtbot, bar)
    assert (bar.answer, bar.faults, bar.isHidden()) == ("", (), True)


def test_what_is_only_mentioned_gives_way_to_a_fault(bar: NoticeBar) -> None:
    bar.mention("Bookmark added: Signs")
    bar.warn(KEPT)
    assert bar.label.text() == KEPT


def test_work_covers_a_fault_only_when_it_takes_long(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.warn(KEPT)
    bar.show_work("Reading the documents …")
    assert bar.label.text() == KEPT
    bar.end_work()
    assert bar.label.text() == KEPT
    bar.show_work("Reading the documents …")
    qtbot.waitUntil(lambda: bar.label.text() == "Reading the documents …")
    assert not bar.bar.isHidden()
    bar.end_work()
    assert (bar.label.text(), bar.dismiss.isHidden(), bar.isHidden()) == (KEPT, False, False)


def test_work_without_a_fault_leaves_nothing_behind(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.show_work("Reading the documents …")
    qtbot.waitUntil(lambda: not bar.isHidden())
    bar.end_work()
    assert bar.isHidden()


def test_what_is_mentioned_goes_by_itself_and_uncovers_a_fault(
    qtbot: QtBot, bar: NoticeBar
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, elsewhere = QVBoxLayout(window), QLineEdit()
    column.addWidget(elsewhere)
    column.addWidget(bar)
    window.show()
    elsewhere.setFocus()
    bar._gone.setInterval(20)
    bar.warn(KEPT)
    bar.mention("Bookmark added: Signs")
    assert bar.label.text() == "Bookmark added: Signs"
    qtbot.waitUntil(lambda: bar.label.text() == KEPT)
    close(qtbot, bar)
    bar.mention("Bookmark added: Signs")
    assert not bar.isHidden()
    qtbot.waitUntil(bar.isHidden)
    bar.setParent(None)  # the fixture lets it go


def test_what_is_mentioned_stays_while_somebody_is_about_to_close_it(
    qtbot: QtBot, bar: NoticeBar
) -> None:
    bar._gone.setInterval(0)
    bar.mention("Bookmark added: Signs")
    bar.dismiss.setFocus()
    ended: list[bool] = []
    bar._gone.timeout.connect(lambda: ended.append(bar.isHidden()))
    qtbot.waitUntil(lambda: len(ended) > 1)
    assert not any(ended)


def test_what_is_mentioned_neither_covers_work_nor_holds_it_back(
    qtbot: QtBot, bar: NoticeBar
) -> None:
    bar._later.setInterval(0)
    bar.show_work("Reading the documents …")
    bar.mention("Bookmark added: Signs")
    qtbot.waitUntil(lambda: bar.label.text() == "Reading the documents …")
    bar.mention("Bookmark added: Signs")
    assert bar.label.text() == "Reading the documents …"
    bar.end_work()
    assert bar.isHidden()


def test_only_an_answer_that_stands_is_taken_along(bar: NoticeBar) -> None:
    assert bar.answer == ""
    bar.warn(KEPT)
    assert bar.answer == ""
    bar.mention("Bookmark added: Signs")
    assert bar.answer == ""
    bar.tell("The bookmark was removed.", action="Undo", handler=bool)
    assert bar.answer == ""
    bar.tell("1 added.")
    assert bar.answer == "1 added."
