"""A table of actions and their keys: keys are always whole, the words of an action wrap."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

MENU, ACTION, KEYS = range(3)
SIDE_PX = 12  # what a cell has beside its words, both sides together


class KeysTable(QTableWidget):
    """Rows of (menu, action, keys). Only where a single word is too wide it scrolls sideways."""

    def __init__(
        self, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(len(rows), len(heads), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.setItem(row, column, QTableWidgetItem(text))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: share the width out again."""
        super().resizeEvent(event)
        menu, keys = self.sizeHintForColumn(MENU), self.sizeHintForColumn(KEYS)
        heads = self.horizontalHeader()
        menu = max(menu, heads.sectionSizeHint(MENU))
        keys = max(keys, heads.sectionSizeHint(KEYS))
        left = self.viewport().width() - menu - keys
        least, most = self._longest_word(), self.sizeHintForColumn(ACTION)
        for column, width in ((MENU, menu), (ACTION, max(least, min(most, left))), (KEYS, keys)):
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()

    def _longest_word(self) -> int:
        """How wide the column of actions must be, so that no word is cut."""
        metrics = self.fontMetrics()
        items = (self.item(row, ACTION) for row in range(self.rowCount()))
        words = (word for item in items if item for word in re.split(r"\s+", item.text()))
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(widest + SIDE_PX, self.horizontalHeader().sectionSizeHint(ACTION))
