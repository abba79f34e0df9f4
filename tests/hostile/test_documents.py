"""Whatever a document holds, it is read in its time, in little memory, and nothing else is read."""

import pytest

from tests.hostile.conftest import Keep, Read
from tests.support.hostile_documents import corpus

SMALL = 50_000  # bytes; what grows with the square of its length is past every limit already
WHOLE = 1_000_000
LARGEST_FILE = 9_990_000  # a file of more than ten million bytes is refused unread
TOGETHER = 20
MOST_MEGABYTES = 500
SECONDS = 2.0  # of processor time for each step: a hang is what nobody waits for
# In the ordinary tests, which run beside other work, only what never ends is stopped: by the
# reading process itself, after twenty seconds.
MEGABYTES = "megabytes"

CASES = sorted(corpus())


def test_the_corpus_is_large() -> None:
    assert len(CASES) > 200


@pytest.mark.parametrize("first", range(0, len(CASES), TOGETHER), ids=lambda n: CASES[n])
def test_hostile_documents_are_read_like_any_others(first: int, read_in_fork: Read) -> None:
    cases = CASES[first : first + TOGETHER]
    _read(cases, SMALL, read_in_fork)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_a_megabyte_of_it_is_read_in_its_time(
    case: str, read_in_fork: Read, record_property: Keep
) -> None:
    _in_its_time(_read([case], WHOLE, read_in_fork), record_property)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_largest_file_takes_no_longer(
    case: str, read_in_fork: Read, record_property: Keep
) -> None:
    _in_its_time(_read([case], LARGEST_FILE, read_in_fork), record_property)


def _read(cases: list[str], size: int, read_in_fork: Read) -> dict[str, float]:
    """What each step took, and the most megabytes of all of them."""
    told = read_in_fork(cases, size)
    assert "error" not in told, (told, dict(enumerate(cases)))
    assert not told["outside"], "something was opened that is no part of the library"
    assert told["megabytes"] <= MOST_MEGABYTES
    cost: dict[str, float] = told["spent"] | {MEGABYTES: told["megabytes"]}
    return cost


def _in_its_time(cost: dict[str, float], keep: Keep) -> None:
    keep("cost", cost)
    slow = {step for step, spent in cost.items() if step != MEGABYTES and spent >= SECONDS}
    assert not slow, {step: cost[step] for step in slow}
