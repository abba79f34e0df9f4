"""The tree: every section where it belongs, nothing empty, basics first."""

from datetime import date
from pathlib import Path

import pytest

from reader.library.model import Subject
from reader.library.node import Node
from reader.library.shelf import Library, open_library
from reader.library.tree import build_tree
from reader.progress import breathing
from tests.support.libraries import library_of, page, places_in, walk

ADULTS, CHILDREN = "Adults", "Children and teenagers"
ALL, AML, CLL = (
    "Acute lymphoblastic leukemia (ALL)",
    "Acute myeloid leukemia (AML)",
    "Chronic lymphocytic leukemia (CLL)",
)


def labels(nodes: tuple[Node, ...]) -> set[tuple[str, ...]]:
    return {path for path, _ in walk(nodes)}


def test_type_audience_document_section(tmp_path: Path) -> None:
    body = "## Signs\n\nA.\n\n### Fever\n\nB.\n\n## Tests\n\nC."
    library = library_of(tmp_path, {"a.md": page("ALL in adults", body)})
    (type_node,) = build_tree(library)
    assert (type_node.kind, type_node.id, type_node.label) == ("type", "all", ALL)
    (audience,) = type_node.children
    assert (audience.kind, audience.id, audience.label) == ("audience", "adults", ADULTS)
    (document,) = audience.children
    assert (document.kind, document.document, document.section) == ("document", "a", "")
    assert (document.file, document.line) == ("a.md", 8)
    assert [one.label for one in document.children] == ["Signs", "Tests"]
    (fever,) = document.children[0].children
    assert (fever.kind, fever.label, fever.line) == ("section", "Fever", 14)
    assert fever.reason.startswith("Type:")


def test_a_page_on_two_types_shows_each_only_its_sections(tmp_path: Path) -> None:
    body = "## ALL in adults\n\nA.\n\n### Drugs\n\nB.\n\n## AML in children\n\nC."
    tree = build_tree(library_of(tmp_path, {"a.md": page("Leukemia news", body)}))
    found = labels(tree)
    assert (ALL, ADULTS, "Leukemia news", "ALL in adults", "Drugs") in found
    assert (AML, CHILDREN, "Leukemia news", "AML in children") in found
    assert not any(path[:2] == (ALL, CHILDREN) for path in found)
    document = tree[0].children[0].children[0]
    assert document.section.startswith("all-in-adults")  # opens where the reader's part begins


def test_what_names_no_audience_lies_under_both_but_not_where_only_one_has_it(
    tmp_path: Path,
) -> None:
    body = "## AML\n\nA.\n\n## CLL\n\nB."
    found = labels(build_tree(library_of(tmp_path, {"a.md": page("Leukemia drugs", body)})))
    assert {
        (AML, ADULTS, "Leukemia drugs", "AML"),
        (AML, CHILDREN, "Leukemia drugs", "AML"),
    } <= found
    assert (CLL, ADULTS, "Leukemia drugs", "CLL") in found
    assert (CLL, CHILDREN) not in found


def test_the_switch_keeps_one_audience(tmp_path: Path) -> None:
    files = {
        "a.md": page("ALL in adults"),
        "b.md": page("ALL in children"),
        "c.md": page("AML"),
        "d.md": page("Coping with cancer", "## For children with cancer\n\nX."),
    }
    library = library_of(tmp_path, files)
    for audience, other in ((ADULTS, CHILDREN), (CHILDREN, ADULTS)):
        found = labels(build_tree(library, audience={ADULTS: "adults"}.get(audience, "children")))
        assert (ALL, audience) in found
        assert (AML, audience, "AML") in found
        assert not any(other in path for path in found)
    place = next(one for one in build_tree(library, audience="children") if one.id == "living")
    (document,) = place.children
    assert [one.label for one in document.children] == ["For children with cancer"]


def test_a_page_that_lies_whole_in_a_place_is_not_torn_apart(tmp_path: Path) -> None:
    body = "## Work\n\nA.\n\n## For children with cancer\n\nX."
    library = library_of(tmp_path, {"d.md": page("Coping with cancer", body)})
    (place,) = build_tree(library)
    (document,) = place.children
    assert [one.label for one in document.children] == ["Work", "For children with cancer"]
    (document,) = build_tree(library, audience="adults")[0].children
    assert [one.label for one in document.children] == ["Work"]


def test_other_subjects_and_empty_places_are_left_out(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"a.md": page("Breast cancer"), "b.md": page("ALL")})
    assert [one.id for one in build_tree(library)] == ["all"]
    assert build_tree(library_of(tmp_path / "none", {})) == ()


def test_pages_for_professionals_only_when_asked_for_and_marked(tmp_path: Path) -> None:
    url = "https://www.cancer.gov/types/leukemia/hp/adult-all-treatment-pdq"
    library = library_of(tmp_path, {"a.md": page("ALL treatment", url=url)})
    assert build_tree(library) == ()
    found = labels(build_tree(library, professionals=True))
    assert (ALL, ADULTS, "ALL treatment (for health professionals)") in found


def test_basics_come_first_then_treatment_research_and_questions(tmp_path: Path) -> None:
    titles = [
        "Questions to ask about ALL",
        "Research into ALL",
        "Treatment of ALL",
        "ALL: the basics",
    ]
    files = {f"{n}.md": page(f"'{title}'") for n, title in enumerate(titles)}
    tree = build_tree(library_of(tmp_path, files), audience="adults")
    assert [one.label for one in tree[0].children[0].children] == titles[::-1]


def test_overdue_reviews_are_told_in_the_reason(tmp_path: Path) -> None:
    head = "reviewFrequency: yearly\n"
    library = library_of(tmp_path, {"a.md": page("ALL in adults", head=head)})
    (late,) = build_tree(library, today=date(2027, 2, 1))[0].children[0].children
    (early,) = build_tree(library, today=date(2026, 2, 1))[0].children[0].children
    assert late.reason.endswith("Its next review was due on 1 January 2027.")
    assert "due" not in early.reason


def test_ten_thousand_headings_nest(tmp_path: Path) -> None:
    body = "\n\n".join(f"{'#' * (2 + n % 5)} Heading {n}" for n in range(10_000))
    library = library_of(tmp_path, {"a.md": page("ALL in adults", body)})
    assert sum(1 for _ in walk(build_tree(library))) == 10_000 + 3


def test_a_window_goes_first_at_each_section(tmp_path: Path) -> None:
    """One document may have thousands: another tree was made in one breath."""
    body = "\n\n".join(f"## Heading {n}" for n in range(50))
    library = library_of(tmp_path, {"a.md": page("ALL in adults", body)})
    breaths: list[str] = []
    with breathing(lambda: breaths.append("one")):
        build_tree(library)
    assert len(breaths) >= 50


@pytest.fixture(scope="module")
def real(shared_documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    folders = [shared_documents / one for one in ("seeds", "nci", "nci-coping", "nci-treatment")]
    places = places_in(tmp_path_factory.mktemp("user"))
    return open_library(folders, places=places, use_cache=False)


def test_the_real_tree(real: Library) -> None:
    tree = build_tree(real)
    found = labels(tree)
    seed = "Advances in Leukemia Research"
    assert (ALL, ADULTS, "Acute Lymphoblastic Leukemia Treatment") in found
    assert (ALL, CHILDREN, "Childhood Acute Lymphoblastic Leukemia") in found
    assert (ALL, ADULTS, "Research into acute lymphoblastic leukaemia (ALL)") in found
    assert (ALL, CHILDREN, "Research into acute lymphoblastic leukaemia (ALL)") not in found
    assert (CLL, CHILDREN) not in found
    overview = ("All types of leukemia", CHILDREN, seed, "Leukemia Treatment for Children")
    assert (*overview, "Survivorship") in found
    assert (
        "Transplant and graft versus host disease",
        seed,
        "Preventing and Treating Graft Versus Host Disease",
    ) in found
    research = ("Research and clinical trials", seed, "NCI-Supported Research Programs")
    assert (*research, "Clinical Trials") in found


def test_every_section_of_every_shown_document_is_in_the_real_tree(real: Library) -> None:
    shown = {
        (node.document, node.section)
        for _, node in walk(build_tree(real, professionals=True))
        if node.document
    }
    for document in real.documents:
        if document.subject is Subject.LEUKEMIA:
            for section in document.sections[1:]:
                assert (document.id, section.id) in shown
        if document.subject is Subject.OTHER:
            assert not any(one == document.id for one, _ in shown)
