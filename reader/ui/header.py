"""The bar at the top: buttons of the action table and the search field.

What does not fit goes into a “More” menu, so that nothing is cut off at any text size.
"""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton

from reader.ui.controls import ActionButton, KeyToolButton, name_clear_button

# Left of the search field, right of it; and which go into the menu first.
LEFT = ("show-tree", "back", "forward", "home")
RIGHT = ("smaller", "larger", "theme", "read-aloud", "print", "bookmark", "show-side")
FOLD_FIRST = (
    "print",
    "read-aloud",
    "theme",
    "smaller",
    "larger",
    "bookmark",
    "forward",
    "home",
    "back",
)
SEARCH_PX = 200


class SearchField(QLineEdit):
    """The search box; Esc empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's, with Esc added."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Header(QFrame):
    """Buttons and the search field."""

    def __init__(self, actions: Mapping[str, QAction], themes: QMenu) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self._actions = actions
        self._themes = themes
        self._buttons: dict[str, QToolButton] = {}
        self._scale = 1.0
        self.search = SearchField()
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setPlaceholderText(self.tr("Search: a drug, a symptom, a question …"))
        name_clear_button(self.search)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 8, 6)
        self._row.setSpacing(2)
        for name in LEFT:
            self._add_button(name)
        self._row.addWidget(self.search, 1)
        for name in RIGHT:
            self._add_button(name)
        self._more = self._make_more()
        self._row.addWidget(self._more)

    def _add_button(self, name: str) -> None:
        button: KeyToolButton
        if name == "theme":
            button = KeyToolButton()
            button.setMenu(self._themes)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setToolTip(self.tr("Colours"))
            button.setAccessibleName(self.tr("Colours"))
        elif name in self._actions:
            button = ActionButton(self._actions[name])
        else:
            return
        button.setObjectName(f"button-{name}")
        button.setProperty("flat", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons[name] = button
        self._row.addWidget(button)

    def _make_more(self) -> QToolButton:
        more = KeyToolButton()
        more.setObjectName("button-more")
        more.setProperty("flat", True)
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        more.setToolTip(self.tr("More"))
        more.setAccessibleName(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(QMenu(more))
        more.hide()
        return more

    @property
    def shown_actions(self) -> dict[str, QAction]:
        """The actions that have a button here, by id: their icons are seen."""
        return {name: one for name, one in self._actions.items() if name in self._buttons}

    def button(self, name: str) -> QToolButton:
        """The button of an action."""
        return self._buttons[name] if name != "more" else self._more

    def set_size(self, icon_px: int, scale: float) -> None:
        """Icons and the least width of the search field follow the text size."""
        self._scale = scale
        for button in (*self._buttons.values(), self._more):
            button.setIconSize(QSize(icon_px, icon_px))
        self._fold()

    def show_pane_buttons(self, *, tree: bool, side: bool) -> None:
        """The panes' buttons stand here only while the panes are folded away."""
        others = {
            name: shown
            for name, shown in (("show-tree", tree), ("show-side", side))
            if name in self._buttons and self._buttons[name].property("wanted") is not shown
        }
        for name, shown in others.items():
            self._buttons[name].setProperty("wanted", shown)
        if others:
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit."""
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Qt's: as narrow as you like, for buttons fold away."""
        return QSize(160, super().minimumSizeHint().height())

    def _fold(self) -> None:
        wanted = {n: b for n, b in self._buttons.items() if b.property("wanted") is not False}
        side = self._more.sizeHint().width() + 2
        free = self.width() - 24 - min(round(SEARCH_PX * self._scale), 360)
        needed = {name: button.sizeHint().width() + 2 for name, button in wanted.items()}
        folded: list[str] = []
        for name in FOLD_FIRST:
            if sum(needed.values()) + (side if folded else 0) <= free:
                break
            if name in needed:
                del needed[name]
                folded.append(name)
        for name, button in self._buttons.items():
            button.setVisible(name in needed)
        self._more.setVisible(bool(folded))
        menu = self._more.menu()
        menu.clear()
        for name in self._buttons:
            if name in folded and name == "theme":
                menu.addMenu(self._themes)
            elif name in folded:
                menu.addAction(self._actions[name])
