"""A page as a file, without a window on screen: PDF for paper, PNG as the reading page shows it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from reader.errors import ReaderError
from reader.paths import Places
from reader.rendering.pages import RenderedPage
from reader.rendering.style import style_sheet
from reader.settings import Settings
from reader.ui.looks import Look, make_look
from reader.ui.page_view import PageView
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures
from reader.ui.printing import make_sheet, save_pdf

PNG_WIDTH = 960  # at 100 %
PNG_TALLEST = 20_000


def write_pdf(page: RenderedPage, file: Path, *, places: Places, name: str, family: str) -> None:
    """Write the page as PDF. Raises `ReaderError`."""
    save_pdf(make_sheet(page, name), file, paper=Paper(places, family))


def write_png(page: RenderedPage, file: Path, *, places: Places, settings: Settings) -> None:
    """Write the whole page as one picture, at most 20,000 pixels high. Raises `ReaderError`."""
    look = make_look(places.resource("themes"), settings)
    if not _picture(page, places, look).save(str(file), "PNG"):  # type: ignore[call-overload]
        raise ReaderError(f"{file} could not be written.", "Choose another folder.")


def _picture(page: RenderedPage, places: Places, look: Look) -> QImage:
    view = PageView(Pictures(places, look.theme, look.scale), look)
    view.setStyleSheet(f"QTextBrowser {{ background:{look.theme.page}; border:none; }}")
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(QSize(look.px(PNG_WIDTH), 600))
    view.show()
    style = style_sheet(
        look.theme,
        scale=look.scale,
        font_family=look.family,
        line_spacing=look.line_spacing / 100,
    )
    view.show_page(page.html, style)
    height = min(round(view.document().size().height()), PNG_TALLEST)
    view.resize(QSize(view.width(), height))
    return view.grab().toImage()
