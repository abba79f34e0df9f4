"""Dates in words, in and out."""

from datetime import date

import pytest

from reader.library.dates import in_words, next_after, parse_date


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-08-09", date(2024, 8, 9)),
        ("2024-08-09T10:00:00Z", date(2024, 8, 9)),
        ("21 Jan 2025", date(2025, 1, 21)),
        ("9 August 2024", date(2024, 8, 9)),
        ("August 9, 2024", date(2024, 8, 9)),
        ("Sept. 1st, 2024", date(2024, 9, 1)),
        ("1st of May 2024", date(2024, 5, 1)),
        ("May 2024", date(2024, 5, 1)),
        ("29 February 2024", date(2024, 2, 29)),
        ("29 February 2025", None),
        ("31 Foo 2025", None),
        ("03/04/2025", None),
        ("0001-01-01", None),
        ("", None),
    ],
)
def test_parse_date(words: str, expected: date | None) -> None:
    assert parse_date(words) == expected


def test_in_words() -> None:
    assert in_words(date(2024, 8, 9)) == "9 August 2024"


@pytest.mark.parametrize(
    ("frequency", "expected"),
    [
        ("weekly", date(2024, 2, 7)),
        ("monthly", date(2024, 2, 29)),
        ("Quarterly", date(2024, 4, 30)),
        ("biannual", date(2024, 7, 31)),
        ("yearly", date(2025, 1, 31)),
        ("annual", date(2025, 1, 31)),
        ("every 18 months", date(2025, 7, 31)),
        ("every three years", date(2027, 1, 31)),
        ("every two_weeks", None),
        ("every 2 weeks", date(2024, 2, 14)),
        ("every month", date(2024, 2, 29)),
        ("every 0 months", None),
        ("as needed", None),
    ],
)
def test_next_after(frequency: str, expected: date | None) -> None:
    assert next_after(date(2024, 1, 31), frequency) == expected


def test_december_is_followed_by_january() -> None:
    assert next_after(date(2024, 11, 30), "monthly") == date(2024, 12, 30)
    assert next_after(date(2024, 12, 31), "monthly") == date(2025, 1, 31)
    assert next_after(date(2024, 10, 31), "monthly") == date(2024, 11, 30)
