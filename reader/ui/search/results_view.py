"""The list of results: one click or Enter opens; the search field moves it from afar."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.ui.fingers import push_by_touch
from reader.ui.late_layout import laid_out_later
from reader.ui.looks import Look
from reader.ui.outside_choice import OutsideChoice
from reader.ui.search.results_delegate import ResultsDelegate
from reader.ui.search.results_model import ROW_ROLE, ResultsModel
from reader.ui.search.rows import Row

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ResultsView(QListView):
    """Shows `ResultsModel`. Esc asks to leave; Up on the first row goes back to the field."""

    opened = Signal(object)  # Row
    left = Signal()
    left_upwards = Signal()
    painted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsModel(self)
        self.setModel(self.results)
        self.rows = ResultsDelegate(self, look)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes would lay every row out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Search results"))
        push_by_touch(self.viewport())
        self.clicked.connect(self._open)
        OutsideChoice(self)
        self.results.modelReset.connect(self.rows.forget)

    def event(self, event: QEvent) -> bool:
        """Qt's; lines are measured later where it is the look that changes."""
        return laid_out_later(self, event) or super().event(event)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self.rows.set_look(look)
        self.scheduleDelayedItemsLayout()

    def set_compact(self, lines: int) -> None:
        """Rows of one or two lines where there is little room; 0 for whole rows."""
        if lines != self.rows.compact:
            self.rows.compact = lines
            self.scheduleDelayedItemsLayout()

    def row(self) -> Row | None:
        """The row that is chosen."""
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, Row) else None

    def choose(self, number: int) -> None:
        """Choose the row `number`, within the list."""
        count = self.results.rowCount()
        if count:
            index = self.results.index(max(0, min(number, count - 1)))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_first(self) -> None:
        """Choose the best section; a card above it stands in view."""
        rows = self.results.rows
        self.choose(next((n for n, row in enumerate(rows) if row.kind == "hit"), 0))
        self.verticalScrollBar().setValue(0)

    def move_by(self, steps: int) -> None:
        """Choose a row further down or up."""
        self.choose(self.currentIndex().row() + steps)

    def open_current(self) -> None:
        """Open the row that is chosen."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open, Esc leaves; the rest is Qt's."""
        if event.key() in ENTER:
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's; tells that the rows are on the screen."""
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew when the width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rows.forget()
            self.scheduleDelayedItemsLayout()
