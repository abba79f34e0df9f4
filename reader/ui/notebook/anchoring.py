"""From where the reader is on the page to anchors in the document."""

from reader.library.model import Document
from reader.notebook.anchors import make_anchor, quote_anchor
from reader.notebook.records import Anchor
from reader.ui.notebook.marks import WIDE
from reader.ui.page_view import PageView


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
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    text = WIDE.sub("  ", page.toPlainText())
    found: list[Anchor] = []
    for section in document.sections:
        span = page.section_span(section.id)
        if span is None:
            continue
        start, end = max(first, span[0]), min(last, span[1])
        if start < end and text[start:end].strip():
            within = text[span[0] : span[1]]
            found.append(
                quote_anchor(document, section, within, start=start - span[0], end=end - span[0])
            )
        if len(found) > most:
            return None
    return found or [make_anchor(document, document.sections[0])]
