"""The index on disk: built aside, sealed by a manifest, put in place by one rename.

`places.index` holds folders `v1`, `v2` …; the newest one whose manifest agrees is the index. A
manifest names the schema, the program, the word lists, every document's fingerprint, and every
file with its size and sha256. Whoosh unpickles what it opens, so a folder that is not the user's
own is never opened, and nothing is opened before its files were compared with the manifest.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

import gc
import hashlib
import json
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.library.model import Document
from reader.progress import Progress, Silent
from reader.search.columns import Columns, load_columns, load_words
from reader.search.entries import entries_of
from reader.search.lexicon import Lexicon

if TYPE_CHECKING:
    from whoosh.index import FileIndex

SCHEMA = 1  # raise it whenever entries, fields or columns change
MANIFEST = "manifest.json"
_SEALED_BYTES = 24_000_000  # larger files are compared after opening, off the reader's way
_MOST_SEGMENTS = 6
_FEW = 40  # sections taken out that never matter
_MOST_REPLACED = 0.3  # of all sections; then building afresh is the better index


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


@dataclass(frozen=True, slots=True)
class Opened:
    """An index that can be searched. `late` are files still to be compared with the manifest."""

    index: "FileIndex"
    columns: Columns
    folder: Path | None
    late: dict[str, tuple[int, str]]


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


def versions(root: Path) -> list[Path]:
    """The finished indexes under `root`, newest first."""
    if not is_ours(root):
        return []
    try:
        found = [
            path for path in root.iterdir() if path.name[:1] == "v" and path.name[1:].isdigit()
        ]
    except OSError:
        return []
    return sorted(found, key=lambda path: -int(path.name[1:]))


def open_index(folder: Path, stamp: Stamp | None, *, whole: bool = False) -> Opened:
    """Open the index in `folder` when its manifest agrees with `stamp` (None: with any).

    Raises `Unusable` for anything that is wrong. `whole` compares large files at once, too.
    """
    if not is_ours(folder) or not is_ours(folder.parent):
        raise Unusable("the folder is not ours")
    try:
        manifest = _read_manifest(folder)
        if stamp is not None and _stamp_in(manifest) != stamp:
            raise Unusable("made of something else")
        late = _compare(folder, manifest["files"], whole=whole)
        from whoosh.filedb.filestore import FileStorage  # noqa: PLC0415 - heavy

        index = FileStorage(str(folder)).open_index()
        columns = load_columns(folder)
        if index.doc_count_all() != columns.count:
            raise Unusable("counts differ")
    except Unusable:
        raise
    except Exception as error:  # a damaged index fails in a dozen ways, all meaning the same
        raise Unusable(str(error)) from error
    return Opened(index, columns, folder, late)


def compare_late(opened: Opened) -> bool:
    """Whether the files left out at opening are as the manifest says."""
    if opened.folder is None:
        return True
    return all(
        _agrees(opened.folder / name, size, digest) for name, (size, digest) in opened.late.items()
    )


def build(
    documents: Sequence[Document],
    lexicon: Lexicon,
    root: Path,
    *,
    stamp: Stamp,
    progress: Progress | None = None,
    afresh: bool = False,
) -> Path:
    """Build or bring up to date the index under `root`; the folder of the finished one.

    Raises `OSError` when the disk refuses, `Cancelled` when the progress says so. A kill at any
    moment leaves the index that was there before.
    """
    progress = progress or Silent()
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not is_ours(root):
        raise ReaderError(f"The folder {root} belongs to somebody else; no index is kept there.")
    with _locked(root), _without_collector():
        for folder in versions(root):
            try:
                open_index(folder, stamp, whole=True).index.close()
            except Unusable:
                continue
            if not afresh:
                return folder
        _sweep(root, keep=())
        aside = root / f"building-{os.getpid()}-{secrets.token_hex(4)}"
        aside.mkdir(mode=0o700)
        try:
            base = None if afresh else _base(root, stamp)
            if base is None or not _update(base, aside, documents, lexicon, stamp, progress):
                _fill(aside, documents, lexicon, progress)
            _seal(aside, stamp)
            newest = versions(root)
            target = root / f"v{int(newest[0].name[1:]) + 1 if newest else 1}"
            aside.rename(target)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        _sweep(root, keep=(target,))
        return target


def build_in_memory(documents: Sequence[Document], lexicon: Lexicon) -> Opened:
    """The index of `documents` in memory, for a disk that cannot be written."""
    from whoosh.filedb.filestore import RamStorage  # noqa: PLC0415 - heavy

    from reader.search.fields import Adder, make_schema, open_writer  # noqa: PLC0415

    index = RamStorage().create_index(make_schema())
    writer = open_writer(index)
    columns = Columns()
    adder = Adder(writer)
    for document in documents:
        for entry in entries_of(document, lexicon):
            adder.add(entry)
            columns.add(entry)
    writer.commit(merge=False)
    return Opened(index, columns, None, {})


def _fill(
    folder: Path, documents: Sequence[Document], lexicon: Lexicon, progress: Progress
) -> None:
    from whoosh.filedb.filestore import FileStorage  # noqa: PLC0415 - heavy

    from reader.search.fields import Adder, make_schema, open_writer  # noqa: PLC0415

    index = FileStorage(str(folder)).create_index(make_schema())
    writer = open_writer(index)
    columns = Columns()
    try:
        adder = Adder(writer)
        for number, document in enumerate(documents):
            progress.step(number, len(documents) + 1, document.title)
            for entry in entries_of(document, lexicon):
                adder.add(entry)
                columns.add(entry)
        progress.step(len(documents), len(documents) + 1, "Writing")
        writer.commit(merge=False)
    except BaseException:
        _abandon(writer)
        raise
    index.close()
    columns.save(folder)


def _base(root: Path, stamp: Stamp) -> Path | None:
    """An index made the same way of other documents, to be brought up to date."""
    for folder in versions(root):
        try:
            made = _stamp_in(_read_manifest(folder))
            if made.same_making != stamp.same_making:
                continue
            open_index(folder, made, whole=True).index.close()
        except Unusable:
            continue
        return folder
    return None


def _update(  # noqa: C901
    base: Path,
    folder: Path,
    documents: Sequence[Document],
    lexicon: Lexicon,
    stamp: Stamp,
    progress: Progress,
) -> bool:
    """Make in `folder` the index of `base` with only the changed documents replaced."""
    before = _stamp_in(_read_manifest(base)).documents
    gone = {name for name, print_ in before.items() if stamp.documents.get(name) != print_}
    fresh = [d for d in documents if before.get(d.id) != stamp.documents[d.id]]
    columns = load_columns(base)
    columns.words = load_words(base)
    leaving = [n for n, name in enumerate(columns.documents) if name in gone]
    dead = sum(1 for prior in columns.priors if prior <= 0.0)
    if len(leaving) + dead > max(_MOST_REPLACED * columns.count, _FEW):
        return False
    from whoosh.filedb.filestore import FileStorage  # noqa: PLC0415 - heavy

    from reader.search.fields import Adder, open_writer  # noqa: PLC0415

    for path in base.iterdir():
        if path.suffix in {".seg", ".toc"}:
            shutil.copyfile(path, folder / path.name)
    index = FileStorage(str(folder)).open_index()
    if len(index._segments()) >= _MOST_SEGMENTS:  # noqa: SLF001 - no public count
        index.close()
        for path in folder.iterdir():
            path.unlink()
        return False
    reader = index.reader()
    for number in leaving:
        if columns.priors[number] > 0.0:
            text = str(reader.stored_fields(number)["card"]["text"])
            columns.words.subtract(
                lexicon.folder.plain(w.surface) for w in lexicon.folder.words(text)
            )
            columns.take_out(number)
    reader.close()
    writer = open_writer(index)
    try:
        for number in leaving:
            writer.delete_document(number)
        adder = Adder(writer)
        # Sections already in the index keep their numbers: the new ones follow.
        for number, document in enumerate(fresh):
            progress.step(number, len(fresh) + 1, document.title)
            for entry in entries_of(document, lexicon):
                adder.add(entry)
                columns.add(entry)
        progress.step(len(fresh), len(fresh) + 1, "Writing")
        writer.commit(merge=False)
    except BaseException:
        _abandon(writer)
        raise
    index.close()
    columns.save(folder)
    return True


def _abandon(writer: Any) -> None:
    """Close a writer's files after a failure; on a full disk Whoosh's own `cancel` leaves some."""
    with suppress(Exception):
        writer.cancel()
    fields, facts = writer.fieldwriter, writer.perdocwriter
    for file in (fields._postfile, fields._tindex.dbfile, facts._cols._temp):  # noqa: SLF001
        with suppress(Exception):
            file.file.close()
    if writer.writelock:
        with suppress(Exception):
            writer.writelock.release()


def _seal(folder: Path, stamp: Stamp) -> None:
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


def _read_manifest(folder: Path) -> dict[str, Any]:
    try:
        table: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
        if table["seal"] != _seal_of(table) or table["schema"] != SCHEMA:
            raise Unusable("another schema, or damaged")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(str(error)) from error
    return table


def _stamp_in(manifest: dict[str, Any]) -> Stamp:
    return Stamp(manifest["program"], manifest["lists"], manifest["documents"])


def _compare(
    folder: Path, files: dict[str, list[Any]], *, whole: bool
) -> dict[str, tuple[int, str]]:
    late: dict[str, tuple[int, str]] = {}
    total = 0
    for name, (size, digest) in files.items():
        path = folder / name
        total += size
        if path.stat().st_size != size:
            raise Unusable(f"{name} has another size")
        if not whole and total > _SEALED_BYTES and path.suffix == ".seg":
            late[name] = (size, digest)
        elif not _agrees(path, size, digest):
            raise Unusable(f"{name} is damaged")
    return late


def _agrees(path: Path, size: int, digest: str) -> bool:
    try:
        return path.stat().st_size == size and _digest(path) == digest
    except OSError:
        return False


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sweep(root: Path, keep: Sequence[Path]) -> None:
    """Remove what a killed build left behind and, once `keep` stands, older indexes.

    Called under the lock. A folder that another program still has open stays on Windows and goes
    at the next build.
    """
    for path in root.iterdir():
        old = keep and path.name[:1] == "v" and path.name[1:].isdigit() and path not in keep
        if path.name.startswith("building-") or old:
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of small lists and no cycles: looking for cycles would only take time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class _locked:  # noqa: N801 - reads as a word after "with"
    """One builder at a time; the system lets go of the lock when its holder dies."""

    def __init__(self, root: Path, timeout: float = 600.0) -> None:
        from whoosh.util.filelock import FileLock  # noqa: PLC0415 - heavy

        self._lock = FileLock(str(root / "lock"))
        self._timeout = timeout

    def __enter__(self) -> None:
        until = time.monotonic() + self._timeout
        while not self._lock.acquire():
            if time.monotonic() > until:
                raise OSError("another program has been building the index for ten minutes")
            time.sleep(0.1)

    def __exit__(self, *_: object) -> None:
        self._lock.release()
