"""A heading that no list could show is cut, and no word of it is lost."""

from pathlib import Path

import pytest

from reader.library.loading import load_bytes
from reader.library.long_headings import LONGEST
from reader.library.model import Document

LONG = " ".join(f"word{number}" for number in range(20_000))


def loaded(text: str) -> Document:
    """The document of a text."""
    document = load_bytes(text.encode(), Path("a.md")).document
    assert document is not None
    return document


@pytest.mark.parametrize(
    "text",
    [
        f"# Leukemia\n\n## {LONG}\n\nBelow.\n",
        f"# Leukemia\n\n{LONG}\n---\n\nBelow.\n",
        f"# {LONG}\n\nBelow.\n",
        f"---\ntitle: Leukemia\n---\n\n# {LONG}\n\nBelow.\n",
    ],
    ids=["marked", "underlined", "the document's own", "below a title"],
)
def test_a_long_heading_stands_whole_above_its_text(text: str) -> None:
    document = loaded(text)
    cut = next(section for section in document.sections if section.heading.startswith("word0 "))
    assert len(cut.heading) <= LONGEST + 2
    assert cut.heading.endswith(" …")
    words = " ".join(section.text for section in document.sections).split()
    assert words.count("word19999") == words.count("word7") == 1
    assert words[-1] == "Below."
    assert cut.text.startswith("word0 word1 ")
    assert all(len(one) <= LONGEST + 9 for part in document.sections for one in part.path)
    assert len(document.title) <= LONGEST + 2


def test_a_long_title_is_cut() -> None:
    document = loaded(f"---\ntitle: {LONG}\n---\n\nText.\n")
    assert document.title.startswith("word0 word1 ")
    assert len(document.title) <= LONGEST + 2
    assert document.sections[0].heading == document.title


def test_what_counts_is_what_is_shown() -> None:
    heading = f"Signs [there](https://example.org/{'a' * 5_000}) *and* here"
    assert [one.heading for one in loaded(f"# A\n\n## {heading}\n").sections] == [
        "A",
        "Signs there and here",
    ]


def test_marks_in_what_is_cut_are_words() -> None:
    cut = loaded(f"# A\n\n## \\*sic\\* \\[1] {LONG}\n\nBelow.\n").sections[1]
    assert cut.heading.startswith("*sic* [1] word0 ")
