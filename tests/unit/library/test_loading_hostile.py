"""Random and hostile input: always a document or a reported problem, and never a long wait."""

import itertools
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.loading import Loaded, load_bytes

FILE = Path("hostile.md")
SIZE = 100_000
LINE = "word " * 16 + "\n"
PATTERNS = {
    "brackets": "[",
    "closing brackets": "]",
    "pictures": "![",
    "links without end": "](",
    "links in links": "[a](b",
    "nested targets": "[a](((",
    "target and blanks": "[a](b ",
    "titles": '[a](b "',
    "titles in brackets": "[a](b (",
    "angle targets": "[a](<",
    "stars": "*",
    "stars and letters": "*a ",
    "closing stars": "a* ",
    "mixed marks": "*_",
    "underscores": "_a",
    "back-ticks": "`",
    "growing back-ticks": "` `` ``` ````",
    "comments": "<!--",
    "comment lines": "<!--\n",
    "comment ends": "<!-- -->",
    "half tags": "<a ",
    "tags": "<b>",
    "angle brackets": "<",
    "autolinks": "<http:",
    "entities": "&amp",
    "bars": "|",
    "bar lines": "|a|b|\n",
    "delimiters": "|-|\n",
    "delimiter row": "|-",
    "hashes": "#",
    "heading lines": "# a\n",
    "bare marks": "##\n",
    "blanks": " ",
    "tabs": "\t",
    "quotes": "> ",
    "bullets": "- ",
    "nested bullets": "  - a\n",
    "numbers": "1. ",
    "underlines": "=\n",
    "dashes": "-\n",
    "rules": "* * *\n",
    "rows of blanks": "    \n",
    "fences": "```\n",
    "tildes": "~~~ a\n",
    "definitions": "[a]: b\n",
    "cards": "[![a](b)\n",
    "open cards": "- [a\n\n",
    "enlarge": "[Enlarge](a)![",
    "enlarge without end": "[Enlarge](",
    "glossary": "Open a glossary item ",
    "placeholders": "![No Image Placeholder](",
    "reviewed": "Last reviewed:\n",
    "dots": "• ",
    "dot lines": "  • a\n\n",
    "backslashes": "\\",
    "lines": LINE,
    "letters": "a",
    "head lines": "---\n",
    "yaml lists": "---\na: [[[[[",
    "yaml keys": "---\na: &a [*a, *a]\n",
    "yaml deep": "---\n- - - - -",
    "nul": "a\0b",
    "carriage returns": "\r",
    "old line ends": "a\r",
    "separators": "a\u2028\x85",
}


def is_sound(loaded: Loaded) -> bool:
    """A document, or an error that says why not; every problem in one line."""
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    told = all("\n" not in str(problem) and problem.message for problem in loaded.problems)
    return (loaded.document is None) == bool(errors) and told


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("wrap", ["{}", "---\ntitle: A\n---\n# B\n\n{}\n\nend](b)"])
@pytest.mark.timeout(10)  # each takes a fraction of a second; a quadratic scanner takes minutes
def test_a_hundred_kilobytes_of_anything_are_read(name: str, wrap: str) -> None:
    pattern = PATTERNS[name]
    assert is_sound(load_bytes(wrap.format(pattern * (SIZE // len(pattern))).encode(), FILE))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=2000))
def test_random_bytes_never_raise(data: bytes) -> None:
    assert is_sound(load_bytes(data, FILE))


PIECES = st.one_of(
    st.sampled_from([*PATTERNS.values(), "\n", "\n\n", "title: x\n", "---\n", "a](b)", "é", "  "]),
    st.text(max_size=20),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60))
def test_random_markdown_never_raises(pieces: list[str]) -> None:
    loaded = load_bytes("".join(pieces).encode("utf-8", "surrogatepass"), FILE)
    assert is_sound(loaded)
    if loaded.document:
        ids = [section.id for section in loaded.document.sections]
        assert ids
        assert len(set(ids)) == len(ids)
        assert all(section.line >= 1 for section in loaded.document.sections)
        assert all("\n" not in section.heading for section in loaded.document.sections)


SHAPES = [
    "# {}", "## {} ##", "{}", "more *{}*", "", "- {}", "  {}", "1. {}", "7. {}", "> {}", "```",
    "===", "---", "<!-- {} -->", "<!-- {}", "{} -->", "| {} | {} |", "|---|---|", "    {}",
    "   ### {}", "~~~", "\t{}", "#{}", "<div>", "<b>{}</b>", "- # {}", "***", "[{}](b)", "[{}",
    "{}](b)", "![{}](c)", "[![{}](c)", "{} [{}][r]", "`{}", "**{} `", "Open a glossary item {}",
    "[Enlarge](x)![{}](y)", "{}:\n{}", "Last reviewed: {}", "Related links", "##", "• {}", "{}\\",
    "{}  ", "&amp; {} & <{}>", "[{}\n\n{}](u)", "[![No Image Placeholder](c)\n\n{}](u)", "_{}_{}*",
    "|", "{} | {}", "[r]: /x",
]  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=9), st.booleans())
def test_no_word_of_any_shape_is_lost_or_doubled(shapes: list[str], with_head: bool) -> None:
    names = (f"w{number}" for number in itertools.count())
    lines = [re.sub(r"\{\}", lambda _: next(names), shape) for shape in shapes]
    text = "\n".join([*(["---", "title: x", "---"] if with_head else ["First."]), *lines])
    document = load_bytes(text.encode(), FILE).document
    assert document is not None
    found = [f"{section.heading}\n{section.text}" for section in document.sections]
    found += [removal.text for removal in document.removals]
    assert Counter(re.findall(r"w\d+", "\n".join(found))) == Counter(re.findall(r"w\d+", text))


HEADS = st.lists(st.one_of(st.text(max_size=30), st.sampled_from(list("\n:-[]{}&*!|>'\"%@"))))


@settings(max_examples=300, deadline=None)
@given(HEADS)
def test_random_front_matter_never_raises(pieces: list[str]) -> None:
    text = "---\n" + "".join(pieces) + "\n---\n# Title\n\nText\n"
    assert is_sound(load_bytes(text.encode("utf-8", "surrogatepass"), FILE))


KEYS = [
    "title", "lastReviewed", "nextReview", "reviewFrequency", "license", "url", "tags", "basedOn",
    "leukemiaTypes", "audiences", "language", "source",
]  # fmt: skip
VALUES = ["", "[]", "{}", "[a, [b]]", "{a: b}", "null", "12", "2024-02-30", "'x: y'"]


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES)))
def test_known_keys_take_any_value(head: dict[str, str]) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    loaded = load_bytes(f"---\n{lines}---\n# Title\n\nText\n".encode(), FILE)
    assert is_sound(loaded)
    assert loaded.document is not None
