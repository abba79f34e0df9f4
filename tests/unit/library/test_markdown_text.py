"""The plain words of Markdown."""

import pytest

from reader.library.inline_text import inline_text
from reader.library.markdown_text import find_references, plain_text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**bold** and *thin* and __both__ _x_", "bold and thin and both x"),
        ("*BCR*::*ABL1* and **a***b*", "BCR::ABL1 and ab"),
        ("5 * 3 * 2 and snake_case_name", "5 * 3 * 2 and snake_case_name"),
        (r"HLA-A\*03 and a\_b \w", r"HLA-A*03 and a_b \w"),
        ('[blood](/x?id=1&y=2) [cells](<a b> "t")', "blood cells"),
        ("p[athology](/x)(s)", "pathology(s)"),
        ("[a](/x)[b](/y)", "a b"),
        ("trials[3](#note), more", "trials 3 , more"),
        ("see [wiki](https://x.org/a_(b)) now", "see wiki now"),
        ("![A cell](cell.jpg)text", "A cell text"),
        ("[![A cell](cell.jpg)](/page)", "A cell"),
        ("[not a link] and [open", "[not a link] and [open"),
        ("`a * b` and `` c ` d ``", "a * b and c ` d"),
        ("`open * tick*", "`open * tick*"),
        ("<https://x.org/a> <me@x.org>", "https://x.org/a me@x.org"),
        ("H<sub>2</sub>O<br>next <MM/DD/YYYY> <5", "H2O next <MM/DD/YYYY> <5"),
        ("a &amp; b &lt;c&gt; &nosuch; R&D", "a & b <c> &nosuch; R&D"),
        ("a\u00a0b", "a b"),
        ("Updated <MM/DD/YYYY>.** Available", "Updated <MM/DD/YYYY>.** Available"),
    ],
)  # fmt: skip
def test_inline(markdown: str, words: str) -> None:
    assert inline_text(markdown) == words


def test_references_are_links_where_they_are_defined() -> None:
    lines = ["[one]: https://x.org/1", "[two]: <b> 'title'", "[Note]: important"]
    references = find_references(lines)
    assert references == {"one": lines[0], "two": lines[1]}
    assert (
        inline_text("[a][one] [Two][] [one] [b][none]", references.keys()) == "a Two one [b][none]"
    )


def test_blocks_become_lines() -> None:
    markdown = (
        "First line\nof a paragraph.\n\n- one\n- two\n  goes on\n  - *three*\n\n1. first\n2. second"
        "\n\n> quoted\n> words\n\n* * *\n\nhard  \nbreak\\\nhere\n\nUnder\n---\n\n> ## Heading\n"
    )
    assert plain_text(markdown).split("\n") == [
        "First line of a paragraph.", "one", "two goes on", "three", "1. first", "2. second",
        "quoted words", "hard", "break", "here", "Under", "Heading",
    ]  # fmt: skip


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert plain_text("published in\n2016. Volume 27") == "published in 2016. Volume 27"


def test_tables_become_rows() -> None:
    markdown = (
        "Before\n\n| A | B |\n| --- | :-: |\n| [x](/y) | a \\| b |\n| --- | --- |\n|  | z |\n"
    )
    markdown += "\nAfter | it"
    assert plain_text(markdown).split("\n") == ["Before", "A | B", "x | a | b", "z", "After | it"]


def test_code_stays_and_comments_go() -> None:
    markdown = (
        "a\n\n```python\nx = *y*\n# <!-- no\n```\n\nb <!-- gone\n\n# gone --> c\n<!-- d --> e"
    )
    assert plain_text(markdown).split("\n") == ["a", "x = *y*", "# <!-- no", "b", "c e"]


def test_a_comment_that_never_ends_is_text() -> None:
    assert plain_text("a <!-- b\n\nc") == "a <!-- b\nc"
