"""Words in a box are words, also where they look like HTML."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.ui.notice_bar import NoticeBar
from reader.ui.telling import tell


def test_a_file_name_is_never_taken_for_mark_up(qtbot: QtBot, qapp: QApplication) -> None:
    told: list[tuple[str, Qt.TextFormat]] = []

    def read() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append((box.text(), box.textFormat()))
        box.accept()

    QTimer.singleShot(0, read)
    tell(None, "Not removed", "<img src='x'>.md could not be removed.")
    assert told == [("<img src='x'>.md could not be removed.", Qt.TextFormat.PlainText)]


def test_what_is_told_while_documents_are_read_stays(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.show_work("Reading the documents …")
    bar.tell("A setting was out of range.")
    bar.end_work()
    assert not bar.isHidden()
    assert bar.label.text() == "A setting was out of range."
    bar.show_work("Reading the documents …")
    bar.show()
    bar.end_work()
    assert bar.isHidden()
