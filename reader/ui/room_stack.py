"""Places one above the other: start page, page and notebook; library and results."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete, isValid

_TAB = Qt.FocusPolicy.TabFocus.value


@dataclass(frozen=True, slots=True)
class Room:
    """Something the desk shows that is no page: made late, found again by its address."""

    show: Callable[[str], QWidget]  # from the rest of the address to the widget that shows it
    widget: Callable[[], QWidget | None]  # the same widget, if it has been made
    focus: Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Apart:
    """A place that stands apart; `number` was its own, and Tab came to it after the `stops`."""

    place: QWidget
    number: int
    stops: list[QWidget]


class RoomStack(QStackedWidget):
    """Shows one place at a time.

    What nobody sees can stand apart while the window is dressed: Qt would style all of it in the
    same turn, and that is more than half of the window.
    """

    def __init__(self, *places: QWidget) -> None:
        super().__init__()
        self._apart: list[_Apart] = []
        # They have no parent then: a window that is left meanwhile would leave its notebook.
        self.destroyed.connect(partial(_destroy, self._apart))
        for place in places:
            self.addWidget(place)

    @property
    def apart(self) -> list[QWidget]:
        """The places that are taken out now. They are nobody's children."""
        return [one.place for one in self._apart if isValid(one.place)]

    def stand_apart(self) -> None:
        """Take out what is not in view."""
        order = _stops(self.window())
        hidden = [
            _Apart(place, number, _before(place, order))
            for number in range(self.count())
            if (place := self.widget(number)) is not None and place is not self.currentWidget()
        ]
        for one in hidden:
            one.place.setParent(None)
        self._apart += hidden

    def come_back(self) -> None:
        """Put all of it back; it is dressed now."""
        while self._apart:
            self._return(self._apart.pop(0))

    def setCurrentWidget(self, place: QWidget) -> None:
        """Qt's; it may stand apart until now."""
        for one in self._apart:
            if one.place is place:
                self._apart.remove(one)
                self._return(one)
                break
        super().setCurrentWidget(place)

    def indexOf(self, place: QWidget) -> int:
        """Qt's; a place that stands apart keeps its number."""
        number = next((one.number for one in self._apart if one.place is place), -1)
        return number if number >= 0 else super().indexOf(place)

    def _return(self, one: _Apart) -> None:
        if not isValid(one.place):
            return
        stops = _stops(one.place)  # some may have come or gone
        self.insertWidget(one.number, one.place)
        # Qt puts them at the end of the window.
        here = [stop for stop in one.stops if isValid(stop) and stop.window() is self.window()]
        for before, stop in pairwise([*here[-1:], *stops]):
            QWidget.setTabOrder(before, stop)


def _stops(window: QWidget) -> list[QWidget]:
    """What Tab comes to in `window`, seen or not, in order."""
    found: list[QWidget] = []
    one: QWidget | None = window
    while one is not None:
        if one.focusPolicy().value & _TAB:  # an enumeration would take three times as long
            found.append(one)
        one = one.nextInFocusChain()
        if one is window:
            break
    return found


def _before(place: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """Those of `stops` that come before `place` and all that is in it."""
    return list(takewhile(lambda stop: stop is not place and not place.isAncestorOf(stop), stops))


def _destroy(apart: list[_Apart], _stack: object = None) -> None:
    for one in apart:
        if isValid(one.place):
            delete(one.place)
