"""The bar at the bottom: always in sight, with words under every picture."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton

from reader.ui.controls import ActionButton

LANGUAGE = "language"  # only where there are several, before the last
BAR = ("home", "back", "contents", "search", "text-size", "contrast", "finish")
ICON_SHARE = 0.42  # of a button's height


def action_button(action: QAction, text: str, *, flag: str) -> QToolButton:
    """A button for `action` with `text` under its picture; `flag` is its style property."""
    # Another text of the action (Start page) must not come back with its next change.
    button = ActionButton(action, text)
    button.setObjectName(f"kiosk-{action.objectName()}")
    button.setProperty(flag, True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class Bar(QFrame):
    """One button for each of `BAR`, all of one width."""

    def __init__(self, actions: Mapping[str, QAction], *, language: str = "") -> None:
        """`language` is what the button says that leads to another language."""
        super().__init__()
        self.setProperty("role", "bar")
        names = {
            "home": self.tr("Home"),
            "search": self.tr("Search"),
            # Short in every language: eight buttons share the width of a small screen.
            "text-size": self.tr("Text size"),
            LANGUAGE: language,
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(4)
        self.buttons: dict[str, QToolButton] = {}
        for name in (*BAR[:-1], *((LANGUAGE,) if LANGUAGE in actions else ()), BAR[-1]):
            text = names.get(name, actions[name].text().replace("&", ""))
            button = action_button(actions[name], text, flag="bar")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.buttons[name] = button
            row.addWidget(button, 1)
        self.buttons["finish"].setProperty("finish", True)

    def set_size(self, main: int) -> None:
        """Pictures as large as the buttons allow."""
        side = round(main * ICON_SHARE)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
