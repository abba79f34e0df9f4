"""After a content update bookmarks follow their words, or are known to have lost them."""

from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.library.shelf import Library
from reader.notebook.anchors import make_anchor
from reader.notebook.following import review
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor
from reader.progress import Recorder, Silent
from tests.support.libraries import library_of, page, section_named

SENTENCE = "Tired people often sleep badly at night."
TESTS = "## Tests\n\nBlood is taken."
OLD = f"Opening words.\n\n## Signs\n\n{SENTENCE}\n\n{TESTS}"
NEW = f"Opening words.\n\n{TESTS}\n\n## What you may notice\n\n{SENTENCE}"


@pytest.fixture
def old(tmp_path: Path) -> Library:
    return library_of(tmp_path / "old", {"basics.md": page("Basics", OLD)})


@pytest.fixture
def new(tmp_path: Path) -> Library:
    return library_of(tmp_path / "new", {"basics.md": page("Basics", NEW)})


def test_words_that_moved_take_their_bookmark_along(old: Library, new: Library) -> None:
    (document,) = old.documents
    signs = section_named(document, "Signs")
    with Notebook.in_memory() as notebook:
        notebook.add_bookmark(make_anchor(document, signs, 0, len(signs.text)), document.title)
        done = review(notebook.bookmarks(), new.document, progress=Silent())
    ((_, anchor),) = done.moves
    assert anchor.section == section_named(new.documents[0], "What you may notice").id
    assert anchor.heading == "What you may notice"
    assert anchor.quote == SENTENCE
    assert done.lost == frozenset()


def test_what_is_gone_is_lost_and_what_stayed_is_left_alone(old: Library, new: Library) -> None:
    (document,) = old.documents
    with Notebook.in_memory() as notebook:
        stays = notebook.add_bookmark(
            make_anchor(document, section_named(document, "Tests")), document.title
        )
        gone = notebook.add_bookmark(
            Anchor("basics", "x", "X", "words that nobody ever wrote anywhere"), "Basics"
        )
        nowhere = notebook.add_bookmark(Anchor("no-such-page", "x", "X"), "No such page")
        done = review(notebook.bookmarks(), new.document, progress=Silent())
    assert done.lost == {gone.uid, nowhere.uid}
    assert all(bookmark.uid != stays.uid for bookmark, _ in done.moves)


def test_a_slug_with_another_ending_has_moved_though_its_words_stand(old: Library) -> None:
    (document,) = old.documents
    signs = section_named(document, "Signs")
    with Notebook.in_memory() as notebook:
        before = Anchor(document.id, "signs-0000", "Signs", SENTENCE)
        notebook.add_bookmark(before, document.title)
        notebook.add_bookmark(make_anchor(document, signs, 0, 5), document.title)
        done = review(notebook.bookmarks(), old.document, progress=Silent())
    assert [anchor.section for _, anchor in done.moves] == [signs.id]


def test_words_with_other_marks_in_the_same_section_have_not_moved(old: Library) -> None:
    (document,) = old.documents
    signs = section_named(document, "Signs")
    with Notebook.in_memory() as notebook:
        for quote in ("Tired people – often sleep", "Tired people always sleep badly at night"):
            notebook.add_bookmark(Anchor(document.id, signs.id, "Signs", quote), "Basics")
        done = review(notebook.bookmarks(), old.document, progress=Silent())
    assert (done.moves, done.lost) == ((), frozenset())


def test_the_work_can_be_stopped(old: Library) -> None:
    with Notebook.in_memory() as notebook:
        for number in range(5):
            notebook.add_bookmark(Anchor("basics", f"{number}", ""), "Basics")
        with pytest.raises(Cancelled):
            review(notebook.bookmarks(), old.document, progress=Recorder(stop_after=2))
