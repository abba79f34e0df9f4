"""Owns the window in view; another language is another window, in the same process.

No widget has to know how to change its words: what is built in a language stays in it.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader import wording
from reader.paths import Places
from reader.ui.first_frame import FirstFrame
from reader.ui.language.installing import install
from reader.ui.language.remnants import remnants_of
from reader.ui.language.same_place import find_again, path_of

Window = TypeVar("Window", bound=QWidget)
LATEST_MS = 2000  # the old window goes then, whether the new one could be painted or not


class Stage(QObject, Generic[Window]):
    """Holds `window`, and makes it anew with `make` when another language is asked for.

    `leave(old)` ends what runs behind the old window and returns what is to be taken along;
    `enter(new, that)` puts it into the new one, before it shows. Whoever keeps the window follows
    `replaced`.
    """

    replaced = Signal(object)  # the new window, before it is shown

    def __init__(
        self,
        app: QApplication,
        places: Places,
        make: Callable[[], Window],
        *,
        leave: Callable[[Window], Any],
        enter: Callable[[Window, Any], None],
    ) -> None:
        super().__init__(app)
        self._app = app
        self._places = places
        self._make, self._leave, self._enter = make, leave, enter
        self._leaving: list[Window] = []
        self.window = make()

    def ask(self, language: str) -> None:
        """Speak `language` once the events of now are over: the window that asks may be in one."""
        QTimer.singleShot(0, self, lambda: self.speak(language))

    def speak(self, language: str) -> None:
        """Make the window anew in `language`, unless it is spoken already."""
        if language == wording.language():
            return
        old = self.window
        focus = path_of(old, old.focusWidget())
        taken = self._leave(old)
        install(self._app, self._places, language)
        new = self._make()
        self.window = new
        self._enter(new, taken)
        self.replaced.emit(new)
        self._leaving.append(old)
        if not old.isVisible():
            self.let_go()
            return
        _stand_like(new, old)
        new.show()
        if focus is not None and (there := find_again(new, focus)) is not None:
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
