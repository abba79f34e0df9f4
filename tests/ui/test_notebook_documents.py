"""Words selected on the pages of real documents are found again, on the page and in the text."""

import random
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reader.library.shelf import open_library
from reader.notebook.anchors import find_anchor, locate
from reader.paths import Places
from reader.rendering.page import render_document
from reader.rendering.style import style_sheet
from reader.settings import Settings
from reader.ui.looks import make_look
from reader.ui.notebook.anchoring import anchors_of
from reader.ui.notebook.marks import WIDE
from reader.ui.page_view import PageView

TODAY = date(2026, 11, 21)
SELECTIONS = 12
WORDS = 9


@pytest.mark.documents
def test_selected_words_of_real_pages_are_found_again(
    qapp: QApplication, places: Places, shared_documents: Path
) -> None:
    library = open_library([shared_documents], places=places)
    look = make_look(places.resource("themes"), Settings(theme="light"))
    style = style_sheet(look.theme, scale=1, font_family=look.family, line_spacing=1.55)
    view = PageView(lambda *_: None, look)
    view.resize(900, 700)
    chance = random.Random(4)
    tried = wrong = 0
    told = []
    for document in library.documents[:: max(1, len(library.documents) // 12)]:
        page = render_document(document, library, today=TODAY)
        view.show_page(page.html, style, sections=[h.section for h in page.headings])
        text = WIDE.sub("  ", view.toPlainText())
        for _ in range(SELECTIONS):
            start = chance.randrange(len(text))
            end = min(len(text), start + chance.randrange(20, 160))
            cursor = QTextCursor(view.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            view.setTextCursor(cursor)
            for anchor in anchors_of(view, document, most=9) or []:
                if len(anchor.quote.split()) < WORDS:
                    continue
                tried += 1
                span = view.section_span(anchor.section)
                assert span is not None
                assert locate(anchor, text[span[0] : span[1]]) is not None
                if find_anchor(anchor, document).status not in {"exact", "close", "moved"}:
                    wrong += 1
                    told.append((anchor.section, anchor.quote))
    assert tried > 60
    assert wrong == 0, told
