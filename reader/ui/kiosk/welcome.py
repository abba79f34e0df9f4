"""What the screen shows while nobody is there. The first touch only wakes it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.help_card import read_logo
from reader.ui.kiosk.overlay import Overlay

LOGO_PX = 160
WIDEST = 4  # times its height


class Welcome(Overlay):
    """The site's name, “Touch to begin”, a promise, and languages where there are several."""

    woken = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        host: QWidget,
        *,
        name: str,
        logo: Path | None,
        languages: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`languages` are short names, each with what the language calls itself."""
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
        self.languages: dict[str, QPushButton] = {}
        if len(languages) > 1:
            self._add_languages(languages)
        self.setAccessibleName(f"{name}. {begin}. {promise}")
        self._pressed = False

    def _add_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 24, 0, 0)
        row.setSpacing(12)
        for language, own_name in languages:
            button = push_button(own_name, partial(self.language_chosen.emit, language))
            button.setProperty("big", True)
            self.languages[language] = button
            row.addWidget(button, 1)
        self.column.addLayout(row)

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
