"""Rows of the notebook's tables to records, and back."""

import sqlite3
from dataclasses import astuple, replace
from typing import Any, TypeVar

from reader.notebook.records import Anchor, Bookmark, Label, Position, Question, Recent

Made = TypeVar("Made")
Kept = TypeVar("Kept", Bookmark, Question)


def bookmark(row: sqlite3.Row) -> Bookmark:
    """A bookmark from its row."""
    return Bookmark(
        id=row["id"],
        uid=row["uid"],
        anchor=_anchor(row),
        title=row["title"],
        note=row["note"],
        label=row["label"],
        created=row["created"],
        changed=row["changed"],
    )


def of_bookmark(kept: Bookmark) -> tuple[object, ...]:
    """A bookmark's fields in table order."""
    return (
        kept.uid,
        *astuple(kept.anchor),
        kept.title,
        kept.note,
        kept.label,
        kept.created,
        kept.changed,
    )


def question(row: sqlite3.Row) -> Question:
    """A question from its row."""
    return Question(
        id=row["id"],
        uid=row["uid"],
        text=row["text"],
        anchor=None if row["document"] is None else _anchor(row),
        title=row["title"],
        done=bool(row["done"]),
        answer=row["answer"],
        created=row["created"],
        changed=row["changed"],
    )


def of_question(kept: Question) -> tuple[object, ...]:
    """A question's fields in table order; a question without a place has six empty ones."""
    anchor = (None,) * 6 if kept.anchor is None else astuple(kept.anchor)
    return (
        kept.uid,
        kept.text,
        *anchor,
        kept.title,
        int(kept.done),
        kept.answer,
        kept.created,
        kept.changed,
    )


def label(row: sqlite3.Row) -> Label:
    """A label from its row."""
    return Label(row["name"], row["colour"])


def recent(row: sqlite3.Row) -> Recent:
    """A recent page from its row."""
    return Recent(row["document"], row["section"], row["title"], row["heading"], row["at"])


def position(row: sqlite3.Row) -> Position:
    """A reading position from its row."""
    return Position(row["document"], row["section"], row["fraction"])


def with_id(kept: Kept, new_id: int) -> Kept:
    """The same record under the id that the table gave it."""
    return replace(kept, id=new_id)


def changed(kept: Kept, now: str, **fields: Any) -> Kept:
    """The record with those `fields` that are not None, changed `now`."""
    given = {name: value for name, value in fields.items() if value is not None}
    return replace(kept, changed=now, **given)


def searchable(kept: Bookmark) -> str:
    """All words of a bookmark, folded, for the search within the panel."""
    anchor = kept.anchor
    parts = (kept.title, anchor.heading, anchor.quote, kept.note, kept.label)
    return "\n".join(parts).casefold()


def _anchor(row: sqlite3.Row) -> Anchor:
    return Anchor(
        row["document"],
        row["section"],
        row["heading"],
        row["quote"],
        row["before"],
        row["after"],
    )
