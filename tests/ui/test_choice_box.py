"""A drop-down list with little room shows that its words go on."""

from pytestqt.qtbot import QtBot

from reader.ui.choice_box import ChoiceBox

ARROW_PX = 100  # more than arrow, border and what is left free beside the words


def test_words_that_are_too_long_end_with_a_sign(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.setStyleSheet("QComboBox { padding: 6px 12px; border: 1px solid black; }")
    box.addItem("Las etiquetas más nuevas primero")
    box.show()
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    box.resize(needed + ARROW_PX, box.height())
    assert box.shown_words() == box.currentText()
    whole = box.grab().toImage()
    box.resize(needed // 2 + ARROW_PX, box.height())
    assert box.shown_words().endswith("…")
    assert box.currentText().startswith(box.shown_words()[:-1])
    assert box.grab().toImage().size() != whole.size()
    assert box.fontMetrics().horizontalAdvance(box.shown_words()) < box.width()
