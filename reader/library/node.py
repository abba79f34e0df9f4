"""One line of the tree: a leukemia type, an audience, a place, a document or a section."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["type", "place", "audience", "document", "section"]


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the tree with what lies under it. `reason` says why it lies there."""

    label: str
    kind: Kind
    id: str = ""  # type, place or audience id; document id; section id
    document: str = ""
    section: str = ""
    file: str = ""
    line: int = 0
    reason: str = ""
    children: tuple["Node", ...] = ()
