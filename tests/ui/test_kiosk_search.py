"""Searching at the shared screen: its keyboard, results above it, large filters."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScroller
from pytestqt.qtbot import QtBot

from reader.ui.kiosk.shell import KioskWindow
from tests.support.kiosk_window import (
    MakeKiosk,
    bar,
    begin,
    card,
    tap,
)


def test_the_keyboard_types_and_results_stay_in_sight(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    screen, keys = kiosk.search_screen, kiosk.search_screen.keyboard.keys
    for letter in "schoolx":
        tap(keys[letter])
    tap(keys["delete"])
    assert screen.field.text() == "school"
    assert screen.field.hasFocus()
    assert kiosk.search is not None
    panel = kiosk.search.panel
    qtbot.waitUntil(lambda: panel.has_rows)
    assert panel.results.isVisible()
    assert panel.results.viewport().height() >= 150
    tap(keys["space"])
    assert screen.field.text() == "school "
    tap(keys["done"])
    assert not screen.keyboard.isVisible()
    tap(screen.field)
    assert screen.keyboard.isVisible()
    tap(keys["empty"])
    assert screen.field.text() == ""


@pytest.mark.parametrize("size", [(1280, 800), (800, 600), (1080, 1920)])
@pytest.mark.parametrize("percent", [125, 250])
def test_three_results_stand_above_the_keyboard(
    make_kiosk: MakeKiosk, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    kiosk = make_kiosk(size=size)
    begin(kiosk)
    kiosk.services.preferences.change(text_size=percent)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText("leukemia")
    assert kiosk.search is not None
    panel = kiosk.search.panel
    qtbot.waitUntil(lambda: panel.has_rows)
    QApplication.processEvents()
    row = panel.results.rows.compact_height(1)
    assert panel.results.viewport().height() >= 3 * row
    assert panel.results.visualRect(panel.results.model().index(0, 0)).height() <= 2 * row
    bar_top = kiosk.search_screen.keyboard.mapTo(kiosk, QPoint()).y()
    assert panel.results.viewport().mapTo(kiosk, QPoint()).y() + 3 * row <= bar_top
    tap(kiosk.search_screen.keyboard.keys["done"])
    QApplication.processEvents()
    assert panel.filters.height() > 0
    assert panel.results.rows.compact == 0, "rows stayed short although there is room"


def test_numbers_take_the_place_of_letters(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    keys = kiosk.search_screen.keyboard.keys
    assert not keys["9"].isVisible()
    tap(keys["digits"])
    assert not keys["q"].isVisible()
    tap(keys["9"])
    tap(keys["digits"])
    tap(keys["q"])
    assert kiosk.search_screen.field.text() == "9q"
    tap(keys["digits"])
    bar(kiosk, "finish")
    begin(kiosk)
    bar(kiosk, "search")
    assert keys["q"].isVisible(), "the next person finds letters"


def test_a_finger_that_pushes_the_results_sends_the_keyboard_away(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    assert kiosk.search is not None
    view = kiosk.search.panel.results.viewport()
    QScroller.scroller(view).stateChanged.emit(QScroller.State.Dragging)
    assert not kiosk.search_screen.keyboard.isVisible()


def test_a_touch_opens_a_result(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText("school")
    assert kiosk.search is not None
    results = kiosk.search.panel.results
    qtbot.waitUntil(lambda: kiosk.search is not None and kiosk.search.panel.has_rows)
    rect = results.visualRect(results.model().index(0, 0))
    QTest.mouseClick(
        results.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), rect.center()
    )
    qtbot.waitUntil(lambda: kiosk.desk.reading)
    assert kiosk.desk.now is not None
    assert kiosk.desk.now.document == "other"
    assert kiosk.reading.isVisible()
    bar(kiosk, "search")
    assert kiosk.search_screen.field.text() == "school", "a person may come back to the results"


def test_the_search_is_narrowed_by_large_choices_and_no_menu(
    kiosk: KioskWindow, qtbot: QtBot
) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText("school")
    assert kiosk.search is not None
    search = kiosk.search
    qtbot.waitUntil(lambda: search.panel.has_rows)
    tap(kiosk.search_screen.keyboard.keys["done"])
    qtbot.waitUntil(lambda: search.panel.filters.type_menu.isVisibleTo(search.panel))
    tap(search.panel.filters.type_menu)
    assert kiosk.types.isVisible()
    bar(kiosk, "back")
    assert kiosk.search_screen.isVisible()
    tap(search.panel.filters.type_menu)
    chosen = search.panel.filters.choices()[1]
    tap(card(kiosk.types, chosen.label))
    assert kiosk.search_screen.isVisible()
    qtbot.waitUntil(lambda: search.panel.filters.type_chip.isVisibleTo(search.panel))
    assert search.panel.filters.choices()[1].chosen
    bar(kiosk, "finish")
    assert not kiosk.types.findChildren(QAbstractButton)
