"""Nothing is cut off when words grow: in Spanish, and in a language 40 % longer than English."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from tests.support.rooms import ROOMS, tidy


def cut_off(top: QWidget) -> Iterator[str]:
    """The controls of `top` that are smaller than their words."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or not widget.width():
            continue
        needed, there = _needed(widget), widget.size()
        if needed and (needed[0] > there.width() + 1 or needed[1] > there.height() + 1):
            text = getattr(widget, "text", lambda: "")() or widget.accessibleName()
            name = f"{type(widget).__name__} “{text[:60]}”"
            yield f"{name}: needs {needed}, has {there.width()} x {there.height()}"
    yield from _outside(top)


def _needed(widget: QWidget) -> tuple[int, int] | None:
    if isinstance(widget, QLabel) and widget.text():
        wraps = widget.wordWrap()
        hint = widget.sizeHint()
        return (0, widget.heightForWidth(widget.width())) if wraps else hint.toTuple()
    if isinstance(widget, QComboBox):
        return widget.fontMetrics().horizontalAdvance(widget.currentText()), 0
    if isinstance(widget, QAbstractButton) and widget.text() and not _is_picture(widget):
        lines = widget.text().replace("&", "").split("\n")
        metrics = widget.fontMetrics()
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        return wide, metrics.height() * len(lines)
    return None


def _is_picture(button: QAbstractButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() == only


def _outside(top: QWidget) -> Iterator[str]:
    """Buttons that stand partly outside what can be seen or scrolled to."""
    for button in top.findChildren(QPushButton):
        above = button.parentWidget()
        if not button.isVisibleTo(top) or above is None:
            continue
        area = above.parentWidget()
        inside = isinstance(area, QScrollArea) or above.rect().adjusted(-3, -3, 3, 3).contains(
            button.geometry()
        )
        if not inside:
            yield f"outside: “{button.text()}” {button.geometry()} in {above.rect()}"


@pytest.mark.parametrize("language", ["es", "eo"])
@pytest.mark.parametrize("size", [100, 200])
def test_every_room_holds_its_words(
    stage: Stage[MainWindow], qtbot: QtBot, language: str, size: int
) -> None:
    stage.window.resize(1280, 800)
    stage.window.services.preferences.change(text_size=size)
    stage.speak(language)
    window = stage.window
    wrong: dict[str, list[str]] = {}
    for name, show in ROOMS.items():
        top = show(window, qtbot)
        QApplication.processEvents()
        QApplication.processEvents()
        if found := sorted(set(cut_off(top))):
            wrong[name] = found
        tidy(window)
    window.services.preferences.change(text_size=100)
    assert not wrong


@pytest.mark.parametrize(("language", "size", "width"), [("eo", 100, 800), ("es", 200, 1280)])
def test_menus_fit_on_the_screen(
    stage: Stage[MainWindow], language: str, size: int, width: int
) -> None:
    stage.window.resize(width, 600)
    stage.window.services.preferences.change(text_size=size)
    stage.speak(language)
    window = stage.window
    QApplication.processEvents()
    bar = window.menuBar()
    used = sum(bar.actionGeometry(action).width() for action in bar.actions())
    menus = [menu for menu in window.findChildren(QMenu) if menu.actions()]
    widest = max(menu.sizeHint().width() for menu in menus)
    window.services.preferences.change(text_size=100)
    assert used <= bar.width()
    assert widest <= width


def test_the_check_sees_what_is_cut_off(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(100, 20)
    label = QLabel("Far too many words for so small a label", host)
    label.resize(60, 20)
    host.show()
    assert [line for line in cut_off(host) if "QLabel" in line]
