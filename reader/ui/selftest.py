"""What `self-test` paints: each section of each page as a reader would see it, and what pages need.

Each method answers (passed, what was found). On the GUI thread.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLibraryInfo,
    QPoint,
    QSize,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QImageReader, QRawFont, QRegion

from reader.paths import Places
from reader.rendering.pages import RenderedPage
from reader.rendering.style import style_sheet
from reader.settings import Settings
from reader.site import Site
from reader.ui.application import make_application
from reader.ui.fonts import READING_FAMILY, interface_font
from reader.ui.looks import make_look
from reader.ui.page_view import PageView
from reader.ui.pictures import Pictures

if TYPE_CHECKING:
    from reader.library.shelf import Library

Found = tuple[bool, str]
VIEW = QSize(900, 600)
LETTERS = "Aéßñ αβμ µ ≥ ≤ − – “ ”"  # what pages about medicine need from one font
FORMATS = ("png", "jpeg", "webp", "svg")
QT_LANGUAGES = ("de", "es", "fr")  # English needs no catalogue
# The smallest picture of each raster format, one grey dot; SVG is tried with the program's own.
WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"


class Painter:
    """The application without a window of its own, and the checks that it can make."""

    def __init__(self, library: "Library", places: Places, site: Site) -> None:
        self._app = make_application(places, site)
        self._library = library
        self._places = places
        self._site = site
        self._look = make_look(places.resource("themes"), Settings(theme="light"))

    def letters(self) -> Found:
        """The reading font is the bundled one, and it has the letters that pages use."""
        font = interface_font(READING_FAMILY, 1.0)
        family = QFontInfo(font).family()
        if family != READING_FAMILY:
            return False, f"{READING_FAMILY} is not there; {family} would be used."
        raw = QRawFont.fromFont(font)
        missing = [
            letter for letter in LETTERS.replace(" ", "") if not raw.supportsCharacter(ord(letter))
        ]
        if missing:
            return False, f"{family} lacks {' '.join(missing)}."
        return True, f"{family} with {len(LETTERS.replace(' ', ''))} special letters."

    def pictures(self) -> Found:
        """Every stored picture and every icon can be drawn, and so can a QR code."""
        draw = Pictures(self._places, self._look.theme, 1.0)
        names = sorted(one.name for one in self._places.resource("illustrations").glob("*.svg"))
        bad = [name for name in names if _is_blank(draw(f"illustration:{name}", 600, 1.0))]
        if _is_blank(draw("qr:https://example.org", 600, 1.0)):
            bad.append("QR code")
        icons = sorted(self._places.resource("icons").glob("*.svg"))
        bad += [one.name for one in icons if _is_blank(QImage(str(one)))]
        if self._site.logo is not None and is_blank_file(self._site.logo):
            bad.append(self._site.logo.name)
        if bad:
            return False, f"Could not be drawn: {', '.join(bad)}."
        return True, f"{len(names)} pictures, {len(icons)} icons and a QR code drawn."

    def image_formats(self) -> Found:
        """The formats that documents and logos come in can be read."""
        known = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
        missing = [one for one in FORMATS if one not in known]
        missing += [f"{one} (decoding)" for one in ("png", "jpeg") if not _survives(one)]
        if QImage.fromData(QByteArray.fromBase64(WEBP.encode())).isNull():
            missing.append("webp (decoding)")
        if missing:
            return False, f"Cannot be read: {', '.join(missing)}."
        return True, f"{', '.join(FORMATS)} can be read."

    def translations(self) -> Found:
        """Each catalogue that travels along can be loaded, Qt's own for its buttons too."""
        folder = self._places.resource("translations")
        own = sorted(folder.glob("*.qm")) if folder.is_dir() else []
        bad = [one.name for one in own if not QTranslator().load(str(one))]
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        bad += [
            f"qtbase_{one}" for one in QT_LANGUAGES if not QTranslator().load(f"qtbase_{one}", qt)
        ]
        if bad:
            return False, f"Could not be loaded: {', '.join(bad)}."
        return True, f"{len(own)} of the program, {len(QT_LANGUAGES)} of Qt."

    def pages(self, made: Iterable[tuple[str, RenderedPage]]) -> Found:
        """Every section of every page, scrolled to and painted, shows something."""
        view = self._view()
        style = style_sheet(
            self._look.theme,
            scale=self._look.scale,
            font_family=self._look.family,
            line_spacing=self._look.line_spacing / 100,
        )
        count, wrong = 0, []
        for document, page in made:
            sections = [heading.section for heading in page.headings]
            view.show_page(page.html, style, sections=sections)
            # What a page puts off (places of headings) is done now.
            self._app.processEvents()
            view.document().size()
            for section in sections:
                count += 1
                if not view.go_to_section(section):
                    wrong.append(f"{document}#{section} (not found)")
                elif _is_blank(_shot(view)):
                    wrong.append(f"{document}#{section} (blank)")
        view.close()
        platform = QGuiApplication.platformName()
        if wrong:
            return False, f"{len(wrong)} of {count} sections: {', '.join(wrong[:5])}."
        return count > 0, f"{count} sections painted on “{platform}”, none of them blank."

    def pdf(self, made: Iterable[tuple[str, RenderedPage]], file: Path) -> Found:
        """A page can be written as PDF."""
        from reader.ui.exporting import write_pdf  # noqa: PLC0415 - QtPrintSupport, only here

        for _, page in made:
            write_pdf(page, file, places=self._places, name=self._site.name, family=READING_FAMILY)
            break
        data = file.read_bytes() if file.is_file() else b""
        if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-64:]:
            return False, "What was written is no PDF."
        return True, f"“{page.title}” written, {len(data) / 1000:.0f} KB."

    def _view(self) -> PageView:
        view = PageView(Pictures(self._places, self._look.theme, self._look.scale), self._look)
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.setStyleSheet(f"QTextBrowser {{ background:{self._look.theme.page}; border:none; }}")
        view.resize(VIEW)
        view.show()
        return view


def is_blank_file(file: Path) -> bool:
    """Whether a picture is missing, broken, or of one colour all over."""
    return _is_blank(QImage(str(file)))


def _shot(view: PageView) -> QImage:
    """What the view's upper half shows now: the section that was scrolled to, not the next ones."""
    port = view.viewport()
    image = QImage(port.width(), port.height() // 2, QImage.Format.Format_RGB32)
    port.render(image, QPoint(), QRegion(image.rect()))
    return image


def _is_blank(image: QImage | None) -> bool:
    if image is None or image.isNull():
        return True
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    data = bytes(plain.constBits())
    return data == data[:4] * (len(data) // 4)


def _survives(kind: str) -> bool:
    """Whether a picture written in this format is the same size when read again."""
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return QImage.fromData(buffer.data()).size() == image.size()
