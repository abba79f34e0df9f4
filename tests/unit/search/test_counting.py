"""How many answers each choice of a filter leaves."""

from itertools import product

import pytest

from reader.library.shelf import Library
from reader.search.counting import AUDIENCES, tally
from reader.search.engine import Engine, Query
from reader.search.scanning import Scan

FOUND = [
    (("all",), ("adults",)),
    (("all", "aml"), ("adults", "children")),
    (("aml",), ()),
    ((), ()),
]


def test_what_names_no_audience_is_counted_for_both() -> None:
    counts = tally(FOUND, leukemia_type="", audience="")
    assert counts.by_audience == (("adults", 4), ("children", 3))
    assert counts.by_type == (("all", 2), ("aml", 2))


def test_each_filter_is_counted_under_the_other() -> None:
    assert tally(FOUND, leukemia_type="all", audience="adults").by_audience == (
        ("adults", 2),
        ("children", 1),
    )
    assert tally(FOUND, leukemia_type="all", audience="children").by_type == (
        ("aml", 2),
        ("all", 1),
    )


@pytest.mark.parametrize("words", ["leukemia", "imatinib", "adults", "leuk"])
@pytest.mark.parametrize("plain", [False, True])
def test_the_count_of_a_choice_is_the_total_it_brings(
    engine: Engine, library: Library, words: str, *, plain: bool
) -> None:
    answering = Scan(library) if plain else engine
    for kind, audience in product(("", "cml", "all"), ("", *AUDIENCES)):
        shown = answering.search(Query(words, kind, audience, limit=100), typing=words == "leuk")
        assert shown.unfiltered == answering.search(Query(words), typing=words == "leuk").total
        if audience:
            assert dict(shown.counts_by_audience).get(audience, 0) == shown.total
        if kind:
            assert dict(shown.counts_by_type).get(kind, 0) == shown.total
