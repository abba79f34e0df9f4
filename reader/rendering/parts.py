"""Which sections of a very long document stand on one page: Qt's time grows with a page's length.

The longest real page weighs 130,000; the limit lies above it, so that people never see a part of
anything written for them.
"""

from html import escape

from reader.library.model import Document, Section
from reader.library.reference import Target
from reader.rendering.pages import anchor, box
from reader.wording import translate

LONGEST_PAGE = 200_000
A_LINE = 40  # what a line weighs besides its characters: items and rows cost more than words
A_SECTION = 150

Sections = tuple[Section, ...]


def parts_of(document: Document) -> tuple[Sections, ...]:
    """The sections in order, as many together as one page holds."""
    parts: list[list[Section]] = [[]]
    weight = 0
    for section in document.sections:
        own = len(section.markdown) + A_LINE * section.markdown.count("\n") + A_SECTION
        if parts[-1] and weight + own > LONGEST_PAGE:
            parts.append([])
            weight = 0
        parts[-1].append(section)
        weight += own
    return tuple(map(tuple, parts))


def number_of_part(document: Document, section_id: str) -> int:
    """The part (from 1) that holds a section, 1 for one that is not there."""
    for number, sections in enumerate(parts_of(document), 1):
        if any(section.id == section_id for section in sections):
            return number
    return 1


def told(document: Document, parts: tuple[Sections, ...], number: int) -> str:
    """That this is a part, and the ways to its neighbours; "" where it is all."""
    if len(parts) < 2:
        return ""
    words = translate(
        "rendering", "This page is very long, so it is shown in parts. This is part {0} of {1}."
    )
    lines = [escape(words.format(number, len(parts)))]
    if number > 1:
        lines.append(_way(document, parts[number - 2][0], translate("rendering", "Part before")))
    if number < len(parts):
        lines.append(_way(document, parts[number][0], translate("rendering", "Next part")))
    return box("notice", "<br>".join(lines))


def _way(document: Document, first: Section, words: str) -> str:
    return anchor(Target("section", document.id, first.id).href, f"{words}: {first.own_heading}")
