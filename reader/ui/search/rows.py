"""From an answer to the rows of the list, with everything a row says in words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from reader.library.dates import in_words
from reader.library.model import WrittenFor
from reader.ui import addresses
from reader.wording import translate

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.search.engine import Hit, Results

MOST_TYPES = 3  # named one by one
DEFINITION = 200  # characters of an entry's card
BEFORE_HIT = 48  # characters of a snippet before its first hit

Kind = Literal["entry", "hit", "more", "all"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `pieces` is the snippet: texts, each with whether it is a hit; `title` the heading.

    `joined`: it follows another section of the same document, whose name it does not repeat.
    """

    kind: Kind
    heading: str
    href: str = ""
    where: str = ""
    title: tuple[tuple[str, bool], ...] = ()
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


def make_rows(results: "Results", library: "Library", *, opened: Sequence[str] = ()) -> list[Row]:
    """The rows of `results`. `opened` are documents whose further sections are in the list."""
    rows = _entry_rows(results.entry, library)
    marked = marker(results)
    last = {hit.document: number for number, hit in enumerate(results.hits)}
    before = ""
    for number, hit in enumerate(results.hits):
        rows.append(hit_row(hit, library, marked=marked, joined=hit.document == before))
        before = hit.document
        if hit.more and number == last[hit.document] and hit.document not in opened:
            rows.append(_more_row(hit))
            before = ""
    shown = Counter(hit.document for hit in results.hits)
    total = results.total
    if total > sum(shown.values()) + sum(results.hits[number].more for number in last.values()):
        words = translate("search", "Show more of the %n result(s)", None, total)
        rows.append(Row("all", words))
    return rows


def hit_row(
    hit: "Hit",
    library: "Library",
    *,
    marked: re.Pattern[str] | None = None,
    joined: bool = False,
    level: int = 0,
) -> Row:
    """The row of one section; what `marked` matches in its heading is a hit too."""
    parts = marked.split(hit.heading) if marked is not None else [hit.heading]
    return Row(
        "hit",
        hit.heading,
        addresses.document_href(hit.document, hit.section),
        where="" if joined or level else _where(hit),
        title=tuple((text, bool(number % 2)) for number, text in enumerate(parts) if text),
        pieces=_pieces(hit.snippet),
        source=_lies_in(hit, library) if joined or level else _source(hit, library),
        document=hit.document,
        section=hit.section,
        joined=joined,
        level=level,
    )


def marker(results: "Results") -> re.Pattern[str] | None:
    """Matches in headings the words that were hits in the snippets."""
    words = {word.lower() for hit in results.hits for word in hit.snippet.split("**")[1::2] if word}
    if not words:
        return None
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    choice = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<!\w)({choice})(?!\w)", re.IGNORECASE)


def _more_row(hit: "Hit") -> Row:
    more = hit.more  # lupdate reads plain names only as a count
    words = translate("search", "%n more place(s) in “{0}”", None, more).format(hit.title)
    return Row("more", words, document=hit.document, level=1)


def _where(hit: "Hit") -> str:
    names = [name for name in (hit.title, *hit.path) if name and name != hit.heading]
    return " › ".join(dict.fromkeys(names))


def _source(hit: "Hit", library: "Library") -> str:
    parts = [_lies_in(hit, library), hit.source]
    if hit.last_reviewed:
        # A date is not broken over lines.
        reviewed = in_words(date.fromisoformat(hit.last_reviewed)).replace(" ", "\u00a0")
        parts.append(translate("search", "reviewed {0}").format(reviewed))
    document = library.document(hit.document)
    if document is not None and document.written_for is WrittenFor.PROFESSIONALS:
        parts.append(translate("search", "written for health professionals"))
    return " · ".join(part for part in parts if part)


def _lies_in(hit: "Hit", library: "Library") -> str:
    """Where it lies in the tree: “ALL ▸ Adults”."""
    taxonomy = library.taxonomy
    types = [t.short if t.short.isupper() else t.name for t in taxonomy.types if t.id in hit.types]
    if types:
        place = (
            ", ".join(types) if len(types) <= MOST_TYPES else translate("search", "Several types")
        )
    else:
        section = library.section(hit.document, hit.section)
        place = ", ".join(taxonomy.name(one) for one in (section.places if section else ()))
    audiences = ", ".join(taxonomy.name(one) for one in hit.audiences)
    return " ▸ ".join(part for part in (place, audiences) if part)


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    before, *rest = snippet.split("**")
    if rest and len(before) > BEFORE_HIT:
        # Two lines are shown: the first hit has to stand in them.
        before = "… " + before[-BEFORE_HIT:].partition(" ")[2]
    return tuple((text, bool(number % 2)) for number, text in enumerate([before, *rest]) if text)


def _entry_rows(entry: str | None, library: "Library") -> list[Row]:
    kind, _, value = (entry or "").partition(":")
    row: Row | None = None
    if kind == "drug" and (drug := library.drugs.get(value)):
        names = ", ".join(dict.fromkeys((*drug.brands, *drug.other_names)))
        also = translate("search", "Also called {0}").format(_cut(names, 90)) if names else ""
        about = drug.about or drug.kind
        row = Row(
            "entry",
            _capital(drug.generic),
            f"drug:{value}",
            translate("search", "Drug"),
            pieces=_plain(about),
            source=also,
        )
    elif kind == "term" and (term := library.glossary.get(value)):
        row = Row(
            "entry",
            _capital(term.term),
            f"term:{value}",
            translate("search", "What this word means"),
            pieces=_plain(term.definition),
        )
    elif kind == "trial":
        mentions = len(library.trial(value).mentions)
        named = translate("search", "Named in %n place(s) here.", None, mentions)
        words = named if mentions else ""
        row = Row(
            "entry",
            value,
            f"trial:{value}",
            translate("search", "Clinical trial"),
            pieces=_plain(words),
        )
    return [row] if row is not None else []


def _plain(text: str) -> tuple[tuple[str, bool], ...]:
    return ((_cut(text, DEFINITION), False),) if text else ()


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(",;") + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
