"""The built-in library is plain, well formed and leads nowhere that does not exist."""

import re
import unicodedata
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from support import readability

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "sources"
ILLUSTRATIONS = ROOT / "resources" / "illustrations"
DOCUMENTS = sorted(SOURCES.glob("*.md"))
TYPES = {"all", "aml", "cml", "cll", "hcl", "apl", "jmml", "mds", "tam"}
AUDIENCES = {"adults", "children"}
PLACES = {"transplant", "research", "living", "treatments", "all-types"}
PICTURES = {
    "blood-cells",
    "car-t-cell-therapy",
    "bispecific-antibody",
    "graft-versus-host-disease",
    "all-treatment-phases",
    "timeline",
    "clinical-trial-phases",
    "philadelphia-chromosome",
}
FIXED = {
    "source": "Leukemia Reader",
    "sourceType": "leukemia_reader",
    "language": "en",
    "license": "CC-BY-4.0",
    "status": "active",
    "version": "1",
    "audienceLevel": "patient",
    "reviewFrequency": "yearly",
}
PICTURE = re.compile(r'!\[([^\]]*)\]\(([^)\s]+)(?: "([^"]*)")?\)')
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)


def front_matter(path: Path) -> dict[str, Any]:
    _, front, _ = path.read_text("utf-8").split("---\n", 2)
    return dict(yaml.safe_load(front))


def headings(path: Path) -> list[tuple[int, str]]:
    lines = readability.body(path.read_text("utf-8")).splitlines()
    return [
        (len(line) - len(line.lstrip("#")), line.lstrip("#").strip())
        for line in lines
        if line.startswith("#")
    ]


def slug(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def test_the_library_is_there() -> None:
    assert len(DOCUMENTS) >= 19


@each_document
def test_front_matter(path: Path) -> None:
    front = front_matter(path)
    assert {key: front.get(key) for key in FIXED} == FIXED
    assert front["title"]
    assert front["citation"]
    assert front["tags"]
    assert front["topics"]
    assert set(front.get("leukemiaTypes", [])) <= TYPES
    assert set(front.get("audiences", [])) <= AUDIENCES
    assert set(front.get("places", [])) <= PLACES
    assert front.get("leukemiaTypes") or front.get("places"), "nothing says where it belongs"


@each_document
def test_review_date_is_that_of_the_oldest_source(path: Path) -> None:
    front = front_matter(path)
    dates = []
    for basis in front["basedOn"]:
        assert basis["title"]
        assert basis["publisher"]
        assert "url" in basis
        dates.append(date.fromisoformat(basis["lastReviewed"]))
    assert date.fromisoformat(front["lastReviewed"]) == min(dates)


@each_document
def test_headings(path: Path) -> None:
    found = headings(path)
    assert [level for level, _ in found].count(1) == 1
    assert found[0] == (1, front_matter(path)["title"])
    before = 1
    for level, heading in found:
        assert level <= before + 1, f"{heading} skips a level"
        before = level


@each_document
def test_says_on_top_who_wrote_it(path: Path) -> None:
    opening = " ".join(readability.blocks(path.read_text("utf-8"))[0].sentences)
    assert re.search(r"for (?:this reader|Leukemia Reader)", opening)
    assert "doctor" in opening
    assert re.search(r"\b(not|nor|no)\b", opening.lower())


@each_document
def test_reading_grade(path: Path) -> None:
    assert readability.grade(path.read_text("utf-8")) <= 7


def test_mean_reading_grade() -> None:
    grades = [readability.grade(path.read_text("utf-8")) for path in DOCUMENTS]
    assert sum(grades) / len(grades) <= 6.4


@each_document
def test_length(path: Path) -> None:
    assert readability.length(path.read_text("utf-8")) <= 1500


@each_document
def test_sentences_are_short(path: Path) -> None:
    """Twenty words or fewer, but for one sentence in twenty, and never more than 25."""
    sentences = [
        sentence
        for block in readability.blocks(path.read_text("utf-8"))
        for sentence in block.sentences
    ]
    long = [sentence for sentence in sentences if len(readability.words(sentence)) > 20]
    assert len(long) <= len(sentences) / 20, long
    assert not [sentence for sentence in long if len(readability.words(sentence)) > 25]


@each_document
def test_paragraphs_are_short(path: Path) -> None:
    blocks = readability.blocks(path.read_text("utf-8"))
    long = [block for block in blocks if block.kind == "paragraph" and len(block.sentences) > 3]
    assert not long


@each_document
def test_links_lead_somewhere(path: Path) -> None:
    for href in LINK.findall(path.read_text("utf-8")):
        if href.startswith("https://"):
            continue
        name, _, anchor = href.partition("#")
        target = SOURCES / name if name else path
        assert target.is_file(), href
        if anchor:
            assert anchor in {slug(heading) for _, heading in headings(target)}, href


@each_document
def test_pictures_are_known_and_told_in_words(path: Path) -> None:
    for description, href, caption in PICTURE.findall(path.read_text("utf-8")):
        assert href.startswith("illustrations/")
        assert href.endswith(".svg")
        name = href.removeprefix("illustrations/").removesuffix(".svg")
        assert name in PICTURES
        assert len(readability.words(description)) >= 12, "a full description, not a label"
        assert caption
        if ILLUSTRATIONS.is_dir():
            assert (ILLUSTRATIONS / f"{name}.svg").is_file()


@each_document
def test_a_picture_is_told_in_the_words_it_carries(path: Path) -> None:
    """A drawing that is mended takes the words of every page that shows it along."""
    for description, href, _ in PICTURE.findall(path.read_text("utf-8")):
        drawing = (ILLUSTRATIONS / Path(href).name).read_text("utf-8")
        told = re.search(r"<desc>(.*?)</desc>", drawing, re.DOTALL)
        assert told
        assert unescape(told.group(1)) == description, href


@each_document
def test_approval_names_its_country(path: Path) -> None:
    """An approval by the FDA holds in the US alone: a page that tells of one says so."""
    text = readability.body(path.read_text("utf-8"))
    if re.search(r"\bapproved\b", text):
        assert re.search(r"\bUS\b|United States", text)


@each_document
def test_the_disease_is_not_written_like_the_word(path: Path) -> None:
    text = readability.body(path.read_text("utf-8"))
    assert not re.search(r"\b(?:childhood|adult|B-cell|T-cell|precursor) all\b", text)
    assert "Open a glossary item" not in text
    assert "philidelphia" not in text.lower()


@each_document
def test_speaks_as_the_rest_of_the_program(path: Path) -> None:
    text = readability.body(path.read_text("utf-8"))
    assert "!" not in text.replace("<!--", "").replace("![", "")
    assert not re.search(r"\bplease\b|\boops\b", text, re.IGNORECASE)
