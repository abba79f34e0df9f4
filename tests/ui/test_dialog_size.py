"""Dialogs open as large as their letters need, and never larger than the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from reader.library.user_library import UserLibrary
from reader.notebook.records import Anchor, Bookmark
from reader.settings import Settings
from reader.ui.help_dialogs import AboutDialog, KeysSheet
from reader.ui.main_window import MainWindow
from reader.ui.notebook.labels_dialog import LabelsDialog
from reader.ui.notebook.note_dialogs import NoteDialog
from reader.ui.own_documents import OwnDocumentsDialog
from reader.ui.settings.dialog import SettingsDialog

if TYPE_CHECKING:
    from tests.ui.conftest import MakeWindow

DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "about": lambda window: AboutDialog("A reader", window),
    "keys": lambda window: KeysSheet(window.actions_by_id, window),
    "own documents": lambda window: OwnDocumentsDialog(
        UserLibrary(window.services.places.user_library), window
    ),
    "settings": lambda window: SettingsDialog(window.services, window),
    "labels": lambda window: LabelsDialog(window.notebook.keeper, window),
    "note": lambda window: NoteDialog(
        window.notebook.keeper, Bookmark(0, "u", Anchor("basics"), "Basics", "", "", "", ""), window
    ),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_grows_with_the_letters_up_to_the_window(
    make_window: "MakeWindow", name: str
) -> None:
    make = DIALOGS[name]
    usual = make(make_window(Settings(text_size=100), size=(1280, 1000))).size()
    large = make(make_window(Settings(text_size=150), size=(1280, 1000))).size()
    assert large.width() >= 1.4 * usual.width()
    assert large.height() >= min(1.4 * usual.height(), 1000)
    small = make(make_window(Settings(text_size=300), size=(800, 600))).size()
    assert small.width() == 800
    assert small.height() == 600
