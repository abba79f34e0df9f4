"""After a content update: which bookmarks moved with their words, and which lost them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.library.model import Document
from reader.notebook.anchors import find_anchor
from reader.notebook.records import Anchor, Bookmark
from reader.progress import Progress


@dataclass(frozen=True, slots=True)
class Review:
    """`moves` are bookmarks with the anchor where they belong now; `lost` are uids."""

    moves: tuple[tuple[Bookmark, Anchor], ...]
    lost: frozenset[str]


def review(
    bookmarks: Sequence[Bookmark],
    document: Callable[[str], Document | None],
    *,
    progress: Progress,
) -> Review:
    """Look for every bookmark in the documents as they are now. The saved words never change."""
    moves: list[tuple[Bookmark, Anchor]] = []
    lost: set[str] = set()
    for number, bookmark in enumerate(bookmarks):
        progress.step(number, len(bookmarks), "")
        now = document(bookmark.anchor.document)
        if now is not None and _untouched(bookmark.anchor, now):
            continue
        found = find_anchor(bookmark.anchor, now)
        if found.status == "changed":
            lost.add(bookmark.uid)
            continue
        section = now.section(found.section) if now is not None else None
        if section is not None and section.id != bookmark.anchor.section:
            anchor = replace(bookmark.anchor, section=section.id, heading=section.own_heading)
            moves.append((bookmark, anchor))
    return Review(tuple(moves), frozenset(lost))


def _untouched(anchor: Anchor, now: Document) -> bool:
    """Whether section and words stand as they were saved: the usual case, told without a search."""
    section = now.section(anchor.section)
    if section is None or section.id != anchor.section:  # a slug with another ending has moved
        return False
    return anchor.quote in section.text
