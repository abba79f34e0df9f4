"""The places of the window's middle, one above the other: start page, page, notebook."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete, isValid


class RoomStack(QStackedWidget):
    """Shows one place at a time; begins with those that `stay`, whether they are seen or not.

    What else nobody sees can stand apart while the window is dressed: Qt would style all of it in
    the same turn, and a notebook is a third of the window.
    """

    def __init__(self, *stay: QWidget) -> None:
        super().__init__()
        self._staying = len(stay)
        self._apart: list[QWidget] = []
        # They have no parent then: a window that is left meanwhile would leave its notebook.
        self.destroyed.connect(partial(_destroy, self._apart))
        for place in stay:
            self.addWidget(place)

    def stand_apart(self) -> None:
        """Take out what is not in view."""
        for place in [self.widget(number) for number in range(self._staying, self.count())]:
            if place is not None and place is not self.currentWidget():
                place.setParent(None)
                self._apart.append(place)

    def come_back(self) -> None:
        """Put all of it back; it is dressed now."""
        apart = self._apart.copy()
        self._apart.clear()
        for place in apart:
            if isValid(place) and self.indexOf(place) < 0:  # else it was shown meanwhile
                self.addWidget(place)


def _destroy(apart: list[QWidget], _stack: object = None) -> None:
    for place in apart:
        if isValid(place):
            delete(place)
