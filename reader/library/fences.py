"""Fenced code that a cut goes through: closed before it and opened again behind it.

Without that, what follows a cut would be turned round: code read as text, and text as code.
"""

from bisect import bisect_left
from dataclasses import dataclass

from reader.library.markdown_lines import FENCE, Kind, look_at

_LONGEST = 2_000  # characters of the line that opens a block, to be said again
_ITEMS = str.maketrans("-*+", "   ")  # what opens a list's item is a blank in its further lines


@dataclass(frozen=True, slots=True)
class _Block:
    """Code from the line that opens it, at `begin`, to the one that closes it, `end` to `after`."""

    begin: int
    end: int
    after: int
    opens: str
    closes: str


class Fences:
    """The fenced code of one text; asked where it may be cut and what a cut needs."""

    def __init__(self, text: str) -> None:
        self._blocks = _blocks(text)
        self._begins = [block.begin for block in self._blocks]

    def cut_near(self, at: int) -> int:
        """Where to cut instead of `at`: not between the last line of code and its closing line."""
        block = self._around(at)
        return block.after if block and at == block.end else at

    def opened_again(self, at: int) -> str:
        """The line that has to stand before what follows a cut at `at`, or ""."""
        block = self._around(at)
        return f"{block.opens}\n" if block else ""

    def closed(self, at: int) -> str:
        """The line that has to stand behind what is before a cut at `at`, or ""."""
        block = self._around(at)
        return f"{block.closes}\n" if block else ""

    def _around(self, at: int) -> _Block | None:
        number = bisect_left(self._begins, at) - 1
        block = self._blocks[number] if number >= 0 else None
        return block if block and at <= block.end and block.opens else None


def _blocks(text: str) -> list[_Block]:
    if "```" not in text and "~~~" not in text:
        return []
    lines = text.split("\n")
    found: list[_Block] = []
    begin, opening, at = -1, "", 0
    for line, kind in zip(lines, look_at(lines).kinds, strict=True):
        after = min(at + len(line) + 1, len(text))
        if kind is Kind.FENCE and begin < 0:
            begin, opening = at, line
        elif kind is Kind.FENCE:
            found.append(_block(begin, at, after, opening))
            begin = -1
        at = after
    if begin >= 0:
        found.append(_block(begin, len(text), len(text), opening))
    return found


def _block(begin: int, end: int, after: int, opening: str) -> _Block:
    marks = FENCE.match(opening)
    plain = marks[0] if marks else ""
    if len(plain) > _LONGEST:  # nobody writes it: its code is left as it is cut
        return _Block(begin, end, after, "", "")
    opens = opening if len(opening) <= _LONGEST else plain
    return _Block(begin, end, after, opens, plain.translate(_ITEMS))
