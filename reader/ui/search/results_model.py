"""The rows of a search as an item model."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.search.rows import Row

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Frozen rows; `ROW_ROLE` gives the row itself, the accessible text says all of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is in the list."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`. Where they only go on from what is shown, the rest is added to it."""
        rows = list(rows)
        known = len(self._rows)
        if rows == self._rows:
            return
        if known and rows[:known] == self._rows:
            self.insert(known, rows[known:])
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def insert(self, at: int, rows: Sequence[Row]) -> None:
        """Put `rows` before the row `at`."""
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows[at:at] = rows
            self.endInsertRows()

    def remove(self, at: int) -> None:
        """Take one row out."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Qt's."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: heading, everything in words, or the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None
