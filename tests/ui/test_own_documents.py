"""Documents dropped on the window are in the tree at once, and leave it when removed."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from reader.ui.own_documents import IntakeDialog, OwnDocumentsDialog

MINE = """\
---
title: My hospital on ALL
source: My hospital
leukemiaTypes: [all]
audiences: [adults]
---

# My hospital on ALL

Ring the bell at door four.
"""


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert event.dropAction() == Qt.DropAction.CopyAction


def dialog_of(kind: type) -> object:
    return next((w for w in QApplication.topLevelWidgets() if type(w) is kind), None)


def test_dropped_files_are_read_and_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    good, bad = tmp_path / "mine.md", tmp_path / "bad.md"
    good.write_text(MINE, "utf-8")
    bad.write_bytes(b"\x00\x00")
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        drop(window, [good, bad])
    qtbot.waitUntil(lambda: dialog_of(IntakeDialog) is not None)
    dialog = dialog_of(IntakeDialog)
    assert isinstance(dialog, IntakeDialog)
    rows = [dialog.rows.item(i).text() for i in range(dialog.rows.count())]
    assert rows[0].startswith("Added: My hospital on ALL")
    assert rows[1].startswith("Not added: bad.md.")
    dialog.reject()
    assert good.exists()
    assert window.library is not None
    assert any(d.title == "My hospital on ALL" for d in window.library.documents)
    window.desk.go("section:mine")
    assert "door four" in window.desk.page.toPlainText()


def test_own_documents_can_be_removed_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "mine.md"
    file.write_text(MINE, "utf-8")
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        drop(window, [file])
    qtbot.waitUntil(lambda: dialog_of(IntakeDialog) is not None)
    window.desk.go("section:mine")
    window.errands.manage_documents()
    dialog = dialog_of(OwnDocumentsDialog)
    assert isinstance(dialog, OwnDocumentsDialog)
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        dialog.remove_button.click()
    assert not dialog.remove_button.isEnabled()
    assert window.library is not None
    assert window.library.document("mine") is None
    assert window.desk.on_home
    assert file.exists()


def test_removing_one_leaves_the_others_and_goes_on_to_the_next(window: MainWindow) -> None:
    folder = window.services.places.user_library
    folder.mkdir(parents=True)
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(MINE, "utf-8")
    window.errands.manage_documents()
    dialog = dialog_of(OwnDocumentsDialog)
    assert isinstance(dialog, OwnDocumentsDialog)
    dialog.rows.setCurrentRow(1)
    for left in (["a.md", "c.md"], ["a.md"], []):
        dialog.remove_button.click()
        assert [dialog.rows.item(i).text() for i in range(dialog.rows.count())] == left
        assert [one.name for one in sorted(folder.iterdir())] == left
    assert not dialog.remove_button.isEnabled()
    assert not dialog.empty.isHidden()
