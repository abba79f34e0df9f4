"""Leukemia types, audiences, places and topics, from `resources/taxonomy.toml`."""

import copy
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from reader.errors import ReaderError
from reader.library.entries import Names
from reader.library.mentions import Finder
from reader.wording import translate

# American words of the file, and how British documents write them.
_BRITISH = (
    ("leukemia", "leukaemia"),
    ("pediatric", "paediatric"),
    ("tumor", "tumour"),
    ("esophageal", "oesophageal"),
    ("program", "programme"),
    ("counseling", "counselling"),
)

# Words of an address that tell the subject wherever they stand in it.
_ANYWHERE = {"leukemia": "leukemia", "leukaemia": "leukemia", "cancer": "cancer"}


@dataclass(frozen=True, slots=True)
class LeukemiaType:
    """A type of leukemia.

    `within` names the wider type it belongs to, `usually` the audience that nearly all documents
    on it are for ("" where both are); `also_others` that the other audience has it too, rarely.
    """

    id: str
    name: str
    short: str
    line: str
    within: str = ""
    usually: str = ""
    also_others: bool = False

    @property
    def label(self) -> str:
        """Name and short name: “Acute lymphoblastic leukemia (ALL)”."""
        return f"{self.name} ({self.short})" if self.short.isupper() else self.name


@dataclass(frozen=True, slots=True)
class Place:
    """A place of its own beside the types.

    A heading about a place that stands `alone` (transplant, research) lies there and nowhere else,
    unless a heading names a type.
    """

    id: str
    name: str
    line: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """An audience or a topic: its id and the name shown."""

    id: str
    name: str


Named = TypeVar("Named", LeukemiaType, Place, Label)


class Taxonomy:
    """The names of everything the tree shows, and what finds them in headings and addresses."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.types = tuple(
            LeukemiaType(
                row["id"],
                row["name"],
                row["short"],
                row.get("line", ""),
                row.get("within", ""),
                row.get("usually", ""),
                row.get("also_others", False),
            )
            for row in table["type"]
        )
        self.audiences = tuple(Label(row["id"], row["name"]) for row in table["audience"])
        self.places = tuple(
            Place(row["id"], row["name"], row.get("line", ""), row.get("alone", False))
            for row in table["place"]
        )
        self.topics = tuple(Label(row["id"], row["name"]) for row in table["topic"])
        self.finder = Finder(_names_of_kinds(table))
        self._url_words = _url_words(table)
        self._by_id = self._names_by_id()

    def _names_by_id(self) -> dict[str, LeukemiaType | Place | Label]:
        return {one.id: one for group in (self.types, self.audiences, self.places) for one in group}

    def type(self, type_id: str) -> LeukemiaType | None:
        """The leukemia type with this id."""
        found = self._by_id.get(type_id)
        return found if isinstance(found, LeukemiaType) else None

    def place(self, place_id: str) -> Place | None:
        """The place with this id."""
        found = self._by_id.get(place_id)
        return found if isinstance(found, Place) else None

    def name(self, any_id: str) -> str:
        """The name shown for the id of a type, an audience or a place; else the id."""
        found = self._by_id.get(any_id)
        return found.name if found else any_id

    def renamed(self, words: Mapping[str, Mapping[str, Mapping[str, str]]]) -> "Taxonomy":
        """The same with other words shown: kind → id → the keys that differ."""
        other = copy.copy(self)
        other.types = tuple(_renamed(one, words["type"]) for one in self.types)
        other.audiences = tuple(_renamed(one, words["audience"]) for one in self.audiences)
        other.places = tuple(_renamed(one, words["place"]) for one in self.places)
        other.topics = tuple(_renamed(one, words["topic"]) for one in self.topics)
        other._by_id = other._names_by_id()  # noqa: SLF001 - our own copy
        return other

    def in_words(self, text: str) -> dict[str, dict[str, int]]:
        """What `text` names: for type, audience, place, topic and subject the ids and how often.

        The audience "" stands for a child who is not the patient (“talking to your children”).
        """
        found = self.finder.ids(text)
        for both in ("AYA", "AYAs"):
            if both in text:
                found["audience"] = {"children": 1, "adults": 1}
        return found

    def in_address(self, path: str) -> dict[str, tuple[str, ...]]:
        """What the path of an address names, in the same kinds, by whole words between signs."""
        segments = [part.replace("_", "-").strip("-") for part in path.lower().split("/") if part]
        found: dict[str, list[str]] = {}
        for kind, word, owner in self._url_words:
            if any(_names(segment, word, kind=kind) for segment in segments):
                found.setdefault(kind, []).append(owner)
        return {kind: tuple(dict.fromkeys(owners)) for kind, owners in found.items()}


def _names(segment: str, word: str, *, kind: str) -> bool:
    """Whether one part of an address holds `word` between hyphens.

    “all” is an everyday word as the first of a part; other cancers must be the whole part
    (“skin” is a cancer's page, “skin-nail-changes” a side effect's).
    """
    if segment == word:
        return word != "all"
    if word in _ANYWHERE:
        return word in segment
    if kind == "subject":
        return False
    return f"-{word}-" in f"-{segment}-" and not (word == "all" and segment.startswith("all-"))


def _renamed(one: Named, words: Mapping[str, Mapping[str, str]]) -> Named:
    new: dict[str, Any] = {k: v for k, v in words.get(one.id, {}).items() if hasattr(one, k)}
    return replace(one, **new)


def load_taxonomy(path: Path) -> Taxonomy:
    """Read the taxonomy. Raises `ReaderError` when the file is missing or broken."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        return Taxonomy(table)
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            translate("library", "{0} could not be read.").format(path.name),
            translate("library", "Install the program again."),
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ReaderError(f"{path.name} is not valid TOML: {error}.", "Mend this line.") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise ReaderError(f"{path.name} lacks {error}.", "Mend this file.") from error


def _names_of_kinds(table: Mapping[str, Any]) -> dict[str, Names]:
    kinds = {}
    for kind in ("type", "audience", "place", "topic"):
        names = Names()
        for row in table[kind]:
            _add(names, row["id"], row.get("names", ()), row.get("exact", ()))
            _add(names, "", row.get("not", ()), ())
        names.add_plurals()
        kinds[kind] = names
    subjects = Names()
    for subject in ("leukemia", "cancer", "other"):
        _add(subjects, subject, table["subjects"][subject], ())
    subjects.add_plurals()
    kinds["subject"] = subjects
    return kinds


def _add(names: Names, owner: str, anyhow: Iterable[str], exact: Iterable[str]) -> None:
    for name in anyhow:
        names.add(name, owner)
        british = name
        for american, other in _BRITISH:
            british = british.replace(american, other)
        names.add(british, owner)
    for name in exact:
        names.add(name, owner, exact=True)


def _url_words(table: Mapping[str, Any]) -> tuple[tuple[str, str, str], ...]:
    found = [
        (kind, word, row["id"])
        for kind in ("type", "audience", "place")
        for row in table[kind]
        for word in row.get("url", ())
    ]
    found += [("subject", word, "other") for word in table["subjects"]["other_url"]]
    found += [("subject", word, subject) for word, subject in _ANYWHERE.items()]
    return tuple(found)
