"""The PIN's hash, its checks, and the price of wrong tries."""

import pytest

from reader.kiosk_pin import Tries, is_hash, is_pin, make_hash, matches


def test_a_pin_matches_its_own_hash_only() -> None:
    kept = make_hash("2468")
    assert matches("2468", kept)
    assert not matches("2469", kept)
    assert not matches("", kept)
    assert "2468" not in kept


def test_the_same_pin_has_another_hash_each_time() -> None:
    assert make_hash("2468") != make_hash("2468")


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "2468",
        "scrypt$1$8$1$AA==$AA==",
        "scrypt$1048576$8$1$AA==$AA==",
        "scrypt$16384$8$1$$",
        "scrypt$16384$8$1$?$?",
        "md5$16384$8$1$AA==$AA==",
    ],
)
def test_what_is_no_hash_lets_nobody_in(kept: str) -> None:
    assert not is_hash(kept)
    assert not matches("2468", kept)
    assert not matches(kept, kept)


@pytest.mark.parametrize(
    ("text", "good"),
    [("2468", True), ("123456789012", True), ("123", False), ("12a4", False), ("१२३४", False)],
)
def test_a_pin_is_digits(text: str, good: bool) -> None:
    assert is_pin(text) is good


def test_wrong_tries_cost_more_and_more() -> None:
    now = 0.0
    tries = Tries(lambda: now)
    waits = []
    for _ in range(14):
        tries.wrong()
        waits.append(tries.wait_s)
        now += tries.wait_s
    assert waits[:5] == [0, 0, 5, 10, 20]
    assert waits == sorted(waits)
    assert waits[-1] == 900
    assert tries.wait_s == 0
    tries.right()
    tries.wrong()
    assert tries.wait_s == 0
