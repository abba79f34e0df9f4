"""A page of another width or other letters is laid out once, and the reader stays in his place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import find_places
from reader.settings import Settings
from reader.ui.looks import make_look
from reader.ui.page_view import PageView

LINES = "".join(f"<p>Line {number} " + "of many words " * 12 + "</p>" for number in range(400))


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> PageView:
    """A long page on the screen."""
    look = make_look(find_places(None).resource("themes"), Settings(theme="light"))
    view = PageView(lambda _address, _width, _ratio: None, look)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_page(LINES, "")
    view.show()
    qtbot.waitExposed(view)
    qapp.processEvents()
    return view


def test_several_widths_in_one_turn_are_laid_out_once(page: PageView, qapp: QApplication) -> None:
    page.go_to_place(9_000)
    high = page.document().size().height()
    laid_out: list[float] = []
    page.document().documentLayout().documentSizeChanged.connect(
        lambda size: laid_out.append(size.height())
    )
    for width in (300, 500, 340):
        page.resize(width, 500)
    assert laid_out == []
    qapp.processEvents()
    assert page.document().size().height() > high
    assert page.column_left() * 2 + page.column_width() <= page.viewport().width() + 1
    assert page.place() <= 9_000 < page.place() + 100


def test_a_page_that_is_shown_with_another_width_is_laid_out_once(
    page: PageView, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways: list[int] = []
    go_to_place = PageView.go_to_place

    def gone(view: PageView, place: int) -> None:
        ways.append(view.width())
        go_to_place(view, place)

    monkeypatch.setattr(PageView, "go_to_place", gone)
    page.go_to_place(9_000)
    page.hide()
    ways.clear()
    page.show()
    page.resize(340, 500)
    assert ways == []
    qapp.processEvents()
    assert page.place() <= 9_000 < page.place() + 100
    assert ways == [340]


def test_whoever_asks_in_the_same_turn_hears_of_the_new_width(page: PageView) -> None:
    page.go_to_place(9_000)
    page.resize(340, 500)
    assert page.place() <= 9_000 < page.place() + 100
    page.resize(640, 500)
    page.go_to_place(20_000)
    page.resize(360, 500)
    assert page.place() <= 20_000 < page.place() + 100


@pytest.mark.parametrize("size", [80, 150])
def test_other_letters_keep_the_place_near_the_end(
    page: PageView, qapp: QApplication, qtbot: QtBot, size: int
) -> None:
    bar = page.verticalScrollBar()
    place = page.document().characterCount() - 2_500
    page.go_to_place(place)
    look = make_look(find_places(None).resource("themes"), Settings(theme="light", text_size=size))
    page.set_look(look, "")
    qapp.processEvents()
    page.settle()
    assert page.place() <= place < page.place() + 150 or bar.value() == bar.maximum()
    # The rest is laid out in later turns.
    high = round(page.document().size().height())
    qtbot.waitUntil(lambda: bar.maximum() == high - page.viewport().height())
    assert page.place() <= place < page.place() + 150 or bar.value() == bar.maximum()


def test_pictures_follow_the_width_without_filling_the_page_anew(
    page: PageView, qtbot: QtBot
) -> None:
    drawn: list[int] = []

    def picture(_address: str, width: int, _ratio: float) -> QImage:
        drawn.append(width)
        image = QImage(width, width // 2, QImage.Format.Format_RGB32)
        image.fill(0x336699)
        return image

    page._pictures = picture
    page.show_page(f'<p><img src="illustration:a&amp;b"></p>{LINES}', "")
    page.go_to_place(9_000)
    filled: list[int] = []
    page.filled.connect(lambda: filled.append(1))
    page.resize(330, 500)
    narrow = page.column_width()
    qtbot.waitUntil(lambda: drawn[-1] == narrow)
    assert page.place() <= 9_000 < page.place() + 100
    page.go_to_place(0)
    block = page.document().begin()
    high = page.document().documentLayout().blockBoundingRect(block).height()
    assert narrow // 2 <= high < narrow // 2 + 40
    assert filled == []


def test_a_long_page_is_not_laid_out_to_its_end_before_it_is_seen(
    page: PageView, qapp: QApplication, qtbot: QtBot
) -> None:
    bar, layout = page.verticalScrollBar(), page.document().documentLayout()
    page.show_page(LINES * 4, "")
    assert page.top_section == ""
    qapp.processEvents()
    guessed = bar.maximum()
    last = page.document().characterCount() - 200
    page.go_to_place(last)
    assert page.place() <= last
    qtbot.waitUntil(lambda: bar.maximum() == round(layout.documentSize().height()) - bar.pageStep())
    assert page.place() > last - 6_000
    assert guessed != bar.maximum()  # Qt's guess of the rest, which nobody had laid out


def test_end_leads_to_the_very_end_at_once(page: PageView, qtbot: QtBot) -> None:
    bar = page.verticalScrollBar()
    page.show_page(LINES * 4, "")
    qtbot.keyClick(page, Qt.Key.Key_End)
    high = page.document().documentLayout().documentSize().height()
    assert bar.value() == bar.maximum() == round(high) - page.viewport().height()
