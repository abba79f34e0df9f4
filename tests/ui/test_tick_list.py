"""The list for an appointment: hundreds of lines are measured once for what is shown."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from reader.ui.notebook.tick_list import TickList

LINES = 60


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The labels that are measured, in order."""
    seen: list[str] = []
    measure: Any = QStyledItemDelegate.sizeHint

    def noted(self: QStyledItemDelegate, option: Any, index: Any) -> Any:
        seen.append(index.data())
        return measure(self, option, index)

    monkeypatch.setattr(QStyledItemDelegate, "sizeHint", noted)
    return seen


@pytest.fixture
def shown(measured: list[str], qtbot: QtBot) -> TickList:
    """A list that is too high for its place, and in view."""
    made = TickList("Bookmarks to take along")
    for number in range(LINES):
        made.add(f"{number} " + "some words that take more than one line " * 4, ticked=False)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: len(measured) >= LINES)
    return made


def test_each_line_is_measured_once(shown: TickList, measured: list[str], qtbot: QtBot) -> None:
    qtbot.wait(1)
    assert len(measured) == LINES
    shown.scheduleDelayedItemsLayout()
    qtbot.wait(1)
    assert len(measured) == LINES


def test_other_letters_or_another_width_are_measured_anew(
    shown: TickList, measured: list[str], qtbot: QtBot
) -> None:
    last = shown.item(LINES - 1)
    before = shown.visualItemRect(last).height()
    larger = shown.font()
    larger.setPixelSize(2 * shown.fontInfo().pixelSize())
    shown.setFont(larger)
    qtbot.waitUntil(lambda: shown.visualItemRect(last).height() > before)
    measured.clear()
    shown.resize(700, 300)
    qtbot.waitUntil(lambda: len(measured) == LINES)


def test_lines_are_ticked_alone_and_together(shown: TickList) -> None:
    shown.item(3).setCheckState(Qt.CheckState.Checked)
    assert [row for row in range(LINES) if shown.ticked(row)] == [3]
    shown.tick_all(ticked=True)
    assert all(shown.ticked(row) for row in range(LINES))
    shown.tick_all(ticked=False)
    assert not any(shown.ticked(row) for row in range(LINES))
