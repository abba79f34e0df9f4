"""A document's page: what stands at its top and bottom, its links, its pictures, its terms."""

import re
from datetime import date
from pathlib import Path

from reader.library.loading import load_bytes
from reader.library.shelf import Library
from reader.rendering.page import Options, render_document
from tests.support.html import Seen
from tests.unit.rendering.conftest import TODAY, MakeLibrary, Render, the, written


def test_the_top_says_who_and_when_and_that_a_review_is_overdue(library: Library) -> None:
    document = the(library, "other")
    words = Seen(render_document(document, library, today=TODAY).html).words
    assert words.startswith("Test House · reviewed 9 August 2024")
    assert "⚠ Its next review was due in November 2024" in words
    assert words.index("due in November") < words.index("Leukemia page other")


def test_a_review_in_time_is_not_called_overdue(library: Library) -> None:
    page = render_document(the(library, "other"), library, today=date(2024, 10, 1))
    assert "next review" not in page.html
    assert not page.facts.overdue


def test_the_bottom_cites_and_says_what_is_allowed(render: Render) -> None:
    page = render("Words.\n")
    words = Seen(page.html).words
    assert "To cite it: Test House, 2024" in words
    assert "Creative Commons license CC-BY-4.0" in words
    assert "not medical advice" in words
    assert 'src="qr:https%3A%2F%2Fwww.example.org%2Fone"' in page.html
    assert page.links[-1].href == "web:https%3A%2F%2Fwww.example.org%2Fone"


def test_originals_that_a_page_rests_on_are_named(tmp_path: Path, library: Library) -> None:
    front = (
        b"---\ntitle: Ours\nsource: Us\nbasedOn:\n  - title: Theirs\n    publisher: Them\n"
        b"    url: https://them.example/x\n    lastReviewed: '2025-01-21'\n---\n\n# Ours\n\nText.\n"
    )
    document = load_bytes(front, tmp_path / "ours.md").document
    assert document
    page = render_document(document, library, today=TODAY)
    assert "Theirs (Them, reviewed 21 January 2025)" in Seen(page.html).words
    assert [link.text for link in page.links] == ["Theirs"]


def test_an_original_is_named_by_what_is_known_of_it(tmp_path: Path, library: Library) -> None:
    front = (
        b"---\ntitle: Ours\nbasedOn:\n- title: Theirs\n- title: Older\n  lastReviewed: 2025-01-21\n"
        b"- publisher: Them\n- url: https://them.example/x\n- {}\n---\n\n# Ours\n\nText.\n"
    )
    document = load_bytes(front, tmp_path / "ours.md").document
    assert document
    page = render_document(document, library, today=TODAY)
    shown = "<li>Theirs</li><li>Older (reviewed 21 January 2025)</li><li>Them</li>"
    assert shown in page.html
    assert [link.text for link in page.links] == ["https://them.example/x"]
    assert "()" not in page.html


def test_pages_for_professionals_are_marked(tmp_path: Path, library: Library) -> None:
    data = b"---\ntitle: X - Health Professional Version\n---\n\n# X\n\nText.\n"
    document = load_bytes(data, tmp_path / "hp.md").document
    assert document
    page = render_document(document, library, today=TODAY)
    assert "Written for health professionals" in page.html
    assert page.facts.professional


def test_headings_lead_to_anchors_of_the_page(render: Render) -> None:
    page = render("Words.\n\n## Signs & *tests*\n\nText.\n\n##### Deep\n\nText.\n")
    assert [(heading.text, heading.level) for heading in page.headings] == [
        ("Leukemia page one", 1),
        ("Signs & tests", 2),
        ("Deep", 5),
    ]
    anchors = [attributes["id"] for _, attributes in Seen(page.html).tags if "id" in attributes]
    assert anchors == [heading.section for heading in page.headings]


def test_one_section_with_what_lies_below_it(render: Render, library: Library) -> None:
    body = b"# T\n\na1\n\n## One\n\na2\n\n### Below\n\na3\n\n## Two\n\na4\n"
    document = load_bytes(body, Path("t.md")).document
    assert document
    part = document.section("one")
    assert part
    page = render_document(document, library, today=TODAY, options=Options(section=part.id))
    assert [heading.text for heading in page.headings] == ["One", "Below"]
    assert "a3" in page.html
    assert "a4" not in page.html


def test_every_kind_of_link_gets_our_spelling(render: Render, library: Library) -> None:
    other = the(library, "other")
    part, imatinib = other.section("part"), library.drugs.find("imatinib")
    assert part
    assert imatinib
    page = render(
        "## Here\n\n[a](other.md) [b](other.md#part) [c](https://www.example.org/other) "
        "[d](#here) "
        "[e](https://www.cancer.gov/Common/PopUps/popDefinition.aspx?id=CDR0000045214&version=P) "
        f"[f]({imatinib.nci_url}) "
        "[g](https://clinicaltrials.gov/study/NCT01234567) [h](https://far.example/?a=1&b=2) "
        "[i](file:///etc/passwd) [j](unknown:thing) [k]()\n"
    )
    links = {link.text: link.href for link in page.links}
    here = page.headings[1].section
    assert links.pop("The original of this page")
    assert links == {
        "a": f"section:{other.id}",
        "b": f"section:{other.id}#{part.id}",
        "c": f"section:{other.id}",
        "d": f"#{here}",
        "e": "term:chemotherapy",
        "f": "drug:imatinib",
        "g": "trial:NCT01234567",
        "h": "web:https%3A%2F%2Ffar.example%2F%3Fa%3D1%26b%3D2",
    }
    words = Seen(page.html).words
    assert "i j" in words
    assert set(Seen(page.html).hrefs()) >= set(links.values())


def test_a_reference_link_finds_its_address_in_another_section(render: Render) -> None:
    page = render("See [the other].\n\n## Links\n\n[The  Other]: other.md\n")
    assert page.links[0].text == "the other"
    assert "other.md" not in page.html


def test_a_link_without_words_is_no_link(render: Render) -> None:
    assert [link.text for link in render("[ ](other.md) x [](other.md)\n").links] == [
        "The original of this page"
    ]


def test_a_stored_picture_is_shown_with_caption_and_description(render: Render) -> None:
    page = render('![Drawing: how cells grow](illustrations/blood-cells.svg "Cells & blood")\n')
    assert '<img src="illustration:blood-cells.svg" alt="Drawing: how cells grow">' in page.html
    assert '<p class="caption">Cells &amp; blood</p>' in page.html
    assert '<p class="described">Drawing: how cells grow</p>' in page.html


def test_a_picture_that_is_not_stored_is_a_card_with_its_credit(render: Render) -> None:
    page = render("![Cells seen close](/img/a.jpg)\n\nCells.\n\nCredit: A. Person\n\nText.\n")
    html = page.html
    card = html[html.index('<td class="card">') : html.index("Text.")]
    words = Seen(card).words
    assert "Picture not available offline" in words
    assert words.index("Cells seen close") < words.index("Credit: A. Person")
    assert page.links[0].href == "web:https%3A%2F%2Fwww.example.org%2Fimg%2Fa.jpg"
    assert "<img" not in card


def test_residue_of_web_pages_is_not_shown(render: Render) -> None:
    page = render(
        "[Enlarge](https://x.example/a.jpg)![A bone](https://x.example/a.jpg)\n\n"
        "![No Image Placeholder](/x.png)\n\n[Enlarge Image](https://x.example/b.jpg)\n\n"
        "Before ![an icon](/i.png) after\n"
    )
    words = Seen(page.html).words
    assert "Enlarge" not in words
    assert "Placeholder" not in words
    assert "Before [Picture: an icon] after" in words
    assert words.count("A bone") == 1
    assert "<p></p>" not in page.html


def test_the_second_head_of_a_table_is_not_shown(render: Render) -> None:
    page = render("| a | b |\n| --- | --- |\n|  |  |\n| --- | --- |\n| 1 | 2 |\n")
    assert "---" not in page.html


def test_the_first_use_of_a_term_in_a_section_is_marked(make_library: MakeLibrary) -> None:
    library = make_library(
        one="## Chemotherapy first\n\n`chemotherapy` and chemotherapy, then chemotherapy.\n\n"
        "## Again\n\nMore chemotherapy. [Chemotherapy drugs](https://far.example/).\n"
    )
    html = render_document(the(library, "one"), library, today=TODAY).html
    mark = '<a class="term" href="term:chemotherapy"><span class="term">chemotherapy</span></a>'
    assert html.count(mark) == 2
    assert f"<code>chemotherapy</code> and {mark}, then chemotherapy." in html
    assert "first</h2><p><code>" in html
    assert "Chemotherapy drugs</a>" in html


def test_no_term_is_marked_in_a_card_or_a_table_head(make_library: MakeLibrary) -> None:
    library = make_library(
        one="![Drawing: chemotherapy](/x.png)\n\n| chemotherapy | b |\n|---|---|\n"
        "| more chemotherapy | d |\n"
    )
    html = render_document(the(library, "one"), library, today=TODAY).html
    assert html.count('<a class="term"') == 1
    assert "more <a" in html


def test_links_are_listed_in_the_order_of_the_page(render: Render) -> None:
    page = render("[a](other.md)\n\n![Drawing](/x.png)\n\n[b](other.md)\n")
    assert [link.text for link in page.links][:3] == ["a", "Where to see this picture online", "b"]


def test_a_term_that_is_linked_already_is_not_marked_again(make_library: MakeLibrary) -> None:
    library = make_library(
        one="Some chemotherapy, or [chemotherapy](https://www.cancer.gov/Common/PopUps/popDefinition.aspx?id=45214).\n"
    )
    html = render_document(the(library, "one"), library, today=TODAY).html
    assert html.count('href="term:chemotherapy"') == 1
    assert "Some chemotherapy," in html


def test_the_word_all_is_no_term(make_library: MakeLibrary) -> None:
    library = make_library(one="All people, all of them, have ALL. Small, overall, ALLs.\n")
    html = render_document(the(library, "one"), library, today=TODAY).html
    assert "All people, all of them, have <a" in html
    assert html.count('<a class="term"') == 1


def test_terms_can_be_left_unmarked(make_library: MakeLibrary) -> None:
    library = make_library(one="Some chemotherapy.\n")
    page = render_document(the(library, "one"), library, today=TODAY, options=Options(terms=False))
    assert "term:" not in page.html


def test_no_word_of_a_real_document_is_lost_on_its_page(
    shared_documents: Path, library: Library
) -> None:
    """Each word of each section's plain text stands on the page."""
    for path in sorted([*shared_documents.glob("nci/*"), *shared_documents.glob("seeds/*")]):
        document = load_bytes(path.read_bytes(), path).document
        assert document
        words = Seen(render_document(document, library, today=TODAY).html).words
        shown = set(re.findall(r"[^\W_]+", words))
        plain = {word for s in document.sections for word in re.findall(r"[^\W_]+", s.text)}
        assert plain <= shown, path.name


def test_a_document_in_bytes_is_written_for_the_tests_as_meant() -> None:
    assert written("x", "Body").endswith(b"# Leukemia page x\n\nBody")
