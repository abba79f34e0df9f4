"""The languages of a shared screen: the one each session begins in, and those people may choose."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader import wording
from reader.paths import Places
from reader.progress import Progress
from reader.settings import Settings
from reader.site import Site
from reader.ui.kiosk.contents import LANGUAGE_SCHEME, languages_level
from reader.ui.language.choosing import available, choose, own_name
from reader.ui.page_source import make_ready

if TYPE_CHECKING:
    from reader.ui.kiosk.shell import KioskWindow


@dataclass(frozen=True, slots=True)
class Tongues:
    """`home` is where each session returns to; `offered` holds it too, in the site's order."""

    home: str
    offered: tuple[str, ...]

    @property
    def several(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.offered) > 1

    def others(self) -> tuple[str, ...]:
        """Those that are not spoken now."""
        return tuple(one for one in self.offered if one != wording.language())

    def label(self) -> str:
        """What a button says that leads to another: its own name where it is the only one."""
        others = self.others()
        return own_name(others[0]) if len(others) == 1 else wording.translate("kiosk", "Language")

    def make_ready(self, library: object) -> Callable[[Progress], None]:
        """Work for a worker: the first change to a language finds its words and entries made."""

        def work(progress: Progress) -> None:
            for number, language in enumerate(self.offered):
                progress.step(number, len(self.offered), "")
                make_ready(library.in_language(language))  # type: ignore[attr-defined]

        return work

    def named(self) -> tuple[tuple[str, str], ...]:
        """Each language with what it calls itself."""
        return tuple((one, own_name(one)) for one in self.offered)


def tongues_of(site: Site, places: Places) -> Tongues:
    """The languages of `site`: those it names and that there are, else all there are."""
    home = choose(Settings(), site, places=places)
    there = available(places)
    named = tuple(one for one in dict.fromkeys(site.kiosk.languages) if one in there)
    offered = named or there
    return Tongues(home, offered if home in offered else (home, *offered))


def choose_language(shell: "KioskWindow") -> None:
    """The other language at once, or all of them as large choices."""
    others = shell.tongues.others()
    if len(others) == 1:
        shell.language_wanted.emit(others[0])
    else:
        shell.types.begin(languages_level(shell.tongues.named()))
        shell.show_screen(shell.types)


def change_language(shell: "KioskWindow", href: str) -> None:
    """One of the choices was touched, if `href` is one."""
    if href.startswith(LANGUAGE_SCHEME):
        shell.show_screen(shell.reading)
        shell.language_wanted.emit(href.removeprefix(LANGUAGE_SCHEME))
