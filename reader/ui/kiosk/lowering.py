"""“Lower down”: choices begin in the lower half of the screen, for people who sit.

Words that stand above the first choice stay above it; only what is missing to the lower half is
left empty. The room belongs to the page: who pushes it up has the whole screen for the choices.
"""

from collections.abc import Iterable

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

LOW_SHARE = 0.45  # of the window's height that stays free of choices
_LAID_OUT = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest})


class Lowering(QObject):
    """Holds the choices of `areas` low while it was told to."""

    def __init__(self, window: QWidget, areas: Iterable[QScrollArea]) -> None:
        super().__init__(window)
        self._window = window
        self._areas = tuple(areas)
        self._lowered = False
        for area in self._areas:
            area.viewport().installEventFilter(self)
            if (page := area.widget()) is not None:
                page.installEventFilter(self)

    def arrange(self, *, lowered: bool) -> None:
        """Put what is in sight where it belongs from now on."""
        self._lowered = lowered
        for area in self._areas:
            self._put(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's; a page came into an area, or was laid out: its layout has been done just before."""
        if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildAdded:
            event.child().installEventFilter(self)
        elif event.type() in _LAID_OUT:
            for area in self._areas:
                if watched is area.widget():
                    self._put(area)
        return False

    def _put(self, area: QScrollArea) -> None:
        page = area.widget()
        if page is not None and area.isVisible():
            room = self._room_above(area, page) if self._lowered else 0
            if room != page.contentsMargins().top():
                page.setContentsMargins(0, room, 0, 0)

    def _room_above(self, area: QScrollArea, page: QWidget) -> int:
        """What is missing between the first choice, without any room above, and the lower half."""
        tops = [
            one.mapTo(page, QPoint()).y()
            for one in page.findChildren(QAbstractButton)
            if one.isVisibleTo(page)
        ]
        first = min(tops, default=0) - page.contentsMargins().top()
        wanted = round(self._window.height() * LOW_SHARE)
        wanted -= area.viewport().mapTo(self._window, QPoint()).y()
        return max(0, wanted - first) if tops else 0
