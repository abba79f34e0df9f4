"""Pages of terms, drugs, trials and web addresses, and the lists A–Z."""

import re

from reader.library.reference import Drug, DrugUse, Term, Trial
from reader.library.shelf import Library
from reader.rendering.entries import (
    render_drug,
    render_drug_index,
    render_glossary_index,
    render_term,
    render_trial,
    render_web_card,
)
from tests.support.html import Seen
from tests.unit.rendering.conftest import MakeLibrary


def test_a_drug_tells_its_names_and_uses_with_their_sources(library: Library) -> None:
    drug = Drug(
        "x",
        "xamab",
        brands=("Xa", "Xb"),
        kind="antibody",
        about="It <b>binds</b>.",
        uses=(DrugUse("aml", "children", "being tested", "US", "May 2025", "NCI", "Only & later"),),
        nci_url="https://www.cancer.gov/x",
    )
    page = render_drug(drug, library)
    words = Seen(page.html).words
    assert page.title == "Xamab"
    assert "Brand names: Xa, Xb" in words
    assert "It <b>binds</b>." in words
    assert "Acute myeloid leukemia" in words
    assert "Children and teenagers" in words
    assert "Being tested in the US\nOnly & later" in words
    assert "NCI, May 2025" in words
    assert page.links[-1].kind == "web"


def test_where_the_library_speaks_of_a_drug(make_library: MakeLibrary) -> None:
    library = make_library(one="## Treatment\n\nMany people take imatinib by mouth. More.\n")
    drug = library.drugs.find("imatinib")
    assert drug
    page = render_drug(drug, library)
    document = library.documents[0]
    part = document.section("treatment")
    assert part
    assert page.links[0].href == f"section:{document.id}#{part.id}"
    assert "Many people take imatinib by mouth." in Seen(page.html).words


def test_a_term(library: Library) -> None:
    term = Term("t", "remission", "No <sign>.", other_names=("CR",), pronunciation="re-MI-shun")
    words = Seen(render_term(term, library).html).words
    assert words.startswith("Remission\nSay: re-MI-shun\nNo <sign>.\nAlso called: CR")


def test_a_trial_names_its_number_and_address(library: Library) -> None:
    page = render_trial(Trial("NCT01234567"), library)
    assert page.title == "Clinical trial NCT01234567"
    assert page.links[0].href == "web:https%3A%2F%2Fclinicaltrials.gov%2Fstudy%2FNCT01234567"


def test_a_web_card_shows_the_address_and_leads_nowhere() -> None:
    page = render_web_card('https://far.example/?q="><script>')
    seen = Seen(page.html)
    assert page.title == "On the web: far.example"
    assert 'https://far.example/?q="><script>' in seen.words
    assert seen.hrefs() == []
    assert seen.count("script") == 0
    assert seen.count("img") == 1


def test_cards_of_mail_and_telephone() -> None:
    assert render_web_card("mailto:a@b.example").title == "An e-mail address"
    assert render_web_card("tel:+1234").title == "A telephone number"


def test_the_glossary_lists_each_term_once_under_its_letter(library: Library) -> None:
    page = render_glossary_index(library)
    assert [link.href for link in page.links] == [f"term:{term.id}" for term in library.glossary]
    ids = {attributes["id"] for _, attributes in Seen(page.html).tags if "id" in attributes}
    jumps = {href[1:] for href in Seen(page.html).hrefs() if href.startswith("#")}
    assert jumps
    assert jumps <= ids


def test_the_drug_list_has_each_drug(library: Library) -> None:
    page = render_drug_index(library)
    assert [link.href for link in page.links] == [f"drug:{drug.id}" for drug in library.drugs]


def test_all_entries_of_the_program_become_pages_with_our_links_only(library: Library) -> None:
    pages = [render_drug(drug, library) for drug in library.drugs]
    pages += [render_term(term, library) for term in library.glossary]
    assert len(pages) > 50
    for page in pages:
        for href in Seen(page.html).hrefs():
            assert re.match(r"(section|term|drug|trial|web):|#", href)
