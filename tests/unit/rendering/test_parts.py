"""A very long document is shown in parts that lead to one another; any other on one page."""

from datetime import date
from pathlib import Path

import pytest

from reader.library.model import Document
from reader.library.shelf import Library, open_library
from reader.paths import find_places
from reader.rendering.page import Options, render_document
from reader.rendering.pages import RenderedPage
from reader.rendering.parts import LONGEST_PAGE, number_of_part, parts_of
from tests.support.html import Seen
from tests.support.libraries import library_of, page

TODAY = date(2026, 1, 1)
COUNT = 3_000
WORDS = "Blood is looked at in a laboratory, and the doctor tells you what was found. " * 3


@pytest.fixture
def library(tmp_path: Path) -> Library:
    body = "".join(f"## Part {n}\n\nWord{n} {WORDS}\n\n" for n in range(COUNT))
    links = "[first](#part-0) [other](b.md)\n\n"
    return library_of(tmp_path, {"a.md": page("ALL", links + body), "b.md": page("AML")})


def document_of(library: Library) -> Document:
    """The long one."""
    document = library.document("a")
    assert document is not None
    return document


def shown(library: Library, part: int) -> RenderedPage:
    """A part of the long one."""
    return render_document(document_of(library), library, today=TODAY, options=Options(part=part))


def test_all_sections_stand_in_a_part_in_their_order(library: Library) -> None:
    document = document_of(library)
    parts = parts_of(document)
    assert len(parts) > 3
    assert tuple(section for part in parts for section in part) == document.sections
    assert all(sum(len(s.markdown) for s in part) <= LONGEST_PAGE for part in parts)
    for number, part in enumerate(parts, 1):
        assert number_of_part(document, part[0].id) == number
        assert number_of_part(document, part[-1].id) == number
    assert number_of_part(document, "nowhere") == 1


def test_parts_tell_what_they_are_and_lead_on(library: Library) -> None:
    parts = parts_of(document_of(library))
    html = shown(library, 2).html
    assert html.count(f"part 2 of {len(parts)}") == 2
    assert f'href="section:a#{parts[2][0].id}"' in html
    assert f'href="section:a#{parts[0][0].id}"' in html
    assert "Part before" not in shown(library, 1).html
    assert "Next part" not in shown(library, len(parts)).html


def test_every_word_stands_in_one_part(library: Library) -> None:
    words = "".join(
        Seen(shown(library, n + 1).html).words for n in range(len(parts_of(document_of(library))))
    )
    for number in (0, 1, COUNT // 2, COUNT - 1):
        assert words.count(f"Word{number} ") == 1


def test_headings_of_a_part_are_those_on_it(library: Library) -> None:
    part = parts_of(document_of(library))[1]
    assert [heading.section for heading in shown(library, 2).headings] == [s.id for s in part]


def test_a_link_to_another_part_names_its_document(tmp_path: Path) -> None:
    body = "[there](#last-words)\n\n[here](#near)\n\n## Near\n\nword\n\n"
    body += "".join(f"## Part {n}\n\n{WORDS}\n\n" for n in range(COUNT)) + "## Last words\n\nword"
    library = library_of(tmp_path, {"a.md": page("ALL", body)})
    document = document_of(library)
    last, near = document.sections[-1].id, document.sections[1].id
    whole = render_document(document, library, today=TODAY).html
    part = shown(library, 1).html
    assert f'href="#{last}"' in whole
    assert f'href="section:a#{last}"' in part
    assert f'href="#{near}"' in part


def test_a_usual_document_is_one_page_without_a_word_of_parts(library: Library) -> None:
    document = library.document("b")
    assert document is not None
    whole = render_document(document, library, today=TODAY)
    assert render_document(document, library, today=TODAY, options=Options(part=1)) == whole


def test_every_real_document_is_one_page(shared_documents: Path, tmp_path: Path) -> None:
    folders = [path for path in sorted(shared_documents.iterdir()) if path.is_dir()]
    library = open_library(folders, places=find_places(tmp_path))
    assert library.documents
    assert [d.id for d in library.documents if len(parts_of(d)) > 1] == []
    assert not [p for p in library.problems if p.code == "long-section"]


def test_a_page_whose_end_was_left_out_says_so(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"a.md": page("ALL", WORDS * 10_000), "b.md": page("AML")})
    ends = [render_document(d, library, today=TODAY).html for d in library.documents]
    assert ["is not shown: it is too long" in html for html in ends] == [True, False]
