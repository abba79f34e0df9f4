"""The library's way into the window: what can be made beforehand is made on the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.library.node import Node
from reader.progress import Progress
from reader.settings import Settings
from reader.ui.page_source import make_ready

if TYPE_CHECKING:
    from reader.library.shelf import Library


@dataclass(frozen=True, slots=True)
class Arrival:
    """A library with the tree that `settings` ask for."""

    library: "Library"
    settings: Settings
    nodes: tuple[Node, ...]

    def nodes_for(self, settings: Settings) -> tuple[Node, ...] | None:
        """The tree, unless the reader has asked for another since."""
        ours, theirs = ((one.audience, one.show_professional) for one in (self.settings, settings))
        return self.nodes if ours == theirs else None


def bring(
    open_library: Callable[[Progress], "Library"],
    settings: Settings,
    today: Callable[[], date],
    *,
    whole: bool = False,
) -> Callable[[Progress], Arrival]:
    """Work for a worker: opens the library, builds its tree, loads the search's modules.

    `whole` makes ready for a page too: for the one in view, which is made at once.
    """

    def work(progress: Progress) -> Arrival:
        from reader.library.tree import build_tree  # noqa: PLC0415 - after first paint

        library = open_library(progress)
        nodes = build_tree(
            library,
            audience=settings.audience or None,
            professionals=settings.show_professional,
            today=today(),
        )
        if whole:
            make_ready(library)
        import reader.ui.search.desk  # noqa: F401, PLC0415 - or the window would wait for it

        return Arrival(library, settings, nodes)

    return work


def in_turns(owner: QObject, steps: Sequence[Callable[[], None]]) -> None:
    """Do `steps` in order; keys and painting come between them. Ends with `owner`'s life."""
    left = iter(steps)
    # One timer for all: of single shots that start one another Qt does two before it goes on.
    turn = QTimer(owner, singleShot=True, interval=0)

    def go_on() -> None:
        step = next(left, None)
        if step is None:
            turn.deleteLater()
            return
        step()
        turn.start()

    turn.timeout.connect(go_on)
    go_on()
