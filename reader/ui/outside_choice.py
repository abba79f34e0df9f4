"""A line of a list that assistive technology chose: it is opened, as if it were pressed.

Over AT-SPI, UIA and NSAccessibility Qt offers of a line only that it can be chosen or let go.
"""

from PySide6.QtCore import QItemSelection, QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView


class OutsideChoice(QObject):
    """Watches `view`, which has its model.

    Keys, mouse and program move the current line along with the choice; one alone is from outside.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        # Kept from the moment of the choice: the program may mark another line before it is opened.
        self._chosen: list[QPersistentModelIndex] = []
        # Later: the current line follows the choice.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._open)
        view.selectionModel().selectionChanged.connect(self._keep)
        view.selectionModel().currentChanged.connect(self._forget)

    def _keep(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        chosen = self._view.selectionModel().selectedIndexes()
        if len(chosen) == 1 and chosen[0] != self._view.currentIndex():
            self._chosen.append(QPersistentModelIndex(chosen[0]))
            self._later.start()

    def _forget(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._chosen = [one for one in self._chosen if one != current]

    def _open(self) -> None:
        chosen = [one for one in self._chosen if one.isValid()]
        self._chosen.clear()
        if chosen:
            last = chosen[-1]
            index = last.model().index(last.row(), last.column(), last.parent())
            self._view.setCurrentIndex(index)
            self._view.clicked.emit(index)
