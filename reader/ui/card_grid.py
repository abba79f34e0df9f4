"""Cards beside one another, as many columns as fit."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget


class CardGrid(QWidget):
    """Lays cards out in at most `columns` columns, each at least `least` pixels wide."""

    def __init__(self, cards: Sequence[QWidget], *, columns: int, least: int) -> None:
        super().__init__()
        self._cards = list(cards)
        self._most = columns
        self._least = least
        self._now = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: take as many columns as fit now."""
        super().resizeEvent(event)
        self._lay_out(max(1, min(self._most, event.size().width() // self._least)))

    def _lay_out(self, columns: int) -> None:
        if columns == self._now:
            return
        for column in range(self._now):
            self._grid.setColumnStretch(column, 0)
        self._now = columns
        for card in self._cards:
            self._grid.removeWidget(card)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
