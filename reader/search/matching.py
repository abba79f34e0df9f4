"""What one thing asked for gives to each section: BM25 over heading, headings above and text."""

import math
from collections.abc import Sequence

from reader.search.query import Unit
from reader.search.tuning import Corpus, Tuning, UnitScores, Weights

_ENOUGH = 0.8  # of a good match covers a unit
_KEPT_UNITS = 200


def unit_scores(unit: Unit, corpus: Corpus, tuning: Tuning) -> UnitScores:
    """The scores of `unit`, kept with the corpus until the next index."""
    known = corpus.kept_units.get(unit)
    if known is not None:
        return known
    weights, worth = _unit_weights(unit, corpus, tuning)
    if is_type(unit):
        weights, worth = _type_weights(unit, weights, worth, corpus, tuning)
    enough = worth * _ENOUGH
    covers = [worth if w >= enough else worth * w / enough for w in weights.values()]
    scores = UnitScores(list(weights), list(weights.values()), covers, worth)
    if len(corpus.kept_units) >= _KEPT_UNITS:
        corpus.kept_units.clear()
    corpus.kept_units[unit] = scores
    return scores


def is_type(unit: Unit) -> bool:
    """Whether a leukemia type is asked for."""
    return unit.tokens[0][0].startswith("§type:")


def _unit_weights(unit: Unit, corpus: Corpus, tuning: Tuning) -> tuple[dict[int, float], float]:
    """Section → BM25 of the unit, and what a good match of the unit is worth."""
    best: dict[int, float] = {}
    worth = 0.0
    for token, strength in unit.tokens:
        idf = idf_of(token, corpus, tuning)
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
            idf = (
                min(idf_of(part, corpus, tuning), worth) if worth else idf_of(part, corpus, tuning)
            )
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
    k1 = tuning.k1
    norms = _norms(corpus, tuning)
    in_head, in_above = tuning.head, tuning.above
    most = scale * (k1 + 1.0)
    for section, weight in text.items():
        tf = weight / norms[section]
        if section in head:
            tf += in_head * head[section]
        if section in above:
            tf += in_above
        value = most * tf / (tf + k1)
        if section not in best or value > best[section]:
            best[section] = value
    value = most * in_above / (in_above + k1)
    for section in above:
        if section not in text and (section not in best or value > best[section]):
            best[section] = value


def _norms(corpus: Corpus, tuning: Tuning) -> Sequence[float]:
    """What a section's length makes of a word's weight in it, kept with the corpus."""
    key = (tuning.b, tuning.least_length, tuning.most_length)
    norms = corpus.kept_norms.get(key)
    if norms is None:
        b, least, most = key
        norms = corpus.kept_norms[key] = [
            1.0 - b + b * min(most, max(least, length)) / corpus.average
            for length in corpus.lengths
        ]
    return norms


def idf_of(token: str, corpus: Corpus, tuning: Tuning) -> float:
    """How much it says that `token` stands in a section: rare ones say more."""
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
