"""Watches whether the GUI thread answers: a beat every few milliseconds, and a thread that listens.

A window on a busy machine is late without being at fault. Linux tells how long a thread computed
and how long it stood in line for a processor; what is left of a late beat was spent waiting for
something: a lock, a file, the display. How much of that the host of a virtual machine took is told,
not excused: the system counts it in hundredths of a second, for a processor and not for a thread.
"""

import contextlib
import faulthandler
import os
import tempfile
import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QObject, Qt, QTimer  # noqa: TID251 - drives the window

BEAT_MS = 5
LISTEN_S = 0.02
LATE_S = 0.1
MOST = 40  # stacks of one late beat
STOLEN = 8  # Linux's `proc_stat(5)`: the place of "steal" in the line of a processor


@dataclass(frozen=True, slots=True)
class Freeze:
    """A time without a beat, in milliseconds; `stacks` is what the GUI thread did meanwhile."""

    act: str
    minute: float  # of the sitting
    late: float
    computed: float
    in_line: float  # ready to run, but others had the processors
    on_disk: float  # of what it waited, for files; known to a fiftieth of a second
    stolen: float  # of what it waited, with no processor there; known to a hundredth of a second
    stacks: tuple[str, ...]

    @property
    def own(self) -> float:
        """What the program is to blame for: it computed, or waited for something."""
        return self.late - self.in_line

    def __str__(self) -> str:
        waited = self.late - self.in_line - self.computed
        figures = (
            f"{self.late:.0f} ms: computed {self.computed:.0f}, waited {waited:.0f}, "
            f"in line {self.in_line:.0f}, on disk about {self.on_disk:.0f}, "
            f"taken by the host about {self.stolen:.0f}"
        )
        return f"{self.act} in minute {self.minute:.1f}: {figures}\n" + "\n".join(self.stacks)


class Heart(QObject):
    """Beats on the GUI thread; `freezes` are the beats that came late by more than 100 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.act = ""  # what is being done, for the record
        self.freezes: list[Freeze] = []
        self.beats = 0
        self._thread = threading.get_ident()
        folder = Path(f"/proc/self/task/{threading.get_native_id()}")
        self._schedule, self._state = folder / "schedstat", folder / "stat"
        self._stacks: list[str] = []
        self._on_disk = 0  # looks at the thread that found it waiting for a file
        self._taken = deque([(0.0, stolen())], maxlen=100)  # looks at what the host took, and when
        self._last = self._times()
        self._began = self._last[0]
        self._over = threading.Event()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._listener = threading.Thread(target=self._listen, daemon=True)

    def start(self) -> None:
        """Begin to beat and to listen."""
        self._last = self._times()
        self._began = self._last[0]
        self._timer.start()
        self._listener.start()

    def stop(self) -> None:
        """End both."""
        self._timer.stop()
        self._over.set()
        self._listener.join()

    def skip(self) -> None:
        """What was just done is the test's own doing and does not count."""
        self._forget()
        self._last = self._times()

    def _times(self) -> tuple[float, float, float]:
        """Now, what this thread computed, and how long it stood in line; in seconds."""
        try:
            in_line = int(self._schedule.read_text("ascii").split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            in_line = 0.0
        return time.monotonic(), time.thread_time(), in_line

    def _beat(self) -> None:
        self.beats += 1
        last, now = self._last, self._times()
        self._last = now
        late, computed, in_line = (1000 * (b - a) for a, b in zip(last, now, strict=True))
        if late > LATE_S * 1000:
            stacks = tuple(dict.fromkeys(self._stacks))
            on_disk = self._on_disk * LISTEN_S * 1000
            minute = (now[0] - self._began) / 60
            taken = min(self._taken_since(last[0]), max(late - computed - in_line, 0))
            self.freezes.append(
                Freeze(self.act, minute, late, computed, in_line, on_disk, taken, stacks)
            )
        self._forget()

    def _taken_since(self, when: float) -> float:
        """The most that the host took of one processor since then, in milliseconds."""
        before = next(
            (one for at, one in reversed(tuple(self._taken)) if at <= when), self._taken[0][1]
        )
        return 1000 * max((b - a for a, b in zip(before, stolen(), strict=True)), default=0.0)

    def _forget(self) -> None:
        self._stacks.clear()
        self._on_disk = 0

    def _listen(self) -> None:
        with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
            while not self._over.wait(LISTEN_S):
                self._on_disk += self._waits_for_disk()
                self._taken.append((time.monotonic(), stolen()))
                if time.monotonic() - self._last[0] > LATE_S * 0.6 and len(self._stacks) < MOST:
                    self._stacks.append(self._stack(file))

    def _waits_for_disk(self) -> bool:
        """Whether the GUI thread sleeps in a way that nothing but a device ends."""
        try:
            return self._state.read_text("ascii").rpartition(")")[2].split()[0] == "D"
        except (OSError, IndexError):
            return False

    def _children(self) -> list[str]:
        """The processes that this one started and that have not ended, by number."""
        found: list[str] = []
        for thread in Path("/proc/self/task").glob("*/children"):
            with contextlib.suppress(OSError):  # the thread has ended, or this is no Linux
                found += thread.read_text("ascii").split()
        return found

    def _stack(self, file: TextIO) -> str:
        """What the GUI thread does now.

        Not from `sys._current_frames()`: this thread would be the last to hold a frame that ended
        meanwhile, and would destroy the documents and dialogs in it, which crashes.
        """
        file.seek(0)
        file.truncate()
        faulthandler.dump_traceback(file, all_threads=True)
        file.seek(0)
        parts = file.read().split("\n\n")
        mine = next((part for part in parts if f"{self._thread:016x}" in part), "")
        lines = [line.strip() for line in mine.splitlines()[1:]]
        here = [line for line in lines if "/reader/" in line]
        others = [
            " < ".join(at[:3])
            for part in parts
            if f"{self._thread:016x}" not in part
            and (at := [line.strip() for line in part.splitlines()[1:] if "/reader/" in line])
        ]
        others += [f"process {child}" for child in self._children()]
        beside = "".join(f"\n        beside: {one}" for one in others)
        return "    " + " < ".join(here[:4] or lines[:1]) + beside


def stolen(table: Path = Path("/proc/stat")) -> tuple[float, ...]:
    """What the host took of each processor so far, in seconds; nothing where none is told."""
    try:
        rows = [line.split() for line in table.read_text("ascii").splitlines()]
    except OSError:
        return ()
    one = [row for row in rows if row[0].startswith("cpu") and row[0] != "cpu"]
    return tuple(int(row[STOLEN]) / os.sysconf("SC_CLK_TCK") for row in one)
