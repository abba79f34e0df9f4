"""Reading in the window: places kept, headings, links, cards, finding words, citing."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import load_settings
from reader.ui.main_window import MainWindow
from reader.ui.services import Services

MakeWindow = Callable[..., MainWindow]
MakeServices = Callable[..., Services]

ALL_ADULTS = "section:basics"


def test_back_and_forward_return_to_the_same_place(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    bar = window.desk.page.verticalScrollBar()
    bar.setValue(300)
    window.desk.go("section:other")
    assert not bar.value()
    window.actions_by_id["back"].trigger()
    assert window.desk.now is not None
    assert window.desk.now.document == "basics"
    assert bar.value() == pytest.approx(300, abs=40)
    window.actions_by_id["forward"].trigger()
    assert window.desk.now.document == "other"
    assert not window.actions_by_id["forward"].isEnabled()


def test_the_place_in_each_document_is_remembered(window: MainWindow) -> None:
    window.desk.go(ALL_ADULTS)
    window.desk.page.verticalScrollBar().setValue(500)
    window.desk.go("section:other")
    window.desk.go(ALL_ADULTS)
    assert window.desk.page.verticalScrollBar().value() == pytest.approx(500, abs=40)


def test_text_size_keeps_the_place_and_is_kept(window: MainWindow, places: Places) -> None:
    window.desk.go("section:basics#phases")
    before = window.desk.page.top_section
    for _ in range(3):
        window.actions_by_id["larger"].trigger()
    assert window.desk.page.top_section == before
    assert "phases" in before
    window.close()
    assert load_settings(places.settings)[0].text_size == 150


def test_the_last_page_is_open_again_at_the_next_start(make_window: MakeWindow) -> None:
    first = make_window()
    first.desk.go("section:other")
    first.close()
    second = make_window()
    assert second.desk.now is not None
    assert second.desk.now.document == "other"


def test_on_this_page_follows_the_scroll_and_leads_there(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    listed = window.side_pane.headings
    qtbot.waitUntil(lambda: listed.count() > 0)
    assert [listed.item(i).text() for i in range(listed.count())] == [
        "Basics of ALL in adults",
        "Signs",
        "Treatment",
        "Phases",
        "Follow-up",
    ]
    window.desk.page.verticalScrollBar().setValue(10_000_000)
    qtbot.waitUntil(
        lambda: (
            listed.currentItem() is not None
            and listed.currentItem().text() in {"Follow-up", "Phases"}
        )
    )
    qtbot.mouseClick(
        listed.viewport(),
        Qt.MouseButton.LeftButton,
        pos=listed.visualItemRect(listed.item(1)).center(),
    )
    assert window.desk.page.top_section.startswith("signs")


def test_headings_are_stepped_through_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    window.desk.page.setFocus()
    for wanted in ("signs", "treatment", "phases", "follow-up"):
        qtbot.keyClick(window.desk.page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        assert window.desk.page.top_section.startswith(wanted)
    qtbot.keyClick(window.desk.page, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.page.top_section.startswith("phases")


def test_links_of_the_page_are_a_list_that_works(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    links = window.side_pane.links
    qtbot.waitUntil(lambda: links.count() > 0)
    words = [links.item(i).text() for i in range(links.count())]
    assert "children" in words
    links.setCurrentRow(words.index("children"))
    qtbot.keyClick(links, Qt.Key.Key_Return)
    assert window.desk.now is not None
    assert window.desk.now.document == "other"


def test_a_web_link_is_a_card_that_esc_closes(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    window.desk.page.setFocus()
    window.desk.follow("web:https%3A%2F%2Fclinic.example%2Fsigns")
    card = window.desk.card
    assert card.isVisible()
    assert "clinic.example" in card.accessibleName()
    copy = next(b for b in card.findChildren(QPushButton) if b.text() == "Copy address")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "https://clinic.example/signs"
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is window.desk.page


def test_a_term_is_explained_in_place_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    page = window.desk.page
    page.setFocus()
    for _ in range(30):
        qtbot.keyClick(page, Qt.Key.Key_Tab)
        if page.focused_link().startswith("term:"):
            break
    assert page.focused_link().startswith("term:")
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert window.desk.card.isVisible()
    assert window.desk.now is not None
    assert window.desk.now.document == "basics"
    qtbot.keyClick(window.desk.card, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page


@pytest.mark.parametrize(
    "href",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "section:nowhere",
        "",
        "qr:x",
    ],
)
def test_what_leads_nowhere_does_nothing(window: MainWindow, href: str) -> None:
    window.desk.go(ALL_ADULTS)
    before = window.desk.page.toPlainText()
    window.desk.follow(href)
    assert window.desk.page.toPlainText() == before
    assert not window.desk.card.isVisible()


def test_the_page_reads_no_files(window: MainWindow, tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    picture.write_bytes(b"not asked for")
    page = window.desk.page
    for address in (str(picture), picture.as_uri(), "http://127.0.0.1/x.png", "illustration:../x"):
        assert bytes(page.loadResource(2, address)) == b""  # type: ignore[call-overload]
    assert not page.loadResource(2, "qr:hello").isNull()  # type: ignore[attr-defined]
    assert not page.loadResource(2, "illustration:blood-cells").isNull()  # type: ignore[attr-defined]


def in_view(window: MainWindow) -> tuple[int, int]:
    """The characters at the top and at the foot of the view."""
    page = window.desk.page
    corner = page.viewport().rect().bottomRight()
    return page.place(), page.cursorForPosition(corner).position()


def all_marked(window: MainWindow, words: str) -> bool:
    """Whether all that is in view of `words`, and nothing else, is marked."""
    page = window.desk.page
    top, below = in_view(window)
    hits = [m.start() for m in re.finditer(words, page.toPlainText(), re.IGNORECASE)]
    marks = [mark.cursor.selectionStart() for mark in page.extraSelections()]
    assert set(marks) <= set(hits)
    return {hit for hit in hits if top <= hit <= below} <= set(marks)


def test_find_marks_counts_and_goes_round(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go("section:basics#signs")
    window.actions_by_id["find"].trigger()
    bar = window.desk.find_bar
    qtbot.keyClicks(bar.field, "leukemia")
    total = window.desk.page.toPlainText().lower().count("leukemia")
    assert total >= 2
    assert bar.counter.text().endswith(f"of {total}")
    assert window.desk.page.extraSelections()
    qtbot.waitUntil(lambda: all_marked(window, "leukemia"))
    start = bar.counter.text()
    for _ in range(total):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: all_marked(window, "leukemia"))
    assert bar.counter.text() == start
    qtbot.keyClicks(bar.field, "xyz")
    assert bar.counter.text() == "Not on this page"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not window.desk.page.extraSelections()
    assert QApplication.focusWidget() is window.desk.page


def test_of_very_many_hits_those_in_view_are_marked(window: MainWindow, qtbot: QtBot) -> None:
    page, bar = window.desk.page, window.desk.find_bar
    window.desk.go("section:basics")
    page.show_page("<p>word</p>" * 3000, "")
    bar.refresh()
    window.open_find()
    bar.field.setText("word")
    assert bar.counter.text() == "1 of 3,000"

    def marked(place: int) -> bool:
        return any(
            mark.cursor.selectionStart() <= place <= mark.cursor.selectionEnd()
            for mark in page.extraSelections()
        )

    assert all(marked(place) for place in in_view(window))
    assert len(page.extraSelections()) < 1000
    page.document().size()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    assert in_view(window)[0] > 5000
    qtbot.waitUntil(lambda: all(marked(place) for place in in_view(window)))
    bar.step(-1)
    assert bar.counter.text() == "3,000 of 3,000"
    current = next(m for m in page.extraSelections() if m.format.fontUnderline())
    assert page.viewport().rect().intersects(page.cursorRect(current.cursor))


def test_a_hit_far_down_does_not_lay_the_page_out(window: MainWindow, qtbot: QtBot) -> None:
    """It took 50 ms in large letters, each time these changed."""
    page, bar = window.desk.page, window.desk.find_bar
    window.desk.go("section:basics")
    window.open_find()
    page.show_page("<p>word</p>" + "<p>else</p>" * 3000 + "<p>word</p>", "")
    bar.refresh()
    bar.field.setText("word")
    qtbot.waitUntil(lambda: bar.counter.text() == "1 of 2")
    assert len(page.extraSelections()) == 1
    last = page.document().lastBlock()
    assert last.layout().lineCount() == 0
    bar.step(1)
    assert len(page.extraSelections()) == 1
    assert last.layout().lineCount() == 1


def test_a_view_that_seems_to_end_with_the_page_is_marked_as_far_as_there_is_room(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a page is laid out Qt may name its last character as the last one in view."""
    page, bar = window.desk.page, window.desk.find_bar
    window.desk.go("section:basics")
    window.open_find()
    page.show_page("<p>word</p>" * 9000, "")
    bar.refresh()
    bar.field.setText("word")
    end = page.textCursor()
    end.movePosition(end.MoveOperation.End)
    monkeypatch.setattr(page, "cursorForPosition", lambda _point: end)
    monkeypatch.setattr(page, "place", lambda: 0)
    bar._filled()
    bar._follow_view()
    assert 0 < len(page.extraSelections()) < 4500


def test_a_crowded_paragraph_is_marked_round_the_hit(window: MainWindow, qtbot: QtBot) -> None:
    """Qt joins the outlines of marks in one: 800 of them took 2 s to draw."""
    page, bar = window.desk.page, window.desk.find_bar
    window.desk.go("section:basics")
    window.open_find()
    page.show_page("<p>a</p><p>" + "a " * 4000 + "</p>" + "<p>a</p>" * 100, "")
    bar.refresh()
    bar.field.setText("a")
    qtbot.waitUntil(lambda: bar.counter.text() == "1 of 4,101")

    def marked() -> list[int]:
        return [mark.cursor.selectionStart() for mark in page.extraSelections()]

    assert marked() == [0, *range(2, 602, 2)]
    bar.step(900)
    middle = 2 * 900
    assert marked() == list(range(middle - 300, middle + 300, 2))
    bar._mark(middle + 1000, middle + 1200)  # the reader scrolled on, and the hit is near enough
    assert marked() == [middle, *range(middle + 800, middle + 1400, 2)]
    bar.step(4101 - 900 - 1)  # the last
    assert len(marked()) == 300 + 100


def test_marks_stay_when_the_same_words_are_drawn_anew(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go("section:basics")
    window.open_find()
    window.desk.find_bar.field.setText("leukemia")
    page = window.desk.page
    total = len(page.extraSelections())
    assert total
    page._fill(*page._page)  # as for another column's pictures
    qtbot.waitUntil(lambda: len(page.extraSelections()) == total)


def test_copy_with_citation(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    page = window.desk.page
    start = page.toPlainText().index("Tiredness is one sign")
    page.select_span(start, start + len("Tiredness is one sign"))
    window.actions_by_id["copy-citation"].trigger()
    copied = QApplication.clipboard().text()
    assert copied.startswith("“Tiredness is one sign”")
    for part in ("Test Clinic", "Basics of ALL in adults", "Signs", "9 August 2024"):
        assert part in copied
