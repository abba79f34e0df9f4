"""A calm page over everything: it fills its window and keeps the keys inside."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

COLUMN_PX = 900


class Overlay(QFrame):
    """Fills `host`. `column` holds its parts; `lower` puts them into the lower half."""

    def __init__(self, host: QWidget, *, role: str = "overlay") -> None:
        super().__init__(host)
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._host = host
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        inside = QWidget()
        inside.setMaximumWidth(COLUMN_PX)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._whole = whole
        whole.addStretch(1)
        centred = QVBoxLayout()
        centred.addWidget(inside)
        centred.setAlignment(inside, Qt.AlignmentFlag.AlignHCenter)
        inside.setMinimumWidth(420)
        whole.addLayout(centred)
        whole.addStretch(1)
        host.installEventFilter(self)
        self.hide()

    def set_lower(self, lower: bool) -> None:
        """Put the parts into the lower half, for hands that do not reach higher."""
        self._whole.setStretch(0, 1)
        self._whole.setStretch(2, 0 if lower else 1)

    def cover(self) -> None:
        """Show over everything."""
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return False
