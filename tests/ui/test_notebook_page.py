"""The notebook page: lists, search, notes that save themselves, files, the appointment sheet."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from reader.notebook.records import Anchor
from reader.ui.main_window import MainWindow
from reader.ui.notebook.appointment import AT_ONCE, AppointmentDialog
from reader.ui.notebook.line_list import LineModel
from reader.ui.notebook.lines import BY_PAGE, LOST, Line, Lines
from reader.ui.notebook.page import NotebookPage
from tests.support.notebook_window import appointment, on_disk, read, settle

GONE = Anchor("an-old-page", "x", "A part that was here", "words of a page that was taken away")


@pytest.fixture
def filled(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A window with three bookmarks, one of them lost, and two questions."""
    read(qtbot, window)
    keeper, library = window.notebook.keeper, window.library
    assert library is not None
    for name in ("basics", "other"):
        document = library.document(name)
        assert document is not None
        section = document.sections[1]
        place = Anchor(document.id, section.id, section.heading)
        keeper.add_bookmark(place, document.title, note=f"Note on {name}", label="Important")
    keeper.add_bookmark(GONE, "An old page")
    keeper.ask("May I fly?", None, "")
    keeper.ask("How long?", None, "")
    window.notebook.reviewing.start()
    settle(qtbot, window)
    window.desk.go("notebook:")
    window.desk.focus()
    return window


@pytest.fixture
def page(filled: MainWindow) -> NotebookPage:
    assert filled.notebook._page is not None
    return filled.notebook._page


def titles(page: NotebookPage) -> list[str]:
    model = page.bookmarks.list.lines
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_page_opens_by_key_by_its_line_and_by_history(qtbot: QtBot, window: MainWindow) -> None:
    read(qtbot, window)
    qtbot.keyClick(window.desk.page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle().startswith("My notebook")
    window.actions_by_id["back"].trigger()
    assert window.desk.reading
    line = window.library_pane.findChild(QAbstractButton, "notebook")
    assert line is not None
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert window.windowTitle().startswith("My notebook")
    assert not window.actions_by_id["find"].isEnabled()


def test_newest_first_and_lost_ones_under_their_own_heading(page: NotebookPage) -> None:
    assert titles(page) == ["School", "Signs", "The page has changed", "A part that was here"]
    page.bookmarks.list.choose(page.bookmarks.list.lines.line(3).key)
    assert page.bookmarks.warning.isVisible()
    assert GONE.quote in page.bookmarks.quote.text()


def test_order_search_and_labels(qtbot: QtBot, page: NotebookPage) -> None:
    tab = page.bookmarks
    tab.order.setCurrentIndex(tab.order.findData(BY_PAGE))
    tab.order.activated.emit(1)
    assert titles(page)[:2] == ["School", "Signs"]
    qtbot.keyClicks(tab.search, "note on BASICS")
    assert titles(page) == ["Signs"]
    assert page.count.text() == "1 of 3 bookmarks"
    tab.search.clear()
    tab.filter.setCurrentIndex(tab.filter.findData("Important"))
    tab.filter.activated.emit(1)
    assert titles(page) == ["School", "Signs"]
    tab.filter.setCurrentIndex(tab.filter.findData(LOST))
    tab.filter.activated.emit(1)
    assert titles(page) == ["The page has changed", "A part that was here"]
    qtbot.keyClicks(tab.search, "xyz")
    assert tab.empty.isVisible()


def test_enter_opens_the_page_of_a_bookmark(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage
) -> None:
    page.bookmarks.list.choose(page.bookmarks.list.lines.line(1).key)
    qtbot.keyClick(page.bookmarks.list, Qt.Key.Key_Return)
    assert filled.desk.now is not None
    assert filled.desk.now.document == "basics"
    filled.actions_by_id["back"].trigger()
    assert filled.windowTitle().startswith("My notebook")


def test_the_page_of_a_lost_bookmark_is_told_as_gone(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage
) -> None:
    page.bookmarks.list.choose(page.bookmarks.list.lines.line(3).key)
    qtbot.keyClick(page.bookmarks.list, Qt.Key.Key_Return)
    assert "no longer in the library" in filled.notice.label.text()
    assert filled.windowTitle().startswith("My notebook")


def test_delete_and_undo(qtbot: QtBot, filled: MainWindow, page: NotebookPage) -> None:
    page.bookmarks.list.choose(page.bookmarks.list.lines.line(0).key)
    qtbot.keyClick(page.bookmarks.list, Qt.Key.Key_Delete)
    assert titles(page)[0] == "Signs"
    assert len(on_disk(filled).bookmarks()) == 2
    qtbot.keyClick(page.bookmarks.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(on_disk(filled).bookmarks()) == 3
    assert "School" in titles(page)


def test_a_note_saves_itself_when_it_is_left(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage
) -> None:
    tab = page.bookmarks
    tab.list.choose(tab.list.lines.line(0).key)
    tab.note.setFocus()
    tab.note.selectAll()
    qtbot.keyClicks(tab.note, "Other words")
    tab.search.setFocus()
    assert on_disk(filled).bookmarks(words="other words")
    assert tab.state.text() == "Saved"


def test_a_note_saves_itself_after_a_pause_and_the_cursor_stays(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage
) -> None:
    tab = page.bookmarks
    tab.list.choose(tab.list.lines.line(0).key)
    tab.note.setFocus()
    qtbot.keyClicks(tab.note, "First ")
    qtbot.waitUntil(lambda: bool(on_disk(filled).bookmarks(words="first")))
    qtbot.keyClicks(tab.note, "then ")
    tab.note.flush()
    assert on_disk(filled).bookmarks(words="first")[0].note.startswith("First then Note on")


def test_a_label_is_kept(filled: MainWindow, page: NotebookPage) -> None:
    tab = page.bookmarks
    tab.list.choose(tab.list.lines.line(0).key)
    tab.label.setCurrentIndex(tab.label.findData("To ask"))
    tab.label.activated.emit(0)
    assert on_disk(filled).bookmarks(label="To ask")[0].anchor.heading == "School"


def test_questions_are_added_ticked_and_answered(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage
) -> None:
    page.buttons["questions"].click()
    tab = page.questions
    qtbot.keyClicks(tab.new, "What may I eat?")
    qtbot.keyClick(tab.new, Qt.Key.Key_Return)
    assert tab.new.text() == ""
    assert tab.text.toPlainText() == "What may I eat?"
    tab.answer.setFocus()
    qtbot.keyClicks(tab.answer, "Everything cooked.")
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_Space)
    (done,) = [question for question in on_disk(filled).questions() if question.done]
    assert (done.text, done.answer) == ("What may I eat?", "Everything cooked.")
    assert page.count.text() == "2 questions to ask"
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    assert len(on_disk(filled).questions()) == 2
    filled.actions_by_id["undo"].trigger()
    assert len(on_disk(filled).questions()) == 3


def test_an_emptied_question_keeps_its_old_words(filled: MainWindow, page: NotebookPage) -> None:
    page.buttons["questions"].click()
    page.questions.text.setPlainText("")
    page.questions.flush()
    assert sorted(q.text for q in on_disk(filled).questions()) == ["How long?", "May I fly?"]


# Files and paper ---------------------------------------------------------------------------------


def test_an_export_says_what_it_did(
    filled: MainWindow, page: NotebookPage, tmp_path: Path, qtbot: QtBot
) -> None:
    def export(file: Path, told: str) -> None:
        filled.notebook.files.export_to(file)
        qtbot.waitUntil(lambda: told in filled.notice.label.text())

    file = tmp_path / "my.json"
    export(file, "my.json (3 bookmarks, 2 questions)")
    assert json.loads(file.read_text("utf-8"))["version"] == 1
    export(tmp_path / "my.md", "written to my.md")
    assert "Note on basics" in (tmp_path / "my.md").read_text("utf-8")
    export(tmp_path, "could not be written")


def test_the_appointment_sheet_comes_once_however_often_it_is_asked_for(
    filled: MainWindow, qtbot: QtBot
) -> None:
    shown = appointment(filled, qtbot)
    shown.reject()
    qtbot.waitUntil(lambda: filled.findChild(AppointmentDialog) is None)
    for _ in range(3):
        filled.actions_by_id["appointment"].trigger()
    again = filled.findChildren(AppointmentDialog)
    assert len(again) == 1
    qtbot.waitUntil(again[0].isVisible)


def test_hundreds_of_bookmarks_come_into_the_appointment_sheet_in_turns(
    filled: MainWindow, qtbot: QtBot
) -> None:
    keeper = filled.notebook.keeper
    for number in range(2 * AT_ONCE):
        keeper.book.add_bookmark(Anchor("basics"), f"Page {number}")
    keeper.changed.emit()
    filled.actions_by_id["appointment"].trigger()
    (shown,) = filled.findChildren(AppointmentDialog)
    counts: list[int] = []
    between = QTimer(filled, interval=0)
    between.timeout.connect(lambda: counts.append(shown.bookmarks.count()))
    between.start()
    qtbot.waitUntil(shown.isVisible)
    between.stop()
    there = len(keeper.bookmarks())
    assert {0, AT_ONCE, 2 * AT_ONCE, there} == set(counts)
    ticks = [shown.bookmarks.item(row).checkState() for row in range(there)]
    assert set(ticks) == {Qt.CheckState.Unchecked}  # so many make no sheet


def test_a_line_to_tick_is_no_small_target(filled: MainWindow, qtbot: QtBot) -> None:
    """WCAG 2.2, 2.5.8: 24 pixels."""
    shown = appointment(filled, qtbot)
    line = shown.questions.item(0)
    assert shown.questions.visualItemRect(line).height() >= 24


def test_the_appointment_sheet_holds_what_is_ticked(
    filled: MainWindow, page: NotebookPage, tmp_path: Path, qtbot: QtBot
) -> None:
    from reader.ui.notebook.sheet_html import paper_sheet
    from reader.ui.printing import save_pdf

    shown = appointment(filled, qtbot)
    shown.questions.item(0).setCheckState(Qt.CheckState.Unchecked)
    shown.write_text(tmp_path / "sheet")
    qtbot.waitUntil(lambda: shown.state.text() == "Saved: sheet.txt")
    text = (tmp_path / "sheet.txt").read_text("utf-8")
    assert "How long?" in text
    assert "May I fly?" not in text
    assert "Test Clinic, reviewed 9 August 2024 (its next review is overdue)" in text
    small = save_pdf(
        paper_sheet(shown.sheet(), large=False), tmp_path / "a.pdf", paper=shown._paper
    )
    large = save_pdf(paper_sheet(shown.sheet(), large=True), tmp_path / "b.pdf", paper=shown._paper)
    assert small == 1
    assert large >= small
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    shown._choose(chosen=False)
    shown.questions.item(1).setCheckState(Qt.CheckState.Unchecked)
    shown.preview()
    assert "Nothing is chosen" in shown.state.text()


def test_what_people_wrote_is_no_html_on_the_sheet(
    filled: MainWindow, page: NotebookPage, qtbot: QtBot
) -> None:
    from reader.ui.notebook.sheet_html import as_html

    filled.notebook.keeper.ask('<img src="file:///etc/passwd"><b>x', None, "<i>")
    shown = appointment(filled, qtbot)
    html = as_html(shown.sheet())
    assert "<img" not in html
    assert "<b>x" not in html


# For everyone ------------------------------------------------------------------------------------


def test_the_model_keeps_qts_rules() -> None:
    model = LineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_lines(
        Lines.of([Line("a", "A", "words"), Line("", "Heading"), Line("b", "B", ticked=True)])
    )
    model.set_lines(Lines.of([Line("b", "B", ticked=False)]))
    model.set_lines(Lines.of([]))
    assert isinstance(tester.model(), QAbstractItemModel)


def test_a_line_says_all_it_shows(page: NotebookPage) -> None:
    line = page.bookmarks.list.lines.index(0, 0)
    spoken = str(line.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "School" in spoken
    assert "Note on other" in spoken
    assert "Important" in spoken


@pytest.mark.parametrize("tab", ["bookmarks", "questions", "recent"])
def test_every_control_has_a_name_and_is_reached_with_tab(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage, tab: str
) -> None:
    page.buttons[tab].click()
    wanted = {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.inherits("QScrollBar")
        and not (isinstance(widget, QAbstractButton) and not widget.text())
    }
    nameless = [w for w in wanted if not w.accessibleName() and not getattr(w, "text", str)()]
    assert nameless == []
    reached: set[QWidget] = set()
    page.buttons["bookmarks"].setFocus()
    for _ in range(80):
        focus = filled.focusWidget()
        assert focus is not None
        reached.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {type(w).__name__ + w.accessibleName() for w in wanted - reached} == set()


@pytest.mark.parametrize(("size", "width"), [(100, 1280), (200, 800), (300, 800)])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot, filled: MainWindow, page: NotebookPage, size: int, width: int
) -> None:
    filled.resize(width, 600 if width == 800 else 800)
    filled.services.preferences.change(text_size=size)
    for tab in page.buttons:
        page.buttons[tab].click()
        qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
        for widget in page.findChildren(QAbstractButton):
            if widget.isVisible() and widget.text():
                right = widget.mapTo(page.widget(), widget.rect().bottomRight()).x()
                assert right <= page.widget().width(), widget.text()


def test_an_empty_list_leaves_the_rows_above_it_together(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["notebook"].trigger()
    book = window.findChild(NotebookPage)
    book.show_tab("questions")
    qtbot.waitUntil(book.questions.empty.isVisible)
    rows = (book.questions.new, book.questions.add_button, book.questions.empty)

    def together() -> bool:
        field, button, words = (one.mapTo(window, one.rect().topLeft()).y() for one in rows)
        return abs(field - button) <= 4 and 0 < words - field < 80

    qtbot.waitUntil(together)


@pytest.mark.parametrize("theme", ["", "dark"])
def test_an_empty_list_leaves_the_page_as_high_as_the_window(
    qtbot: QtBot, window: MainWindow, theme: str
) -> None:
    """Qt made it as high as the highest list that nobody sees: its last row was out of view."""
    window.resize(1280, 600)
    window.actions_by_id["notebook"].trigger()
    book = window.findChild(NotebookPage)
    if theme:
        window.services.preferences.change(theme=theme)
        qtbot.waitUntil(lambda: not window.wardrobe.changing)
    qtbot.waitUntil(lambda: book.verticalScrollBar().maximum() == 0)
    place = book.below[-1].mapTo(book.viewport(), book.below[-1].rect().center())
    assert book.viewport().rect().contains(place)
