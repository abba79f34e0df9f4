"""Which sections answer a question, best first.

BM25 over three small fields, coverage of what was asked, the leukemia type and audience a section
lies under, what it explains, how near the words stand, and what it is worth by itself.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise

from reader.search.matching import idf_of, is_type, unit_scores
from reader.search.query import Parsed, Unit
from reader.search.tuning import Corpus, Tuning, Weights

_CANDIDATES = 800  # sections that are weighed in full
_NEAR = 30  # of them, those whose words are looked at one by one
_FEW = 10  # answers; where there are no more, half an answer is shown as well
_IN_HEADING = 2.0  # what an explanation in the heading weighs in `told`
_READ = 5_000  # texts in which a quoted phrase is looked for
_PLAIN = Tuning()


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


def known_share(parsed: Parsed, corpus: Corpus) -> float:
    """Of what is asked for, how much the library speaks of at all."""
    spoken = [any(idf_of(token, corpus, _PLAIN) for token, _ in u.tokens) for u in parsed.units]
    return sum(spoken) / len(spoken) if spoken else 0.0


def joined(english: Ranking, own: Ranking, share: float) -> Ranking:
    """Answers in two languages; an own one to half of the question or more is among the best.

    Scores of the two cannot be compared: their words are rare in different ways. `share`: how
    much of the question the library knows in the own language.
    """
    if not own.scored:
        return english
    best = english.scored[0].score if english.scored else 1.0
    scale = share * best / (own.scored[0].score or 1.0)
    ours = {
        entry.section: Scored(
            entry.section, scale * entry.score * min(1.0, 2 * entry.covered), entry.covered
        )
        for entry in own.scored
    }
    scored = [*ours.values(), *(one for one in english.scored if one.section not in ours)]
    scored.sort(key=lambda one: -one.score)
    return Ranking(scored, list(dict.fromkeys((*english.matched, *own.matched))))


def _sums(
    parsed: Parsed, corpus: Corpus, tuning: Tuning
) -> tuple[dict[int, float], dict[int, float], float]:
    """Section → what all units give it, and how much of the question that covers."""
    found: dict[int, float] = {}
    covered: dict[int, float] = {}
    whole = 0.0
    for unit in parsed.units:
        scores = unit_scores(unit, corpus, tuning)
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
    if whole:
        shares = {
            s: share / whole if share < whole else 1.0
            for s, share in covered.items()
            if s in found and priors[s] > 0.0
        }
    else:
        shares = {s: 1.0 for s in found if priors[s] > 0.0}
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
    if parsed.units and all(is_type(unit) for unit in parsed.units):
        return tuning.told_type  # a disease alone: what is it?
    alone = len(parsed.units) == 1 or parsed.asks_what
    return tuning.told_alone if alone else tuning.told


def _both(one: Weights, other: Collection[int]) -> Iterable[int]:
    """What is in both, at the price of the smaller."""
    if len(one) <= len(other):
        return [section for section in one if section in other]
    return [section for section in other if section in one]


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
        importance = max(idf_of(unit.tokens[0][0], corpus, tuning), tuning.headed_least)
        total += importance
        for section, strength in best.items():
            named[section] = named.get(section, 0.0) + importance * strength
            count[section] = count.get(section, 0) + 1
    if not total:
        return {}
    exact = tuning.headed_exact if len(parsed.units) > 1 else tuning.headed_exact_alone
    # A heading that says what the thing is names much besides and is still about that thing.
    explained = (
        corpus.postings("told", parsed.units[0].tokens[0][0]) if len(parsed.units) == 1 else {}
    )
    found = {}
    for section, weight in named.items():
        share = min(1.0, count[section] / max(1, corpus.heads[section]))
        if explained.get(section, 0.0) >= _IN_HEADING:
            share = max(share, tuning.headed_explains)
        found[section] = (weight / total) ** tuning.headed_power * (1.0 - exact + exact * share)
    return found


def _told(parsed: Parsed, corpus: Corpus, tuning: Tuning, candidates: set[int]) -> dict[int, float]:
    """Section → how well it explains what was asked, 0 to 1."""
    told: dict[int, float] = {}
    total = sum(idf_of(unit.tokens[0][0], corpus, tuning) for unit in parsed.units) or 1.0
    for unit in parsed.units:
        if is_type(unit) and len(parsed.units) > 1 and not parsed.asks_what:
            continue
        token = unit.tokens[0][0]
        share = idf_of(token, corpus, tuning) / total
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
    """Only the sections in which every quoted phrase stands word for word.

    Texts are read for this: of a great many only the likeliest.
    """
    kept: Collection[int] = found
    for phrase in parsed.phrases:
        lists = [corpus.postings("text", term) for term in phrase]
        lists.sort(key=len)
        sections = [s for s in lists[0] if s in kept and all(s in other for other in lists[1:])]
        if len(phrase) > 1:
            if len(sections) > _READ:
                sections = nlargest(_READ, sections, key=found.__getitem__)
            sections = [s for s in sections if corpus.has_phrase(phrase, s)]
        kept = dict.fromkeys(sections)
    return {section: found[section] for section in kept}


def _nearness(scored: Sequence[Scored], parsed: Parsed, corpus: Corpus, tuning: Tuning) -> None:
    """Raise sections in which what was asked stands close together."""
    units = [unit for unit in parsed.units if not is_type(unit)][:6]
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
