"""Long work lets others go first, where somebody asked for it and nowhere else."""

import threading

import pytest

from reader.errors import Cancelled
from reader.progress import breathe, breathing, give_way, wanted_still


def test_only_the_thread_that_was_asked_pauses() -> None:
    pauses: list[str] = []
    elsewhere = threading.Thread(target=breathe)
    with breathing(lambda: pauses.append("here")):
        elsewhere.start()
        elsewhere.join()
        assert pauses == []
        breathe()
        with breathing(lambda: pauses.append("inner")):
            breathe()
        breathe()
    breathe()
    assert pauses == ["here", "inner", "here"]


def test_work_that_nobody_wants_stops_at_its_next_breath() -> None:
    pauses: list[str] = []
    answers = iter([True, False])
    with breathing(lambda: pauses.append("here")):
        with wanted_still(lambda: next(answers)):
            breathe()
            with pytest.raises(Cancelled):
                breathe()
        breathe()
    assert pauses == ["here", "here"]


def test_work_without_a_window_is_asked_too() -> None:
    with pytest.raises(Cancelled), wanted_still(lambda: False):
        breathe()
    breathe()


def test_work_that_was_promised_rests_and_is_not_stopped() -> None:
    done: list[str] = []
    give_way()
    with breathing(lambda: done.append("may stop"), lambda: done.append("rests")):
        with wanted_still(lambda: False):
            give_way()
        give_way()
    give_way()
    assert done == ["rests", "rests"]
