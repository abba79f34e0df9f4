"""Workers rest while the window is busy, and never for long."""

import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.progress import breathe
from reader.ui import courtesy
from reader.ui.background import Runner, Task
from reader.ui.courtesy import Courtesy, Gate

Work = Callable[[Gate], object]


def on_a_worker(gate: Gate, work: Work) -> tuple[threading.Thread, threading.Event]:
    """A thread that pauses at `gate`, and whether it went on."""
    over = threading.Event()

    def run() -> None:
        work(gate)
        over.set()

    worker = threading.Thread(target=run)
    worker.start()
    return worker, over


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """A gate that opens by a beat only: the GUI thread seems to compute all the time."""
    monkeypatch.setattr(courtesy, "MOST_S", 1_000)
    gate = Gate()
    gate.shut = True
    gate.last = time.monotonic() - 1
    monkeypatch.setattr(gate, "_computed", time.monotonic)
    return gate


def test_a_worker_waits_for_the_next_beat(gate: Gate) -> None:
    worker, over = on_a_worker(gate, Gate.pause)
    assert not over.wait(0.2)
    gate.beat()
    assert over.wait(30)
    worker.join()


def test_a_window_that_only_waits_is_not_waited_for(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "_computed", lambda: 0.0)
    looks: list[float | None] = []
    wait = gate._beaten.wait
    monkeypatch.setattr(
        gate._beaten, "wait", lambda timeout=None: (looks.append(timeout), wait(timeout))[1]
    )
    for _ in range(300):  # as in a list that is loaded while the window waits for it
        gate.pause()
    assert looks == [courtesy.LOOK_S]
    gate.beat()
    gate.last -= 1  # it is late again
    gate.pause()
    assert len(looks) == 2


def test_what_this_thread_computes_is_told_to_others() -> None:
    gate = Gate()
    if gate._computed is None:
        pytest.skip("this system does not tell what another thread computes")
    seen: list[float] = []
    for _ in range(2):
        worker, _over = on_a_worker(gate, lambda gate: seen.append(gate._computed()))  # type: ignore[misc]
        worker.join()
        sum(range(200_000))
    assert seen[1] > seen[0]


def test_where_the_system_does_not_tell_nobody_waits_twice_for_the_same_beat(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    class Beat(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout is not None
            waits.append(timeout)
            gate.last -= timeout  # so much later it is now
            return False

    monkeypatch.setattr(courtesy, "BLIND_S", 1_000)
    gate.beat()
    gate.last -= 400
    monkeypatch.setattr(gate, "_computed", None)
    monkeypatch.setattr(gate, "_beaten", Beat())
    for _ in range(300):
        gate.pause()
    assert len(waits) == 1
    assert 500 < waits[0] < 601


def test_nobody_waits_where_nothing_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy, "LATE_S", 60)
    monkeypatch.setattr(courtesy, "MOST_S", 1e9)
    gate = Gate()
    gate.beat()
    gate.shut = True
    gate.pause()  # else it would never come back


def test_the_window_beats_while_there_is_work(qtbot: QtBot) -> None:
    made = Courtesy()
    made.begin()
    first = made.gate.last
    qtbot.waitUntil(lambda: made.gate.last > first)
    assert made.gate.shut
    made.end()
    assert not made.gate.shut


def test_work_goes_on_behind_a_window_that_never_rests(qtbot: QtBot) -> None:
    runner = Runner()
    began, over = threading.Event(), threading.Event()
    breaths: list[int] = []

    def work(_task: Task) -> None:
        began.wait()
        for number in range(3):
            breathe()
            breaths.append(number)
        over.set()

    def in_an_event() -> None:
        began.set()
        assert over.wait(60)

    runner.start(work, done=lambda _: None)
    QTimer.singleShot(0, runner, in_an_event)
    qtbot.waitUntil(lambda: not runner.busy)
    assert breaths == [0, 1, 2]


def test_whoever_waits_for_the_workers_is_not_waited_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courtesy, "LATE_S", -1)
    monkeypatch.setattr(courtesy, "MOST_S", 1e9)
    runner = Runner()
    began = threading.Event()

    def work(_task: Task) -> None:
        began.set()
        breathe()

    runner.start(work, done=lambda _: None)
    assert began.wait(60)
    runner.drain()  # else it would never come back
    assert not runner._courtesy.gate.shut
