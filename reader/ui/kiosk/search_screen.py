"""Search on a touch screen: the field, the results, and the keyboard under them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScroller, QVBoxLayout, QWidget

from reader.ui.controls import push_button
from reader.ui.kiosk.keyboard import Keyboard

if TYPE_CHECKING:
    from reader.ui.search.panel import ResultsPanel

IN_SIGHT = 3  # results above the keyboard, whatever the text size
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for “no limit”


class SearchScreen(QFrame):
    """Holds what the search makes; results stay in sight above the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: ResultsPanel | None = None
        self.setProperty("role", "pane")
        self.setAccessibleName(self.tr("Search"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search the library"))
        self.field.setPlaceholderText(self.tr("A drug, a symptom, a question …"))
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.setAcceptDrops(False)
        self.field.setDragEnabled(False)
        self.field.installEventFilter(self)
        self.keyboard = Keyboard()
        self.open_keys = push_button(self.tr("Keyboard"), self.show_keys)
        self.open_keys.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QWidget()
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(12, 8, 12, 4)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.open_keys)
        self._head = row
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(row)
        self._results = QVBoxLayout()
        self._column.addLayout(self._results, 1)
        self._column.addWidget(self.keyboard)
        self.keyboard.typed.connect(self.field.insert)
        self.keyboard.deleted.connect(self.field.backspace)
        self.keyboard.emptied.connect(self.field.clear)
        self.keyboard.done.connect(self.hide_keys)

    def use(self, panel: "ResultsPanel", strip: QWidget) -> None:
        """Put results, and the line about the index, above the keyboard."""
        self._panel = panel
        self._results.addWidget(panel, 1)
        self._results.addWidget(strip)
        view = panel.results.viewport()
        view.installEventFilter(self)
        panel.results.results.modelReset.connect(self._fold)
        QScroller.scroller(view).stateChanged.connect(self._scrolled)
        self._fold()

    def set_lower(self, lowered: bool) -> None:
        """Put the field next to the keyboard, or above the results."""
        self._column.removeWidget(self._head)
        self._column.insertWidget(1 if lowered else 0, self._head)

    def begin(self) -> None:
        """Ready to type."""
        self.keyboard.begin()
        self.show_keys()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Bring the keyboard."""
        self.keyboard.show()
        self.open_keys.hide()
        self._fold()

    def hide_keys(self) -> None:
        """Give the results the keyboard's room."""
        self.keyboard.hide()
        self.open_keys.show()
        self._fold()

    def _scrolled(self, state: QScroller.State) -> None:
        """A finger that pushes the list has done with typing."""
        if state == QScroller.State.Dragging:
            self.hide_keys()

    def _fold(self) -> None:
        """The keyboard leaves the results little room: the filters come when it goes."""
        if self._panel is not None:
            typing = not self.keyboard.isHidden()
            # How many there are is said too when there are none.
            counted = typing and self._panel.has_rows
            self._panel.fold_filters(typing)
            self._panel.count.setMaximumHeight(0 if counted else QWIDGETSIZE_MAX)
            self._compact()

    def _compact(self) -> None:
        """Rows so short, while the keyboard is there, that several of them are in sight."""
        if self._panel is None:
            return
        results, lines = self._panel.results, 0
        if not self.keyboard.isHidden():
            two = results.rows.compact_height(2)
            lines = 2 if results.viewport().height() >= IN_SIGHT * two else 1
        results.set_compact(lines)

    def empty(self) -> None:
        """Leave no word behind, not even in the field's undo."""
        # Not clear(): that can be undone.
        self.field.setText("")
        self.show_keys()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A touch on the field brings the keyboard back; results follow their room."""
        if self._panel is not None and watched is self._panel.results.viewport():
            if event.type() == QEvent.Type.Resize:
                self._compact()
        elif watched is self.field and event.type() == QEvent.Type.MouseButtonPress:
            self.show_keys()
        return False
