"""Work off the GUI thread: a task holds the work, the runner keeps tasks alive and tells the end.

Results and failures are delivered on the GUI thread.
"""

import contextlib
import gc
import logging
import threading
import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from reader.errors import Cancelled
from reader.progress import breathe, breathing
from reader.ui import heap
from reader.ui.courtesy import Courtesy
from reader.ui.turns import Turn

log = logging.getLogger(__name__)
EVENTS_A_SECOND = 10
NEW_EVERY_MS = 50
MANY_NEW = 2_000  # objects since the last look; a look at so many takes less than a millisecond
DRAWERS = 2  # a preview must not stand in line behind a file that is written
WORKERS = 4  # a page must not stand in line behind documents that are read and a search
Told = Callable[[object, object, str], None]
Tell = Callable[["Task", object, object, str], None]


class Task:
    """One piece of work; `work(task)` runs on a worker.

    It is the `Progress` that core functions ask for. It is no object of Qt's: a worker may be the
    last to let go of it, and Qt's objects must be destroyed on their own thread.
    """

    def __init__(
        self, work: Callable[["Task"], object], tell: Tell, *, awaited: bool = False
    ) -> None:
        # `tell` is given the task rather than knowing it: the two would hang in a circle.
        self.awaited = awaited
        self._work = work
        self._tell = tell
        self._stop = threading.Event()
        self._last = 0.0
        self.owner: QObject | None = None
        self.on_done: Callable[[object], None] | None = None
        self.on_failed: Callable[[Exception], None] | None = None
        self.on_step: Told | None = None

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants to know the end any more."""
        return self._stop.is_set()

    @property
    def unheard(self) -> bool:
        """Whether nobody is to be told: it was cancelled, or whoever asked went meanwhile."""
        return self.cancelled or (self.owner is not None and not isValid(self.owner))

    def cancel(self) -> None:
        """Ask the work to stop at its next step; its end is not told."""
        self._stop.set()

    def go_on(self) -> None:
        """Raises `Cancelled` when nobody wants to know the end any more."""
        if self._stop.is_set():
            raise Cancelled

    def step(self, done: int, total: int, label: str) -> None:
        """Tell how far the work is, at most ten times a second; raises `Cancelled` when asked."""
        breathe()
        self.go_on()
        now = time.monotonic()
        if now - self._last >= 1 / EVENTS_A_SECOND or done == total:
            self._last = now
            self._tell(self, done, total, label)

    def run(self) -> tuple[object, Exception | None]:
        """Do the work; called on the worker's thread only. What came of it, or what failed."""
        try:
            return self._work(self), None
        except Cancelled:
            return None, Cancelled()  # without what the work held when it stopped
        except Exception as error:  # noqa: BLE001 - the border between a worker and the window
            return None, error

    def forget(self) -> None:
        """Hold nothing: pages, answers and windows must not live as long as a worker's memory."""
        self.on_done = self.on_failed = self.on_step = self.owner = None
        self._work, self._tell = _nothing, _untold


def _nothing(_task: Task) -> None:
    """The work of a task that is over."""


def _untold(_task: Task, _done: object, _total: object, _label: str) -> None:
    """Nobody hears how far a task is that is over."""


def _object_of(told: Callable[[object], None]) -> QObject | None:
    """The object of Qt's whose method `told` is; None where it is none."""
    found = getattr(told, "__self__", None)
    return found if isinstance(found, QObject) else None


class _Post(QObject):
    """Carries what workers tell to the GUI thread: one for all tasks of a runner.

    Workers know it and not the runner, whose pool must not end on a thread of its own. The signals
    carry `object`, for counts may pass 32 bits.
    """

    ended = Signal(object, object, object)  # task, result, failure
    stepped = Signal(object, object, object, str)  # task, done, total, label


class Runner(QObject):
    """Owns the pool and keeps live tasks; `drain` ends them in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(WORKERS)
        self._brief = QThreadPool(self)
        self._brief.setMaxThreadCount(DRAWERS)
        self._brief.setExpiryTimeout(0)
        self._live: set[Task] = set()
        self._courtesy = Courtesy(self)
        self._post = _Post(self)
        self._ended: deque[tuple[Task, object, Exception | None]] = deque()
        self._turns: list[Turn] = []
        self._post.ended.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._post.stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self._looks = QTimer(self, interval=NEW_EVERY_MS)
        self._looks.timeout.connect(look_at_new)

    @property
    def busy(self) -> bool:
        """Whether a task has been started and not been delivered."""
        return bool(self._live)

    @property
    def awaited(self) -> bool:
        """Whether the reader asked for some of this, and waits to hear what became of it."""
        return any(task.awaited and not task.cancelled for task in self._live)

    def start(
        self,
        work: Callable[[Task], object],
        *,
        done: Callable[[object], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Told | None = None,
        owner: QObject | None = None,
        awaited: bool = False,
        draws: bool = False,
    ) -> Task:
        """Run `work` on a worker; the other functions are called on the GUI thread.

        They are not, once `owner` is destroyed; where `done` is a method that is its own object.
        `awaited`: a change of language lets it come to its end first. `draws`: it lays text out.
        Qt keeps fonts and letters for each thread until that ends, so its thread ends with it.
        """
        post, pause = self._post, self._courtesy.gate.pause

        def tell(task: Task, done: object, total: object, label: str) -> None:
            # The window may be gone by now, and the signals with it: then nobody waits.
            with contextlib.suppress(RuntimeError):
                post.stepped.emit(task, done, total, label)

        def breath() -> None:
            task.go_on()
            pause()

        def run() -> None:
            with breathing(breath, pause):
                result, failure = task.run()
            with contextlib.suppress(RuntimeError):
                post.ended.emit(task, result, failure)
            # The failure knows this frame by its traceback: a circle that holds all of the work.
            del result, failure

        task = Task(work, tell, awaited=awaited)
        task.on_done, task.on_failed, task.on_step = done, failed, progressed
        task.owner = owner or _object_of(done)
        self._live.add(task)
        self._courtesy.begin()
        if not self._looks.isActive():
            self._looks.start()
        heap.keep_together()
        # A function, not a QRunnable: of those PySide keeps some for ever when they end at once.
        (self._brief if draws else self._pool).start(run)
        return task

    @Slot(object, object, object, str)
    def _step(self, task: Task, done: object, total: object, label: str) -> None:
        if task.on_step is not None and not task.unheard:
            task.on_step(done, total, label)

    @Slot(object, object, object)
    def _arrived(self, task: Task, result: object, failure: Exception | None) -> None:
        """A turn for each: an answer and a page that end together are two pieces of work."""
        self._ended.append((task, result, failure))
        self._call()

    def _call(self) -> None:
        """Call for a turn; a delivery that stands open, with a dialog, must not keep it."""
        if not self._ended or any(turn.isActive() for turn in self._turns):
            return
        free = next((turn for turn in self._turns if not turn.calling), None)
        if free is None:
            free = Turn(self)
            free.due.connect(self._next)
            self._turns.append(free)
        free.ask()

    @Slot()
    def _next(self) -> None:
        ended = self._ended.popleft()
        self._call()
        self._deliver(*ended)

    def _deliver(self, task: Task, result: object, failure: Exception | None) -> None:
        try:
            if task.unheard or isinstance(failure, Cancelled):
                return
            if failure is None and task.on_done is not None:
                task.on_done(result)
            elif failure is not None and task.on_failed is not None:
                task.on_failed(failure)
            elif failure is not None:
                log.error("a task failed", exc_info=failure)
        finally:
            self._live.discard(task)
            task.forget()
            if not self._live:
                self._courtesy.end()
                self._looks.stop()

    def forget(self) -> None:
        """Ask all tasks to stop; none of them tells its end: whoever waited for it is gone."""
        for task in self._live:
            task.cancel()

    def drain(self) -> None:
        """Ask all tasks to stop and wait for the workers; what the tasks held is let go of.

        Here, for where this runner goes with its window no end is delivered any more: a whole
        search index stayed in memory with the question that was under way.
        """
        self.forget()
        self._courtesy.end()
        self._pool.waitForDone()
        self._brief.waitForDone()
        for task in self._live:
            task.forget()
        self._ended = deque((task, None, None) for task, *_ in self._ended)


WHOLE_EVERY = 24  # sweeps, two minutes
# Sweeps, half a minute: in less than a minute holes come to 10 to 15 megabytes; it takes 3 ms.
GIVE_BACK_EVERY = 6


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
        if self._sweeps % GIVE_BACK_EVERY == 0:
            heap.give_back()

    @staticmethod
    def sweep(*, whole: bool = False) -> None:
        """Collect the young generations; `whole` the old one too, less what was frozen.

        The library and the search are put out of sight when they are open, so a whole sweep is
        short. Without it, whatever outlived two sweeps would stay as long as the window does: weeks
        in a kiosk.
        """
        gc.collect(2 if whole else 1)


def look_at_new() -> None:
    """Collect among what was made since the last look, where that is much.

    A worker makes a hundred thousand objects in a second. Looked through at the end of its work,
    or by the next sweep, they would hold the window up; a few at a time they do not.
    """
    if not gc.isenabled() and gc.get_count()[0] > MANY_NEW:
        gc.collect(0)


class Sight:
    """Whether the collector still sees all there is.

    Python does not keep count of what it shall not look at: asked how much that is, it walks along
    all of it, which takes 6 ms for 700,000 objects side by side and more where they lie scattered.
    """

    whole = True


def put_out_of_sight() -> None:
    """Collect what is new, then let no sweep ever look again at what there is now.

    A hundred thousand objects take longer to look through than a window may stand still. What is
    out of sight goes by its count of references alone: what is replaced some day (a library, an
    index, a tree, a window) must not hang in a circle when it is let go of.

    Of the first library, which a worker has just made, only the newest is looked at: the rest was
    already, a little at a time, and all of it would take a tenth of a second. Later ones share most
    with it; then all that is new is looked at, or what hung in a circle would stay for good.
    """
    first, Sight.whole = Sight.whole, False
    looked_at = first and not gc.isenabled() and gc.get_count()[1] > 0
    gc.collect(0 if looked_at else 2)
    gc.freeze()
