"""Every control has a spoken name and can be reached with Tab, on the start page and on a page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.controls import ChoiceCard
from reader.ui.main_window import MainWindow


def reachable(window: MainWindow) -> Iterator[QWidget]:
    """The visible widgets that ask for Tab."""
    for widget in window.findChildren(QWidget):
        wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if wants and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


def in_unpressed_group(widget: QWidget) -> bool:
    """Tab reaches the pressed button of a group; arrow keys the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    return (group is not None and group.checkedButton() is not None) or widget.autoExclusive()


@pytest.mark.parametrize("href", ["home:", "section:basics", "list:drugs", "place:all"])
def test_every_control_has_a_name(window: MainWindow, href: str) -> None:
    window.desk.go(href)
    nameless = [
        f"{type(w).__name__} {w.objectName()}" for w in reachable(window) if not w.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize("href", ["home:", "section:basics"])
def test_tab_reaches_every_control(window: MainWindow, qtbot: QtBot, href: str) -> None:
    window.desk.go(href)
    # While the search gets ready its Stop button comes and goes.
    keeper = window.search.made.keeper
    qtbot.waitUntil(lambda: keeper.state.stage in {"ready", "memory"}, timeout=20_000)
    wanted = {w for w in reachable(window) if not in_unpressed_group(w)}
    window.header.search.setFocus()
    seen: set[QWidget] = set()
    for _ in range(400):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    missed = [f"{type(w).__name__} {w.accessibleName()}" for w in wanted - seen]
    assert missed == []


def test_the_page_is_named_after_what_it_shows(window: MainWindow) -> None:
    window.desk.go("section:basics")
    assert window.desk.page.accessibleName() == "Page: Basics of ALL in adults"
    assert window.windowTitle().startswith("Basics of ALL in adults")


def test_a_page_is_announced_with_its_section(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.desk.announced) as said:
        window.desk.go("section:basics#signs")
    assert said.args == ["Page: Basics of ALL in adults, section Signs"]


def test_focus_is_drawn_in_the_focus_colour(window: MainWindow) -> None:
    for widget in (window.header.button("home"), window.library_pane.switch.button("adults")):
        widget.setFocus()
        image = widget.grab().toImage()
        middle = image.height() // 2
        colours = {image.pixelColor(x, middle).name().upper() for x in range(6)}
        assert window.desk.look.theme.focus in colours, widget


def test_targets_are_large_enough(window: MainWindow) -> None:
    for href in ("home:", "section:basics"):
        window.desk.go(href)
        for widget in reachable(window):
            if isinstance(widget, QAbstractButton) and not isinstance(widget, QAbstractScrollArea):
                assert min(widget.width(), widget.height()) >= 24, widget.accessibleName()


def test_enter_presses_cards_switch_lists_and_header(window: MainWindow, qtbot: QtBot) -> None:
    card = window.desk.home.findChildren(ChoiceCard)[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.services.preferences.settings.audience == "adults"
    switch = window.library_pane.switch.button("children")
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Return)
    assert window.services.preferences.settings.audience == "children"
    glossary = window.library_pane.findChild(QAbstractButton, "glossary")
    assert isinstance(glossary, QAbstractButton)
    glossary.setFocus()
    qtbot.keyClick(glossary, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.desk.on_home)
    home = window.header.button("home")
    home.setFocus()
    qtbot.keyClick(home, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.on_home)
