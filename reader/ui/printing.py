"""Pages on paper: a page loop of our own, with source and date on every sheet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from reader.errors import ReaderError
from reader.library.dates import in_words
from reader.themes import load_theme
from reader.ui.page_layout import BODY_PX
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures
from reader.wording import translate

if TYPE_CHECKING:
    from pathlib import Path

    from reader.rendering.pages import RenderedPage

MARGIN_MM = 18.0
BODY_PT = 11
SMALL_PT = 8.5
HEAD_LINES = 2.2  # of small text, above and below the page's words
SCREEN_DPI = 96
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


def make_sheet(page: "RenderedPage", program: str) -> Sheet:
    """The sheet of a rendered page: title above; source and review date below."""
    facts = page.facts
    below = [facts.source]
    if facts.reviewed is not None:
        below.append(translate("printing", "reviewed {0}").format(in_words(facts.reviewed)))
    if facts.overdue and facts.due is not None:
        due = f"{facts.due:%B %Y}"
        below.append(translate("printing", "its next review was due in {0}").format(due))
    return Sheet(
        page.title, page.html, f"{page.title} – {program}", " · ".join(filter(None, below))
    )


def print_sheet(sheet: Sheet, device: QPagedPaintDevice, *, paper: Paper) -> int:
    """Paint `sheet` on a printer or PDF; how many pages it took."""
    painter = QPainter()
    if not painter.begin(device):
        raise ReaderError(
            translate("printing", "The printer could not be opened."),
            translate("printing", "Choose another one."),
        )
    try:
        return _paint(sheet, device, painter, paper=paper)
    finally:
        painter.end()


def count_pages(sheet: Sheet, device: QPagedPaintDevice, *, paper: Paper) -> int:
    """How many pages `sheet` would take on `device`."""
    _, body, _ = _measures(device, paper)
    return _document(sheet, body, paper).pageCount()


def save_pdf(sheet: Sheet, file: "Path", *, paper: Paper) -> int:
    """Write `sheet` to a PDF file; how many pages it took. Raises `ReaderError`."""
    try:
        with file.open("ab"):
            pass
    except OSError as error:
        raise ReaderError(
            translate("printing", "{0} could not be written: {1}.").format(
                file.name, error.strerror
            ),
            translate("printing", "Choose another folder."),
        ) from error
    writer = QPdfWriter(str(file))
    writer.setTitle(sheet.title)
    writer.setResolution(300)
    writer.setPageLayout(page_layout())
    return print_sheet(sheet, writer, paper=paper)


def page_layout() -> QPageLayout:
    """A4 (Letter where the system says so) with room to hold the sheet."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - printing is rare

    metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    size = QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter
    margin = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(size), QPageLayout.Orientation.Portrait, margin, QPageLayout.Unit.Millimeter
    )


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


def _paint(sheet: Sheet, device: QPagedPaintDevice, painter: QPainter, *, paper: Paper) -> int:
    factor, body, small = _measures(device, paper)
    band = QFontMetricsF(small).height() * HEAD_LINES
    area = QSizeF(body.width(), body.height() + 2 * band)
    document = _document(sheet, body, paper)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(factor, factor)
        painter.setFont(small)
        painter.drawText(QRectF(0, 0, area.width(), band), Qt.AlignmentFlag.AlignLeft, sheet.top)
        foot = QRectF(0, area.height() - band, area.width(), band)
        count = translate("printing", "Page {0} of {1}").format(number + 1, pages)
        room = QFontMetricsF(small).horizontalAdvance(count) + 24
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, count)
        painter.drawText(
            foot.adjusted(0, 0, -room, 0),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            | int(Qt.TextFlag.TextWordWrap),
            sheet.bottom,
        )
        top = number * body.height()
        painter.translate(0, band - top)
        clip = QRectF(0, top, body.width(), body.height())
        painter.setClipRect(clip)
        document.drawContents(painter, clip)
        painter.restore()
    return pages


def _measures(device: QPagedPaintDevice, paper: Paper) -> tuple[float, QSizeF, QFont]:
    """How much larger the device is than the screen, the room for words, and the small font."""
    # The document is laid out in screen pixels and scaled: its style sheet's pixels then mean
    # the same on every device.
    factor = device.logicalDpiX() / SCREEN_DPI
    small = QFont(paper.family)
    small.setPixelSize(round(SMALL_PT * SCREEN_DPI / 72))
    band = QFontMetricsF(small).height() * HEAD_LINES
    return factor, QSizeF(device.width() / factor, device.height() / factor - 2 * band), small


def _document(sheet: Sheet, body: QSizeF, paper: Paper) -> QTextDocument:
    from reader.rendering.style import style_sheet  # noqa: PLC0415 - printing is rare

    theme = load_theme(paper.places.resource("themes"), "light")
    document = _PaperDocument(Pictures(paper.places, theme, PICTURE_SCALE), round(body.width()))
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
    document.setPageSize(body)
    return document
