"""What `check` finds, one code at a time."""

from datetime import date
from pathlib import Path

import pytest

from reader.errors import Problem
from reader.library.checking import built_in_problems, check
from tests.support.libraries import library_of, page

TODAY = date(2026, 2, 1)


def found(tmp_path: Path, text: str, today: date = TODAY) -> dict[str, Problem]:
    library = library_of(tmp_path, {"a.md": text})
    return {one.code: one for one in check(library, today=today)}


def test_a_good_document_has_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path, page("ALL in adults", "## Signs\n\nSee [signs](#signs).")) == {}


@pytest.mark.parametrize(
    ("code", "severity", "text"),
    [
        ("not-leukemia", "note", page("Breast cancer")),
        ("placed-by-text", "note", page("Help", "Leukemia: CLL, CLL and CLL again. Leukemia.")),
        ("dead-link", "warning", page("ALL", "A [link](nowhere.md).")),
        ("dead-link", "warning", page("ALL", "A [link](javascript:alert).")),
        ("no-such-section", "warning", page("ALL", "A [link](#nowhere).")),
        ("no-entry", "note", page("ALL", "[x](https://www.cancer.gov/popDefinition.aspx?id=1)")),
        ("no-picture", "warning", page("ALL", "![A cell](illustrations/nowhere.svg)")),
        ("no-text", "warning", page("ALL", "## A heading")),
        ("for-professionals", "note", page("ALL", url="https://x.org/hp/all")),
        ("future-review", "warning", page("ALL").replace("2026-01-01", "2026-03-01")),
        ("not-free", "warning", page("ALL").replace("CC-BY-4.0", "reserved")),
        ("not-free", "warning", page("ALL").replace("license: CC-BY-4.0\n", "")),
        ("no-source", "warning", page("ALL").replace("source: A clinic\n", "")),
        ("no-review-date", "warning", page("ALL").replace("lastReviewed: '2026-01-01'\n", "")),
    ],
)
def test_faults(tmp_path: Path, code: str, severity: str, text: str) -> None:
    problem = found(tmp_path, text)[code]
    assert problem.severity == severity
    assert problem.message.endswith(".")


def test_the_line_of_a_dead_link_is_its_sections(tmp_path: Path) -> None:
    text = page("ALL", "Words.\n\n## Signs\n\n[link](nowhere.md)")
    assert found(tmp_path, text)["dead-link"].line == text.splitlines().index("## Signs") + 1


def test_a_review_is_overdue_the_day_after_it_was_due(tmp_path: Path) -> None:
    text = page("ALL", head="reviewFrequency: yearly\n")
    assert "overdue" not in found(tmp_path, text, date(2027, 1, 1))
    assert "1 January 2027" in found(tmp_path, text, date(2027, 1, 2))["overdue"].message


def test_problems_of_reading_come_too_and_only_for_the_documents_asked_for(tmp_path: Path) -> None:
    files = {"a.md": page("ALL", head="leukemiaTypes: [xyz]\n"), "b.md": page("Breast cancer")}
    library = library_of(tmp_path, files)
    assert {one.code for one in check(library, today=TODAY)} == {"unknown-place", "not-leukemia"}
    chosen = [one for one in library.documents if one.id == "b"]
    (problem,) = check(library, today=TODAY, documents=chosen)
    assert problem.code == "not-leukemia"


def test_what_is_not_free_may_not_travel_with_the_program(tmp_path: Path) -> None:
    files = {"a.md": page("ALL"), "b.md": page("AML").replace("CC-BY-4.0", "reserved")}
    library = library_of(tmp_path, files)
    (problem,) = built_in_problems(library, tmp_path / "documents")
    assert (problem.file.name, problem.severity) == ("b.md", "error")
    assert list(built_in_problems(library, tmp_path / "elsewhere")) == []


def test_the_reserved_seed_and_no_other_may_not_be_given_away(
    tmp_path: Path, shared_documents: Path
) -> None:
    from reader.library.shelf import open_library
    from tests.support.libraries import places_in

    folders = [shared_documents / "seeds", shared_documents / "nci"]
    library = open_library(folders, places=places_in(tmp_path), use_cache=False)
    problems = check(library, today=date(2024, 9, 1))
    assert [one.file.name[:3] for one in problems if one.code == "not-free"] == ["001"]
    assert not [one for one in problems if one.code in {"not-placed", "dead-link", "no-entry"}]
