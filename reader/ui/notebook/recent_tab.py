"""The pages read last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.controls import push_button
from reader.ui.looks import Look
from reader.ui.notebook.fields import empty_label, search_field
from reader.ui.notebook.flow import FlowRow
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.line_list import LineList
from reader.ui.notebook.lines import day_in_words, recent_lines
from reader.ui.plurals import counted

LEAST_LIST_PX = 200


class RecentTab(QWidget):
    """Recent pages, newest first; and the way to forget them."""

    open_asked = Signal(str, str)  # document, section
    forget_asked = Signal()
    counted = Signal(str)

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._sections: dict[str, str] = {}
        self.keeps = True
        self.search = search_field(self.tr("Search in recent pages"), lambda _t: self.refresh())
        self.list = LineList(self.tr("Recent pages"))
        self.empty = empty_label()
        self.open_button = push_button(
            self.tr("Open the page"), lambda: self._open(self.list.current_key())
        )
        self.forget_button = push_button(
            self.tr("Forget what I read…"),
            self.forget_asked.emit,
            name=self.tr("Forget what I read"),
        )
        self.list.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(FlowRow([self.open_button, self.forget_button]))

    def set_look(self, look: Look) -> None:
        """Colours and least sizes follow theme and text size."""
        self.list.set_look(look)
        self.list.setMinimumHeight(look.px(LEAST_LIST_PX))

    def refresh(self) -> None:
        """Read the notebook again."""
        recents = self._keeper.recents() if self.keeps else ()
        self._sections = {recent.document: recent.section for recent in recents}
        lines = recent_lines(recents, self.search.text(), day_in_words)
        self.list.show_lines(lines)
        self.empty.setText(self._why_empty(there=bool(recents)))
        self.empty.setVisible(not lines.keys)
        self.list.setVisible(bool(lines.keys))
        self.search.setVisible(len(recents) > 1)
        self.open_button.setVisible(bool(lines.keys))
        self.forget_button.setVisible(bool(recents))
        self.counted.emit(counted(self.tr("%n recent page(s)", "", len(recents)), len(recents)))

    def _why_empty(self, *, there: bool) -> str:
        if there:
            return self.tr("No recent page has these words.")
        if self.keeps:
            return self.tr("Pages you read are listed here.")
        return self.tr("Nothing of what you read is kept. You can change this in Settings.")

    def _open(self, key: str) -> None:
        if key:
            self.open_asked.emit(key, self._sections.get(key, ""))
