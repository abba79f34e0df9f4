"""Where links lead, offline: every row of the contract's table."""

from pathlib import Path

import pytest

from reader.library.reference import Target
from reader.library.shelf import Library
from tests.support.libraries import library_of, page

NCI = "https://www.cancer.gov"
NOTHING = Target("nothing")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(
        tmp_path_factory.mktemp("library"),
        {
            "all.md": page(
                "ALL",
                "## First signs\n\nWords.\n\n## Tests\n\nWords.",
                url=f"{NCI}/types/leukemia/all",
            ),
            "own/first.md": page("AML", "## Next steps\n\nWords."),
            "own/second.md": page("CML"),
            "query.md": page("CLL", url="https://example.org/page?id=2"),
        },
    )


def lead(library: Library, href: str, base: str = "types-leukemia-all") -> Target:
    return library.resolve(href, library.document(base))


def section_id(library: Library, document: str, slug: str) -> str:
    section = library.section(document, slug)
    assert section is not None
    return section.id


@pytest.mark.parametrize(
    "href",
    [
        f"{NCI}/types/leukemia/all",
        "http://cancer.gov/types/leukemia/all/",
        "/types/leukemia/all",
        "/types/leukemia/ALL?redirect=true",
        "//www.cancer.gov/types/leukemia/all",
        "section:types-leukemia-all",
        "../types/leukemia/../leukemia/all".replace("../types/leukemia/..", "/types"),
    ],
)
def test_a_document_by_its_address(library: Library, href: str) -> None:
    assert lead(library, href) == Target("section", "types-leukemia-all")


@pytest.mark.parametrize(
    "href",
    [
        "#first-signs",
        "/types/leukemia/all#first-signs",
        f"{NCI}/types/leukemia/all#First%20signs",
        "#link/first-signs_toc",
        "section:types-leukemia-all#first-signs",
    ],
)
def test_a_section_by_its_slug(library: Library, href: str) -> None:
    expected = section_id(library, "types-leukemia-all", "first-signs")
    assert lead(library, href) == Target("section", "types-leukemia-all", expected)


def test_a_section_by_its_id(library: Library) -> None:
    anchor = section_id(library, "types-leukemia-all", "tests")
    assert lead(library, f"#{anchor}").section == anchor


def test_a_link_and_a_bookmark_find_the_same_section(library: Library) -> None:
    """Both ask by id or slug; of several with a slug the first answers."""
    for document in library.documents:
        for section in document.sections:
            for name in (section.id, section.id.rpartition("-")[0]):
                found = document.section(name)
                assert found is not None
                assert library.resolve(f"#{name}", document).section == found.id
        assert document.section("no-such-heading") is None


def test_an_anchor_without_a_heading_leads_to_the_top(library: Library) -> None:
    assert lead(library, "#section/_77") == Target("section", "types-leukemia-all")


def test_relative_links_between_files(library: Library) -> None:
    anchor = section_id(library, "first", "next-steps")
    assert lead(library, "first.md#next-steps", "second") == Target("section", "first", anchor)
    assert lead(library, "./first.md", "second") == Target("section", "first")
    assert lead(library, "../all.md", "second") == Target("section", "types-leukemia-all")
    assert lead(library, "second.md", "types-leukemia-all").value == "second"  # by its id
    assert lead(library, "third.md", "second") == NOTHING


def test_addresses_that_differ_in_their_query_differ(library: Library) -> None:
    assert lead(library, "https://example.org/page?id=2") == Target("section", "page")
    assert lead(library, "https://example.org/page?id=3").kind == "web"


@pytest.mark.parametrize("number", ["CDR0000045214", "45214", "045214"])
def test_pop_up_definitions(library: Library, number: str) -> None:
    href = f"/Common/PopUps/popDefinition.aspx?id={number}&version=Patient&language=en"
    assert lead(library, href) == Target("term", "chemotherapy")
    assert lead(library, NCI + href) == Target("term", "chemotherapy")
    assert lead(library, href, "second") == Target("term", "chemotherapy")
    assert lead(library, href.lower()) == Target("term", "chemotherapy")


def test_the_dictionary_of_terms(library: Library) -> None:
    href = f"{NCI}/publications/dictionaries/cancer-terms/def/chemotherapy"
    assert lead(library, href) == Target("term", "chemotherapy")


def test_a_definition_that_nobody_wrote_is_a_web_card(library: Library) -> None:
    target = lead(library, "/Common/PopUps/popDefinition.aspx?id=CDR0009999999")
    assert target.kind == "web"
    assert target.value.startswith(f"{NCI}/Common/")


def test_a_drugs_page(library: Library) -> None:
    drug = library.drugs.find("imatinib")
    assert drug is not None
    for href in (drug.nci_url, "/about-cancer/treatment/drugs/imatinibmesylate#use"):
        assert lead(library, href) == Target("drug", drug.id)


@pytest.mark.parametrize(
    "href",
    [
        "https://clinicaltrials.gov/study/NCT03150693",
        "https://www.clinicaltrials.gov/ct2/show/nct03150693",
        f"{NCI}/clinicaltrials/NCT03150693",
        f"{NCI}/research/participate/clinical-trials-search/v?id=NCT03150693&r=1",
        "trial:NCT03150693",
    ],
)
def test_trials(library: Library, href: str) -> None:
    assert lead(library, href) == Target("trial", "NCT03150693")


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("/about-cancer/elsewhere", f"{NCI}/about-cancer/elsewhere"),
        ("//example.org/x", "https://example.org/x"),
        ("mailto:info@example.org", "mailto:info@example.org"),
        ("tel:+18004226237", "tel:+18004226237"),
        ("HTTPS://EXAMPLE.org/", "https://EXAMPLE.org/"),
        (" https://exam\nple.org/ ", "https://example.org/"),
    ],
)
def test_the_rest_of_the_web_is_a_card(library: Library, href: str, address: str) -> None:
    assert lead(library, href) == Target("web", address)


@pytest.mark.parametrize(
    "href",
    [
        "",
        "   ",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\tjavascript:alert(1)",
        "data:text/html,<b>x</b>",
        "vbscript:x",
        "file:///etc/passwd",
        "FILE:c:/x",
        "blob:https://example.org/1",
        "about:blank",
        "ftp://example.org/",
        "qr:x",
        "illustration:x",
        "web:https%3A%2F%2Fexample.org",
        "c:\\windows",
        "\\\\server\\share",
        "http://",
        "http://[::1",
        "https:///path",
        "https://exa mple.org/",
        "https://example.org/\x00",
        "https://example.org/" + "a" * 3000,
        "term:nobody",
        "drug:nobody",
        "trial:nobody",
        "section:nobody",
        "mailto:a b@example.org",
    ],
)
def test_what_runs_reads_or_is_unknown_leads_nowhere(library: Library, href: str) -> None:
    assert lead(library, href) == NOTHING


def test_a_page_without_an_address_makes_no_guess_about_the_web(library: Library) -> None:
    assert lead(library, "/types/leukemia/all", "second").value == "types-leukemia-all"
    assert lead(library, "/some/where", "second") == NOTHING
    assert lead(library, "some/where", "second") == NOTHING
    assert library.resolve("#tests") == NOTHING
    assert library.resolve("https://example.org/").kind == "web"


def test_no_link_of_the_real_documents_is_lost(shared_documents: Path, tmp_path: Path) -> None:
    from collections import Counter

    from reader.library.backlinks import links_of
    from reader.library.shelf import open_library
    from tests.support.libraries import places_in

    folders = [shared_documents / "seeds", shared_documents / "nci"]
    real = open_library(folders, places=places_in(tmp_path), use_cache=False)
    kinds: Counter[str] = Counter()
    for document in real.documents:
        for section in document.sections:
            for _, address in links_of(section):
                target = real.resolve(address, document)
                kinds[target.kind] += 1
                if "popdefinition" in address.lower():
                    assert target.kind in {"term", "drug"}, address
    assert kinds["nothing"] == 0
    assert min(kinds[one] for one in ("section", "term", "drug", "trial", "web")) > 10
