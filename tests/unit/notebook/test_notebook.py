"""What the notebook keeps, and that it keeps it."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.notebook import schema, store
from reader.notebook.faults import NotebookLocked
from reader.notebook.notebook import RECENTS_KEPT, Notebook
from reader.notebook.records import DEFAULT_LABELS, Anchor, Label, Position

PLACE = Anchor("cml-basics", "tests-1a2b", "Tests", "a blood test", "first comes", "then more")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notebook.sqlite3"


def test_a_bookmark_is_there_after_opening_again(path: Path) -> None:
    with Notebook.open(path) as notebook:
        made = notebook.add_bookmark(PLACE, "CML", note="ask", label="Important")
    with Notebook.open(path) as notebook:
        assert notebook.bookmarks() == (made,)
        assert notebook.bookmarks_of("cml-basics") == (made,)
        assert notebook.bookmarks_of("other") == ()


def test_one_bookmark_is_found_by_its_own_name_only(path: Path) -> None:
    with Notebook.open(path) as notebook:
        first = notebook.add_bookmark(PLACE, "CML", note="ask")
        other = notebook.add_bookmark(Anchor("aml-basics"), "AML")
        assert notebook.bookmark(first.uid) == first
        assert notebook.bookmark(other.uid) == other
        assert notebook.bookmark(first.uid.upper() + "x") is None
        notebook.delete_bookmark(first)
        assert notebook.bookmark(first.uid) is None


def test_what_was_read_is_read_again_after_any_two_changes(path: Path) -> None:
    """Whatever one does to what tells an old reading, the next must not take it back."""
    with Notebook.open(path) as notebook:

        def add(book: Notebook) -> None:
            book.add_bookmark(PLACE, "new")

        def delete(book: Notebook) -> None:
            book.delete_bookmark(book.bookmarks_of(PLACE.document)[0])

        def change(book: Notebook) -> None:
            first = book.bookmarks_of(PLACE.document)[0]
            book.change_bookmark(first, note=f"{first.note}+")

        def put(book: Notebook) -> None:
            first = book.bookmarks_of(PLACE.document)[0]
            book.together(book.putting([replace(first, note=f"{first.note}!")], []))

        for _ in range(9):
            add(notebook)
        for one, other in permutations((add, delete, change, put), 2):
            notebook.bookmarks()
            one(notebook)
            other(notebook)
            with Notebook.open(path) as fresh:
                assert notebook.bookmarks() == fresh.bookmarks(), (one, other)


def test_note_label_and_place_can_change(path: Path) -> None:
    with Notebook.open(path) as notebook:
        made = notebook.add_bookmark(PLACE, "CML")
        noted = notebook.change_bookmark(made, note="Tuesday")
        labelled = notebook.change_bookmark(noted, label="To ask")
        moved = notebook.move_bookmark(labelled, Anchor("cml-basics", "new-1"))
        assert notebook.bookmarks() == (moved,)
        assert (moved.note, moved.label, moved.anchor.section) == ("Tuesday", "To ask", "new-1")


def test_a_deletion_can_be_undone(path: Path) -> None:
    with Notebook.open(path) as notebook:
        made = notebook.add_bookmark(PLACE, "CML", note="keep me")
        notebook.delete_bookmark(made)
        assert notebook.bookmarks() == ()
        back = notebook.put_bookmark(made)
        assert (back.uid, back.note) == (made.uid, "keep me")
        question = notebook.ask("Why?", anchor=PLACE, title="CML")
        notebook.delete_question(question)
        assert notebook.questions() == ()
        assert notebook.put_question(question).text == "Why?"


def test_bookmarks_are_found_by_their_words_and_label(path: Path) -> None:
    with Notebook.open(path) as notebook:
        first = notebook.add_bookmark(PLACE, "CML", note="Ask Dr. Groß", label="To ask")
        notebook.add_bookmark(Anchor("all-basics"), "ALL")
        assert notebook.bookmarks(words="BLOOD gross") == (first,)
        assert notebook.bookmarks(label="To ask") == (first,)
        assert notebook.bookmarks(words="nothing like it") == ()


def test_questions_open_ones_first(path: Path) -> None:
    with Notebook.open(path) as notebook:
        one, two = notebook.ask("One?"), notebook.ask("Two?", anchor=PLACE, title="CML")
        done = notebook.change_question(one, done=True, answer="Yes.", text="One more?")
        assert notebook.questions() == (two, done)
        assert (done.answer, done.text) == ("Yes.", "One more?")
        assert two.anchor == PLACE


def test_labels_are_the_usual_ones_until_changed(path: Path) -> None:
    with Notebook.open(path) as notebook:
        assert notebook.labels() == DEFAULT_LABELS
        notebook.set_labels([Label("Mine", "art_blue")])
        assert notebook.labels() == (Label("Mine", "art_blue"),)


def test_recent_pages_newest_first_each_once_and_not_for_ever(path: Path) -> None:
    with Notebook.open(path) as notebook:
        for name in ("a", "b", "a"):
            notebook.remember_page(name, section="s", title=name.upper(), heading="H")
        assert [r.document for r in notebook.recents()] == ["a", "b"]
        for number in range(RECENTS_KEPT + 5):
            notebook.remember_page(f"d{number}", section="", title="", heading="")
        assert len(notebook.recents(10_000)) == RECENTS_KEPT


def test_the_last_position_is_kept(path: Path) -> None:
    with Notebook.open(path) as notebook:
        assert notebook.position("a") is None
        notebook.keep_position(Position("a", "s", 0.25))
        notebook.keep_position(Position("a", "t", 0.5))
        assert notebook.position("a") == Position("a", "t", 0.5)


def test_forgetting_leaves_no_trace_in_any_file(path: Path) -> None:
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(PLACE, "CML")
        notebook.remember_page("secret-document", section="secret-section", title="", heading="")
        notebook.keep_position(Position("secret-document", "secret-section", 0.5))
    with Notebook.open(
        path, today=date(2030, 1, 1)
    ) as notebook:  # makes a copy with traces, or not
        notebook.forget_reading()
        assert notebook.recents() == ()
        assert notebook.position("secret-document") is None
        assert len(notebook.bookmarks()) == 1
    for file in path.parent.rglob("*"):
        assert not file.is_file() or b"secret" not in file.read_bytes(), file


def test_in_memory_leaves_nothing(tmp_path: Path) -> None:
    with Notebook.in_memory() as notebook:
        notebook.add_bookmark(PLACE, "CML")
        assert len(notebook.bookmarks()) == 1
    assert list(tmp_path.iterdir()) == []


def test_order_does_not_depend_on_the_clock(path: Path) -> None:
    times = iter([datetime(2030, 1, 1, tzinfo=UTC), datetime(1999, 1, 1, tzinfo=UTC)])
    notebook = Notebook(store.connect(path), clock=lambda: next(times))
    notebook.add_bookmark(Anchor("first"), "First")
    notebook.add_bookmark(Anchor("second"), "Second")
    assert [b.title for b in notebook.bookmarks()] == ["Second", "First"]
    notebook.close()


def test_every_change_is_dated(path: Path) -> None:
    times = iter(datetime(2030, 1, day, tzinfo=UTC) for day in (1, 2, 3, 4, 5))
    notebook = Notebook(store.connect(path), clock=lambda: next(times))
    made = notebook.add_bookmark(PLACE, "CML")
    noted = notebook.change_bookmark(made, note="n")
    moved = notebook.move_bookmark(noted, Anchor("other"))
    asked = notebook.ask("Why?")
    ticked = notebook.change_question(asked, done=True)
    days = [one.changed[8:10] for one in (made, noted, moved, asked, ticked)]
    assert days == ["01", "02", "03", "04", "05"]
    assert moved.created == made.created
    assert notebook.bookmarks() == (moved,)
    notebook.close()


def test_together_keeps_all_or_nothing(path: Path) -> None:
    with Notebook.open(path) as notebook:

        def work() -> None:
            notebook.add_bookmark(PLACE, "CML")
            raise ValueError("stop")

        with pytest.raises(ValueError, match="stop"):
            notebook.together(work)
        assert notebook.bookmarks() == ()
        notebook.add_bookmark(PLACE, "CML")
        assert len(notebook.bookmarks()) == 1


def test_another_program_holding_the_file_is_told_and_reading_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "WAIT_FOR_LOCK", 0.05)
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(PLACE, "CML")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotebookLocked, match="not saved"):
            notebook.add_bookmark(PLACE, "CML again")
        assert len(notebook.bookmarks()) == 1
        other.execute("ROLLBACK")
        other.close()
        notebook.add_bookmark(PLACE, "CML again")
        assert len(notebook.bookmarks()) == 2


def test_a_newer_notebook_is_left_alone(path: Path) -> None:
    Notebook.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(ReaderError, match="newer version"):
        Notebook.open(path)
    assert path.read_bytes() == before


def test_a_copy_is_kept_before_a_migration(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(PLACE, "CML")
    later = (*schema.MIGRATIONS, lambda c: c.execute("CREATE TABLE later (id INTEGER)"))
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    monkeypatch.setattr(schema, "VERSION", 2)
    with Notebook.open(path) as notebook:
        assert len(notebook.bookmarks()) == 1
    copy = store.copies_folder(path) / "before-version-2.sqlite3"
    assert sqlite3.connect(copy).execute("SELECT count(*) FROM bookmarks").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(PLACE, "CML")

    def bad(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE bookmarks")
        raise RuntimeError("half way")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, bad))
        patch.setattr(schema, "VERSION", 2)
        with pytest.raises(RuntimeError, match="half way"):
            Notebook.open(path)
    with Notebook.open(path) as notebook:
        assert len(notebook.bookmarks()) == 1


def test_the_last_seven_daily_copies_are_kept_even_if_the_clock_is_set_back(path: Path) -> None:
    for day in range(1, 12):
        Notebook.open(path, today=date(2026, 11, day)).close()
    Notebook.open(path, today=date(2001, 1, 1)).close()
    names = sorted(p.name for p in store.copies_folder(path).iterdir())
    assert names[0] == "notebook-2001-01-01.sqlite3"
    assert names[-1] == "notebook-2026-11-11.sqlite3"
    assert len(names) == store.COPIES_KEPT


def test_what_was_read_is_read_again_only_after_a_change(path: Path) -> None:
    with Notebook.open(path) as notebook, Notebook.beside(path) as other:
        made = notebook.add_bookmark(PLACE, "CML")
        known = notebook.bookmarks()
        notebook.remember_page("basics", section="", title="Basics", heading="")
        notebook.keep_position(Position("basics", "", 0.5))
        assert notebook.bookmarks() is known
        changed = notebook.change_bookmark(made, note="ask")
        assert notebook.bookmarks() == (changed,)
        by_another = other.add_bookmark(PLACE, "Another page")
        assert notebook.bookmarks() == (by_another, changed)
        notebook.delete_bookmark(by_another)
        assert notebook.bookmarks() == (changed,)
        assert notebook.count == other.count == 1
        question = other.ask("May I fly?")
        assert notebook.questions() == (question,)


def test_what_was_taken_back_is_not_remembered(path: Path) -> None:
    with Notebook.open(path) as notebook:

        def work() -> None:
            notebook.add_bookmark(PLACE, "CML")
            assert len(notebook.bookmarks()) == 1
            raise ValueError

        assert notebook.bookmarks() == ()
        with pytest.raises(ValueError):  # noqa: PT011 - our own, above
            notebook.together(work)
        assert notebook.bookmarks() == ()
