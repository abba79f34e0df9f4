"""Every word of the program's own on a page comes in the reader's language."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader import wording
from reader.library.dates import in_words, month_in_words, retold
from reader.library.reference import Drug, DrugUse, Mention, Term, Trial
from reader.library.shelf import Library, open_library
from reader.paths import find_places
from reader.rendering.entries import (
    render_drug,
    render_drug_index,
    render_glossary_index,
    render_term,
    render_trial,
    render_web_card,
)
from reader.rendering.page import render_document
from reader.rendering.pages import RenderedPage
from reader.rendering.standalone import standalone_html
from reader.themes import load_theme
from tests.unit.rendering.conftest import the

TODAY = date(2026, 11, 21)
# What is data holds “qq”; every other word must be the program's own and so be marked.
DOCUMENT = """---
title: Qqtitle
source: Qqsource
url: https://qq.example/hp/qqpage
license: {license}
lastReviewed: '2024-08-09'
reviewFrequency: quarterly
citation: Qqcitation
basedOn:
  - title: Qqbasis
    publisher: Qqpublisher
    url: https://qq.example/qqbasis
    lastReviewed: '2024-08-09'
---

# Qqtitle

qqtext ![qqpicture](https://qq.example/qq.png) qqtext

![qqpicture](https://qq.example/qq.png)

[![](https://qq.example/qq.png)](other.md)

## Qqheading

qqtext
"""
DRUG = Drug(
    "qq",
    "qqdrug",
    brands=("qqbrand",),
    other_names=("qqother",),
    kind="qqkind",
    about="Qqabout",
    taken="Qqtaken",
    pronunciation="qq-qq",
    english="qqenglish",
    parts=("imatinib",),
    uses=tuple(
        DrugUse("qqtype", audience, "qqstatus", country, "9 August 2024", "Qqsource")
        for audience, country in (("adults", "US"), ("children", "UK"), ("", "EU"))
    ),
    nci_url="https://qq.example/qqdrug",
)
TERM = Term(
    "qq",
    "qqterm",
    "Qqdefinition",
    other_names=("qqother",),
    pronunciation="qq-qq",
    english="qqenglish",
    drug="imatinib",
)


@pytest.fixture
def marked() -> Iterator[None]:
    """Every translated text stands between brackets; the language is none of ours."""

    def mark(_context: str, text: str, _comment: str | None, count: int) -> str:
        return f"[{text.replace('%n', str(count))}]"

    wording.use(mark, "qq")
    yield
    wording.use(None)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, license_name in (("one", "CC-BY-4.0"), ("other", "reserved"), ("open", "cc0")):
        text = DOCUMENT.format(license=license_name).replace("qqpage", f"qqpage-{name}")
        (folder / f"{name}.md").write_text(text, "utf-8")
    (folder / "bare.md").write_text("# Qqtitle\n\nqqtext\n", "utf-8")
    return open_library([folder], places=find_places(tmp_path / "user"), use_cache=False)


def unmarked(page: RenderedPage) -> set[str]:
    """The words of the page, its links and its pictures that nobody translated, data left out."""
    alts = re.findall(r'alt="([^"]*)"', page.html)
    texts = re.sub(r"<[^>]*>", "\n", page.html)
    told = "\n".join([texts, *alts, *(link.text for link in page.links), page.title])
    while re.search(r"\[[^\[\]]*\]", told):
        told = re.sub(r"\[[^\[\]]*\]", " ", told)
    addresses = re.sub(r"https?://\S+|mailto:\S+|tel:\S+", " ", told)
    words = set(re.findall(r"[^\W\d_][\w-]+", addresses))
    return {word for word in words if "qq" not in word.lower()}


@pytest.mark.usefixtures("marked")
def test_a_documents_page_speaks_one_language(library: Library) -> None:
    for document in library.documents:
        page = render_document(document, library, today=TODAY)
        assert "[This page is in English only.]" in page.html
        assert unmarked(page) == set()
    first = render_document(the(library, "one"), library, today=TODAY).html
    assert "[Picture not available offline]" in first
    assert "[Its next review was due in" in first
    assert "[Written for health professionals." in first


@pytest.mark.usefixtures("marked")
def test_entries_speak_one_language(library: Library) -> None:
    pages = (render_drug(DRUG, library), render_term(TERM, library))
    for page in pages:
        assert unmarked(page) <= {"Imatinib"}
    mention = Mention(library.documents[0].id, library.documents[0].sections[0].id, "Qqsentence")
    trial = render_trial(Trial("NCT00000001", (mention,) * 70), library)
    assert unmarked(trial) <= {"NCT00000001"}
    for address in ("https://qq.example/", "mailto:qq@qq.example", "tel:+123"):
        assert unmarked(render_web_card(address)) == set()


@pytest.mark.usefixtures("marked")
def test_the_lists_have_their_own_words_translated(library: Library) -> None:
    assert '<h1 id="glossary">[Glossary A–Z]</h1>' in render_glossary_index(library).html
    page = render_drug_index(library)
    assert page.title == "[Drugs A–Z]"
    assert "[Drugs used or tested in leukemia" in page.html


@pytest.mark.usefixtures("marked")
def test_a_saved_page_says_which_words_are_in_which_language(library: Library) -> None:
    page = render_document(the(library, "one"), library, today=TODAY)
    theme = load_theme(find_places(Path()).resource("themes"), "light")
    html = standalone_html(page, theme)
    assert '<html lang="qq">' in html
    assert re.search(r'<div lang="en"><h1[^>]*>Qqtitle</h1>', html)


def test_english_pages_carry_no_language_marks(library: Library) -> None:
    page = render_document(the(library, "one"), library, today=TODAY)
    assert "lang=" not in page.html
    assert "English only" not in page.html


def test_spanish_dates_are_written_as_spanish_is() -> None:
    spanish = {
        "{0} {1} {2}": "{0} de {1} de {2}",
        "{0} {1}": "{0} de {1}",
        "August": "agosto",
        "December": "diciembre",
    }
    wording.use(lambda _c, text, _m, _n: spanish.get(text, text), "es")
    try:
        assert in_words(date(2024, 8, 9)) == "9 de agosto de 2024"
        assert month_in_words(date(2024, 8, 9)) == "agosto de 2024"
        assert retold("30 December 2025") == "30 de diciembre de 2025"
        assert retold("September 2018, in a study") == "September 2018, in a study"
    finally:
        wording.use(None)
