"""Where sentences begin and end, with positions in the text given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.spoken import load_pronunciation
from reader.paths import find_places

ENGLISH = load_pronunciation(find_places().resource("spoken.toml"))


def pieces(text: str) -> list[str]:
    return [text[found.start : found.end] for found in ENGLISH.sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. Smith came.",
        "Take it with food, e.g. bread.",
        "Foods, e.g. Bread and milk.",
        "A nurse of the U.S. Army told them.",
        "The dose is 3.5 mg.",
        "See No. 5 there.",
        "Is it ALL? asked nobody.",
        "J. K. Lee wrote this.",
        "It costs approx. 5 dollars.",
        "He said … nothing.",
    ],
)
def test_these_stay_whole(whole: str) -> None:
    assert pieces(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps. You can stop.", ["It helps.", "You can stop."]),
        ("Why? Because! Good.", ["Why?", "Because!", "Good."]),
        ("He said “Go.” She went.", ["He said “Go.”", "She went."]),
        ("It is made in the U.S. You can buy it.", ["It is made in the U.S.", "You can buy it."]),
        ("Tea, milk, etc. The rest", ["Tea, milk, etc.", "The rest"]),
        ("A heading\nIts text.", ["A heading", "Its text."]),
        ("• one\n• \n* * *\n• two", ["• one", "• two"]),
        ("Take 5. 10 is too much.", ["Take 5.", "10 is too much."]),
        ("", []),
    ],
)
def test_these_are_parted(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@given(st.text(alphabet=st.sampled_from("aB1 .?!…”)\n\r\u2028\u00a0(é😀"), max_size=200))
def test_sentences_stand_in_order_and_hold_every_word(text: str) -> None:
    spans = ENGLISH.sentences(text)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    said = "".join(text[span.start : span.end] for span in spans)
    assert sorted(filter(str.isalnum, said)) == sorted(filter(str.isalnum, text))
    assert all(piece == piece.strip() for piece in pieces(text))
