"""Read documents kept as JSON, so that the next start reads no document again.

One file per folder of documents, a line per document: read as one piece, some megabytes would keep
Python from the window for a tenth of a second. It is used only when its checksum, the program, the
resources and each file's size and time agree; anything else is as if it were not there. Never
pickle: a file in a cache folder may have been written by anybody.

What was read last is at hand as well: when one document is added, the others are not made anew.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from reader import __version__
from reader.errors import Problem
from reader.library.folders import Candidate
from reader.library.lasting import Sign, sign_of
from reader.library.model import Basis, Document, Removal, Section, Subject, WrittenFor
from reader.progress import breathe
from reader.settings import write_atomically
from reader.wording import ENGLISH, language

SCHEMA = 2
_MAGIC = "leukemia-reader library cache"

Read = tuple[Document | None, tuple[Problem, ...]]
_Kept = tuple[int, int, Read]  # size and time of the file when it was read

_MOST = 8  # folders whose documents are at hand; those of a library are its own anyhow
# By file of the cache: what it looked like then, its stamp, and what it holds.
_at_hand: dict[Path, tuple[Sign, str, dict[str, _Kept]]] = {}


def stamp(resources: Mapping[str, Path]) -> str:
    """What all cached documents depend on: the program's code and the resources' bytes."""
    digest = hashlib.sha256(f"{SCHEMA} {__version__}".encode())
    # In a checkout the code changes without a new version; in a frozen program there is no .py.
    for code in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(f"{code.name} {code.stat().st_mtime_ns}".encode())
    for name, path in sorted(resources.items()):
        digest.update(name.encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


class Cache:
    """The cached documents of one folder; `get` and `put` by candidate, then `save` once."""

    def __init__(self, folder: Path, *, kept_in: Path, stamp: str) -> None:
        self._root = folder
        name = hashlib.sha256(str(folder.absolute()).encode("utf-8", "surrogateescape"))
        self._file = kept_in / "library" / f"{name.hexdigest()[:24]}.json"
        self._stamp = stamp
        self._made: dict[str, _Kept] = {}
        self._rows: dict[str, Any] = {}  # what is only in the file
        at_hand = _at_hand.get(self._file)
        if at_hand is not None and at_hand[:2] == (sign_of(self._file), stamp):
            self._made = at_hand[2]
        else:
            self._rows = self._load()
        self._new: dict[str, _Kept] = {}
        self._changed = False

    def get(self, candidate: Candidate) -> Read | None:
        """What was read from this very file before, or None."""
        breathe()
        key = str(candidate.path)
        kept = self._made.get(key) or self._from_row(key, candidate.path)
        if kept is None or kept[:2] != (candidate.size, candidate.mtime_ns):
            return None
        self._new[key] = kept
        return kept[2]

    def _from_row(self, key: str, path: Path) -> _Kept | None:
        row = self._rows.get(key)
        if row is None:
            return None
        try:
            document = None if row[2] is None else _document(row[2], path)
            problems = tuple(Problem(path, *values) for values in row[3])
            return row[0], row[1], (document, problems)
        except (ValueError, TypeError, KeyError, IndexError):
            return None

    def put(self, candidate: Candidate, read: Read) -> None:
        """Remember what was read; why a file was refused only in the language all can read."""
        if read[0] is None and language() != ENGLISH:
            return
        self._changed = True
        self._new[str(candidate.path)] = candidate.size, candidate.mtime_ns, read

    def save(self) -> None:
        """Write the cache if anything changed. A folder that cannot be written is no problem."""
        if self._changed or self._new.keys() != (self._made or self._rows).keys():
            self._write()
        _at_hand.pop(self._file, None)
        _at_hand[self._file] = sign_of(self._file), self._stamp, self._new
        while len(_at_hand) > _MOST:
            _at_hand.pop(next(iter(_at_hand)), None)

    def _write(self) -> None:
        rows = (json.dumps(_row_of(*one), ensure_ascii=True) for one in self._new.items())
        content = "\n".join((json.dumps(self._stamp), *rows))
        digest = hashlib.sha256(content.encode("ascii")).hexdigest()
        try:
            write_atomically(self._file, f"{_MAGIC} {digest}\n{content}")
        except OSError:
            return

    def _load(self) -> dict[str, Any]:
        try:
            head, _, content = self._file.read_bytes().partition(b"\n")
            if head.decode("ascii") != f"{_MAGIC} {hashlib.sha256(content).hexdigest()}":
                return {}
            stamp, *lines = content.decode("ascii").split("\n")
            if json.loads(stamp) != self._stamp:
                return {}
            return dict(_kept(line) for line in lines)
        except (OSError, ValueError, TypeError, RecursionError):
            return {}


def _row_of(path: str, kept: _Kept) -> tuple[str, list[Any]]:
    breathe()
    size, mtime_ns, (document, problems) = kept
    told = [[one.code, one.severity, one.message, one.remedy, one.line] for one in problems]
    return path, [size, mtime_ns, None if document is None else _row(document), told]


def _kept(line: str) -> tuple[str, Any]:
    breathe()
    path, row = json.loads(line)
    return path, row


_DATES = ("last_reviewed", "next_review")
_OF_THEIR_OWN = frozenset(
    (
        *("file", "written_for", "subject", "sections", "removals", "based_on", "tags", "front"),
        *_DATES,
    )
)
_PLAIN = tuple(field.name for field in fields(Document) if field.name not in _OF_THEIR_OWN)


def _row(document: Document) -> dict[str, Any]:
    row: dict[str, Any] = {name: getattr(document, name) for name in _PLAIN}
    row.update({name: _iso(getattr(document, name)) for name in _DATES})
    row["written_for"], row["subject"] = str(document.written_for), str(document.subject)
    row["tags"] = document.tags
    row["removals"] = [[one.rule, one.line, one.text] for one in document.removals]
    row["based_on"] = [
        {**asdict(one), "last_reviewed": _iso(one.last_reviewed)} for one in document.based_on
    ]
    names = tuple(field.name for field in fields(Section))
    row["sections"] = [[getattr(one, name) for name in names] for one in document.sections]
    return row


def _document(row: Mapping[str, Any], path: Path) -> Document:
    values: dict[str, Any] = {name: row[name] for name in _PLAIN}
    values.update({name: _date(row[name]) for name in _DATES})
    return Document(
        file=path,
        **values,
        written_for=WrittenFor(row["written_for"]),
        subject=Subject(row["subject"]),
        tags=tuple(row["tags"]),
        removals=tuple(Removal(*one) for one in row["removals"]),
        based_on=tuple(
            Basis(**{**one, "last_reviewed": _date(one["last_reviewed"])})
            for one in row["based_on"]
        ),
        sections=tuple(_section(one) for one in row["sections"]),
    )


def _section(row: list[Any]) -> Section:
    values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in row]
    return Section(*values)


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
