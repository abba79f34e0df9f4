"""The piece of a section that shows why it was found, with the hit words between `**`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.search.lexicon import MARK, Lexicon
from reader.search.query import Parsed

_LONGEST_TEXT = 24_000  # characters looked at
_WORDS = 34  # of a snippet
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
    for number, unit in enumerate(parsed.units):
        for token, strength in unit.tokens:
            if token not in wanted or wanted[token][1] < strength:
                wanted[token] = (number, strength)
        for part in unit.parts:
            wanted.setdefault(part, (number, 0.25))
    for phrase in parsed.phrases:
        for term in phrase:
            wanted.setdefault(term, (len(parsed.units), 0.2))
    return wanted


def find_spans(text: str, wanted: Mapping[str, tuple[int, float]], lexicon: Lexicon) -> list[Span]:
    """Every hit in `text`, longest first where they overlap, in order."""
    words = list(lexicon.folder.words(text[:_LONGEST_TEXT]))
    terms = [word.term for word in words]
    spans: list[Span] = []
    concepts = {token for token in wanted if token.startswith(MARK)}
    if concepts:
        for first, last, concept in lexicon.concepts(terms):
            token = MARK + concept
            if token in concepts:
                unit, worth = wanted[token]
                spans.append(
                    Span(words[first].start, words[last - 1].end, first, last - 1, unit, worth)
                )
    covered = {number for span in spans for number in range(span.first, span.last + 1)}
    for number, term in enumerate(terms):
        if term in wanted and number not in covered:
            unit, worth = wanted[term]
            word = words[number]
            spans.append(Span(word.start, word.end, number, number, unit, worth))
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
    for index, span in enumerate(spans):
        value = 0.0
        units: dict[int, float] = {}
        for other in spans[index:]:
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
