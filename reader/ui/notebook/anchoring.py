"""From where the reader is on the page to anchors in the document."""

import re
from collections.abc import Iterator

from reader.library.model import Document, Section
from reader.notebook.anchors import locate, make_anchor, quote_anchor
from reader.notebook.records import Anchor
from reader.ui.notebook.marks import WIDE
from reader.ui.page_view import PageView

MOST_LINES = 12  # of a selection, tried in runs when it is not in the document as it stands
_LINE = re.compile(r"[^\n\u2028\u2029]+")


def anchors_of(page: PageView, document: Document, *, most: int) -> list[Anchor] | None:
    """The selected words, one anchor a section; else the section at the top of the view.

    None when the words run through more than `most` sections.
    """
    if not document.sections:
        return []
    cursor = page.textCursor()
    if not cursor.hasSelection() or page.focused_link():
        section = document.section(page.top_section) or document.sections[0]
        return [make_anchor(document, section)]
    text = WIDE.sub("  ", page.toPlainText())
    first, last = whole_words(text, cursor.selectionStart(), cursor.selectionEnd())
    found: list[Anchor] = []
    for section in document.sections:
        span = page.section_span(section.id)
        if span is None:
            continue
        start, end = max(first, span[0]) - span[0], min(last, span[1]) - span[0]
        within = text[span[0] : span[1]]
        if start < end and within[start:end].strip():
            found.append(_anchor(document, section, within, start=start, end=end))
        if len(found) > most:
            return None
    return found or [make_anchor(document, document.sections[0])]


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to whole words: half a word is not found again."""
    while 0 < start < end and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _anchor(document: Document, section: Section, text: str, *, start: int, end: int) -> Anchor:
    """The longest part of the words that is the document's own, else the whole section.

    A page says more than its document: headings, cards for pictures, where to find it on the web.
    """
    for nearly in (False, True):
        for low, high in _runs(text, start, end):
            anchor = quote_anchor(document, section, text, start=low, end=high)
            if locate(anchor, section.text, nearly=nearly) is not None:
                return anchor
    return make_anchor(document, section)


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, then every run of whole lines within it, longest first."""
    yield start, end
    lines = [match.span() for match in _LINE.finditer(text, start, end)][:MOST_LINES]
    runs = [
        (lines[low][0], lines[high][1])
        for low in range(len(lines))
        for high in range(low, len(lines))
    ]
    yield from sorted(runs, key=lambda run: run[0] - run[1])
