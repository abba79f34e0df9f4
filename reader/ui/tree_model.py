"""The library's tree as an item model over frozen nodes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from reader.library.node import Node
from reader.ui.tips import plain_tip
from reader.ui.wrapped_delegate import DEPTH_ROLE, NODE_ROLE

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class _Row:
    """One line. It names the line above by its place in the list of all lines.

    Held by each other, the thousands of lines of an old tree would stay until a sweep.
    """

    node: Node
    above: int  # -1 for none
    place: int
    number: int
    children: list["_Row"] = field(default_factory=list)


class TreeModel(QAbstractItemModel):
    """One column of nodes; `NODE_ROLE` gives the node itself."""

    def __init__(self, nodes: Sequence[Node] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[_Row] = []
        # Qt keeps bare pointers to the rows: they must live as long as the model shows them.
        self._kept: list[_Row] = []
        self._before: list[list[_Row]] = []  # lines of other nodes, until this turn is over
        self._places: dict[tuple[str, str], list[_Row]] = {}
        self._fill(nodes)

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Show other nodes."""
        # Whoever holds an index of before within this turn must still find its row.
        self._before.append(self._kept)
        self.beginResetModel()
        self._fill(nodes)
        self.endResetModel()
        QTimer.singleShot(0, self, self._before.clear)

    def _fill(self, nodes: Sequence[Node]) -> None:
        self._kept = []
        self._places = {}
        self._roots = self._rows(nodes, -1)

    def _rows(self, nodes: Sequence[Node], above: int) -> list[_Row]:
        first = len(self._kept)
        rows = [_Row(node, above, first + number, number) for number, node in enumerate(nodes)]
        self._kept += rows
        for row in rows:
            if row.node.kind in {"document", "section"}:
                self._places.setdefault((row.node.document, row.node.section), []).append(row)
            row.children = self._rows(row.node.children, row.place)
        return rows

    def node(self, index: Index) -> Node | None:
        """The node at `index`."""
        return index.internalPointer().node if index.isValid() else None

    def places_of(self, document: str, section: str) -> list[QModelIndex]:
        """The lines of `section`, else those of its document; one may stand under several types."""
        rows = self._places.get((document, section)) or self._places.get((document, ""), [])
        return [self.createIndex(row.number, 0, row) for row in rows]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt's: the index of a child."""
        rows = parent.internalPointer().children if parent.isValid() else self._roots
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, 0, rows[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Qt's: the index above."""
        if not index.isValid():
            return QModelIndex()
        above = self._above(index.internalPointer())
        return QModelIndex() if above is None else self.createIndex(above.number, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's: how many children."""
        if parent.column() > 0:
            return 0
        return len(parent.internalPointer().children if parent.isValid() else self._roots)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt's: one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: what is shown, said and kept for `index`."""
        node = self.node(index)
        if node is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return node.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(node.label)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.tr("Level {0}").format(self._level(index.internalPointer()))
        if role == DEPTH_ROLE:
            return self._level(index.internalPointer())
        return node if role == NODE_ROLE else None

    def line(self, index: Index) -> tuple[str, int, bool]:
        """What a line is measured by: its label, its depth, and whether it is strong.

        In one, and past Qt: a whole tree is measured at each change of its width.
        """
        row = index.internalPointer()
        return row.node.label, self._level(row), row.node.kind in {"type", "place"}

    def _level(self, row: _Row) -> int:
        """How deep `row` lies, from 1: Qt tells AT-SPI the lines of a tree without their depth."""
        above = self._above(row)
        return 1 if above is None else self._level(above) + 1

    def _above(self, row: _Row) -> _Row | None:
        """The line above `row`, also where other nodes are shown by now."""
        if row.above >= 0:
            for lines in (self._kept, *self._before):
                if row.place < len(lines) and lines[row.place] is row:
                    return lines[row.above]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's: screen readers meet the hidden header, which would be called “1”."""
        if section == 0 and orientation == Qt.Orientation.Horizontal:
            return self.tr("Library") if role == Qt.ItemDataRole.DisplayRole else None
        return None
