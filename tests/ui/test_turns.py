"""What is put off comes in turns of its own, with keys and painting between."""

import time
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEventLoop, QObject, QTimer
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
    key = QTimer(owner, interval=0)
    key.timeout.connect(lambda: seen.append("key"))
    key.start()
    qtbot.waitUntil(lambda: "second" in seen)
    assert [one for one in seen if one != "key"] == ["first", "other", "second"]
    assert "key" in seen[seen.index("other") : seen.index("second")]


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


def test_two_that_go_on_and_on_never_share_a_turn(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []
    passing = QTimer(owner, interval=0)
    passing.timeout.connect(lambda: seen.append("turn"))
    passing.start()

    def work(name: str) -> None:
        seen.append(name)
        time.sleep(LONGER_S)

    for name in ("a", "b", "c"):
        in_turns(owner, [partial(work, name)] * 8)
    qtbot.waitUntil(lambda: sum(one != "turn" for one in seen) == 24)
    works = [place for place, one in enumerate(seen) if one != "turn"][3:]  # the first are at once
    assert all("turn" in seen[one:other] for one, other in pairwise(works)), seen
    # And none waits until another has come to its end.
    order = "".join(seen[place] for place in works)
    assert order == "abc" * 7


def test_it_does_not_come_in_the_turn_it_was_asked_for_in(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []
    turn = Turn(owner)
    turn.due.connect(lambda: seen.append("turn"))
    key = QTimer(owner, singleShot=True, interval=0)
    key.timeout.connect(lambda: (time.sleep(LONGER_S), turn.ask(), seen.append("key")))
    other = QTimer(owner, singleShot=True, interval=0)
    other.timeout.connect(lambda: QTimer.singleShot(0, owner, lambda: seen.append("next")))
    key.start()
    other.start()
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == ["key", "next", "turn"]


def test_none_waits_for_one_that_was_stopped_or_went_with_its_owner(qtbot: QtBot) -> None:
    owner, other = QObject(), QObject()
    seen: list[str] = []
    stopped, gone, last = Turn(owner), Turn(other), Turn(owner)
    stopped.due.connect(lambda: seen.append("stopped"))
    gone.due.connect(lambda: seen.append("gone"))
    last.due.connect(lambda: seen.append("last"))
    for turn in (stopped, gone, last):
        turn.ask()
    stopped.stop()
    other.deleteLater()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["last"]


def test_none_waits_for_one_in_whose_work_a_dialog_stands_open(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []
    dialog, other, loop = Turn(owner), Turn(owner), QEventLoop()

    def stand_open() -> None:
        seen.append("opened")
        other.ask()
        loop.exec()
        seen.append("closed")

    dialog.due.connect(stand_open)
    other.due.connect(lambda: (seen.append("other"), loop.quit()))
    dialog.ask()
    qtbot.waitUntil(lambda: "closed" in seen)
    assert seen == ["opened", "other", "closed"]


def test_it_comes_though_it_is_asked_for_again_and_again(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[int] = []
    turn = Turn(owner)
    turn.due.connect(lambda: seen.append(1))
    restless = QTimer(owner, interval=0)
    restless.timeout.connect(turn.ask)
    restless.start()
    qtbot.waitUntil(lambda: len(seen) > 3)
