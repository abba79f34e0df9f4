"""A page as a file, without a window on screen: PDF for paper, PNG as the reading page shows it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from reader.errors import ReaderError
from reader.paths import Places
from reader.rendering.pages import RenderedPage
from reader.rendering.style import style_sheet
from reader.settings import Settings
from reader.ui.looks import Look, make_look, palette
from reader.ui.page_view import PageView
from reader.ui.paper import Paper
from reader.ui.pictures import Pictures
from reader.ui.printing import make_sheet, save_pdf

PNG_WIDTH = 960  # at 100 %
PNG_TALLEST = 20_000


def write_pdf(page: RenderedPage, file: Path, *, places: Places, name: str, family: str) -> None:
    """Write the page as PDF. Raises `ReaderError`."""
    save_pdf(make_sheet(page, name), file, paper=Paper(places, family))


def write_png(page: RenderedPage, file: Path, *, places: Places, settings: Settings) -> bool:
    """Write the page as one picture; whether all of it fitted into 20,000 pixels of height.

    Raises `ReaderError` when the file cannot be written.
    """
    look = make_look(places.resource("themes"), settings)
    picture, whole = _picture(page, places, look)
    if not picture.save(str(file), "PNG"):  # type: ignore[call-overload]
        raise ReaderError(f"{file} could not be written.", "Choose another folder.")
    return whole


def _picture(page: RenderedPage, places: Places, look: Look) -> tuple[QImage, bool]:
    view = PageView(Pictures(places, look.theme, look.scale), look)
    # Text without a colour of its own takes the palette's, which is the window's business.
    view.setPalette(palette(look.theme))
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
        letter_spacing=look.letter_spacing / 100,
    )
    view.show_page(page.html, style)
    needed = round(view.document().size().height())
    view.resize(QSize(view.width(), min(needed, PNG_TALLEST)))
    return view.grab().toImage(), needed <= PNG_TALLEST
