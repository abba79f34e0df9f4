"""Where the reader has been: back and forward, each with its place on the page."""

from dataclasses import dataclass, replace
from typing import Protocol

from reader.ui.addresses import HOME

MOST_VISITS = 500
UNKNOWN = -1  # a place that nobody knows any more


@dataclass(frozen=True, slots=True)
class Visit:
    """An address that was shown, and the character that stood at the top when it was left."""

    href: str
    place: int = 0


class Positions(Protocol):
    """Remembers the place in each document; a notebook may stand behind it."""

    def place(self, document: str) -> int:
        """The character that stood at the top of `document`; 0 when it was never left."""

    def remember(self, document: str, section: str, place: int) -> None:
        """Keep that `place` in `section` stood at the top of `document`."""


class SessionPositions:
    """Places kept until the program ends."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, document: str) -> int:
        """The place kept for `document`, else its top."""
        return self._places.get(document, 0)

    def remember(self, document: str, section: str, place: int) -> None:  # noqa: ARG002
        """Keep the place; the section matters to those who write it down."""
        self._places[document] = place


class History:
    """A list of visits and the one shown now."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._now = -1

    @property
    def current(self) -> Visit | None:
        """What is shown now."""
        return self._visits[self._now] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether something was shown before."""
        return self._now > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader went back."""
        return self._now < len(self._visits) - 1

    def leave(self, place: int) -> None:
        """Keep the place at which the current page is left."""
        if self._visits:
            self._visits[self._now] = replace(self._visits[self._now], place=place)

    def forget_places(self) -> None:
        """The pages will have other words: their characters are counted anew."""
        self._visits = [replace(visit, place=UNKNOWN) for visit in self._visits]

    def visit(self, href: str) -> None:
        """Go on to `href`; what lay ahead is forgotten.

        Every window begins with the start page: what is opened first leads back to it.
        """
        if not self._visits:
            self._visits, self._now = [Visit(HOME)], 0
        if self.current is not None and self.current.href == href:
            return
        self._visits = [*self._visits[: self._now + 1], Visit(href)][-MOST_VISITS:]
        self._now = len(self._visits) - 1

    def step(self, steps: int) -> Visit | None:
        """Go back (-1) or forward (1); None at the ends."""
        there = self._now + steps
        if not 0 <= there < len(self._visits):
            return None
        self._now = there
        return self._visits[there]
