"""Work on files that somebody asked for: done by a worker, told when it takes long."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from reader.errors import ReaderError
from reader.ui.background import Runner, Task

SHOWN_AFTER_MS = 500
Stop = Callable[[], None]


class Errand(QObject):
    """Has work done, several at a time where it is asked for; `told` says what became of it."""

    told = Signal(str)
    under_way = Signal(str, object)  # words, and what stops it, or None

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner

    def run(
        self,
        work: Callable[[Task], object],
        *,
        done: Callable[[object], None],
        words: str,
        stop: Stop | None = None,
    ) -> None:
        """Do `work` on a worker; `words` say that it is under way, when it takes long.

        Work that never asks its task goes on when the window closes; then nobody is told.
        """
        later = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        later.timeout.connect(lambda: self.under_way.emit(words, stop))
        later.start()

        def over() -> bool:
            """Whether somebody still waits: the window may be gone by now."""
            if isValid(later):
                later.stop()
                later.deleteLater()
            return isValid(self)

        def failed(error: Exception) -> None:
            if not isinstance(error, ReaderError):
                raise error
            self.told.emit(str(error))

        self._runner.start(
            work,
            done=lambda result: done(result) if over() else None,
            failed=lambda error: failed(error) if over() else None,
            awaited=True,
        )
