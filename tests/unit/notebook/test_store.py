"""The notebook's file and its copies: where they are made, how long is waited, what is left."""

import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.notebook import schema, store
from reader.notebook.faults import NotebookDamaged, NotebookLocked
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor, Label, Position


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """Every connection that opening a notebook makes."""
    made: list[sqlite3.Connection] = []
    real = store._open

    def kept(path: Path | None) -> sqlite3.Connection:
        made.append(real(path))
        return made[-1]

    monkeypatch.setattr(store, "_open", kept)
    return made


def is_closed(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return True
    return False


def test_every_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "three" / "n.sqlite3"
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(Anchor("d"), "T")
        target = tmp_path / "other" / "place" / "copy.sqlite3"
        store.copy_to(notebook._connection, target)
    assert path.is_file()
    copy = sqlite3.connect(target)
    assert copy.execute("SELECT title FROM bookmarks").fetchall() == [("T",)]
    copy.close()


def test_another_program_is_waited_for_two_seconds(tmp_path: Path) -> None:
    connection = store.connect(tmp_path / "n.sqlite3")
    assert connection.execute("PRAGMA busy_timeout").fetchone() == (2000,)
    connection.close()


def test_a_file_that_is_refused_is_closed_again(
    tmp_path: Path, opened: list[sqlite3.Connection]
) -> None:
    path = tmp_path / "n.sqlite3"
    Notebook.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    raw.close()
    with pytest.raises(ReaderError, match="newer version"):
        Notebook.open(path)
    path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(ReaderError, match="damaged"):
        Notebook.open(path)
    assert [is_closed(connection) for connection in opened] == [True] * len(opened)
    assert len(opened) >= 2


@pytest.mark.parametrize("left", [b"", b"half a file", b"\0" * 4096])
def test_what_a_copy_that_was_cut_off_left_behind_is_no_harm(tmp_path: Path, left: bytes) -> None:
    with Notebook.open(tmp_path / "n.sqlite3") as notebook:
        notebook.add_bookmark(Anchor("d"), "T")
        folder = tmp_path / "copies"
        folder.mkdir()
        for name in ("", "-journal"):
            (folder / f".c.sqlite3.{os.getpid()}{name}").write_bytes(left)
        store.copy_to(notebook._connection, folder / "c.sqlite3")
    assert [path.name for path in folder.iterdir()] == ["c.sqlite3"]
    copy = sqlite3.connect(folder / "c.sqlite3")
    assert copy.execute("SELECT title FROM bookmarks").fetchall() == [("T",)]
    copy.close()


def test_a_copy_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with Notebook.open(tmp_path / "n.sqlite3") as notebook:
        target = tmp_path / "copies" / "c.sqlite3"
        target.mkdir(parents=True)  # in the way
        with pytest.raises(OSError, match="directory"):
            store.copy_to(notebook._connection, target)
    assert list(target.parent.iterdir()) == [target]


def test_a_copy_that_was_cut_off_keeps_no_trace_of_reading(tmp_path: Path) -> None:
    path, today = tmp_path / "n.sqlite3", date(2026, 11, 2)
    Notebook.open(path, today=today).close()
    folder = store.copies_folder(path)
    for name in ("", "-journal"):
        left = folder / f".notebook-2026-11-01.sqlite3.12345{name}"
        left.write_text("secret-document", "utf-8")
    (folder / ".in-the-way.sqlite3.1").mkdir()
    Notebook.open(path, today=today).close()
    assert [one.name for one in folder.iterdir() if one.is_file()] == [
        "notebook-2026-11-02.sqlite3"
    ]


def test_seals_are_the_same_for_ever() -> None:
    # Another sum would make every notebook that stands on somebody's disk a damaged one.
    assert schema.seal(("a", None, 1, 0.5, "ü")) == 267653417
    assert schema.seal(("ab", "c")) != schema.seal(("a", "bc"))


def test_an_empty_file_without_copies_is_a_new_notebook(tmp_path: Path) -> None:
    # A first start that was cut off leaves one.
    path = tmp_path / "n.sqlite3"
    path.write_bytes(b"")
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(Anchor("d"), "T")
    path.write_bytes(b"")
    with pytest.raises(NotebookDamaged) as error:  # now there was something
        Notebook.open(path)
    assert error.value.path == path


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE bookmarks SET note = 'other words'",
        "UPDATE questions SET done = 1",
        "UPDATE labels SET colour = 'art_red'",
        "UPDATE recents SET title = 'other words'",
        "UPDATE positions SET fraction = 0.75",
        "PRAGMA user_version = 0",
        "PRAGMA application_id = 1",
    ],
)
def test_a_change_that_the_program_did_not_write_is_noticed(tmp_path: Path, change: str) -> None:
    path = tmp_path / "n.sqlite3"
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(Anchor("d"), "T", note="words")
        notebook.ask("Why?")
        notebook.set_labels([Label("Mine", "art_blue")])
        notebook.remember_page("d", section="s", title="T", heading="H")
        notebook.keep_position(Position("d", "s", 0.5))
    Notebook.open(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(change)
    raw.close()
    with pytest.raises(NotebookDamaged) as error:
        Notebook.open(path)
    assert error.value.path == path
    assert len(error.value.copies) == 1


def test_a_file_that_another_program_holds_at_the_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[sqlite3.Connection]
) -> None:
    path = tmp_path / "n.sqlite3"
    Notebook.open(path).close()
    monkeypatch.setattr(store, "WAIT_FOR_LOCK", 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(NotebookLocked, match="Another program is using your notebook"):
        Notebook.open(path)
    other.execute("ROLLBACK")
    other.close()
    assert all(is_closed(connection) for connection in opened)
    Notebook.open(path).close()


def test_times_are_those_of_greenwich_and_say_so(tmp_path: Path) -> None:
    with Notebook.open(tmp_path / "n.sqlite3") as notebook:
        assert notebook.add_bookmark(Anchor("d"), "T").created.endswith("+00:00")


def test_words_are_looked_for_in_each_field_by_itself() -> None:
    with Notebook.in_memory() as notebook:
        made = notebook.add_bookmark(Anchor("d", heading="Head", quote="quote"), "Title", note="n")
        assert notebook.bookmarks(words="title head quote n") == (made,)
        for words in ("x", "titlehead", "headquote"):
            assert notebook.bookmarks(words=words) == ()


def test_what_was_read_is_never_older_than_what_was_written() -> None:
    with Notebook.in_memory() as notebook:
        assert notebook.bookmarks() == ()
        made = notebook.add_bookmark(Anchor("d"), "T")
        assert notebook.bookmarks() == (made,)
        notebook.delete_bookmark(made)
        assert notebook.bookmarks() == ()
        back = notebook.put_bookmark(made)
        assert notebook.bookmarks() == (back,)
        noted = notebook.change_bookmark(back, note="n")
        assert notebook.bookmarks() == (noted,)
        notebook.delete_bookmark(noted)
        assert notebook.bookmarks() == ()
