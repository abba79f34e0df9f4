"""A calm page over everything: it fills its window and keeps the keys inside."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

COLUMN_PX = 900
MARGIN_PX = 24


class Overlay(QFrame):
    """Fills `host`. `column` holds its parts; `lower` puts them into the lower half."""

    def __init__(self, host: QWidget, *, role: str = "overlay", name: str = "") -> None:
        """`name` is spoken, until the page has another."""
        super().__init__(host)
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._host = host
        self._whole = QVBoxLayout(self)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self._whole.addStretch(1)
        self._whole.addLayout(self.column)
        self._whole.addStretch(1)
        host.installEventFilter(self)
        self.hide()

    def set_lower(self, lower: bool) -> None:
        """Put the parts into the lower half, for hands that do not reach higher."""
        self._whole.setStretch(0, 1)
        self._whole.setStretch(2, 0 if lower else 1)

    def cover(self) -> None:
        """Show over everything."""
        self._fill()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._fill()
        return False

    def _fill(self) -> None:
        """All of the window, with the parts in one column in its middle."""
        side = max(MARGIN_PX, (self._host.width() - COLUMN_PX) // 2)
        self._whole.setContentsMargins(side, MARGIN_PX, side, MARGIN_PX)
        self.setGeometry(self._host.rect())
