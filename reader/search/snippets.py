"""The piece of a section that shows why it was found, with the hit words between `**`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.progress import breathe
from reader.search.lexicon import MARK, Lexicon
from reader.search.query import Parsed

_LONGEST_TEXT = 24_000  # characters looked at
_WORDS = 34  # of a snippet
_MOST_BEGINNINGS = 400  # hits that a snippet may begin with; every tenth word of a long section
_BEFORE = 6  # words kept before the first hit


@dataclass(frozen=True, slots=True)
class Span:
    """A hit in a text: from `start` to `end`, and how much it is worth."""

    start: int
    end: int
    first: int  # word number
    last: int
    unit: int
    worth: float


def wanted_tokens(parsed: Parsed) -> dict[str, tuple[int, float]]:
    """Token → (number of its unit, its strength), for finding hits in texts."""
    wanted: dict[str, tuple[int, float]] = {}
    units = [unit for reading in parsed.readings for unit in reading.units]
    for number, unit in enumerate(units):
        for token, strength in unit.tokens:
            if token not in wanted or wanted[token][1] < strength:
                wanted[token] = (number, strength)
        for part in unit.parts:
            wanted.setdefault(part, (number, 0.25))
    for phrase in (phrase for reading in parsed.readings for phrase in reading.phrases):
        for term in phrase:
            wanted.setdefault(term, (len(units), 0.2))
    return wanted


def find_spans(text: str, wanted: Mapping[str, tuple[int, float]], lexicon: Lexicon) -> list[Span]:
    """Every hit in `text`, longest first where they overlap, in order."""
    breathe()
    places, terms = lexicon.folder.placed(text[:_LONGEST_TEXT])
    return spans_in(places, terms, lexicon.concepts(terms), wanted)


def spans_in(
    places: Sequence[tuple[int, int]],
    terms: Sequence[str],
    concepts: Sequence[tuple[int, int, str]],
    wanted: Mapping[str, tuple[int, float]],
) -> list[Span]:
    """The same for a text whose words and names are known."""
    spans: list[Span] = []
    covered: set[int] = set()
    for first, last, concept in concepts:
        found = wanted.get(MARK + concept)
        if found is not None:
            spans.append(Span(places[first][0], places[last - 1][1], first, last - 1, *found))
            covered.update(range(first, last))
    plain = {token for token in wanted if not token.startswith(MARK)}
    spans.extend(
        Span(*places[number], number, number, *wanted[term])
        for number, term in enumerate(terms)
        if term in plain and number not in covered
    )
    spans.sort(key=lambda span: (span.start, -span.end))
    apart: list[Span] = []
    for span in spans:
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def make_snippet(text: str, spans: Sequence[Span]) -> str:
    """About 34 words of `text` around the hits that say most, hits between `**`."""
    if not spans:
        return _cut(text, 0, min(len(text), 220))
    best_value, best = -1.0, 0
    for index, span in enumerate(spans[:_MOST_BEGINNINGS]):
        value = 0.0
        units: dict[int, float] = {}
        for number in range(index, len(spans)):  # a slice each time took half a second
            other = spans[number]
            if other.last - span.first > _WORDS - _BEFORE:
                break
            units[other.unit] = max(units.get(other.unit, 0.0), other.worth)
            value += 0.05 * other.worth
        value += sum(units.values())
        if value > best_value + 1e-9:
            best_value, best = value, index
    first = spans[best]
    start = _word_start(text, first.start, _BEFORE)
    inside = [s for s in spans[best:] if s.last - first.first <= _WORDS - _BEFORE]
    end = _word_end(text, max(start, inside[-1].end), start)
    shown = [s for s in spans if s.start >= start and s.end <= end]
    pieces, at = [], start
    for span in shown:
        pieces += [text[at : span.start], "**", text[span.start : span.end], "**"]
        at = span.end
    pieces.append(text[at:end])
    body = " ".join("".join(pieces).split()).replace("** **", " ")
    return f"{'… ' if start else ''}{body}{' …' if end < len(text.rstrip()) else ''}"


def _cut(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split()) + (" …" if end < len(text) else "")


def _word_start(text: str, position: int, words: int) -> int:
    """The start of the sentence `position` stands in, or `words` words before it."""
    at, left = position, words
    while at > 0 and left >= 0:
        before = text[at - 1]
        if before == "\n" or (before == " " and at > 1 and text[at - 2] in ".!?:"):
            return at
        if before == " ":
            left -= 1
            if left < 0:
                return at
        at -= 1
    return at


def _word_end(text: str, position: int, start: int) -> int:
    """Far enough after `position` for a snippet of the usual length, at a word's end."""
    end = max(position, min(len(text), start + 220))
    while end < len(text) and not text[end].isspace():
        end += 1
    return end
