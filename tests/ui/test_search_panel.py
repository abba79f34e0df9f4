"""The results panel: filters, corrections, nothing found, and room for all of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.search.nothing import WordsButton
from reader.ui.search.results_model import ResultsModel
from reader.ui.search.rows import Row
from tests.support.search_window import (
    MakeWindow,
    ask,
    rows,
    search_of,
    searchable,
    sections,
    settled,
    words_offered,
)


@pytest.fixture
def window(places: Places, make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    """A window over four documents whose index is up to date."""
    return searchable(places, make_window, qtbot)


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


def test_text_for_everyone_is_counted_for_adults_and_for_children(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    text = "---\ntitle: Leukemia at home\nsource: Test Clinic\nlanguage: en\n---\n\n"
    text += "# Leukemia at home\n\nThe wallpaper looks grey.\n"
    (places.sources / "tired.md").write_text(text, "utf-8")
    window = searchable(places, make_window, qtbot)
    window.header.search.setText("wallpaper")
    search = search_of(window)
    qtbot.waitUntil(lambda: settled(search, "wallpaper"))
    chips = search.panel.filters.audiences
    assert search.panel.count.text() == "1 result"
    assert {name: chip.text() for name, chip in chips.items()} == {
        "adults": "Adults · 1",
        "children": "Children · 1",
    }
    qtbot.mouseClick(chips["children"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chips["children"].text() == "Children · 1  ✕")
    assert sections(window) == ["Leukemia at home"]


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
    ask(window, qtbot, "cramps")
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


def test_a_touch_that_comes_after_the_end_of_the_search_does_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    ask(window, qtbot, "imatinib")
    search = search_of(window)
    row = replace(rows(window)[0], kind="more")
    window.header.search.clear()
    qtbot.waitUntil(lambda: not search.active)
    search.panel.results.opened.emit(row)  # queued while the field was emptied
    assert not search.active
    assert search.answer is None


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


@pytest.mark.parametrize("words", ["fever", "imatinab", "swolen eyes in childern"])
@pytest.mark.parametrize("text_size", [100, 150])
def test_nothing_above_the_results_is_cut_at_usual_sizes(
    places: Places, make_window: MakeWindow, qtbot: QtBot, words: str, text_size: int
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", text_size=text_size))
    ask(window, qtbot, words)
    panel = search_of(window).panel
    assert panel.correction.isVisible() == (words != "fever")
    qtbot.waitUntil(lambda: panel.head_is_whole)
    chip = panel.filters.type_menu
    qtbot.waitUntil(lambda: chip.visibleRegion().boundingRect() == chip.rect())


@pytest.mark.parametrize("words", ['"', "😀", "…?"])
def test_where_there_is_no_word_one_is_asked_for(
    window: MainWindow, qtbot: QtBot, words: str
) -> None:
    window.header.search.setText(words)
    qtbot.waitUntil(lambda: settled(search_of(window), words))
    assert search_of(window).panel.nothing.said.startswith("Type a word")


def test_unlike_words_are_not_said_to_be_meant(window: MainWindow, qtbot: QtBot) -> None:
    nothing = search_of(window).panel.nothing
    for words, title in (("[t to z]", "You could search for:"), ("leukorrhea", "Did you mean:")):
        ask(window, qtbot, words)
        assert not sections(window)
        assert title in [label.text() for label in nothing.findChildren(QLabel)]


def test_a_very_long_word_goes_on_in_the_next_line(window: MainWindow, qtbot: QtBot) -> None:
    word = "pneumonoultramicroscopic" * 4
    ask(window, qtbot, word)
    page = search_of(window).panel.nothing
    assert page.said == f"Nothing here says “{word}”."
    qtbot.waitUntil(page.isVisible)
    inside = page.widget()
    assert inside.minimumSizeHint().width() <= page.viewport().width()


def test_the_head_scrolls_where_it_would_leave_no_room_for_results(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme="light", text_size=300))
    window.resize(800, 600)
    ask(window, qtbot, "imatinab")
    panel = search_of(window).panel
    assert not panel.head_is_whole
    assert panel.results.height() > panel.height() * 0.4
