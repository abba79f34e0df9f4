"""Where sections begin."""

import pytest

from reader.library.sections import slug, split_markdown


def heads(text: str, first_line: int = 1) -> list[tuple[str, int, int]]:
    return [(part.heading, part.level, part.line) for part in split_markdown(text, first_line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n## B ##\n###### C", [("A", 1, 1), ("B", 2, 2), ("C", 6, 3)]),
        ("   # A\n\n    # code\n#no\n####### no", [("A", 1, 1)]),
        ("# A #b\n# C \\#", [("A #b", 1, 1), ("C \\#", 1, 2)]),
        ("##\n\nBelow\n\ntext", [("Below", 2, 1)]),
        ("##\nBelow\n", [("Below", 2, 1)]),
        ("##\n\n## Next\n", [("Next", 2, 3)]),
        ("##\n```\ncode\n```\ntext", [("", 0, 1)]),
        ("##\n<!-- a -->\nBelow", [("Below", 2, 1)]),
        ("A\n===\n\nB\n---\n", [("A", 1, 1), ("B", 2, 4)]),
        ("Two\nlines\n---\n", [("Two lines", 2, 1)]),
        ("text\n\n---\n\ntext", [("", 0, 1)]),
        ("- item\n---\n", [("", 0, 1)]),
        ("- item\n\n  inner\n  ---\n", [("", 0, 1)]),
        ("> quote\n---\n", [("", 0, 1)]),
        ("***\n===\n", [("", 0, 1)]),
        ("| a |\n---\n", [("", 0, 1)]),
        ("# A\nText\n---\n", [("A", 1, 1), ("Text", 2, 2)]),
        ("```\n# no\n```\n# A", [("", 0, 1), ("A", 1, 4)]),
        ("~~~\n# no\n```\n# no\n~~~\n# A", [("", 0, 1), ("A", 1, 6)]),
        ("<!--\n# no\n-->\n# A", [("", 0, 1), ("A", 1, 4)]),
        ("<!-- open\n# A", [("", 0, 1), ("A", 1, 2)]),
        ("> # no\n\n- # no", [("", 0, 1)]),
    ],
)
def test_headings(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert heads(text) == expected


def test_lines_are_those_of_the_file() -> None:
    (part,) = split_markdown("\n\n# A\n\ntext", 20)
    assert (part.line, part.body_line, part.body) == (22, 23, "\ntext")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Acute Lymphoblastic Leukemia (ALL)", "acute-lymphoblastic-leukemia-all"),
        ("Naïve – β‑cells", "naive-cells"),
        ("白血病", ""),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-wor"),
    ],
)
def test_slug(words: str, expected: str) -> None:
    assert slug(words) == expected
