"""Keeps something that answers at hand: the index when it is ready, the next best thing until then.

The index is made by another process, this program started with `index`; it prints how far it is.
Everything slow runs on a worker; answers of an older library come too late and are dropped.
"""

import contextlib
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from reader.paths import Places
from reader.progress import wanted_still
from reader.resting import WINDOW
from reader.ui.background import Runner, put_out_of_sight
from reader.ui.ending import Ending
from reader.ui.page_source import make_ready
from reader.ui.turns import Turn

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.search.engine import Query, Results

log = logging.getLogger(__name__)
LAST = 5  # steps of politeness: a quarter of the time where others never rest

Stage = Literal["none", "opening", "building", "ready", "stopped", "memory"]


Command = Callable[[], list[str]] | None
Wanted = Callable[[], bool]  # whether the library is still the one to be searched


class Answering(Protocol):
    """What answers questions: `reader.search.engine.Engine`, or a plain scan."""

    @property
    def notice(self) -> str:
        """A sentence for the reader, or ""."""

    def is_whole(self) -> bool:
        """Whether large files agree with what was written; slow."""

    def search(self, query: "Query", *, typing: bool = False) -> "Results":
        """The answer to `query`."""

    def marks(self, text: str, passage: str) -> list[tuple[int, int]]:
        """Where `text` hits in `passage`."""

    def close(self) -> None:
        """Let go of files."""


@dataclass(frozen=True, slots=True)
class State:
    """How far the search is. `percent` counts while the index is being made."""

    stage: Stage = "none"
    percent: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """What a worker found: something that answers, and whether the index is up to date."""

    answering: Answering
    ready: bool
    damaged: bool = False


def index_command(arguments: Sequence[str]) -> list[str]:
    """The command that starts this program again with `index` and `arguments`."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable, *(() if frozen else ("-m", "reader")), "index", *arguments]


class IndexKeeper(QObject):
    """Opens, makes and exchanges the index of one library at a time.

    `command` gives the child's command line when it is needed; without one no index is made, and
    what is there answers.
    """

    answering_changed = Signal(object)  # Answering
    state_changed = Signal(object)  # State
    told = Signal(str)  # a sentence for the status line

    def __init__(self, places: Places, runner: Runner, command: Command, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._runner = runner
        self._command = command
        self._library: Library | None = None
        self._number = 0  # of the library; late results carry an older one
        self._process: QProcess | None = None
        self._line = b""
        self._crashes = 0  # of the child, for this library
        self._sight = Turn(self)
        self._sight.due.connect(put_out_of_sight)
        self.state = State()

    def set_library(self, library: "Library") -> None:
        """Search another library from now on."""
        self._library = library
        self._number += 1
        self._crashes = 0
        self._end_process()
        self._set_state(State("opening"))
        self._start(partial(_open_best, library, self._places), self._opened)

    def build(self, *, afresh: bool = False) -> None:
        """Make the index, or bring it up to date, in another process."""
        self._end_process()
        if self._command is None:
            self._set_state(State("ready"))
        else:
            self._start_process([*self._command(), *(["--rebuild"] if afresh else [])])

    def _start_process(self, command: Sequence[str]) -> None:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        environment.insert(WINDOW, str(os.getpid()))
        process.setProcessEnvironment(environment)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setProgram(command[0])
        process.setArguments(list(command[1:]))
        process.started.connect(self._started)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._built)
        process.errorOccurred.connect(self._not_started)
        self._process = process
        self._line = b""
        self._set_state(State("building"))
        process.start()

    def stop(self) -> None:
        """Make no index now; what answers until now goes on answering."""
        if self._process is not None:
            self._end_process()
            self._set_state(State("stopped"))

    def close(self) -> None:
        """End the child; called before the program ends."""
        self._number += 1
        self._end_process()

    # What comes back ---------------------------------------------------------------------------

    def _start(self, work: Callable[[Wanted], object], done: Callable[[object], None]) -> None:
        number = self._number

        def arrived(result: object) -> None:
            if number == self._number:
                done(result)
            elif isinstance(result, _Found):
                result.answering.close()

        def failed(error: Exception) -> None:
            log.error("search could not be opened", exc_info=error)
            if number == self._number:
                # What answered until now goes on; the panel offers to try again.
                self._set_state(State("stopped"))
                self.told.emit(
                    self.tr("The search index could not be made. Reading is not affected.")
                )

        self._runner.start(
            lambda _task: work(lambda: number == self._number), done=arrived, failed=failed
        )

    def _opened(self, found: object) -> None:
        assert isinstance(found, _Found)  # noqa: S101 - what the workers below return
        self._exchange(found)
        if found.ready:
            self._set_state(State("ready"))
            self._start(lambda _wanted: found.answering.is_whole(), self._compared)
            return
        if found.damaged:
            self._tell_damage()
        self.build()

    def _compared(self, whole: object) -> None:
        """The large files of an index in use were compared with their seals."""
        if not whole:
            self._tell_damage()
            self.build(afresh=True)

    def _tell_damage(self) -> None:
        self.told.emit(
            self.tr(
                "The search index could not be used, so it is made again. "
                "Nothing of yours is affected."
            )
        )

    def _exchange(self, found: _Found) -> None:
        self.answering_changed.emit(found.answering)
        self._sight.ask()  # a turn of its own: it looks at all that is new
        if found.answering.notice:
            self.told.emit(found.answering.notice)

    def _started(self) -> None:
        if self._process is not None:
            yield_to_others(self._process.processId())

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._line = (self._line + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        for line in lines:
            percent = percent_of(line.decode("utf-8", "replace"))
            if percent is not None:
                self._set_state(State("building", percent))

    def _built(self, code: int, status: object = None) -> None:
        process, library = self._process, self._library
        if process is None or library is None:
            return
        self._read()
        self._forget_process()
        process.deleteLater()
        if status == QProcess.ExitStatus.CrashExit and not self._crashes:
            # Ended by the system or by hand: what hit it once need not hit it again.
            self._crashes += 1
            self.build()
        elif code:
            log.warning("the index was not made: %s", _words_of(process))
            self._start(partial(_from_memory, library, self._places), self._in_memory)
        else:
            self._start(partial(_open_built, library, self._places), self._after_build)

    def _not_started(self, error: object) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._built(1)

    def _after_build(self, found: object) -> None:
        assert isinstance(found, _Found)  # noqa: S101 - see _open_built
        if found.ready:
            self._exchange(found)
            self._set_state(State("ready"))
        else:
            self._in_memory(found)

    def _in_memory(self, found: object) -> None:
        assert isinstance(found, _Found)  # noqa: S101 - see _from_memory
        self._exchange(found)
        self._set_state(State("memory"))
        self.told.emit(
            self.tr(
                "The search index could not be written to the disk. "
                "Search works from memory until you close the program."
            )
        )

    def _set_state(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    def _end_process(self) -> None:
        process = self._process
        if process is None:
            return
        self._forget_process()
        Ending(process)

    def _forget_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.started.disconnect(self._started)
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._built)
            process.errorOccurred.disconnect(self._not_started)


def _open_best(library: "Library", places: Places, wanted: Wanted) -> _Found:
    """The index when it is up to date, else an older one, else a plain scan."""
    from reader.search.opening import open_ready, open_stale  # noqa: PLC0415 - heavy
    from reader.search.scanning import Scan  # noqa: PLC0415
    from reader.search.store import versions  # noqa: PLC0415

    make_ready(library)  # here nobody waits for it
    engine = open_ready(library, places)
    if engine is not None:
        engine.warm()
        return _Found(engine, ready=True)
    there = bool(versions(places.index))
    stale = open_stale(library, places)
    if stale is not None:
        return _Found(stale, ready=False)
    scan = Scan(library, places)
    with wanted_still(wanted):
        scan.warm()
    return _Found(scan, ready=False, damaged=there)


def _open_built(library: "Library", places: Places, wanted: Wanted) -> _Found:
    from reader.search.opening import open_ready, open_stale  # noqa: PLC0415 - heavy

    # A file may have changed between the reading of the library and the making of the index.
    engine = open_ready(library, places) or open_stale(library, places)
    if engine is None:
        return _from_memory(library, places, wanted)
    engine.warm()
    return _Found(engine, ready=True)


def _from_memory(library: "Library", places: Places, wanted: Wanted) -> _Found:
    from reader.search.opening import open_in_memory  # noqa: PLC0415 - heavy

    with wanted_still(wanted):  # half a minute's work: not for a library that was replaced
        return _Found(open_in_memory(library, places), ready=False)


def yield_to_others(process: int) -> None:
    """Let everybody else go first where `process` and the window want the same processor.

    On Windows, and where the system does not allow it, it goes on as it is.
    """
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # it has ended, or may not be changed
            os.setpriority(os.PRIO_PROCESS, process, LAST)


def percent_of(line: str) -> int | None:
    """How far a line `progress DONE TOTAL LABEL` says the work is."""
    parts = line.split(maxsplit=3)
    if len(parts) < 3 or parts[0] != "progress" or not (parts[1] + parts[2]).isdigit():
        return None
    return min(100, 100 * int(parts[1]) // max(1, int(parts[2])))


def _words_of(process: QProcess) -> str:
    return bytes(process.readAllStandardError().data()).decode("utf-8", "replace")[-500:]
