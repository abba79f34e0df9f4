"""The library's way into the window: what can be made beforehand is made on the worker."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reader.library.node import Node
from reader.progress import Progress
from reader.settings import Settings
from reader.ui import addresses
from reader.ui.page_source import PageSource, make_ready
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.shelf import Library


@dataclass(frozen=True, slots=True)
class Arrival:
    """What makes a library's pages, with the tree that `settings` ask for."""

    source: PageSource
    settings: Settings
    nodes: tuple[Node, ...]

    def nodes_for(self, settings: Settings) -> tuple[Node, ...] | None:
        """The tree, unless the reader has asked for another since."""
        ours, theirs = ((one.audience, one.show_professional) for one in (self.settings, settings))
        return self.nodes if ours == theirs else None


def bring(
    services: Services,
    open_library: Callable[[Progress], "Library"],
    *,
    page: str = "",
) -> Callable[[Progress], Arrival]:
    """Work for a worker: opens the library, builds its tree, loads the search's modules.

    `page` is the address of what is in view, or will be at once: it is made here too.
    """
    settings, today = services.preferences.settings, services.today

    def work(progress: Progress) -> Arrival:
        library = open_library(progress)
        nodes = tree_of(library, settings.audience, settings, today())
        source = PageSource(library, today, services.guide)
        if page:
            make_ready(library)
            if addresses.parse(page).kind == "section" or source.is_long(page):
                source.make(page)
        import reader.ui.search.desk  # noqa: F401, PLC0415 - or the window would wait for it

        return Arrival(source, settings, nodes)

    return work


def renew(services: Services, arrival: Arrival) -> Callable[[Progress], Arrival]:
    """Work for a worker: the same library, with the tree that is asked for by now."""
    settings, today = services.preferences.settings, services.today

    def work(_progress: Progress) -> Arrival:
        library = arrival.source.library
        nodes = tree_of(library, settings.audience, settings, today())
        return replace(arrival, settings=settings, nodes=nodes)

    return work


def tree_of(library: "Library", audience: str, settings: Settings, today: date) -> tuple[Node, ...]:
    """The tree of `library` for `audience`, "" for both, with what `settings` let be seen."""
    from reader.library.tree import build_tree  # noqa: PLC0415 - after first paint

    return build_tree(
        library,
        audience=audience or None,
        professionals=settings.show_professional,
        today=today,
    )
