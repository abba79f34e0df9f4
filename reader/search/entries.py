"""From a section to what the index keeps of it: terms with weights, a prior, and a card.

Four small fields, weighed when a question is asked: `text` (heading and body),
`head` (heading), `above` (headings above and title) and `told` (what the section explains: "X is
a …", "called X").
"""

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from reader.library.long_sections import MOST_WORDS, words_beyond
from reader.library.model import Document, Section, WrittenFor
from reader.search.lexicon import MARK, Lexicon
from reader.search.words import Folder

FIELDS = ("text", "head", "above", "told")
# Terms of one document beyond its different words: of few words and numbers side by side (CD-19)
# many joined ones are made, and what headings name costs each field a list more. No real document
# comes near; a word that is left out here is still found in the text.
_MOST = {"text": 2 * MOST_WORDS, **dict.fromkeys(FIELDS[1:], MOST_WORDS // 4)}

_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\(([^()\s]{0,600})[^()]{0,200}\)")
_GLOSSARY = re.compile(r"popDefinition|dictionar|glossar", re.IGNORECASE)
_LINE = re.compile(r"^[ \t]*+(?:([-*+•]|\d++\.)[ \t]*+)?(\S.*)$", re.MULTILINE)
_ITEM = 61  # characters; a longer line is a sentence
_IN_A_LIST = 0.4  # of a word in a sentence
_NAME = 4  # words; a list item of more says something
# Two words with one sign between; the second may be the first of the next two.
_BESIDE = re.compile(r"(?<![^\W_])([^\W_]++)[ /–-](?=([^\W_]++))")
_NCT = re.compile(r"NCT\d{8}", re.IGNORECASE)
_COPULA = frozenset(("is", "are", "means", "refers", "occurs", "happens", "uses", "use"))
_AFTER_IS = frozenset(
    ("a", "an", "the", "when", "one", "any", "used", "another", "called", "made", "cancer", "also",
     "drugs", "cells", "tests", "medicines", "treatment", "given", "types")
)  # fmt: skip
_LABEL = re.compile(r"^[ \t\-•*]*([^\n:.]{2,80}):[ \t]+(?:[^\s:]+[ \t]+){4}", re.MULTILINE)
_LABELLED = 1.0  # "Blood smear: a sample of blood is looked at …"
_CALLED = re.compile(r"\b(?:called|known as|termed|named|referred to as)\s+(?:the\s+|an?\s+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index keeps of one section."""

    document: str
    section: str
    terms: dict[str, dict[str, float]]  # field -> term -> weight
    length: int  # words of the body
    head_size: int  # things that the heading names
    prior: float
    card: dict[str, object]  # stored: what a result shows
    words: list[str]  # as written, for spelling and completion


def entries_of(document: Document, lexicon: Lexicon) -> Iterable[Entry]:
    """An entry for every section of `document` that has text."""
    bags: dict[str, dict[str, float]] = {}
    known: dict[str, set[str]] = {field: set() for field in FIELDS}
    whole, _ = words_beyond(document.sections)
    for number, section in enumerate(document.sections):
        if section.text.strip():
            entry = make_entry(document, section, lexicon, bags=bags)
            full = {
                field for field in FIELDS if number >= whole or len(known[field]) >= _MOST[field]
            }
            if full:
                entry = _with_known(entry, known, full, folder=lexicon.folder)
            for field, weights in entry.terms.items():
                known[field].update(weights)
            yield entry


def _with_known(
    entry: Entry, known: dict[str, set[str]], full: Set[str], *, folder: Folder
) -> Entry:
    """The entry, in `full` fields with the words its document had before; names are always kept."""
    terms = {
        field: {t: w for t, w in weights.items() if t in known[field] or t.startswith(MARK)}
        if field in full
        else weights
        for field, weights in entry.terms.items()
    }
    if "text" not in full:
        return replace(entry, terms=terms)
    words = [word for word in entry.words if folder.term(word) in known["text"]]
    return replace(entry, terms=terms, words=words)


def make_entry(
    document: Document,
    section: Section,
    lexicon: Lexicon,
    *,
    bags: dict[str, dict[str, float]] | None = None,
) -> Entry:
    """The entry of `section`; `bags` keeps what headings above share between sections."""
    folder = lexicon.folder
    heading = folder.terms(section.heading)
    surfaces, listed = _body(section.text, folder)
    body = list(map(folder.term, surfaces))
    head = _bag(heading, lexicon)
    bags = {} if bags is None else bags
    above: dict[str, float] = {}
    for upper in (document.title, *section.path):
        bag = bags.get(upper)
        if bag is None:
            bag = bags[upper] = _bag(folder.terms(upper), lexicon)
        for term, weight in bag.items():
            above[term] = above.get(term, 0.0) + weight
    return Entry(
        document=document.id,
        section=section.id,
        terms={
            "text": _text(section, head, body, surfaces, listed=listed, lexicon=lexicon),
            "head": head,
            "above": above,
            "told": _told(section, lexicon),
        },
        length=len(body) + len(heading),
        # A sentence says more than the things it names.
        head_size=_things(heading, lexicon) + section.heading.endswith("."),
        prior=prior_of(document, section, lexicon),
        card=_card(document, section),
        words=surfaces,
    )


def _body(text: str, folder: Folder) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of `text` as written, and which of them are items of a list.

    An item is a short line without an end.
    """
    surfaces: list[str] = []
    listed: list[tuple[int, int]] = []
    for line in text.split("\n"):
        first = len(surfaces)
        surfaces += folder.surfaces(line)
        if 2 <= len(line) <= _ITEM and line[-1] not in ".!?:":
            listed.append((first, len(surfaces)))
    return surfaces, listed


def _text(
    section: Section,
    head: dict[str, float],
    body: list[str],
    surfaces: list[str],
    *,
    listed: list[tuple[int, int]],
    lexicon: Lexicon,
) -> dict[str, float]:
    """Every term and concept of heading and body with its weight."""
    weights: dict[str, float] = dict(head)
    for term, count in Counter(body).items():
        weights[term] = weights.get(term, 0.0) + count
    less = 1.0 - _IN_A_LIST
    inside: set[int] = set()
    for first, end in listed:
        inside.update(range(first, end))
        for term in body[first:end]:
            weights[term] -= less
    for first, _, concept in lexicon.concepts(body):
        token = MARK + concept
        weights[token] = weights.get(token, 0.0) + (_IN_A_LIST if first in inside else 1.0)
    for joined in joined_numbers(section.text, surfaces):
        weights[joined] = weights.get(joined, 0.0) + 1.0
    for number in {*section.trials, *_NCT.findall(section.markdown)}:
        weights.setdefault(number.lower(), 1.0)
    for drug in section.drugs:
        weights.setdefault(MARK + "drug:" + drug, 1.0)
    return weights


def joined_numbers(text: str, surfaces: list[str]) -> list[str]:
    """Numbers and the letters beside them as one word: CD-19, FLT-3 and 6 MP, however written."""
    found: list[str] = []
    last = len(surfaces) - 1
    numbers = [n for n, surface in enumerate(surfaces) if surface[0] <= "9"]
    beside = set(_BESIDE.findall(text)) if numbers else set()
    for index in numbers:
        number = surfaces[index]
        before = surfaces[index - 1] if index else ""
        after = surfaces[index + 1] if index < last else ""
        if before and len(before) <= 5 and before.isalpha() and (before, number) in beside:
            found.append((before + number).lower())
        follows = number.isdigit() and len(after) <= 4 and after.isalpha()
        if follows and (number, after) in beside:
            found.append((number + after).lower())
    return found


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
    """What a section is worth before any question.

    Link lists and small print are less, and what says when to call for help is more.
    """
    heading = section.heading.casefold()
    value = max((w for words, w in lexicon.raised.items() if words in heading), default=1.0)
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
    heading, text = section.heading, section.text
    if heading.casefold().startswith(("what is ", "what are ")):
        _tell(told, heading.split(None, 2)[2], lexicon, 2.0)
    for number, sentence in enumerate((heading, *_SENTENCE.split(text))):
        subject = _subject(sentence[:240])
        if subject:
            weight = 2.0 if number == 0 else (1.5 if number <= 2 else 1.0)
            _tell(told, subject, lexicon, weight)
    if ":" in text:
        for match in _LABEL.finditer(text):
            _tell(told, match.group(1), lexicon, _LABELLED)
    for match in (*_CALLED.finditer(heading), *_CALLED.finditer(text)):
        rest = _SENTENCE.split(match.string[match.end() : match.end() + 60], maxsplit=1)[0]
        _tell(told, " ".join(rest.split()[:4]), lexicon, 1.0)
    return told


def _subject(sentence: str) -> str:
    """What stands before "is a", "are", "means" … in `sentence`; "" when it explains nothing."""
    if "(" in sentence or "[" in sentence:
        words = _BRACKETS.sub(" ", sentence).split(None, 12)[:12]
    else:
        words = sentence.split(None, 12)[:12]
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
