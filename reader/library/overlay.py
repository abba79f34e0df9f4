"""What `resources/translations/LANGUAGE` says of documents, places, glossary and drugs.

Whatever is missing or broken there stays English, and is told as a problem.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import Problem
from reader.library.kept import KeptProperty
from reader.library.lasting import while_same
from reader.paths import Places
from reader.progress import breathe
from reader.wording import ENGLISH, language

if TYPE_CHECKING:
    from reader.library.model import Document, Section

KINDS = ("type", "audience", "place", "topic")
_SHOWN = ("name", "short", "line")

Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]  # kind → id → row


class Overlay:
    """One language's files, each read when first asked for; `problems` grows with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables: dict[Path, dict[str, Any]] = {}
        self.problems: list[Problem] = []

    @KeptProperty
    def _translated(self) -> frozenset[str]:
        """The ids of the documents that have a front page."""
        return frozenset(file.stem for file in (self._folder / "documents").glob("*.toml"))

    @KeptProperty
    def taxonomy(self) -> Rows:
        """The rows of `taxonomy.toml` by kind and id."""
        table = self._read(self._folder / "taxonomy.toml", needed=True)
        return {kind: {row["id"]: row for row in rows_of(table, kind)} for kind in KINDS}

    @KeptProperty
    def terms(self) -> Mapping[str, Mapping[str, Any]]:
        """The rows of all `glossary*.toml` by the id of the term."""
        tables = map(self._read, sorted(self._folder.glob("glossary*.toml")))
        return {row["id"]: row for table in tables for row in rows_of(table, "term")}

    @KeptProperty
    def drugs(self) -> Mapping[str, Mapping[str, str]]:
        """The tables of all `drugs*.toml`: kinds, about, notes, and the like."""
        joined: dict[str, dict[str, str]] = {}
        for table in map(self._read, sorted(self._folder.glob("drugs*.toml"))):
            for name, words in table.items():
                if isinstance(words, dict):
                    joined.setdefault(name, {}).update(words_of(words))
        return joined

    @KeptProperty
    def questions(self) -> Mapping[str, str]:
        """Questions to ask at an appointment, by the words of the documents."""
        return words_of(self._read(self._folder / "questions.toml").get("questions", {}))

    def document(self, document: "Document") -> "Document":
        """`document` with translated title and headings; itself where there is none."""
        # Imported here: the start page needs no documents.
        from reader.library.model import FrontPage  # noqa: PLC0415

        breathe()
        if document.id not in self._translated:
            return document
        table = self._read(self._folder / "documents" / f"{document.id}.toml")
        title, summary = table.get("title", ""), table.get("summary", "")
        headings = words_of(table.get("headings", {}))
        if not isinstance(title, str) or not title.strip() or not isinstance(summary, str):
            return document
        # A newer text of the document may say something else than the summary of the older one.
        known = {section.id for section in document.sections}
        front = FrontPage(document.title, summary.strip() if headings.keys() <= known else "")
        sections = with_headings(document.sections, {document.sections[0].id: title, **headings})
        return replace(document, title=title.strip(), sections=sections, front=front)

    def _read(self, path: Path, *, needed: bool = False) -> dict[str, Any]:
        table = self._tables.get(path)
        if table is None:
            breathe()
            table = self._tables[path] = self._read_now(path, needed=needed)
        return table

    def _read_now(self, path: Path, *, needed: bool) -> dict[str, Any]:
        try:
            return tomllib.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            if needed:
                self._tell(path, "This file is missing; its words stay English.")
        except (OSError, ValueError) as error:
            self._tell(path, f"This file cannot be read; its words stay English: {error}.")
        return {}

    def _tell(self, path: Path, message: str) -> None:
        problem = Problem(path, "bad-translation", "warning", message, "Install the program again.")
        self.problems.append(problem)


def overlay_of(places: Places, spoken: str) -> Overlay:
    """What is said in the language `spoken`; read again only when a file of it is another."""
    folder = places.resource(f"translations/{spoken}")
    files = sorted(folder.rglob("*.toml"))
    return while_same(("overlay", folder), lambda: Overlay(folder), files=files)


def taxonomy_rows(places: Places) -> dict[str, list[dict[str, Any]]]:
    """The rows of `taxonomy.toml` with the words of the reader's language, for the first page.

    Raises `OSError` or `ValueError` when the English file cannot be read.
    """
    table: dict[str, Any] = tomllib.loads(places.resource("taxonomy.toml").read_text("utf-8"))
    if language() == ENGLISH:
        return table
    words = visible(overlay_of(places, language()).taxonomy)
    return {
        kind: [{**row, **words[kind].get(row["id"], {})} for row in table[kind]] for kind in KINDS
    }


def rows_of(table: Mapping[str, Any], kind: str) -> Iterable[Mapping[str, Any]]:
    """The rows of `[[kind]]` that have an id; anything else is passed over."""
    rows = table.get(kind, ())
    if isinstance(rows, list):
        for row in rows:
            if isinstance(row, dict) and isinstance(row.get("id"), str):
                yield row


def words_of(table: object) -> dict[str, str]:
    """What in `table` is words under a name."""
    if not isinstance(table, dict):
        return {}
    return {k: v.strip() for k, v in table.items() if isinstance(v, str) and v.strip()}


def visible(rows: Rows) -> dict[str, dict[str, dict[str, str]]]:
    """Of the rows only the words that are shown."""
    return {
        kind: {
            row_id: {key: words for key, words in words_of(row).items() if key in _SHOWN}
            for row_id, row in by_id.items()
        }
        for kind, by_id in rows.items()
    }


def with_headings(
    sections: Iterable["Section"], headings: Mapping[str, str]
) -> tuple["Section", ...]:
    """The sections with translated headings, above each of them too."""
    chains: dict[tuple[str, ...], str] = {}  # a heading with those above it → its translation
    found = []
    for section in sections:
        words = headings.get(section.id, section.heading)
        chain = (*section.path, section.heading)
        chains[chain] = words
        path = tuple(
            chains.get(chain[: number + 1], chain[number]) for number in range(len(section.path))
        )
        own = section.heading if words != section.heading else ""
        found.append(replace(section, heading=words, path=path, untranslated=own))
    return tuple(found)
