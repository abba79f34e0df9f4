"""A section that is too long becomes several, and no word is lost."""

from pathlib import Path

import pytest

from reader.library.loading import load_bytes
from reader.library.long_sections import LONGEST, MOST_LINES, in_pieces
from reader.library.markdown_lines import Kind, look_at
from reader.library.model import Document
from reader.library.sections import Part

HEAD = "# Leukemia\n\nA few words.\n\n## Signs\n\n"


def loaded(text: str) -> Document:
    """The document of a text."""
    document = load_bytes(text.encode(), Path("a.md")).document
    assert document is not None
    return document


def pieces(body: str) -> list[Part]:
    """A section's pieces."""
    return list(in_pieces([Part("Signs", 2, 5, body, 6)]))


def test_a_section_of_any_real_length_stays_one() -> None:
    part = Part("Signs", 2, 5, "word " * (LONGEST // 5 - 1), 6)
    assert list(in_pieces([part])) == [part]


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"Paragraph {n} of it.\n\n" for n in range(20_000)),
        "".join(f"- item {n}\n" for n in range(20_000)),
        " ".join(f"word{n}" for n in range(50_000)),
        "a" * (3 * LONGEST),
        ("a" * (LONGEST // 2) + "\n\n") * 5,
    ],
    ids=["paragraphs", "a list", "one line", "one word", "long lines"],
)
def test_pieces_together_are_the_whole(body: str) -> None:
    made = pieces(body)
    assert len(made) > 1
    assert "".join(part.body for part in made) == body
    assert all(len(part.body) <= LONGEST for part in made)
    assert all(part.body.count("\n") <= MOST_LINES for part in made)


def test_pieces_lie_below_the_first_and_know_their_lines() -> None:
    text = HEAD + "".join(f"Line {n}.\n\n" for n in range(5_000)) + "### Fever\n\nHot.\n"
    document = loaded(text)
    headings = [section.heading for section in document.sections]
    assert headings[:4] == ["Leukemia", "Signs", "Signs (2)", "Signs (3)"]
    third = document.sections[3]
    assert third.path == ("Signs",)
    assert third.text.startswith(text.split("\n")[third.line - 1])
    assert document.sections[-1].path == ("Signs",)


def test_words_are_cut_at_a_blank() -> None:
    first = pieces("leukemia " * LONGEST)[0]
    assert first.body.endswith("leukemia ")


def test_blank_lines_make_no_sections() -> None:
    assert len(pieces("Words.\n" + "\n" * 50_000)) == 1


def test_the_head_of_a_long_table_is_said_again() -> None:
    rows = "".join(f"| drug {n} | {n} mg |\n" for n in range(MOST_LINES * 2))
    made = pieces("Drugs:\n\n| Drug | Dose |\n|---|---|\n" + rows)
    assert len(made) > 1
    assert all("| Drug | Dose |\n|---|---|\n| drug " in part.body for part in made)
    assert sum(part.body.count("| drug ") for part in made) == MOST_LINES * 2


def test_a_wide_head_is_not_said_again() -> None:
    head = "| a" * 1_000 + " |\n" + "|---" * 1_000 + "|\n"
    made = pieces(head + "| b |\n" * (MOST_LINES * 3))
    assert sum(part.body.count("---") for part in made) == 1_000


def test_a_picture_written_as_data_stays_whole() -> None:
    picture = "![a drawing](data:image/png;base64," + "A" * (2 * LONGEST) + ")"
    made = pieces(f"{picture}\n\nWords below.")
    assert picture in made[0].body


CODE = "".join(f"line {n} | of code\n\n" for n in range(3 * MOST_LINES))


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("```", "```"),
        ("~~~", "~~~"),
        ("````python title", "````"),
        ("  ~~~~~ yaml", "  ~~~~~"),
        ("> ```", "> ```"),
        ("- ```sh", "  ```"),
    ],
)
def test_code_goes_on_as_code_and_text_as_text(opens: str, closes: str) -> None:
    body = f"Words.\n\n{opens}\n{CODE}{closes}\n\nWords **below**.\n"
    made = pieces(body)
    assert len(made) > 3
    for part in made[1:-1]:
        assert part.body.startswith(f"{opens}\nline ")
        assert part.body.endswith(f"\n{closes}\n")
    assert made[0].body.endswith(f"\n{closes}\n")
    kinds = [(one, kind) for part in made for one, kind in _looked_at(part)]
    assert all((kind is Kind.CODE) == line.startswith("line ") for line, kind in kinds if line)
    assert [line for line, _ in kinds if line and line != opens].count("Words **below**.") == 1


def _looked_at(part: Part) -> list[tuple[str, Kind]]:
    """The lines of a piece, as it is read, but those of fences."""
    lines = part.body.split("\n")
    looked = zip(lines, look_at(lines).kinds, strict=True)
    return [(line, kind) for line, kind in looked if kind is not Kind.FENCE]


def test_code_that_never_ends_and_one_line_of_it_are_cut_too() -> None:
    made = pieces("```\n" + "code " * LONGEST)
    assert len(made) > 4
    assert all(part.body.startswith("```\ncode ") for part in made)
    assert all(part.body.endswith(" \n```\n") for part in made[:-1])
    assert "".join(part.body.removeprefix("```\n").removesuffix("\n```\n") for part in made) == (
        "code " * LONGEST
    )


def test_a_cut_takes_the_end_of_code_along() -> None:
    code = "```\n" + "a\n" * (MOST_LINES - 2)  # the closing line would begin the next piece
    made = pieces(f"{code}```\n" + "Words.\n\n" * MOST_LINES)
    assert made[0].body == f"{code}```\n"
    assert made[1].body.startswith("Words.")


def test_marks_that_nobody_writes_are_not_said_again() -> None:
    made = pieces("`" * 5_000 + "\n" + CODE)
    assert sum(part.body.count("`") for part in made) == 5_000


def test_it_is_told() -> None:
    text = HEAD + "Some words of it.\n\n" * 20_000
    told = load_bytes(text.encode(), Path("a.md")).problems
    assert [one.code for one in told if one.code == "long-section"] == ["long-section"]
