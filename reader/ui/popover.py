"""A small card beside a word: a definition, or a web address with its code to scan.

It does not take the page away, closes with Esc, and gives the focus back to where it was.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.controls import push_button, text_label

WIDTH_PX = 360
GAP_PX = 6
EDGE_PX = 12


class Popover(QFrame):
    """A card over `host`. `opened` is told to screen readers by the window."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("role", "popover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._host = host
        self._before: QWidget | None = None
        self._body = self._row = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self.hide()

    def show_card(
        self,
        *,
        title: str,
        lines: list[str],
        buttons: list[QPushButton],
        anchor: QRect,
        scale: float,
        picture: QPixmap | None = None,
    ) -> None:
        """Show a card under (or over) `anchor`, a rectangle in the host."""
        self._empty()
        self._before = QApplication.focusWidget()
        self._fill(title, lines, buttons, picture)
        self.setAccessibleName(". ".join([title, *lines]))
        self._place(anchor, round(WIDTH_PX * scale))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        assert app is not None  # noqa: S101 - a widget exists, so does the application
        app.installEventFilter(self)
        self.opened.emit(self.accessibleName())

    def close_card(self) -> None:
        """Hide the card and give the focus back."""
        if self.isHidden():
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        focus = QApplication.focusWidget()
        had_focus = self.hasFocus() or (focus is not None and self.isAncestorOf(focus))
        # First the focus, then hide: Qt would hand the focus on to the page's next link.
        if had_focus and self._before is not None:
            self._before.setFocus()
        self.hide()
        self._before = None
        self.closed.emit()

    def forget(self) -> None:
        """Close, and hold no word of what was shown."""
        self.close_card()
        self._empty()
        self.setAccessibleName("")

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill(
        self, title: str, lines: list[str], buttons: list[QPushButton], picture: QPixmap | None
    ) -> None:
        body = QWidget()
        body.setProperty("role", "card-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text_label(title, "heading"))
        for line in lines:
            column.addWidget(text_label(line))
        if picture is not None:
            code = QLabel()
            code.setPixmap(picture)
            code.setAccessibleName(self.tr("Code to scan with a phone"))
            column.addWidget(code, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = body
        self._column.addWidget(self._scroll, 1)
        row = QWidget()
        self._buttons = QVBoxLayout(row) if len(buttons) > 1 else QHBoxLayout(row)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        for button in [*buttons, push_button(self.tr("Close"), self.close_card)]:
            self._buttons.addWidget(button)
        self._column.addWidget(row)
        self._row = row

    def _place(self, anchor: QRect, wanted: int) -> None:
        width = min(wanted, self._host.width() - 2 * EDGE_PX)
        layout = self._body.layout()
        inner = layout.totalHeightForWidth(width - 40) if layout is not None else 0
        rest = self._row.sizeHint().height() + 60
        room = self._host.height() - 2 * EDGE_PX
        if inner + rest > room and layout is not None:
            # Too little room for the buttons to stand still: they scroll along with the words.
            layout.addWidget(self._row)
        height = min(inner + rest, room)
        x = max(EDGE_PX, min(anchor.left(), self._host.width() - width - EDGE_PX))
        y = anchor.bottom() + GAP_PX
        if y + height > self._host.height() - EDGE_PX:
            above = anchor.top() - GAP_PX - height
            y = above if above >= EDGE_PX else max(EDGE_PX, self._host.height() - height - EDGE_PX)
        self.setGeometry(x, y, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
            return
        super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A click elsewhere closes the card; Esc closes it wherever the focus is."""
        if event.type() == QEvent.Type.MouseButtonPress:
            point: QPoint = event.globalPosition().toPoint()  # type: ignore[attr-defined]
            if not QRect(self.mapToGlobal(QPoint(0, 0)), self.size()).contains(point):
                self.close_card()
        return False
