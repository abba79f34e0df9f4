"""What each line of a Markdown text is before its words matter: text, code or comment."""

import re
from dataclasses import dataclass
from enum import Enum

TARGET = re.compile(
    # Possessive throughout: a hundred thousand brackets must not take minutes.
    r"\(\s*+(<(?:\\.|[^<>\\\n])*+>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\([^\s()\\]*+\))*+\))*+)"
    r"(?:\s++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?+\s*+\)"
)
"""The `(target "title")` after a link's `]`; group 1 is the target."""

FENCE = re.compile(r"[ \t]*+(?:[-*+>][ \t]++)*+(`{3,}+(?=[^`]*+$)|~{3,}+)")
"""The beginning of a line that opens or closes fenced code; group 1 is its marks."""


class Kind(Enum):
    """What a line is."""

    TEXT = "text"
    FENCE = "fence"  # the ``` line itself
    CODE = "code"
    COMMENT = "comment"  # wholly inside a comment


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment: where it starts (index of a line) and what stands there."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text without its comments, and what each is."""

    kinds: tuple[Kind, ...]
    texts: tuple[str, ...]
    comments: tuple[Comment, ...]


def look_at(lines: list[str]) -> Lines:
    """Tell text from fenced code and HTML comments. A comment that never ends is text."""
    kinds = [Kind.TEXT] * len(lines)
    if not any("```" in line or "~~~" in line or "<!--" in line for line in lines):
        return Lines(tuple(kinds), tuple(lines), ())
    last_end = max((n for n, line in enumerate(lines) if "-->" in line), default=-1)
    texts = list(lines)
    comments: list[Comment] = []
    fence, n = "", 0
    while n < len(lines):
        # Looked for first: half a million short lines take half as long so.
        mark = FENCE.match(lines[n]) if "```" in lines[n] or "~~~" in lines[n] else None
        if fence:
            closes = mark and mark[1].startswith(fence) and not lines[n][mark.end() :].strip()
            kinds[n], fence = (Kind.FENCE, "") if closes else (Kind.CODE, fence)
        elif mark:
            kinds[n], fence = Kind.FENCE, mark[1]
        elif "<!--" in lines[n] and n <= last_end:
            n = _take_comments(texts, kinds, comments, n)
        n += 1
    return Lines(tuple(kinds), tuple(texts), tuple(comments))


def _take_comments(texts: list[str], kinds: list[Kind], comments: list[Comment], first: int) -> int:
    """Blank out the comments that start on line `first`; the last line that they touch."""
    n, line, column, kept = first, texts[first], 0, []
    while (start := line.find("<!--", column)) >= 0:
        end = line.find("-->", start + 4)
        last = n
        while end < 0 and last + 1 < len(texts):
            last += 1
            end = texts[last].find("-->")
        if end < 0:
            break
        kept.append(line[column:start])
        column = end + 3
        if last == n:
            comments.append(Comment(n, line[start:column]))
            continue
        inside = [line[start:], *texts[n + 1 : last], texts[last][:column]]
        comments.append(Comment(n, "\n".join(inside)))
        texts[n], kept = "".join(kept), []
        for between in range(n + 1, last):
            texts[between], kinds[between] = "", Kind.COMMENT
        n, line = last, texts[last]
        if not line[column:].strip():
            kinds[n] = Kind.COMMENT
    texts[n] = "".join([*kept, line[column:]])
    return n
