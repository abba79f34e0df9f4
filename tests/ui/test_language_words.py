"""Nothing that the window shows or says stays in English when it speaks another language."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.shelf import Library
from reader.ui.language.choosing import available, own_name
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from tests.support.pseudo_language import CLOSE, OPEN
from tests.support.rooms import ROOMS, texts, tidy

WORD = re.compile(r"[^\W\d_]{2}")
MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
KEYS = re.compile(r"(Ctrl|Shift|Alt)\+\S+|F\d+|https?:\S+")
# Qt's own button, which the pseudo-language has no catalogue for; voices of this computer.
QTS_OWN = {"Close", "&Close"}


def data_of(window: MainWindow) -> set[str]:
    """Texts of documents and entries, names of places and languages: none of them is ours."""
    library = window.library
    assert library is not None
    places = window.services.places
    said = {*_of_library(library), *(own_name(one) for one in available(places))}
    said |= {window.services.site.name, *map(str, (places.data, places.settings, places.cache))}
    if window.desk.now is not None:
        said |= {link.text for link in window.desk.now.page.links}
    return {one.casefold() for one in said}


def _of_library(library: Library) -> Iterator[str]:
    taxonomy = library.taxonomy
    for row in (*taxonomy.types, *taxonomy.audiences, *taxonomy.places):
        yield from (row.name, getattr(row, "short", ""), getattr(row, "line", ""))
        yield f"{row.name} ({getattr(row, 'short', '')})"
    for document in library.documents:
        yield from (document.title, document.source)
        for section in document.sections:
            yield from (section.heading, *section.path)
            yield from (link.text for link in getattr(section, "links", ()))
    for term in library.glossary:
        yield from (term.term, term.definition, getattr(term, "pronunciation", "") or "")
    for drug in library.drugs:
        yield from (drug.generic, *drug.brands)


def unmarked(text: str) -> str:
    """What of `text` is neither marked nor a key nor an address."""
    rest, before = text, ""
    while rest != before:  # marked words may hold marked words
        before, rest = rest, MARKED.sub("", rest)
    return KEYS.sub("", rest).replace("\u200b", "")


@pytest.mark.parametrize("name", ROOMS)
def test_every_word_is_translated(stage: Stage[MainWindow], qtbot: QtBot, name: str) -> None:
    stage.speak("eo")
    window = stage.window
    window.resize(1280, 800)
    top = ROOMS[name](window, qtbot)
    QApplication.processEvents()
    data = data_of(window)
    english = {
        f"{where}: {text}"
        for where, text in texts(top)
        if WORD.search(_beside(text, data)) and text not in QTS_OWN and "font" not in where
    }
    tidy(window)
    assert not english


def _beside(text: str, data: set[str]) -> str:
    """What is left of `text` when our marked words and pieces of data are taken off."""
    rest = unmarked(text).casefold()
    for long in sorted((one for one in data if " " in one and one in rest), key=len, reverse=True):
        rest = rest.replace(long, "")
    pieces = re.split(r"\s[–·›▸]\s|\. |\n|[“”]", rest)
    return " ".join(piece for piece in pieces if piece.strip(" .,()") not in data)


def test_the_check_would_see_english(stage: Stage[MainWindow], qtbot: QtBot) -> None:
    stage.speak("eo")
    data = data_of(stage.window)
    assert WORD.search(_beside("Search the library", data))
    assert not WORD.search(_beside(f"{OPEN}Séárch{CLOSE} (Ctrl+K)", data))
    assert not WORD.search(_beside(f"Signs – {OPEN}x{CLOSE}", data))
