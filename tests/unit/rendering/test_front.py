"""The Spanish front page before an English document."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from reader import wording
from reader.library.shelf import Library, open_library
from reader.paths import find_places
from reader.rendering.page import Options, render_document
from reader.rendering.standalone import standalone_html
from reader.themes import load_theme
from tests.support.html import Seen

TODAY = date(2026, 11, 21)
DOCUMENT = "what-is-leukemia"


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One page of the built-in library, in Spanish."""
    places = find_places(tmp_path_factory.mktemp("user"))
    file = places.sources / f"{DOCUMENT}.md"
    return open_library([file], places=places, use_cache=False, language="es")


@pytest.fixture(autouse=True)
def _in_spanish() -> Iterator[None]:
    wording.use(lambda _context, text, _comment, _count: text, "es")
    yield
    wording.use(None)


def test_a_page_begins_in_spanish_and_goes_on_in_english(spanish: Library) -> None:
    document = spanish.documents[0]
    page = render_document(document, spanish, today=TODAY)
    own = spanish.original.documents[0]
    assert page.title == document.title != own.title
    front, text = page.html.split('<div lang="en">')
    assert f">{document.title}</h1>" in front
    assert f'<span lang="en">{own.title}</span>' in front
    assert "no doctor and no professional translator has checked it" in front
    assert page.html.count("<h1") == 1
    for section, english in zip(document.sections[1:], own.sections[1:], strict=True):
        assert f'id="{section.id}">{english.heading}</h' in text
        assert f'lang="es">{section.heading}</p>' in text


def test_every_section_is_named_in_spanish_beside_the_page(spanish: Library) -> None:
    document = spanish.documents[0]
    page = render_document(document, spanish, today=TODAY)
    assert [one.text for one in page.headings[1:]] == [one.heading for one in document.sections[1:]]
    anchors = set(re.findall(r'<h\d id="([^"]+)"', page.html))
    front = page.html.split('<div lang="en">')[0]
    assert set(re.findall(r'href="#([^"]+)"', front)) <= anchors
    assert len(re.findall(r'href="#', front)) > 3


def test_the_english_text_is_word_for_word_the_same(spanish: Library) -> None:
    own = spanish.original
    translated = render_document(spanish.documents[0], spanish, today=TODAY)
    text = translated.html.split('<div lang="en">')[1].split("</div>")[0]
    without = re.sub(r'<p class="source" lang="es">[^<]*</p>', "", text)
    wording.use(None)
    english = render_document(own.documents[0], own, today=TODAY).html
    assert Seen(without).words in Seen(english).words


def test_a_section_alone_has_no_front_page(spanish: Library) -> None:
    document = spanish.documents[0]
    wanted = Options(section=document.sections[2].id)
    html = render_document(document, spanish, today=TODAY, options=wanted).html
    assert "This page is in English only." in html
    assert "Sections of this page" not in html


def test_a_page_saved_in_spanish_marks_what_is_english(spanish: Library) -> None:
    page = render_document(spanish.documents[0], spanish, today=TODAY)
    theme = load_theme(find_places().resource("themes"), "light")
    html = standalone_html(page, theme)
    assert '<html lang="es">' in html
    assert html.count('<div lang="en">') == 1
