"""Headings that stand on one sheet of paper with what they head."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from reader.progress import give_way


def keep_headings(document: QTextDocument) -> None:
    """Begin a page at each heading that would be the last on its page. Needs a page size."""
    block = document.begin()
    while block.isValid():
        first = block
        while block.isValid() and block.blockFormat().headingLevel():
            block = block.next()  # a heading below a heading goes with it
        if first == block:
            block = block.next()
        elif block.isValid() and _page(document, first) < _page(document, block):
            # All behind it is laid out anew, and PySide keeps Python to itself as long: up to 20 ms
            # at each of 70 headings in a book of 280 pages.
            give_way()
            _begin_page(first)


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """The page on which the first line of `block` stands."""
    top = document.documentLayout().blockBoundingRect(block).top()
    lines = block.layout()
    if lines.lineCount():
        # A line that did not fit was pushed down inside its block.
        top += lines.lineAt(0).y() + lines.lineAt(0).height() / 2
    return int(top // document.pageSize().height())


def _begin_page(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(form)
