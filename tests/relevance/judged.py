"""Judged questions: which sections answer them how well, and what an engine makes of them.

`fresh.jsonl` holds 71 questions written and judged by reading the documents, before any result was
looked at. A section is told by its file and the line of its heading; grade 3 answers the question,
2 is useful, 1 is related. Groups and measures are those of the collection the search is scored on.
"""

import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.search.engine import Engine, Query

FRESH = Path(__file__).with_name("fresh.jsonl")
_SAME = {"types-leukemia-research.md": "000_9bcbbbc0afba0566.txt"}  # the same page, twice
_LOOKED_AT = 5  # results

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Judged:
    """One question with the grades of the sections that answer it."""

    group: str
    query: str
    grades: Mapping[Place, int]


@dataclass(frozen=True, slots=True)
class Score:
    """How well questions were answered: means over them, from 0 to 1."""

    ndcg: float
    first: float
    empty: float


def read_judged(path: Path) -> list[Judged]:
    """The questions in `path`."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        grades = {
            _place(place): int(grade) for grade, places in row["graded"].items() for place in places
        }
        found.append(Judged(row["group"], row["query"], grades))
    return found


def _place(text: str) -> Place:
    name, _, line = text.rpartition(":")
    return name, int(line)


def score_groups(engine: Engine, questions: Sequence[Judged]) -> dict[str, Score]:
    """The score of every group, and of all under ""."""
    rows: dict[str, list[tuple[float, bool, bool]]] = defaultdict(list)
    for judged in questions:
        row = _score(engine, judged)
        rows[judged.group].append(row)
        rows[""].append(row)
    return {
        group: Score(*(sum(float(row[part]) for row in found) / len(found) for part in range(3)))
        for group, found in rows.items()
    }


def _score(engine: Engine, judged: Judged) -> tuple[float, bool, bool]:
    hits = engine.search(Query(judged.query)).hits
    gains, seen = [], set()
    for hit in hits[:_LOOKED_AT]:
        place = (_SAME.get(hit.file, hit.file), hit.line)
        gains.append(0 if place in seen else judged.grades.get(place, 0))
        seen.add(place)
    best = sorted(judged.grades.values(), reverse=True)[:_LOOKED_AT]
    return min(1.0, _gain(gains) / _gain(best)), bool(gains and gains[0] >= 2), not hits


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(grades))
