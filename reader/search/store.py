"""The index on disk: built aside, sealed by a manifest, put in place by one rename.

`places.index` holds folders `v1`, `v2` …; the newest one whose manifest agrees is the index. A
manifest names the schema, the program, the word lists, every document's fingerprint, and every
file with its size and sha256. Whoosh unpickles what it opens, so a folder that is not the user's
own is never opened, and nothing is opened before its files were compared with the manifest.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

import os
import secrets
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from reader.errors import ReaderError
from reader.library.model import Document
from reader.progress import Progress, Silent
from reader.search.columns import load_columns, load_words
from reader.search.lexicon import Lexicon
from reader.search.sealing import (
    Stamp,
    Unusable,
    agrees,
    compare,
    is_ours,
    read_manifest,
    seal,
    stamp_in,
)
from reader.search.writing import Opened, fill, update, without_collector


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
        manifest = read_manifest(folder)
        if stamp is not None and stamp_in(manifest) != stamp:
            raise Unusable("made of something else")
        late = compare(folder, manifest["files"], whole=whole)
        from whoosh.filedb.filestore import FileStorage  # noqa: PLC0415 - heavy

        index = FileStorage(str(folder)).open_index()
        columns = load_columns(folder)
        # Now: the next index that is finished takes this folder away under whoever asks.
        columns.words = load_words(folder)
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
        agrees(opened.folder / name, size, digest) for name, (size, digest) in opened.late.items()
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
    with _locked(root), without_collector():
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
            if base is None or not update(
                base, aside, documents, lexicon, stamp=stamp, progress=progress
            ):
                fill(aside, documents, lexicon, progress)
            seal(aside, stamp)
            newest = versions(root)
            target = root / f"v{int(newest[0].name[1:]) + 1 if newest else 1}"
            aside.rename(target)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        _sweep(root, keep=(target,))
        return target


def _base(root: Path, stamp: Stamp) -> Path | None:
    """An index made the same way of other documents, to be brought up to date."""
    for folder in versions(root):
        try:
            made = stamp_in(read_manifest(folder))
            if made.same_making != stamp.same_making:
                continue
            open_index(folder, made, whole=True).index.close()
        except Unusable:
            continue
        return folder
    return None


def _sweep(root: Path, keep: Sequence[Path]) -> None:
    """Remove what a killed build left behind and, once `keep` stands, older indexes.

    Called under the lock. A folder that another program still has open stays on Windows and goes
    at the next build.
    """
    for path in root.iterdir():
        old = keep and path.name[:1] == "v" and path.name[1:].isdigit() and path not in keep
        if path.name.startswith("building-") or old:
            shutil.rmtree(path, ignore_errors=True)


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
