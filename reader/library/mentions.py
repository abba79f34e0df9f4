"""Which names a text holds: one pass over its words, with a dictionary of first words.

The cost grows with the number of words and hardly with the number of names, so that the whole
glossary and drug list are looked up together (one big regex of all names would not do that).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from reader.library.entries import Names
from reader.library.model import Document, Section

_WORDS = re.compile(r"[^\W_]+")
_TRIAL = re.compile(r"(?<![^\W_])NCT[0-9]{8}(?![0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name: its words in lower case, as written where case counts, and where it leads."""

    kind: str
    id: str
    folded: tuple[str, ...]
    exact: tuple[str, ...] | None


def find_trials(text: str) -> tuple[str, ...]:
    """The NCT numbers in a text, link addresses included, each once and in order."""
    if "NCT" not in text and "nct" not in text:
        return ()
    return tuple(dict.fromkeys(number.upper() for number in _TRIAL.findall(text)))


class Finder:
    """Finds names of several kinds (drugs, terms …) in texts; those of one kind never overlap."""

    def __init__(self, kinds: Mapping[str, Names]) -> None:
        # First word, then second word ("" for names of one word), then the names, longest first.
        self._by_words: dict[str, dict[str, list[_Name]]] = {}
        for kind, names in kinds.items():
            for key, owner in names.folded.items():
                self._add(kind, owner, key, exact=False)
            for key, owner in names.exact.items():
                self._add(kind, owner, key, exact=True)
        for by_second_word in self._by_words.values():
            for choices in by_second_word.values():
                choices.sort(key=lambda name: -len(name.folded))

    def ids(self, text: str) -> dict[str, dict[str, int]]:
        """For each kind the ids found, in order of first mention, and how often.

        Of two names that begin alike the longer one counts.
        """
        written = _WORDS.findall(text)
        folded = _WORDS.findall(text.lower())
        if len(folded) != len(written):  # a few letters change their number when lower-cased
            folded = [word.lower() for word in written]
        by_words = self._by_words
        starts = [start for start, word in enumerate(folded) if word in by_words]
        folded.append("")  # so that the last word has one after it
        free: dict[str, int] = {}  # for each kind the first word that no name has taken
        found: dict[str, dict[str, int]] = {}
        for start in starts:
            choices = by_words[folded[start]]
            for name in (*choices.get(folded[start + 1], ()), *choices.get("", ())):
                if free.get(name.kind, 0) > start or not _is_at(name, start, folded, written):
                    continue
                free[name.kind] = start + len(name.folded)
                counts = found.setdefault(name.kind, {})
                counts[name.id] = counts.get(name.id, 0) + 1
        return found

    def naming(self, kind: str, owner: str) -> Callable[[str], bool]:
        """Whether a text names one entry, as `ids` finds it; quick where it does not."""
        firsts = tuple(
            first
            for first, by_second_word in self._by_words.items()
            if any(
                name.kind == kind and name.id == owner
                for names in by_second_word.values()
                for name in names
            )
        )

        def holds(text: str) -> bool:
            folded = text.lower()
            return any(first in folded for first in firsts) and owner in self.ids(text).get(
                kind, {}
            )

        return holds

    def _add(self, kind: str, owner: str, key: str, *, exact: bool) -> None:
        parts = tuple(_WORDS.findall(key))
        if parts:
            folded = tuple(part.lower() for part in parts)
            name = _Name(kind, owner, folded, parts if exact else None)
            second = folded[1] if len(folded) > 1 else ""
            self._by_words.setdefault(folded[0], {}).setdefault(second, []).append(name)


def with_mentions(document: Document, finder: Finder) -> Document:
    """The document with the drugs, trials and terms of each section."""
    return replace(
        document, sections=tuple(_mentions(section, finder) for section in document.sections)
    )


def _mentions(section: Section, finder: Finder) -> Section:
    found = finder.ids(f"{section.heading}\n{section.text}")
    return replace(
        section,
        drugs=tuple(found.get("drug", {})),
        terms=tuple(found.get("term", {})),
        trials=find_trials(f"{section.heading}\n{section.markdown}"),
    )


def _is_at(name: _Name, start: int, folded: list[str], written: list[str]) -> bool:
    """Whether `name`, whose first two words stand at `start`, stands there whole."""
    length = len(name.folded)
    if length > 2 and tuple(folded[start : start + length]) != name.folded:
        return False
    return name.exact is None or tuple(written[start : start + length]) == name.exact
