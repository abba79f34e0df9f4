"""The user's own documents: copied in, never moved, and taken out again."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError
from reader.library.folders import SUFFIXES
from reader.progress import Progress, Silent
from reader.wording import in_figures, translate

LARGEST = 10_000_000  # bytes of one document
DOCUMENT_ENDINGS = frozenset({"", ".md", ".markdown", ".txt", ".text"})
MOST_FILES = 5_000

BySize = dict[int, list[Path]]  # to compare a file with those few that may be the same


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that is in the user's library now: where it came from, where it is, its title."""

    original: Path
    copy: Path
    title: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken, and why, in a sentence."""

    original: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the files that were offered."""

    taken: tuple[Taken, ...] = ()
    refused: tuple[Refused, ...] = ()


class UserLibrary:
    """The folder of documents that the user added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def documents(self) -> tuple[Path, ...]:
        """The files in the folder, by name."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(p for p in self.folder.rglob("*") if p.is_file() and not _hidden(p)))

    def holds(self, file: Path) -> bool:
        """Whether `file` is one of the user's own."""
        # Unlike `Path.resolve`, this bears a link that leads to itself.
        return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(self.folder))

    def add(self, offered: Iterable[Path], *, progress: Progress | None = None) -> Intake:
        """Copy files, and the documents of folders, into the library.

        Nothing of what is offered is changed. Raises `ReaderError` when the library's own folder
        cannot be written.
        """
        progress = progress or Silent()
        self._make_folder()
        taken: list[Taken] = []
        refused: list[Refused] = []
        files = list(_files(offered, refused))
        own: BySize = {}
        for file in self.documents():
            _remember(file, own)
        for done, file in enumerate(files):
            progress.step(done, len(files), file.name)
            outcome = self._add_file(file, own)
            if isinstance(outcome, Taken):
                taken.append(outcome)
                _remember(outcome.copy, own)
            else:
                refused.append(outcome)
        return Intake(tuple(taken), tuple(refused))

    def remove(self, file: Path) -> None:
        """Delete one of the user's own documents. Raises `ReaderError` for any other file."""
        if not self.holds(file) or not file.is_file():
            words = translate("library", "{0} is not one of the documents you added.")
            nothing = translate("library", "Nothing was removed.")
            raise ReaderError(words.format(file.name), nothing)
        try:
            file.unlink()
        except OSError as error:
            words = translate("library", "{0} could not be removed: {1}.")
            raise ReaderError(
                words.format(file.name, error.strerror), translate("library", "It is still there.")
            ) from error

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            words = translate("library", "The folder for your documents could not be made: {0}.")
            raise ReaderError(
                words.format(error.strerror), translate("library", "Nothing was added.")
            ) from error

    def _add_file(self, file: Path, own: BySize) -> Taken | Refused:
        reason = self._reason_against(file, own)
        if reason:
            return Refused(file, reason)
        # Imported here: reading documents brings the YAML parser along.
        from reader.library.loading import load_document  # noqa: PLC0415

        loaded = load_document(file)
        if loaded.document is None:
            reasons = [one.message for one in loaded.problems if one.severity == "error"]
            return Refused(file, " ".join(reasons) or _no_document())
        try:
            copy = _copy(file, self.folder)
        except OSError as error:
            words = translate("library", "It could not be copied: {0}.")
            return Refused(file, words.format(error.strerror))
        return Taken(file, copy, loaded.document.title)

    def _reason_against(self, file: Path, own: BySize) -> str:
        """Why `file` is not taken, as far as its place, size and bytes tell; "" for no reason."""
        if self.holds(file):
            return translate("library", "It is in your library already.")
        try:
            if file.stat().st_size > LARGEST:
                return translate("library", "It is larger than 10 MB.")
            same = _same(file, own)
        except OSError as error:
            words = translate("library", "It could not be opened: {0}.")
            return words.format(error.strerror)
        words = translate("library", "The same words are in your library already, as {0}.")
        return words.format(same.name) if same else ""


def _remember(file: Path, own: BySize) -> None:
    with contextlib.suppress(OSError):  # it went meanwhile
        own.setdefault(file.stat().st_size, []).append(file)


def _same(file: Path, own: BySize) -> Path | None:
    """The one of `own` that holds the same bytes."""
    content = file.read_bytes()
    alike = own.get(len(content), ())
    return next((one for one in alike if one.read_bytes() == content), None)


def _no_document() -> str:
    return translate("library", "It is not a document that can be read.")


def _files(offered: Iterable[Path], refused: list[Refused]) -> Iterator[Path]:
    """The files among `offered`; of folders, those that look like documents."""
    for path in offered:
        if path.is_dir():
            before = len(refused)
            found = list(_inside(path, refused))
            if not found and len(refused) == before:
                words = translate("library", "There is no .md or .txt file in this folder.")
                refused.append(Refused(path, words))
            if len(found) > MOST_FILES:
                words = translate(
                    "library", "It holds more than {0} documents; choose a smaller folder."
                )
                refused.append(Refused(path, words.format(in_figures(MOST_FILES))))
                continue
            yield from found
        elif path.is_file():
            yield path
        else:
            refused.append(Refused(path, translate("library", "There is no such file.")))


def _inside(folder: Path, refused: list[Refused]) -> Iterator[Path]:
    def tell(error: OSError) -> None:
        words = translate("library", "This folder could not be read: {0}.")
        refused.append(Refused(Path(error.filename), words.format(error.strerror)))

    # Links to folders are not followed: a folder may hold a link to itself.
    for where, folders, names in os.walk(folder, onerror=tell, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            wanted = path.suffix.lower() in DOCUMENT_ENDINGS and not name.startswith(".")
            if wanted and path.is_file() and path.stem.lower() != "readme":
                yield path


def _copy(file: Path, folder: Path) -> Path:
    """Copy under a free name: written beside its place, then renamed, so that no half is seen."""
    stem, suffix = _readable_name(file)
    target = folder / f"{stem}{suffix}"
    number = 2
    while target.exists() or target.stem.upper() == "README":
        target = folder / f"{stem}-{number}{suffix}"
        number += 1
    temporary = folder / f".{target.name}.{os.getpid()}"
    try:
        shutil.copyfile(file, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    return target


def _readable_name(file: Path) -> tuple[str, str]:
    """Stem and ending of a name under which a folder's documents are found (`folders.py`)."""
    name = file.name.lstrip(".") or "document"
    path = Path(name)
    return (path.stem, path.suffix) if path.suffix.lower() in SUFFIXES else (name, ".txt")


def _hidden(path: Path) -> bool:
    return path.name.startswith(".")
