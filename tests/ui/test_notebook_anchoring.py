"""Selected words become anchors of the document, also where the page says more."""

from collections.abc import Sequence
from re import Match

import pytest
from PySide6.QtGui import QTextCursor

from reader.notebook import anchors
from reader.notebook.anchors import Span
from reader.ui.main_window import MainWindow
from reader.ui.notebook.anchoring import anchors_of


def test_words_of_the_document_are_found_before_any_that_are_like_them(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A heading that stands in the page only; 50 comparisons of words took a tenth of a second."""
    window.desk.go("section:basics")
    library = window.library
    assert library is not None
    document = library.document("basics")
    assert document is not None
    compared: list[list[str]] = []
    usual = anchors._close

    def close(quote: list[str], words: list[str], tokens: Sequence[Match[str]]) -> Span | None:
        compared.append(quote)
        return usual(quote, words, tokens)

    monkeypatch.setattr(anchors, "_close", close)
    page = window.desk.page
    page.selectAll()
    found = anchors_of(page, document, most=99)
    assert found
    assert any(anchor.quote for anchor in found)
    assert compared == []
    section = next(one for one in document.sections if one.id == found[0].section)
    assert found[0].quote in section.text
    page.moveCursor(QTextCursor.MoveOperation.Start)
