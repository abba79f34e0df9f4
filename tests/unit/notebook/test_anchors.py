"""A bookmark follows its words when the document changes."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.loading import load_document
from reader.library.model import Document, Section
from reader.notebook.anchors import find_anchor, locate, make_anchor
from reader.notebook.records import Anchor

TEXT = (
    "You may have a blood test first. The nurse takes a small sample from your arm. "
    "A second test looks at the bone marrow. You may have a blood test again later on."
)


def plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def section(name: str, text: str) -> Section:
    return Section(f"{name.lower()}-0000", name, 2, (), 1, text, text)


def document(*sections: Section) -> Document:
    return Document("doc", "Title", Path("doc.md"), "0", sections=sections)


TESTS = section("Tests", TEXT)
OTHER = section("Outlook", "Many things change the outlook, and every person is different.")
BEFORE = document(TESTS, OTHER)


def mark(text: str, *, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return make_anchor(BEFORE, TESTS, start, start + len(text))


def found_text(anchor: Anchor, now: Document) -> tuple[str, str]:
    found = find_anchor(anchor, now)
    home = next((s for s in now.sections if s.id == found.section), None)
    return found.status, home.text[found.start : found.end] if home else ""


def test_nothing_changed() -> None:
    assert found_text(mark("a small sample"), BEFORE) == ("exact", "a small sample")


def test_of_two_equal_passages_the_right_one_is_found() -> None:
    second = mark("You may have a blood test", nth=1)
    found = find_anchor(second, BEFORE)
    assert found.start == TEXT.rindex("You may have a blood test")
    moved = document(section("Tests", "A new start. " + TEXT), OTHER)
    assert find_anchor(second, moved).start > 100


def test_spacing_marks_and_case_are_no_change() -> None:
    now = document(section("Tests", TEXT.replace("small sample", "SMALL —\n  sample")), OTHER)
    status, text = found_text(mark("a small sample"), now)
    assert (status, text) == ("exact", "a SMALL —\n  sample")


def test_the_section_renamed_or_the_passage_moved() -> None:
    anchor = mark("The nurse takes a small sample from your arm.")
    renamed = document(section("Finding out", TEXT), OTHER)
    assert found_text(anchor, renamed) == ("moved", "The nurse takes a small sample from your arm")
    moved = document(section("Tests", "Short."), section("Outlook", OTHER.text + " " + TEXT))
    assert found_text(anchor, moved)[0] == "moved"


def test_a_bookmarked_section_is_found_under_another_heading() -> None:
    anchor = make_anchor(BEFORE, TESTS)
    renamed = document(OTHER, section("Finding out", TEXT.replace("small", "tiny")))
    assert find_anchor(anchor, renamed).section == renamed.sections[1].id
    assert find_anchor(anchor, document(OTHER)).status == "changed"
    twice = document(section("One", TEXT), section("Two", TEXT))
    assert find_anchor(anchor, twice).status == "changed"


def test_reworded_passages_are_found_when_close_enough() -> None:
    anchor = mark("The nurse takes a small sample from your arm.")
    close = TEXT.replace(
        "takes a small sample from your arm", "takes a very small sample from an arm"
    )
    status, text = found_text(anchor, document(section("Tests", close), OTHER))
    assert status == "close"
    assert "very small sample" in text
    far = TEXT.replace("The nurse takes a small sample from your arm.", "Nothing hurts.")
    assert find_anchor(anchor, document(section("Tests", far), OTHER)).status == "changed"


def test_short_quotes_are_found_exactly_or_not_at_all() -> None:
    anchor = mark("bone marrow")
    gone = document(section("Tests", TEXT.replace("bone marrow", "bones")), OTHER)
    assert find_anchor(anchor, gone).status == "changed"


def test_whole_sections() -> None:
    anchor = make_anchor(BEFORE, TESTS)
    assert find_anchor(anchor, BEFORE).status == "exact"
    reworded = document(replace(TESTS, text="All new."), OTHER)
    assert find_anchor(anchor, reworded).status == "exact"
    new_id = document(replace(TESTS, id="tests-9999"), OTHER)
    assert find_anchor(anchor, new_id).status == "moved"
    assert find_anchor(anchor, document(OTHER)).status == "changed"
    assert find_anchor(anchor, None).status == "changed"


def test_a_megabyte_of_the_same_words_takes_bounded_work() -> None:
    anchor = Anchor("doc", "x", "X", "cell cell blood cell cell marrow")
    span = locate(anchor, "cell " * 200_000)  # the suite's timeout is the judge of "bounded"
    assert span is None or span.score < 1


def variations(original: Document, chance: random.Random) -> list[tuple[str, Document]]:
    """The document with its sections renamed, reordered, reworded around, and some removed."""
    sections = list(original.sections)
    renamed = [replace(s, id=f"new-{i:04d}", heading=f"New {i}") for i, s in enumerate(sections)]
    shuffled = chance.sample(sections, len(sections))
    padded = [replace(s, text=f"Something new stands here. {s.text} And here.") for s in sections]
    return [
        (name, replace(original, sections=tuple(parts)))
        for name, parts in (("renamed", renamed), ("reordered", shuffled), ("reworded", padded))
    ]


def check_document(original: Document) -> int:
    """Mark a passage in each section with enough words; follow it through every variation."""
    chance = random.Random(original.id)
    checked = 0
    changes = variations(original, chance)
    for home in original.sections:
        words = home.text.split(" ")
        if len(words) < 30:
            continue
        start = chance.randrange(len(words) - 12)
        quote = " ".join(words[start : start + 12])
        at = len(" ".join(words[:start])) + bool(start)
        anchor = make_anchor(original, home, at, at + len(quote))
        for name, now in changes:
            found = find_anchor(anchor, now)
            assert found.status in {"exact", "moved"}, (original.id, home.id, name)
            landed = next(s for s in now.sections if s.id == found.section)
            assert plain(landed.text[found.start : found.end]) == plain(quote)
        rest = tuple(s for s in original.sections if quote not in s.text)
        gone = find_anchor(anchor, replace(original, sections=rest))
        assert gone.status in {"changed", "close", "moved"}
        checked += 1
    return checked


def test_every_document_of_the_library() -> None:
    sources = sorted((Path(__file__).resolve().parents[3] / "sources").glob("*.md"))
    checked = 0
    for path in sources:
        loaded = load_document(path)
        assert loaded.document is not None, path
        checked += check_document(loaded.document)
    assert checked > len(sources)


@pytest.mark.documents
def test_the_real_documents(shared_documents: Path) -> None:
    paths = sorted([*shared_documents.glob("nci/*"), *shared_documents.glob("seeds/*")])
    checked = sum(check_document(d) for p in paths if (d := load_document(p).document))
    assert checked > 200
