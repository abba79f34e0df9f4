"""What a kept page and section are called now: a library in another language has other names.

Stored names stay as they were; these are for showing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from reader.library.model import Document, Section
from reader.notebook.records import Bookmark, Question, Recent

Kept = TypeVar("Kept", Bookmark, Question)
Find = Callable[[str], Document | None]


def retitled(kept: Kept, find: Find) -> Kept:
    """`kept` under the translated names of its page and section; itself where there are none."""
    anchor = kept.anchor
    document = find(anchor.document) if anchor is not None else None
    if anchor is None or document is None or document.front is None:
        return kept
    section = _section(document, anchor.section)
    named = replace(anchor, heading=section.heading) if section else anchor
    title = document.title if kept.title else ""
    return replace(kept, title=title, anchor=named)


def recent_in(recent: Recent, find: Find) -> Recent:
    """A page read last under the names that it has now."""
    document = find(recent.document)
    if document is None:
        return recent
    section = _section(document, recent.section)
    heading = section.heading if section and recent.heading else recent.heading
    return replace(recent, title=document.title, heading=heading)


def _section(document: Document, section_id: str) -> Section | None:
    return next((one for one in document.sections if one.id == section_id), None)
