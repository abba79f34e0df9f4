"""What a person keeps while at the screen: a list in memory, gone with the session."""

from dataclasses import dataclass

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

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, href: str) -> bool:
        return href in self._kept

    @property
    def places(self) -> tuple[Kept, ...]:
        """All that was kept."""
        return tuple(self._kept.values())

    def toggle(self, place: Kept) -> None:
        """Keep `place`, or take it off again; a full list stays as it is."""
        if self._kept.pop(place.href, None) is None and len(self._kept) < MOST_KEPT:
            self._kept[place.href] = place

    def take_over(self, other: "Aside") -> None:
        """Hold what `other` holds."""
        self._kept = {place.href: place for place in other.places}

    def forget(self) -> None:
        """Keep nothing."""
        self._kept.clear()

    def in_words(self) -> str:
        """The whole list as text."""
        return "\n\n".join(place.in_words() for place in self._kept.values())
