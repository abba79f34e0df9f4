"""Lines of lists and trees: as high as their labels need, and not measured in vain."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.ui.side_pane import ValueList
from reader.ui.wrapped_delegate import SIDE_PX, WRAP, WrappedDelegate

LABELS = (
    "Fever",
    "",
    "Signs and symptoms of childhood acute lymphoblastic leukemia",
    "Pneumonoultramicroscopicsilicovolcanoconiosis-and-other-words-without-a-blank",
    "a\nb",
    "שלום לכולם, זה טקסט מעורב with English",
    "白血病の治療と検査 and words",
    "two  blanks and one at the end ",
)


@pytest.fixture
def lines(qtbot: QtBot) -> ValueList:
    made = ValueList("Links")
    qtbot.addWidget(made)
    return made


def show(lines: ValueList, labels: list[str], qtbot: QtBot, *, height: int = 300) -> None:
    lines.fill([(str(number), label, 0) for number, label in enumerate(labels)])
    lines.resize(240, height)
    with qtbot.waitExposed(lines):
        lines.show()
    qtbot.waitUntil(lambda: lines.visualItemRect(lines.item(0)).height() > 0)


def test_a_line_is_as_high_as_its_label_wrapped_by_qt(lines: ValueList, qtbot: QtBot) -> None:
    show(lines, list(LABELS), qtbot)
    metrics = QFontMetrics(lines.font())
    option = QStyleOptionViewItem()
    option.font = lines.font()
    for width in (*range(60, 420, 3), 900, 59, 240):
        lines.resize(width, 300)
        room = max(lines.viewport().width() - 2 * SIDE_PX, 40)
        for row, label in enumerate(LABELS):
            measured = metrics.boundingRect(QRect(0, 0, room, 10_000), int(WRAP), label)
            got = lines.lines.sizeHint(option, lines.indexFromItem(lines.item(row)))
            assert got.height() == measured.height() + max(metrics.height() // 2, 8), (width, label)


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What is measured: label and width."""
    noted: list[tuple[str, int]] = []
    whole = WrappedDelegate._height

    def height(self: WrappedDelegate, text: str, width: int, strong: bool) -> int:
        noted.append((text, width))
        return whole(self, text, width, strong)

    monkeypatch.setattr(WrappedDelegate, "_height", height)
    return noted


def test_no_label_is_wrapped_where_there_is_no_room_yet(
    measured: list[tuple[str, int]], lines: ValueList
) -> None:
    lines.fill([("one", LABELS[2], 0)])
    lines.viewport().resize(0, 0)
    assert lines.viewport().width() <= 0
    option = QStyleOptionViewItem()
    option.font = lines.font()
    assert lines.lines.sizeHint(option, lines.model().index(0, 0)).height() > 0
    assert measured == []


def test_many_lines_are_measured_for_one_width(
    measured: list[tuple[str, int]], lines: ValueList, qtbot: QtBot
) -> None:
    show(lines, [f"{LABELS[2]} {number}" for number in range(200)], qtbot)
    assert lines.verticalScrollBar().isVisible()
    assert len({width for _label, width in measured}) == 1
    assert len(measured) == 200


def test_the_scroll_bar_goes_with_the_lines(lines: ValueList, qtbot: QtBot) -> None:
    bar = lines.verticalScrollBar()
    show(lines, ["Fever"] * 40, qtbot)
    assert bar.isVisible()
    lines.resize(240, 4000)
    qtbot.waitUntil(lambda: not bar.isVisible())
    lines.resize(240, 300)
    qtbot.waitUntil(bar.isVisible)
    lines.fill([("one", "Fever", 0)])
    qtbot.waitUntil(lambda: not bar.isVisible())
