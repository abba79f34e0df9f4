"""What the tests of the notebook in the window do again and again."""

from PySide6.QtGui import QTextCursor  # noqa: TID251 - drives the window
from PySide6.QtWidgets import QApplication, QDialog  # noqa: TID251
from pytestqt.qtbot import QtBot

from reader.notebook.notebook import Notebook
from reader.ui.main_window import MainWindow
from reader.ui.notebook.appointment import AppointmentDialog

BASICS = "basics"


def read(qtbot: QtBot, window: MainWindow, href: str = f"section:{BASICS}") -> None:
    """Open a page, and wait until the notebook is open and the marks stand."""
    window.desk.go(href)
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    window.notebook._join_page()
    settle(qtbot, window)


def close_fault(qtbot: QtBot, window: MainWindow) -> None:
    """Close what the search tells where it has no index: it would cover what a test awaits."""
    qtbot.waitUntil(lambda: window.notice.faults != ())
    window.notice.dismiss.click()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Let marks be found and work end."""
    marks = window.notebook._marks
    assert marks is not None
    qtbot.waitUntil(lambda: not marks._work.isActive() and not window.services.runner.busy)


def select(window: MainWindow, words: str) -> None:
    """Select `words` on the page."""
    start = window.desk.page.toPlainText().index(words)
    cursor = QTextCursor(window.desk.page.document())
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.desk.page.setTextCursor(cursor)


def dialog(window: MainWindow) -> QDialog:
    """The dialog over the window."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert len(shown) == 1
    return shown[0]


def appointment(window: MainWindow, qtbot: QtBot) -> AppointmentDialog:
    """The dialog of the sheet, once it is open."""
    window.actions_by_id["appointment"].trigger()
    shown = window.findChild(AppointmentDialog)
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)
    return shown


def on_disk(window: MainWindow) -> Notebook:
    """The notebook as another program would read it."""
    return Notebook.open(window.services.places.notebook)
