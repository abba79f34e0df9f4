"""Search in the window with a real index: typing, filters, opening, nothing found, recent words."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.search.desk import SearchDesk
from reader.ui.search.nothing import WordsButton
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.rows import Row

MakeWindow = Callable[..., MainWindow]

DRUGS = """\
---
title: Medicines for CML
source: Test Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2024-08-09'
leukemiaTypes: [cml]
audiences: [adults]
---

# Medicines for CML

Tablets for many years.

## Imatinib

Most people with CML begin with imatinib, which is also sold as Gleevec. Imatinib is a tablet.

## Side effects of imatinib

Imatinib may cause swollen eyes, cramps and tiredness.

## If imatinib does not work

There are others after imatinib: dasatinib, nilotinib and bosutinib.

## How to take imatinib

Take imatinib with food and much water.

## Blood tests while you take imatinib

Blood tests show how well imatinib works.

## Missed tablets of imatinib

Take imatinib at the usual time the next day.
"""

FEVER = """\
---
title: Fever in children with ALL
source: Other Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2026-02-01'
leukemiaTypes: [all]
audiences: [children]
---

# Fever in children with ALL

A fever may be the only sign of an infection. Imatinib is used by some children.

## When to call

Call at once when your child has a fever of 38 degrees.
"""


@pytest.fixture
def window(places: Places, make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    """A window over four documents whose index is up to date."""
    return searchable(places, make_window, qtbot)


def searchable(
    places: Places, make_window: MakeWindow, qtbot: QtBot, settings: Settings | None = None
) -> MainWindow:
    from reader.library.shelf import open_library
    from reader.search.opening import build_index

    (places.sources / "drugs.md").write_text(DRUGS, "utf-8")
    (places.sources / "fever.md").write_text(FEVER, "utf-8")
    build_index(open_library([places.sources], places=places), places)
    window = make_window(settings)
    qtbot.waitUntil(lambda: search_of(window).keeper.state.stage == "ready", timeout=10_000)
    return window


def search_of(window: MainWindow) -> SearchDesk:
    return window.search.made


def ask(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Type `words` and wait until the answer has settled."""
    search = search_of(window)
    window.header.search.setFocus()
    window.header.search.clear()
    qtbot.keyClicks(window.header.search, words)
    qtbot.waitUntil(lambda: settled(search, words), timeout=5000)


def settled(search: SearchDesk, words: str) -> bool:
    answer = search.answer
    return answer is not None and answer.question.text == words and not answer.question.typing


def rows(window: MainWindow) -> list[Row]:
    return list(search_of(window).panel.results.results.rows)


def sections(window: MainWindow) -> list[str]:
    return [row.heading for row in rows(window) if row.kind == "hit"]


def words_offered(window: MainWindow) -> list[str]:
    nothing = search_of(window).panel.nothing
    return [button.words for button in nothing.findChildren(WordsButton)]


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
    ask(window, qtbot, "swollen eyes")
    assert said[-1] == "1 result"
    model = search_of(window).panel.results.results
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Side effects of imatinib", "Medicines for CML", "swollen eyes", "Test Clinic"):
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


def test_a_typo_is_told_and_can_be_searched_as_written(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "imatinab")
    panel = search_of(window).panel
    assert "<b>imatinib</b>" in panel.correction.text()
    assert panel.correction.isVisible()
    assert panel.as_written.words == "Search for “imatinab” instead"
    assert sections(window)
    qtbot.mouseClick(panel.as_written, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not rows(window))
    assert not panel.correction.isVisible()
    assert panel.nothing.said == "Nothing here says “imatinab”."


def test_nothing_found_offers_near_words_and_places(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "qqzzxx")
    assert search_of(window).panel.nothing.said == "Nothing here says “qqzzxx”."
    offered = words_offered(window)
    assert "leukemia" in offered
    assert any(label.startswith("Acute lymphoblastic leukemia") for label in offered)
    place = next(
        b
        for b in search_of(window).panel.nothing.findChildren(WordsButton)
        if b.words.startswith("Acute lymphoblastic")
    )
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    assert window.desk.now is not None
    assert window.desk.now.href == "place:all"
    assert window.library_pane.isVisible()


@pytest.mark.parametrize("words", ["?", '"', "  \t ", "…", "[a to z]", "😀", "the of and", "*"])
def test_no_words_at_all_never_end_in_a_blank(window: MainWindow, qtbot: QtBot, words: str) -> None:
    window.header.search.setText(words)
    search = search_of(window)
    if not words.strip():
        assert not search.active
        return
    qtbot.waitUntil(lambda: settled(search, words.strip()))
    assert rows(window) or words_offered(window)


def test_ten_thousand_characters_are_answered(window: MainWindow, qtbot: QtBot) -> None:
    window.header.search.setText("imatinib " * 1200)
    search = search_of(window)
    qtbot.waitUntil(lambda: search.answer is not None and not search.answer.question.typing)
    assert sections(window)


def test_the_switch_is_a_filter_that_one_click_takes_off(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", audience="adults"))
    ask(window, qtbot, "imatinib")
    chips = search_of(window).panel.filters.audiences
    assert chips["adults"].isChecked()
    assert "Fever in children with ALL" not in sections(window)
    count = int(chips["children"].text().split("· ")[1].split()[0])
    assert count == 1
    qtbot.mouseClick(chips["adults"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Fever in children with ALL" in sections(window))
    assert not chips["adults"].isChecked()
    qtbot.mouseClick(chips["children"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sections(window) == ["Fever in children with ALL"])
    # The next search begins with the switch again.
    ask(window, qtbot, "tablet")
    assert chips["adults"].isChecked()


def test_words_that_name_children_are_not_filtered_away(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", audience="adults"))
    ask(window, qtbot, "fever in children")
    assert "When to call" in sections(window)
    assert not search_of(window).panel.filters.audiences["adults"].isChecked()


def test_a_type_chosen_in_the_tree_is_a_filter(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.library_pane.tree
    model = tree.model()
    index = next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if "Chronic myeloid" in str(model.index(row, 0).data())
    )
    tree.setCurrentIndex(index)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    ask(window, qtbot, "treatment imatinib phases")
    chip = search_of(window).panel.filters.type_chip
    assert chip.isVisible()
    assert chip.text().startswith("CML")
    assert {row.document for row in rows(window)} <= {"drugs", ""}
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "basics" in {row.document for row in rows(window)})
    assert not chip.isVisible()


def test_filters_that_hide_everything_say_so(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", audience="children"))
    ask(window, qtbot, "swollen eyes")
    assert "under these filters" in search_of(window).panel.nothing.said
    assert words_offered(window)[0] == "Show the 1 result without filters"
    button = search_of(window).panel.nothing.findChildren(WordsButton)[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sections(window) == ["Side effects of imatinib"])


def test_one_long_document_does_not_fill_the_list(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "imatinib")
    search = search_of(window)
    shown = replace(search.answer.results, hits=search.answer.results.hits[:1], total=7)
    hit = replace(shown.hits[0], more=6)
    search.show_answer(replace(search.answer, results=replace(shown, hits=(hit,))))
    more = next(row for row in rows(window) if row.kind == "more")
    assert more.heading == f"6 more places in “{hit.title}”"
    view = search.panel.results
    view.choose(rows(window).index(more))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all(row.kind != "more" for row in rows(window)))
    added = [row for row in rows(window) if row.level]
    assert len(added) >= 5
    assert {row.document for row in added} == {hit.document}


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


def test_a_narrow_window_shows_results_then_the_page(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", text_size=200))
    window.resize(800, 600)
    ask(window, qtbot, "cramps")
    panel = search_of(window).panel
    assert panel.width() > 700
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.desk.isVisible()
    assert not panel.isVisible()


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


def test_every_control_of_the_panel_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "imatinab")
    panel = search_of(window).panel
    buttons = [b for b in panel.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) >= 4
    assert [b for b in buttons if not b.accessibleName()] == []
    assert panel.results.accessibleName() == "Search results"


def test_the_model_keeps_qts_rules() -> None:
    model = ResultsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first = [Row("hit", f"Heading {n}", section=str(n)) for n in range(3)]
    model.set_rows(first)
    model.set_rows([*first, Row("all", "More")])
    assert model.rowCount() == 4
    model.remove(3)
    model.insert(1, [Row("hit", "Between")])
    assert [row.heading for row in model.rows] == [
        "Heading 0", "Between", "Heading 1", "Heading 2"
    ]  # fmt: skip
    model.set_rows([])
    assert model.rowCount() == 0


@pytest.mark.parametrize("words", ["imatinab", "qqzzxx"])
def test_tab_goes_through_the_panel_before_the_page(
    window: MainWindow, qtbot: QtBot, words: str
) -> None:
    window.desk.go("section:basics")
    ask(window, qtbot, words)
    panel = search_of(window).panel
    wanted = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    order: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus is not window.desk.page and len(order) < 80:
        order.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    inside = [widget for widget in order if panel.isAncestorOf(widget)]
    assert set(inside) == set(wanted)
    tops = [widget.mapTo(panel, widget.rect().topLeft()).y() for widget in inside]
    assert tops == sorted(tops)
