"""From a section to what the index keeps of it: terms with weights, a prior, and a card.

Four small fields, weighed when a question is asked: `text` (heading and body, with positions),
`head` (heading), `above` (headings above and title) and `told` (what the section explains: "X is
a …", "called X").
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from reader.library.model import Document, Section, WrittenFor
from reader.search.lexicon import MARK, Lexicon
from reader.search.words import Word

FIELDS = ("text", "head", "above", "told")
_BODY_START = 64  # positions of the body: far from the heading's, so no phrase spans both
_LAST_POSITION = 65_535

_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\(([^()\s]{0,600})[^()]{0,200}\)")
_GLOSSARY = re.compile(r"popDefinition|dictionar|glossar", re.IGNORECASE)
_LINE = re.compile(r"^[ \t]*([-*+•]|\d+\.)?[ \t]*(\S.*)$", re.MULTILINE)
_SHORT_LINE = re.compile(r"^[^\n]{1,60}[^\n.!?:]$", re.MULTILINE)
_IN_A_LIST = 0.4  # of a word in a sentence
_NAME = 4  # words; a list item of more says something
_NCT = re.compile(r"NCT\d{8}", re.IGNORECASE)
_COPULA = frozenset(("is", "are", "means", "refers", "occurs", "happens", "uses", "use"))
_AFTER_IS = frozenset(
    ("a", "an", "the", "when", "one", "any", "used", "another", "called", "made", "cancer", "also",
     "drugs", "cells", "tests", "medicines", "treatment", "given", "types")
)  # fmt: skip
_CALLED = re.compile(r"\b(?:called|known as|termed|named|referred to as)\s+(?:the\s+|an?\s+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index keeps of one section."""

    document: str
    section: str
    terms: dict[str, dict[str, float]]  # field -> term -> weight
    positions: dict[str, list[int]]  # term -> positions in `text`
    length: int  # words of the body
    head_size: int  # things that the heading names
    prior: float
    card: dict[str, object]  # stored: what a result shows
    words: Counter[str]  # plain words, for spelling and completion


def entries_of(document: Document, lexicon: Lexicon) -> Iterable[Entry]:
    """An entry for every section of `document` that has text."""
    for section in document.sections:
        if section.text.strip():
            yield make_entry(document, section, lexicon)


def make_entry(document: Document, section: Section, lexicon: Lexicon) -> Entry:
    """The entry of `section`."""
    folder = lexicon.folder
    heading = folder.terms(section.heading)[:_BODY_START]
    body_words = list(folder.words(section.text))
    body = [word.term for word in body_words]
    numbers = [n.lower() for n in section.trials] + [
        n.lower() for n in _NCT.findall(section.markdown)
    ]
    positions: dict[str, list[int]] = {}
    _place(positions, heading, lexicon, 0)
    _place(positions, body, lexicon, _BODY_START)
    _join_numbers(positions, body_words)
    for number in dict.fromkeys(numbers):
        positions.setdefault(number, []).append(_BODY_START)
    for drug in section.drugs:
        positions.setdefault(MARK + "drug:" + drug, [_BODY_START])
    head = _bag(heading, lexicon)
    above = _bag(folder.terms(document.title), lexicon)
    for upper in section.path:
        for term, weight in _bag(folder.terms(upper), lexicon).items():
            above[term] = above.get(term, 0.0) + weight
    return Entry(
        document=document.id,
        section=section.id,
        terms={
            "text": _weights(positions, _listed(section.text, body_words)),
            "head": head,
            "above": above,
            "told": _told(section, lexicon),
        },
        positions=positions,
        length=len(body) + len(heading),
        # A sentence says more than the things it names.
        head_size=_things(heading, lexicon) + section.heading.endswith("."),
        prior=prior_of(document, section, lexicon),
        card=_card(document, section),
        words=Counter(folder.plain(word.surface) for word in body_words),
    )


def _listed(text: str, words: list[Word]) -> frozenset[int]:
    """Positions of words in short lines without an end: items of a list."""
    lines = [(m.start(), m.end()) for m in _SHORT_LINE.finditer(text)]
    found: set[int] = set()
    at = 0
    for number, word in enumerate(words):
        while at < len(lines) and lines[at][1] <= word.start:
            at += 1
        if at < len(lines) and lines[at][0] <= word.start:
            found.add(min(_BODY_START + number, _LAST_POSITION))
    return frozenset(found)


def _weights(positions: dict[str, list[int]], listed: frozenset[int]) -> dict[str, float]:
    if not listed:
        return {term: float(len(places)) for term, places in positions.items()}
    return {
        term: sum(_IN_A_LIST if place in listed else 1.0 for place in places)
        for term, places in positions.items()
    }


def _things(heading: list[str], lexicon: Lexicon) -> int:
    """How many things a heading names, audiences and empty words left out."""
    count, index, last = 0, 0, ""
    while index < len(heading):
        end, ids = lexicon.names.longest(heading, index)
        who_end, who = lexicon.audiences.longest(heading, index)
        if who and who_end >= end:
            index = who_end
        elif ids:
            count += ids[0] != last
            index, last = end, ids[0]
        else:
            count += heading[index] not in lexicon.folder.stop
            index += 1
    return count


def prior_of(document: Document, section: Section, lexicon: Lexicon) -> float:
    """What a section is worth before any question: link lists and small print are less."""
    heading = section.heading.casefold()
    value = 1.0
    for above in (heading, *(upper.casefold() for upper in section.path)):
        for words, weight in lexicon.demoted.items():
            if words in above:
                value = min(value, weight)
    linked = sum(
        len(match.group(1))
        for match in _LINK.finditer(section.markdown)
        if not _GLOSSARY.search(match.group(2))
    )
    share = linked / max(len(section.text), 1)
    if share > 0.45:
        value = min(value, 0.55)
    if _mostly_names(section.markdown):
        value = min(value, 0.75)
    if document.written_for is WrittenFor.PROFESSIONALS:
        value *= 0.6
    return value


def _mostly_names(markdown: str) -> bool:
    """Whether a section is a bare list of names: it mentions much and explains little."""
    short = total = 0
    for match in _LINE.finditer(markdown):
        words = len(_LINK.sub(r"\1", match.group(2)).split())
        total += words
        if match.group(1) and words <= _NAME:
            short += words
    return short > total / 2


def _place(positions: dict[str, list[int]], terms: list[str], lexicon: Lexicon, start: int) -> None:
    for offset, term in enumerate(terms):
        positions.setdefault(term, []).append(min(start + offset, _LAST_POSITION))
    for first, _, concept in lexicon.concepts(terms):
        positions.setdefault(MARK + concept, []).append(min(start + first, _LAST_POSITION))


def _join_numbers(positions: dict[str, list[int]], words: list[Word]) -> None:
    """Let "CD-19" and "FLT-3" also be found as one word."""
    for index, (left, right) in enumerate(pairwise(words)):
        if right.start - left.end == 1 and _joins(left.surface, right.surface):
            joined = (left.surface + right.surface).lower()
            positions.setdefault(joined, []).append(min(_BODY_START + index, _LAST_POSITION))


def _joins(left: str, right: str) -> bool:
    return (left.isalpha() and len(left) <= 5 and right[0].isdigit()) or (
        left.isdigit() and right.isalpha() and len(right) <= 4
    )


def _bag(terms: list[str], lexicon: Lexicon) -> dict[str, float]:
    bag: dict[str, float] = {}
    for term in terms:
        bag[term] = bag.get(term, 0.0) + 1.0
    for _, _, concept in lexicon.concepts(terms):
        bag[MARK + concept] = bag.get(MARK + concept, 0.0) + 1.0
    return bag


def _told(section: Section, lexicon: Lexicon) -> dict[str, float]:
    """What the section explains: X of "X is a …" and "What is X?", names after "called"."""
    told: dict[str, float] = {}
    heading = section.heading
    if heading.casefold().startswith(("what is ", "what are ")):
        _tell(told, heading.split(None, 2)[2], lexicon, 2.0)
    for number, sentence in enumerate((heading, *_SENTENCE.split(section.text))):
        weight = 2.0 if number == 0 else (1.5 if number <= 2 else 1.0)
        subject = _subject(sentence[:240])
        if subject:
            _tell(told, subject, lexicon, weight)
        for match in _CALLED.finditer(sentence):
            _tell(
                told, " ".join(sentence[match.end() : match.end() + 60].split()[:4]), lexicon, 1.0
            )
    return told


def _subject(sentence: str) -> str:
    """What stands before "is a", "are", "means" … in `sentence`; "" when it explains nothing."""
    plain = _BRACKETS.sub(" ", sentence)
    words = plain.split()[:12]
    for index, word in enumerate(words):
        if word.lower() in _COPULA and 0 < index <= 8:
            after = words[index + 1].lower() if index + 1 < len(words) else ""
            if word.lower() in {"is", "are"} and after not in _AFTER_IS:
                return ""
            brackets = " ".join(found.group()[1:-1] for found in _BRACKETS.finditer(sentence[:120]))
            return " ".join((*words[:index], ".", brackets))
    return ""


def _tell(told: dict[str, float], words: str, lexicon: Lexicon, weight: float) -> None:
    terms = lexicon.folder.terms(words)
    for _, _, concept in lexicon.concepts(terms):
        told[MARK + concept] = max(told.get(MARK + concept, 0.0), weight)
    content = [term for term in terms if term not in lexicon.folder.stop]
    if len(content) <= 3:
        for term in content:
            told[term] = max(told.get(term, 0.0), weight)


def _card(document: Document, section: Section) -> dict[str, object]:
    reviewed = document.last_reviewed
    return {
        "file": document.file.name,
        "line": section.line,
        "document": document.id,
        "section": section.id,
        "title": document.title,
        "heading": section.heading,
        "path": list(section.path),
        "types": list(section.types),
        "audiences": [str(audience) for audience in section.audiences],
        "source": document.source,
        "last_reviewed": reviewed.isoformat() if reviewed else "",
        "text": section.text,
    }
