"""Reads postings out of Whoosh once and keeps them: what ranking asks of the index.

A term's postings become one dictionary from section to weight. The cache is bounded by the number
of postings it holds. One instance may be used from several threads.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from reader.progress import breathe
from reader.search.columns import Columns
from reader.search.lexicon import MARK, Lexicon
from reader.search.query import Unit
from reader.search.tuning import UnitScores
from reader.search.writing import Opened

_MOST_KEPT = 3_000_000  # postings
_TEXTS = 200  # sections
_LONGEST_TEXT = 24_000  # characters looked at
_NOTHING: Mapping[int, float] = MappingProxyType({})


class Analysed:
    """One section's text as words with their places, names of more words found when asked for."""

    __slots__ = ("_concepts", "_lexicon", "card", "spans", "terms")

    def __init__(self, card: dict[str, Any], lexicon: Lexicon) -> None:
        breathe()
        self.card = card
        self._lexicon = lexicon
        self.spans, self.terms = lexicon.folder.placed(card["text"][:_LONGEST_TEXT])
        self._concepts: list[tuple[int, int, str]] | None = None

    @property
    def concepts(self) -> list[tuple[int, int, str]]:
        """(first word, word after the last, concept id) of every name."""
        if self._concepts is None:
            self._concepts = self._lexicon.concepts(self.terms)
        return self._concepts

    def positions(self, token: str) -> list[int]:
        """The words at which `token` begins."""
        if token.startswith(MARK):
            concept = token[len(MARK) :]
            return [first for first, _, name in self.concepts if name == concept]
        return [at for at, term in enumerate(self.terms) if term == token]


class IndexCorpus:
    """The index as `ranking` sees it, with the facts of every section at hand."""

    def __init__(self, opened: Opened, lexicon: Lexicon) -> None:
        columns: Columns = opened.columns
        self.lengths: Sequence[int] = columns.lengths
        self.heads: Sequence[int] = columns.heads
        self.priors: Sequence[float] = columns.priors
        self.types: Sequence[frozenset[str]] = columns.types
        self.audiences: Sequence[frozenset[str]] = columns.audiences
        self.documents: Sequence[str] = columns.documents
        alive = [length for length, prior in zip(self.lengths, self.priors, strict=True) if prior]
        self.count = len(alive)
        self.average = (sum(alive) / len(alive) if alive else 0.0) or 1.0
        self._dead = len(alive) != len(self.lengths)
        self._reader = opened.index.reader()
        self._lock = threading.RLock()
        self._kept: OrderedDict[tuple[str, str], Mapping[int, float]] = OrderedDict()
        self._lexicon = lexicon
        self._read_texts: OrderedDict[int, Analysed] = OrderedDict()
        self._total = 0
        self.kept_units: dict[Unit, UnitScores] = {}
        self.kept_norms: dict[tuple[float, float, float], list[float]] = {}

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def postings(self, field: str, term: str) -> Mapping[int, float]:
        """Section → weight of `term` in `field`; sections taken out are left out."""
        key = (field, term)
        known = self._kept.get(key)
        if known is not None:
            return known
        with self._lock:
            numbers, weights = self._read(field, term)
            if self._dead:
                priors = self.priors
                read: Mapping[int, float] = {
                    n: w for n, w in zip(numbers, weights, strict=True) if priors[n]
                }
            else:
                read = dict(zip(numbers, weights, strict=True))
            self._keep(key, read or _NOTHING)
        return read

    def positions(self, term: str, section: int) -> Sequence[int]:
        """Where the words or the name `term` stands for begin in the section's text."""
        return self.analysed(section).positions(term)

    def has_phrase(self, terms: Sequence[str], section: int) -> bool:
        """Whether `terms` stand one after the other in the section's heading or text."""
        wanted = f" {' '.join(terms)} "
        rough = _rough(tuple(terms))
        folder = self._lexicon.folder
        card = self.card(section)
        for part in (card["text"], card["heading"]):
            if rough.search(part.lower()) and wanted in f" {' '.join(folder.terms(part))} ":
                return True
        return False

    def analysed(self, section: int) -> "Analysed":
        """The section's text as words; the latest are kept."""
        known = self._read_texts.get(section)
        if known is None:
            known = Analysed(self.card(section), self._lexicon)
            with self._lock:
                self._read_texts[section] = known
                if len(self._read_texts) > _TEXTS:
                    self._read_texts.popitem(last=False)
        return known

    def card(self, section: int) -> dict[str, Any]:
        """What a result shows of the section, its whole text included."""
        with self._lock:
            card: dict[str, Any] = self._reader.stored_fields(section)["card"]
        return card

    def _keep(self, key: tuple[str, str], read: Mapping[int, float]) -> None:
        self._kept[key] = read
        self._total += len(read)
        while self._total > _MOST_KEPT and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._total -= len(old)

    def _read(self, field: str, term: str) -> tuple[list[int], list[float]]:
        breathe()
        numbers: list[int] = []
        weights: list[float] = []
        encoded = term.encode()
        for leaf, offset in self._reader.leaf_readers():
            if (field, encoded) not in leaf:
                continue
            matcher = leaf.postings(field, encoded)
            if not _read_blocks(matcher, offset, numbers, weights):
                while matcher.is_active():
                    numbers.append(matcher.id() + offset)
                    weights.append(matcher.weight())
                    matcher.next()
        return numbers, weights


@lru_cache(maxsize=64)
def _rough(terms: tuple[str, ...]) -> re.Pattern[str]:
    """What any text (in small letters) with `terms` in a row matches: the words' beginnings.

    Two letters, e written British as well: all forms of a word share them. It spares most texts
    the folding of every word.
    """
    starts = (
        term[:2].lower().replace("e", "(?:[ao]e|e)") + r"[^\W_]*+"
        if term.isascii() and term.isalpha()
        else r"[^\W_]++"
        for term in terms
    )
    # No sign may belong to a word and to what stands between: a row of brackets took for ever.
    rest = r"(?:['’][^\W_]++|\(\d{1,2};\d{1,2}\))?+"
    return re.compile(r"(?<![^\W_])" + r"[\W_]++".join(start + rest for start in starts))


def _read_blocks(
    matcher: Any,
    offset: int,
    numbers: list[int],
    weights: list[float],
) -> bool:
    """Read whole blocks at once where the matcher is the codec's own; False where it is not.

    `_ids`, `_weights` and `_next_block` are the same in Whoosh 2.7.4, Reloaded 2.7.5
    and whoosh3; anything else is read posting by posting.
    """
    if type(matcher).__name__ != "W3LeafMatcher":
        return False
    while matcher.is_active():
        if matcher._ids is None:  # noqa: SLF001
            matcher._read_ids()  # noqa: SLF001
        if matcher._weights is None:  # noqa: SLF001
            matcher._read_weights()  # noqa: SLF001
        ids = matcher._ids  # noqa: SLF001
        numbers.extend([number + offset for number in ids] if offset else ids)
        weights.extend(matcher._weights)  # noqa: SLF001
        matcher._next_block()  # noqa: SLF001
    return True
