"""What the index keeps of a section, and the lists it is read with."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.library.checking import check
from reader.library.shelf import Library
from reader.paths import Places
from reader.progress import breathing, wanted_still
from reader.search.engine import Query
from reader.search.entries import entries_of, joined_numbers
from reader.search.lexicon import MARK, Lexicon, spell_out
from reader.search.opening import documents_of, lexicon_of, open_in_memory
from reader.search.words import LONGEST_WORD
from reader.search.writing import build_in_memory
from tests.support.libraries import page

Open = Callable[[dict[str, str]], Library]
TODAY = date(2026, 1, 1)


def test_braces_spell_out_every_name() -> None:
    names = ["{lose,losing} {hair,weight}", "bald", "{tiny ,}spots"]
    assert list(spell_out(names)) == [
        "lose hair",
        "lose weight",
        "losing hair",
        "losing weight",
        "bald",
        "tiny spots",
        "spots",
    ]


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ("lose hair", "lose my hair"),
        ("pass on to children", "passed on to my children"),
        ("runs in the family", "runs in our family"),
        ("swollen glands in neck", "swollen glands in the neck"),
    ],
)
def test_whose_it_is_makes_no_difference(lexicon: Lexicon, plain: str, other: str) -> None:
    assert lexicon.token(plain).startswith(MARK)
    assert lexicon.token(plain) == lexicon.token(other)


def test_numbers_join_the_letters_beside_them(lexicon: Lexicon) -> None:
    text = "CD-19 and 6 MP, but page. 7"
    found = joined_numbers(text, lexicon.folder.surfaces(text))
    assert {"cd19", "6mp"} <= set(found)
    assert "page7" not in found


def test_a_label_with_its_explanation_comes_before_a_mention(
    open_files: Open, places: Places
) -> None:
    engine = open_in_memory(
        open_files(
            {
                "tests.md": page(
                    "Leukemia tests",
                    "## One\n\n- Blood film: a drop of blood is spread out and looked at.\n"
                    "- X-ray: a picture of the inside of the chest is taken.\n\n"
                    "## Two\n\nBefore a blood film you may eat. Ask the nurse when.\n",
                )
            }
        ),
        places,
    )
    assert engine.search(Query("blood film")).hits[0].heading == "One"
    engine.close()


def test_quotes_find_words_in_british_spelling_and_other_forms(
    open_files: Open, places: Places
) -> None:
    text = "Doctors measure the haemoglobin levels. Tumours shrink with treatments.\n"
    engine = open_in_memory(open_files({"a.md": page("Leukemia care", text)}), places)
    assert engine.search(Query('"hemoglobin level"')).hits
    assert engine.search(Query('"tumor shrinks"')).hits
    assert not engine.search(Query('"levels hemoglobin"')).hits
    engine.close()


def test_an_index_in_memory_leaves_nothing_on_the_disk(
    library: Library, places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = tmp_path / "temp"
    refused.mkdir(mode=0o500)
    monkeypatch.setattr(tempfile, "tempdir", str(refused))
    engine = open_in_memory(library, places)
    assert engine.search(Query("imatinib")).hits
    assert not list(refused.iterdir())
    engine.close()


def test_an_index_in_memory_is_made_breath_by_breath_and_stops_where_nobody_wants_it(
    library: Library, places: Places
) -> None:
    sections = sum(bool(s.text.strip()) for d in documents_of(library) for s in d.sections)
    breaths: list[None] = []
    lexicon = lexicon_of(library, places)
    with breathing(lambda: breaths.append(None)):
        build_in_memory(documents_of(library), lexicon)
    assert len(breaths) >= sections > 1
    with pytest.raises(Cancelled), wanted_still(lambda: False):
        build_in_memory(documents_of(library), lexicon)


def test_made_up_words_beyond_a_books_are_left_out_and_told(
    open_files: Open, places: Places
) -> None:
    many = "".join(
        f"## Part {n}\n\nleukemia {' '.join(f'x{n}y{m}' for m in range(1_000))}\n\n"
        for n in range(50)
    )
    library = open_files({"a.md": page("ALL", many)})
    engine = open_in_memory(library, places)
    assert engine.search(Query("x3y7")).total
    assert not engine.search(Query('"x49y7"')).total
    assert engine.search(Query("leukemia")).total >= 50
    told = [one for one in check(library, today=TODAY) if one.code == "many-words"]
    assert len(told) == 1
    assert "leaves 38038 out" in told[0].message  # the numbers of 38 parts among them


def test_what_the_check_does_not_tell_is_found(open_files: Open, places: Places) -> None:
    # Nearly as many words as a document may have, in its headings too.
    parts = (" ".join(f"x{n}y{m}" for m in range(60)) for n in range(190))
    many = "".join(f"## {words}\n\n{words} follow here\n\n" for words in parts)
    library = open_files({"a.md": page("ALL", many)})
    assert not [one for one in check(library, today=TODAY) if one.code == "many-words"]
    engine = open_in_memory(library, places)
    assert engine.search(Query('"x189y58 x189y59 follow"')).total == 1
    engine.close()


def test_a_word_without_end_is_found_by_its_beginning(open_files: Open, places: Places) -> None:
    word = "\ufdfa" * 50_000  # each stands for eighteen signs
    library = open_files({"a.md": page("ALL", f"Blood {word} cells")})
    engine = open_in_memory(library, places)
    assert max(map(len, _terms(library, places))) <= 18 * LONGEST_WORD
    assert engine.search(Query("blood")).total


def _terms(library: Library, places: Places) -> set[str]:
    """All terms of a library's entries."""
    lexicon = lexicon_of(library, places)
    return {
        term
        for document in library.documents
        for entry in entries_of(document, lexicon)
        for term in entry.terms["text"]
    }
