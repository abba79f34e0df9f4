"""What the window is built from: made once by the composition root and handed down."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from reader.paths import Places
from reader.progress import Progress
from reader.site import Site
from reader.ui.background import Runner
from reader.ui.history import Positions
from reader.ui.preferences import Preferences

if TYPE_CHECKING:
    # The library is opened after the first paint; importing it here would delay that.
    from reader.library.shelf import Library
    from reader.rendering.pages import RenderedPage


@dataclass(frozen=True, slots=True)
class Services:
    """The parts that the window uses. `today` is asked anew for each page."""

    places: Places
    preferences: Preferences
    runner: Runner
    positions: Positions
    open_library: Callable[[Progress], "Library"]
    today: Callable[[], date] = date.today
    site: Site = field(default_factory=Site)
    kiosk: bool = False
    # The command line of the process that makes the search index; None: none is made.
    index_command: Callable[[], list[str]] | None = None

    def guide(self) -> "RenderedPage":
        """The page that tells how to use this program."""
        from reader.ui.guide import guide_page  # noqa: PLC0415 - few readers open it

        return guide_page(self.places, self.site.features)
