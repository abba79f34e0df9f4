"""“Are you still there?”: thirty calm seconds and one large button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.kiosk.overlay import Overlay
from reader.ui.plurals import counted


class Countdown(Overlay):
    """A touch anywhere goes on reading; it presses nothing else."""

    still_here = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.question = self.tr("Are you still there?")
        self.seconds = text_label("", "count")
        self.button = push_button(self.tr("I'm still here"), self.still_here.emit)
        self.button.setProperty("big", True)
        self.button.setDefault(True)
        explained = self.tr("Then everything is cleared for the next person.")
        title = text_label(self.question, "huge")
        for label in (title, self.seconds, text_label(explained, "lead")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.column.addWidget(label)
        self.column.addWidget(self.button)
        self.setAccessibleName(f"{self.question} {explained}")

    def count(self, seconds: int) -> None:
        """Show how many seconds are left."""
        words = counted(self.tr("%n second(s)", "", seconds), seconds)
        self.seconds.setText(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the button counts too, when it is over."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Somebody is there."""
        event.accept()
        self.still_here.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does a key."""
        event.accept()
        self.still_here.emit()
