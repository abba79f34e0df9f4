"""A sheet laid out for paper of one size, ready to be painted page by page.

It belongs to the thread that made it, fonts and all, and is made, painted and let go of there.
What another thread is to show leaves it as `QPicture`s.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPicture,
    QTextDocument,
)
from shiboken6 import delete

from reader.themes import Theme, load_theme
from reader.ui import laying_out
from reader.ui.kept_headings import keep_headings
from reader.ui.looks import palette
from reader.ui.page_layout import BODY_PX
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures
from reader.wording import translate

BODY_PT = 11
SMALL_PT = 8.5
HEAD_LINES = 2.2  # of small text, above and below the page's words
SCREEN_DPI = 96
FINE_DPI = 1200  # of printers: rounds as little
PAPER_LINE = 1.42
PICTURE_SCALE = 0.6
# On paper a dotted word explains nothing: only links that can be typed stay marked.
PAPER_RULES = "\na.term { text-decoration:none; }\n"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: the page's HTML, and the words at top and bottom of each sheet."""

    title: str
    html: str
    top: str
    bottom: str
    scale: float = 1.0  # of the letters


def area_of(layout: QPageLayout) -> QSizeF:
    """The room between the margins, in the pixels of a screen."""
    return QSizeF(layout.paintRectPixels(FINE_DPI).size()) * (SCREEN_DPI / FINE_DPI)


def whole_of(layout: QPageLayout) -> QSizeF:
    """The whole paper, in the pixels of a screen."""
    return QSizeF(layout.fullRectPixels(FINE_DPI).size()) * (SCREEN_DPI / FINE_DPI)


def area_on(device: QPagedPaintDevice) -> QSizeF:
    """The room on the paper of a printer or PDF, in the pixels of a screen."""
    return QSizeF(device.width(), device.height()) / scale_of(device)


def scale_of(device: QPagedPaintDevice) -> float:
    """How much finer than a screen `device` is."""
    return device.logicalDpiX() / SCREEN_DPI


class LaidSheet:
    """`sheet` on paper with room for `area`, head and foot included.

    It is laid out in screen pixels, whoever paints scales: its style sheet's pixels then mean the
    same on every device.
    """

    def __init__(self, sheet: Sheet, area: QSizeF, *, paper: Paper) -> None:
        self._sheet = sheet
        self._area = area
        self._small = QFont(paper.family)
        self._small.setPixelSize(round(SMALL_PT * SCREEN_DPI / 72))
        self._band = QFontMetricsF(self._small).height() * HEAD_LINES
        self._body = QSizeF(area.width(), area.height() - 2 * self._band)
        theme = load_theme(paper.places.resource("themes"), "light")
        self._palette = palette(theme)
        self._document = _document(sheet, self._body, paper, theme)
        self.pages = self._document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number` (from 0) with its head and foot at the painter's origin."""
        painter.save()
        self._paint_edges(painter, number)
        top = number * self._body.height()
        painter.translate(0, self._band - top)
        clip = QRectF(0, top, self._body.width(), self._body.height())
        painter.setClipRect(clip)
        # Not `drawContents`: words without a colour of their own would take the window's, which
        # is white in a dark theme.
        drawn = QAbstractTextDocumentLayout.PaintContext()
        drawn.palette = self._palette
        drawn.clip = clip
        self._document.documentLayout().draw(painter, drawn)
        painter.restore()

    def _paint_edges(self, painter: QPainter, number: int) -> None:
        width, height, band = self._area.width(), self._area.height(), self._band
        painter.setFont(self._small)
        painter.drawText(QRectF(0, 0, width, band), Qt.AlignmentFlag.AlignLeft, self._sheet.top)
        foot = QRectF(0, height - band, width, band)
        count = translate("printing", "Page {0} of {1}").format(number + 1, self.pages)
        room = QFontMetricsF(self._small).horizontalAdvance(count) + 24
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, count)
        painter.drawText(
            foot.adjusted(0, 0, -room, 0),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            | int(Qt.TextFlag.TextWordWrap),
            self._sheet.bottom,
        )

    def record(self, number: int) -> QPicture:
        """Page `number` as something that any thread may paint."""
        picture = QPicture()
        painter = QPainter(picture)
        self.paint(painter, number)
        painter.end()
        return picture

    def let_go(self) -> None:
        """Free the text now and here: a failure on its way to the window would keep it alive."""
        delete(self._document)


class _PaperDocument(QTextDocument):
    """A document that takes pictures only from `pictures`."""

    def __init__(self, pictures: Pictures, width: int) -> None:
        super().__init__()
        self._pictures = pictures
        self._width = width

    def loadResource(self, kind: int, name: object) -> object:
        """Qt's: own addresses only."""
        address = name if isinstance(name, str) else name.toString()  # type: ignore[attr-defined]
        if kind == QTextDocument.ResourceType.ImageResource.value:
            picture = self._pictures(address, self._width, 2.0)
            if picture is not None:
                return picture
        return None


def _document(sheet: Sheet, body: QSizeF, paper: Paper, theme: Theme) -> QTextDocument:
    from reader.rendering.style import style_sheet  # noqa: PLC0415 - printing is rare

    document = _PaperDocument(Pictures(paper.places, theme, PICTURE_SCALE), round(body.width()))
    laying_out.begin(document)
    font = QFont(paper.family)
    font.setPixelSize(round(BODY_PT * sheet.scale * SCREEN_DPI / 72))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    # Qt takes room between paragraphs in pixels only; ours are those of the scaled layout above.
    scale = BODY_PT * sheet.scale * SCREEN_DPI / 72 / BODY_PX
    style = style_sheet(theme, scale=scale, font_family=paper.family, line_spacing=PAPER_LINE)
    document.setDefaultStyleSheet(style + PAPER_RULES)
    document.setHtml(sheet.html)
    laying_out.lay_out(document, body)
    keep_headings(document)
    laying_out.finish(document)
    return document
