"""A row of buttons that goes on in the next line where the window is too narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reader.ui.language.directions import mirrored

GAP_PX = 6


class FlowRow(QWidget):
    """Lays `widgets` out from where lines begin, wrapping like words."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = height = 0
        for widget in self._widgets:
            if widget.isHidden():
                places.append(QRect())
                continue
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + height + GAP_PX
                height = 0
            places.append(QRect(x, y, min(size.width(), max(width, 1)), size.height()))
            x += size.width() + GAP_PX
            height = max(height, size.height())
        return places

    def hasHeightForWidth(self) -> bool:
        """Qt's: the row wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's: as high as its lines at this width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Qt's: one line."""
        places = self._places(100_000)
        right = max((place.right() + 1 for place in places), default=0)
        return QSize(right, self.heightForWidth(right))

    def minimumSizeHint(self) -> QSize:
        """Qt's: as narrow as the widest button."""
        hints = [widget.sizeHint() for widget in self._widgets]
        width = self.width() or 1
        return QSize(max((hint.width() for hint in hints), default=0), self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: lay the buttons out again."""
        super().resizeEvent(event)
        self._arrange(event.size())

    def event(self, event: QEvent) -> bool:
        """Qt's: a button was shown, hidden or renamed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(self.size())
            self.updateGeometry()
        return super().event(event)

    def _arrange(self, size: QSize) -> None:
        whole = QRect(QPoint(0, 0), size)
        for widget, place in zip(self._widgets, self._places(size.width()), strict=True):
            widget.setGeometry(mirrored(self.layoutDirection(), whole, place))
        if size.height() != self.heightForWidth(size.width()):
            self.updateGeometry()


def dialog_row(widgets: Sequence[QWidget]) -> QWidget:
    """A row of buttons at a dialog's foot, set in like the words above."""
    foot = QWidget()
    column = QVBoxLayout(foot)
    column.setContentsMargins(20, 10, 20, 2)
    column.addWidget(FlowRow(widgets))
    return foot
