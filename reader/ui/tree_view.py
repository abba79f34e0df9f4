"""The tree's view: lines open by click, Enter or Space, and branches have arrows of our own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from reader.library.node import Node
from reader.ui.wrapped_delegate import NODE_ROLE, WrappedDelegate

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TreeView(QTreeView):
    """A tree of nodes."""

    opened = Signal(object)  # Node

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = WrappedDelegate(self)
        self.setItemDelegate(self.lines)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)
        self.clicked.connect(self._open)
        self.expanded.connect(self.open_only_child)

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
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow before lines that hold others: right when closed, down when open."""
        if not self.model().hasChildren(index):
            return
        side = self.indentation() * 0.2
        middle = QPointF(rect.right() - self.indentation() / 2 + 2, rect.center().y())
        if self.isExpanded(index):
            points = [(-side, -side / 2), (0, side / 2), (side, -side / 2)]
        else:
            points = [(-side / 2, -side), (side / 2, 0), (-side / 2, side)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(colour, max(1.6, side / 3), c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in points]))
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew when the pane's width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
