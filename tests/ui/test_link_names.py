"""Links of one name in the list beside a page are told apart by where they lead."""

from pathlib import Path

import pytest

from reader.library.shelf import Library, open_library
from reader.rendering.pages import PageLink
from reader.ui.link_names import names_in_list
from tests.support.libraries import page, places_in, write


def shelf(tmp_path: Path) -> Library:
    files = {
        "a.md": page("ALL in adults", "## Signs\n\nTired."),
        "b.md": page("AML in adults", "X."),
    }
    write(tmp_path / "documents", files)
    return open_library([tmp_path / "documents"], places=places_in(tmp_path), use_cache=False)


def listed(library: Library, *links: tuple[str, str]) -> list[tuple[str, str]]:
    return names_in_list([PageLink(text, href, "section") for text, href in links], library)


def test_words_that_lead_to_one_place_stay_and_stand_once(tmp_path: Path) -> None:
    library = shelf(tmp_path)
    assert listed(library, ("adults", "section:a"), ("adults", "section:a")) == [
        ("section:a", "adults")
    ]


def test_words_that_lead_to_several_places_name_them(tmp_path: Path) -> None:
    library = shelf(tmp_path)
    document = library.document("a")
    assert document is not None
    signs = f"section:a#{next(s.id for s in document.sections if s.heading == 'Signs')}"
    links = listed(library, ("more", "section:b"), ("more", signs), ("more", "web:x.example%2Fy"))
    assert [words for _, words in links] == [
        "more – AML in adults",
        "more – ALL in adults: Signs",
        "more – x.example/y",
    ]


def test_a_place_that_is_named_already_or_unknown_adds_nothing(tmp_path: Path) -> None:
    library = shelf(tmp_path)
    links = listed(library, ("ALL in adults", "section:a"), ("ALL in adults", "section:gone"))
    assert {words for _, words in links} == {"ALL in adults"}


@pytest.mark.parametrize(
    "words", ["here", "Click here.", "Read  more …", "aquí", "¡Más!", "(this)"]
)
def test_words_that_say_nothing_name_the_place(words: str, tmp_path: Path) -> None:
    ((_, told),) = listed(shelf(tmp_path), (words, "section:b"))
    assert told == f"{words} – AML in adults"


@pytest.mark.parametrize("words", ["More about AML", "Here and now", "Más sobre la LMA"])
def test_words_that_say_where_they_lead_stay(words: str, tmp_path: Path) -> None:
    assert listed(shelf(tmp_path), (words, "section:b")) == [("section:b", words)]
