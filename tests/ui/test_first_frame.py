"""Nothing is read or made before the window stands on the screen."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.first_frame import FirstFrame


class Painted(QWidget):
    """Notes its paints in `course`."""

    def __init__(self, course: list[str]) -> None:
        super().__init__()
        self._course = course

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's."""
        self._course.append("painted")


def test_work_begins_after_the_first_paint_and_once(qtbot: QtBot) -> None:
    course: list[str] = []
    window = Painted(course)
    qtbot.addWidget(window)
    window.show()
    FirstFrame(window, lambda: course.append("begun"))
    assert "begun" not in course
    qtbot.waitUntil(lambda: "begun" in course)
    assert course[0] == "painted"
    window.hide()
    window.show()
    qtbot.waitUntil(lambda: course[-1] == "painted" and len(course) > 2)
    assert course.count("begun") == 1


def test_a_window_that_is_gone_before_its_first_frame_begins_nothing(qtbot: QtBot) -> None:
    begun: list[str] = []
    window = QWidget()
    window.show()
    FirstFrame(window, lambda: begun.append("begun"))
    window.close()
    window.deleteLater()
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    qtbot.waitUntil(lambda: bool(gone))
    assert begun == []
