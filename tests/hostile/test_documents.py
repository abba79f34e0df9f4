"""Whatever a document holds, it is read in its time, in little memory, and nothing else is read."""

import pytest

from tests.hostile.conftest import Read
from tests.support.hostile_documents import corpus

SMALL = 50_000  # bytes; what grows with the square of its length is past every limit already
WHOLE = 1_000_000
TOGETHER = 20
MOST_MEGABYTES = 500
# Seconds of processor time of each step for a megabyte, or for many smaller documents together: a
# hang is what nobody waits for. The index is made by another process while one reads.
PATIENCE = {"index": 8.0}
USUAL = 4.0

CASES = sorted(corpus())


def test_the_corpus_is_large() -> None:
    assert len(CASES) > 200


@pytest.mark.parametrize("first", range(0, len(CASES), TOGETHER), ids=lambda n: CASES[n])
def test_hostile_documents_are_read_like_any_others(first: int, read_in_fork: Read) -> None:
    cases = CASES[first : first + TOGETHER]
    _read(cases, SMALL, read_in_fork)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_a_megabyte_of_it_is_read_in_its_time(case: str, read_in_fork: Read) -> None:
    _read([case], WHOLE, read_in_fork)


def _read(cases: list[str], size: int, read_in_fork: Read) -> None:
    told = read_in_fork(cases, size)
    assert "error" not in told, (told, dict(enumerate(cases)))
    assert not told["outside"], "something was opened that is no part of the library"
    assert told["megabytes"] <= MOST_MEGABYTES
    for step, seconds in told["spent"].items():
        assert seconds < PATIENCE.get(step, USUAL), (told["spent"], dict(enumerate(cases)))
