"""From a library to an engine: the index is opened, built, or made in memory, whatever works."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import reader
from reader.errors import ReaderError
from reader.library.lasting import while_same
from reader.library.model import Subject
from reader.library.shelf import Library
from reader.paths import Places
from reader.progress import Progress, breathe
from reader.search.engine import Engine
from reader.search.lexicon import Lexicon, load_lexicon
from reader.search.sealing import Stamp, Unusable, stamp_of
from reader.search.store import build, open_index, versions
from reader.search.words import load_folder
from reader.search.writing import Opened, build_in_memory
from reader.wording import translate

if TYPE_CHECKING:
    from reader.library.drugs import Drugs
    from reader.library.glossary import Glossary
    from reader.search.languages import Speech

_LISTS = ("synonyms.toml", "spelling.toml", "taxonomy.toml", "drugs.toml", "glossary.toml")


def lexicon_of(library: Library, places: Places) -> Lexicon:
    """The names and close words of the field, with those of the library's lists.

    The last one while lists and entries are the same: nobody changes what a lexicon holds.
    """
    drugs, terms = library.original.drugs, library.original.glossary
    return while_same(
        ("lexicon", places.resources),
        lambda: _new_lexicon(drugs, terms, places),
        files=[places.resource(name) for name in _LISTS],
        parts=(drugs, terms),
    )


def _new_lexicon(drugs: "Drugs", terms: "Glossary", places: Places) -> Lexicon:
    import tomllib  # noqa: PLC0415 - first use only

    table = tomllib.loads(places.resource("taxonomy.toml").read_text("utf-8"))
    return load_lexicon(
        load_folder(places.resource("spelling.toml")),
        places.resource("synonyms.toml"),
        types={
            row["id"]: [row["name"], *row.get("names", ()), *row.get("exact", ())]
            for row in table["type"]
        },
        drugs={d.id: [d.generic, *d.brands, *d.other_names] for d in drugs},
        terms={t.id: list(t.names) for t in terms},
    )


def documents_of(library: Library) -> tuple:  # type: ignore[type-arg]
    """The documents that search covers: those the tree may show."""
    return tuple(d for d in library.original.documents if d.subject is not Subject.OTHER)


def stamp_for(library: Library, places: Places) -> Stamp:
    """The stamp of an up-to-date index of `library`."""
    lists: Sequence[Path] = [places.resource(name) for name in _LISTS]
    return stamp_of(documents_of(library), reader.__version__, lists)


def open_ready(library: Library, places: Places) -> Engine | None:
    """The engine of an index that is up to date, or None when one has to be built first."""
    opened = _ready(library, places)
    return _engine(opened, library, places) if opened else None


def open_stale(library: Library, places: Places) -> Engine | None:
    """An engine to answer from while the index is made: an older one, of documents still here."""
    for folder in versions(places.index):
        try:
            opened = open_index(folder, None)
        except Unusable:
            continue
        here = {document.id for document in library.documents}
        for number, name in enumerate(opened.columns.documents):
            breathe()
            if name not in here:
                opened.columns.take_out(number)
        return _engine(opened, library, places)
    return None


def build_index(
    library: Library,
    places: Places,
    *,
    progress: Progress | None = None,
    afresh: bool = False,
) -> None:
    """Bring the index on disk up to date. Raises `OSError`, `ReaderError` or `Cancelled`."""
    build(
        documents_of(library),
        lexicon_of(library, places),
        places.index,
        stamp=stamp_for(library, places),
        progress=progress,
        afresh=afresh,
    )


def open_engine(library: Library, places: Places, *, progress: Progress | None = None) -> Engine:
    """An engine in any case: the index on disk, built now if need be, else one in memory."""
    opened = _ready(library, places)
    notice = ""
    if opened is None:
        try:
            build_index(library, places, progress=progress)
            opened = _ready(library, places)
        except (OSError, ReaderError):
            opened = None
        if opened is None:
            notice = translate(
                "search",
                "The search index could not be written to the disk. Search works from memory until "
                "you close the program.",
            )
            return open_in_memory(library, places, notice=notice)
    return _engine(opened, library, places, notice=notice)


def open_in_memory(library: Library, places: Places, *, notice: str = "") -> Engine:
    """An engine whose index lives in memory only."""
    made = build_in_memory(documents_of(library), lexicon_of(library, places))
    return _engine(made, library, places, notice=notice)


def _engine(opened: Opened, library: Library, places: Places, *, notice: str = "") -> Engine:
    def speech() -> "Speech | None":
        from reader.search.languages import speech_of  # noqa: PLC0415 - the first question

        return speech_of(library, places)

    return Engine(opened, lexicon_of(library, places), notice=notice, speech=speech)


def _ready(library: Library, places: Places) -> Opened | None:
    stamp = stamp_for(library, places)
    for folder in versions(places.index):
        try:
            return open_index(folder, stamp)
        except Unusable:
            continue
    return None
