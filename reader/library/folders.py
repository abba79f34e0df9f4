"""Which files of a folder are documents: found without following a link twice."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import Problem

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".text"})
_OTHER_FORMATS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".epub"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a document, with what tells whether it changed."""

    path: Path
    size: int
    mtime_ns: int


def candidates(
    folder: Path, *, pause: Callable[[], object] = lambda: None
) -> tuple[list[Candidate], list[Problem]]:
    """The documents under `folder` (or `folder` itself, if it is a file), sorted by path.

    Hidden files and folders and README files are left out; a file in another format and a folder
    that cannot be read are told. `pause` is called between files.
    """
    found: list[Candidate] = []
    problems: list[Problem] = []
    try:
        status = folder.stat()
    except OSError as error:
        return found, [_unreadable(folder, error)]
    if not stat.S_ISDIR(status.st_mode):
        return [Candidate(folder, status.st_size, status.st_mtime_ns)], problems
    for entry in _walk(folder, {(status.st_dev, status.st_ino)}, problems):
        pause()
        path = Path(entry.path)
        suffix = path.suffix.lower()
        if suffix in _OTHER_FORMATS:
            what, remedy = "Only text files are read.", "Save it as .md or .txt."
            problems.append(Problem(path, "other-format", "note", what, remedy))
        if suffix not in SUFFIXES or path.stem.upper() == "README":
            continue
        try:
            status = entry.stat()
        except OSError as error:
            problems.append(_unreadable(path, error))
            continue
        found.append(Candidate(path, status.st_size, status.st_mtime_ns))
    return sorted(found, key=lambda one: one.path.as_posix()), problems


def _walk(
    folder: Path, seen: set[tuple[int, int]], problems: list[Problem]
) -> Iterator[os.DirEntry[str]]:
    """Everything in `folder` and below that is no folder; a folder met again is left out."""
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(_unreadable(current, error))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if not _is_folder(entry):
                yield entry
            elif (key := _identity(entry)) not in seen:
                seen.add(key)
                waiting.append(Path(entry.path))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _identity(entry: os.DirEntry[str]) -> tuple[int, int]:
    status = Path(entry.path).stat()  # entry.stat() leaves the inode out on Windows
    return status.st_dev, status.st_ino


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        what, remedy = "There is nothing at this path.", "Check the path."
        return Problem(path, "not-there", "error", what, remedy)
    if isinstance(error, PermissionError):
        what, remedy = "You are not allowed to read this.", "Ask for permission to read it."
        return Problem(path, "no-permission", "error", what, remedy)
    what = f"This cannot be read: {(error.strerror or 'unknown cause').lower()}."
    return Problem(path, "not-readable", "error", what, "Check the path.")
