"""The card “Getting help” of the start page, and the site's logo over it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.cards import QR_PX, address_buttons, breakable
from reader.ui.controls import text_label
from reader.ui.looks import Look
from reader.ui.pictures import qr_pixmap
from reader.wording import translate

LOGO_PX = QSize(320, 64)
PLATE_PX = 8
MOST_SCALE = 1.5  # pictures grow less than letters: at 200 % words need the room
BESIDE_SCALE = 1.1
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@dataclass(frozen=True, slots=True)
class Help:
    """Lines as the site wrote them, and its web address.

    `drawn`: the code may be drawn now. `copied`, `opened`: what a reader may do with the address;
    neither on a shared screen.
    """

    lines: tuple[str, ...]
    web: str = ""
    drawn: bool = False
    copied: bool = False
    opened: bool = False


def help_card(facts: Help, look: Look, ratio: float) -> QFrame:
    """The lines, with the address and its code beside or under them."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 12, 16, 12)
    column.addWidget(text_label(translate("help_card", "Getting help"), "heading"))
    for line in facts.lines:
        column.addWidget(text_label(line))
    if facts.web:
        column.addWidget(_web(facts, look, ratio))
    return frame


def _web(facts: Help, look: Look, ratio: float) -> QWidget:
    part = QWidget()
    # Beside the code large letters would find no room in a narrow window.
    row = QBoxLayout(_ACROSS if look.scale <= BESIDE_SCALE else _DOWN, part)
    row.setContentsMargins(0, look.px(8), 0, 0)
    row.setSpacing(16)
    words = QVBoxLayout()
    words.addWidget(text_label(translate("help_card", "On the web: scan the code with a phone.")))
    words.addWidget(text_label(breakable(facts.web)))
    for button in address_buttons(facts.web, may_open=facts.opened) if facts.copied else ():
        words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    words.addStretch(1)
    row.addWidget(_code(facts, look, ratio), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return part


def _code(facts: Help, look: Look, ratio: float) -> QLabel:
    code = QLabel()
    side = round(QR_PX * min(look.scale, MOST_SCALE))
    code.setFixedSize(side, side)  # so that nothing moves when the code arrives
    code.setAccessibleName(translate("help_card", "Code to scan: {0}").format(facts.web))
    picture = qr_pixmap(facts.web, side=side, ratio=ratio) if facts.drawn else None
    if picture is not None:
        code.setPixmap(picture)
    return code


def logo_label(file: Path, name: str, look: Look, ratio: float) -> QLabel | None:
    """The site's logo, sharp at any text size; None when the file cannot be drawn.

    Logos are drawn for paper: on a dark ground they stand on a white plate.
    """
    # Its width does not grow: a narrow window has no more at any text size.
    high = round(LOGO_PX.height() * min(look.scale, MOST_SCALE))
    image = read_logo(file, QSize(LOGO_PX.width(), high) * ratio)
    if image.isNull():
        return None
    if look.theme.dark:
        image = _on_plate(image, round(PLATE_PX * ratio))
    image.setDevicePixelRatio(ratio)
    label = QLabel()
    label.setPixmap(QPixmap.fromImage(image))
    label.setAccessibleName(translate("help_card", "Logo of {0}").format(name))
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label


def read_logo(file: Path, most: QSize) -> QImage:
    """The picture as large as fits into `most` pixels; a null image when it cannot be read."""
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isEmpty():
        return QImage()
    # The format itself scales: an SVG is drawn anew, not stretched.
    reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _on_plate(image: QImage, margin: int) -> QImage:
    grown = QSize(image.width() + 2 * margin, image.height() + 2 * margin)
    plate = QImage(grown, QImage.Format.Format_RGB32)
    plate.fill(QColor("white"))
    painter = QPainter(plate)
    painter.drawImage(margin, margin, image)
    painter.end()
    return plate
