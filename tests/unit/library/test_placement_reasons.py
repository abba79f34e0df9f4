"""Where a section lies and the exact words that say why, by a taxonomy small enough to foresee."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import Problem
from reader.library.hints import Hints
from reader.library.model import Document, Section, Subject
from reader.library.placement import place_document, unknown_keys
from reader.library.taxonomy import Taxonomy

DRUG = "https://publisher.example/treatment/drugs/mixture"
EDITOR = "set by the editor"
NONE = "no heading, title or address names one type"
TEXT = "no heading, title or address names one, the document's text does"


def kind(id_: str, **more: object) -> dict[str, object]:
    return {"id": id_, "name": id_.title(), "names": [id_], "url": [id_]} | more


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    types = [
        kind("aone", short="A", usually="adults", also_others=True),
        kind("btwo", short="B", within="aone"),
        kind("cthree", short="C", usually="children"),
        kind("dfour", short="D", usually="adults"),
        kind("efive", short="E"),
    ]
    places = [
        kind("all-types", names=[], url=[]),
        kind("treatments"),
        kind("transplant", alone=True),
        kind("research", alone=True),
        kind("living"),
    ]
    subjects = {"leukemia": ["leukemia"], "cancer": ["cancer"], "other": ["lungs"], "other_url": []}
    return Taxonomy(
        {
            "type": types,
            "audience": [kind("adults"), kind("children", **{"not": ["talking to children"]})],
            "place": places,
            "topic": [kind("signs"), kind("tests"), kind("money")],
            "subjects": subjects,
        }
    )


def document(title: str, *inner: tuple[str, str], text: str = "", url: str = "") -> Document:
    """A document with its own heading and one level of headings; "Above › Below" is two."""
    sections = [Section("top", title, 1, (), 1, text, text)]
    for heading, words in inner:
        *path, last = heading.split(" › ")
        sections.append(Section(f"s{len(sections)}", last, 2, tuple(path), 1, words, words))
    return Document("doc", title, Path("doc.md"), "0", url=url, sections=tuple(sections))


@pytest.fixture
def placed(taxonomy: Taxonomy):
    """Places a document; the last section unless another is asked for."""

    def place(document: Document, *, at: int = -1, **hints: tuple[str, ...]) -> Section:
        return place_document(document, Hints(**hints), taxonomy).sections[at]

    return place


def test_types_named_in_the_texts_of_a_document_on_leukemia(placed) -> None:
    section = placed(document("Leukemia", ("More", "efive"), text="dfour dfour"))
    assert section.types == ("dfour", "efive")
    assert section.reason == f"Type: {TEXT}."
    assert (section.places, section.audiences, section.topics) == ((), (), ())


def test_a_type_named_in_passing_does_not_count(placed) -> None:
    often = placed(document("Leukemia", text="dfour " * 8 + "efive"))
    assert often.types == ("dfour", "efive")
    seldom = placed(document("Leukemia", text="dfour " * 9 + "efive"))
    assert seldom.types == ("dfour",)
    assert seldom.audiences == ("adults",)
    spread = placed(document("Leukemia", ("More", "dfour " * 5), text="dfour " * 4 + "efive"))
    assert spread.types == ("dfour",)


def test_more_than_three_types_are_leukemia_in_general(placed) -> None:
    three = placed(document("Leukemia", text="btwo cthree efive"))
    assert three.types == ("aone", "btwo", "cthree", "efive")
    assert (three.places, three.reason) == ((), f"Type: {TEXT}.")
    many = document("Leukemia", ("More", "nothing"), text="aone btwo cthree dfour efive")
    for at in (0, 1):
        section = placed(many, at=at)
        assert (section.types, section.places) == ((), ("all-types",))
        assert section.reason == f"Place: {NONE}."


def test_a_section_of_such_a_document_has_what_its_own_text_names(placed) -> None:
    many = document(
        "Leukemia",
        ("One", "dfour"),
        ("Three", "btwo cthree efive"),
        text="aone btwo cthree dfour efive",
    )
    section = placed(many, at=1)
    assert (section.types, section.places) == (("dfour",), ("all-types",))
    own = "no heading names one, its text does"
    assert section.reason == f"Type: {own}. Place: {NONE}."
    assert section.audiences == ()  # it lies in a place too
    assert placed(many, at=2).types == ("aone", "btwo", "cthree", "efive")


def test_the_page_of_a_drug(placed) -> None:
    named = placed(document("Mixture", text="aone btwo dfour efive cthree leukemia", url=DRUG))
    assert named.types == ("aone", "btwo", "cthree", "dfour", "efive")
    assert named.reason.startswith("Type: its text names them as uses of the drug.")
    unnamed = placed(document("Mixture", text="leukemia", url=DRUG))
    assert (unnamed.types, unnamed.places) == ((), ("treatments",))
    assert unnamed.reason == "Place: the page of a drug; its text names no type."


def test_a_place_named_by_the_title_of_a_document_without_types(placed) -> None:
    section = placed(document("Living with leukemia", ("More", "x")))
    assert section.places == ("living",)
    assert section.reason == "Place: the title “Living with leukemia”."
    both = placed(document("Leukemia: living, treatments", ("More", "x")))
    assert both.places == ("living",)
    heading = document("Leukemia", ("More", "x"))
    heading = replace(
        heading,
        sections=(replace(heading.sections[0], heading="Treatments"), *heading.sections[1:]),
    )
    assert placed(heading).reason == "Place: the title “Treatments”."
    assert placed(document("Leukemia", ("Living", "x"))).places == ("all-types",)


def test_places_that_stand_alone_are_named_by_the_nearest_heading(placed) -> None:
    page = document(
        "Leukemia",
        ("Transplant", "x"),
        ("Transplant › Research", "x"),
        ("Transplant › Living", "x"),
        ("Transplant and research", "x"),
        ("Research transplant", "x"),
    )
    found = [placed(page, at=at) for at in range(1, 6)]
    assert [one.places for one in found] == [
        ("transplant",),
        ("research",),
        ("transplant",),
        ("transplant",),
        ("research",),
    ]
    assert found[0].reason == "Place: its own heading."
    assert found[2].reason == "Place: the heading above, “Transplant”."


def test_cancer_in_general_lies_in_a_place(placed) -> None:
    plain = placed(document("Cancer", ("More", "x")))
    assert (plain.types, plain.places) == ((), ("living",))
    assert plain.reason == "Place: cancer in general, by title and web address."
    assert placed(document("Cancer treatments and research")).places == ("research",)
    assert placed(document("Cancer", url="https://p.example/research/x")).places == ("research",)
    assert placed(document("Cancer", ("Research", "x"))).places == ("living",)


def test_a_section_on_another_cancer_has_no_place(placed) -> None:
    page = document(
        "Cancer", ("Lungs", "x"), ("Lungs › More", "x"), ("Lungs and leukemia", "x"), ("More", "x")
    )
    found = [placed(page, at=at) for at in range(1, 5)]
    assert [one.places for one in found] == [(), (), ("living",), ("living",)]
    assert found[0].reason == "Place: “Lungs” is about another cancer."
    assert found[1].reason == found[0].reason
    assert found[0].types == ()


def test_what_is_about_another_cancer_is_not_placed(placed, taxonomy: Taxonomy) -> None:
    whole = place_document(document("Lungs", text="aone"), Hints(), taxonomy)
    assert whole.subject is Subject.OTHER
    assert whole.sections[0].places == whole.sections[0].types == ()


def test_a_placed_document_says_what_it_is_about(taxonomy: Taxonomy) -> None:
    whole = place_document(document("Cancer"), Hints(), taxonomy)
    assert (whole.subject, whole.sections[0].places) == (Subject.CANCER, ("living",))


def test_keys_that_nobody_knows_are_told(taxonomy: Taxonomy) -> None:
    hints = Hints(
        leukemia_types=("aone", "xyz"),
        audiences=("adults", "pets"),
        places=("moon", "living"),
        lines=(("leukemiaTypes", 4), ("places", 7)),
    )
    left_out = "is not known and was left out."
    assert unknown_keys(document("Leukemia"), hints, taxonomy) == (
        Problem(
            Path("doc.md"),
            "unknown-place",
            "warning",
            f"“xyz” under leukemiaTypes {left_out}",
            "Use one of: aone, btwo, cthree, dfour, efive.",
            4,
        ),
        Problem(
            Path("doc.md"),
            "unknown-place",
            "warning",
            f"“pets” under audiences {left_out}",
            "Use one of: adults, children.",
            None,
        ),
        Problem(
            Path("doc.md"),
            "unknown-place",
            "warning",
            f"“moon” under places {left_out}",
            "Use one of: all-types, treatments, transplant, research, living.",
            7,
        ),
    )


def test_talking_to_children_names_no_audience(placed) -> None:
    page = document("Leukemia: talking to children", ("Children", "x"), ("Adults", "x"))
    assert placed(page, at=1).audiences == placed(page, at=2).audiences == ()


def test_the_editors_types(placed) -> None:
    page = document("Efive", ("Dfour", "x"), ("More", "x"), ("Btwo", "x"))
    top = placed(page, at=0, leukemia_types=("dfour", "nobody", "aone"))
    assert (top.types, top.places) == (("aone", "dfour"), ())
    assert top.reason.startswith(f"Type: {EDITOR}.")
    narrowed = placed(page, at=1, leukemia_types=("dfour", "aone"))
    assert narrowed.types == ("dfour",)
    assert narrowed.reason.startswith("Type: its own heading, within what the editor set.")
    assert placed(page, at=2, leukemia_types=("dfour", "aone")).types == ("aone", "dfour")
    wider = placed(page, at=3, leukemia_types=("dfour", "aone"))
    assert wider.types == ("aone",)  # a heading on a subtype is within its wider type


def test_the_documents_own_heading_does_not_narrow_what_the_editor_set(placed) -> None:
    whole = placed(document("Dfour"), leukemia_types=("aone", "dfour"))
    assert whole.types == ("aone", "dfour")
    assert whole.reason.startswith(f"Type: {EDITOR}.")


def test_the_editors_types_and_places_together(placed) -> None:
    section = placed(
        document("Leukemia", ("More", "x")), leukemia_types=("dfour",), places=("living", "nowhere")
    )
    assert (section.types, section.places) == (("dfour",), ("living",))
    assert section.reason == f"Type: {EDITOR}. Place: {EDITOR}."
    assert section.audiences == ()  # what lies in a place is for everybody


def test_the_editors_places(placed) -> None:
    page = document("Leukemia", ("More", "x"), ("Research", "x"), ("Dfour", "x"), ("Living", "x"))
    plain = placed(page, at=1, places=("living",))
    assert (plain.types, plain.places, plain.reason) == ((), ("living",), f"Place: {EDITOR}.")
    joined = placed(page, at=2, places=("living",))
    assert joined.places == ("living", "research")
    assert joined.reason == f"Place: {EDITOR}, and its own heading."
    same = placed(page, at=2, places=("living", "research"))
    assert (same.places, same.reason) == (("living", "research"), f"Place: {EDITOR}.")
    typed = placed(page, at=3, places=("living",))
    assert (typed.types, typed.places) == (("dfour",), ("living",))
    assert typed.audiences == ()


def test_the_editors_audiences(placed) -> None:
    page = document("Leukemia for adults", ("Children", "x"), ("More", "x"))
    both = ("children", "adults")
    assert placed(page, at=1, audiences=both).audiences == ("children",)
    assert placed(page, at=2, audiences=both).audiences == both
    assert placed(page, at=2, audiences=("children", "nobody")).audiences == ("children",)
    assert f"Audience: {EDITOR}." in placed(page, at=1, audiences=("adults",)).reason
    told = "Audience: its own heading, within what the editor set."
    assert told in placed(page, at=1, audiences=both).reason


def test_the_usual_audience_of_a_type(placed) -> None:
    title = "nothing names one; Dfour is mostly an illness of adults"
    section = placed(document("Dfour"))
    assert (section.audiences, section.reason) == (
        ("adults",),
        f"Type: its own heading. Audience: {title}.",
    )
    two = placed(document("Cthree and dfour"))
    assert two.audiences == ("adults", "children")
    said = "Cthree, Dfour is mostly an illness of adults and children"
    assert f"nothing names one; {said}." in two.reason
    assert placed(document("Efive")).audiences == ()
    assert placed(document("Dfour and efive")).audiences == ()


def test_a_type_that_both_have_needs_a_whole_document_about_it(placed) -> None:
    assert placed(document("Aone")).audiences == ("adults",)
    assert placed(document("Leukemia", ("Aone", "x"))).audiences == ()
    assert placed(document("Leukemia", ("Aone dfour", "x"))).audiences == ()
    assert placed(document("Aone", ("Aone dfour", "x"))).audiences == ("adults",)


@pytest.mark.parametrize(
    "said",
    [
        "This page is about adults",
        "This fact sheet tells adults more",
        "this SECTION explains things for adults",
    ],
)
def test_a_sentence_that_names_the_readers(placed, said: str) -> None:
    section = placed(document("Efive", ("More", "x"), text=f"Hello. {said}. Bye."))
    assert section.audiences == ("adults",)
    assert section.reason == f"Type: the title “Efive”. Audience: the text says “{said}”."


@pytest.mark.parametrize(
    "said",
    [
        "This page is about adults and children",
        "This page is long. Adults know",
        "This book is about adults",
        "This page is about " + "x" * 200 + " adults",
    ],
)
def test_other_sentences_name_no_readers(placed, said: str) -> None:
    assert placed(document("Efive", text=said)).audiences == ()


def test_a_later_sentence_may_name_the_readers(placed) -> None:
    text = "This page is about adults and children. This page is for children."
    assert placed(document("Efive", ("More", text))).audiences == ("children",)
    # Of cancer in general nothing is believed that the free text says.
    cancer = document("Cancer", text="This page is about adults.")
    assert placed(cancer).audiences == ()


def test_topics_by_heading_then_editor_then_title(placed) -> None:
    page = document("Leukemia", ("Tests › More", "x"), ("Signs", "x"), ("Plain", "x"))
    assert placed(page, at=1).topics == ("tests",)
    assert placed(page, at=2).topics == ("signs",)
    assert placed(page, at=3, places=("living",)).topics == ()
    named = document("Leukemia money, signs", ("Plain", "x"))
    assert sorted(placed(named).topics) == ["money", "signs"]
    assert placed(named, topics=("Tests", "tests again", "nothing")).topics == ("tests",)


def test_the_address_names_what_the_title_does_not(placed) -> None:
    page = document("Leukemia", ("More", "x"), url="https://p.example/a/dfour-children")
    section = placed(page)
    assert (section.types, section.audiences) == (("dfour",), ("children",))
    where = "the web address /a/dfour-children"
    assert section.reason == f"Type: {where}. Audience: {where}."
