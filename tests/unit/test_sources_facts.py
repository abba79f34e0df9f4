"""Every fact of the two seed documents stands in the built-in library, and none is unknown."""

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "sources"
DOCUMENTS = sorted(SOURCES.glob("*.md"))
FACTS = frozenset(
    [f"N{number:03}" for number in range(1, 110)] + [f"C{number:03}" for number in range(1, 34)]
)
FACTS_COMMENT = re.compile(r"<!-- facts: ([^>]*?) -->")
SOURCE_COMMENT = re.compile(r"<!-- source: (\S+\.(?:md|txt)) # ([^\n]+?) -->")
MARKS = re.compile(r"[*_`#]")


def stated_facts(text: str) -> set[str]:
    return {fact for comment in FACTS_COMMENT.findall(text) for fact in comment.split()}


def headings_of(text: str) -> set[str]:
    """The headings of a real document; a mark alone on its line takes the next line of text."""
    found = set()
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("#"):
            continue
        heading = line.lstrip("#").strip()
        if not heading:
            heading = next((after for after in lines[number + 1 :] if after.strip()), "")
        found.add(plain(heading))
    return found


def plain(heading: str) -> str:
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return " ".join(MARKS.sub("", without_links).split())


def test_there_are_142_facts() -> None:
    assert len(FACTS) == 142


def test_every_fact_stands_in_a_document() -> None:
    stated = set().union(*(stated_facts(path.read_text("utf-8")) for path in DOCUMENTS))
    assert not FACTS - stated


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_fact_is_unknown(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not stated_facts(text) - FACTS
    assert text.count("<!--") == len(FACTS_COMMENT.findall(text)) + len(
        SOURCE_COMMENT.findall(text)
    ), "a comment is neither a list of facts nor a source"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_facts_stand_under_what_states_them(path: Path) -> None:
    """A comment right after a heading or at the top belongs to nothing."""
    above = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("<!--"):
            assert not above.startswith("#"), f"{line} stands under a heading"
            assert above, f"{line} stands at the top"
        if line.strip() and not line.startswith("<!--"):
            above = line


def test_the_research_page_about_adults_in_the_uk_is_not_told_of_children() -> None:
    """Facts of the Cancer Research UK page are about adults (C001 itself may say so anywhere)."""
    for path in DOCUMENTS:
        if "-children-" not in path.stem:
            continue
        about_adults = {fact for fact in stated_facts(path.read_text("utf-8")) if fact[0] == "C"}
        assert not about_adults - {"C001"}, path.name


@pytest.mark.documents
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_sources_name_a_file_and_a_heading(path: Path, shared_documents: Path) -> None:
    """A long heading may be cut with an ellipsis, so that no long run of its words is copied."""
    for name, heading in SOURCE_COMMENT.findall(path.read_text("utf-8")):
        files = [file for file in shared_documents.rglob(name) if file.is_file()]
        assert files, f"{path.name}: there is no {name}"
        known = headings_of(files[0].read_text("utf-8"))
        wanted = plain(heading)
        if wanted.endswith("…"):
            assert any(one.startswith(wanted[:-1].rstrip()) for one in known), (name, heading)
        else:
            assert wanted in known, (name, heading)
