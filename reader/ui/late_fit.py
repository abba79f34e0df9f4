"""A page is laid out once for all that changes its width in one turn, then its place is restored.

Panes that open, and the window's edge, give the page several widths in one turn: each time all of
its text was laid out, twice. What was laid out before stays as it is until `finish`.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTextEdit

from reader.ui.turns import Turn


class LateFit(QObject):
    """What a page owes: its new layout, and the way back to where the reader was.

    `fit` makes the page right for its width; it is called while nothing is laid out.
    """

    _resized = Signal()

    def __init__(self, page: QTextEdit, fit: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._fit = fit
        self.held = False  # whether nothing is laid out now
        self.way: Callable[[], object] | None = None
        # Posted, not by a timer: so it comes before the page is painted.
        self._resized.connect(self.finish, Qt.ConnectionType.QueuedConnection)
        self._next = Turn(self)
        self._next.due.connect(self.finish)

    def hold(self) -> None:
        """Lay nothing out before `lay_out`."""
        if not self.held:
            self.held = True
            self._page.document().setLayoutEnabled(False)

    def resized(self, way: Callable[[], object]) -> None:
        """The width changes: lay out and go back once it has settled, before the next frame."""
        self.hold()
        self.go_back(way)

    def go_back(self, way: Callable[[], object]) -> None:
        """Go back before the next frame: by then the width may have changed too."""
        self.way = way
        self._resized.emit()

    def go_back_later(self, way: Callable[[], object]) -> None:
        """Go back in a turn of its own: a change of look has others."""
        self.way = way
        self._next.ask()

    def lay_out(self) -> None:
        """Do now what was held; the way back is still to go."""
        if self.held:
            self.held = False
            self._fit()
            self._page.document().setLayoutEnabled(True)

    def finish(self) -> None:
        """Do all that is left, now."""
        self.lay_out()
        way, self.way = self.way, None
        if way is not None:
            way()
