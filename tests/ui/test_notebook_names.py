"""What is shown in Spanish is stored in English: a change of language loses nothing."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from reader.library.model import Document, FrontPage, Section
from reader.notebook.records import Anchor
from reader.ui.notebook.keeper import Keeper

SECTION = Section("s", "Pruebas", 1, (), 1, "", "Text.", untranslated="Tests")
DOCUMENT = Document(
    "d",
    "La LLA",
    file=None,
    fingerprint="",
    sections=(SECTION,),
    front=FrontPage("ALL"),  # type: ignore[arg-type]
)


def test_changes_made_to_what_is_shown_leave_the_stored_names(qtbot: QtBot) -> None:
    keeper = Keeper(None)
    keeper.find_document = lambda _id: DOCUMENT
    keeper.add_bookmark(Anchor("d", "s", "Tests"), "ALL")
    keeper.ask("Why?", Anchor("d", "s", "Tests"), "ALL")
    bookmark, question = keeper.bookmarks()[0], keeper.questions()[0]
    assert (bookmark.title, bookmark.anchor.heading) == ("La LLA", "Pruebas")
    assert question.title == "La LLA"
    keeper.change_bookmark(bookmark, note="Mine")
    keeper.change_question(question, answer="So")
    keeper.move_bookmarks([(keeper.bookmarks()[0], replace(bookmark.anchor, heading="Tests"))])
    stored = keeper.book.bookmarks()[0]
    assert (stored.title, stored.anchor.heading, stored.note) == ("ALL", "Tests", "Mine")
    assert keeper.book.questions()[0].title == "ALL"
    keeper.delete_bookmark(keeper.bookmarks()[0])
    keeper.delete_question(keeper.questions()[0])
    assert keeper.undo()
    assert keeper.undo()
    assert keeper.book.bookmarks()[0].title == "ALL"
    keeper.close()
