"""A library comes into the window a part at a time."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.ui.arrival import in_turns


def test_whatever_waits_has_its_turn_between_any_two_steps(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []
    waiting = QTimer(owner, interval=0)
    waiting.timeout.connect(lambda: seen.append("waited"))
    waiting.start()
    in_turns(owner, [partial(seen.append, str(number)) for number in range(8)])
    qtbot.waitUntil(lambda: "7" in seen)
    steps = [place for place, one in enumerate(seen) if one != "waited"]
    assert [seen[place] for place in steps] == list("01234567")
    assert all(after - before > 1 for before, after in pairwise(steps)), seen


def test_what_belongs_to_nobody_any_more_is_not_done(qtbot: QtBot) -> None:
    owner, other = QObject(), QObject()
    seen: list[int] = []
    in_turns(owner, [owner.deleteLater, lambda: seen.append(1)])
    in_turns(other, [lambda: None, lambda: None, lambda: None, lambda: seen.append(2)])
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [2]
