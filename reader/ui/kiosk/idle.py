"""When nobody touches the screen: first a countdown that a touch ends, then the session's end."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

COUNTDOWN_S = 30  # as long as WCAG 2.2.1 asks, and ten seconds more
TICK_MS = 1000


class IdleClock(QObject):
    """Counts seconds without a touch. `tick_ms` is shorter only where time is compressed."""

    warned = Signal()  # the countdown begins
    counted = Signal(int)  # seconds left in it
    went_on = Signal()  # a touch ended it
    ended = Signal()

    def __init__(
        self,
        seconds: int,
        parent: QObject | None = None,
        *,
        tick_ms: int = TICK_MS,
        listening: Callable[[], bool] = lambda: False,
        listening_s: int = 0,
    ) -> None:
        """While somebody is `listening` the clock stands still, for at most `listening_s`."""
        super().__init__(parent)
        self._seconds = seconds
        self._quiet = 0
        self._listening = listening
        self._most_listened = listening_s
        self._listened = 0
        self._timer = QTimer(self, interval=tick_ms)
        self._timer.timeout.connect(self.tick)

    @property
    def warning(self) -> bool:
        """Whether the countdown is on."""
        return self._timer.isActive() and self._quiet >= self._seconds

    @property
    def running(self) -> bool:
        """Whether a session is being watched."""
        return self._timer.isActive()

    def set_seconds(self, seconds: int) -> None:
        """End a session after another time from now on."""
        self._seconds = seconds
        self._quiet = 0

    def start(self) -> None:
        """A session begins."""
        self._quiet = self._listened = 0
        self._timer.start()

    def stop(self) -> None:
        """Nobody is there."""
        self._timer.stop()
        self._quiet = 0

    def touched(self) -> None:
        """Somebody is there."""
        warning = self.warning
        self._quiet = self._listened = 0
        if warning:
            self.went_on.emit()

    def tick(self) -> None:
        """One second went by."""
        if not self.warning and self._listened < self._most_listened and self._listening():
            self._listened += 1
            self._quiet = 0
            return
        self._quiet += 1
        over = self._quiet - self._seconds
        if over == 0:
            self.warned.emit()
        if 0 <= over < COUNTDOWN_S:
            self.counted.emit(COUNTDOWN_S - over)
        elif over >= COUNTDOWN_S:
            self.stop()
            self.ended.emit()
