"""Search in the window with a real index: typing, opening, marks, recent words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.turns import in_turns
from tests.support.search_window import (
    MakeWindow,
    ask,
    rows,
    search_of,
    searchable,
    sections,
)


@pytest.fixture
def window(places: Places, make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    """A window over four documents whose index is up to date."""
    return searchable(places, make_window, qtbot)


def test_results_take_the_trees_place_while_there_are_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window.header.search, "imatinib")
    panel = search_of(window).panel
    qtbot.waitUntil(lambda: bool(sections(window)))
    assert panel.isVisible()
    assert not window.library_pane.isVisible()
    assert panel.width() > 340
    qtbot.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert window.header.search.text() == ""
    assert window.library_pane.isVisible()
    assert not panel.isVisible()


def test_a_result_says_where_it_lies_who_says_it_and_when(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "swollen eyes")
    row = next(row for row in rows(window) if row.kind == "hit")
    assert row.heading == "Side effects of imatinib"
    assert row.where == "Medicines for CML"
    assert row.source.replace("\u00a0", " ") == (
        "CML ▸ Adults · Test Clinic · reviewed 9 August 2024"
    )
    assert "".join(text for text, is_hit in row.pieces if is_hit).lower().startswith("swollen")


def test_screen_readers_hear_all_of_a_result_and_how_many_there_are(
    window: MainWindow, qtbot: QtBot
) -> None:
    said: list[str] = []
    search_of(window).announced.connect(said.append)
    ask(window, qtbot, "cramps")
    assert said[-1] == "1 result"
    model = search_of(window).panel.results.results
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Side effects of imatinib", "Medicines for CML", "cramps", "Test Clinic"):
        assert part in str(spoken)


def test_a_brand_name_stands_on_top_as_the_drug_it_is(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "gleevec")
    first = rows(window)[0]
    assert (first.kind, first.href) == ("entry", "drug:imatinib")
    assert "Gleevec" in first.source
    # The best section is chosen, the card is one step above it.
    assert search_of(window).panel.results.row() == rows(window)[1]
    qtbot.keyClick(window.header.search, Qt.Key.Key_Up)
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.now is not None)  # a worker makes the page
    assert window.desk.now is not None
    assert window.desk.now.href == "drug:imatinib"


def test_enter_opens_the_section_with_its_hits_marked_and_f3_goes_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    ask(window, qtbot, "gleevec side effects")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.desk.now is not None
    assert (window.desk.now.document, window.desk.now.section[:12]) == ("drugs", "side-effects")
    bar = window.desk.find_bar
    qtbot.waitUntil(bar.isVisible)
    marked = [mark.cursor.selectedText().lower() for mark in window.desk.page.extraSelections()]
    assert "imatinib" in marked
    assert "side effects" in marked
    assert QApplication.focusWidget() is window.desk.page
    before = bar.counter.text()
    window.actions_by_id["find-next"].trigger()
    assert bar.counter.text() != before
    assert bar.counter.text().endswith(f"of {len(marked)}")


def test_the_section_stands_at_the_top_with_its_first_hit_current(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(900, 500)
    ask(window, qtbot, "follow-up visits")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    qtbot.waitUntil(window.desk.find_bar.isVisible)
    page = window.desk.page
    assert window.desk.now is not None
    assert page.verticalScrollBar().value() > 0
    current = next(m for m in page.extraSelections() if m.format.fontUnderline())
    assert page.section_at(current.cursor.selectionStart()) == window.desk.now.section
    qtbot.waitUntil(lambda: page.viewport().rect().contains(page.cursorRect(current.cursor)))


def test_marks_leave_with_the_search(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "swollen eyes")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    qtbot.waitUntil(window.desk.find_bar.isVisible)
    window.header.search.clear()
    assert not window.desk.find_bar.isVisible()
    assert window.desk.page.extraSelections() == []


def test_enter_does_not_wait_for_the_reader_to_wait(window: MainWindow, qtbot: QtBot) -> None:
    window.header.search.setFocus()
    qtbot.keyClicks(window.header.search, "swollen eyes")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.now is not None)
    assert window.desk.now is not None
    assert window.desk.now.section.startswith("side-effects")


def test_enter_again_before_the_page_opens_opens_it_once(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "swollen eyes")
    search = search_of(window)
    opened: list[str] = []
    search.opened.connect(opened.append)
    search._enter = True
    assert search.answer is not None
    search.show_answer(search.answer)
    assert opened == []
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    turns: list[int] = []
    in_turns(window, [lambda: None] * 8 + [lambda: turns.append(1)])
    qtbot.waitUntil(lambda: bool(turns))
    assert len(opened) == 1


def test_ten_thousand_characters_are_answered(window: MainWindow, qtbot: QtBot) -> None:
    window.header.search.setText("imatinib " * 1200)
    search = search_of(window)
    qtbot.waitUntil(lambda: search.answer is not None and not search.answer.question.typing)
    assert sections(window)


def test_arrows_of_the_field_move_the_choice_and_say_it(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "imatinib")
    said: list[str] = []
    search_of(window).announced.connect(said.append)
    view = search_of(window).panel.results
    before = view.currentIndex().row()
    qtbot.keyClick(window.header.search, Qt.Key.Key_Down)
    assert view.currentIndex().row() == before + 1
    assert said == [rows(window)[before + 1].spoken]
    assert QApplication.focusWidget() is window.header.search


def test_escape_in_the_list_goes_back_to_the_tree(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "imatinib")
    view = search_of(window).panel.results
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.library_pane.isVisible()
    assert window.header.search.text() == ""


def test_a_click_on_a_result_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "cramps")
    view = search_of(window).panel.results
    middle = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert window.desk.now is not None
    assert window.desk.now.document == "drugs"
    # The results stay, for the next one.
    assert search_of(window).panel.isVisible()


def test_recent_searches_stand_under_the_empty_field(window: MainWindow, qtbot: QtBot) -> None:
    for words in ("cramps", "swollen eyes"):
        ask(window, qtbot, words)
        qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.services.preferences.session.searches == ["swollen eyes", "cramps"]
    field: QLineEdit = window.header.search
    field.clear()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    recent = search_of(window).recent_list
    assert recent.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "cramps"
    assert not recent.isVisible()


def test_recent_searches_can_be_forgotten(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "cramps")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    window.header.search.clear()
    window.header.search.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(window.header.search, key)
    assert window.services.preferences.session.searches == []


def test_nothing_is_kept_where_no_history_is_wanted(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", keep_history=False))
    ask(window, qtbot, "cramps")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.services.preferences.session.searches == []
