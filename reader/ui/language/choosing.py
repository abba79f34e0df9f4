"""Which language the program speaks: the reader's, else the site's, else the computer's."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale

from reader.paths import Places
from reader.settings import Settings
from reader.site import Site
from reader.wording import ENGLISH

FOLDER = "translations"
STEM = "leukemia_reader_"
# Qt adds a country to these two: “American English”.
OWN_NAMES = {ENGLISH: "English", "es": "Español"}


def choose(
    settings: Settings, site: Site, *, places: Places, system: Iterable[str] | None = None
) -> str:
    """The short name of the language to speak, like “es”.

    `system` names what the computer prefers, best first; by default it is asked.
    """
    for wanted in (settings.language, site.language):
        if wanted and (language := _known(wanted, places)):
            return language
    for wanted in QLocale.system().uiLanguages() if system is None else system:
        if language := _known(wanted, places):
            return language
    return ENGLISH


def available(places: Places) -> tuple[str, ...]:
    """The languages there are, English first."""
    found = places.resource(FOLDER).glob(f"{STEM}*.qm")
    others = sorted(path.stem.removeprefix(STEM) for path in found)
    return (ENGLISH, *(one for one in others if one != ENGLISH))


def own_name(language: str) -> str:
    """What the language is called by those who speak it: “Español”."""
    name = OWN_NAMES.get(language) or QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else language


def catalogue(language: str, places: Places) -> Path:
    """The file that holds the program's words in `language`."""
    return places.resource(f"{FOLDER}/{STEM}{language}.qm")


def _known(wanted: str, places: Places) -> str:
    short = wanted.replace("_", "-").partition("-")[0].lower()
    if short == ENGLISH:
        return ENGLISH
    return short if short.isalpha() and catalogue(short, places).is_file() else ""
