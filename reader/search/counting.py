"""How many answers each choice of a filter would leave, the other filter as it is."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

AUDIENCES = ("adults", "children")
Counts = tuple[tuple[str, int], ...]  # names with how many, the most first


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts that agree with the rows which the choice brings into view."""

    by_type: Counts
    by_audience: Counts


def for_audience(audience: str, audiences: Collection[str]) -> bool:
    """Whether text for `audiences` is for `audience` ("" everyone); none named is for all."""
    return not audience or not audiences or audience in audiences


def tally(
    found: Iterable[tuple[Collection[str], Collection[str]]], *, leukemia_type: str, audience: str
) -> Tally:
    """Count `found`: the types and the audiences of each answer before the filters."""
    by_type: Counter[str] = Counter()
    by_audience: Counter[str] = Counter()
    for (types, audiences), count in Counter(found).items():
        if for_audience(audience, audiences):
            by_type.update(dict.fromkeys(types, count))
        if not leukemia_type or leukemia_type in types:
            for_whom = [one for one in AUDIENCES if for_audience(one, audiences)]
            by_audience.update(dict.fromkeys(for_whom, count))
    return Tally(_most_first(by_type), _most_first(by_audience))


def _most_first(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
