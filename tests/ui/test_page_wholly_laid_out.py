"""No words of a page are left without height, wherever its explained words stand."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from reader.paths import find_places
from reader.rendering.style import style_sheet
from reader.settings import Settings
from reader.ui.looks import make_look
from reader.ui.page_view import PageView
from reader.ui.pictures import Pictures

TERM = '<a class="term" href="term:x"><span class="term">remission</span></a>'


@pytest.mark.parametrize("before", [0, 40, 150])
def test_every_line_has_a_height(qtbot: QtBot, tmp_path: Path, before: int) -> None:
    places = find_places(tmp_path)
    look = make_look(places.resource("themes"), Settings(theme="light"))
    view = PageView(Pictures(places, look.theme, 1.0), look)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    rows = "".join(f"<li>Line {number} of the list</li>" for number in range(180))
    words = f"<h1>Page</h1><ul>{'<li>One</li>' * before}</ul><p>In {TERM}.</p><ul>{rows}</ul>"
    style = style_sheet(look.theme, scale=1.0, font_family=look.family, line_spacing=1.55)
    view.show_page(words, style)
    layout, block, flat = view.document().documentLayout(), view.document().begin(), []
    assert view.document().size().height() > 180 * 20
    while block.isValid():
        if block.text() and layout.blockBoundingRect(block).height() < 10:
            flat.append(block.text())
        block = block.next()
    assert flat == []


def test_explained_words_have_a_dotted_line_in_the_muted_colour(
    qtbot: QtBot, tmp_path: Path
) -> None:
    places = find_places(tmp_path)
    look = make_look(places.resource("themes"), Settings(theme="dark"))
    view = PageView(Pictures(places, look.theme, 1.0), look)
    qtbot.addWidget(view)
    style = style_sheet(look.theme, scale=1.0, font_family=look.family, line_spacing=1.55)
    view.show_page(f"<p>In {TERM}.</p>", style)
    cursor = view.document().find("remission")
    assert cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert cursor.charFormat().underlineColor().name() == look.theme.muted.lower()
