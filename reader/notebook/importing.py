"""Bring an exported notebook back: merged, without doubles, all of it or nothing."""

import json
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.notebook.contents import Export
from reader.notebook.exporting import FORMAT, VERSION
from reader.notebook.merging import Imported, merge
from reader.notebook.notebook import Notebook
from reader.notebook.records import DEFAULT_LABELS, Anchor, Bookmark, Label, Question
from reader.progress import Progress, Silent
from reader.wording import translate

LARGEST = 25_000_000  # bytes; one wide letter makes four times that of it
# Commas and opening brackets, those of its words too: each may stand for an object of Python's,
# and 50 MB of empty lists took 1.2 GB. The fullest notebook has 900,000.
MOST_PARTS = 1_000_000
LONGEST_TEXT = 1_000_000  # characters in one field
MOST = 25_000  # bookmarks or questions: more would make every list of them slow

_COLOURS = {label.colour for label in DEFAULT_LABELS}


def import_file(notebook: Notebook, path: Path, *, progress: Progress | None = None) -> Imported:
    """Merge the export at `path` into `notebook`.

    The same bookmark (by `uid`, else by place and words) is never doubled; where both changed, the
    one changed later is kept. Raises `ReaderError`, or `Cancelled` where `progress` says so; then
    nothing was changed.
    """
    return merge(notebook, read(path), progress=progress or Silent())


def read(path: Path) -> Export:
    """The export at `path`; raises `ReaderError` when it is not one."""
    try:
        with path.open("rb") as stream:
            text = _decoded(stream.read(LARGEST + 1))
    except OSError as error:
        raise ReaderError(
            translate("notebook", "This file could not be read ({0}).").format(error.strerror),
            _nothing_changed(),
        ) from error
    except UnicodeDecodeError as error:
        raise _not_an_export(translate("notebook", "it is not UTF-8 text")) from error
    return parse(text)


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        words = translate("notebook", "This file is too large for a notebook.")
        raise ReaderError(words, _nothing_changed())
    return content.decode("utf-8-sig")


def parse(text: str) -> Export:
    """The contents of an export's text; raises `ReaderError` when it is not one."""
    if sum(map(text.count, ",[{")) > MOST_PARTS:
        raise _too_many()
    try:
        table = json.loads(text, object_pairs_hook=_no_doubles)
    except (ValueError, RecursionError) as error:
        raise _not_an_export(translate("notebook", "it is not whole JSON")) from error
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise _not_an_export(translate("notebook", "it does not say that it is one"))
    version = table.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _not_an_export(translate("notebook", "its version is missing"))
    if version > VERSION:
        raise ReaderError(
            translate("notebook", "This file was made by a newer version of this program."),
            _nothing_changed(
                translate("notebook", "Bring this program up to date, then import it again.")
            ),
        )
    return Export(
        bookmarks=tuple(_bookmark(row) for row in _rows(table, "bookmarks")),
        questions=tuple(_question(row) for row in _rows(table, "questions")),
        labels=tuple(_label(row) for row in _rows(table, "labels")),
    )


# --- one field after the other ----------------------------------------------------------------


def _rows(table: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _not_an_export(translate("notebook", "“{0}” is not a list").format(name))
    if len(rows) > MOST:
        raise _too_many()
    return rows


def _too_many() -> ReaderError:
    words = translate("notebook", "This file holds too many entries for a notebook.")
    return ReaderError(words, _nothing_changed())


def _text(row: dict[str, Any], name: str, *, needed: bool = False) -> str:
    value = row.get(name, "")
    if not isinstance(value, str) or (needed and not value.strip()):
        raise _unusable(name)
    if len(value) > LONGEST_TEXT:
        raise _not_an_export(translate("notebook", "a “{0}” in it is too long").format(name))
    # A lone half of a surrogate pair is valid JSON and cannot be stored.
    return value.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _anchor(value: object) -> Anchor:
    if not isinstance(value, dict):
        raise _unusable("anchor")
    return Anchor(
        document=_text(value, "document", needed=True),
        section=_text(value, "section"),
        heading=_text(value, "heading"),
        quote=_text(value, "quote"),
        before=_text(value, "before"),
        after=_text(value, "after"),
    )


def _bookmark(row: dict[str, Any]) -> Bookmark:
    return Bookmark(
        id=0,
        uid=_text(row, "uid", needed=True),
        anchor=_anchor(row.get("anchor")),
        title=_text(row, "title"),
        note=_text(row, "note"),
        label=_text(row, "label"),
        created=_text(row, "created"),
        changed=_text(row, "changed"),
    )


def _question(row: dict[str, Any]) -> Question:
    anchor = row.get("anchor")
    done = row.get("done", False)
    if not isinstance(done, bool):
        raise _unusable("done")
    return Question(
        id=0,
        uid=_text(row, "uid", needed=True),
        text=_text(row, "text", needed=True),
        anchor=None if anchor is None else _anchor(anchor),
        title=_text(row, "title"),
        done=done,
        answer=_text(row, "answer"),
        created=_text(row, "created"),
        changed=_text(row, "changed"),
    )


def _label(row: dict[str, Any]) -> Label:
    colour = _text(row, "colour")
    return Label(
        _text(row, "name", needed=True), colour if colour in _COLOURS else DEFAULT_LABELS[0].colour
    )


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a name stands twice")
    return table


def _unusable(name: str) -> ReaderError:
    return _not_an_export(translate("notebook", "an entry has no usable “{0}”").format(name))


def _not_an_export(why: str) -> ReaderError:
    return ReaderError(
        translate("notebook", "This file is not a notebook export: {0}.").format(why),
        _nothing_changed(translate("notebook", "Choose a .json file that this program exported.")),
    )


def _nothing_changed(remedy: str = "") -> str:
    unchanged = translate("notebook", "Your notebook was not changed.")
    return f"{remedy} {unchanged}".lstrip()
