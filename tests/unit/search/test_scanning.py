"""The plain search that answers until there is an index."""

from pathlib import Path

import pytest

from reader.progress import breathing
from reader.search.engine import Query
from reader.search.scanning import Scan
from tests.support.libraries import library_of, page

FILES = {
    "one.md": page(
        "Fever in leukemia", "## At home\n\nMeasure the temperature twice a day.\n\n## Cold\n\nTea."
    ),
    "two.md": page(
        "Care of children with leukemia",
        "## Temperature\n\nCall when it is high.\n",
        head="audiences: [children]\nleukemiaTypes: [all]\n",
    ),
}


@pytest.fixture
def scan(tmp_path: Path) -> Scan:
    return Scan(library_of(tmp_path, FILES))


def test_every_word_has_to_stand_in_the_section(scan: Scan) -> None:
    assert [hit.heading for hit in scan.search(Query("temperature twice")).hits] == ["At home"]
    assert scan.search(Query("temperature nowhere")).hits == ()


def test_words_of_the_heading_come_first_and_case_does_not_matter(scan: Scan) -> None:
    found = scan.search(Query("TEMPERATURE"))
    assert [hit.heading for hit in found.hits] == ["Temperature", "At home"]
    assert found.total == 2


def test_hits_are_marked_in_the_snippet_and_in_any_text(scan: Scan) -> None:
    hit = scan.search(Query("twice")).hits[0]
    assert "temperature **twice** a day" in hit.snippet
    assert scan.marks("tea", "Tea and more tea") == [(0, 3), (13, 16)]


def test_letters_that_grow_when_made_small_leave_the_marks_in_their_place(scan: Scan) -> None:
    passage = "İİİ Tea"
    assert [passage[a:b] for a, b in scan.marks("tea", passage)] == ["Tea"]


def test_filters_and_counts(scan: Scan) -> None:
    found = scan.search(Query("temperature", leukemia_type="all"))
    assert [hit.document for hit in found.hits] == ["two"]
    assert dict(found.counts_by_audience)["children"] == 1
    assert scan.search(Query("temperature", document="one")).hits[0].document == "one"


@pytest.mark.parametrize("words", ["", " ", "?", '"', "()"])
def test_no_words_find_nothing(scan: Scan, words: str) -> None:
    assert scan.search(Query(words)).hits == ()


def test_a_scan_gets_ready_breath_by_breath(scan: Scan) -> None:
    breaths: list[None] = []
    with breathing(lambda: breaths.append(None)):
        scan.warm()
    assert len(breaths) >= len(FILES)
