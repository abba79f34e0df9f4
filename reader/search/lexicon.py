"""What the search knows of the field: names of one thing, close words, words for an audience.

A *concept* is one thing with many names ("GVHD", "graft versus host disease"). In the index each
stands as a token of its own, `§` and its id, at the first word of the name. Names come from
`resources/synonyms.toml`, the taxonomy, the drug list and the glossary.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.progress import breathe
from reader.search.words import Folder

MARK = "§"
_LONGEST = 14  # words of a name
_WHOSE = frozenset(("the", "a", "an", "my", "your", "his", "her", "their", "our", "its"))
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(slots=True)
class Trie:
    """Sequences of terms to ids; one dictionary look-up a word."""

    children: dict[str, "Trie"] = field(default_factory=dict)
    ids: tuple[str, ...] = ()

    def add(self, terms: Sequence[str], value: str) -> None:
        """Let `terms` lead to `value`, besides what they lead to already."""
        node = self
        for term in terms:
            node = node.children.setdefault(term, Trie())
        if value not in node.ids:
            node.ids = (*node.ids, value)

    def longest(self, terms: Sequence[str], start: int) -> tuple[int, tuple[str, ...]]:
        """The end and ids of the longest sequence that begins at `start`; (start, ()) if none."""
        node, end = self, start
        ids: tuple[str, ...] = ()
        for position in range(start, len(terms)):
            following = node.children.get(terms[position])
            if following is None:
                if terms[position] in _WHOSE and position > start:
                    continue
                break
            node = following
            if node.ids:
                end, ids = position + 1, node.ids
        return end, ids


@dataclass(frozen=True, slots=True)
class Close:
    """A token that a reader's words also find, and how strongly."""

    token: str
    strength: float


@dataclass(slots=True)
class Lexicon:
    """The names and close words of the field. `types` are concept ids of leukemia types."""

    folder: Folder
    names: Trie = field(default_factory=Trie)
    audiences: Trie = field(default_factory=Trie)
    likes: Trie = field(default_factory=Trie)  # like-words that are no concept's name
    close: dict[str, tuple[Close, ...]] = field(default_factory=dict)  # token -> close tokens
    shown: dict[str, tuple[str, ...]] = field(default_factory=dict)  # concept id -> names
    types: set[str] = field(default_factory=set)
    implies: Mapping[str, str] = field(default_factory=dict)  # concept id -> type id
    entries: dict[str, str] = field(default_factory=dict)  # concept id -> "drug:ID" or "term:ID"
    demoted: Mapping[str, float] = field(default_factory=dict)
    raised: Mapping[str, float] = field(default_factory=dict)
    vocabulary: set[str] = field(default_factory=set)  # words that are never misspellings

    def add_names(self, concept: str, names: Iterable[str]) -> None:
        """Let every one of `names` stand for `concept`."""
        breathe()
        kept = []
        for name in names:
            terms = _without_whose(self.folder.terms(name))
            if not terms or len(terms) > _LONGEST:
                continue
            self.names.add(terms, concept)
            if len(terms) > 1:
                self.names.add([term.lower() for term in terms], concept)
            self.vocabulary.update(w.lower() for w in name.replace("-", " ").split())
            kept.append(name)
        self.shown[concept] = tuple(dict.fromkeys((*self.shown.get(concept, ()), *kept)))

    def types_of(self, concepts: Iterable[str]) -> list[str]:
        """The leukemia types that `concepts` name or imply."""
        found = []
        for concept in concepts:
            if concept in self.types:
                found.append(concept.removeprefix("type:"))
            elif concept in self.implies:
                found.append(self.implies[concept])
        return found

    def token(self, words: str) -> str:
        """The token that `words` lead to: a concept's, a single term, or a new concept's."""
        terms = self.folder.terms(words)
        end, ids = self.names.longest(terms, 0)
        if ids and end == len(terms):
            return MARK + ids[0]
        if len(terms) == 1:
            return terms[0]
        concept = "-".join(terms)
        self.add_names(concept, [words])
        return MARK + concept

    def concepts(self, terms: Sequence[str]) -> list[tuple[int, int, str]]:
        """(start, end, concept id) of the longest name at each word of `terms`."""
        found: list[tuple[int, int, str]] = []
        first = self.names.children
        longest = self.names.longest
        starts = [at for at, term in enumerate(terms) if term in first]
        following = [*terms[1:], ""]
        for start in starts:
            node, after = first[terms[start]], following[start]
            if after not in node.children and after not in _WHOSE:  # most often: a single word
                found.extend((start, start + 1, concept) for concept in node.ids)
                continue
            end, ids = longest(terms, start)
            found.extend((start, end, concept) for concept in ids)
        return found


def spell_out(names: Iterable[str]) -> Iterator[str]:
    """Every name that `names` stand for: "{a,b} c" is "a c" and "b c"."""
    for name in names:
        match = _BRACES.search(name)
        if match is None:
            yield " ".join(name.split())
            continue
        before, after = name[: match.start()], name[match.end() :]
        yield from spell_out(before + choice + after for choice in match.group(1).split(","))


def _without_whose(terms: Sequence[str]) -> list[str]:
    """`terms` without "the", "my" … after the first word: they never tell things apart."""
    return [term for at, term in enumerate(terms) if not at or term not in _WHOSE]


def load_lexicon(
    folder: Folder,
    synonyms: Path,
    *,
    types: Mapping[str, Iterable[str]],
    drugs: Mapping[str, Iterable[str]],
    terms: Mapping[str, Iterable[str]],
) -> Lexicon:
    """The lexicon of `synonyms` with the names of leukemia types, drugs and glossary terms."""
    import tomllib  # noqa: PLC0415 - first use only

    table: dict[str, Any] = tomllib.loads(synonyms.read_text("utf-8"))
    lexicon = Lexicon(
        folder,
        demoted=dict(table.get("demoted", {})),
        raised=dict(table.get("raised", {})),
    )
    lexicon.implies = dict(table.get("implies", {}))
    for concept, names in types.items():
        lexicon.add_names("type:" + concept, names)
        lexicon.types.add("type:" + concept)
    for concept, names in table.get("same", {}).items():
        lexicon.add_names(concept, spell_out(names))
    _add_foreign(lexicon, "drug:", drugs)
    _add_foreign(lexicon, "term:", terms)
    for audience, words in table.get("audience", {}).items():
        for word in spell_out(words):
            lexicon.audiences.add(folder.terms(word), audience)
    _add_close(lexicon, table.get("like", ()))
    return lexicon


def _add_foreign(lexicon: Lexicon, prefix: str, entries: Mapping[str, Iterable[str]]) -> None:
    """Names of a list kept elsewhere join the concept that one of them already names.

    The first name of every entry comes before all other names: a name leads to one concept only.
    """
    listed = {key: list(names) for key, names in entries.items()}
    concepts: dict[str, str] = {}
    for key, names in listed.items():
        known = (found for name in names if (found := _concept_of(lexicon, name)))
        concepts[key] = next(known, prefix + key)
        if names and not _concept_of(lexicon, names[0]):
            lexicon.add_names(concepts[key], names[:1])
        lexicon.entries.setdefault(concepts[key], prefix + key)
    for key, names in listed.items():
        free = [name for name in names if not _concept_of(lexicon, name)]
        lexicon.add_names(concepts[key], free)


def _concept_of(lexicon: Lexicon, name: str) -> str:
    """The concept that the whole of `name` leads to, or ""."""
    terms = lexicon.folder.terms(name)
    end, ids = lexicon.names.longest(terms, 0)
    return ids[0] if ids and end == len(terms) else ""


def _add_close(lexicon: Lexicon, likes: Iterable[Mapping[str, Any]]) -> None:
    strongest: dict[str, dict[str, float]] = {}
    for like in likes:
        finds = [lexicon.token(words) for words in like["finds"]]
        for words in like["words"]:
            terms = lexicon.folder.terms(words)
            end, ids = lexicon.names.longest(terms, 0)
            if ids and end == len(terms):
                source = MARK + ids[0]
            elif len(terms) == 1:
                source = terms[0]
            else:
                source = MARK + "-".join(terms)
                lexicon.likes.add(terms, "-".join(terms))
            table = strongest.setdefault(source, {})
            for token in finds:
                if token != source:
                    table[token] = max(table.get(token, 0.0), float(like["strength"]))
    lexicon.close = {
        source: tuple(Close(token, strength) for token, strength in table.items())
        for source, table in strongest.items()
    }
