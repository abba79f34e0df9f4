"""Lets the window go first: workers rest while the GUI thread is busy with something long.

Python runs one thread at a time. A worker in pure Python holds the GUI thread up for as much as
the switch interval whenever that comes back from Qt: many small steps then take twice as long.
"""

import threading
import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MS = 5
LATE_S = 0.012  # without a beat: the GUI thread does something long
MOST_S = 0.03  # what a worker waits at once: it must go on behind a window that never rests


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
        """On a worker: wait until the GUI thread is done with what it does."""
        if self._late:
            self._beaten.clear()
            if self._late:  # it may have beaten meanwhile
                self._beaten.wait(MOST_S)

    @property
    def _late(self) -> bool:
        return self.shut and time.monotonic() - self.last > LATE_S


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
