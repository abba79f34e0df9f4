"""In a process that a window started: rest while the window computes.

Two processors of one core share what it has. Beside a process that makes an index one turn of the
window takes up to three times as long, and politeness (`nice`) changes nothing of it where
there is a processor for each.
"""

import atexit
import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

WINDOW = "LEUKEMIA_READER_WINDOW"  # in the environment: the number of the window's process

# Between two looks. Linux counts what a thread computes in steps, of 4 ms where its clock ticks
# 250 times a second; with 10 ms some rests end early.
LOOK_S = 0.01
AT_WORK = 0.6  # of that time
MOST_S = 0.5  # then the work goes on, beside a window that does not rest either


@dataclass(slots=True)
class Resting:
    """Called again and again between two steps of the work; rests in the call.

    `schedule` is the window's thread in the system's eyes: Linux's `schedstat`, whose first number
    is what it has computed, in nanoseconds.
    """

    schedule: Path
    _computed: float = 0.0
    _looked: float = 0.0
    _since: float | None = None  # when the window was first seen at work, after a rest of its own

    def __call__(self) -> bool:
        """Rest as long as the window computes; whether it is worth another look later."""
        try:
            while self._worth_a_rest():
                time.sleep(LOOK_S)
        except (OSError, ValueError, IndexError):  # the window has gone
            return False
        return True

    def _worth_a_rest(self) -> bool:
        now, computed = time.monotonic(), int(self.schedule.read_bytes().split()[0]) / 1e9
        at_work = computed - self._computed > AT_WORK * (now - self._looked)
        self._computed, self._looked = computed, now
        if not at_work:
            self._since = None
            return False
        if self._since is None:
            self._since = now
        return now - self._since < MOST_S


def rest_beside_window() -> None:
    """From now on, in the main thread; nothing where no window started this or none can be seen."""
    number = os.environ.get(WINDOW, "")
    if sys.platform != "linux" or not number.isdigit():
        return
    # The first thread of a process has its number, and is the one that Qt draws from.
    resting = Resting(Path(f"/proc/{number}/task/{number}/schedstat"))

    def look(_signal: int = 0, _frame: object = None) -> None:
        # After so much work of its own; not a timer that repeats: it would come while this rests.
        if resting():
            signal.setitimer(signal.ITIMER_VIRTUAL, LOOK_S)

    signal.signal(signal.SIGVTALRM, look)
    # Python gives signals back to the system before it ends, and this one would kill it.
    atexit.register(signal.signal, signal.SIGVTALRM, signal.SIG_IGN)
    look()
