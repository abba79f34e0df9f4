"""A row of choices above the bar: text sizes, or colours. One touch chooses, none are hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from reader.ui.controls import push_button
from reader.wording import translate

SIZES = (125, 150, 200, 250)  # percent; 125 makes the body 22 px
THEMES = ("light", "sepia", "dark", "high-contrast")


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a tray."""

    value: object
    label: str


class Tray(QFrame):
    """Buttons of which one is pressed; hidden until its button in the bar is touched."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setProperty("role", "tray")
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 6, 6, 6)
        self._row.setSpacing(6)
        self.buttons: dict[object, QPushButton] = {}
        for choice in choices:
            button = self.add(push_button(choice.label, partial(self._choose, choice.value)))
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {choice.label}")
            self.buttons[choice.value] = button
        self.hide()

    def add(self, button: QPushButton) -> QPushButton:
        """Put another button into the row."""
        button.setProperty("big", True)
        button.setProperty("segment", True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(button, 1)
        return button

    def all_buttons(self) -> list[QPushButton]:
        """Every button of the row."""
        return self.findChildren(QPushButton)

    def press(self, value: object) -> None:
        """Show which choice holds."""
        for one, button in self.buttons.items():
            button.setChecked(one == value)

    def _choose(self, value: object) -> None:
        self.press(value)
        self.chosen.emit(value)


def make_trays() -> dict[str, Tray]:
    """The rows of choices by the action that opens each."""
    return {
        "text-size": _tray(
            translate("kiosk_tray", "Text size"),
            SIZES,
            (
                translate("kiosk_tray", "Usual"),
                translate("kiosk_tray", "Larger"),
                translate("kiosk_tray", "Very large"),
                translate("kiosk_tray", "Largest"),
            ),
        ),
        "contrast": _tray(
            translate("kiosk_tray", "Contrast"),
            THEMES,
            (
                translate("kiosk_tray", "Light"),
                translate("kiosk_tray", "Sepia"),
                translate("kiosk_tray", "Dark"),
                translate("kiosk_tray", "High contrast"),
            ),
        ),
    }


def _tray(name: str, values: Sequence[object], labels: Sequence[str]) -> Tray:
    return Tray(name, [Choice(*pair) for pair in zip(values, labels, strict=True)])
