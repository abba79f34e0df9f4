"""Somebody who uses the real program, a step at a time, between its events.

Imported first: it lets a session that runs as a program find the reader's own modules.
"""

import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer  # noqa: TID251 - drives the window
from PySide6.QtWidgets import QApplication  # noqa: TID251

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

if TYPE_CHECKING:
    from reader.ui.desk import Desk
    from reader.ui.search.desk import SearchDesk

PAUSE_MS = 1
LONG_MS = 400  # what works beside the window ends in it, or in the next one
PATIENCE = 100  # so many long pauses until what is waited for counts as lost


class Person:
    """Takes `steps`, each of which yields how many milliseconds pass until the next."""

    def __init__(self, *, every: int) -> None:
        """Of what there is in hundreds each `every`th is taken; 1 is all."""
        self.every = every
        self.done: Counter[str] = Counter()
        self._left: Iterator[int] | None = None

    def steps(self) -> Iterator[int]:
        """What this person does."""
        raise NotImplementedError

    def over(self) -> None:
        """Called after the last step."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Take the next step. One that fails ends the program: no dialog waits for anyone."""
        self._left = self._left or self.steps()
        try:
            pause = next(self._left)
        except StopIteration:
            self.over()
        except Exception:  # noqa: BLE001 - whatever it is, it ends the session
            traceback.print_exc()
            QApplication.exit(3)
        else:
            QTimer.singleShot(pause, self.go_on)

    def arrived(self, desk: "Desk", href: str) -> Iterator[int]:
        """Go to `href` and wait for its page: a long one is made on a worker."""
        desk.go(href)
        for _ in range(PATIENCE):
            if desk.now is not None and desk.now.href == href:
                return
            yield PAUSE_MS

    def answered(self, search: "SearchDesk", words: str) -> Iterator[int]:
        """Wait for the answer to `words`, and count it."""
        for _ in range(PATIENCE):
            answer = search.answer
            if answer is not None and answer.question.text == words:
                self.done["searches"] += 1
                return
            yield LONG_MS


def until(come: Callable[[], bool]) -> Iterator[int]:
    """Wait until `come` says yes; not for ever."""
    for _ in range(PATIENCE):
        if come():
            return
        yield LONG_MS


def index_ready(search: "SearchDesk") -> Iterator[int]:
    """Wait until the index answers."""
    return until(lambda: search.keeper.state.stage == "ready")
