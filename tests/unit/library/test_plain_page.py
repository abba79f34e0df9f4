"""Plain text copied off a web page."""

from datetime import date

import pytest

from reader.library.plain_page import looks_plain, read_plain_page

PAGE = """Living with tests

A nurse takes blood.

Ask first:

  • when
    and where

  • how * much

Going home

Rest (a bit) & drink < 2 litres.
1. Sleep
#2 counts

Page last reviewed: 1 May 2024
Next review due:
1 May 2027
"""


def test_headings_bullets_and_dates_are_found() -> None:
    page = read_plain_page(PAGE)
    assert [(p.heading, p.level, p.line) for p in page.parts] == [
        ("Living with tests", 1, 1),
        ("Going home", 2, 12),
    ]
    assert "- when  \n  and where\n\n- how \\* much" in page.parts[0].body
    assert "Rest (a bit) & drink &lt; 2 litres." in page.parts[1].body
    assert (page.last_reviewed, page.next_review) == (date(2024, 5, 1), date(2027, 5, 1))
    assert [(r.rule, r.line, r.text) for r in page.removals] == [
        ("review date", 18, "Page last reviewed: 1 May 2024"),
        ("review date", 19, "Next review due: 1 May 2027"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "A sentence ends with a full stop.",
        "The following:",
        "lower case begins",
        "    Indented words",
        "One sentence. And a second",
        "Write to nurse@example.org",
        "A very long line " + "with many words " * 6,
    ],
)
def test_these_lines_are_no_headings(line: str) -> None:
    page = read_plain_page(f"Title\n\ntext one.\n\n{line}\n\ntext two.\n")
    assert len(page.parts) == 1


def test_dashes_and_stars_are_bullets_too() -> None:
    page = read_plain_page("Title\n\nTake:\n- a pen\n– paper\n* time\n")
    assert page.parts[0].body == "\nTake:\n\n- a pen\n- paper\n- time\n"


def test_a_question_may_be_a_heading() -> None:
    page = read_plain_page("Title\n\ntext one.\n\nWhat is ALL?\n\ntext two.\n")
    assert [part.heading for part in page.parts] == ["Title", "What is ALL?"]


def test_a_page_without_title_keeps_its_first_words() -> None:
    page = read_plain_page("some words that begin small.\n\nHeading\n\nmore.\n")
    assert [(part.heading, part.level) for part in page.parts] == [("", 0), ("Heading", 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAGE, True),
        ("# Title\n\ntext", False),
        ("Title\n=====\n\ntext", False),
        ("a [link](https://x.org) here", False),
        ("some **bold** words", False),
        ("a | b\n\n| a | b |\n|---|:-:|\n| c | d |", False),
        ("#hashtag and 2 * 3", True),
    ],
)
def test_looks_plain(text: str, *, expected: bool) -> None:
    assert looks_plain(text) is expected
