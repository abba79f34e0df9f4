"""Sections too long for one: a document of a megabyte under one heading is cut into pieces.

No text is lost. What was measured of real pages stays far below: the longest section has 29,000
characters in 270 lines. Without a bound each thing done with a section (a page, an index entry, a
look for terms) would have none either.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.library.fences import Fences
from reader.library.model import Section
from reader.library.sections import Part

LONGEST = 80_000
"""Characters of one section."""
MOST_LINES = 2_000
MOST_WORDS = 12_000
"""Different words of one document that the search keeps; a book has fewer. Each costs the index
a list of its own, so a megabyte of made-up words took seconds."""
_LONGEST_HEAD = 2_000  # of a table, to be said again above its further rows
_HEAD = re.compile(r"\|[^\n]*+\n[ ]*+\|?[ ]*+:?-[-:| ]*+\n")
_BLANK = re.compile(r"\s")
_WORD = re.compile(r"[^\W_]++(?:['’][^\W_]++)?")  # as the search reads them


def in_pieces(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, each that is too long as several: “Signs”, then below it “Signs (2)”."""
    for part in parts:
        body, at = part.body, 0
        if len(body) <= LONGEST and body.count("\n") < MOST_LINES:
            yield part
            continue
        fences = Fences(body)
        for number, end in enumerate(_ends(body, fences), 1):
            line = part.body_line + body.count("\n", 0, at)
            piece = replace(part, body=_whole(body, at, end, fences), body_line=line)
            if number > 1:
                heading, level = f"{part.heading} ({number})", min(part.level + 1, 6)
                piece = replace(piece, heading=heading, level=level, line=line)
            if number == 1 or body[at:end].strip():
                yield piece
            at = end


def words_beyond(sections: Sequence[Section]) -> tuple[int, frozenset[str]]:
    """The first section of which the search keeps known words only, and the words it then loses.

    (number of sections, none) of every document that has no more than `MOST_WORDS`.
    """
    letters = sum(len(section.heading) + len(section.text) for section in sections)
    if letters < 2 * MOST_WORDS:  # each word has a letter and a sign after it
        return len(sections), frozenset()
    known: set[str] = set()
    beyond: set[str] = set()
    first = len(sections)
    for number, section in enumerate(sections):
        words = _WORD.findall(f"{section.heading}\n{section.text}".lower())
        if len(known) < MOST_WORDS:
            known.update(words)
        else:
            first = min(first, number)
            beyond.update(word for word in words if word not in known)
    return first, frozenset(beyond)


def _ends(body: str, fences: Fences) -> Iterator[int]:
    """Where each piece ends: after a blank line, else a line, else a word."""
    at = 0
    while at < len(body):
        limit = _after_lines(body, at, at + LONGEST)
        at = fences.cut_near(_place_to_cut(body, at, limit)) if limit < len(body) else limit
        yield at


def _whole(body: str, at: int, end: int, fences: Fences) -> str:
    """The piece from `at` to `end`, with what a table or code cut in two needs at its edges."""
    before = fences.opened_again(at) if at else ""
    after = fences.closed(end) if end < len(body) else ""
    gap = "\n" if after and body[end - 1] != "\n" else ""
    return f"{before or _head_of_table(body, at)}{body[at:end]}{gap}{after}"


def _after_lines(body: str, at: int, limit: int) -> int:
    """The end of the last line that a piece beginning at `at` may have, `limit` at most."""
    limit = min(limit, len(body))
    for _ in range(MOST_LINES):
        at = body.find("\n", at, limit) + 1
        if not at:
            return limit
    return at


def _place_to_cut(body: str, at: int, limit: int) -> int:
    for sign in ("\n\n", "\n", " "):
        found = body.rfind(sign, (at + limit) // 2, limit)
        if found >= 0:
            return found + len(sign)
    onward = _BLANK.search(body, limit)
    end = onward.end() if onward else len(body)
    # A picture written as data has no blank for a megabyte; its second half would be shown as text.
    return end if "base64," in body[at:end] else limit


def _head_of_table(body: str, at: int) -> str:
    """The head of the table whose rows go on at `at`, "" where none does."""
    if not at or body[at - 1] != "\n" or not body.startswith("|", at):
        return ""
    start = body.rfind("\n\n", 0, at) + 2 if "\n\n" in body[:at] else 0
    head = _HEAD.match(body, start, at)
    return head[0] if head and len(head[0]) <= _LONGEST_HEAD else ""
