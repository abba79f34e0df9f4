"""SQLite's faults in the words of the reader's user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError
from reader.library.dates import retold
from reader.wording import translate


@dataclass(frozen=True, slots=True)
class Copy:
    """A good copy of the notebook: where, of which day, and what is in it."""

    path: Path
    day: str
    bookmarks: int
    questions: int


class NotebookDamaged(ReaderError):  # noqa: N818 - a condition of the world
    """The notebook's file cannot be trusted. `copies` are the good ones, newest first."""

    def __init__(self, path: Path, copies: tuple[Copy, ...]) -> None:
        if copies:
            words = translate(
                "notebook", "A good copy of {0} is there: use it, or start a new notebook."
            )
            offer = words.format(retold(copies[0].day))
        else:
            offer = translate("notebook", "There is no good copy: start a new notebook.")
        message = translate(
            "notebook", "The file with your bookmarks and notes is damaged. It was not changed."
        )
        super().__init__(message, offer)
        self.path = path
        self.copies = copies


class NotebookLocked(ReaderError):  # noqa: N818 - a condition of the world
    """Another program holds the notebook's file."""


@contextmanager
def told() -> Iterator[None]:
    """Turn what SQLite raises inside into a `ReaderError` that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise explained(error) from error


def explained(error: sqlite3.Error) -> ReaderError:
    """The sentence for one SQLite error."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return NotebookLocked(
            translate("notebook", "Another program is using your notebook, so this was not saved."),
            _and_kept(translate("notebook", "Close that program and try again.")),
        )
    if code == sqlite3.SQLITE_FULL:
        return ReaderError(
            translate("notebook", "The disk is full, so this was not saved."),
            _and_kept(translate("notebook", "Make some room and try again.")),
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}:
        return ReaderError(
            translate(
                "notebook", "The notebook's folder cannot be written, so this was not saved."
            ),
            _and_kept(
                translate(
                    "notebook", "Ask who looks after this computer for the right to write there."
                )
            ),
        )
    message = translate(
        "notebook", "The notebook could not be written, so this was not saved ({0})."
    )
    return ReaderError(
        message.format(error),
        _and_kept(translate("notebook", "Close the program, open it again and try once more.")),
    )


def _and_kept(remedy: str) -> str:
    kept = translate("notebook", "What you saved before is safe, and you can go on reading.")
    return f"{remedy} {kept}"
