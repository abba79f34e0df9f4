"""Work off the GUI thread: a task holds the work, the runner keeps tasks alive and tells the end.

Results and failures are delivered on the GUI thread. Connect first, start after: a task that ends
before it is connected would be lost.
"""

import contextlib
import gc
import logging
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from reader.errors import Cancelled

log = logging.getLogger(__name__)
EVENTS_A_SECOND = 10


class Task(QObject):
    """One piece of work. Lives on the GUI thread; `work(task)` runs on a worker.

    It is the `Progress` that core functions ask for. Signals carry `object`, for counts may pass
    32 bits.
    """

    progressed = Signal(object, object, str)
    _ended = Signal(object, object)

    def __init__(self, work: Callable[["Task"], object]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._last = 0.0
        self.on_done: Callable[[object], None] | None = None
        self.on_failed: Callable[[Exception], None] | None = None
        self.release: Callable[[Task], None] | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; its end is not told."""
        self._stop.set()

    def step(self, done: int, total: int, label: str) -> None:
        """Tell how far the work is, at most ten times a second; raises `Cancelled` when asked."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= 1 / EVENTS_A_SECOND or done == total:
            self._last = now
            self.progressed.emit(done, total, label)

    def run(self) -> None:
        """Do the work; called on the worker's thread only."""
        result: object = None
        failure: Exception | None = None
        try:
            result = self._work(self)
        except Exception as error:  # noqa: BLE001 - the border between a worker and the window
            failure = error
        # The window may be gone by now, and the task's signals with it: then nobody waits.
        with contextlib.suppress(RuntimeError):
            self._ended.emit(result, failure)

    @Slot(object, object)
    def _deliver(self, result: object, failure: Exception | None) -> None:
        try:
            if self._stop.is_set() or isinstance(failure, Cancelled):
                return
            if failure is None and self.on_done is not None:
                self.on_done(result)
            elif failure is not None and self.on_failed is not None:
                self.on_failed(failure)
            elif failure is not None:
                log.error("a task failed", exc_info=failure)
        finally:
            if self.release is not None:
                self.release(self)
            # Qt may keep the empty shell of a task; what it held, pages and answers, must go.
            self.on_done = self.on_failed = self.release = None
            self._work = _nothing


def _nothing(_task: Task) -> None:
    """The work of a task that is over."""


class _Worker(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task: Task | None = task

    def run(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.run()


class Runner(QObject):
    """Owns the pool and keeps live tasks; `drain` ends them in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._live: set[Task] = set()

    @property
    def busy(self) -> bool:
        """Whether a task has been started and not been delivered."""
        return bool(self._live)

    def start(
        self,
        work: Callable[[Task], object],
        *,
        done: Callable[[object], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[object, object, str], None] | None = None,
    ) -> Task:
        """Run `work` on a worker; the other functions are called on the GUI thread."""
        task = Task(work)
        task.on_done, task.on_failed, task.release = done, failed, self._live.discard
        if progressed is not None:
            task.progressed.connect(progressed, Qt.ConnectionType.QueuedConnection)
        self._live.add(task)
        self._pool.start(_Worker(task))
        return task

    def forget(self) -> None:
        """Ask all tasks to stop; none of them tells its end: whoever waited for it is gone."""
        for task in self._live:
            task.cancel()

    def drain(self) -> None:
        """Ask all tasks to stop and wait for the workers."""
        self.forget()
        self._pool.waitForDone()


WHOLE_EVERY = 24  # sweeps, two minutes


class Sweeper(QObject):
    """Collects Python's garbage on the GUI thread only.

    The collector runs in whichever thread allocates; in a worker it may destroy Qt objects that
    belong to the GUI thread, which crashes. So it is switched off and called from a timer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(5000)
        self._timer.timeout.connect(self._sweep)
        self._sweeps = 0

    def start(self) -> None:
        """Take collecting over."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.enable()

    def _sweep(self) -> None:
        self._sweeps += 1
        self.sweep(whole=self._sweeps % WHOLE_EVERY == 0)

    @staticmethod
    def sweep(*, whole: bool = False) -> None:
        """Collect the young generations; `whole` the old one too, less what was frozen.

        The library and the search are frozen when they are open, so a whole sweep is short. Without
        it, whatever outlived two sweeps would stay as long as the window does: weeks in a kiosk.
        """
        gc.collect(2 if whole else 1)
