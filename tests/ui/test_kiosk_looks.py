"""What a shared screen wears: its own style sheet, and the application none."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from reader.themes import THEME_NAMES
from reader.ui.kiosk.shell import KioskWindow
from tests.support.kiosk_window import begin


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_window_is_dressed_and_the_application_is_not(
    kiosk: KioskWindow, qapp: QApplication, theme: str
) -> None:
    """Qt styles each widget once for every widget above it where the application has a sheet."""
    begin(kiosk)
    kiosk.services.preferences.change(theme=theme, text_size=200)
    assert kiosk.desk.look.theme.page in kiosk.styleSheet()
    assert qapp.styleSheet() == ""


def test_what_is_made_late_wears_the_same(kiosk: KioskWindow) -> None:
    """Cards are made without a parent, and come into the window afterwards."""
    begin(kiosk)
    kiosk.services.preferences.change(theme="high-contrast", text_size=250)
    kiosk.open_contents()
    title = next(one for one in kiosk.contents.findChildren(QLabel) if one.text() == "Contents")
    assert title.font().pixelSize() == kiosk.desk.look.px(31)
    assert title.palette().color(title.foregroundRole()).name() == "#ffffff"
