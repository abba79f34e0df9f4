"""What is shown when something in the program broke: calm words, then the welcome screen."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.kiosk.overlay import Overlay

SHOWN_MS = 8000


class CalmPage(Overlay):
    """Says that it starts again by itself; a touch does it at once."""

    over = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        title = text_label(self.tr("This screen starts again"), "huge")
        words = self.tr("Something in the program did not work. Nothing you looked at is kept.")
        for label in (title, text_label(words, "lead")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.column.addWidget(label)
        button = push_button(self.tr("Start again"), self.over.emit)
        button.setProperty("big", True)
        button.setDefault(True)
        self.column.addWidget(button)
        self.setAccessibleName(f"{title.text()}. {words}")
        self._later = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._later.timeout.connect(self._go)

    def appear(self) -> None:
        """Show, and go by itself."""
        self.cover()
        self._later.start()

    def _go(self) -> None:
        """By itself, unless something took its place: a touch, or staff's pages."""
        if self.isVisible():
            self.over.emit()
