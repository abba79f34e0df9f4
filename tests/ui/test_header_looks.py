"""What cannot be pressed is seen to be so in every theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.settings import Settings
from reader.ui.main_window import MainWindow


@pytest.mark.parametrize("theme", ["light", "sepia", "dark", "high-contrast"])
def test_a_button_of_the_header_looks_unusable(
    make_window: Callable[..., MainWindow], qtbot: QtBot, theme: str
) -> None:
    window = make_window(Settings(theme=theme))
    button = window.findChild(QToolButton, "button-forward")
    action = window.actions_by_id["forward"]
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    looks = []
    for usable in (True, False):
        action.setEnabled(usable)
        qtbot.waitUntil(lambda usable=usable: button.isEnabled() == usable)
        looks.append(button.grab().toImage())
    assert looks[0] != looks[1]
