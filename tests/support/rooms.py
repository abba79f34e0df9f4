"""Every view and dialog of the window, opened one after the other for tests that look at all."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAction  # noqa: TID251 - drives the window
from PySide6.QtWidgets import (  # noqa: TID251
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.support.notebook_window import read

Open = Callable[[MainWindow, QtBot], QWidget]


def address(href: str) -> Open:
    """The room of a page, or of another address."""

    def show(window: MainWindow, _qtbot: QtBot) -> QWidget:
        window.desk.go(href)
        return window

    return show


def _search(words: str) -> Open:
    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        window.header.search.setText(words)
        desk = window.search.made
        qtbot.waitUntil(lambda: desk._answer is not None and desk._answer.question.text == words)
        qtbot.waitUntil(lambda: not desk._asker.busy and not desk._settle.isActive())
        return window

    return show


def _dialog(ask: Callable[[MainWindow], object], href: str = "section:basics") -> Open:
    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        read(qtbot, window, href)
        ask(window)
        qtbot.waitUntil(lambda: bool(dialogs()))
        return dialogs()[-1]

    return show


def _bookmarked(window: MainWindow, qtbot: QtBot) -> QWidget:
    read(qtbot, window)
    window.actions_by_id["bookmark"].trigger()
    window.desk.go("notebook:bookmarks")
    return window


def _finding(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.desk.go("section:basics")
    window.open_find()
    window.desk.find_bar.field.setText("leukemia")
    return window


def _card(href: str) -> Open:
    def show(window: MainWindow, _qtbot: QtBot) -> QWidget:
        window.desk.go("section:basics")
        window.desk.follow(href)
        return window

    return show


ROOMS: dict[str, Open] = {
    "start page": address("home:"),
    "page": address("section:basics"),
    "type": address("place:all"),
    "glossary": address("list:glossary"),
    "drugs": address("list:drugs"),
    "drug": address("drug:imatinib"),
    "bookmarks, none": address("notebook:bookmarks"),
    "bookmarks": _bookmarked,
    "questions": address("notebook:questions"),
    "recent": address("notebook:recent"),
    "results": _search("tired"),
    "nothing found": _search("xyzzyx"),
    "find bar": _finding,
    "card of a term": _card("term:bone-marrow"),
    "card of an address": _card("web:https%3A%2F%2Fclinic.example%2Fsigns"),
    "settings": _dialog(lambda w: w.errands.show_settings()),
    "keys": _dialog(lambda w: w.errands.show_keys(w.actions_by_id)),
    "about": _dialog(lambda w: w.errands.show_about()),
    "print preview": _dialog(lambda w: w.errands.preview_page()),
    "own documents": _dialog(lambda w: w.errands.manage_documents()),
    "appointment": _dialog(lambda w: w.notebook.files.take_to_appointment()),
    "labels": _dialog(lambda w: w.notebook.writing.edit_labels()),
    "note": _dialog(lambda w: w.notebook.write_note()),
    "question": _dialog(lambda w: w.notebook.ask_question()),
    "forgetting": _dialog(lambda w: w.notebook.ask_to_forget()),
}


def dialogs() -> list[QDialog]:
    """The dialogs on the screen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def tidy(window: MainWindow) -> None:
    """Close what a room opened over the window."""
    for one in dialogs():
        one.reject()
    window.header.search.clear()
    if window.desk.has_page:
        window.desk.find_bar.close_bar()
        window.desk.card.close_card()


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """What each visible control of `top` shows or says, with where it stands."""
    yield "title", top.windowTitle()
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisibleTo(top):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        for text in (*_shown(widget), widget.toolTip(), widget.accessibleName()):
            yield name, text
        yield name, widget.accessibleDescription()
    for action in top.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()
        yield f"action {action.objectName()}", action.toolTip()
    for menu in top.findChildren(QMenu):
        yield "menu", menu.title()


def _shown(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QAbstractButton, QLabel)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QListWidget):
        yield from (widget.item(n).text() for n in range(widget.count()))
    elif isinstance(widget, QTableWidget):
        headers = (widget.horizontalHeaderItem(n) for n in range(widget.columnCount()))
        yield from (one.text() for one in headers if one is not None)
        for row in range(widget.rowCount()):
            cells = (widget.item(row, column) for column in range(widget.columnCount()))
            yield from (cell.text() for cell in cells if cell is not None)
