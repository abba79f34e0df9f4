"""A box to tick whose words wrap: Qt's own are cut off at large text."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from reader.ui.controls import text_label


class WrappedCheck(QWidget):
    """`box` is the box, named by the words beside it; a click on the words is a click on it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        self.label = text_label(words)
        self.label.setBuddy(self.box)
        self.label.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's: the words are part of the box."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.box.click()
            return True
        return False
