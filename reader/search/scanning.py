"""A plain look through the sections, for the seconds in which there is no index yet."""

import time
from dataclasses import dataclass

from reader.library.kept import KeptProperty
from reader.library.model import Document, Section, Subject
from reader.library.shelf import Library
from reader.paths import Places
from reader.progress import breathe
from reader.search.counting import for_audience, tally
from reader.search.engine import Hit, Query, Results
from reader.search.interpreting import Interpreter
from reader.wording import ENGLISH, short_language

_SNIPPET = 220  # characters
_BEFORE = 60
_EDGE = " \t\n.,;:!?()[]“”\"'"


@dataclass(frozen=True, slots=True)
class _Place:
    document: Document
    section: Section
    heading: str
    text: str


class Scan:
    """Answers as an engine does, by the letters as typed: no other spellings, no other names.

    Thread-safe. The lower-case texts are made at the first question.
    """

    notice = ""
    lexicon = None

    def __init__(self, library: Library, places: Places | None = None) -> None:
        self._library = library
        self._places = places
        self._kept: list[_Place] = []

    @KeptProperty
    def _interpreter(self) -> Interpreter | None:
        if self._places is None or self._library.language == ENGLISH:
            return None
        from reader.search.languages import interpreter_of  # noqa: PLC0415 - other languages only

        return interpreter_of(self._library, self._places)

    def _words(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words asked for: in English, and for documents in the reader's language."""
        if self._interpreter is None:
            return _words(text), _words(text)
        english = self._interpreter.english(text, lambda _word: True)
        own = self._interpreter.telling(text) if english.said else english.text
        return _words(english.text), _words(own)

    def close(self) -> None:
        """Nothing is held open."""

    def is_whole(self) -> bool:
        """Nothing on a disk could be damaged."""
        return True

    def warm(self) -> None:
        """Make the lower-case texts."""
        if self._kept:
            return
        kept: list[_Place] = []
        for document in self._library.documents:
            breathe()
            if document.subject is not Subject.OTHER:
                kept += (
                    _Place(document, section, _lower(_headings(section)), _lower(section.text))
                    for section in document.sections
                )
        self._kept = kept

    def search(self, query: Query, *, typing: bool = False) -> Results:  # noqa: ARG002
        """Sections that hold every word of `query`, those with the words in the heading first."""
        began = time.perf_counter()
        self.warm()
        words, own = self._words(query.text)
        found = self._find(words, own) if words else []
        shown = [place for place in found if _passes(place, query)]
        counts = tally(
            ((place.section.types, place.section.audiences) for place in found),
            leukemia_type=query.leukemia_type,
            audience=query.audience,
        )
        return Results(
            query=query.text,
            total=len(shown),
            unfiltered=len(found),
            milliseconds=round((time.perf_counter() - began) * 1000, 2),
            hits=tuple(_hit(place, (*words, *own)) for place in shown[: query.limit]),
            counts_by_type=counts.by_type,
            counts_by_audience=counts.by_audience,
        )

    def marks(self, text: str, passage: str) -> list[tuple[int, int]]:
        """Where the words of `text` stand in `passage`: (start, end), in order."""
        words, own = self._words(text)
        return _spans(_lower(passage), (*words, *own))

    def _find(self, english: tuple[str, ...], own: tuple[str, ...]) -> list[_Place]:
        spoken = self._library.language
        ranked: list[tuple[int, int, _Place]] = []
        for number, place in enumerate(self._kept):
            words = own if short_language(place.document.language) == spoken else english
            in_heading = sum(word in place.heading for word in words)
            if in_heading == len(words) or all(
                word in place.heading or word in place.text for word in words
            ):
                ranked.append((-in_heading, number, place))
        ranked.sort(key=lambda entry: entry[:2])
        return [place for _, _, place in ranked]


def _lower(text: str) -> str:
    """`text` in small letters, each in its place: a few (İ) would become two."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def _headings(section: Section) -> str:
    return f"{section.heading}\n{section.own_heading}" if section.untranslated else section.heading


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for word in text.lower().split()[:24] if (w := word.strip(_EDGE))))


def _passes(place: _Place, query: Query) -> bool:
    if query.document and place.document.id != query.document:
        return False
    if query.leukemia_type and query.leukemia_type not in place.section.types:
        return False
    return for_audience(query.audience, place.section.audiences)


def _spans(lower: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for word in words:
        start = lower.find(word)
        while start >= 0:
            spans.append((start, start + len(word)))
            start = lower.find(word, start + len(word))
    apart: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _hit(place: _Place, words: tuple[str, ...]) -> Hit:
    document, section = place.document, place.section
    reviewed = document.last_reviewed
    return Hit(
        file=document.file.name,
        line=section.line,
        document=document.id,
        section=section.id,
        title=document.title,
        heading=section.heading,
        path=section.path,
        types=section.types,
        audiences=section.audiences,
        score=1.0,
        snippet=_snippet(section.text, place.text, words),
        source=document.source,
        last_reviewed=reviewed.isoformat() if reviewed else "",
    )


def _snippet(text: str, lower: str, words: tuple[str, ...]) -> str:
    spans = _spans(lower, words)
    start = max(0, spans[0][0] - _BEFORE) if spans else 0
    start = text.find(" ", start) + 1 if start else 0
    end = min(len(text), start + _SNIPPET)
    pieces, at = [], start
    for first, last in spans:
        if start <= first and last <= end:
            pieces += [text[at:first], "**", text[first:last], "**"]
            at = last
    pieces.append(text[at:end])
    body = " ".join("".join(pieces).split())
    return f"{'… ' if start else ''}{body}{' …' if end < len(text) else ''}"
