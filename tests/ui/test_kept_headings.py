"""No heading is the last thing on a sheet of paper."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from reader.progress import breathing
from reader.ui.kept_headings import keep_headings

PAGE = QSizeF(400, 300)


def laid(lines: int, after: str) -> QTextDocument:
    """A document with `lines` lines, a heading and what comes after it."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    before = "".join(f"<p style='margin:0'>Line {n}</p>" for n in range(lines))
    document.setHtml(f"{before}<h2>A heading</h2><h3>One below</h3>{after}")
    document.setPageSize(PAGE)
    return document


def page_of(document: QTextDocument, words: str) -> int:
    """The page on which these words stand."""
    block = document.find(words).block()
    document.pageCount()  # lays it out: before, a block has no lines
    line = block.layout().lineAt(0)
    top = document.documentLayout().blockBoundingRect(block).top() + line.y()
    return int((top + line.height() / 2) // PAGE.height())


AFTER = ["<p>What it heads</p>", "<ul><li>What it heads</li></ul>"]


@pytest.mark.parametrize("after", [*AFTER, f"<table border=1><tr><td>{AFTER[0]}</td></tr></table>"])
def test_headings_stand_with_what_they_head(qapp: QApplication, after: str) -> None:
    alone = 0
    for lines in range(1, 30):
        before = laid(lines, after)
        alone += page_of(before, "A heading") < page_of(before, "What it heads")
        document = laid(lines, after)
        keep_headings(document)
        pages = [page_of(document, words) for words in ("A heading", "One below", "What it heads")]
        assert len(set(pages)) == 1, lines
        assert document.pageCount() <= before.pageCount() + 1
    assert alone > 0, "without the mend no heading stands alone: nothing was tried"


def test_a_heading_at_the_end_ends_nothing(qapp: QApplication) -> None:
    document = laid(40, "")
    pages = document.pageCount()
    keep_headings(document)
    assert document.pageCount() == pages


def test_the_window_goes_first_at_each_sheet_that_is_begun(qapp: QApplication) -> None:
    """All behind it is laid out anew, and Python stands still meanwhile; work goes on after it."""
    document = laid(10, AFTER[0])
    calls: list[str] = []
    with breathing(lambda: calls.append("may stop"), lambda: calls.append("rests")):
        keep_headings(document)
    assert calls == ["rests"]
