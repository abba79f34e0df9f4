"""A list whose lines are ticked: what goes on the sheet for an appointment."""

import weakref

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader.ui.late_layout import know_bar, laid_out_later


class _Measured(QStyledItemDelegate):
    """Keeps what lines measure: Qt asks for all of them several times at each change."""

    def __init__(self, view: "TickList") -> None:
        super().__init__(view)
        # The view knows its delegate: a circle of the two would outlive the dialog.
        self._view = weakref.ref(view)
        self._for: tuple[int, QFont] | None = None  # the width and the letters they are right for
        self._sizes: dict[str, QSize] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt's, asked once for each label."""
        view = self._view()
        assert view is not None  # noqa: S101 - it asks
        now = view.viewport().width(), option.font
        if now != self._for:
            self._for = now[0], QFont(now[1])
            self._sizes.clear()
        words = index.data()
        size = self._sizes.get(words)
        if size is None:
            size = self._sizes[words] = super().sizeHint(option, index)
        return size


class TickList(QListWidget):
    """Lines of wrapped words, each with a box."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("ticks", True)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Measured(self))

    def event(self, event: QEvent) -> bool:
        """Qt's; lines are measured later where it is the look that changes."""
        return laid_out_later(self, event) or super().event(event)

    def doItemsLayout(self) -> None:
        """Qt's; whether there is a scroll bar is known before."""
        know_bar(self)
        super().doItemsLayout()

    def add(self, words: str, *, ticked: bool) -> None:
        """One line more."""
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.addItem(item)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every line, or none."""
        for row in range(self.count()):
            self.item(row).setCheckState(
                Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            )

    def ticked(self, row: int) -> bool:
        """Whether the line in `row` is ticked."""
        return self.item(row).checkState() == Qt.CheckState.Checked

    def any_ticked(self) -> bool:
        """Whether any line is."""
        return any(self.ticked(row) for row in range(self.count()))
