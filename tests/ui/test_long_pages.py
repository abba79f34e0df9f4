"""A document too long for one page is read part by part; every way into it leads to its part."""

import pytest
from pytestqt.qtbot import QtBot

from reader.library.model import Document
from reader.paths import Places
from reader.rendering.parts import parts_of
from reader.ui.main_window import MainWindow
from tests.support.search_window import MakeWindow

SECTION = "## Chapter {n}\n\nWord{n} of it. {words}\n\n"
WORDS = "The doctor looks at the blood and tells you what was found. " * 8


@pytest.fixture
def window(make_window: MakeWindow, places: Places) -> MainWindow:
    """A window whose library has a book."""
    chapters = "".join(SECTION.format(n=n, words=WORDS) for n in range(1_200))
    text = f"---\ntitle: The book\nleukemiaTypes: [all]\n---\n\n# The book\n\nBegin.\n\n{chapters}"
    (places.sources / "book.md").write_text(text, "utf-8")
    return make_window()


def book(window: MainWindow) -> Document:
    """The long document."""
    assert window.library is not None
    document = window.library.document("book")
    assert document is not None
    return document


def open_at(window: MainWindow, href: str, word: str, qtbot: QtBot) -> None:
    """Open an address and wait until the page with `word` is there."""
    window.desk.go(href)
    qtbot.waitUntil(lambda: f"{word} of it." in window.desk.page.toPlainText())


def test_it_opens_with_its_first_part(window: MainWindow, qtbot: QtBot) -> None:
    open_at(window, "section:book", "Word0", qtbot)
    text = window.desk.page.toPlainText()
    many = len(parts_of(book(window)))
    assert many > 2
    assert f"part 1 of {many}" in text
    assert "Word1199 of it." not in text


def test_a_section_opens_in_its_part_and_the_links_lead_on_and_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    parts = parts_of(book(window))
    there = parts[-1][2]  # not at the page's end, where headings share one place
    open_at(window, f"section:book#{there.id}", "Word1199", qtbot)
    assert window.desk.page.top_section == there.id
    assert "Word0 of it." not in window.desk.page.toPlainText()
    before = parts[-2][0]
    window.desk.page.link_activated.emit(f"section:book#{before.id}")
    word = before.text.split()[0]
    qtbot.waitUntil(lambda: f"{word} of it." in window.desk.page.toPlainText())
    assert window.desk.page.top_section == before.id
    window.desk.step_history(-1)
    qtbot.waitUntil(lambda: "Word1199 of it." in window.desk.page.toPlainText())


def test_a_place_kept_in_one_part_is_not_sought_in_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    last = parts_of(book(window))[-1][-1]
    open_at(window, f"section:book#{last.id}", "Word1199", qtbot)
    window.desk.go("section:other")
    open_at(window, "section:book", "Word0", qtbot)
    assert window.desk.page.verticalScrollBar().value() == 0
