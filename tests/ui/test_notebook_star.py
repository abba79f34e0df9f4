"""Star, marks, notes and questions from the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.notebook.records import Anchor
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.notebook import marks as marks_module
from reader.ui.notebook.marks import Mark
from reader.ui.notebook.note_dialogs import NoteDialog, QuestionDialog
from tests.support.notebook_window import close_fault, dialog, on_disk, read, select, settle

SENTENCE = "Tiredness is one sign."


@pytest.fixture
def reading(qtbot: QtBot, window: MainWindow) -> MainWindow:
    read(qtbot, window)
    return window


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    for one in more:
        held |= one
    qtbot.keyClick(window.desk.page, key, held)


def test_ctrl_d_bookmarks_the_section_at_the_top_and_takes_it_away(
    qtbot: QtBot, reading: MainWindow
) -> None:
    star = reading.actions_by_id["bookmark"]
    assert not star.isChecked()
    reading.desk.go("section:basics#" + _section(reading, "Treatment"))
    reading.desk.focus()
    press(qtbot, reading, Qt.Key.Key_D)
    (bookmark,) = on_disk(reading).bookmarks()
    assert (bookmark.title, bookmark.anchor.heading) == ("Basics of ALL in adults", "Treatment")
    assert bookmark.anchor.quote == ""
    assert star.isChecked()
    assert "Remove" in star.toolTip()
    press(qtbot, reading, Qt.Key.Key_D)
    assert on_disk(reading).bookmarks() == ()
    assert not star.isChecked()


def test_a_bookmark_is_seen_where_the_star_is_folded_into_the_menu(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window = make_window(Settings(theme="light", text_size=200), size=(800, 600))
    read(qtbot, window)
    close_fault(qtbot, window)
    assert not window.header.button("bookmark").isVisible()
    press(qtbot, window, Qt.Key.Key_D)
    assert window.notice.isVisible()
    assert window.notice.label.text() == "Bookmark added: Basics of ALL in adults"
    window.notice._gone.setInterval(0)
    window.notice._gone.start()
    qtbot.waitUntil(window.notice.isHidden)


def test_where_the_star_is_in_sight_it_says_enough(qtbot: QtBot, reading: MainWindow) -> None:
    close_fault(qtbot, reading)  # of the index, that a test cannot write
    press(qtbot, reading, Qt.Key.Key_D)
    assert reading.header.button("bookmark").isVisible()
    assert reading.notice.isHidden()


def test_a_removal_can_be_undone_from_the_message_and_by_key(
    qtbot: QtBot, reading: MainWindow
) -> None:
    undo = reading.actions_by_id["undo"]
    assert not undo.isEnabled()
    press(qtbot, reading, Qt.Key.Key_D)
    (before,) = on_disk(reading).bookmarks()
    press(qtbot, reading, Qt.Key.Key_D)
    assert reading.notice.isVisible()
    assert reading.notice.act.text() == "Undo"
    qtbot.mouseClick(reading.notice.act, Qt.MouseButton.LeftButton)
    (after,) = on_disk(reading).bookmarks()
    assert after.uid == before.uid
    press(qtbot, reading, Qt.Key.Key_D)
    assert undo.isEnabled()
    press(qtbot, reading, Qt.Key.Key_Z)
    assert [b.uid for b in on_disk(reading).bookmarks()] == [before.uid]
    assert not undo.isEnabled()
    assert reading.notice.label.text() == "It is back"
    assert not reading.notice.act.isVisible()  # there is nothing left to undo


def test_selected_words_are_kept_and_marked(qtbot: QtBot, reading: MainWindow) -> None:
    select(reading, SENTENCE)
    press(qtbot, reading, Qt.Key.Key_D)
    settle(qtbot, reading)
    (bookmark,) = on_disk(reading).bookmarks()
    assert bookmark.anchor.quote == SENTENCE
    assert bookmark.anchor.heading == "Signs"
    marked = [s.cursor.selectedText() for s in reading.desk.page.extraSelections()]
    assert SENTENCE.rstrip(".") in [words.rstrip(".") for words in marked]


def test_marks_survive_a_change_of_theme_and_size(qtbot: QtBot, reading: MainWindow) -> None:
    select(reading, SENTENCE)
    press(qtbot, reading, Qt.Key.Key_D)
    for change in ({"theme": "dark"}, {"text_size": 200}, {"theme": "high-contrast"}):
        reading.services.preferences.change(**change)
        settle(qtbot, reading)
        (mark,) = reading.desk.page.extraSelections()
        assert mark.cursor.selectedText().startswith("Tiredness")
        # Told without colour too.
        assert mark.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline


def test_words_over_two_sections_make_a_bookmark_in_each(qtbot: QtBot, reading: MainWindow) -> None:
    page = reading.desk.page
    text = page.toPlainText()
    cursor = QTextCursor(page.document())
    cursor.setPosition(text.index("First induction"))
    cursor.setPosition(text.index("Visits go on") + 6, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    press(qtbot, reading, Qt.Key.Key_D)
    found = {b.anchor.heading: b.anchor.quote for b in on_disk(reading).bookmarks()}
    assert set(found) == {"Phases", "Follow-up"}
    assert found["Phases"].startswith("First induction")
    assert found["Follow-up"].endswith("Visits")


def test_a_click_on_a_mark_shows_the_note_in_place(qtbot: QtBot, reading: MainWindow) -> None:
    select(reading, SENTENCE)
    press(qtbot, reading, Qt.Key.Key_D)
    keeper = reading.notebook.keeper
    keeper.change_bookmark(keeper.bookmarks()[0], note="Ask about iron.", label="To ask")
    settle(qtbot, reading)
    page = reading.desk.page
    cursor = QTextCursor(page.document())
    cursor.setPosition(page.toPlainText().index(SENTENCE) + 4)
    page.setTextCursor(cursor)
    where = page.cursorRect(cursor).center()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=where)
    card = reading.desk.card
    assert card.isVisible()
    assert "Ask about iron." in card.accessibleName()
    assert "To ask" in card.accessibleName()
    change = next(b for b in card.findChildren(QPushButton) if b.text() == "Change the note")
    change.click()
    shown = dialog(reading)
    assert isinstance(shown, NoteDialog)
    shown.field.setPlainText("Ask about iron and sleep.")
    shown.keep()
    assert on_disk(reading).bookmarks()[0].note == "Ask about iron and sleep."


def test_a_click_on_the_sign_in_the_margin_shows_the_note(
    qtbot: QtBot, reading: MainWindow
) -> None:
    press(qtbot, reading, Qt.Key.Key_D)
    settle(qtbot, reading)
    signs = reading.notebook._marks._signs
    ((_, place),) = signs._places()
    where = place.center().toPoint() + signs.pos() - reading.desk.page.viewport().pos()
    qtbot.mouseClick(
        reading.desk.page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where.x(), where.y())
    )
    assert reading.desk.card.isVisible()


def test_signs_in_a_view_that_seems_to_end_with_the_page_stay_few(
    qtbot: QtBot, reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a page is laid out Qt may name its last character: all of it would be laid out."""
    page, marks = reading.desk.page, reading.notebook._marks
    page.show_page("<p>word</p>" * 9000, "")
    bookmark = reading.notebook.keeper.add_bookmark(Anchor("basics"), "Basics")
    marks.marks = [Mark(start, 0, bookmark) for start in range(0, 45_000, 500)]
    marks._starts = [mark.start for mark in marks.marks]
    end = page.textCursor()
    end.movePosition(end.MoveOperation.End)
    monkeypatch.setattr(page, "cursorForPosition", lambda _point: end)
    assert 0 < len(marks._signs._places()) < len(marks.marks) / 2


def test_reading_the_bookmarks_the_page_and_each_mark_may_take_a_turn_each(
    qtbot: QtBot, reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of hundreds of bookmarks none is looked for in the turn in which all of them are read."""
    marks = reading.notebook._marks
    press(qtbot, reading, Qt.Key.Key_D)
    settle(qtbot, reading)
    monkeypatch.setattr(marks_module, "SLICE_S", 0.0)
    turns: list[int] = []
    marks._work.due.connect(lambda: turns.append(len(marks.marks)))
    with qtbot.waitSignal(marks.ready):
        marks.refresh()
    assert turns[:2] == [0, 0]
    assert turns[-1] == 1


def test_a_note_is_written_where_the_reader_is(qtbot: QtBot, reading: MainWindow) -> None:
    reading.actions_by_id["note"].trigger()
    shown = dialog(reading)
    assert isinstance(shown, NoteDialog)
    shown.reject()
    assert on_disk(reading).bookmarks() == ()
    reading.actions_by_id["note"].trigger()
    shown = dialog(reading)
    assert isinstance(shown, NoteDialog)
    qtbot.keyClicks(shown.field, "My own words")
    shown.label.setCurrentIndex(shown.label.findData("Important"))
    shown.keep()
    (bookmark,) = on_disk(reading).bookmarks()
    assert (bookmark.note, bookmark.label) == ("My own words", "Important")


def test_a_question_is_kept_with_the_page(qtbot: QtBot, reading: MainWindow) -> None:
    reading.desk.go("section:basics#" + _section(reading, "Signs"))
    reading.desk.focus()
    press(qtbot, reading, Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
    shown = dialog(reading)
    assert isinstance(shown, QuestionDialog)
    qtbot.keyClicks(shown.field, "How tired is too tired?")
    shown.keep()
    (question,) = on_disk(reading).questions()
    assert question.text == "How tired is too tired?"
    assert question.anchor is not None
    assert question.anchor.heading == "Signs"


def test_without_a_page_there_is_no_star_but_there_are_questions(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.desk.go("home:")
    assert not reading.actions_by_id["bookmark"].isEnabled()
    reading.actions_by_id["question"].trigger()
    shown = dialog(reading)
    assert isinstance(shown, QuestionDialog)
    assert not shown.tied.isVisible()
    qtbot.keyClicks(shown.field, "May I fly?")
    shown.keep()
    assert on_disk(reading).questions()[0].anchor is None


def _section(window: MainWindow, heading: str) -> str:
    document = window.library.document("basics") if window.library else None
    assert document is not None
    return next(s.id for s in document.sections if s.heading == heading)


def test_half_a_word_is_taken_whole_and_a_heading_is_left_out(
    qtbot: QtBot, reading: MainWindow
) -> None:
    page = reading.desk.page
    text = page.toPlainText()
    cursor = QTextCursor(page.document())
    cursor.setPosition(text.index("Signs\n") + 2)
    cursor.setPosition(text.index("is one sign") + 8, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    press(qtbot, reading, Qt.Key.Key_D)
    (bookmark,) = on_disk(reading).bookmarks()
    assert bookmark.anchor.quote == "Tiredness is one sign"
