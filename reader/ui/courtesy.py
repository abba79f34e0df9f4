"""Lets the window go first: workers rest while the GUI thread is busy with something long.

Python runs one thread at a time. A worker in pure Python holds the GUI thread up for as much as
the switch interval whenever that comes back from Qt: many small steps then take twice as long.
"""

import threading
import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5
LATE_S = 0.012  # without a beat: the GUI thread does something long
# After so much more nobody waits for the next beat: work goes on behind a window that never rests,
# and a window that waits for the work itself (for what is loaded once, at its first use) gets it.
MOST_S = 0.06


class Gate:
    """What workers see of the GUI thread; no object of Qt's, for workers may hold it last."""

    def __init__(self) -> None:
        self.shut = False  # whether anybody may wait here at all
        self.last = 0.0
        self._beaten = threading.Event()

    def beat(self) -> None:
        """On the GUI thread: it is between two events."""
        self.last = time.monotonic()
        self._beaten.set()

    def pause(self) -> None:
        """On a worker: wait until the GUI thread is done with what it does; `MOST_S` in all."""
        if self._left > 0:
            self._beaten.clear()
            if (left := self._left) > 0:  # it may have beaten meanwhile
                self._beaten.wait(left)

    @property
    def _left(self) -> float:
        """How long it is worth waiting for a beat that is late; 0 where none is."""
        late = time.monotonic() - self.last - LATE_S
        return max(MOST_S - late, 0) if self.shut and late > 0 else 0


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
