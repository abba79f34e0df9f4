"""Answers a page's picture addresses: stored illustrations in the theme's colours, and QR codes."""

from pathlib import PurePosixPath
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.errors import ReaderError
from reader.paths import Places
from reader.themes import Theme, load_theme, recolour

QR_PX = 132
LARGEST_SHARE = 1.25  # of a picture's drawn size, at 100 % text


class Pictures:
    """Draws `illustration:NAME` and `qr:TEXT`; everything else is None.

    Nothing is read from disk but files of `resources/illustrations`.
    """

    def __init__(self, places: Places, theme: Theme, scale: float) -> None:
        self._places = places
        self.theme = theme
        self.scale = scale

    def __call__(self, address: str, width: int, ratio: float) -> QImage | None:
        """The picture for a column of `width` pixels on a screen of `ratio`."""
        kind, _, rest = address.partition(":")
        name = unquote(rest)
        if kind == "illustration":
            return self._illustration(name, width, ratio)
        if kind == "qr" and name:
            return qr_image(name, side=round(QR_PX * min(self.scale, 1.5)), ratio=ratio)
        return None

    def _illustration(self, name: str, width: int, ratio: float) -> QImage | None:
        if PurePosixPath(name).name != name or not name:
            return None
        file = name if name.endswith(".svg") else f"{name}.svg"
        try:
            svg = self._places.resource(f"illustrations/{file}").read_text("utf-8")
            drawn_in = load_theme(self._places.resource("themes"), "light")
        except (OSError, ReaderError):
            return None
        renderer = QSvgRenderer(QByteArray(recolour(svg, drawn_in, self.theme).encode()))
        if not renderer.isValid():
            return None
        size = QSizeF(renderer.defaultSize())
        size.scale(
            QSizeF(min(width, size.width() * LARGEST_SHARE * self.scale), 10_000),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        return _draw(renderer, size, ratio)


def _draw(renderer: QSvgRenderer, size: QSizeF, ratio: float) -> QImage:
    image = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def qr_image(text: str, *, side: int, ratio: float) -> QImage | None:
    """A QR code of `text`, black on white in every theme, for cameras need that.

    None for a text longer than any code holds.
    """
    from reader.rendering.qr import qr_svg  # noqa: PLC0415 - segno loads at first use

    try:
        renderer = QSvgRenderer(QByteArray(qr_svg(text).encode()))
    except ValueError:
        return None
    if not renderer.isValid():
        return None
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    margin = image.width() * 0.04
    painter = QPainter(image)
    inner = image.width() - 2 * margin
    renderer.render(painter, QRectF(margin, margin, inner, inner))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def qr_pixmap(text: str, *, side: int, ratio: float) -> QPixmap | None:
    """The same as a pixmap, for cards."""
    image = qr_image(text, side=side, ratio=ratio)
    return QPixmap.fromImage(image) if image is not None else None
