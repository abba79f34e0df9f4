"""Lists and trees that come into view are measured once, for the width that they are given."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.side_pane import ValueList
from reader.ui.wrapped_delegate import WrappedDelegate


def test_a_list_is_not_measured_before_it_has_its_place(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: list[int] = []
    whole = WrappedDelegate.sizeHint

    def hint(self: WrappedDelegate, option: QStyleOptionViewItem, index: QModelIndex) -> object:
        widths.append(self._view.width())
        return whole(self, option, index)

    monkeypatch.setattr(WrappedDelegate, "sizeHint", hint)
    window = QWidget()
    qtbot.addWidget(window)
    lines = ValueList("Links")
    row = QHBoxLayout(window)
    row.addWidget(lines)
    lines.fill([(str(number), f"Line {number}", 0) for number in range(60)])
    lines.hide()
    window.resize(300, 200)
    with qtbot.waitExposed(window):
        window.show()
    lines.show()  # before its neighbour takes its share
    neighbour = QWidget()
    neighbour.setFixedWidth(120)
    row.addWidget(neighbour)
    neighbour.show()
    qtbot.waitUntil(lambda: len(widths) >= 60)
    assert set(widths) == {lines.width()}


def test_the_current_line_is_in_view_when_its_list_comes(qtbot: QtBot) -> None:
    lines = ValueList("Links")
    qtbot.addWidget(lines)
    lines.fill([(str(number), f"Line {number}", 0) for number in range(200)])
    lines.resize(200, 200)
    lines.mark("150")
    with qtbot.waitExposed(lines):
        lines.show()
    port = lines.viewport().rect()
    qtbot.waitUntil(lambda: port.contains(lines.visualItemRect(lines.item(150))))
