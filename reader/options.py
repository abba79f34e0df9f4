"""What was asked for on the command line, once it is understood. No Qt, no argparse."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.paths import Places
    from reader.site import Site


@dataclass(frozen=True, slots=True)
class Options:
    """One run of the program. `command` is "" for the window; the rest is used by some commands."""

    command: str = ""
    library: tuple[Path, ...] = ()  # extra folders of documents
    only: bool = False  # leave the built-in library out
    data_dir: Path | None = None
    site: Path | None = None
    # The window
    kiosk: bool = False
    supervise: bool = False  # start the kiosk again whenever it dies
    fullscreen: bool = False
    open: str = ""  # ID[#SECTION]
    screenshot: Path | None = None
    # tree, check, search, show
    json: bool = False
    explain: bool = False
    audience: str = ""
    professionals: bool = False
    type: str = ""
    words: str = ""  # "-": one query a line on standard input
    limit: int = 10
    paths: tuple[Path, ...] = ()
    today: date | None = None
    page: str = ""  # ID[#SECTION]
    text: bool = False
    html: Path | None = None
    pdf: Path | None = None
    png: Path | None = None
    theme: str = "light"
    text_size: int = 100  # percent
    rebuild: bool = False
    errand: str = ""  # what `site` is to do

    def folders(self, places: "Places", site: "Site | None" = None) -> list[Path]:
        """The folders of documents of this run: built-in, the user's own, the site's, those named.

        One rule for the window and the terminal. `--only` leaves the built-in library out, as a
        site may; a folder that comes twice is read once.
        """
        with_built_in = not self.only and (site is None or site.built_in)
        built_in = [places.sources] if with_built_in else []
        own = [places.user_library] if places.user_library.is_dir() else []
        found = [*built_in, *own, *(site.documents if site else ()), *self.library]
        return list({folder.absolute(): folder for folder in reversed(found)}.values())[::-1]
