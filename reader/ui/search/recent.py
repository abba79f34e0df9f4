"""Recent searches: kept in the session where the reader allows it, shown under the empty field."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from reader.ui.preferences import Preferences

MOST_KEPT = 12
FRAME = 24  # pixels of border and padding above and below the lines
LONGEST = 200  # characters; a pasted page is no search to come back to


class RecentSearches:
    """The newest first. Nothing is kept in a kiosk, or where no history is wanted."""

    def __init__(self, preferences: Preferences, *, kiosk: bool) -> None:
        self._preferences = preferences
        self._kiosk = kiosk

    @property
    def allowed(self) -> bool:
        """Whether searches are kept."""
        return not self._kiosk and self._preferences.settings.keep_history

    def words(self) -> list[str]:
        """What was searched for."""
        if not self.allowed:
            return []
        kept = self._preferences.session.searches
        return [words for words in kept if isinstance(words, str) and words][:MOST_KEPT]

    def keep(self, words: str) -> None:
        """Put `words` on top."""
        words = " ".join(words.split())
        if self.allowed and words and len(words) <= LONGEST:
            others = [old for old in self.words() if old.lower() != words.lower()]
            self._preferences.remember(searches=[words, *others][:MOST_KEPT])

    def clear(self) -> None:
        """Forget them all."""
        if self._preferences.session.searches:
            self._preferences.remember(searches=[])


class RecentList(QListWidget):
    """A list under the search field. The field keeps the keys and moves it."""

    chosen = Signal(str)
    cleared = Signal()

    def __init__(self, field: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        self._field = field
        self._window = window
        self.setProperty("role", "popup")
        self.setFrameShape(QFrame.Shape.Box)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Recent searches"))
        self.itemClicked.connect(self._choose)
        self.hide()

    def show_words(self, words: Sequence[str]) -> None:
        """Show `words` under the field; nothing when there are none."""
        self.clear()
        if not words:
            self.hide()
            return
        for text in words:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Search {0}").format(text))
            self.addItem(item)
        last = QListWidgetItem(self.tr("Forget these searches"))
        last.setData(Qt.ItemDataRole.UserRole, True)
        font = last.font()
        font.setUnderline(True)
        last.setFont(font)
        self.addItem(last)
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand right under the field, as wide as it is."""
        window = self._window
        corner = self._field.mapTo(window, QPoint(0, self._field.height()))
        rows = sum(max(self.sizeHintForRow(row), 1) for row in range(self.count()))
        room = window.height() - corner.y() - 8
        self.setGeometry(corner.x(), corner.y(), self._field.width(), min(rows + FRAME, room))

    def move_by(self, steps: int) -> str:
        """Choose a line further down or up; its words."""
        row = self.currentRow() + steps
        if row < 0 and self.currentRow() >= 0:
            row = 0
        self.setCurrentRow(max(0, min(row, self.count() - 1)))
        item = self.currentItem()
        return item.text() if item is not None else ""

    def open_current(self) -> bool:
        """Take the chosen line; whether there is one."""
        item = self.currentItem()
        if item is None:
            return False
        self._choose(item)
        return True

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        if item.data(Qt.ItemDataRole.UserRole):
            self.cleared.emit()
        else:
            self.chosen.emit(item.text())
