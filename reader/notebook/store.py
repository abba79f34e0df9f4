"""The notebook's file: opened, checked, migrated, copied and put back.

A rollback journal (not WAL) keeps everything in one file, so that a person who copies that file
has copied all of it; every commit is synced before it is acknowledged.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from reader.errors import ReaderError
from reader.notebook import schema
from reader.notebook.faults import Copy, NotebookDamaged, explained
from reader.wording import translate

COPIES_KEPT = 7
WAIT_FOR_LOCK = 2.0  # seconds


def connect(path: Path | None) -> sqlite3.Connection:
    """A connection to the notebook at `path`, ready to use; None keeps it in memory.

    Makes the file when there is none. Raises `NotebookDamaged` when it cannot be trusted, and
    `ReaderError` when it cannot be opened or was made by a newer version.
    """
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ReaderError(
                translate(
                    "notebook", "The folder for your notebook could not be made ({0})."
                ).format(error.strerror),
                translate(
                    "notebook",
                    "You can go on reading; bookmarks are kept only until the program closes.",
                ),
            ) from error
    existed = path is not None and path.exists()
    connection: sqlite3.Connection | None = None
    try:
        connection = _open(path)
        _check(connection, emptied=lambda: existed and path is not None and bool(good_copies(path)))
        _migrate(connection, path)
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        if path is None or not _is_damage(error):
            raise explained(error) from error
        raise NotebookDamaged(path, good_copies(path)) from error
    except ReaderError:
        if connection is not None:
            connection.close()
        raise
    return connection


def connect_beside(path: Path) -> sqlite3.Connection:
    """One more connection to a notebook that is open: each thread needs its own."""
    if not path.exists():
        raise sqlite3.OperationalError("the file is gone")
    return _open(path)


def _open(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(
        ":memory:" if path is None else path, timeout=WAIT_FOR_LOCK, isolation_level=None
    )
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted does not stay in the file
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


class _NotOurs(sqlite3.DatabaseError):
    """The file is a database, but its contents are not what we wrote."""


def _check(connection: sqlite3.Connection, *, emptied: Callable[[], bool]) -> None:
    """Refuse what is not ours; `emptied` tells whether a file without tables once had some."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if version == 0 and tables == 0 and not emptied():
        return  # a new file
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
        raise _NotOurs("not a notebook of this program")
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise _NotOurs("the file's structure is damaged")
    if version > schema.VERSION:
        raise ReaderError(
            translate("notebook", "Your notebook was written by a newer version of this program."),
            translate("notebook", "Install that version again. Nothing was changed."),
        )
    if version < 1 or schema.broken_seals(connection):
        raise _NotOurs("what is in the file is not what was written")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    if isinstance(error, _NotOurs):
        return True
    extended = getattr(error, "sqlite_errorcode", 0)
    return (
        extended == sqlite3.SQLITE_IOERR_SHORT_READ
        or extended & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
        # A flipped bit in the schema shows as a missing table; one in a text as bad UTF-8 (0).
        or extended in {sqlite3.SQLITE_ERROR, 0}
    )


def _migrate(connection: sqlite3.Connection, path: Path | None) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == schema.VERSION:
        return
    if version and path is not None:
        copy_to(connection, copies_folder(path) / f"before-version-{version + 1}.sqlite3")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in schema.MIGRATIONS[version:]:
            migration(connection)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


# --- copies ---------------------------------------------------------------------------------


def copies_folder(path: Path) -> Path:
    """Where the copies of the notebook at `path` are kept."""
    return path.parent / "notebook-copies"


def copy_daily(connection: sqlite3.Connection, path: Path, today: date) -> None:
    """Keep a copy of today, once, and the last seven. A failure is no reason to stop."""
    target = copies_folder(path) / f"notebook-{today.isoformat()}.sqlite3"
    _sweep(copies_folder(path))
    if target.exists():
        return
    try:
        copy_to(connection, target)
        daily = sorted(copies_folder(path).glob("notebook-*.sqlite3"))
        # The copy of today stays even when the clock was set back and its name sorts first.
        for old in [p for p in daily if p != target][: max(0, len(daily) - COPIES_KEPT)]:
            old.unlink()
    except (OSError, sqlite3.Error):
        return


def _sweep(folder: Path) -> None:
    """Take away what a cut-off copy left: it may still hold traces of reading."""
    for left in folder.glob(".*.sqlite3.*"):
        with suppress(OSError):
            left.unlink()


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Write a complete copy, less the traces of reading, and put it in place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    _clear(temporary)  # in a container every start may have the same number
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
            connection.backup(copy)
            for table in schema.READING_TABLES:
                copy.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
            copy.execute("VACUUM")
        with temporary.open("rb+") as stream:
            os.fsync(stream.fileno())
        temporary.replace(target)
    finally:
        _clear(temporary)


def _clear(temporary: Path) -> None:
    temporary.unlink(missing_ok=True)
    temporary.with_name(temporary.name + "-journal").unlink(missing_ok=True)


def good_copies(path: Path) -> tuple[Copy, ...]:
    """The copies that can be trusted, newest first."""
    found = []
    # By name and not by file time: copying a folder changes times.
    for candidate in sorted(copies_folder(path).glob("*.sqlite3"), reverse=True):
        try:
            with closing(_open_to_read(candidate)) as connection:
                _check(connection, emptied=lambda: True)
                counts = [
                    connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                    for table in ("bookmarks", "questions")
                ]
        except (sqlite3.Error, ReaderError):
            continue
        day = candidate.stem.removeprefix("notebook-")
        found.append(Copy(candidate, day, *counts))
    # Copies from before a migration sort after the daily ones, which are newer.
    return tuple(sorted(found, key=lambda copy: copy.day[0].isdigit(), reverse=True))


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def set_aside(path: Path) -> Path:
    """Move a damaged notebook out of the way under a dated name; returns the new path."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d")
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{stamp}-{number}{path.suffix}")).exists():
        number += 1
    path.rename(aside)
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        journal.rename(aside.with_name(aside.name + "-journal"))
    return aside


def restore(path: Path, copy: Copy | None) -> Path | None:
    """Put `copy` in the place of a damaged notebook, or start anew with None.

    Returns where the damaged file was set aside. Nothing is deleted.
    """
    try:
        aside = set_aside(path) if path.exists() else None
        if copy is not None:
            with closing(_open_to_read(copy.path)) as source:
                copy_to(source, path)
    except (OSError, sqlite3.Error) as error:
        raise ReaderError(
            translate("notebook", "The copy could not be put in place ({0}).").format(error),
            translate(
                "notebook",
                "Both files are still there. Make sure the disk has room, then try again.",
            ),
        ) from error
    return aside
