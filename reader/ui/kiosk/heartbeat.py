"""Tells a watchdog that the window still answers: a dot on standard output, every other second."""

import os
import sys

from PySide6.QtCore import QObject, QTimer

ASKED_BY = "LEUKEMIA_READER_HEARTBEAT"
BEAT_MS = 2000


class Heartbeat(QObject):
    """Beats on the GUI thread, so that a window that hangs falls silent. Only when asked to."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin, where a watchdog listens."""
        if os.environ.get(ASKED_BY) and sys.stdout is not None:
            self._timer.start()
            self.beat()

    def beat(self) -> None:
        """One dot; where nobody listens any more it stops."""
        try:
            sys.stdout.write(".")
            sys.stdout.flush()
        except (OSError, ValueError):
            self._timer.stop()
