"""What the notebook keeps, as frozen rows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the library that survives changes of the text.

    `quote` is the selected words ("" for a whole section), with a little of what stood `before`
    and `after` them, so that the right one of several equal passages is found again.
    """

    document: str
    section: str = ""
    heading: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A name and a colour role (`art_red`, `art_blue`, `art_yellow`, `art_green`)."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked section or passage. `uid` is the same in every copy and export of it."""

    id: int
    uid: str
    anchor: Anchor
    title: str
    note: str = ""
    label: str = ""
    created: str = ""  # ISO 8601, UTC; told to people, never used for order
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask the care team, with the answer once there is one."""

    id: int
    uid: str
    text: str
    anchor: Anchor | None = None
    title: str = ""
    done: bool = False
    answer: str = ""
    created: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Recent:
    """A page that was read, newest first in lists."""

    document: str
    section: str
    title: str
    heading: str
    when: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped in a document: the section and how far below its heading (0 to 1)."""

    document: str
    section: str
    fraction: float


DEFAULT_LABELS = (
    Label("Important", "art_red"),
    Label("To ask", "art_yellow"),
    Label("To read again", "art_blue"),
    Label("Good to know", "art_green"),
)
