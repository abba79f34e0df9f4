"""A drop-down list with little room shows that its words go on."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.choice_box import ChoiceBox


def test_words_that_are_too_long_end_with_a_sign(qtbot: QtBot, qapp: QApplication) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.setStyleSheet("QComboBox { padding: 6px 12px; border: 1px solid black; }")
    box.addItem("Las etiquetas más nuevas primero")
    box.resize(600, 40)
    box.show()
    assert box.shown_words() == box.currentText()
    whole = box.grab().toImage()
    box.resize(150, 40)
    qapp.processEvents()
    assert box.shown_words().endswith("…")
    assert box.currentText().startswith(box.shown_words()[:-1])
    assert box.grab().toImage().size() != whole.size()
    room = box.fontMetrics().horizontalAdvance(box.shown_words())
    assert room < 150 - 24
