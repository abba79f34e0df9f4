"""The tree's view: labels wrap instead of being cut off, and Enter opens."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.library.node import Node
from reader.ui.tree_model import NODE_ROLE

PADDING = 20  # the style sheet's padding and borders, both sides
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class WrapDelegate(QStyledItemDelegate):
    """Gives each line the height that its wrapped label needs."""

    def __init__(self, view: "TreeView") -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's: types and places in bold."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        node = index.data(NODE_ROLE)
        if isinstance(node, Node) and node.kind in {"type", "place"}:
            option.font.setWeight(option.font.Weight.DemiBold)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt's: as high as the wrapped label."""
        self.initStyleOption(option, index)
        width = self._view.text_width(index)
        needed = option.fontMetrics.boundingRect(
            QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, option.text
        )
        line = option.fontMetrics.height()
        return QSize(width, needed.height() + max(line // 2, 10))


class TreeView(QTreeView):
    """A tree whose lines open by click, Enter or Space."""

    opened = Signal(object)  # Node

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(WrapDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.clicked.connect(self._open)

    def text_width(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """How wide the label of `index` may be."""
        depth = 1
        above = index.parent()
        while above.isValid():
            depth += 1
            above = above.parent()
        return max(self.viewport().width() - depth * self.indentation() - PADDING, 60)

    def _open(self, index: QModelIndex) -> None:
        node = index.data(NODE_ROLE)
        if not isinstance(node, Node):
            return
        if node.children and node.kind != "section":
            self.setExpanded(index, not self.isExpanded(index) or node.kind == "document")
        self.opened.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the line in focus."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew when the pane's width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
