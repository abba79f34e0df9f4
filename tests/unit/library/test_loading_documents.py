"""Every real document opens, loses no word, and has the shape that CommonMark sees."""

import re
from collections import Counter
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from reader.library.loading import Loaded, load_document
from reader.library.model import Document, WrittenFor

pytestmark = pytest.mark.documents

NCI_SEED = "000_9bcbbbc0afba0566.txt"
CRUK_SEED = "001_917bbdcf22419a6d.txt"
SHAPES = (
    "heading_open", "bullet_list_open", "ordered_list_open", "list_item_open", "table_open",
    "tr_open", "th_open", "td_open", "fence", "blockquote_open",
)  # fmt: skip
IN_PAGE_TARGET = re.compile(r"\]\(#[^()\s]*\)")
TARGET = re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\s*\)")
GLUED_LINK = re.compile(r"(?<=[^\W_])\[(?=[^\W_])")


@pytest.fixture(scope="module")
def all_loaded(shared_documents: Path) -> dict[Path, Loaded]:
    files = [path for path in shared_documents.rglob("*") if path.suffix in {".md", ".txt"}]
    return {path: load_document(path) for path in sorted(files) if path.name != "README.md"}


@pytest.fixture(scope="module")
def seeds(all_loaded: dict[Path, Loaded]) -> dict[str, Document]:
    return {p.name: one.document for p, one in all_loaded.items() if p.parent.name == "seeds"}


def body_of(path: Path) -> tuple[str, int]:
    """The text below the front matter, and how many lines stand above it."""
    text = path.read_text("utf-8-sig")
    if not text.startswith("---\n"):
        return text, 0
    end = text.index("\n---\n") + 5
    return text[end:], text[:end].count("\n")


def words(text: str, *, markup: bool) -> Counter[str]:
    """Words outside link targets; emphasis marks do not part a word."""
    if markup:
        text = TARGET.sub("", IN_PAGE_TARGET.sub(" ", text))
        text = GLUED_LINK.sub("", text).replace("\\*", "*")
    return Counter(re.findall(r"[^\W_]+", text.replace("*", "")))


def test_every_document_opens(all_loaded: dict[Path, Loaded]) -> None:
    assert len(all_loaded) >= 592
    assert [str(path) for path, one in all_loaded.items() if one.document is None] == []


def test_no_word_is_lost(all_loaded: dict[Path, Loaded]) -> None:
    wrong = {}
    for path, one in all_loaded.items():
        body = IN_PAGE_TARGET.sub(" ", re.sub(r"\[(\d+)\]\(#[^()]*\)", r" \1 ", body_of(path)[0]))
        expected = words(body, markup=True)
        found: Counter[str] = Counter()
        for section in one.document.sections:
            found += words(f"{section.heading}\n{section.text}", markup=False)
        for removal in one.document.removals:
            found += words(removal.text, markup=True)
        if expected != found:
            wrong[path.name] = (expected - found, found - expected)
    assert wrong == {}


def test_lists_tables_and_headings_are_those_of_commonmark(
    all_loaded: dict[Path, Loaded],
) -> None:
    parser = MarkdownIt("commonmark").enable("table")

    def shapes(text: str) -> Counter[str]:
        counts = Counter(token.type for token in parser.parse(text))
        return Counter({name: counts[name] for name in SHAPES})

    wrong = {}
    for path, one in all_loaded.items():
        document = one.document
        if document.format == "text":  # has no mark-up that could be counted
            continue
        rules = Counter(removal.rule for removal in document.removals)
        expected = shapes(body_of(path)[0])
        expected["heading_open"] -= rules["repeated title"]
        found = shapes("\n\n".join(f"{'#' * s.level} x\n\n{s.markdown}" for s in document.sections))
        # A card in a list item broke the list in two or more; mended, it is one list again.
        fewer = expected["bullet_list_open"] - found["bullet_list_open"]
        if 0 < fewer <= rules["picture card"]:
            found["bullet_list_open"] += fewer
        if expected != found:
            wrong[path.name] = {
                n: (expected[n], found[n]) for n in SHAPES if expected[n] != found[n]
            }
    assert wrong == {}


def test_sections_begin_on_the_lines_of_their_headings(all_loaded: dict[Path, Loaded]) -> None:
    wrong = {}
    for path, one in all_loaded.items():
        document = one.document
        if document.format == "text" or any(p.code == "no-title" for p in one.problems):
            continue
        body, above = body_of(path)
        expected, bare = [], 0
        for number, line in enumerate(body.split("\n"), start=above + 1):
            if mark := re.match(r"#{1,6}(?:\s+(.*))?$", line.strip()):
                bare = 0 if mark[1] else number
                expected += [number] if mark[1] else []
            elif bare and line.strip():
                expected.append(bare)
                bare = 0
        gone = [r.line for r in document.removals if r.rule in {"repeated title", "empty heading"}]
        found = sorted([*(section.line for section in document.sections), *gone])
        if expected != found:
            wrong[path.name] = (expected, found)
    assert wrong == {}


def test_the_plain_page_has_its_headings(seeds: dict[str, Document]) -> None:
    document = seeds[CRUK_SEED]
    assert [section.id for section in document.sections] == [
        "research-into-acute-lymphoblastic-leukaemia-all-94e6",
        "research-and-clinical-trials-499a",
        "research-into-treatment-for-all-9a13",
        "chemotherapy-dc82",
        "stem-cell-and-bone-marrow-transplants-011a",
        "recovery-after-a-transplant-3883",
        "targeted-cancer-drugs-0f52",
        "immunotherapy-0573",
        "treatment-for-different-age-groups-f8d1",
    ]
    lines = document.file.read_text("utf-8").split("\n")
    assert all(lines[s.line - 1].strip() == s.heading for s in document.sections)
    assert (document.title, document.source) == (
        "Research into acute lymphoblastic leukaemia (ALL)",
        "Cancer Research UK",
    )
    assert (document.license, document.redistributable) == ("reserved", False)
    assert str(document.last_reviewed) == "2025-01-21"
    assert str(document.next_review) == "2028-01-21"
    assert document.format == "text"
    rules = Counter(removal.rule for removal in document.removals)
    assert rules == {"glossary mark": 6, "review date": 2, "empty heading": 1}


def test_lists_of_the_plain_page_are_lists(seeds: dict[str, Document]) -> None:
    tokens = MarkdownIt("commonmark").parse(
        "\n\n".join(section.markdown for section in seeds[CRUK_SEED].sections)
    )
    bullets = seeds[CRUK_SEED].file.read_text("utf-8").count("•")
    assert sum(token.type == "list_item_open" for token in tokens) == bullets
    assert not any(token.type == "code_block" for token in tokens)


def test_the_nci_page_has_its_facts(seeds: dict[str, Document]) -> None:
    document = seeds[NCI_SEED]
    assert document.id == "types-leukemia-research"
    assert document.title == "Advances in Leukemia Research"
    assert document.source == "National Cancer Institute"
    assert (document.license, document.redistributable) == ("public_domain", True)
    assert (str(document.last_reviewed), str(document.next_review)) == ("2024-08-09", "2024-11-09")
    assert len(document.sections) == 29
    cell = next(s for s in document.sections if s.heading == "CAR T-cell therapy")
    assert cell.path == (
        "Leukemia Treatment for Adults",
        "Acute Lymphoblastic Leukemia (ALL) Treatment",
        "Immunotherapy",
    )


def test_anchors_are_unique(all_loaded: dict[Path, Loaded]) -> None:
    for path, one in all_loaded.items():
        ids = [section.id for section in one.document.sections]
        assert len(set(ids)) == len(ids), path.name


def test_pages_for_professionals_are_known_by_their_address(
    all_loaded: dict[Path, Loaded],
) -> None:
    for path, one in all_loaded.items():
        if "/hp/" in one.document.url or one.document.url.endswith("/hp"):
            assert one.document.written_for is WrittenFor.PROFESSIONALS, path.name
    professional = [
        one.document.title
        for one in all_loaded.values()
        if one.document.written_for is WrittenFor.PROFESSIONALS
    ]
    assert any("for Health Professionals" in title for title in professional)
