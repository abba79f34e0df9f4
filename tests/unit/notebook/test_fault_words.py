"""What is said when the notebook's file fails, to the letter, and which fault is damage."""

import sqlite3
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.notebook import schema, store
from reader.notebook.faults import Copy, NotebookDamaged, NotebookLocked, explained
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor, Position

KEPT = "What you saved before is safe, and you can go on reading."


def error_of(code: int | None) -> sqlite3.Error:
    error = sqlite3.OperationalError("what SQLite says")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("codes", "message", "remedy"),
    [
        (
            (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_BUSY | 2 << 8),
            "Another program is using your notebook, so this was not saved.",
            "Close that program and try again.",
        ),
        (
            (sqlite3.SQLITE_FULL,),
            "The disk is full, so this was not saved.",
            "Make some room and try again.",
        ),
        (
            (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM),
            "The notebook's folder cannot be written, so this was not saved.",
            "Ask who looks after this computer for the right to write there.",
        ),
        (
            (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_ERROR, None),
            "The notebook could not be written, so this was not saved (what SQLite says).",
            "Close the program, open it again and try once more.",
        ),
    ],
)
def test_each_fault_of_the_file_has_its_sentence(
    codes: tuple[int | None, ...], message: str, remedy: str
) -> None:
    for code in codes:
        told = explained(error_of(code))
        assert (told.message, told.remedy) == (message, f"{remedy} {KEPT}")
        locked = code is not None and code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        assert isinstance(told, NotebookLocked) is locked


def test_a_damaged_notebook_offers_the_newest_copy(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    copies = (Copy(path, "2026-11-20", 1, 2), Copy(path, "2026-11-19", 1, 2))
    error = NotebookDamaged(path, copies)
    assert error.message == (
        "The file with your bookmarks and notes is damaged. It was not changed."
    )
    assert error.remedy == (
        "A good copy of 20 November 2026 is there: use it, or start a new notebook."
    )
    assert (error.path, error.copies) == (path, copies)
    alone = NotebookDamaged(path, ())
    assert alone.remedy == "There is no good copy: start a new notebook."


@pytest.mark.parametrize(
    ("code", "damage"),
    [
        (sqlite3.SQLITE_CORRUPT, True),
        (sqlite3.SQLITE_NOTADB, True),
        (sqlite3.SQLITE_IOERR_SHORT_READ, True),
        (sqlite3.SQLITE_ERROR, True),
        (None, True),
        (sqlite3.SQLITE_IOERR, False),
        (sqlite3.SQLITE_BUSY, False),
        (sqlite3.SQLITE_CANTOPEN, False),
    ],
)
def test_which_fault_at_opening_is_damage(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: int | None, damage: bool
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error_of(code)

    monkeypatch.setattr(store, "_check", failing)
    with pytest.raises(ReaderError) as error:
        store.connect(tmp_path / "n.sqlite3")
    assert isinstance(error.value, NotebookDamaged) is damage
    with pytest.raises(ReaderError) as error:
        store.connect(None)
    assert not isinstance(error.value, NotebookDamaged)


def test_a_folder_that_cannot_be_made_is_told_to_the_letter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    with pytest.raises(ReaderError) as error:
        store.connect(tmp_path / "file" / "data" / "n.sqlite3")
    assert error.value.message == (
        "The folder for your notebook could not be made (Not a directory)."
    )
    assert error.value.remedy == (
        "You can go on reading; bookmarks are kept only until the program closes."
    )


def test_a_newer_notebook_is_told_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    Notebook.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    raw.close()
    with pytest.raises(ReaderError) as error:
        Notebook.open(path)
    assert error.value.message == "Your notebook was written by a newer version of this program."
    assert error.value.remedy == "Install that version again. Nothing was changed."


def test_a_damaged_file_and_its_journal_are_set_aside_under_numbers(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    names = []
    for content in ("first", "second", "third"):
        path.write_text(content, "utf-8")
        journal = tmp_path / "n.sqlite3-journal"
        journal.write_text(f"journal of {content}", "utf-8")
        aside = store.set_aside(path)
        names.append(aside.name)
        assert not path.exists()
        assert not journal.exists()
        assert aside.read_text("utf-8") == content
        beside = aside.with_name(f"{aside.name}-journal")
        assert beside.read_text("utf-8") == f"journal of {content}"
    stem, day, _ = names[0].partition("1.sqlite3")[0], names[0][10:20], ""
    assert stem.startswith("n-damaged-")
    assert len(day.split("-")) == 3
    assert day.startswith("20")
    assert names == [f"n-damaged-{day}-{number}.sqlite3" for number in (1, 2, 3)]


def test_a_copy_that_cannot_be_put_in_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    gone = Copy(tmp_path / "gone.sqlite3", "2026-11-20", 0, 0)
    with pytest.raises(ReaderError) as error:
        store.restore(path, gone)
    assert error.value.message == (
        "The copy could not be put in place (unable to open database file)."
    )
    assert error.value.remedy == (
        "Both files are still there. Make sure the disk has room, then try again."
    )
    assert not path.exists()
    assert store.restore(path, None) is None


def test_copies_of_days_come_before_those_of_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(Anchor("d"), "T")
        notebook.ask("Why?")
        notebook.ask("How?")
    folder = tmp_path / "notebook-copies"  # the name that people were told
    for old in folder.iterdir():
        old.unlink()
    connection = store.connect(path)
    for name in ("before-version-2", "notebook-2026-01-01", "notebook-2026-01-02"):
        store.copy_to(connection, folder / f"{name}.sqlite3")
    connection.close()
    (folder / "notebook-2026-01-03.sqlite3").write_bytes(b"")
    found = store.good_copies(path)
    assert [copy.day for copy in found] == ["2026-01-02", "2026-01-01", "before-version-2"]
    assert {(copy.bookmarks, copy.questions) for copy in found} == {(1, 2)}
    assert found[0].path == folder / "notebook-2026-01-02.sqlite3"


def test_every_broken_row_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    with Notebook.open(path) as notebook:
        for text in ("One?", "Two?", "Three?"):
            notebook.ask(text)
        notebook.add_bookmark(Anchor("d"), "T")
        notebook.keep_position(Position("d", "s", 0.5))
    raw = sqlite3.connect(path)
    assert schema.broken_seals(raw) == 0
    raw.execute("UPDATE questions SET text = 'Four?' WHERE id > 1")
    raw.execute("UPDATE bookmarks SET title = 'U'")
    assert schema.broken_seals(raw) == 3
    raw.close()


def test_what_a_new_entry_holds_when_nothing_more_was_said() -> None:
    with Notebook.in_memory() as notebook:
        mark = notebook.add_bookmark(Anchor("d"), "T")
        asked = notebook.ask("Why?")
        assert (mark.note, mark.label, mark.created) == ("", "", mark.changed)
        assert (asked.title, asked.answer, asked.anchor, asked.done) == ("", "", None, False)
        assert asked.created == asked.changed != ""
        other = notebook.add_bookmark(Anchor("e"), "T")
        changed = notebook.change_bookmark(mark, note="n")
        assert notebook.bookmarks() == (other, changed)
        for number in range(25):
            notebook.remember_page(f"d{number}", section="s", title="T", heading="H")
        assert len(notebook.recents()) == 20
        newest = notebook.recents(1)[0]
        assert (newest.document, newest.section, newest.title, newest.heading) == (
            "d24", "s", "T", "H",
        )  # fmt: skip
        assert newest.when >= mark.created
