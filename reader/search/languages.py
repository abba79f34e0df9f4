"""What makes the search speak another language: the interpreter, and names that results show."""

import re
import tomllib
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.library.overlay import Overlay, overlay_of, words_of
from reader.library.shelf import Library
from reader.paths import Places
from reader.search.interpreting import Interpreter, fold, inside_out
from reader.wording import ENGLISH, short_language

_AUDIENCES = {"adults": "adults", "children": "children"}


class Names(NamedTuple):
    """What a result is called: its document's title, its heading, and those above it."""

    title: str
    heading: str
    path: tuple[str, ...]


class Speech:
    """One language's side of the search. Made when the first question is asked."""

    def __init__(self, library: Library, places: Places) -> None:
        self._library = library
        self.interpreter = interpreter_of(library, places)
        # The documents written in the language, by their ids: a hospital's own.
        self.own = frozenset(
            document.id
            for document in library.documents
            if short_language(document.language) == library.language
        )

    def names(self, document_id: str, section_id: str) -> Names | None:
        """The translated names of a section; None where they are as the index has them."""
        document = self._library.document(document_id)
        section = document.section(section_id) if document else None
        if document is None or section is None or document.front is None:
            return None
        return Names(document.title, section.heading, section.path)


def interpreter_of(library: Library, places: Places) -> Interpreter:
    """What puts questions in the language of `library` into English."""
    words = _search_words(places, library.language)
    opening = words.get("opening", "")
    made = Interpreter(
        frozenset(map(fold, _texts(words.get("stop")))),
        re.compile(opening) if isinstance(opening, str) and opening else None,
    )
    table = words.get("words", {})
    for english, names in table.items() if isinstance(table, dict) else ():
        made.add(_texts(names), english)
    overlay = overlay_of(places, library.language)
    _add_types(made, library, overlay)
    _add_entries(made, library, overlay)
    for audience, english in _AUDIENCES.items():
        made.add(_names(overlay.taxonomy["audience"].get(audience, {})), english)
    for topic in library.original.taxonomy.topics:
        made.add(_names(overlay.taxonomy["topic"].get(topic.id, {})), topic.name)
    return made


def _add_types(made: Interpreter, library: Library, overlay: Overlay) -> None:
    for leukemia in library.original.taxonomy.types:
        made.add(_names(overlay.taxonomy["type"].get(leukemia.id, {})), leukemia.name)


def _add_entries(made: Interpreter, library: Library, overlay: Overlay) -> None:
    """The glossary, the drugs and the kinds of drugs."""
    for term in library.glossary:
        if term.marked is not None:
            known = frozenset(term.marked)  # the English names, the first of them the term
            made.add((one for one in term.names if one not in known), term.marked[0])
    for drug in library.drugs:
        if drug.english:
            made.add([drug.generic], drug.english)
        for name in (drug.english or drug.generic, *drug.brands):
            made.add([name], name)  # so that its slips are mended
    for kind, english in inside_out(overlay.drugs.get("kinds", {})).items():
        made.add([kind], english)


def speech_of(library: Library, places: Places) -> Speech | None:
    """The speech of `library`; None for English, which the index is in."""
    return None if library.language == ENGLISH else Speech(library, places)


def _search_words(places: Places, language: str) -> dict[str, Any]:
    path = places.resource(f"translations/{language}/search.toml")
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _names(row: Any) -> tuple[str, ...]:
    return (*words_of(row).values(), *_texts(row.get("names"))) if row else ()


def _texts(value: object) -> Iterable[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else ()
