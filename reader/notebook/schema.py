"""The notebook's tables and how each version becomes the next.

Every row carries `seal`, a CRC-32 of its fields: SQLite has no checksum of its own, and a flipped
bit in a note would otherwise be believed.
"""

import sqlite3
import zlib
from collections.abc import Callable

APPLICATION_ID = 0x4C52_4E42  # "LRNB", in the file's header: tells our file from any other
VERSION = 1

_ANCHOR = "document TEXT, section TEXT, heading TEXT, quote TEXT, before TEXT, after TEXT"

_FIRST = f"""
CREATE TABLE labels (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL, seal INTEGER NOT NULL);
CREATE TABLE bookmarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, {_ANCHOR}, title TEXT NOT NULL,
    note TEXT NOT NULL, label TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL,
    seal INTEGER NOT NULL);
CREATE INDEX bookmarks_of ON bookmarks (document, section);
CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, text TEXT NOT NULL, {_ANCHOR},
    title TEXT NOT NULL, done INTEGER NOT NULL, answer TEXT NOT NULL, created TEXT NOT NULL,
    changed TEXT NOT NULL, seal INTEGER NOT NULL);
CREATE TABLE recents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE, section TEXT NOT NULL,
    title TEXT NOT NULL, heading TEXT NOT NULL, at TEXT NOT NULL, seal INTEGER NOT NULL);
CREATE TABLE positions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE, section TEXT NOT NULL,
    fraction REAL NOT NULL, seal INTEGER NOT NULL)
"""

KEPT_TABLES = ("labels", "bookmarks", "questions")
READING_TABLES = (
    "recents",
    "positions",
)  # traces of what was read: never copied, forgotten on wish


def _create(connection: sqlite3.Connection) -> None:
    for statement in _FIRST.split(";"):  # executescript would commit the caller's transaction
        connection.execute(statement)


# MIGRATIONS[n] makes version n + 1 out of version n, inside a transaction of the caller.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_create,)


def seal(values: tuple[object, ...]) -> int:
    """The CRC-32 of a row's fields in table order, without `id` and `seal`."""
    text = "\x1f".join("" if value is None else str(value) for value in values)
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """The names of a table's fields that the seal covers, in table order."""
    rows = connection.execute(f"PRAGMA table_info({table})")  # table names are our own constants
    return tuple(row[1] for row in rows if row[1] not in {"id", "seal"})


def broken_seals(connection: sqlite3.Connection) -> int:
    """How many rows do not hold what was written into them."""
    broken = 0
    for table in KEPT_TABLES + READING_TABLES:
        names = ", ".join(columns(connection, table))
        rows = connection.execute(f"SELECT seal, {names} FROM {table}")  # noqa: S608 - our own names
        broken += sum(1 for row in rows if row[0] != seal(tuple(row[1:])))
    return broken
