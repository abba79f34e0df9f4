"""The icon set: SVG files in one stroke, coloured by the theme and drawn at the size asked for."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.own_text import has_own_text, own_text
from reader.paths import Places

ICON_PX = 24  # at 100 %
LARGEST_PX = 44  # a toolbar must still fit at 300 %
# These point along the line, so they turn with it.
TURNING = frozenset({"back", "forward", "right", "backspace", "tree", "contents"})
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def icon_size(scale: float) -> int:
    """The side of a toolbar icon in pixels at `scale`."""
    return min(round(ICON_PX * scale), LARGEST_PX)


class IconSet:
    """Draws icons in one colour; asked again after a change of theme or size."""

    def __init__(self, places: Places, *, colour: str, faint: str, size: int, ratio: float) -> None:
        self._folder = places.resource("icons")
        self._colour = colour
        self._faint = faint
        self._size = size
        self._ratio = ratio

    def icon(self, name: str, *, colour: str = "") -> QIcon:
        """The icon `name`; `colour` overrides the theme's, for icons on a coloured ground."""
        svg = own_text(self._folder / f"{name}.svg")
        turned = name in TURNING and QGuiApplication.layoutDirection() == RIGHT_TO_LEFT
        drawn = self._draw(svg, colour or self._colour, mirrored=turned)
        icon = QIcon(drawn)
        icon.addPixmap(self._recoloured(drawn, self._faint), QIcon.Mode.Disabled)
        pressed = self._folder / f"{name}-on.svg"
        if has_own_text(pressed):
            drawn = self._draw(own_text(pressed), colour or self._colour)
            icon.addPixmap(drawn, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    @staticmethod
    def _recoloured(drawn: QPixmap, colour: str) -> QPixmap:
        """The same strokes in another colour, without drawing the picture again."""
        made = QPixmap(drawn)
        painter = QPainter(made)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(made.rect(), QColor(colour))
        painter.end()
        return made

    def _draw(self, svg: str, colour: str, *, mirrored: bool = False) -> QPixmap:
        side = round(self._size * self._ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if mirrored:
            painter.translate(side, 0)
            painter.scale(-1, 1)
        data = QByteArray(svg.replace("currentColor", colour).encode())
        QSvgRenderer(data).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap


def program_icon(places: Places) -> QIcon:
    """The program's own icon for windows and task bars."""
    return QIcon(str(places.resource("icons/leukemia-reader.svg")))
