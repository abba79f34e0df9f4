"""Headings and titles of any length: cut to what a list and a window's title can show.

No text is lost: a heading that is cut stands whole at the top of its section.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.library.inline_text import inline_text
from reader.library.sections import Part

LONGEST = 500
"""Characters; the longest heading of 629 real pages has 166. Each stands in the lists beside a
page and is measured there: one of a megabyte stopped the window for two seconds at each act."""


def in_brief(words: str) -> str:
    """As much of a heading's plain words as is shown."""
    if len(words) <= LONGEST:
        return words
    cut = words[:LONGEST]
    return f"{cut.rpartition(' ')[0] or cut} …"


def literal(words: str) -> str:
    """Plain words as Markdown that says the same."""
    return re.sub(r"([\\`*_\[\]<&])", r"\\\1", words)


def with_short_headings(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts; a heading that is too long is cut, and stands whole above its text."""
    for part in parts:
        # A short heading may have a long address: what counts is what is shown.
        words = inline_text(part.heading) if len(part.heading) > LONGEST else ""
        if len(words) > LONGEST:
            body = f"{part.heading}\n\n{part.body}"
            part = replace(part, heading=literal(in_brief(words)), body=body, body_line=part.line)  # noqa: PLW2901
        yield part
