"""How far long work is, without Qt: core functions call `step`, whoever asked is told.

And how it lets a window go first: long work calls `breathe` every millisecond or so.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from reader.errors import Cancelled


class Progress(Protocol):
    """Told by long work how far it is; may stop it."""

    def step(self, done: int, total: int, label: str) -> None:
        """`done` of `total` units are finished; `label` names the one in hand.

        Raises `Cancelled` when the work should stop.
        """


class Silent:
    """A progress that tells nobody and never stops the work."""

    def step(self, done: int, total: int, label: str) -> None:
        """Ignore the step."""


class Recorder:
    """Keeps every step, for tests; `stop_after` cancels at that many steps."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self._stop_after = stop_after

    def step(self, done: int, total: int, label: str) -> None:
        """Keep the step, or raise `Cancelled` when enough were made."""
        self.steps.append((done, total, label))
        if self._stop_after is not None and len(self.steps) >= self._stop_after:
            raise Cancelled


class _Here(threading.local):
    """What `breathe` and `give_way` do in this thread."""

    pause: Callable[[], object] | None = None
    rest: Callable[[], object] | None = None


_here = _Here()


def breathe() -> None:
    """Let whoever shows a window go first; nothing in a thread that `breathing` does not hold.

    Raises `Cancelled` where the work should stop.

    Python runs one thread at a time: work that never pauses makes the window wait a millisecond at
    each of its hundreds of small steps, although another processor stands idle.
    """
    if _here.pause is not None:
        _here.pause()


def give_way() -> None:
    """As `breathe`, for work that was promised: it is never stopped here."""
    if _here.rest is not None:
        _here.rest()


@contextmanager
def breathing(
    pause: Callable[[], object], rest: Callable[[], object] | None = None
) -> Iterator[None]:
    """In this thread `breathe` calls `pause`, as long as this lasts; `give_way` calls `rest`.

    Without a `rest` that is the one of before.
    """
    before = _here.pause, _here.rest
    _here.pause, _here.rest = pause, rest or _here.rest
    try:
        yield
    finally:
        _here.pause, _here.rest = before


@contextmanager
def wanted_still(asked: Callable[[], bool]) -> Iterator[None]:
    """In this thread `breathe` raises `Cancelled` once `asked` says no, as long as this lasts."""
    before = _here.pause

    def pause() -> None:
        if not asked():
            raise Cancelled
        if before is not None:
            before()

    with breathing(pause):
        yield
