"""What is put off comes in turns of its own, with keys and painting between."""

import time
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.ui.turns import LONG_S, Turn, in_turns

LONGER_S = LONG_S * 2


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


def test_what_is_due_with_something_long_lets_others_go_first(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []

    def work(name: str, seconds: float) -> None:
        seen.append(name)
        time.sleep(seconds)

    # All are due in the same turn.
    for name in ("one", "two"):
        turn = Turn(owner)
        turn.due.connect(partial(work, name, LONGER_S))
        turn.ask()
    key = QTimer(owner, singleShot=True, interval=0)
    key.timeout.connect(lambda: seen.append("key"))
    key.start()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen.index("key") < seen.index("two")


def test_steps_wait_for_a_turn_of_their_own(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []
    # A new look, say: it is due in the same turn as the second step.
    other = Turn(owner)
    other.due.connect(lambda: (seen.append("other"), time.sleep(LONGER_S)))
    other.ask()
    in_turns(owner, [partial(seen.append, "first"), partial(seen.append, "second")])
    key = QTimer(owner, singleShot=True, interval=0)
    key.timeout.connect(lambda: seen.append("key"))
    key.start()
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen == ["first", "other", "key", "second"]


def test_it_is_done_in_the_end_in_a_window_that_never_rests(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[int] = []
    restless = QTimer(owner, interval=0)
    restless.timeout.connect(lambda: time.sleep(LONGER_S))
    restless.start()
    turn = Turn(owner)
    turn.due.connect(lambda: seen.append(1))
    turn.ask()
    qtbot.waitUntil(lambda: bool(seen))


def test_asked_for_twice_it_comes_once(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[int] = []
    turn = Turn(owner)
    turn.due.connect(lambda: seen.append(1))
    turn.ask()
    turn.ask()
    in_turns(owner, [lambda: None] * 8 + [lambda: seen.append(2)])
    qtbot.waitUntil(lambda: 2 in seen)
    assert seen == [1, 2]
