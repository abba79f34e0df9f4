"""Questions to the built-in library alone."""

from pathlib import Path

import pytest

from reader.library.shelf import open_library
from reader.search.engine import Query
from reader.search.opening import open_in_memory
from tests.support.libraries import places_in


@pytest.mark.parametrize("symptom", ["fever", "headache", "rash", "bleeding"])
def test_pages_that_name_a_symptom_come_before_those_about_symptoms(
    tmp_path: Path, symptom: str
) -> None:
    places = places_in(tmp_path)
    library = open_library([places.sources], places=places, use_cache=False)
    engine = open_in_memory(library, places)
    first = engine.search(Query(symptom)).hits[0]
    section = library.section(first.document, first.section)
    assert section is not None
    assert symptom in f"{section.heading} {section.text}".casefold()
    engine.close()


@pytest.mark.parametrize("words", ["fever", "high temperature", "chills", "my child has a fever"])
def test_who_may_need_help_now_is_first_told_when_to_call(tmp_path: Path, words: str) -> None:
    places = places_in(tmp_path)
    library = open_library([places.sources], places=places, use_cache=False)
    engine = open_in_memory(library, places)
    first = engine.search(Query(words)).hits[0]
    section = library.section(first.document, first.section)
    assert section is not None
    assert section.heading == "When to call your care team"
    engine.close()


@pytest.mark.parametrize(
    ("words", "corrected"),
    [
        ("leuk", None),
        ("bone mar", None),
        ("vinc", None),
        ("fevr", "fever"),
        ("imatinab", "imatinib"),
    ],
)
def test_a_word_that_is_not_finished_is_no_slip(
    tmp_path: Path, words: str, corrected: str | None
) -> None:
    places = places_in(tmp_path)
    library = open_library([places.sources], places=places, use_cache=False)
    engine = open_in_memory(library, places)
    found = engine.search(Query(words))
    assert found.corrected == corrected
    assert found.hits
    engine.close()
