"""What a document says of itself: title, source, license, dates, readers, anchors."""

from datetime import date
from pathlib import Path

import pytest

from reader.library.loading import Loaded, document_id, load_bytes
from reader.library.model import Basis, Document, WrittenFor


def load(head: str = "", body: str = "# Title\n\nText\n", name: str = "notes.md") -> Loaded:
    text = f"---\n{head}\n---\n\n{body}" if head else body
    return load_bytes(text.encode(), Path(name))


def read(head: str = "", body: str = "# Title\n\nText\n", name: str = "notes.md") -> Document:
    document = load(head, body, name).document
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("url", "name", "expected"),
    [
        ("https://www.cancer.gov/types/leukemia/research", "x.md", "types-leukemia-research"),
        ("https://www.cancer.gov/types/leukemia/", "x.md", "types-leukemia"),
        ("https://example.org/a/b.html?x=1#y", "x.md", "a-b"),
        ("https://example.org/", "x.md", "example-org"),
        ("", "My Café notes.md", "my-cafe-notes"),
        ("not an address", "x.md", "x"),
        ("", "白血病.md", "document"),
    ],
)
def test_the_id_comes_from_the_address_or_the_name(url: str, name: str, expected: str) -> None:
    assert document_id(url, Path(name)) == expected


def test_publisher_suffixes_and_repeated_titles_go() -> None:
    document = read("title: Blood cells - NCI", "# Blood cells - NCI\n\n# Blood Cells\n\nText\n")
    assert document.title == "Blood cells"
    assert [(s.heading, s.line) for s in document.sections] == [("Blood Cells", 7)]
    assert [(r.rule, r.line, r.text) for r in document.removals] == [
        ("repeated title", 5, "Blood cells - NCI")
    ]


def test_a_dash_that_names_no_publisher_stays() -> None:
    assert read("title: Leukemia - What now?").title == "Leukemia - What now?"


def test_two_first_headings_that_differ_both_stay() -> None:
    document = read("title: One", "# Other\n\n# Third\n\nText\n")
    assert [section.heading for section in document.sections] == ["Other", "Third"]


def test_a_lone_suffixed_heading_loses_the_publisher() -> None:
    document = read("", "# Blood cells | Cancer Research UK\n\nText with [a link](/x).\n")
    assert document.sections[0].heading == document.title == "Blood cells"
    assert [(r.rule, r.text) for r in document.removals] == [
        ("publisher in title", "| Cancer Research UK")
    ]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("title: A\nsource: NCI", "National Cancer Institute"),
        ("title: A\nsource: Our Clinic", "Our Clinic"),
        ("title: A\nurl: https://www.cancer.gov/x", "National Cancer Institute"),
        ("title: A\nurl: https://notcancer.gov/x", ""),
    ],
)
def test_sources_are_written_out(head: str, expected: str) -> None:
    assert read(head).source == expected


def test_a_source_read_from_the_text_is_told() -> None:
    loaded = load("", "My page\n\nThis is by Cancer Research UK.\n\nAsk Cancer Research UK.\n")
    assert [(p.code, p.severity) for p in loaded.problems] == [("source-guessed", "note")]
    assert loaded.document is not None
    assert (loaded.document.source, loaded.document.license) == ("Cancer Research UK", "reserved")
    own = load("", "# My notes\n\nCancer Research UK and Cancer Research UK.\n")
    assert own.document is not None
    assert (own.document.source, own.problems) == ("", ())


def test_unknown_and_reserved_documents_are_not_given_away() -> None:
    assert (read().license, read().redistributable) == ("unknown", False)
    reserved = read("title: A\nsource: Cancer Research UK")
    assert (reserved.license, reserved.redistributable) == ("reserved", False)
    assert read("title: A\nlicense: public_domain").redistributable


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("title: A\nurl: https://www.cancer.gov/types/leukemia/hp/x\naudienceLevel: patient", True),
        ("title: A (PDQ®)–Health Professional Version", True),
        ("title: Nutrition for Health Professionals", True),
        ("title: Finding health professionals", False),
        ("title: A\nurl: https://www.cancer.gov/help/x", False),
    ],
)
def test_address_and_title_tell_pages_for_professionals(head: str, *, expected: bool) -> None:
    assert (read(head).written_for is WrittenFor.PROFESSIONALS) is expected


def test_the_next_review_is_said_or_counted() -> None:
    counted = read("title: A\nlastReviewed: 2024-11-30\nreviewFrequency: quarterly")
    assert counted.next_review == date(2025, 2, 28)
    said = read(
        "title: A\nlastReviewed: 2024-11-30\nreviewFrequency: yearly\nnextReview: 1 May 2025"
    )
    assert said.next_review == date(2025, 5, 1)
    in_text = read(
        "", "# A\n\nText\n\nLast reviewed: 9 August 2024\n\nNext review due: 9 Aug 2027\n"
    )
    assert (in_text.last_reviewed, in_text.next_review) == (date(2024, 8, 9), date(2027, 8, 9))


def test_an_editors_keys_are_handed_on() -> None:
    hints = load(
        "title: A\nleukemiaTypes: [all, cml]\naudiences: children\ncancerTypes:\n- breast\n"
        "audienceLevel: patient\nplaces: [transplant]\ntopics: [drugs]"
    ).hints
    assert (hints.leukemia_types, hints.audiences) == (("all", "cml"), ("children",))
    assert (hints.cancer_types, hints.audience_level) == (("breast",), "patient")
    assert (hints.places, hints.topics) == (("transplant",), ("drugs",))
    assert hints.line_of("audiences") == 4


def test_what_a_document_rests_on_is_kept() -> None:
    document = read(
        "title: A\nbasedOn:\n- title: Original\n  publisher: NCI\n  url: https://x.org/y\n"
        "  lastReviewed: 2025-01-02\n- just words"
    )
    assert document.based_on == (Basis("Original", "NCI", "https://x.org/y", date(2025, 1, 2)),)


def test_a_section_is_found_by_its_anchor_and_by_its_bare_slug() -> None:
    document = read("", "# T\n\n## Drugs\n\na\n\n## Drugs\n\nb\n\n## Signs & tests\n\nc\n")
    first, second = document.sections[1:3]
    assert first.id.startswith("drugs-")
    assert second.id == f"{first.id}-2"
    assert document.section("drugs") is first
    assert document.section(second.id) is second
    assert document.section("signs-tests") is document.sections[3]
    assert document.section("none") is None


def test_anchors_do_not_depend_on_neighbours() -> None:
    before = read("", "# T\n\n## One\n\na\n\n### In\n\nb\n")
    after = read("", "# New\n\n## Zero\n\nz\n\n## One\n\nchanged\n\n### In\n\nb\n")
    assert [s.id for s in before.sections[1:]] == [s.id for s in after.sections[2:]]
    assert len(after.sections[-1].id) <= 48 + 5


def test_the_same_heading_under_other_headings_has_another_anchor() -> None:
    document = read("", "# T\n\n## One\n\n### In\n\na\n\n## Two\n\n### In\n\nb\n")
    ids = {section.id for section in document.sections if section.heading == "In"}
    assert len(ids) == 2


def test_a_section_takes_its_link_definitions_along() -> None:
    body = "# T\n\n## One\n\n[a][x] here\n\n## Two\n\nb\n\n[x]: https://x.org/\n"
    _, one, two = read("", body).sections
    assert (one.text, one.markdown) == ("a here", "[a][x] here\n\n[x]: https://x.org/")
    assert (two.text, two.markdown) == ("b", "b\n\n[x]: https://x.org/")


def test_text_before_the_first_heading_belongs_to_the_document() -> None:
    document = read("title: Mine", "Preface.\n\n## Part\n\nText\n")
    assert [(s.heading, s.level, s.line, s.text) for s in document.sections] == [
        ("Mine", 1, 5, "Preface."),
        ("Part", 2, 7, "Text"),
    ]


def test_a_title_with_marks_is_shown_as_it_is() -> None:
    assert read("title: 'A *b* [c]'", "Text\n").sections[0].heading == "A *b* [c]"
