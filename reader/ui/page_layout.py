"""Letters, margins and headings of the text document that a page is."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape, unescape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QTextCursor, QTextDocument, QTextFrame

from reader.ui.looks import Look

# As WCAG 2.2, 1.4.12 has them, in parts of the font size.
WIDE_LETTERS, WIDE_WORDS = 0.12, 0.16

BODY_PX = 18
SAMPLE = "the quick brown fox jumps over the lazy dog while a nurse explains the next test slowly "
_PICTURE = re.compile(r'<img\b[^<>]*?\ssrc="([^"]*)"')
_HEADING = re.compile(r'(<h[1-6]) id="([^"]*)"')


def reading_font(look: Look) -> QFont:
    """The letters of a page's running text, set apart as the look asks for."""
    px = look.px(BODY_PX)
    font = _font(look.family, px)
    if look.letter_spacing:
        room = px * look.letter_spacing / 100
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, room)
        font.setWordSpacing(room * WIDE_WORDS / WIDE_LETTERS)
    return font


def _font(family: str, px: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def letter_width(look: Look) -> float:
    """The mean width of a letter of the running text, in pixels."""
    px = look.px(BODY_PX)
    return _letter_width(look.family, px) + px * look.letter_spacing / 100


@lru_cache(maxsize=16)
def _letter_width(family: str, px: int) -> float:
    """Kept: the column's width is asked for at each step of a resize."""
    return QFontMetricsF(_font(family, px)).horizontalAdvance(SAMPLE) / len(SAMPLE)


def numbered(html: str, sections: Sequence[str]) -> str:
    """`html` with its sections' headings numbered in place of their anchors.

    All formats with an anchor have one hash in Qt: ten thousand of them take it eight seconds.
    """
    numbers = {escape(section): number for number, section in enumerate(sections)}

    def with_number(match: re.Match[str]) -> str:
        number = numbers.get(match[2])
        return match[0] if number is None else f'{match[1]} style="-qt-user-state:{number}"'

    return _HEADING.sub(with_number, html)


def renew_pictures(document: QTextDocument, html: str, load: Callable[[int, str], object]) -> None:
    """Take the page's pictures from `load` again; the next layout shows them."""
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in dict.fromkeys(map(unescape, _PICTURE.findall(html))):
        picture = load(kind, address)
        if isinstance(picture, QImage):
            document.addResource(kind, QUrl(address), picture)


def left_margin(document: QTextDocument) -> int:
    """What stays free at the left of the text, in pixels."""
    return round(_whole(document).frameFormat().leftMargin())


def set_margins(document: QTextDocument, *, side: int, top: int, bottom: int) -> None:
    """Leave room around the text; nothing is laid out anew where the sides stay as they are."""
    frame = _whole(document)
    margins = frame.frameFormat()
    if margins.leftMargin() == side and margins.topMargin():
        return
    margins.setLeftMargin(side)
    margins.setRightMargin(side)
    margins.setTopMargin(top)
    margins.setBottomMargin(bottom)
    frame.setFrameFormat(margins)


def _whole(document: QTextDocument) -> QTextFrame:
    """The frame around the whole text.

    Not `rootFrame()`: what PySide makes for it is kept as long as the document is, while the frame
    goes with each page. A shared screen shows some thousand pages a week.
    """
    return QTextCursor(document).currentFrame()
