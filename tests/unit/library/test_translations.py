"""The library in another language: words change, texts stay, what is broken stays English."""

import gc
import shutil
import weakref
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader import wording
from reader.library.alphabet import first_letter, order_key
from reader.library.overlay import taxonomy_rows
from reader.library.shelf import Library, open_library
from reader.library.tree import build_tree
from reader.paths import Places, find_places
from reader.rendering.page import Options, render_document
from tests.support.libraries import page, walk, write

DOCUMENT = page("ALL in adults", "Words on bone marrow.\n\n## Tests\n\nText.\n\n### Blood\n\nText.")
FRONT = """title = "La LLA en adultos"
summary = "Un párrafo."
[headings]
{headings}
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The program's own lists, and no translation yet."""
    own = find_places(tmp_path / "user")
    resources = tmp_path / "resources"
    resources.mkdir()
    for name in ("taxonomy.toml", "glossary.toml", "drugs.toml", "publishers.toml"):
        shutil.copy(own.resource(name), resources)
    write(resources / "translations" / "es", {"taxonomy.toml": ""})
    return replace(own, resources=resources)


@pytest.fixture
def spanish() -> Iterator[None]:
    """The words of the program are asked for in Spanish."""
    wording.use(lambda _context, text, _comment, _count: text, "es")
    yield
    wording.use(None)


def translate(places: Places, files: dict[str, str]) -> None:
    write(places.resource("translations/es"), files)


def opened(tmp_path: Path, places: Places) -> Library:
    folder = write(tmp_path / "documents", {"a.md": DOCUMENT})
    return open_library([folder], places=places, use_cache=False)


def headings(library: Library) -> str:
    sections = library.documents[0].sections
    return "\n".join(f'"{one.id}" = "{one.heading} (es)"' for one in sections)


def test_titles_headings_and_what_stands_above_them_change_the_text_stays(
    tmp_path: Path, places: Places
) -> None:
    library = opened(tmp_path, places)
    translate(places, {"documents/a.toml": FRONT.format(headings=headings(library))})
    spanish = library.in_language("es")
    before, after = library.documents[0], spanish.documents[0]
    assert after.title == "La LLA en adultos"
    assert after.own_title == "ALL in adults"
    assert after.front
    assert after.front.summary == "Un párrafo."
    assert after.sections[2].heading == "Blood (es)"
    assert after.sections[2].own_heading == "Blood"
    assert after.sections[2].path == ("Tests (es)",)
    assert all(a.text is b.text for a, b in zip(after.sections, before.sections, strict=True))
    labels = [labels for labels, _ in walk(build_tree(spanish))]
    assert labels[-1][2:] == ("La LLA en adultos", "Tests (es)", "Blood (es)")


def test_there_and_back_is_the_same_library(tmp_path: Path, places: Places) -> None:
    library = opened(tmp_path, places)
    spanish = library.in_language("es")
    assert library.in_language("en") is library
    assert spanish.in_language("es") is spanish
    assert spanish.in_language("en") is library
    assert spanish.original is library


def test_what_a_language_needs_is_made_once_and_goes_with_the_library(
    tmp_path: Path, places: Places
) -> None:
    library = opened(tmp_path, places)
    first = library.in_language("es")
    assert first.glossary is library.in_language("es").glossary
    assert all(
        a is b for a, b in zip(first.documents, library.in_language("es").documents, strict=True)
    )
    gone = weakref.ref(library)
    gc.disable()  # no sweep may be needed
    try:
        del library, first
        assert gone() is None
    finally:
        gc.enable()


def test_a_summary_of_another_text_is_not_shown(tmp_path: Path, places: Places) -> None:
    library = opened(tmp_path, places)
    more = headings(library) + '\n"gone-1234" = "Ya no está"'
    translate(places, {"documents/a.toml": FRONT.format(headings=more)})
    document = library.in_language("es").documents[0]
    assert document.front is not None
    assert document.front.summary == ""
    assert document.title == "La LLA en adultos"


def test_types_audiences_and_places_take_their_names(tmp_path: Path, places: Places) -> None:
    words = """[[type]]
id = "all"
name = "Leucemia linfoblástica aguda"
short = "LLA"
[[audience]]
id = "adults"
name = "Adultos"
short = "audiences have no short name"
"""
    translate(places, {"taxonomy.toml": words})
    library = opened(tmp_path, places)
    spanish = library.in_language("es")
    first = build_tree(spanish)[0]
    assert first.label == "Leucemia linfoblástica aguda (LLA)"
    assert first.children[0].label == "Adultos"
    assert library.taxonomy.name("adults") == "Adults"
    assert spanish.taxonomy.in_words("ALL in adults") == library.taxonomy.in_words("ALL in adults")


def test_english_names_go_on_finding_a_spanish_entry(tmp_path: Path, places: Places) -> None:
    words = """[[term]]
id = "bone-marrow"
term = "médula ósea"
other_names = ["médula"]
forms = ["médulas"]
definition = "Donde se forma la sangre."
"""
    translate(places, {"glossary-1.toml": words})
    library = opened(tmp_path, places)
    spanish = library.in_language("es")
    term = spanish.glossary.get("bone-marrow")
    assert term is not None
    assert (term.term, term.english) == ("médula ósea", "bone marrow")
    assert term.marked
    assert "médula ósea" not in term.marked
    for name in ("bone marrow", "Médula ósea", "médulas"):
        assert spanish.glossary.find(name) == term
    assert library.glossary.find("médula ósea") is None
    assert spanish.mentions_of_term("bone-marrow") == library.mentions_of_term("bone-marrow")
    assert spanish.glossary.get("abdomen") == library.glossary.get("abdomen")


def test_a_drug_takes_what_is_given(tmp_path: Path, places: Places) -> None:
    words = """[generic]
vincristine = "vincristina"
[about]
vincristine = "Frena las células."
[statuses]
approved = "aprobado"
"""
    translate(places, {"drugs-a.toml": words})
    drug = opened(tmp_path, places).in_language("es").drugs.find("vincristine")
    assert drug is not None
    assert (drug.generic, drug.english, drug.about) == (
        "vincristina",
        "vincristine",
        "Frena las células.",
    )
    assert {use.status for use in drug.uses} == {"aprobado"}


def test_drugs_stand_in_the_order_of_the_alphabet(tmp_path: Path, places: Places) -> None:
    words = '[generic]\nvincristine = "ácido primero"\nimatinib = "zeta"\n'
    translate(places, {"drugs-a.toml": words})
    drugs = [drug.generic for drug in opened(tmp_path, places).in_language("es").drugs]
    assert drugs.index("ácido primero") < drugs.index("azacitidine")
    assert drugs[-1] == "zeta"


@pytest.mark.parametrize("text", ["[[type", "\x00", "type = 3", "[[type]]\nname = 3\nid = 4"])
def test_a_broken_file_leaves_english(tmp_path: Path, places: Places, text: str) -> None:
    names = ("taxonomy.toml", "glossary.toml", "drugs.toml", "documents/a.toml")
    translate(places, dict.fromkeys(names, text))
    spanish = opened(tmp_path, places).in_language("es")
    assert spanish.documents[0].title == "ALL in adults"
    assert build_tree(spanish)[0].label == "Acute lymphoblastic leukemia (ALL)"
    assert len(spanish.glossary) == len(spanish.original.glossary)
    assert len(spanish.drugs) == len(spanish.original.drugs)


def test_what_cannot_be_read_is_told_once(tmp_path: Path, places: Places) -> None:
    translate(places, {"documents/a.toml": "title ="})
    (places.resource("translations/es") / "taxonomy.toml").unlink()
    told = opened(tmp_path, places).in_language("es").problems
    assert [(one.file.name, one.code) for one in told] == [
        ("taxonomy.toml", "bad-translation"),
        ("a.toml", "bad-translation"),
    ]


@pytest.mark.usefixtures("spanish")
def test_the_start_pages_rows_come_in_the_readers_language(places: Places) -> None:
    translate(places, {"taxonomy.toml": '[[type]]\nid = "all"\nname = "LLA"\n'})
    rows = {row["id"]: row for row in taxonomy_rows(places)["type"]}
    assert rows["all"]["name"] == "LLA"
    assert rows["all"]["short"] == "ALL"
    assert rows["aml"]["name"] == "Acute myeloid leukemia"


@pytest.mark.usefixtures("spanish")
def test_why_a_file_was_refused_is_kept_in_no_language_but_english(
    tmp_path: Path, places: Places
) -> None:
    folder = write(tmp_path / "documents", {"a.md": DOCUMENT, "empty.md": ""})
    wording.use(lambda _context, text, _comment, _count: f"[{text}]", "es")
    first = open_library([folder], places=places)
    assert [one.message for one in first.problems] == ["[This file is empty.]"]
    wording.use(None)
    again = open_library([folder], places=places)
    assert [one.message for one in again.problems] == ["This file is empty."]


def test_spanish_names_are_sorted_as_spanish_is() -> None:
    names = ["óseo", "nube", "ñandú", "oído", "ánimo", "Ana", "boca"]
    assert sorted(names, key=order_key) == [
        *("Ana", "ánimo", "boca", "nube", "ñandú", "oído", "óseo"),
    ]
    assert [first_letter(name) for name in ("óseo", "ñandú", "n", "9p")] == ["O", "Ñ", "N", "9"]


SPANISH = """---
title: Mis hojas
source: Mi hospital
language: es-MX
---

# Mis hojas

La médula ósea hace la sangre. El imatinib es una pastilla.

La anemia cansa. Es una infección viral.
"""
NAMES = """[[term]]
id = "bone-marrow"
term = "médula ósea"
definition = "Hace la sangre."
[[term]]
id = "anemia"
term = "anemia"
forms = ["anémico"]
definition = "Pocos glóbulos rojos."
[[term]]
id = "virus"
term = "virus"
forms = ["viral", "vírico"]
definition = "Un germen."
"""


def test_a_spanish_document_has_the_spanish_terms_explained(
    tmp_path: Path, places: Places, spanish: None
) -> None:
    translate(places, {"glossary.toml": NAMES})
    folder = write(tmp_path / "documents", {"a.md": DOCUMENT, "mine.md": SPANISH})
    library = open_library([folder], places=places, use_cache=False, language="es")
    mine = library.document("mine")
    assert mine is not None
    assert "bone-marrow" in mine.sections[0].terms
    assert mine.sections[0].drugs == ("imatinib",)
    html = render_document(mine, library, today=date(2026, 11, 21), options=Options()).html
    assert 'href="term:bone-marrow"' in html
    # Spelled in Spanish as in English.
    assert 'href="term:anemia"' in html
    assert 'href="term:virus"' in html
    english = next(one for one in library.documents if one is not mine)
    html = render_document(english, library, today=date(2026, 11, 21), options=Options()).html
    assert 'href="term:bone-marrow"' in html


def test_a_mention_in_a_spanish_document_has_its_sentence(tmp_path: Path, places: Places) -> None:
    translate(places, {"glossary.toml": NAMES})
    folder = write(tmp_path / "documents", {"a.md": DOCUMENT, "mine.md": SPANISH})
    library = open_library([folder], places=places, use_cache=False, language="es")
    told = {one.document: one.sentence for one in library.mentions_of_term("bone-marrow")}
    assert told == {"a": "Words on bone marrow.", "mine": "La médula ósea hace la sangre."}


def test_english_again_knows_no_spanish_terms(tmp_path: Path, places: Places) -> None:
    folder = write(tmp_path / "documents", {"mine.md": SPANISH})
    mine = open_library([folder], places=places, use_cache=False).document("mine")
    assert mine is not None
    assert "bone-marrow" not in mine.sections[0].terms
