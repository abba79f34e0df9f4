"""Lets the window go first: workers rest while the GUI thread is busy with something long.

Python runs one thread at a time. A worker in pure Python holds the GUI thread up for as much as
the switch interval whenever that comes back from Qt: many small steps then take twice as long.
"""

import threading
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5
LATE_S = 0.012  # without a beat: the GUI thread does something long
# After so much more work goes on behind a window that never rests.
MOST_S = 0.3
LOOK_S = 0.01  # between two looks at what the GUI thread does
AT_WORK = 0.2  # of that time: one that computes less waits, perhaps for the very work that rests
# Where the system does not tell what another thread computes.
BLIND_S = 0.06


class Gate:
    """What workers see of the GUI thread; no object of Qt's, for workers may hold it last.

    Made on the GUI thread.
    """

    def __init__(self) -> None:
        self.shut = False  # whether anybody may wait here at all
        self.last = 0.0
        self._beaten = threading.Event()
        self._given_up = 0.0  # the beat after which waiting had no use
        self._computed = _clock_of_this_thread()

    def beat(self) -> None:
        """On the GUI thread: it is between two events."""
        self.last = time.monotonic()
        self._beaten.set()

    def pause(self) -> None:
        """On a worker: wait as long as the GUI thread computes, until its next beat; or `MOST_S`.

        A GUI thread that waits may wait for what this worker holds or loads.
        """
        while self._left > 0:
            self._beaten.clear()
            left = self._left  # it may have beaten meanwhile
            if left <= 0:
                return
            if self._computed is None:
                self._beaten.wait(left)
                return
            before = self._computed()
            if self._beaten.wait(min(left, LOOK_S)):
                return
            if self._computed() - before < AT_WORK * LOOK_S:
                self._given_up = self.last

    @property
    def _left(self) -> float:
        """How long it is worth waiting for a beat that is late; 0 where none is."""
        last = self.last
        late = time.monotonic() - last - LATE_S
        most = BLIND_S if self._computed is None else MOST_S
        useful = self.shut and late > 0 and last != self._given_up
        return max(most - late, 0) if useful else 0


def _clock_of_this_thread() -> Callable[[], float] | None:
    """Tells any thread how long this one has computed, in seconds; not on Windows and macOS."""
    clock_of = getattr(time, "pthread_getcpuclockid", None)
    return partial(time.clock_gettime, clock_of(threading.get_ident())) if clock_of else None


class Courtesy(QObject):
    """Beats while there is work; workers call `gate.pause`.

    A timer, not the event loop's own signals: with glib they come after the events, not before.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate = Gate()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Work has begun."""
        if not self._timer.isActive():
            self.gate.beat()
            self.gate.shut = True
            self._timer.start()

    def end(self) -> None:
        """There is no work, or the GUI thread itself waits for it now."""
        self._timer.stop()
        self.gate.shut = False
        self.gate.beat()

    @Slot()
    def _beat(self) -> None:
        self.gate.beat()
