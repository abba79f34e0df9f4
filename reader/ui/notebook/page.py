"""The notebook page: bookmarks, questions and recent pages, each under its own button."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.controls import push_button, text_label
from reader.ui.in_sight import bring_in_sight
from reader.ui.looks import Look
from reader.ui.notebook.bookmarks_tab import BookmarksTab
from reader.ui.notebook.flow import FlowRow
from reader.ui.notebook.keeper import Keeper
from reader.ui.notebook.questions_tab import QuestionsTab
from reader.ui.notebook.recent_tab import RecentTab
from reader.ui.room_stack import RoomStack

Tab = BookmarksTab | QuestionsTab | RecentTab
BOOKMARKS, QUESTIONS, RECENT = "bookmarks", "questions", "recent"


class NotebookPage(QScrollArea):
    """Shown on the desk as a page of its own. It reads the notebook only while it is in view."""

    appointment_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()
    announced = Signal(str)

    def __init__(self, keeper: Keeper, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._stale = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("My notebook"))
        self.bookmarks = BookmarksTab(keeper)
        self.questions = QuestionsTab(keeper)
        self.recent = RecentTab(keeper)
        self._tabs: dict[str, Tab] = {
            BOOKMARKS: self.bookmarks,
            QUESTIONS: self.questions,
            RECENT: self.recent,
        }
        self._stack = _Tabs()
        self.count = text_label("", "small")
        self.temporary = text_label("")
        self._build()
        for tab in self._tabs.values():
            self._stack.addWidget(tab)
            tab.counted.connect(self._say_count)
            tab.list.chosen.connect(self._follow_keys)
        self.set_look(look)
        self.show_tab(BOOKMARKS)
        keeper.changed.connect(self.refresh)

    def _build(self) -> None:
        body = QWidget()
        body.setProperty("role", "home")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(text_label(self.tr("My notebook"), "title"))
        column.addWidget(self.temporary)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for name, label in (
            (BOOKMARKS, self.tr("Bookmarks")),
            (QUESTIONS, self.tr("Questions")),
            (RECENT, self.tr("Recent pages")),
        ):
            button = push_button(label, partial(self.show_tab, name), flag="segment")
            button.setCheckable(True)
            self._group.addButton(button)
            self.buttons[name] = button
        column.addWidget(FlowRow(list(self.buttons.values())))
        column.addWidget(self.count)
        column.addWidget(self._stack, 1)
        self.below = [
            push_button(self.tr("Take to my appointment…"), self.appointment_asked.emit),
            push_button(
                self.tr("Export…"), self.export_asked.emit, name=self.tr("Export my notebook")
            ),
            push_button(
                self.tr("Import…"), self.import_asked.emit, name=self.tr("Import a notebook")
            ),
        ]
        column.addWidget(FlowRow(list(self.below)))
        self.setWidget(body)
        body.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Colours and least sizes follow theme and text size."""
        for tab in self._tabs.values():
            tab.set_look(look)

    def show_tab(self, name: str) -> None:
        """Bring one of the three lists into view."""
        self.flush()
        tab = self._tabs[name]
        self.buttons[name].setChecked(True)
        self._stack.setCurrentWidget(tab)
        # Hidden tabs must not keep the page taller than the one in view: Qt asks them, too, how
        # high they are at this width.
        self._stack.stand_apart()
        self.refresh()

    @property
    def tab(self) -> str:
        """The list in view."""
        now = self._stack.currentWidget()
        return next(name for name, tab in self._tabs.items() if tab is now)

    def refresh(self) -> None:
        """The notebook changed: read it now if this page is in view, else when it will be."""
        self._stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        # What was read last changes without a word from the notebook.
        self._stale = self.tab == RECENT
        self.temporary.setText(
            self.tr("This notebook is kept only until you close the program.")
            if self._keeper.temporary
            else ""
        )
        self.temporary.setVisible(self._keeper.temporary)
        self._tabs[self.tab].refresh()

    def _say_count(self, words: str) -> None:
        if self.sender() in {None, self._stack.currentWidget()}:
            self.count.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: read what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def focus_first(self) -> None:
        """Put the keys into the list in view, else on its button."""
        shown = self._tabs[self.tab].list
        if shown.isVisible():
            shown.setFocus()
        else:
            self.buttons[self.tab].setFocus()
        self._follow_keys()

    def eventFilter(self, _body: QObject, event: QEvent) -> bool:
        """Qt's: a page that was just opened grows until all of it is laid out."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._follow_keys)
        return False

    def _follow_keys(self) -> None:
        """With large letters the list may stand below the window's edge."""
        shown = self._tabs[self.tab].list
        if shown.hasFocus():
            bring_in_sight(shown)

    def flush(self) -> None:
        """Save what was typed."""
        self.bookmarks.note.flush()
        self.questions.flush()


class _Tabs(RoomStack):
    """The lists of the notebook; those that nobody sees stand apart until they are asked for."""

    def come_back(self) -> None:
        """Nothing comes back before it is asked for."""
