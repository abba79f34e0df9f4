"""What printing needs besides the page itself."""

from dataclasses import dataclass

from reader.paths import Places


@dataclass(frozen=True, slots=True)
class Paper:
    """Where pictures and themes are, and the family of letters."""

    places: Places
    family: str
