"""Every section lies where its nearest voice says, and can tell why."""

from pathlib import Path

import pytest

from reader.library.model import Document, Section, Subject, WrittenFor
from reader.library.shelf import Library, open_library
from tests.support.libraries import library_of, page, places_in, section_named


def only(library: Library) -> Document:
    (document,) = library.documents
    return document


def one(tmp_path: Path, text: str, name: str = "page.md") -> Document:
    return only(library_of(tmp_path, {name: text}))


def test_its_own_heading_beats_the_title(tmp_path: Path) -> None:
    body = "## Chronic myeloid leukemia in children\n\nWords.\n\n## Tests\n\nWords."
    document = one(tmp_path, page("Acute myeloid leukemia in adults", body))
    section = section_named(document, "Chronic myeloid leukemia in children")
    assert (section.types, section.audiences) == (("cml",), ("children",))
    assert section.reason == "Type: its own heading. Audience: its own heading."
    section = section_named(document, "Tests")
    assert (section.types, section.audiences) == (("aml",), ("adults",))
    assert "the title “Acute myeloid leukemia in adults”" in section.reason


def test_the_nearest_heading_above_decides(tmp_path: Path) -> None:
    headings = ("## Adults", "### ALL", "#### Drugs", "## Children", "### Drugs")
    body = "\n\nWords.\n\n".join(headings)
    document = one(tmp_path, page("Leukemia research", body))
    inner = next(s for s in document.sections if s.path == ("Adults", "ALL"))
    assert (inner.types, inner.audiences) == (("all",), ("adults",))
    assert "the heading above, “ALL”" in inner.reason
    inner = next(s for s in document.sections if s.path == ("Children",))
    assert (inner.types, inner.audiences) == ((), ("children",))


def test_a_subtype_lies_under_its_wider_type_too(tmp_path: Path) -> None:
    document = one(tmp_path, page("Acute promyelocytic leukemia (APL)"))
    assert document.sections[0].types == ("aml", "apl")


def test_two_types_in_a_heading_are_both_meant(tmp_path: Path) -> None:
    document = one(tmp_path, page("About MDS and AML"))
    assert document.sections[0].types == ("aml", "mds")


def test_the_address_speaks_where_the_title_does_not(tmp_path: Path) -> None:
    url = "https://www.cancer.gov/types/leukemia/research/ponatinib-cml"
    document = one(tmp_path, page("A new drug", url=url))
    assert document.sections[0].types == ("cml",)
    assert "the web address /types/leukemia/research/ponatinib-cml" in document.sections[0].reason


def test_free_text_decides_last_and_says_so(tmp_path: Path) -> None:
    body = "Hairy cell leukemia is slow. Hairy cell leukemia is rare. Leukemia can hide."
    document = one(tmp_path, page("What to know", body))
    section = document.sections[0]
    assert section.types == ("hcl",)
    assert "text does" in section.reason


def test_the_word_all_is_no_type(tmp_path: Path) -> None:
    body = "We treat all people with leukemia. All of them. Leukemia is a cancer of the blood."
    document = one(tmp_path, page("For all people with leukemia", body))
    assert document.sections[0].types == ()
    assert document.sections[0].places == ("all-types",)


def test_the_head_of_the_file_is_not_believed_about_cancers(tmp_path: Path) -> None:
    head = "cancerTypes:\n- breast\n- lung\naudienceLevel: patient\n"
    document = one(tmp_path, page("Acute myeloid leukemia", head=head))
    assert document.subject is Subject.LEUKEMIA
    assert document.sections[0].types == ("aml",)


def test_the_editors_keys_win_over_title_and_headings(tmp_path: Path) -> None:
    head = "leukemiaTypes: [cll]\naudiences: [adults]\n"
    body = "## Acute myeloid leukemia in children\n\nWords."
    document = one(tmp_path, page("Acute lymphoblastic leukemia in children", body, head=head))
    for section in document.sections:
        assert (section.types, section.audiences) == (("cll",), ("adults",))
        assert "set by the editor" in section.reason


def test_a_heading_narrows_what_the_editor_set_for_several_types(tmp_path: Path) -> None:
    head = "leukemiaTypes: [aml, apl, cml]\naudiences: [children]\n"
    body = "## CML\n\nWords.\n\n## Signs\n\nWords."
    document = one(tmp_path, page("AML and others", body, head=head))
    assert document.sections[0].types == ("aml", "apl", "cml")
    assert section_named(document, "CML").types == ("cml",)
    assert section_named(document, "Signs").types == ("aml", "apl", "cml")


def test_the_editors_places_hold_and_headings_still_name_types(tmp_path: Path) -> None:
    body = "## For ALL in adults\n\nWords.\n\n## Graft versus host disease\n\nWords."
    document = one(tmp_path, page("CAR T-cell therapy", body, head="places: [treatments]\n"))
    section = section_named(document, "For ALL in adults")
    assert (section.types, section.places) == (("all",), ("treatments",))
    assert section_named(document, "Graft versus host disease").places == (
        "treatments",
        "transplant",
    )


def test_keys_that_nobody_knows_are_told_with_their_line(tmp_path: Path) -> None:
    library = library_of(
        tmp_path, {"page.md": page("Leukemia", head="leukemiaTypes: [all, xyz]\n")}
    )
    (problem,) = [one for one in library.problems if one.code == "unknown-place"]
    assert "xyz" in problem.message
    assert "all, aml" in problem.remedy
    assert problem.line == 6
    assert only(library).sections[0].types == ("all",)


def test_a_type_that_only_adults_have_needs_no_word_for_it(tmp_path: Path) -> None:
    document = one(tmp_path, page("Chronic lymphocytic leukemia"))
    assert document.sections[0].audiences == ("adults",)
    assert "mostly an illness of adults" in document.sections[0].reason


def test_a_type_of_both_with_no_audience_named_is_for_both(tmp_path: Path) -> None:
    assert one(tmp_path, page("Acute myeloid leukemia")).sections[0].audiences == ()


def test_a_sentence_that_names_the_readers_decides_for_the_page(tmp_path: Path) -> None:
    body = (
        "This page is about treatment for adults. Childhood ALL has its own page.\n\n## Drugs\n\nX."
    )
    document = one(tmp_path, page("Treating ALL", body))
    assert {section.audiences for section in document.sections} == {("adults",)}


def test_talking_to_children_is_not_about_childrens_illness(tmp_path: Path) -> None:
    body = "## Children of every age\n\nTell them about your cancer."
    document = one(tmp_path, page("Talking to children about cancer", body))
    assert {section.audiences for section in document.sections} == {()}


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Breast cancer treatment", Subject.OTHER),
        ("Non-Hodgkin lymphoma", Subject.OTHER),
        ("Coping with cancer", Subject.CANCER),
        ("Skin and nail changes in cancer treatment", Subject.CANCER),
        ("Leukemia and lymphoma", Subject.LEUKEMIA),
        ("Leukaemia explained", Subject.LEUKEMIA),
        ("Parking", Subject.OTHER),
    ],
)
def test_subjects(tmp_path: Path, title: str, subject: Subject) -> None:
    document = one(tmp_path, page(title))
    assert document.subject is subject
    if subject is Subject.OTHER:
        assert not any(section.types or section.places for section in document.sections)


def test_an_editor_may_take_any_page_in(tmp_path: Path) -> None:
    document = one(tmp_path, page("Parking", head="places: [living]\n"))
    assert document.subject is Subject.LEUKEMIA
    assert document.sections[0].places == ("living",)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Coping with cancer", "living"),
        ("Side effects of cancer treatment", "living"),
        ("Types of cancer treatment", "treatments"),
        ("Cancer research", "research"),
    ],
)
def test_cancer_in_general_has_places(tmp_path: Path, title: str, place: str) -> None:
    assert one(tmp_path, page(title)).sections[0].places == (place,)


def test_a_text_full_of_lost_signs_is_kept_out(tmp_path: Path) -> None:
    noise = "\ufffd MOBI \ufffd " * 40
    few = "Leukemia starts in the bone marrow, where blood is made. " * 20 + "\ufffd"
    library = library_of(
        tmp_path,
        {"a.md": page("Coping with leukemia", noise), "b.md": page("Living with leukemia", few)},
    )
    assert [document.subject for document in library.documents] == [Subject.OTHER, Subject.LEUKEMIA]


# The real documents


@pytest.fixture(scope="module")
def real(shared_documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    places = places_in(tmp_path_factory.mktemp("user"))
    folders = [shared_documents / "seeds", shared_documents / "nci"]
    return open_library(folders, places=places, use_cache=False)


@pytest.fixture(scope="module")
def wide(shared_documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    places = places_in(tmp_path_factory.mktemp("user"))
    folders = [shared_documents / "nci-coping", shared_documents / "nci-treatment"]
    return open_library(folders, places=places, use_cache=False)


def below(document: Document, heading: str) -> list[Section]:
    """The section with this heading and all those under it."""
    return [one for one in document.sections if heading in (one.heading, *one.path)]


def nci(library: Library) -> Document:
    document = library.document("types-leukemia-research")
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("heading", "type_id", "sections"),
    [
        ("Acute Lymphoblastic Leukemia (ALL) Treatment", "all", 6),
        ("Acute Myeloid Leukemia (AML) Treatment", "aml", 3),
        ("Chronic Myelogenous Leukemia (CML) Treatment", "cml", 4),
        ("Chronic Lymphocytic Leukemia (CLL) Treatment", "cll", 3),
        ("Hairy Cell Leukemia (HCL) Treatment", "hcl", 2),
    ],
)
def test_nci_seed_adults(real: Library, heading: str, type_id: str, sections: int) -> None:
    found = below(nci(real), heading)
    assert len(found) == sections
    for section in found:
        assert section.types == (type_id,)
        assert "adults" in section.audiences
        if "AYA" not in section.heading:
            assert section.audiences == ("adults",)


def test_nci_seed_children(real: Library) -> None:
    found = below(nci(real), "Leukemia Treatment for Children")
    assert [one.heading for one in found] == [
        "Leukemia Treatment for Children",
        "Targeted Therapies",
        "Immunotherapy",
        "Chemotherapy",
        "Survivorship",
    ]
    for section in found:
        assert section.audiences == ("children",)
    named = {one.heading: set(one.types) for one in found}
    assert named["Targeted Therapies"] == {"all", "aml", "cml"}
    assert named["Immunotherapy"] == {"all", "aml"}
    assert named["Chemotherapy"] == {"all"}


def test_nci_seed_places(real: Library) -> None:
    document = nci(real)
    gvhd = section_named(document, "Preventing and Treating Graft Versus Host Disease")
    assert (gvhd.places, gvhd.types) == (("transplant",), ())
    for section in below(document, "NCI-Supported Research Programs"):
        assert (section.places, section.types) == (("research",), ())


def test_cancer_research_uk_seed_is_about_adults_with_all(real: Library) -> None:
    (document,) = [one for one in real.documents if one.format == "text"]
    assert len(document.sections) == 9 or len(document.sections) == 10
    for section in document.sections:
        assert section.types == ("all",)
        assert section.audiences == ("adults",)


@pytest.mark.parametrize(
    ("document_id", "type_id", "audience"),
    [
        ("types-leukemia-patient-adult-all-treatment-pdq", "all", "adults"),
        ("types-leukemia-patient-adult-aml-treatment-pdq", "aml", "adults"),
        ("types-leukemia-patient-child-all-treatment-pdq", "all", "children"),
        ("types-leukemia-patient-cll-treatment-pdq", "cll", "adults"),
        ("types-leukemia-patient-cml-treatment-pdq", "cml", "adults"),
        ("types-leukemia-patient-hairy-cell-treatment-pdq", "hcl", "adults"),
    ],
)
def test_summaries_lie_as_their_titles_say(
    real: Library, document_id: str, type_id: str, audience: str
) -> None:
    document = real.document(document_id)
    assert document is not None
    for section in document.sections:
        assert type_id in section.types
        assert audience in section.audiences


def test_childhood_aml_covers_its_relatives(real: Library) -> None:
    document = real.document("types-leukemia-patient-child-aml-treatment-pdq")
    assert document is not None
    assert {one.audiences for one in document.sections} == {("children",)}
    named = {one.heading: one.types for one in document.sections}
    assert named["Treatment of Childhood Acute Promyelocytic Leukemia"] == ("aml", "apl")
    assert named["Treatment of Juvenile Myelomonocytic Leukemia"] == ("jmml",)
    assert named["Treatment of Childhood Chronic Myelogenous Leukemia"] == ("cml",)
    assert named["Treatment of Childhood Myelodysplastic Syndromes"] == ("mds",)
    assert named["Treatment of Childhood Acute Myeloid Leukemia"] == ("aml",)


def test_a_trial_programme_for_two_diseases_lies_under_both(real: Library) -> None:
    document = real.document("types-leukemia-research-myelomatch-trials")
    assert document is not None
    assert {one.types for one in document.sections} == {("aml", "mds")}


def test_every_section_of_a_leukemia_document_has_a_place_and_a_reason(real: Library) -> None:
    for document in real.documents:
        assert document.subject is Subject.LEUKEMIA
        for section in document.sections:
            assert section.types or section.places, (document.id, section.heading)
            assert section.reason


@pytest.mark.parametrize(
    "name",
    ["prostate", "breast", "abiraterone-acetate", "bep", "folfox", "trastuzumab", "lung", "chop"],
)
def test_other_cancers_stay_out(wide: Library, name: str) -> None:
    found = [
        one
        for one in wide.documents
        if one.url.endswith((f"/drugs/{name}", f"/drugs/{name.replace('-', '')}"))
    ]
    assert found
    for document in found:
        assert document.subject is Subject.OTHER
        assert not any(one.types or one.places for one in document.sections)


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("imatinibmesylate", {"all", "cml"}),
        ("blinatumomab", {"all"}),
        ("cladribine", {"hcl"}),
        ("venetoclax", {"aml", "cll"}),
        ("arsenictrioxide", {"aml", "apl"}),
        ("cytarabine", {"all", "aml", "cml"}),
        ("hyper-cvad", {"all"}),
    ],
)
def test_drugs_for_leukemia_lie_under_what_they_treat(
    wide: Library, name: str, types: set[str]
) -> None:
    document = wide.document(f"about-cancer-treatment-drugs-{name}")
    assert document is not None
    assert document.subject is Subject.LEUKEMIA
    for section in document.sections:
        assert types <= set(section.types) <= types | {"rare"}


def test_coping_documents_lie_under_living(wide: Library) -> None:
    found = [one for one in wide.documents if "/about-cancer/coping" in one.url]
    assert len(found) > 40
    for document in found:
        assert document.subject is Subject.CANCER
        for section in document.sections:
            assert section.places in {("living",), ("research",)}
            assert section.types == ()


def test_pages_for_professionals_are_known_by_their_address(wide: Library) -> None:
    found = [one for one in wide.documents if one.written_for is WrittenFor.PROFESSIONALS]
    assert [one.url for one in found] == ["https://www.cancer.gov/about-cancer/treatment/cam/hp"]
