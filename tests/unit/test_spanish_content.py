"""The Spanish words for documents, glossary, places and drugs: all there, and no stronger."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from reader.library.model import Document
from reader.library.overlay import KINDS, Overlay, overlay_of
from reader.library.shelf import Library, open_library
from reader.paths import find_places
from reader.rendering.converter import to_html
from reader.ui.kiosk.questions import ready_questions

PLACES = find_places(Path("unused"))
SPANISH = PLACES.resource("translations/es")
MAY = re.compile(r"\b(?:may|might)\b", re.IGNORECASE)
PODER = re.compile(
    r"\b(?:pued\w+|podr[ií]\w*|podido|posible\w*|quiz[áa]s?|tal vez|a veces)\b", re.IGNORECASE
)
IN_THE_US = re.compile(r"\b(?:in|of) the (?:US|United States)\b|\bUS\b")
EE_UU = re.compile(r"EE\. UU\.|Estados Unidos|estadounidense")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@cache
def english() -> Library:
    return open_library([PLACES.sources], places=PLACES, use_cache=False)


@cache
def overlay() -> Overlay:
    return overlay_of(PLACES, "es")


@cache
def english_rows(name: str) -> dict[str, Any]:
    return tomllib.loads(PLACES.resource(name).read_text("utf-8"))


def numbers(text: str) -> Counter[str]:
    """The numbers of a text, however thousands and decimals are written."""
    return Counter(re.sub(r"[.,]", "", number) for number in NUMBER.findall(text))


def test_every_term_has_its_spanish_and_no_other() -> None:
    rows = [
        row
        for file in sorted(SPANISH.glob("glossary*.toml"))
        for row in tomllib.loads(file.read_text("utf-8"))["term"]
    ]
    counts = Counter(row["id"] for row in rows)
    assert [one for one, count in counts.items() if count > 1] == []
    assert counts.keys() == {term.id for term in english().glossary}
    keys = {"id", "term", "definition", "other_names", "forms"}
    assert [row["id"] for row in rows if not row.keys() <= keys] == []


@pytest.mark.parametrize("term_id", [row["id"] for row in english_rows("glossary.toml")["term"]])
def test_a_definition_says_neither_more_nor_less(term_id: str) -> None:
    term = english().glossary.get(term_id)
    row = overlay().terms[term_id]
    assert term is not None
    assert numbers(row["definition"]) == numbers(term.definition)
    if MAY.search(term.definition):
        assert PODER.search(row["definition"])
    if IN_THE_US.search(term.definition):
        assert EE_UU.search(row["definition"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_place_of_the_tree_has_its_spanish(kind: str) -> None:
    table = english_rows("taxonomy.toml")
    spanish = overlay().taxonomy[kind]
    assert list(spanish) == [row["id"] for row in table[kind]]
    for row in table[kind]:
        for key in ("name", "short", "line"):
            assert bool(row.get(key)) == bool(spanish[row["id"]].get(key)), (row["id"], key)


@pytest.mark.parametrize("document_id", [one.id for one in english().documents])
def test_every_document_has_its_front_page(document_id: str) -> None:
    document = english().document(document_id)
    assert document is not None
    file = SPANISH / "documents" / f"{document_id}.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    assert table.keys() == {"title", "summary", "headings"}
    assert set(table["headings"]) == {section.id for section in document.sections}
    assert all(words.strip() for words in (table["title"], *table["headings"].values()))
    items = [line for line in table["summary"].splitlines() if line.startswith("- ")]
    assert 3 <= len(items) <= 7
    assert "href" not in to_html(table["summary"])
    assert numbers(table["summary"]).keys() <= numbers(_all_words(document)).keys()


def test_no_front_page_is_left_of_a_document_that_is_gone() -> None:
    files = {file.stem for file in (SPANISH / "documents").glob("*.toml")}
    assert files == {document.id for document in english().documents}


def test_every_words_of_the_drug_list_has_its_spanish() -> None:
    drugs = list(english().drugs)
    uses = [use for drug in drugs for use in drug.uses]
    types = {kind.id for kind in english().taxonomy.types}
    words = overlay().drugs
    assert words["kinds"].keys() == {drug.kind for drug in drugs}
    assert words["about"].keys() == {drug.id for drug in drugs if drug.about}
    assert words["notes"].keys() == {use.note for use in uses if use.note}
    assert words["types"].keys() == {use.leukemia_type for use in uses} - types
    assert words["taken"].keys() == {drug.taken for drug in drugs if drug.taken}
    assert words["statuses"].keys() == {use.status for use in uses}
    assert words["generic"].keys() <= {drug.id for drug in drugs}


@pytest.mark.parametrize("table", ["notes", "taken", "about"])
def test_what_is_said_of_a_drug_is_as_strong_as_in_english(table: str) -> None:
    about = {drug.id: drug.about for drug in english().drugs}
    for key, spanish in overlay().drugs[table].items():
        said = about[key] if table == "about" else key
        assert numbers(spanish) == numbers(said), said
        assert not MAY.search(said) or PODER.search(spanish), said
        assert not IN_THE_US.search(said) or EE_UU.search(spanish), said


def test_all_files_can_be_read() -> None:
    spanish = english().in_language("es")
    assert spanish.problems == english().problems
    assert len(spanish.glossary) == len(english().glossary)
    assert all(document.front for document in spanish.documents)


def _all_words(document: Document) -> str:
    dates = [document.last_reviewed, document.next_review]
    dates += [basis.last_reviewed for basis in document.based_on]
    told = " ".join(f"{day.day} {day.year}" for day in dates if day)
    return " ".join([told, *(f"{one.heading} {one.text}" for one in document.sections)])


def test_every_question_for_the_appointment_has_its_spanish_and_no_other() -> None:
    asked = {
        one
        for document in english().documents
        if document.source == "Leukemia Reader"
        for group in ready_questions(document)
        for one in group.questions
    }
    spanish = overlay().questions
    assert len(asked) > 200
    assert spanish.keys() == asked
    for original, words in spanish.items():
        assert numbers(words) == numbers(original), original
        assert words.count("?") == words.count("¿") == original.count("?"), words
        assert words.endswith("?")


def spanish_texts() -> list[tuple[str, str]]:
    """Every Spanish text of the program, with where it stands."""
    catalogue = ElementTree.parse(SPANISH.parent / "leukemia_reader_es.ts")
    found = [
        ("catalogue", words)
        for one in catalogue.iter("translation")
        for words in (one.text, *(form.text for form in one.iter("numerusform")))
        if words and words.strip()
    ]
    seen = (file for file in sorted(SPANISH.rglob("*.toml")) if file.name != "search.toml")
    files = (*seen, PLACES.resource("guide/es.md"))  # what the search looks for is no text
    return [*found, *((file.name, line) for file in files for line in lines_of(file))]


def lines_of(file: Path) -> Iterator[str]:
    """The lines of a file that readers see."""
    text = file.read_text("utf-8")
    for value in values_of(tomllib.loads(text)) if file.suffix == ".toml" else (text,):
        yield from value.splitlines()


def values_of(table: object) -> Iterator[str]:
    """Every text in a table and in the tables and lists inside it."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict | list):
        for inner in table.values() if isinstance(table, dict) else table:
            yield from values_of(inner)


@pytest.mark.parametrize(
    ("fault", "pattern"),
    [
        ("English quotation marks", r"[“”‘]"),
        ("a blank before the points that break off", r"\w …"),
        ("three points instead of one sign", r"\w\.\.\."),
        ("thousands with a comma or a point", r"(?<![\d.,])\d{1,3}[.,]\d{3}(?!\d)"),
    ],
)
def test_signs_are_those_of_spanish(fault: str, pattern: str) -> None:
    wrong = [(place, text) for place, text in spanish_texts() if re.search(pattern, text)]
    assert wrong == [], fault


def test_questions_and_calls_open_as_they_close() -> None:
    wrong = [
        (place, text)
        for place, text in spanish_texts()
        for opening, closing in (("¿", "?"), ("¡", "!"), ("«", "»"))
        if text.count(opening) != text.count(closing) and "<!--" not in text and "](" not in text
    ]
    assert wrong == []
