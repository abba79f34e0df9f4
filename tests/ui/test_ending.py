"""Processes that are no longer needed: they end, and nobody waits for them."""

import sys

import pytest
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui.ending import Ending

SLEEPS = "import time; print('here', flush=True); time.sleep(600)"
LISTENS = "import sys; print('here', flush=True); sys.stdin.read()"


def started(qtbot: QtBot, program: str) -> QProcess:
    """A process that has said that it is there."""
    process = QProcess()
    with qtbot.waitSignal(process.readyReadStandardOutput, timeout=20_000):
        process.start(sys.executable, ["-c", program])
    return process


def end(qtbot: QtBot, process: QProcess, *, grace: int = 0) -> Ending:
    """End `process` as a window does it, from within the event loop."""
    made: list[Ending] = []
    QTimer.singleShot(0, lambda: made.append(Ending(process, grace=grace)))
    qtbot.waitUntil(lambda: bool(made))
    return made[0]


def test_without_grace_it_is_killed_and_goes(qapp: QApplication, qtbot: QtBot) -> None:
    process = started(qtbot, SLEEPS)
    ends: list[object] = []
    process.finished.connect(lambda _code, status: ends.append(status))
    ending = end(qtbot, process)
    qtbot.waitUntil(lambda: not isValid(ending))
    assert ends == [QProcess.ExitStatus.CrashExit]
    assert not isValid(process)


def test_with_grace_it_may_end_by_itself(qapp: QApplication, qtbot: QtBot) -> None:
    process = started(qtbot, LISTENS)
    ends: list[object] = []
    process.finished.connect(lambda _code, status: ends.append(status))
    process.closeWriteChannel()
    ending = end(qtbot, process, grace=20_000)
    qtbot.waitUntil(lambda: not isValid(ending), timeout=20_000)
    assert ends == [QProcess.ExitStatus.NormalExit]


def test_whoever_does_not_listen_is_killed_when_the_grace_is_over(
    qapp: QApplication, qtbot: QtBot
) -> None:
    process = started(qtbot, SLEEPS)
    ending = end(qtbot, process, grace=1)
    qtbot.waitUntil(lambda: not isValid(ending))


def test_the_program_waits_for_it_at_its_own_end(qapp: QApplication, qtbot: QtBot) -> None:
    process = started(qtbot, SLEEPS)
    ending = end(qtbot, process, grace=300)
    qapp.aboutToQuit.emit()
    assert process.state() == QProcess.ProcessState.NotRunning
    qtbot.waitUntil(lambda: not isValid(ending))


def test_after_the_last_event_it_is_waited_for_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    process = started(qtbot, SLEEPS)
    Ending(process)
    assert process.state() == QProcess.ProcessState.NotRunning


@pytest.mark.parametrize("begins", [False, True])
def test_what_never_ran_goes_as_well(qapp: QApplication, qtbot: QtBot, begins: bool) -> None:
    process = QProcess()
    if begins:
        process.start("a program that is nowhere")
    ending = end(qtbot, process, grace=20_000)
    qtbot.waitUntil(lambda: not isValid(ending))
