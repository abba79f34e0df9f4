"""What a person keeps while at the screen: a list in memory, gone with the session.

A question may have a second line: the same in the document's language, for the care team.
"""

from dataclasses import dataclass

from reader.wording import translate

MOST_KEPT = 50


@dataclass(frozen=True, slots=True)
class Kept:
    """A place on the list: where it is, what it is called, who says it, and its addresses."""

    href: str
    title: str
    heading: str = ""
    source: str = ""
    addresses: tuple[str, ...] = ()  # on the web: its own, else those of what it rests on

    def in_words(self) -> str:
        """The place as it is taken along: title, heading, source, address."""
        lines = (self.title, self.heading, self.source, *self.addresses)
        return "\n".join(line for line in lines if line)


class Aside:
    """The list, in the order of keeping."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._questions: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._kept) + len(self._questions)

    def __contains__(self, href: str) -> bool:
        return href in self._kept

    @property
    def places(self) -> tuple[Kept, ...]:
        """All that was kept."""
        return tuple(self._kept.values())

    @property
    def questions(self) -> tuple[str, ...]:
        """Questions to ask, in the order of keeping."""
        return tuple(self._questions)

    def toggle_question(self, question: str) -> None:
        """Keep `question`, or take it off again; a full list stays as it is."""
        if question in self._questions:
            del self._questions[question]
        elif len(self) < MOST_KEPT:
            self._questions[question] = None

    def add_question(self, question: str) -> None:
        """Keep `question`, if there is room."""
        if len(self) < MOST_KEPT:
            self._questions[question] = None

    @property
    def full(self) -> bool:
        """Whether nothing more can be kept."""
        return len(self) >= MOST_KEPT

    def toggle(self, place: Kept) -> None:
        """Keep `place`, or take it off again; a full list stays as it is."""
        if self._kept.pop(place.href, None) is None and len(self) < MOST_KEPT:
            self._kept[place.href] = place

    def take_over(self, other: "Aside") -> None:
        """Hold what `other` holds."""
        self._kept = {place.href: place for place in other.places}
        self._questions = dict.fromkeys(other.questions)

    def forget(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self._questions.clear()

    def in_words(self) -> str:
        """The whole list as text."""
        parts = [place.in_words() for place in self._kept.values()]
        if self._questions:
            title = translate("kiosk_paper", "My questions")
            parts.append(
                "\n".join([title, *(f"- {one}".replace("\n", " / ") for one in self._questions)])
            )
        return "\n\n".join(parts)
