"""The plain words of one paragraph of Markdown: no marks, links as their text, pictures as words.

One pass from left to right with stacks, so that its time grows with the length and no faster.
"""

import re
import string
import unicodedata
from bisect import bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.library.markdown_lines import TARGET
from reader.library.turned import straightened

_SPECIAL = re.compile(r"\\[\s\S]|`+|!?\[|\]|\*+|_+|<|&")
_TICKS = re.compile(r"`+")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[^\s<>@]{1,64}+@[^\s<>@]++)>")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,20}+)(?:[\s/][^<>]*+)?>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LABEL = re.compile(r"\[([^\[\]]{0,999}+)\]")

# Elements of HTML: a word in angle brackets that is none of these (<MM/DD/YYYY>) is text.
_INLINE_TAGS = (
    " a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike "
    "strong sub sup time tt u var wbr "
)
_BLOCK_TAGS = (
    " address article aside audio base blockquote body br button canvas caption center col "
    "colgroup dd details dialog div dl dt embed fieldset figcaption figure footer form frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hr html iframe img input label legend li link main map "
    "math menu meta nav noscript object ol optgroup option p param picture pre progress script "
    "section select source style summary svg table tbody td template textarea tfoot th thead title "
    "tr track ul video "
)


@dataclass(slots=True)
class _Mark:
    """A run of `*` or `_`: where it stands in the output and how much of it is left."""

    place: int
    left: int


class _Words:
    """The state of one pass over a paragraph."""

    def __init__(self, source: str, references: AbstractSet[str]) -> None:
        self.source = source
        self.references = references
        self.out: list[str] = []
        self.brackets: list[tuple[int, bool]] = []  # place in the output, whether a picture
        self.marks: dict[str, list[_Mark]] = {"*": [], "_": []}
        self.all_marks: list[tuple[str, _Mark]] = []
        self.ticks: dict[int, list[int]] | None = None

    def read(self) -> str:
        source, out, pos = self.source, self.out, 0
        while special := _SPECIAL.search(source, pos):
            out.append(source[pos : special.start()])
            pos = self._special(special[0], special.start(), special.end())
        out.append(source[pos:])
        for sign, mark in self.all_marks:
            out[mark.place] = sign * mark.left
        return "".join(out)

    def _special(self, token: str, start: int, end: int) -> int:
        """Use one special token; the position from which to go on."""
        first = token[0]
        if first == "\\":
            self.out.append(token[1] if token[1] in string.punctuation else token)
        elif first == "`":
            return self._code(start, end)
        elif first in "*_":
            self._emphasis(first, start, end)
        elif first in "[!":
            self.brackets.append((len(self.out), first == "!"))
            self.out.append(token)
        elif first == "]":
            return self._close_bracket(end)
        elif first == "<":
            return self._angle(start, end)
        else:
            return self._entity(start, end)
        return end

    def _code(self, start: int, end: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for run in _TICKS.finditer(self.source):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        places = self.ticks.get(end - start, [])
        after = bisect_right(places, start)
        if after == len(places):
            self.out.append(self.source[start:end])
            return end
        self.out.append(self.source[end : places[after]])
        return places[after] + end - start

    def _emphasis(self, sign: str, start: int, end: int) -> None:
        before = self.source[start - 1] if start else " "
        after = self.source[end] if end < len(self.source) else " "
        opens, closes = _flanking(sign, before, after)
        mark = _Mark(len(self.out), end - start)
        self.out.append("")
        self.all_marks.append((sign, mark))
        waiting = self.marks[sign]
        while closes and mark.left and waiting:
            opener = waiting[-1]
            used = min(opener.left, mark.left)
            opener.left -= used
            mark.left -= used
            if not opener.left:
                waiting.pop()
        if opens and mark.left:
            waiting.append(mark)

    def _close_bracket(self, end: int) -> int:
        if not self.brackets:
            self.out.append("]")
            return end
        place, picture = self.brackets.pop()
        stop = self._target_end(place, end)
        if stop is None:
            self.out.append("]")
            return end
        # A picture, and a mark such as [3](#note), is no part of the word before it.
        apart = picture or self.source.startswith("(#", end)
        self.out[place] = " " if apart else ""
        # Two neighbours that only their brackets kept apart must not become one word.
        self.out.append(" " if apart or self.source.startswith(("[", "!["), stop) else "")
        return stop

    def _target_end(self, place: int, end: int) -> int | None:
        """Where the link ends whose text has just been closed; None if it is no link."""
        if target := TARGET.match(self.source, end):
            return target.end()
        if not self.references:
            return None
        label = _LABEL.match(self.source, end)
        if label and label[1].strip():
            return label.end() if label[1].casefold().strip() in self.references else None
        own = "".join(self.out[place + 1 :])[:1000].casefold().strip()
        if own in self.references:
            return label.end() if label else end
        return None

    def _angle(self, start: int, end: int) -> int:
        if link := _AUTOLINK.match(self.source, start):
            self.out.append(link[1])
            return link.end()
        tag = _TAG.match(self.source, start)
        name = f" {tag[1].lower()} " if tag else ""
        if tag and (name in _INLINE_TAGS or name in _BLOCK_TAGS):
            self.out.append(" " if name in _BLOCK_TAGS else "")
            return tag.end()
        self.out.append("<")
        return end

    def _entity(self, start: int, end: int) -> int:
        if entity := _ENTITY.match(self.source, start):
            from html import unescape  # noqa: PLC0415 - its table is large and seldom needed

            self.out.append(straightened(unescape(entity[0])))
            return entity.end()
        self.out.append("&")
        return end


def inline_text(source: str, references: AbstractSet[str] = frozenset()) -> str:
    """The words of one paragraph; white space is made single blanks.

    `references` are the labels (case folded) that the document defines as link targets.
    """
    if _SPECIAL.search(source):
        source = _Words(source, references).read()
    return " ".join(source.split())


def _flanking(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of marks can open and can close emphasis (CommonMark 6.2)."""
    left = not after.isspace() and (
        not _is_punctuation(after) or before.isspace() or _is_punctuation(before)
    )
    right = not before.isspace() and (
        not _is_punctuation(before) or after.isspace() or _is_punctuation(after)
    )
    if sign == "*":
        return left, right
    return (
        left and (not right or _is_punctuation(before)),
        right and (not left or _is_punctuation(after)),
    )


def _is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
