"""The trees of the library in view, one for each audience; another is made on a worker."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.library.node import Node
from reader.ui.arrival import tree_of
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.background import Task


class Trees:
    """Keeps what was made until the library, or what may be seen of it, is another."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._library: Library | None = None
        self._kept: dict[str, Sequence[Node]] = {}
        self._task: Task | None = None
        self._closed = False

    def close(self) -> None:
        """Whoever shows them goes: what was asked for does not come, until another `begin`."""
        self._stop()
        self._closed = True

    def begin(self, library: "Library", made: Mapping[str, Sequence[Node]]) -> None:
        """From now on it is `library`; `made` are trees that came with it, by audience."""
        self._stop()
        self._closed = False
        self._library = library
        self._kept = dict(made)

    def forget(self) -> None:
        """Other documents may be seen: what was made is out of date."""
        self._stop()
        self._kept.clear()

    def of(self, audience: str) -> Sequence[Node]:
        """The tree for `audience`, "" for both; made here and now where it is not at hand."""
        if self._library is None:
            return ()
        if audience not in self._kept:
            self._kept[audience] = self._maker(self._library, audience)()
        return self._kept[audience]

    def at_hand(self, audience: str) -> Sequence[Node] | None:
        """The tree for `audience` where there is one; None where it is on its way."""
        return self._kept.get(audience)

    def bring(self, audience: str, then: Callable[[], object]) -> None:
        """Call `then` when the tree for `audience` is at hand; what was asked for before is not."""
        self._stop()
        if self._closed:
            return  # a window hears of other settings until it is destroyed
        library = self._library
        if library is None or audience in self._kept:
            then()
            return
        make = self._maker(library, audience)

        def arrived(nodes: object) -> None:
            assert isinstance(nodes, tuple)  # noqa: S101 - what `tree_of` makes
            self._task = None
            self._kept[audience] = nodes
            then()

        self._task = self._services.runner.start(lambda _task: make(), done=arrived)

    def _maker(self, library: "Library", audience: str) -> Callable[[], tuple[Node, ...]]:
        settings, today = self._services.preferences.settings, self._services.today
        return lambda: tree_of(library, audience, settings, today())

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
