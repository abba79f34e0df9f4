"""The tree's view: lines open by click, Enter or Space, and branches have arrows of our own."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from reader.library.node import Node
from reader.ui.late_layout import laid_out_later
from reader.ui.turns import Turn
from reader.ui.wrapped_delegate import NODE_ROLE, WrappedDelegate

if TYPE_CHECKING:
    from reader.ui.tree_model import TreeModel

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TreeView(QTreeView):
    """A tree of nodes."""

    opened = Signal(object)  # Node

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._revealed = QPersistentModelIndex()
        self._revealing = Turn(self)
        self._revealing.due.connect(self._show_revealed)
        self.lines = WrappedDelegate(self)
        self.setItemDelegate(self.lines)
        self.setHeaderHidden(True)
        # Nobody sees it, but at each change of style all lines would be measured on its behalf.
        self.header().geometriesChanged.disconnect()
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)
        self.clicked.connect(self._open)
        self.expanded.connect(self.open_only_child)

    def line(self, index: QModelIndex | QPersistentModelIndex) -> tuple[str, int, bool]:
        """What a line is measured by: its label, how far it is set in, whether it is strong."""
        label, depth, strong = cast("TreeModel", self.model()).line(index)
        return label, self.indentation() * depth, strong

    def reveal(self, index: QModelIndex) -> None:
        """Make `index` current and keep all of it in view until the reader moves the tree.

        Lines wrap anew when a scroll bar comes or a pane folds: one look is not enough.
        """
        self.setCurrentIndex(index)
        self._revealed = QPersistentModelIndex(index)
        self._show_revealed()
        self._revealing.ask()

    def _show_revealed(self) -> None:
        if self._revealed.isValid():
            self.scrollTo(self._revealed)

    def event(self, event: QEvent) -> bool:
        """Qt's; lines are measured later where it is the look that changes."""
        return laid_out_later(self, event) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's; from now on the tree stays where the reader moves it."""
        self._revealed = QPersistentModelIndex()
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt's; from now on the tree stays where the reader moves it."""
        self._revealed = QPersistentModelIndex()
        super().mousePressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        node = index.data(NODE_ROLE)
        if not isinstance(node, Node):
            return
        if node.kind == "audience":
            self.setExpanded(index, not self.isExpanded(index))
        elif node.children:
            self.setExpanded(index, True)
        self.opened.emit(node)

    def open_only_child(self, index: QModelIndex) -> None:
        """One audience under a type is no choice: open it along with the type."""
        model = self.model()
        if model.rowCount(index) == 1:
            child = model.index(0, 0, index)
            if child.data(NODE_ROLE).kind == "audience":
                self.setExpanded(child, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the line in focus."""
        self._revealed = QPersistentModelIndex()
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow before lines that hold others: onwards when closed, down when open."""
        if not self.model().hasChildren(index):
            return
        side = self.indentation() * 0.2
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inwards = self.indentation() / 2 - 2
        x = rect.left() + inwards if turned else rect.right() - inwards
        middle = QPointF(x, rect.center().y())
        if self.isExpanded(index):
            points = [(-side, -side / 2), (0, side / 2), (side, -side / 2)]
        else:
            points = [(-side / 2, -side), (side / 2, 0), (-side / 2, side)]
        if turned:
            points = [(-x, y) for x, y in points]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(colour, max(1.6, side / 3), c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))
        painter.restore()

    def doItemsLayout(self) -> None:
        """Qt's: lines were measured anew, perhaps after the last look at the one that is shown."""
        super().doItemsLayout()
        if self._revealed.isValid():
            self._revealing.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew when the pane's width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        self._revealing.ask()
