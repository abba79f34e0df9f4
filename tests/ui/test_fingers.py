"""Lists and pages that fingers push, and what each new window costs for it."""

import gc
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from reader.ui.fingers import push_by_press, push_by_touch

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def long_list(qtbot: QtBot) -> QListWidget:
    made = QListWidget()
    qtbot.addWidget(made)
    made.addItems([f"Line {number}" for number in range(300)])
    made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    made.resize(300, 400)
    made.show()
    return made


def drag_up(view: QListWidget, qtbot: QtBot) -> None:
    port = view.viewport()
    QTest.mousePress(port, LEFT, PLAIN, QPoint(100, 300))
    for y in range(290, 100, -10):
        QTest.mouseMove(port, QPoint(100, y))
        qtbot.wait(4)
    QTest.mouseRelease(port, LEFT, PLAIN, QPoint(100, 100))


def test_a_press_that_moves_pushes_every_list_and_touches_still_choose(qtbot: QtBot) -> None:
    first, second = long_list(qtbot), long_list(qtbot)
    for one in (first, second):
        push_by_touch(one.viewport())
        push_by_press(one.viewport())
    first.close()
    first.deleteLater()
    del first
    QApplication.processEvents()
    drag_up(second, qtbot)
    qtbot.waitUntil(lambda: second.verticalScrollBar().value() > 50)
    second.verticalScrollBar().setValue(0)
    qtbot.wait(1)
    QTest.mouseClick(second.viewport(), LEFT, PLAIN, QPoint(50, 30))
    qtbot.waitUntil(lambda: second.currentRow() >= 0)


def test_another_list_makes_no_class_that_stays(qtbot: QtBot) -> None:
    def classes() -> int:
        gc.collect()
        return sum(isinstance(one, type) for one in gc.get_objects())

    first = long_list(qtbot)
    push_by_touch(first.viewport())
    push_by_press(first.viewport())
    before = classes()
    for _ in range(20):
        view = long_list(qtbot)
        push_by_touch(view.viewport())
        push_by_press(view.viewport())
    assert classes() - before < 5


def test_the_process_ends_well_with_lists_that_fingers_push() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication, QListWidget\n"
        "from reader.ui.fingers import push_by_touch\n"
        "app, view = QApplication([]), QListWidget()\n"
        "push_by_touch(view.viewport())\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
