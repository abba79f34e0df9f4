"""The desk of a shared screen: the page with large buttons beside it, and no way to mark text."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QWidget

from reader.ui.desk import Desk
from reader.ui.fingers import push_by_press
from reader.ui.kiosk.bar import ICON_SHARE, action_button

TOOLS = ("read-aloud", "keep", "questions", "take-along", "page-up", "page-down")
EDGE_PX, GAP_PX = 6, 4
PAGE_SHARE = 0.85  # of the view that one touch turns


class Reading(QWidget):
    """The desk, and the tools of a page where there is one."""

    def __init__(self, desk: Desk, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._desk = desk
        self._main = 0
        names = {
            "read-aloud": self.tr("Read aloud"),
            "keep": self.tr("Keep"),
            "questions": self.tr("Questions"),
            "take-along": self.tr("Take along"),
            "page-up": self.tr("Up"),
            "page-down": self.tr("Down"),
        }
        self.tools = QFrame()
        self.tools.setProperty("role", "pane")
        self._grid = QGridLayout(self.tools)
        self._grid.setContentsMargins(4, EDGE_PX, 4, EDGE_PX)
        self._grid.setSpacing(GAP_PX)
        # At the lower end: within reach from a wheelchair.
        self._grid.setRowStretch(0, 1)
        self._columns = 0
        self.buttons: dict[str, QToolButton] = {}
        for name in TOOLS:
            if name in actions:
                self.buttons[name] = action_button(actions[name], names[name], flag="tool")
                self.buttons[name].setParent(self.tools)
        self._stand_in(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(desk, 1)
        row.addWidget(self.tools)
        desk.page_made.connect(self._tame_page)

    def set_size(self, main: int) -> None:
        """Pictures as large as the buttons allow."""
        self._main = main
        side = round(main * ICON_SHARE)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: on a low screen the tools stand two by two, as large as ever."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = len(self.buttons) * (self._main + GAP_PX) + 2 * EDGE_PX
        self._stand_in(1 if needed <= self.height() else 2)

    def _stand_in(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for button in self.buttons.values():
            self._grid.removeWidget(button)
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, 1 + place // columns, place % columns)

    def show_tools(self) -> None:
        """Beside a page only."""
        self.tools.setVisible(self._desk.reading)
        self._fit()

    def turn(self, steps: int) -> None:
        """One view up (-1) or down (1)."""
        bar = self._desk.page.verticalScrollBar()
        bar.setValue(bar.value() + round(steps * bar.pageStep() * PAGE_SHARE))

    def _tame_page(self) -> None:
        page = self._desk.page
        # Text that can be marked can be dragged out, and a finger would mark instead of scroll.
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        page.setAcceptDrops(False)
        page.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        push_by_press(page.viewport())
