"""What an index was made of, and whether its files are as they were written.

The manifest, written last, names the schema, the program, the word lists, every document's
fingerprint, and every file with its size and sha256.
"""

import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.library.model import Document

SCHEMA = 4  # raise it whenever entries, fields or columns change
MANIFEST = "manifest.json"
_SEALED_BYTES = 24_000_000  # larger files are compared after opening, off the reader's way


class Unusable(Exception):  # noqa: N818 - a state, told to nobody
    """The index in a folder cannot be opened as it is; it has to be built."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an index was made of and by; two indexes with the same stamp are the same."""

    program: str
    lists: str  # fingerprint of the word lists
    documents: dict[str, str]  # id -> fingerprint, in reading order

    @property
    def same_making(self) -> tuple[int, str, str]:
        """What must agree before single documents can be replaced."""
        return SCHEMA, self.program, self.lists


def stamp_of(documents: Iterable[Document], program: str, lists: Sequence[Path]) -> Stamp:
    """The stamp of an index of `documents`."""
    digest = hashlib.sha256()
    for path in lists:
        digest.update(path.read_bytes())
    return Stamp(
        program,
        digest.hexdigest(),
        {document.id: _fingerprint(document) for document in documents},
    )


def _fingerprint(document: Document) -> str:
    """Bytes of the file, and how its sections were placed (the taxonomy may have changed)."""
    placed = ";".join(
        f"{s.id},{','.join(s.types)},{','.join(s.audiences)},{','.join(s.drugs)}"
        for s in document.sections
    )
    return document.fingerprint[:32] + hashlib.sha256(placed.encode()).hexdigest()[:16]


def is_ours(folder: Path) -> bool:
    """Whether `folder` is a real folder that only this user can write."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    if not hasattr(os, "getuid"):
        return True  # Windows: the user's own profile folder guards it
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


def seal(folder: Path, stamp: Stamp) -> None:
    """Write the manifest, last of all, with everything synced to the disk before it."""
    files: dict[str, list[Any]] = {}
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
            continue
        if path.suffix not in {".seg", ".toc", ".json"}:
            continue
        with path.open("rb") as stream:
            os.fsync(stream.fileno()) if os.name == "posix" else None
        files[path.name] = [path.stat().st_size, _digest(path)]
    table = {
        "schema": SCHEMA,
        "program": stamp.program,
        "lists": stamp.lists,
        "documents": stamp.documents,
        "files": files,
    }
    table["seal"] = _seal_of(table)
    with (folder / MANIFEST).open("w", encoding="utf-8") as stream:
        json.dump(table, stream, ensure_ascii=False)
        stream.flush()
        os.fsync(stream.fileno())


def _seal_of(table: dict[str, Any]) -> str:
    rest = {key: value for key, value in table.items() if key != "seal"}
    return hashlib.sha256(json.dumps(rest, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest in `folder`. Raises `Unusable` where it is damaged or of another schema."""
    try:
        table: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
        if table["seal"] != _seal_of(table) or table["schema"] != SCHEMA:
            raise Unusable("another schema, or damaged")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(str(error)) from error
    return table


def stamp_in(manifest: dict[str, Any]) -> Stamp:
    """The stamp that `manifest` tells."""
    return Stamp(manifest["program"], manifest["lists"], manifest["documents"])


def compare(
    folder: Path, files: dict[str, list[Any]], *, whole: bool
) -> dict[str, tuple[int, str]]:
    """Compare `files` with the folder; large ones are given back for later. Raises `Unusable`."""
    late: dict[str, tuple[int, str]] = {}
    total = 0
    for name, (size, digest) in files.items():
        path = folder / name
        total += size
        if path.stat().st_size != size:
            raise Unusable(f"{name} has another size")
        if not whole and total > _SEALED_BYTES and path.suffix == ".seg":
            late[name] = (size, digest)
        elif not agrees(path, size, digest):
            raise Unusable(f"{name} is damaged")
    return late


def agrees(path: Path, size: int, digest: str) -> bool:
    """Whether a file is as the manifest says."""
    try:
        return path.stat().st_size == size and _digest(path) == digest
    except OSError:
        return False


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
