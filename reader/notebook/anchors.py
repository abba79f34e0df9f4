"""Find a marked passage again after its document changed.

Words are compared, not characters: new line breaks, other quotation marks and other spacing are no
change. Looked for in this order: the same words in the same section; the same words elsewhere in
the document; nearly the same words; the section by itself. What cannot be found is "changed": the
bookmark stays, with its saved words.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from reader.library.model import Document, Section
from reader.notebook.records import Anchor

CONTEXT_WORDS = 8
CLOSE = 0.72  # share of words alike (difflib ratio) from which a passage counts as reworded
CANDIDATES = 40  # places tried for a close match, so that a huge section takes bounded time
OPENING_WORDS = 16  # of a section, kept with a bookmark of all of it
SHORTEST_CLOSE = 4  # words; fewer are found exactly or not at all

_WORD = re.compile(r"[^\W_]+")

Status = Literal["exact", "moved", "close", "section", "changed"]


@dataclass(frozen=True, slots=True)
class Span:
    """A passage in a text, by character offsets; `score` is 1 for the same words."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """Where an anchor leads now. Offsets are into the section's plain text."""

    status: Status
    document: str = ""
    section: str = ""
    start: int = 0
    end: int = 0


def make_anchor(document: Document, section: Section, start: int = 0, end: int = 0) -> Anchor:
    """The anchor of a section, or of the characters `start` to `end` of its plain text.

    A section's anchor keeps its first words, so that it is found under another heading too.
    """
    if end <= start:
        opening = " ".join(_WORD.findall(section.text[:400])[:OPENING_WORDS])
        return Anchor(document.id, section.id, section.own_heading, after=opening)
    return quote_anchor(document, section, section.text, start=start, end=end)


def quote_anchor(
    document: Document, section: Section, text: str, *, start: int, end: int
) -> Anchor:
    """The anchor of a passage of `text`, which may be the text as a window shows it."""
    return Anchor(
        document=document.id,
        section=section.id,
        heading=section.own_heading,
        quote=text[start:end].strip(),
        before=" ".join(_WORD.findall(text[max(0, start - 200) : start])[-CONTEXT_WORDS:]),
        after=" ".join(_WORD.findall(text[end : end + 200])[:CONTEXT_WORDS]),
    )


def find_anchor(anchor: Anchor, document: Document | None) -> Found:
    """Where `anchor` leads in `document` as it is now (None: the document is gone)."""
    if document is None:
        return Found("changed")
    same = _same_section(anchor, document)
    if not anchor.quote:
        return _section_only(anchor, document, same)
    rest = [section for section in document.sections if section is not same]
    ordered = ([same] if same else []) + rest
    for exactly in (True, False):
        best = _best(anchor, ordered, exactly=exactly)
        if best is not None:
            section, span = best
            here: Status = "exact" if section is same else "moved"
            status = here if exactly else "close"
            return Found(status, document.id, section.id, span.start, span.end)
    return Found("changed", document.id, same.id if same else "")


def locate(anchor: Anchor, text: str, *, nearly: bool = True) -> Span | None:
    """The passage of `anchor` in `text`: the same words, else nearly the same, else None.

    Without `nearly` only the same words: what is nearly the same takes a hundred times as long.
    """
    quote = _words(anchor.quote)
    if not quote:
        return None
    tokens = list(_WORD.finditer(text))
    words = [token[0].casefold() for token in tokens]
    starts = _occurrences(quote, words)
    if starts:
        first = max(starts, key=lambda start: _context(anchor, words, start, len(quote)))
        return Span(tokens[first].start(), tokens[first + len(quote) - 1].end(), 1.0)
    return _close(quote, words, tokens) if nearly else None


def _same_section(anchor: Anchor, document: Document) -> Section | None:
    for section in document.sections:
        if section.id == anchor.section:
            return section
    named = [s for s in document.sections if s.own_heading.casefold() == anchor.heading.casefold()]
    return named[0] if len(named) == 1 else None


def _section_only(anchor: Anchor, document: Document, same: Section | None) -> Found:
    if same is not None:
        return Found("exact" if same.id == anchor.section else "moved", document.id, same.id)
    heading = _words(anchor.heading)
    best = max(
        document.sections,
        key=lambda s: SequenceMatcher(None, heading, _words(s.own_heading)).ratio(),
        default=None,
    )
    if best and SequenceMatcher(None, heading, _words(best.own_heading)).ratio() >= CLOSE:
        return Found("section", document.id, best.id)
    opened = _opening_alike(_words(anchor.after), document)
    return Found("section" if opened else "changed", document.id, opened.id if opened else "")


def _opening_alike(opening: list[str], document: Document) -> Section | None:
    """The one section that begins as the bookmarked one did, whatever its heading."""
    if len(opening) < SHORTEST_CLOSE:
        return None
    alike = [
        section
        for section in document.sections
        if SequenceMatcher(
            None, opening, _words(section.text[:400])[: len(opening)], autojunk=False
        ).ratio()
        >= CLOSE
    ]
    return alike[0] if len(alike) == 1 else None


def _best(
    anchor: Anchor, sections: Sequence[Section], *, exactly: bool
) -> tuple[Section, Span] | None:
    best: tuple[Section, Span] | None = None
    for section in sections:
        span = locate(anchor, section.text)
        if span is None or (exactly and span.score < 1):
            continue
        if best is None or span.score > best[1].score:
            best = (section, span)
        if span.score == 1:  # the nearest section with the same words
            break
    return best


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _occurrences(quote: list[str], words: list[str]) -> list[int]:
    size = len(quote)
    return [
        start
        for start in range(len(words) - size + 1)
        if words[start] == quote[0] and words[start : start + size] == quote
    ]


def _context(anchor: Anchor, words: list[str], start: int, size: int) -> int:
    """How many words around a place are those that stood around the passage."""
    before, after = _words(anchor.before), _words(anchor.after)
    around_before = Counter(words[max(0, start - CONTEXT_WORDS) : start])
    around_after = Counter(words[start + size : start + size + CONTEXT_WORDS])
    return sum((Counter(before) & around_before).values()) + sum(
        (Counter(after) & around_after).values()
    )


def _close(quote: list[str], words: list[str], tokens: Sequence[re.Match[str]]) -> Span | None:
    """The window of `words` most like `quote`, tried where its rarest words stand."""
    if len(quote) < SHORTEST_CLOSE:
        return None
    counts = Counter(words)
    anchors = sorted(
        ((counts[word], offset) for offset, word in enumerate(quote) if counts[word]),
    )[:3]
    starts = [
        max(0, at - offset)
        for _, offset in anchors
        for at, word in enumerate(words)
        if word == quote[offset]
    ][:CANDIDATES]
    best = Span(0, 0, 0.0)
    for start in dict.fromkeys(starts):
        window = words[max(0, start - 2) : start + len(quote) + 2]
        matcher = SequenceMatcher(None, quote, window, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        first = max(0, start - 2) + blocks[0].b
        last = max(0, start - 2) + blocks[-1].b + blocks[-1].size
        score = 2 * sum(block.size for block in blocks) / (len(quote) + last - first)
        if score > best.score:
            best = Span(tokens[first].start(), tokens[last - 1].end(), min(score, 0.999))
    return best if best.score >= CLOSE else None
