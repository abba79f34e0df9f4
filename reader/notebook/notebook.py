"""The notebook: bookmarks, questions, labels and where reading stopped.

Every change is on disk before its method returns. All methods belong to the thread that opened it
and raise `ReaderError` (what happened, what to do) when a change could not be kept.
"""

import sqlite3
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

from reader.notebook import rows, schema, store
from reader.notebook.faults import told
from reader.notebook.records import (
    DEFAULT_LABELS,
    Anchor,
    Bookmark,
    Label,
    Position,
    Question,
    Recent,
)

RECENTS_KEPT = 200


class Notebook:
    """One open notebook; `close` it, or use it in a `with` statement."""

    def __init__(
        self, connection: sqlite3.Connection, *, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._connection = connection
        self._clock = clock or (lambda: datetime.now(UTC))
        self._written = 0  # bookmarks and questions: what was read may be another now
        self._read: dict[str, tuple[object, tuple[object, ...]]] = {}  # with the stamp of then

    @classmethod
    def open(cls, path: Path, *, today: date | None = None) -> "Notebook":
        """The notebook at `path`, made when there is none; keeps today's copy.

        Raises `NotebookDamaged` (with the good copies to choose from) or `ReaderError`.
        """
        connection = store.connect(path)
        store.copy_daily(connection, path, today or datetime.now(UTC).date())
        return cls(connection)

    @classmethod
    def beside(cls, path: Path) -> "Notebook":
        """The notebook at `path` once more, for another thread than the one that has it open.

        Nothing is looked at again: it was when it was opened. Raises `ReaderError`.
        """
        with told():
            return cls(store.connect_beside(path))

    @classmethod
    def in_memory(cls) -> "Notebook":
        """A notebook that leaves no trace: for a kiosk, and for "keep nothing"."""
        return cls(store.connect(None))

    def __enter__(self) -> "Notebook":
        """The open notebook."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file. Everything was on disk before."""
        self._connection.close()

    # --- bookmarks --------------------------------------------------------------------------

    def bookmarks(self, *, words: str = "", label: str = "") -> tuple[Bookmark, ...]:
        """All bookmarks, newest first; those with every one of `words`; those of one label."""
        found = self._kept("SELECT * FROM bookmarks ORDER BY id DESC", rows.bookmark)
        if not (words or label):
            return found
        wanted = words.casefold().split()
        return tuple(
            bookmark
            for bookmark in found
            if (not label or bookmark.label == label)
            and all(word in rows.searchable(bookmark) for word in wanted)
        )

    @property
    def count(self) -> int:
        """How many bookmarks there are; quicker than reading them."""
        with told():
            return int(self._connection.execute("SELECT count(*) FROM bookmarks").fetchone()[0])

    def bookmarks_of(self, document: str) -> tuple[Bookmark, ...]:
        """The bookmarks in one document, oldest first."""
        query = "SELECT * FROM bookmarks WHERE document = ? ORDER BY id"
        return self._all(query, rows.bookmark, (document,))

    def bookmark(self, uid: str) -> Bookmark | None:
        """The bookmark of that `uid`, if it is still there."""
        found = self._all("SELECT * FROM bookmarks WHERE uid = ?", rows.bookmark, (uid,))
        return found[0] if found else None

    def add_bookmark(
        self, anchor: Anchor, title: str, *, note: str = "", label: str = ""
    ) -> Bookmark:
        """Keep a bookmark of `anchor` in the document called `title`."""
        now = self._now()
        bookmark = Bookmark(0, uuid.uuid4().hex, anchor, title, note, label, now, now)
        return self.put_bookmark(bookmark)

    def put_bookmark(self, bookmark: Bookmark) -> Bookmark:
        """Keep `bookmark` as it is (undo of a deletion, import); gives it a new `id`."""
        new_id = self._insert("bookmarks", rows.of_bookmark(bookmark))
        return rows.with_id(bookmark, new_id)

    def change_bookmark(
        self, bookmark: Bookmark, *, note: str | None = None, label: str | None = None
    ) -> Bookmark:
        """Give a bookmark another note or label."""
        changed = rows.changed(bookmark, self._now(), note=note, label=label)
        self._update("bookmarks", changed.id, rows.of_bookmark(changed))
        return changed

    def move_bookmark(self, bookmark: Bookmark, anchor: Anchor) -> Bookmark:
        """Follow a passage that moved when its document changed."""
        changed = rows.changed(bookmark, self._now(), anchor=anchor)
        self._update("bookmarks", changed.id, rows.of_bookmark(changed))
        return changed

    def delete_bookmark(self, bookmark: Bookmark) -> None:
        """Take a bookmark away; `put_bookmark` of the same object brings it back."""
        self._delete("bookmarks", bookmark.uid)

    # --- questions --------------------------------------------------------------------------

    def questions(self) -> tuple[Question, ...]:
        """All questions: open ones first, in the order they were asked."""
        return self._kept("SELECT * FROM questions ORDER BY done, id", rows.question)

    def ask(self, text: str, *, anchor: Anchor | None = None, title: str = "") -> Question:
        """Keep a question for the care team, tied to a place or not."""
        now = self._now()
        question = Question(
            0, uuid.uuid4().hex, text, anchor=anchor, title=title, created=now, changed=now
        )
        return self.put_question(question)

    def put_question(self, question: Question) -> Question:
        """Keep `question` as it is (undo of a deletion, import); gives it a new `id`."""
        return rows.with_id(question, self._insert("questions", rows.of_question(question)))

    def change_question(
        self,
        question: Question,
        *,
        text: str | None = None,
        done: bool | None = None,
        answer: str | None = None,
    ) -> Question:
        """Reword a question, tick it off, or write its answer."""
        changed = rows.changed(question, self._now(), text=text, done=done, answer=answer)
        self._update("questions", changed.id, rows.of_question(changed))
        return changed

    def delete_question(self, question: Question) -> None:
        """Take a question away; `put_question` of the same object brings it back."""
        self._delete("questions", question.uid)

    # --- labels -----------------------------------------------------------------------------

    def labels(self) -> tuple[Label, ...]:
        """The labels to choose from: the user's own, else the usual four."""
        found = self._all("SELECT * FROM labels ORDER BY id", rows.label)
        return found or DEFAULT_LABELS

    def set_labels(self, labels: Iterable[Label]) -> None:
        """Replace the labels to choose from; bookmarks keep the names they have."""
        wanted = tuple(labels)

        def replace_all(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM labels")
            for label in wanted:
                self._insert_row(connection, "labels", (label.name, label.colour))

        self._change(replace_all)

    # --- where reading was ------------------------------------------------------------------

    def remember_page(self, document: str, *, section: str, title: str, heading: str) -> None:
        """Put a page on top of the recent ones."""
        values = (document, section, title, heading, self._now())

        def keep(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM recents WHERE document = ?", (document,))
            self._insert_row(connection, "recents", values)
            connection.execute(
                "DELETE FROM recents WHERE id NOT IN"
                " (SELECT id FROM recents ORDER BY id DESC LIMIT ?)",
                (RECENTS_KEPT,),
            )

        self._change(keep)

    def recents(self, limit: int = 20) -> tuple[Recent, ...]:
        """The pages read last, newest first."""
        query = "SELECT * FROM recents ORDER BY id DESC LIMIT ?"
        return self._all(query, rows.recent, (limit,))

    def keep_position(self, position: Position) -> None:
        """Remember where reading stopped in a document."""
        values = (position.document, position.section, float(position.fraction))

        def keep(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM positions WHERE document = ?", (position.document,))
            self._insert_row(connection, "positions", values)

        self._change(keep)

    def position(self, document: str) -> Position | None:
        """Where reading stopped in `document`, if it is known."""
        query = "SELECT * FROM positions WHERE document = ?"
        found = self._all(query, rows.position, (document,))
        return found[0] if found else None

    def forget_reading(self) -> None:
        """Clear recent pages and positions so that nothing of them stays in the file."""

        def forget(connection: sqlite3.Connection) -> None:
            for table in schema.READING_TABLES:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names

        self._change(forget)
        with told():
            self._connection.execute("VACUUM")

    # --- one change, all or nothing ---------------------------------------------------------

    def together(self, work: Callable[[], None]) -> None:
        """Do several changes as one: all of them are kept, or none."""
        with told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                work()
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @property
    def version(self) -> int:
        """Another number once somebody else has changed the file."""
        with told():
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    @property
    def stamp(self) -> object:
        """Another value once bookmarks or questions were written here, or anything elsewhere."""
        return self.version, self._written

    def putting(
        self, bookmarks: Iterable[Bookmark], questions: Iterable[Question]
    ) -> Callable[[], None]:
        """What keeps many records as they are, each in the place of one with its `uid`.

        Made ready here, for the file is locked while it is called, inside `together`. Any thread
        may make it ready: nothing is asked of the file.
        """
        tables = {
            "bookmarks": [rows.of_bookmark(one) for one in bookmarks],
            "questions": [rows.of_question(one) for one in questions],
        }
        sealed = {
            table: [(*values, schema.seal(values)) for values in many]
            for table, many in tables.items()
        }

        def put() -> None:
            for table, many in sealed.items():
                self._put_many(table, many)

        return put

    def _put_many(self, table: str, many: list[tuple[object, ...]]) -> None:
        self._written += 1
        uid_only = [(values[0],) for values in many]
        names = schema.columns(self._connection, table)
        marks = ", ".join("?" * (len(names) + 1))
        with told():
            self._connection.executemany(f"DELETE FROM {table} WHERE uid = ?", uid_only)  # noqa: S608 - our own names
            self._connection.executemany(
                f"INSERT INTO {table} ({', '.join(names)}, seal) VALUES ({marks})",  # noqa: S608 - our own names
                many,
            )

    def _change(self, work: Callable[[sqlite3.Connection], object]) -> None:
        if self._connection.in_transaction:  # inside `together`
            with told():
                work(self._connection)
            return
        self.together(lambda: (work(self._connection), None)[1])

    def _delete(self, table: str, uid: str) -> None:
        self._written += 1
        self._change(lambda c: c.execute(f"DELETE FROM {table} WHERE uid = ?", (uid,)))  # noqa: S608 - our own names

    def _insert(self, table: str, values: tuple[object, ...]) -> int:
        self._written += 1
        made: list[int] = []
        self._change(lambda c: made.append(self._insert_row(c, table, values)))
        return made[0]

    @staticmethod
    def _insert_row(connection: sqlite3.Connection, table: str, values: tuple[object, ...]) -> int:
        names = ", ".join(schema.columns(connection, table))
        marks = ", ".join("?" * (len(values) + 1))
        cursor = connection.execute(
            f"INSERT INTO {table} ({names}, seal) VALUES ({marks})",  # noqa: S608 - our own names
            (*values, schema.seal(values)),
        )
        return int(cursor.lastrowid or 0)

    def _update(self, table: str, row_id: int, values: tuple[object, ...]) -> None:
        self._written += 1
        names = schema.columns(self._connection, table)
        settings = ", ".join(f"{name} = ?" for name in names)
        self._change(
            lambda c: c.execute(
                f"UPDATE {table} SET {settings}, seal = ? WHERE id = ?",  # noqa: S608 - our names
                (*values, schema.seal(values), row_id),
            )
        )

    def _all(
        self, query: str, make: Callable[[sqlite3.Row], rows.Made], values: tuple[object, ...] = ()
    ) -> tuple[rows.Made, ...]:
        with told():
            cursor = self._connection.execute(query, values)
            cursor.row_factory = sqlite3.Row
            found = cursor.fetchall()  # at once: while it is read nobody can write
        return tuple(make(row) for row in found)

    def _kept(self, query: str, make: Callable[[sqlite3.Row], rows.Made]) -> tuple[rows.Made, ...]:
        """All that `query` finds, read again only after a change: of thousands that takes long."""
        stamp = self.stamp
        known = self._read.get(query)
        if known is not None and known[0] == stamp:
            return cast("tuple[rows.Made, ...]", known[1])
        found = self._all(query, make)
        if not self._connection.in_transaction:  # else it may still be taken back
            self._read[query] = (stamp, found)
        return found

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")
