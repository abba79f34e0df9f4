"""Sheets of paper one under another; only those in view are painted."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPageLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QPicture,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from reader.ui.fingers import push_by_touch
from reader.ui.laid_sheet import area_of, whole_of

GAP_PX = 16  # around each sheet
SMALLEST, LARGEST = 0.25, 4.0


class SheetsView(QAbstractScrollArea):
    """Shows recorded pages; tells the page whose place is at the middle of the view."""

    page_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[QPicture] = ()
        self._paper = QSizeF(1, 1)
        self._room = QRectF()  # for words, on the paper
        self._scale = 1.0
        self._whole = False  # whether whole pages are fitted in, not only their width
        self._chosen: float | None = None  # the scale where it fits nothing
        self.page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "sheets")
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        push_by_touch(self.viewport())

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def scale(self) -> float:
        """How large the paper is, 1 as on a screen of 96 dots an inch."""
        return self._scale

    def show_pages(self, pages: Sequence[QPicture], layout: QPageLayout) -> None:
        """Show `pages`, which fill the room between the margins of `layout`; from the first on."""
        self._pages = pages
        self._paper = whole_of(layout)
        margins = layout.margins(QPageLayout.Unit.Point)
        dots = self._paper.width() / layout.fullRectPoints().width()
        self._room = QRectF(QPointF(margins.left(), margins.top()) * dots, area_of(layout))
        self.page = 0
        self._arrange()
        self.verticalScrollBar().setValue(0)

    # Size --------------------------------------------------------------------------------------

    def fit_page(self, whole: bool) -> None:
        """A `whole` page in view, or all its width, also when the view's size changes."""
        self._whole, self._chosen = whole, None
        self._arrange()

    def zoom_by(self, factor: float) -> None:
        """So many times as large as now."""
        self._chosen = min(max(self._scale * factor, SMALLEST), LARGEST)
        self._arrange()

    def _fit(self) -> float:
        if self._chosen is not None:
            return self._chosen
        width = (self.viewport().width() - 2 * GAP_PX) / self._paper.width()
        height = (self.viewport().height() - 2 * GAP_PX) / self._paper.height()
        return min(width, height) if self._whole else width

    def _arrange(self) -> None:
        """Set size and scroll bars; the page in view stays in view."""
        page, share = divmod(self.verticalScrollBar().value() / self._stride(), 1)
        self._scale = max(self._fit(), SMALLEST / 4)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        width, height = self.viewport().width(), self.viewport().height()
        across.setRange(0, max(0, round(self._paper.width() * self._scale) + 2 * GAP_PX - width))
        across.setPageStep(width)
        across.setSingleStep(GAP_PX)
        down.setRange(0, max(0, round(self._stride() * self.count) + GAP_PX - height))
        down.setPageStep(height)
        down.setSingleStep(3 * GAP_PX)
        down.setValue(round((page + share) * self._stride()))
        self._moved()
        self.viewport().update()

    def _stride(self) -> float:
        """From one sheet's top to the next one's."""
        return self._paper.height() * self._scale + GAP_PX

    def _moved(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = min(max(int(middle / self._stride()), 0), max(self.count - 1, 0))
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)

    # What Qt asks for --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: the sheets in view, and no other."""
        painter = QPainter(self.viewport())
        shown = QRectF(event.rect())
        for number, picture in enumerate(self._pages):
            sheet = self._sheet_at(number)
            if sheet.top() > shown.bottom():
                break
            if sheet.intersects(shown):
                self._paint(painter, sheet, picture)
        painter.end()

    def _sheet_at(self, number: int) -> QRectF:
        size = self._paper * self._scale
        spare = max(self.viewport().width() - size.width(), 2 * GAP_PX) / 2
        left = spare - self.horizontalScrollBar().value()
        top = GAP_PX + number * self._stride() - self.verticalScrollBar().value()
        return QRectF(QPointF(left, top), size)

    def _paint(self, painter: QPainter, sheet: QRectF, picture: QPicture) -> None:
        painter.save()
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(sheet.topLeft())
        painter.scale(self._scale, self._scale)
        painter.translate(self._room.topLeft())
        painter.setPen(Qt.GlobalColor.black)
        painter.drawPicture(0, 0, picture)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: sizes that follow the view change with it."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a page: arrows, Page Up and Down, Home and End."""
        down = self.verticalScrollBar()
        keys = {
            Qt.Key.Key_PageDown: down.value() + down.pageStep(),
            Qt.Key.Key_PageUp: down.value() - down.pageStep(),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: down.maximum(),
        }
        key = Qt.Key(event.key())
        if key in keys:
            down.setValue(keys[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's; with Ctrl the size changes."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
            event.accept()
            return
        super().wheelEvent(event)
