"""Splits text into sentences, with their positions in the text given. Linear in its length."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# A run of end signs is tried once only, from its first sign: a line of a million points stays fast.
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’)\]]{0,4}(?=\s|$)")
_NEXT_WORD = re.compile(r"\s*[\"'“‘(\[]{0,4}(\w{0,40})")
_LAST_WORD = re.compile(r"(?<![\w.])[\w.]++$")
_LONGEST_ABBREVIATION = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands: `text[start:end]`, without blanks around it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Breaks:
    """Abbreviations whose point ends no sentence; those in `may_end` do before a starter."""

    never: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()


def split(text: str, breaks: Breaks) -> list[Sentence]:
    """The sentences of `text` in order; a line's end always ends one, signs alone are none."""
    found: list[Sentence] = []
    start = 0
    for line in text.splitlines(keepends=True):
        for first, last in _in_line(line, breaks):
            words = line[first:last]
            if any(letter.isalnum() for letter in words):
                blank = len(words) - len(words.lstrip())
                end = start + first + len(words.rstrip())
                found.append(Sentence(start + first + blank, end))
        start += len(line)
    return found


def _in_line(line: str, breaks: Breaks) -> Iterable[tuple[int, int]]:
    first = 0
    for mark in _END.finditer(line):
        if _ends(line, mark, breaks):
            yield first, mark.end()
            first = mark.end()
    if first < len(line):
        yield first, len(line)


def _ends(line: str, mark: re.Match[str], breaks: Breaks) -> bool:
    following = _NEXT_WORD.match(line, mark.end())
    word = following[1] if following else ""
    if word[:1].islower():
        return False
    if mark[0][0] != ".":
        return True
    last = _LAST_WORD.search(line, max(mark.start() - _LONGEST_ABBREVIATION, 0), mark.start())
    before = f"{last[0]}." if last else ""
    if before in breaks.never:
        return False
    if before in breaks.may_end or re.fullmatch(r"[A-Z]\.", before):
        return not word or word in breaks.starters
    return True
