"""Bookmarks are shown under the names of the reader's language, and stored as they were."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.model import Document, FrontPage
from reader.library.overlay import with_headings
from reader.notebook.anchors import find_anchor, make_anchor
from reader.notebook.notebook import Notebook
from reader.notebook.records import Recent
from reader.notebook.titles import recent_in, retitled
from tests.support.libraries import library_of, page


@pytest.fixture
def english(tmp_path: Path) -> Document:
    return library_of(
        tmp_path, {"a.md": page("ALL in adults", "Words.\n\n## Tests\n\nText.")}
    ).documents[0]


@pytest.fixture
def spanish(english: Document) -> Document:
    names = dict(zip([one.id for one in english.sections], ["La LLA", "Pruebas"], strict=True))
    sections = with_headings(english.sections, names)
    front = FrontPage(english.title)
    return replace(english, title="La LLA", sections=sections, front=front)


def test_a_bookmark_is_shown_in_the_language_and_found_in_both(
    english: Document, spanish: Document
) -> None:
    anchor = make_anchor(spanish, spanish.sections[1])
    assert anchor == make_anchor(english, english.sections[1])
    notebook = Notebook.in_memory()
    kept = notebook.add_bookmark(anchor, spanish.own_title)
    shown = retitled(kept, lambda _id: spanish)
    assert (shown.title, shown.anchor.heading) == ("La LLA", "Pruebas")
    assert retitled(kept, lambda _id: english) is kept
    assert retitled(kept, lambda _id: None) is kept
    for document in (english, spanish):
        assert find_anchor(kept.anchor, document).status == "exact"
        renumbered = replace(
            document, sections=tuple(replace(one, id=f"{one.id}-x") for one in document.sections)
        )
        assert find_anchor(kept.anchor, renumbered).section == f"{anchor.section}-x"
    notebook.close()


def test_a_question_about_a_page_and_one_about_none(english: Document, spanish: Document) -> None:
    notebook = Notebook.in_memory()
    anchor = make_anchor(english, english.sections[1])
    about = notebook.ask("Why?", anchor=anchor, title=english.title)
    alone = notebook.ask("When?")
    assert retitled(about, lambda _id: spanish).title == "La LLA"
    assert retitled(alone, lambda _id: spanish) is alone
    notebook.close()


def test_pages_read_last_take_the_names_of_now(english: Document, spanish: Document) -> None:
    section = english.sections[1]
    recent = Recent(english.id, section.id, "An older title", "An older heading", "2026-01-01")
    assert recent_in(recent, lambda _id: spanish).heading == "Pruebas"
    assert recent_in(recent, lambda _id: english).title == english.title
    assert recent_in(recent, lambda _id: None) is recent


def test_names_are_asked_for_by_the_page_and_kept_where_none_is_known(
    english: Document, spanish: Document
) -> None:
    asked: list[str] = []

    def find(name: str) -> Document:
        asked.append(name)
        return spanish

    notebook = Notebook.in_memory()
    gone = replace(make_anchor(english, english.sections[1]), section="gone", heading="Old")
    kept = notebook.add_bookmark(gone, "")
    shown = retitled(kept, find)
    assert (shown.title, shown.anchor.heading) == ("", "Old")
    page = Recent(english.id, "gone", "Title", "Old", "2026-01-01")
    assert recent_in(page, find).heading == "Old"
    assert recent_in(replace(page, section=english.sections[1].id, heading=""), find).heading == ""
    assert asked == [english.id] * 3
    notebook.close()
