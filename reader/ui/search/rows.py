"""From an answer to the rows of the list, with everything a row says in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from reader.library.dates import in_words
from reader.ui import addresses

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.search.engine import Hit, Results

MOST_TYPES = 3  # named one by one
DEFINITION = 200  # characters of an entry's card

Kind = Literal["entry", "hit", "more", "all"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `pieces` is the snippet: texts, each with whether it is a hit.

    `joined`: it follows another section of the same document, whose name it does not repeat.
    """

    kind: Kind
    heading: str
    href: str = ""
    where: str = ""
    pieces: tuple[tuple[str, bool], ...] = ()
    source: str = ""
    document: str = ""
    section: str = ""
    joined: bool = False
    level: int = 0

    @property
    def spoken(self) -> str:
        """Everything the row shows, for screen readers."""
        snippet = "".join(text for text, _ in self.pieces)
        parts = (self.heading, self.where, snippet, self.source)
        return ". ".join(part.rstrip(". ") for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("search", text)


def make_rows(results: "Results", library: "Library", *, opened: Sequence[str] = ()) -> list[Row]:
    """The rows of `results`. `opened` are documents whose further sections are in the list."""
    rows = _entry_rows(results.entry, library)
    last = {hit.document: number for number, hit in enumerate(results.hits)}
    before = ""
    for number, hit in enumerate(results.hits):
        rows.append(hit_row(hit, library, joined=hit.document == before))
        before = hit.document
        if hit.more and number == last[hit.document] and hit.document not in opened:
            rows.append(_more_row(hit))
            before = ""
    shown = Counter(hit.document for hit in results.hits)
    if results.total > sum(shown.values()) + sum(
        results.hits[number].more for number in last.values()
    ):
        rows.append(Row("all", _tr("Show more of the {0} results").format(results.total)))
    return rows


def hit_row(hit: "Hit", library: "Library", *, joined: bool = False, level: int = 0) -> Row:
    """The row of one section."""
    return Row(
        "hit",
        hit.heading,
        addresses.document_href(hit.document, hit.section),
        where="" if joined or level else _where(hit),
        pieces=_pieces(hit.snippet),
        source=_lies_in(hit, library) if joined or level else _source(hit, library),
        document=hit.document,
        section=hit.section,
        joined=joined,
        level=level,
    )


def _more_row(hit: "Hit") -> Row:
    words = (
        _tr("1 more place in “{1}”") if hit.more == 1 else _tr("{0} more places in “{1}”")
    ).format(hit.more, hit.title)
    return Row("more", words, document=hit.document, level=1)


def _where(hit: "Hit") -> str:
    names = [name for name in (hit.title, *hit.path) if name and name != hit.heading]
    return " › ".join(dict.fromkeys(names))


def _source(hit: "Hit", library: "Library") -> str:
    parts = [_lies_in(hit, library), hit.source]
    if hit.last_reviewed:
        reviewed = in_words(date.fromisoformat(hit.last_reviewed))
        parts.append(_tr("reviewed {0}").format(reviewed))
    return " · ".join(part for part in parts if part)


def _lies_in(hit: "Hit", library: "Library") -> str:
    """Where it lies in the tree: “ALL ▸ Adults”."""
    taxonomy = library.taxonomy
    types = [t.short if t.short.isupper() else t.name for t in taxonomy.types if t.id in hit.types]
    if types:
        place = ", ".join(types) if len(types) <= MOST_TYPES else _tr("Several types")
    else:
        section = library.section(hit.document, hit.section)
        place = ", ".join(taxonomy.name(one) for one in (section.places if section else ()))
    audiences = ", ".join(taxonomy.name(one) for one in hit.audiences)
    return " ▸ ".join(part for part in (place, audiences) if part)


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    return tuple(
        (text, bool(number % 2)) for number, text in enumerate(snippet.split("**")) if text
    )


def _entry_rows(entry: str | None, library: "Library") -> list[Row]:
    kind, _, value = (entry or "").partition(":")
    row: Row | None = None
    if kind == "drug" and (drug := library.drugs.get(value)):
        names = ", ".join(dict.fromkeys((*drug.brands, *drug.other_names)))
        also = _tr("Also called {0}").format(_cut(names, 90)) if names else ""
        about = drug.about or drug.kind
        row = Row(
            "entry", _capital(drug.generic), f"drug:{value}", _tr("Drug"), _plain(about), also
        )
    elif kind == "term" and (term := library.glossary.get(value)):
        row = Row(
            "entry",
            _capital(term.term),
            f"term:{value}",
            _tr("What this word means"),
            _plain(term.definition),
        )
    elif kind == "trial":
        mentions = len(library.trial(value).mentions)
        words = _tr("Named in {0} places here.").format(mentions) if mentions else ""
        row = Row("entry", value, f"trial:{value}", _tr("Clinical trial"), _plain(words))
    return [row] if row is not None else []


def _plain(text: str) -> tuple[tuple[str, bool], ...]:
    return ((_cut(text, DEFINITION), False),) if text else ()


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(",;") + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
