"""What screen readers ask at the wrong moment is answered, and does not end the program."""

import gc

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.accessible import stand_in
from reader.ui.kiosk.welcome import Welcome


class Area(QScrollArea):
    """A kind of our own: Qt asks for it by its name first, then by that of Qt's kind."""


def area(qtbot: QtBot) -> Area:
    """A small area whose content needs both bars."""
    made = Area()
    made.setAccessibleName("Start page")
    words = QLabel("Words")
    words.setFixedSize(900, 900)
    made.setWidget(words)
    made.resize(200, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_part_that_has_gone_since_it_was_counted_is_nothing(qtbot: QtBot) -> None:
    # Qt's own answers from beyond the end of a list: this ended the program.
    for widget in (area(qtbot), QGraphicsView()):
        qtbot.addWidget(widget)
        made = QAccessible.queryAccessibleInterface(widget)
        count = made.childCount()
        assert count > 0
        assert [made.child(number) for number in (-1, count, count + 1, 1000)] == [None] * 4


def test_an_area_has_its_name_its_words_and_its_place(qtbot: QtBot) -> None:
    widget = area(qtbot)
    made = QAccessible.queryAccessibleInterface(widget)
    assert made.text(QAccessible.Text.Name) == "Start page"
    assert made.role() == QAccessible.Role.Client
    inside = made.child(0)
    assert inside.object() is widget.viewport()
    assert inside.parent().object() is widget
    assert inside.child(0).text(QAccessible.Text.Name) == "Words"


def test_areas_come_and_go(qtbot: QtBot) -> None:
    for _ in range(50):
        widget = area(qtbot)
        made = QAccessible.queryAccessibleInterface(widget)
        assert made.isValid()
        widget.close()
        widget.deleteLater()
        del widget, made
        QApplication.processEvents()
        gc.collect()


def test_the_first_page_of_a_shared_screen_is_one_button(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    page, woken = Welcome(host, name="The Clinic", logo=None), list[bool]()
    page.woken.connect(lambda: woken.append(True))
    page.cover()
    host.show()
    gc.collect()
    made = QAccessible.queryAccessibleInterface(page)
    assert made.role() == QAccessible.Role.Button
    assert "Touch to begin" in made.text(QAccessible.Text.Name)
    made.actionInterface().doAction("SetFocus")
    assert woken == []
    made.actionInterface().doAction(made.actionInterface().actionNames()[0])
    assert woken == [True]


def test_the_shared_screen_is_a_window(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    made = stand_in("KioskWindow", screen)
    assert made is not None
    assert made.role() == QAccessible.Role.Window


def test_other_parts_stay_with_qt(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    assert stand_in("QWidget", plain) is None
