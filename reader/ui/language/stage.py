"""Owns the window in view; another language is another window, in the same process.

No widget has to know how to change its words: what is built in a language stays in it.
"""

from collections.abc import Callable, Generator, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader import wording
from reader.paths import Places
from reader.progress import Progress, Silent
from reader.ui.background import Runner
from reader.ui.first_frame import FirstFrame
from reader.ui.language.barrier import Barrier
from reader.ui.language.installing import install
from reader.ui.language.remnants import remnants_of
from reader.ui.language.same_place import find_again, path_of

Window = TypeVar("Window", bound=QWidget)
Work = Callable[[Progress], object]
# Each part takes one turn of the event loop; what is yielded is done on a worker and sent back.
Steps = Generator[Work | None, Any, None]

LATEST_MS = 2000  # the old window goes then, whether the new one could be painted or not
TURN_MS = 1  # not 0: of such Qt does two in one turn
AGAIN_MS = 100  # until a change is tried again that a dialog or an errand holds up


class Stage(QObject, Generic[Window]):
    """Holds `window`, and makes it anew with `make` when another language is asked for.

    `parts(new)` are what is left to do to a window that was made. `leave(old)` ends what runs
    behind the old window and returns what is to be taken along; `enter(new, that)` puts it into the
    new one, before it shows: at once, or as `Steps`. When that fails, `come_back(old, new)` ends
    what runs behind the new one and lets the old one go on. Whoever keeps the window follows
    `replaced`.
    """

    replaced = Signal(object)  # the new window, before it is shown
    refused = Signal()  # what was asked for could not be put on; another language is spoken

    def __init__(
        self,
        app: QApplication,
        places: Places,
        make: Callable[[], Window],
        *,
        leave: Callable[[Window], Any],
        enter: Callable[[Window, Any], Steps | None],
        come_back: Callable[[Window, Window], None] = lambda _old, _new: None,
        parts: Callable[[Window], Iterable[Callable[[], None]]] = lambda _window: (),
        runner: Runner | None = None,
    ) -> None:
        """`runner` has the workers.

        Without one nothing happens between the old window and the new one, not even a frame.
        """
        super().__init__(app)
        self._app = app
        self._places = places
        self._make, self._parts, self._leave, self._enter = make, parts, leave, enter
        self._come_back, self._runner = come_back, runner
        self._leaving: list[Window] = []
        self._wanted = self._asked = ""
        self._before = wording.language()
        self._steps: Steps | None = None
        self._barrier: Barrier | None = None
        self._new: Window | None = None  # while it is furnished
        self._left = False  # the window in view: something is on its way into the new one
        self.window = make()
        for part in parts(self.window):
            part()

    @property
    def changing(self) -> bool:
        """Whether another window is on its way; the one in view hears no keys and no mouse."""
        return self._steps is not None

    def ask(self, language: str) -> None:
        """Speak `language` soon; the new window is made in turns, so that nothing stands still."""
        self._wanted = language
        # Once the events of now are over: the window that asks may be in one.
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._steps is not None:
            return  # when that one has come, the newest wish is looked at
        awaited = self._runner is not None and self._runner.awaited
        if awaited or QThread.currentThread().loopLevel() > 1:
            # A dialog of the window waits in a loop of its own, and would go with the window. What
            # an errand did is told by the window that was asked.
            QTimer.singleShot(AGAIN_MS, self, self._begin)
            return
        self._asked = self._wanted
        if self._runner is None:
            self.speak(self._asked)
            return
        self._steps = self._change(self._wanted)
        self._go_on(next)

    def _go_on(self, step: Callable[[Steps], Work | None]) -> None:
        if self._steps is None:
            return
        try:
            work = step(self._steps)
        except StopIteration:
            self._over()
            return
        except BaseException:
            self._give_up()
            raise
        if work is None:
            QTimer.singleShot(TURN_MS, self, lambda: self._go_on(lambda steps: steps.send(None)))
        else:
            assert self._runner is not None  # noqa: S101 - else there are no turns
            self._runner.start(
                work,
                done=lambda result: self._go_on(lambda steps: steps.send(result)),
                failed=lambda error: self._go_on(lambda steps: steps.throw(error)),
            )

    def _over(self) -> None:
        self._steps = self._barrier = None  # the old window keeps its barrier: it goes
        if self._wanted != self._asked:
            self.ask(self._wanted)
        elif wording.language() != self._asked:
            self.refused.emit()

    def _give_up(self) -> None:
        """The window of before stays, in its language, and is used as before."""
        self._steps = None
        if wording.language() != self._before:
            install(self._app, self._places, self._before)
        if self._barrier is not None:
            self._barrier.lift()
            self._barrier = None
        self.refused.emit()
        new, self._new = self._new, None
        left, self._left = self._left, False
        if new is None:
            return
        try:
            if left:
                self._come_back(self.window, new)
        finally:
            self._leaving.append(new)
            self.let_go()

    def speak(self, language: str) -> None:
        """Make the window anew in `language` here and now, unless it is spoken already."""
        steps, result = self._change(language), None
        while True:
            try:
                work = steps.send(result)
                result = None if work is None else work(Silent())
            except StopIteration:
                break
            except BaseException:
                self._give_up()
                raise
        self._barrier = None

    def _change(self, language: str) -> Steps:
        if language == wording.language():
            return
        old, self._before = self.window, wording.language()
        focus = path_of(old, old.focusWidget())
        self._barrier = Barrier(old)
        install(self._app, self._places, language)
        yield None
        self._new = new = self._make()
        yield None
        for part in self._parts(new):
            part()
            yield None
        # Not before: a window that could not be made leaves the one in view as it was.
        taken = self._leave(old)
        self._left = True
        _stand_like(new, old)
        if (steps := self._enter(new, taken)) is not None:
            yield from steps
        _stand_like(new, old)
        self.window, self._new, self._left = new, None, False
        self.replaced.emit(new)
        self._leaving.append(old)
        if not old.isVisible():
            self.let_go()
            return
        new.show()
        # What folds by its width has done so only now: laid out again before it is painted.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        there = find_again(new, focus) if focus is not None else None
        if there is not None and there.isVisible():
            there.setFocus()
        # The old window stays below until the new one is painted: nothing flashes between.
        FirstFrame(new, self.let_go)
        QTimer.singleShot(LATEST_MS, self, self.let_go)

    def let_go(self) -> None:
        """Close the windows that were left, once another stands in their place."""
        while self._leaving:
            old = self._leaving.pop()
            cut = remnants_of(old)
            # In a turn of its own: the children are destroyed after this signal.
            old.destroyed.connect(lambda _old=None, cut=cut: QTimer.singleShot(0, cut))
            old.hide()
            old.deleteLater()


def _stand_like(new: QWidget, old: QWidget) -> None:
    """Place and size, and what it goes back to from a full screen."""
    if old.windowState() == Qt.WindowState.WindowNoState:
        new.resize(old.size())
        new.move(old.pos())
    else:
        new.restoreGeometry(old.saveGeometry())
