"""What ranking reads of an index, and the weights it goes by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.search.query import Unit

Weights = Mapping[int, float]


class Corpus(Protocol):
    """What ranking needs to know of the index; sections are numbers."""

    lengths: Sequence[int]
    heads: Sequence[int]  # things that the heading names
    priors: Sequence[float]
    types: Sequence[frozenset[str]]
    audiences: Sequence[frozenset[str]]
    average: float
    count: int
    kept_units: dict[Unit, "UnitScores"]  # filled by ranking
    kept_norms: dict[tuple[float, float, float], list[float]]  # filled by ranking

    def postings(self, field: str, term: str) -> Weights:
        """Section number → weight of `term` in `field`."""

    def positions(self, term: str, section: int) -> Sequence[int]:
        """Where `term` stands in the section's text."""

    def has_phrase(self, terms: Sequence[str], section: int) -> bool:
        """Whether `terms` stand one after the other in the section."""


@dataclass(frozen=True, slots=True)
class UnitScores:
    """What one unit gives to each section it finds; kept with the corpus between questions."""

    sections: Sequence[int]
    weights: Sequence[float]
    covers: Sequence[float]
    worth: float


@dataclass(frozen=True, slots=True)
class Tuning:
    """The weights: the mean of six climbs, each on another random half of the judged questions."""

    head: float = 2.84
    least_covered: float = 0.34  # share of the question, against the best answer's
    above: float = 0.43
    b: float = 0.49
    k1: float = 1.16
    coverage: float = 1.26
    parts: float = 0.23
    told: float = 0.1
    told_alone: float = 0.92
    other_type: float = 0.34
    no_type: float = 0.75
    mentioned_type: float = 0.65
    other_audience: float = 0.31
    both_audiences: float = 0.85
    unsaid_audience: float = 0.92
    near: float = 0.22
    least_length: float = 57.43  # words; shorter sections gain nothing from being short
    most_length: float = 800.0  # words; longer sections lose nothing more by being long
    rarity: float = 1.0  # how much more a rare word weighs than a common one
    more_types: float = 0.89
    told_type: float = 1.45
    type_weight: float = 0.64
    type_place: float = 0.82
    headed: float = 1.28
    headed_exact: float = 0.48
    headed_exact_alone: float = 0.83
    headed_power: float = 1.27
    headed_strength: float = 0.41
    headed_explains: float = 0.6
    headed_least: float = 0.79
