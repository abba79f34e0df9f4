"""A line of a list that assistive technology chose: it is opened, as if it were pressed.

Over AT-SPI, UIA and NSAccessibility Qt offers of a line only that it can be chosen or let go.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView


class OutsideChoice(QObject):
    """Watches `view`, which has its model.

    Keys, mouse and program move the current line along with the choice; one alone is from outside.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        # Later: the current line follows the choice.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look)
        view.selectionModel().selectionChanged.connect(lambda _in, _out: self._later.start())

    def _look(self) -> None:
        chosen = self._view.selectionModel().selectedIndexes()
        current = self._view.currentIndex()
        if len(chosen) == 1 and chosen[0] != current:
            self._view.setCurrentIndex(chosen[0])
            self._view.clicked.emit(chosen[0])
