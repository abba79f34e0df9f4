"""Questions to the built-in library alone."""

from collections.abc import Iterator

import pytest

from reader.library.model import Section
from reader.library.shelf import Library, open_library
from reader.search.engine import Engine, Query
from reader.search.opening import open_in_memory
from tests.support.libraries import places_in


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The documents that come with the program, without anybody's own."""
    places = places_in(tmp_path_factory.mktemp("built-in"))
    return open_library([places.sources], places=places, use_cache=False)


@pytest.fixture(scope="module")
def engine(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Answers from them."""
    engine = open_in_memory(library, places_in(tmp_path_factory.mktemp("engine")))
    yield engine
    engine.close()


def first_section(library: Library, engine: Engine, words: str) -> Section:
    """What stands first in the answer to `words`."""
    first = engine.search(Query(words)).hits[0]
    section = library.section(first.document, first.section)
    assert section is not None
    return section


@pytest.mark.parametrize("symptom", ["fever", "headache", "rash", "bleeding"])
def test_pages_that_name_a_symptom_come_before_those_about_symptoms(
    library: Library, engine: Engine, symptom: str
) -> None:
    section = first_section(library, engine, symptom)
    assert symptom in f"{section.heading} {section.text}".casefold()


@pytest.mark.parametrize("words", ["fever", "high temperature", "chills", "my child has a fever"])
def test_who_may_need_help_now_is_first_told_when_to_call(
    library: Library, engine: Engine, words: str
) -> None:
    assert first_section(library, engine, words).heading == "When to call your care team"


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
    engine: Engine, words: str, corrected: str | None
) -> None:
    found = engine.search(Query(words))
    assert found.corrected == corrected
    assert found.hits
