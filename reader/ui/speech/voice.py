"""The window's end of the process that speaks: starts it, asks it, and gives up on it in time."""

import importlib.util
import json
import sys
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.ui.ending import Ending

READY_MS = 6_000  # Python, Qt and a speech service that has to be started first
BEGIN_MS = 5_000
PER_LETTER_MS = 300  # the slowest voice needs half of that
CLOSE_MS = 500


class Voice(QObject):
    """One process with a speech engine. Answers come as signals; after `failed` it is dead.

    `failed` carries a code of `refusals.REASONS`. Nothing here waits for anything.
    """

    ready = Signal(object, str)  # names of voices, the one in use
    began = Signal(int)
    ended = Signal(int)
    failed = Signal(str)

    def __init__(
        self, language: str = "en", *, engine: str = "", command: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._command = command or own_command()
        self._arguments = ["--language", language, *(["--engine", engine] if engine else [])]
        self._process = QProcess(self)
        self._rest = b""
        self._dead = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._fell_silent)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._broke)
        self._process.finished.connect(self._broke)

    def start(self) -> None:
        """Start the process; `ready` or `failed` follows."""
        if importlib.util.find_spec("PySide6.QtTextToSpeech") is None:
            self._fail("no-module")
            return
        self._process.setStandardErrorFile(QProcess.nullDevice())
        program, *rest = self._command
        self._patience.start(READY_MS)
        self._process.start(program, [*rest, *self._arguments])

    def say(self, number: int, text: str) -> None:
        """Say `text`; `began` and `ended` carry `number`."""
        self._ask(do="say", number=number, text=text)
        self._patience.start(BEGIN_MS + PER_LETTER_MS * len(text))

    def hush(self) -> None:
        """Stop speaking."""
        self._patience.stop()
        self._ask(do="hush")

    def use(self, *, rate: int, voice: str) -> None:
        """Rate in percent (-100 … 100) and voice, from the next sentence on."""
        self._ask(do="rate", value=rate)
        if voice:
            self._ask(do="voice", name=voice)

    def close(self) -> None:
        """End the process: it stops speaking when its input ends; killed if it does not."""
        self._fall_silent()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            QTimer.singleShot(CLOSE_MS, self._process, self._process.kill)

    def retire(self) -> None:
        """Say nothing more and go; the process ends behind, however late."""
        self.blockSignals(True)
        self._fall_silent()
        Ending(self._process, grace=CLOSE_MS)
        self.deleteLater()

    def _fall_silent(self) -> None:
        """Nothing is asked and nothing is told any more; without its input the process ends."""
        self._dead = True
        self._patience.stop()
        self._process.closeWriteChannel()

    def _ask(self, **what: object) -> None:
        if not self._dead:
            self._process.write(json.dumps(what).encode("ascii") + b"\n")

    def _read(self) -> None:
        self._rest += self._process.readAllStandardOutput().data()
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            if self._dead:
                return
            try:
                self._told(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError):
                self._fail("broken")

    def _told(self, what: Any) -> None:
        if not isinstance(what, dict):
            raise TypeError
        if "ready" in what:
            self._patience.stop()
            self.ready.emit(tuple(what["ready"]), what["voice"])
        elif "began" in what:
            self.began.emit(what["began"])
        elif "ended" in what:
            self._patience.stop()
            self.ended.emit(what["ended"])
        elif "failed" in what:
            self._fail(what["failed"])

    def _broke(self) -> None:
        self._fail("broken")

    def _fell_silent(self) -> None:
        self._fail("silent")

    def _fail(self, why: str) -> None:
        if not self._dead:
            self.close()
            self.failed.emit(why)


def own_command() -> tuple[str, ...]:
    """How this program starts its voice: a frozen one by a word that `reader.__main__` knows."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "voice-process")
    return (sys.executable, "-m", "reader.ui.speech.voice_process")
