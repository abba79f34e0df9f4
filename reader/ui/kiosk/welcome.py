"""What the screen shows while nobody is there. The first touch only wakes it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.controls import text_label
from reader.ui.help_card import read_logo
from reader.ui.kiosk.overlay import Overlay

LOGO_PX = 160
WIDEST = 4  # times its height


class Welcome(Overlay):
    """The site's name, “Touch to begin” and a promise."""

    woken = Signal()

    def __init__(self, host: QWidget, *, name: str, logo: Path | None) -> None:
        super().__init__(host, role="welcome")
        if logo is not None:
            self.column.addWidget(
                _picture(logo, self.devicePixelRatioF()), 0, Qt.AlignmentFlag.AlignHCenter
            )
        begin = self.tr("Touch to begin")
        promise = self.tr("Nothing you look at is kept.")
        for words, role in (
            (name, "title"),
            (begin, "huge"),
            (self.tr("Read about leukemia: plain words, with their sources."), "lead"),
            (promise, "lead"),
        ):
            label = text_label(words, role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.column.addWidget(label)
        self.setAccessibleName(f"{name}. {begin}. {promise}")
        self._pressed = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The touch begins."""
        self._pressed = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The touch is over: only now something else may appear under the finger."""
        event.accept()
        if self._pressed:
            self._pressed = False
            self.woken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key that the rules let through wakes as well."""
        event.accept()
        self.woken.emit()


def _picture(file: Path, ratio: float) -> QLabel:
    label = QLabel()
    image = read_logo(file, QSize(WIDEST * LOGO_PX, LOGO_PX) * ratio)
    if not image.isNull():
        image.setDevicePixelRatio(ratio)
        label.setPixmap(QPixmap.fromImage(image))
    return label
