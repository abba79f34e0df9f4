"""The labels of the notebook: renamed, coloured, added and taken away by the keys alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.notebook.records import Anchor, Label
from reader.ui.main_window import MainWindow
from reader.ui.notebook.labels_dialog import LabelsDialog
from tests.support.notebook_window import dialog, on_disk, read


def opened(qtbot: QtBot, window: MainWindow) -> LabelsDialog:
    read(qtbot, window)
    window.notebook.keeper.add_bookmark(Anchor("basics"), "Basics", label="Important")
    window.actions_by_id["notebook"].trigger()
    assert window.notebook._page is not None
    window.notebook._page.bookmarks.labels_button.click()
    made = dialog(window)
    assert isinstance(made, LabelsDialog)
    return made


def test_a_renamed_label_takes_its_bookmarks_along(qtbot: QtBot, window: MainWindow) -> None:
    labels = opened(qtbot, window)
    labels.name.selectAll()
    qtbot.keyClicks(labels.name, "For my doctor")
    qtbot.keyClick(labels.colour, Qt.Key.Key_Down)
    labels.keep()
    assert not labels.isVisible()
    with on_disk(window) as book:
        assert book.labels()[0] == Label("For my doctor", "art_yellow")
        assert [b.label for b in book.bookmarks()] == ["For my doctor"]
    assert window.notebook._page is not None
    assert window.notebook._page.bookmarks.label.value == "For my doctor"


def test_labels_are_added_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    labels = opened(qtbot, window)
    labels.remove()
    labels.add_button.click()
    qtbot.keyClicks(labels.name, "School")
    labels.keep()
    with on_disk(window) as book:
        names = [label.name for label in book.labels()]
        assert [b.label for b in book.bookmarks()] == ["Important"]
    assert names == ["To ask", "To read again", "Good to know", "School"]


def test_two_equal_names_and_none_are_told(qtbot: QtBot, window: MainWindow) -> None:
    labels = opened(qtbot, window)
    labels.add_button.click()
    labels.keep()
    assert labels.isVisible()
    assert "needs a name" in labels.fault.text()
    qtbot.keyClicks(labels.name, "to ASK")
    labels.keep()
    assert "same name" in labels.fault.text()
    with on_disk(window) as book:
        assert len(book.labels()) == 4


def test_the_key_for_the_notebook_puts_the_keys_into_its_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    labels = opened(qtbot, window)
    labels.reject()
    window.desk.go("home:")
    window.actions_by_id["notebook"].trigger()
    assert window.notebook._page is not None
    assert window.notebook._page.bookmarks.list.hasFocus()
