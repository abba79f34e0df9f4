"""Questions in Spanish, put into English; the built-in library answers them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.overlay import KINDS, overlay_of
from reader.library.shelf import Library, open_library
from reader.paths import find_places
from reader.search.engine import Engine, Query
from reader.search.interpreting import Interpreter, inside_out
from reader.search.languages import interpreter_of
from reader.search.opening import open_in_memory
from reader.search.scanning import Scan
from tests.support.libraries import page, places_in, write

PLACES = find_places(Path("unused"))


def strange(_word: str) -> bool:
    return False


@pytest.fixture(scope="module")
def spanish() -> Library:
    return open_library([PLACES.sources], places=PLACES, use_cache=False, language="es")


@pytest.fixture(scope="module")
def engine(spanish: Library) -> Iterator[Engine]:
    engine = open_in_memory(spanish, PLACES)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def interpreter(spanish: Library) -> Interpreter:
    return interpreter_of(spanish, PLACES)


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("fiebre", "fever"),
        ("FIEBRES", "fever"),
        ("medula osea", "bone marrow"),
        ("la médula ósea", "bone marrow"),
        ("leucemia mieloide aguda", "Acute myeloid leukemia"),
        ("¿Qué es la LLA?", "what is Acute lymphoblastic leukemia?"),
        ("recaída en niños", "relapse children"),
        ('"médula ósea"', '"bone marrow"'),
        ("what is a port", "what is a port"),
        ("imatinib", "imatinib"),
        ("", ""),
        ("¿¿ ??", "¿¿ ??"),
    ],
)
def test_known_names_are_put_into_english(
    interpreter: Interpreter, typed: str, english: str
) -> None:
    said = interpreter.english(typed, lambda _word: True)
    assert said.text == english
    assert said.corrected is None


def test_slips_are_mended_in_spanish(interpreter: Interpreter) -> None:
    said = interpreter.english("tratamento de la leusemia", strange)
    assert said.corrected == "tratamiento de la leucemia"
    assert said.text == "treatment leukemia"
    assert interpreter.english("imatinb", strange).corrected == "imatinib"
    assert interpreter.english("qwzxv", strange).corrected is None
    assert "leucemia" in interpreter.near("leusemia")


def test_an_unfinished_word_is_completed_while_typing(interpreter: Interpreter) -> None:
    assert interpreter.english("fieb", strange, typing=True).text == "fever"
    assert interpreter.english("fieb", strange, typing=True).whole
    assert "myeloid" in interpreter.english("leucemia mie", strange, typing=True).text
    assert interpreter.english("fi", strange, typing=True).text == "fi"
    assert not interpreter.english("xyz", strange, typing=True).whole


@pytest.mark.parametrize("kind", KINDS)
def test_every_spanish_name_of_the_taxonomy_is_understood(
    interpreter: Interpreter, kind: str
) -> None:
    for row in overlay_of(PLACES, "es").taxonomy[kind].values():
        for name in row.get("names", ()):
            asks = interpreter.opening is not None and interpreter.opening.match(name)
            assert asks or interpreter.english(name, strange).said, name


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("fiebre", ("fever",)),
        ("médula ósea", ("bone marrow",)),
        ("leucemia mieloide aguda", ("AML", "acute myeloid")),
        ("recaída", ("relapse", "come back", "comes back", "recur", "came back")),
        ("niños", ("child",)),
        ("caída del pelo", ("hair",)),
        ("trasplante de médula", ("transplant",)),
        ("plaquetas bajas", ("platelet",)),
    ],
)
def test_spanish_questions_find_sections_about_them(
    engine: Engine, spanish: Library, typed: str, words: tuple[str, ...]
) -> None:
    hit = engine.search(Query(typed)).hits[0]
    section = spanish.section(hit.document, hit.section)
    assert section is not None
    text = f"{section.own_heading} {section.text}".casefold()
    assert any(word.casefold() in text for word in words)


def test_results_carry_spanish_names_and_english_snippets(engine: Engine, spanish: Library) -> None:
    hit = engine.search(Query("fiebre")).hits[0]
    section = spanish.section(hit.document, hit.section)
    assert section is not None
    assert (hit.heading, hit.path) == (section.heading, section.path)
    assert hit.title == next(one.title for one in spanish.documents if one.id == hit.document)
    assert "**fever" in hit.snippet.lower()
    assert engine.marks("fiebre", "A fever and chills.") == [(2, 7)]


def test_an_entry_is_found_by_its_spanish_name(engine: Engine) -> None:
    assert engine.search(Query("médula ósea")).entry == "term:bone-marrow"
    assert engine.search(Query("vincristina")).entry == "drug:vincristine"


def test_nothing_found_suggests_spanish_words(engine: Engine) -> None:
    results = engine.search(Query("leucemiaaa xq", as_written=True))
    assert results.total or "leucemia" in results.suggestions


def test_english_questions_answer_alike_in_both_languages(engine: Engine, spanish: Library) -> None:
    english = open_in_memory(spanish.original, PLACES)
    for text in ("fever", "what is a port", "hair loss", "ALL in children", "imatinb"):
        ours, theirs = engine.search(Query(text)), english.search(Query(text))
        assert [(h.document, h.section, h.score) for h in ours.hits] == [
            (h.document, h.section, h.score) for h in theirs.hits
        ]
    english.close()


def test_the_quick_look_understands_spanish(spanish: Library) -> None:
    found = Scan(spanish, PLACES).search(Query("fiebre"))
    assert "fever" in found.hits[0].snippet.lower()
    assert Scan(spanish.original, PLACES).search(Query("fiebre")).hits == ()


@pytest.fixture
def mixed(tmp_path: Path) -> Library:
    """An English page, and a hospital's own in Spanish."""
    written = "Some adults have fever during chemotherapy. The bone marrow makes blood.\n"
    files = {
        "a.md": page("ALL in adults", f"## Fever\n\n{written}"),
        "mis-hojas.md": page(
            "Mis hojas",
            "## Fiebre\n\nSi tiene fiebre o escalofríos, llame al hospital.\n\n"
            "## Sangre\n\nLa médula ósea hace la sangre; la quimioterapia la frena.\n",
            head="language: es-MX\nleukemiaTypes: [all]\n",
        ),
    }
    folder = write(tmp_path / "documents", files)
    return open_library([folder], places=PLACES, use_cache=False, language="es")


@pytest.mark.parametrize(
    ("typed", "heading", "hit"),
    [
        ("fiebre", "Fiebre", "fiebre"),
        ("médula ósea", "Sangre", "médula ósea"),
        ("la medula osea", "Sangre", "médula ósea"),
        ("quimioterapia y sangre", "Sangre", "quimioterapia"),
        ("escalofríos", "Fiebre", "escalofríos"),
    ],
)
def test_pages_in_spanish_are_found_by_their_own_words(
    mixed: Library, typed: str, heading: str, hit: str
) -> None:
    engine = open_in_memory(mixed, PLACES)
    for typing in (False, True):
        found = engine.search(Query(typed), typing=typing)
        assert (found.hits[0].document, found.hits[0].heading) == ("mis-hojas", heading)
        assert found.total >= len(found.hits)
        snippet = found.hits[0].snippet.replace("** **", " ")
        assert f"**{hit}**" in snippet
        assert engine.marks(typed, hit) == engine.marks(typed, hit.upper()) != []
    narrowed = engine.search(Query(typed, document="a"))
    assert {one.document for one in narrowed.hits} <= {"a"}
    engine.close()


def test_english_pages_are_found_beside_them(mixed: Library) -> None:
    engine = open_in_memory(mixed, PLACES)
    assert [one.document for one in engine.search(Query("fiebre")).hits[:2]] == ["mis-hojas", "a"]
    assert engine.search(Query("fiebre")).total == 2
    assert engine.marks("fiebre", "Fever: fiebre") == [(0, 5), (7, 13)]
    engine.close()
    scan = Scan(mixed, PLACES)
    assert [one.document for one in scan.search(Query("fiebre")).hits] == ["a", "mis-hojas"]
    assert [one.heading for one in scan.search(Query("la médula ósea")).hits] == ["Fever", "Sangre"]


def test_a_language_without_words_of_its_own_changes_nothing(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    library = open_library([], places=places, use_cache=False, language="eo")
    assert interpreter_of(library, places).english("what is AML", strange).text == "what is AML"


def test_kinds_of_drugs_are_taken_apart_at_their_brackets() -> None:
    names = {"chemotherapy (anthracycline)": "quimioterapia (antraciclina)", "steroid (a": "b"}
    assert inside_out(names) == {"quimioterapia": "chemotherapy", "antraciclina": "anthracycline"}
