"""Which names a text holds: one pass over its words, with a dictionary of first words.

The cost grows with the number of words and hardly with the number of names, so that the whole
glossary and drug list are looked up together (one big regex of all names would not do that).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.library.entries import Names

_WORDS = re.compile(r"[^\W_]+")
_TRIAL = re.compile(r"(?<![^\W_])NCT[0-9]{8}(?![0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: words `start` to `end` (exclusive) of the text, of `kind`, leading to `id`."""

    kind: str
    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Name:
    """A name: its words in lower case, as written where case counts, and where it leads."""

    kind: str
    id: str
    folded: tuple[str, ...]
    exact: tuple[str, ...] | None


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, as written."""
    return _WORDS.findall(text)


def find_trials(text: str) -> tuple[str, ...]:
    """The NCT numbers in a text, link addresses included, each once and in order."""
    if "NCT" not in text and "nct" not in text:
        return ()
    return tuple(dict.fromkeys(number.upper() for number in _TRIAL.findall(text)))


class Finder:
    """Finds names of several kinds (drugs, terms …) in texts; those of one kind never overlap."""

    def __init__(self, kinds: Mapping[str, Names]) -> None:
        self._by_first_word: dict[str, list[_Name]] = {}
        for kind, names in kinds.items():
            for key, owner in names.folded.items():
                self._add(kind, owner, key, exact=False)
            for key, owner in names.exact.items():
                self._add(kind, owner, key, exact=True)
        for choices in self._by_first_word.values():
            choices.sort(key=lambda name: -len(name.folded))

    def hits(self, text: str) -> Iterator[Hit]:
        """All names in `text`, in order; of two that begin alike the longer one."""
        written = _WORDS.findall(text)
        folded = _WORDS.findall(text.lower())
        if len(folded) != len(written):  # a few letters change their number when lower-cased
            folded = [word.lower() for word in written]
        choices_of, free = self._by_first_word.get, dict[str, int]()
        for start, word in enumerate(folded):
            choices = choices_of(word)
            if choices is not None:
                yield from _at(start, folded, written, choices=choices, free=free)

    def ids(self, text: str) -> dict[str, dict[str, int]]:
        """For each kind the ids found, in order of first mention, and how often."""
        found: dict[str, dict[str, int]] = {}
        for hit in self.hits(text):
            counts = found.setdefault(hit.kind, {})
            counts[hit.id] = counts.get(hit.id, 0) + 1
        return found

    def _add(self, kind: str, owner: str, key: str, *, exact: bool) -> None:
        parts = tuple(_WORDS.findall(key))
        if parts:
            folded = tuple(part.lower() for part in parts)
            name = _Name(kind, owner, folded, parts if exact else None)
            self._by_first_word.setdefault(folded[0], []).append(name)


def _at(
    start: int,
    folded: list[str],
    written: list[str],
    *,
    choices: Iterable[_Name],
    free: dict[str, int],
) -> Iterator[Hit]:
    """The hits that begin at word `start`; `free` holds for each kind the first unused word."""
    for name in choices:
        end = start + len(name.folded)
        if free.get(name.kind, 0) > start or tuple(folded[start:end]) != name.folded:
            continue
        if name.exact is None or tuple(written[start:end]) == name.exact:
            free[name.kind] = end
            yield Hit(name.kind, name.id, start, end)
