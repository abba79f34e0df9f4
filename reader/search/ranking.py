"""Which sections answer a question, best first.

BM25 over three small fields, coverage of what was asked, the leukemia type and audience a section
lies under, what it explains, how near the words stand, and what it is worth by itself.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import Protocol

from reader.search.query import Parsed, Unit

Weights = Mapping[int, float]

_CANDIDATES = 800  # sections that are weighed in full
_NEAR = 30  # of them, those whose words are looked at one by one
_ENOUGH = 0.8  # of a good match covers a unit
_FEW = 10  # answers; where there are no more, half an answer is shown as well
_KEPT_UNITS = 200


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

    def postings(self, field: str, term: str) -> Weights:
        """Section number → weight of `term` in `field`."""

    def positions(self, term: str, section: int) -> Sequence[int]:
        """Where `term` stands in the section's text."""

    def has_phrase(self, terms: Sequence[str], section: int) -> bool:
        """Whether `terms` stand one after the other in the section."""


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
    headed_least: float = 0.79


@dataclass(slots=True)
class Scored:
    """A section's score with the share of the question it covers."""

    section: int
    score: float
    covered: float


@dataclass(slots=True)
class Ranking:
    """`scored` are the best answers in order; `matched` every section that answers at all.

    The filters hold for `scored` only, so that counts can be told for what they hide.
    """

    scored: list[Scored]
    matched: list[int]


@dataclass(frozen=True, slots=True)
class UnitScores:
    """What one unit gives to each section it finds; kept with the corpus between questions."""

    sections: Sequence[int]
    weights: Sequence[float]
    covers: Sequence[float]
    worth: float


def rank(
    parsed: Parsed,
    corpus: Corpus,
    tuning: Tuning,
    *,
    passes: Callable[[int], bool] | None = None,
) -> Ranking:
    """The sections that answer `parsed`, best first; `passes` says what the filters let through."""
    found, covered, whole = _sums(parsed, corpus, tuning)
    if parsed.phrases:
        found = _with_phrases(found, parsed, corpus)
    if not found:
        return Ranking([], [])
    matched, rough = _roughly(found, covered, whole, corpus=corpus, tuning=tuning)
    if passes is not None:
        rough = [pair for pair in rough if passes(pair[1])]
    if len(rough) > _CANDIDATES:
        rough = nlargest(_CANDIDATES, rough)
    scored = _weighed(rough, parsed, corpus, tuning)
    scored.sort(key=lambda s: (-s.score, s.section))
    if len(parsed.units) > 1 and not parsed.prefix:
        _nearness(scored[:_NEAR], parsed, corpus, tuning)
        scored[:_NEAR] = sorted(scored[:_NEAR], key=lambda s: (-s.score, s.section))
    return Ranking(scored, matched)


def _sums(
    parsed: Parsed, corpus: Corpus, tuning: Tuning
) -> tuple[dict[int, float], dict[int, float], float]:
    """Section → what all units give it, and how much of the question that covers."""
    found: dict[int, float] = {}
    covered: dict[int, float] = {}
    whole = 0.0
    for unit in parsed.units:
        scores = _unit_scores(unit, corpus, tuning)
        if not scores.worth:
            continue
        if not unit.optional:
            whole += scores.worth
        if not found:
            found = dict(zip(scores.sections, scores.weights, strict=True))
            covered = dict(zip(scores.sections, scores.covers, strict=True))
            continue
        for section, weight, cover in zip(
            scores.sections, scores.weights, scores.covers, strict=True
        ):
            if section in found:
                found[section] += weight
                covered[section] += cover
            else:
                found[section] = weight
                covered[section] = cover
    return found, covered, whole


def _roughly(
    found: Weights, covered: Weights, whole: float, *, corpus: Corpus, tuning: Tuning
) -> tuple[list[int], list[tuple[float, int, float]]]:
    """The sections that cover enough, and (rough score, section, share) of each."""
    priors, power = corpus.priors, tuning.coverage
    shares = {s: min(1.0, covered[s] / whole) if whole else 1.0 for s in found if priors[s] > 0.0}
    least = max(shares.values(), default=0.0) * tuning.least_covered
    if sum(share >= least for share in shares.values()) < _FEW:
        least = 0.0
    rough = [
        (found[section] * share**power * priors[section], section, share)
        for section, share in shares.items()
        if share >= least
    ]
    return [section for _, section, _ in rough], rough


def _weighed(
    rough: Sequence[tuple[float, int, float]], parsed: Parsed, corpus: Corpus, tuning: Tuning
) -> list[Scored]:
    """Rough scores with type, audience, heading and explanation weighed in."""
    candidates = {section for _, section, _ in rough}
    told = _told(parsed, corpus, tuning, candidates)
    headed = _headed(parsed, corpus, tuning, candidates)
    told_weight = _told_weight(parsed, tuning)
    types = frozenset(parsed.types)
    scored = []
    for rough_value, section, share in rough:
        value = rough_value
        if types:
            value *= _type_factor(types, section, corpus, tuning)
        if parsed.audience:
            value *= _audience_factor(parsed.audience, section, corpus, tuning)
        value *= 1.0 + tuning.headed * headed.get(section, 0.0)
        value *= 1.0 + told_weight * told.get(section, 0.0)
        scored.append(Scored(section, value, share))
    return scored


def _told_weight(parsed: Parsed, tuning: Tuning) -> float:
    if parsed.units and all(_is_type(unit) for unit in parsed.units):
        return tuning.told_type  # a disease alone: what is it?
    alone = len(parsed.units) == 1 or parsed.asks_what
    return tuning.told_alone if alone else tuning.told


def _unit_scores(unit: Unit, corpus: Corpus, tuning: Tuning) -> UnitScores:
    known = corpus.kept_units.get(unit)
    if known is not None:
        return known
    weights, worth = _unit_weights(unit, corpus, tuning)
    if _is_type(unit):
        weights, worth = _type_weights(unit, weights, worth, corpus, tuning)
    enough = worth * _ENOUGH
    covers = [worth if w >= enough else worth * w / enough for w in weights.values()]
    scores = UnitScores(list(weights), list(weights.values()), covers, worth)
    if len(corpus.kept_units) >= _KEPT_UNITS:
        corpus.kept_units.clear()
    corpus.kept_units[unit] = scores
    return scores


def _both(one: Weights, other: Collection[int]) -> Iterable[int]:
    """What is in both, at the price of the smaller."""
    if len(one) <= len(other):
        return [section for section in one if section in other]
    return [section for section in other if section in one]


def _is_type(unit: Unit) -> bool:
    return unit.tokens[0][0].startswith("§type:")


def _unit_weights(unit: Unit, corpus: Corpus, tuning: Tuning) -> tuple[dict[int, float], float]:
    """Section → BM25 of the unit, and what a good match of the unit is worth."""
    best: dict[int, float] = {}
    worth = 0.0
    for token, strength in unit.tokens:
        idf = _idf(token, corpus, tuning)
        if not idf:
            continue
        if strength < 1.0 and worth:
            idf = min(idf, worth)  # a rare relative never outweighs the word itself
        elif strength < 1.0:
            idf = idf * 0.9
        worth = max(worth, idf * strength)
        _add_token(best, token, strength * idf, corpus, tuning)
    if unit.parts and tuning.parts:
        share = tuning.parts / len(unit.parts)
        sums: dict[int, float] = {}
        for part in unit.parts:
            single: dict[int, float] = {}
            idf = min(_idf(part, corpus, tuning), worth) if worth else _idf(part, corpus, tuning)
            _add_token(single, part, share * idf, corpus, tuning)
            worth = worth or idf * tuning.parts
            for section, weight in single.items():
                sums[section] = sums.get(section, 0.0) + weight
        for section, weight in sums.items():
            if weight > best.get(section, 0.0):
                best[section] = weight
    return {s: w * unit.weight for s, w in best.items()}, worth * unit.weight


def _add_token(
    best: dict[int, float], token: str, scale: float, corpus: Corpus, tuning: Tuning
) -> None:
    text = corpus.postings("text", token)
    head = corpus.postings("head", token)
    above = corpus.postings("above", token)
    b, k1, average = tuning.b, tuning.k1, corpus.average
    lengths = corpus.lengths
    least, most = tuning.least_length, tuning.most_length
    for section, weight in text.items():
        length = lengths[section]
        tf = weight / (1.0 - b + b * min(most, max(least, length)) / average)
        if section in head:
            tf += tuning.head * head[section]
        if section in above:
            tf += tuning.above
        value = scale * tf * (k1 + 1.0) / (tf + k1)
        if value > best.get(section, 0.0):
            best[section] = value
    for section in above:
        if section not in text:
            tf = tuning.above
            value = scale * tf * (k1 + 1.0) / (tf + k1)
            if value > best.get(section, 0.0):
                best[section] = value


def _idf(token: str, corpus: Corpus, tuning: Tuning) -> float:
    count = len(corpus.postings("text", token))
    if not count:
        count = len(corpus.postings("above", token))
    if not count:
        return 0.0
    rare = math.log(1.0 + (corpus.count - count + 0.5) / (count + 0.5))
    return float(rare**tuning.rarity)


def _type_weights(
    unit: Unit, weights: Weights, worth: float, corpus: Corpus, tuning: Tuning
) -> tuple[dict[int, float], float]:
    """A leukemia type is where a section lies, more than a word in it."""
    worth *= tuning.type_weight
    own = unit.tokens[0][0].removeprefix("§type:")
    mentioned = 1.0 - tuning.type_place
    placed = {
        section: tuning.type_place * worth
        for section, types in enumerate(corpus.types)
        if own in types
    }
    for section, weight in weights.items():
        placed[section] = placed.get(section, 0.0) + mentioned * tuning.type_weight * weight
    return placed, worth


def _headed(
    parsed: Parsed, corpus: Corpus, tuning: Tuning, candidates: set[int]
) -> dict[int, float]:
    """Section → how well its heading is what was asked: all of it, and not much besides."""
    total = 0.0
    named: dict[int, float] = {}
    count: dict[int, int] = {}
    for unit in parsed.units:
        best: dict[int, float] = {}
        for token, strength in unit.tokens:
            if strength < tuning.headed_strength:
                continue
            for section in _both(corpus.postings("head", token), candidates):
                best[section] = max(best.get(section, 0.0), strength)
        importance = max(_idf(unit.tokens[0][0], corpus, tuning), tuning.headed_least)
        total += importance
        for section, strength in best.items():
            named[section] = named.get(section, 0.0) + importance * strength
            count[section] = count.get(section, 0) + 1
    if not total:
        return {}
    exact = tuning.headed_exact if len(parsed.units) > 1 else tuning.headed_exact_alone
    return {
        section: (weight / total) ** tuning.headed_power
        * (1.0 - exact + exact * min(1.0, count[section] / max(1, corpus.heads[section])))
        for section, weight in named.items()
    }


def _told(parsed: Parsed, corpus: Corpus, tuning: Tuning, candidates: set[int]) -> dict[int, float]:
    """Section → how well it explains what was asked, 0 to 1."""
    told: dict[int, float] = {}
    total = sum(_idf(unit.tokens[0][0], corpus, tuning) for unit in parsed.units) or 1.0
    for unit in parsed.units:
        if _is_type(unit) and len(parsed.units) > 1 and not parsed.asks_what:
            continue
        token = unit.tokens[0][0]
        share = _idf(token, corpus, tuning) / total
        weights = corpus.postings("told", token)
        for section in _both(weights, candidates):
            told[section] = told.get(section, 0.0) + share * min(1.0, weights[section] / 2.0)
    return told


def _type_factor(types: frozenset[str], section: int, corpus: Corpus, tuning: Tuning) -> float:
    own = corpus.types[section]
    if own & types:
        return 1.0 if own <= types else tuning.more_types
    mentioned = any(section in corpus.postings("text", "§type:" + t) for t in types)
    if not own:
        return tuning.no_type if not mentioned else 1.0
    return tuning.mentioned_type if mentioned else tuning.other_type


def _audience_factor(audience: str, section: int, corpus: Corpus, tuning: Tuning) -> float:
    own = corpus.audiences[section]
    if not own:
        return tuning.unsaid_audience
    if audience not in own:
        return tuning.other_audience
    return 1.0 if len(own) == 1 else tuning.both_audiences


def _with_phrases(found: dict[int, float], parsed: Parsed, corpus: Corpus) -> dict[int, float]:
    """Only the sections in which every quoted phrase stands word for word."""
    kept = found
    for phrase in parsed.phrases:
        lists = [corpus.postings("text", term) for term in phrase]
        lists.sort(key=len)
        sections = [s for s in lists[0] if s in kept and all(s in other for other in lists[1:])]
        kept = {s: kept[s] for s in sections if corpus.has_phrase(phrase, s)}
    return kept


def _nearness(scored: Sequence[Scored], parsed: Parsed, corpus: Corpus, tuning: Tuning) -> None:
    """Raise sections in which what was asked stands close together."""
    units = [unit for unit in parsed.units if not _is_type(unit)][:6]
    if len(units) < 2:
        return
    for entry in scored:
        places = [
            places for unit in units if (places := _unit_positions(unit, entry.section, corpus))
        ]
        if len(places) < 2:
            continue
        total = 0.0
        for left, right in pairwise(places):
            gap = _gap(left, right)
            total += 1.0 / (1.0 + gap / 8.0)
        entry.score *= 1.0 + tuning.near * total / (len(units) - 1)


def _unit_positions(unit: Unit, section: int, corpus: Corpus) -> list[int]:
    for token, strength in unit.tokens[:6]:
        if strength >= 0.5 and section in corpus.postings("text", token):
            return list(corpus.positions(token, section))[:200]
    return []


def _gap(left: Sequence[int], right: Sequence[int]) -> int:
    best = 10_000
    i = j = 0
    while i < len(left) and j < len(right):
        best = min(best, abs(left[i] - right[j]))
        if left[i] < right[j]:
            i += 1
        else:
            j += 1
    return best
