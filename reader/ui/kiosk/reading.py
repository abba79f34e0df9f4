"""The desk of a shared screen: the page with large buttons beside it, and no way to mark text."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScroller, QToolButton, QVBoxLayout, QWidget

from reader.ui.desk import Desk
from reader.ui.kiosk.bar import ICON_SHARE, action_button

TOOLS = ("read-aloud", "keep", "take-along", "page-up", "page-down")
PAGE_SHARE = 0.85  # of the view that one touch turns


def finger_scrolls(view: QWidget) -> None:
    """Let a finger, or a mouse that stands for one, push `view` with momentum."""
    QScroller.grabGesture(view, QScroller.ScrollerGestureType.LeftMouseButtonGesture)


class Reading(QWidget):
    """The desk, and the tools of a page where there is one."""

    def __init__(self, desk: Desk, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._desk = desk
        names = {
            "read-aloud": self.tr("Read aloud"),
            "keep": self.tr("Keep"),
            "take-along": self.tr("Take along"),
            "page-up": self.tr("Up"),
            "page-down": self.tr("Down"),
        }
        self.tools = QFrame()
        self.tools.setProperty("role", "pane")
        column = QVBoxLayout(self.tools)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(6)
        # At the lower end: within reach from a wheelchair.
        column.addStretch(1)
        self.buttons: dict[str, QToolButton] = {}
        for name in TOOLS:
            if name in actions:
                self.buttons[name] = action_button(actions[name], names[name], flag="tool")
                column.addWidget(self.buttons[name])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(desk, 1)
        row.addWidget(self.tools)
        desk.page_made.connect(self._tame_page)

    def set_size(self, main: int) -> None:
        """Pictures as large as the buttons allow."""
        side = round(main * ICON_SHARE)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))

    def show_tools(self) -> None:
        """The tools stand beside a page only."""
        self.tools.setVisible(self._desk.reading)

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
        QScroller.ungrabGesture(page.viewport())
        finger_scrolls(page.viewport())
