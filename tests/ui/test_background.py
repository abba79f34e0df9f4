"""Work off the GUI thread: delivered on it, all of it, in spite of haste; stopped when asked."""

import gc
import sys
import threading
import time
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.errors import ReaderError
from reader.ui.background import Runner, Task
from reader.ui.turns import LONG_S


def test_two_hundred_results_arrive_on_the_gui_thread(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    results: list[object] = []
    threads: set[bool] = set()

    def done(result: object) -> None:
        results.append(result)
        threads.add(QThread.currentThread() is qapp.thread())

    for number in range(200):
        runner.start(lambda _task, n=number: n, done=done)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(results) == 200)
    assert set(results) == set(range(200))
    assert threads == {True}
    assert not runner.busy


def test_results_come_while_a_dialog_of_another_stands_open(
    qapp: QApplication, qtbot: QtBot
) -> None:
    runner = Runner()
    come: list[int] = []

    def stand_open(number: object) -> None:
        qtbot.waitUntil(lambda: 9 in come)
        come.append(int(str(number)))

    for number in range(3):
        runner.start(lambda _task, n=number: n, done=stand_open)  # type: ignore[misc]
    for number in range(3, 10):
        runner.start(
            lambda _task, n=number: n,  # type: ignore[misc]
            done=lambda number: come.append(int(str(number))),
        )
    qtbot.waitUntil(lambda: len(come) == 10)


def test_results_that_end_together_let_others_go_between(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    seen: list[str] = []
    key = QTimer(singleShot=True, interval=0)
    key.timeout.connect(lambda: seen.append("key"))

    def done(_result: object) -> None:
        time.sleep(2 * LONG_S)
        seen.append("result")

    for _ in range(3):
        runner.start(lambda _task: None, done=done)
    time.sleep(0.1)  # all have ended, and nothing has been told
    key.start()
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen.index("key") < 2, seen


def test_a_failure_is_delivered(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    failures: list[Exception] = []

    def fail(_task: Task) -> object:
        raise ReaderError("No.", "Try again.")

    runner.start(fail, done=lambda _result: None, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "No. Try again."


def test_cancelled_work_stops_and_says_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    begun, go_on = threading.Event(), threading.Event()
    told: list[object] = []

    def work(task: Task) -> object:
        begun.set()
        go_on.wait(10)
        task.step(1, 2, "half")
        return "not stopped"

    task = runner.start(work, done=told.append, failed=told.append)
    assert begun.wait(10)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == []


class _Asker(QObject):
    """Asks and hears, as panes and dialogs do."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, what: object) -> None:
        self.heard.append(what)


@pytest.mark.parametrize("gone", [False, True])
@pytest.mark.parametrize("fails", [False, True])
def test_whoever_went_hears_nothing(
    fails: bool, gone: bool, qapp: QApplication, qtbot: QtBot
) -> None:
    runner, asker, method_of = Runner(), _Asker(), _Asker()
    wait = threading.Event()

    def work(task: Task) -> object:
        wait.wait(10)
        task.step(1, 1, "all")
        if fails:
            raise ReaderError("no", "Try again.")
        return 1

    def hear(*what: object) -> None:
        asker.heard.append(what)

    runner.start(work, done=hear, failed=hear, progressed=hear, owner=asker)
    runner.start(work, done=method_of.hear, failed=method_of.hear)
    if gone:
        delete(asker)
        delete(method_of)
    wait.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert len(asker.heard) == (0 if gone else 2)
    assert len(method_of.heard) == (0 if gone else 1)


def test_progress_is_told_and_the_end_always(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    steps: list[tuple[object, object]] = []
    results: list[object] = []

    def work(task: Task) -> object:
        for done in range(1, 1001):
            task.step(done, 1000, "")
        return True

    runner.start(
        work,
        done=results.append,
        progressed=lambda done, total, _label: steps.append((done, total)),
    )
    qtbot.waitUntil(lambda: bool(results))
    assert (1000, 1000) in steps
    assert len(steps) < 50


def test_many_qt_calls_do_not_wear_none_out(qapp: QApplication) -> None:
    """PySide6 6.12.0 took a reference of None with each void call and killed Python 3.11."""
    from PySide6.QtGui import QTextCursor, QTextDocument

    document = QTextDocument("some words")
    cursor = QTextCursor(document)
    for _ in range(30_000):
        cursor.setPosition(0)
    assert cursor.position() == 0


class _Held:
    """What work holds while it runs."""


def test_work_that_stopped_or_failed_holds_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    """Without the collector: what hangs in a circle may be out of its sight by then."""
    runner = Runner()
    held: list[weakref.ref[_Held]] = []
    began = threading.Event()
    failures: list[str] = []

    def work(task: Task) -> None:
        mine = _Held()
        held.append(weakref.ref(mine))
        began.set()
        while not task.cancelled:
            pass
        task.step(1, 1, "")

    def fail(_task: Task) -> None:
        mine = _Held()
        held.append(weakref.ref(mine))
        raise ReaderError("It is broken.", "Mend it.")

    gc.disable()
    try:
        task = runner.start(work, done=lambda _: None)
        assert began.wait(60)
        task.cancel()
        runner.start(fail, done=lambda _: None, failed=lambda error: failures.append(str(error)))
        qtbot.waitUntil(lambda: not runner.busy)
        qtbot.waitUntil(lambda: [one() for one in held] == [None, None])
    finally:
        gc.enable()
    assert failures
    runner.drain()


def test_a_runner_that_goes_with_its_window_leaves_nothing(qapp: QApplication) -> None:
    """The end of what was under way is never delivered; an index stayed in memory with it."""
    window = QObject()
    runner = Runner(window)
    began = threading.Event()
    index = _Held()

    def ask(task: Task, index: _Held) -> _Held:
        began.set()
        while not task.cancelled:
            pass
        return index

    known = weakref.ref(index)
    gc.disable()
    try:
        runner.start(lambda task, index=index: ask(task, index), done=lambda _: None)  # type: ignore[misc]
        assert began.wait(60)
        runner.drain()
        del runner, index
        delete(window)
        assert known() is None
    finally:
        gc.enable()


def test_what_waits_for_its_turn_is_let_go_of_too(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    index = _Held()
    known = weakref.ref(index)
    told: list[object] = []
    runner.start(lambda _task, index=index: index, done=told.append)  # type: ignore[misc]
    del index
    runner._pool.waitForDone()
    QApplication.sendPostedEvents(runner, 0)
    assert len(runner._ended) == 1
    runner.drain()
    assert known() is None
    qtbot.waitUntil(lambda: not runner.busy)
    assert told == []


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted as Linux shows them")
def test_who_lays_text_out_ends_with_its_work(qapp: QApplication, qtbot: QtBot) -> None:
    runner = Runner()
    threads: list[object] = []
    runner.start(
        lambda _task: Path(f"/proc/self/task/{threading.get_native_id()}"),
        done=threads.append,
        draws=True,
    )
    qtbot.waitUntil(lambda: bool(threads))
    qtbot.waitUntil(lambda: not Path(str(threads[0])).exists())
