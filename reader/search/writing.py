"""Puts documents into Whoosh: a new index, an older one brought up to date, one in memory."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

import gc
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.library.model import Document
from reader.progress import Progress, Silent, breathe
from reader.search.columns import Columns, load_columns, load_words
from reader.search.entries import entries_of
from reader.search.lexicon import Lexicon
from reader.search.sealing import Stamp, read_manifest, stamp_in

if TYPE_CHECKING:
    from whoosh.index import FileIndex

_MOST_SEGMENTS = 6
_FEW = 40  # sections taken out that never matter
_MOST_REPLACED = 0.3  # of all sections; then building afresh is the better index


@dataclass(frozen=True, slots=True)
class Opened:
    """An index that can be searched. `late` are files still to be compared with the manifest."""

    index: "FileIndex"
    columns: Columns
    folder: Path | None
    late: dict[str, tuple[int, str]]


def build_in_memory(documents: Sequence[Document], lexicon: Lexicon) -> Opened:
    """The index of `documents` in memory, for a disk that cannot be written.

    In the window's own process, so it breathes. Raises `Cancelled` where `breathe` does.
    """
    from reader.search.fields import Memory, make_schema  # noqa: PLC0415 - heavy

    index = Memory().create_index(make_schema())
    columns = Columns()
    _add(index, columns, documents, lexicon, progress=Silent())
    return Opened(index, columns, None, {})


def fill(folder: Path, documents: Sequence[Document], lexicon: Lexicon, progress: Progress) -> None:
    """Make an index of `documents` in the empty `folder`."""
    from whoosh.filedb.filestore import FileStorage  # noqa: PLC0415 - heavy

    from reader.search.fields import make_schema  # noqa: PLC0415

    index = FileStorage(str(folder)).create_index(make_schema())
    columns = Columns()
    _add(index, columns, documents, lexicon, progress=progress)
    index.close()
    columns.save(folder)


def update(
    base: Path,
    folder: Path,
    documents: Sequence[Document],
    lexicon: Lexicon,
    *,
    stamp: Stamp,
    progress: Progress,
) -> bool:
    """Make in `folder` the index of `base` with only the changed documents replaced.

    False, and an empty folder, where building afresh is better.
    """
    before = stamp_in(read_manifest(base)).documents
    gone = {name for name, print_ in before.items() if stamp.documents.get(name) != print_}
    fresh = [d for d in documents if before.get(d.id) != stamp.documents[d.id]]
    columns = load_columns(base)
    columns.words = load_words(base)
    leaving = [n for n, name in enumerate(columns.documents) if name in gone]
    dead = sum(1 for prior in columns.priors if prior <= 0.0)
    if len(leaving) + dead > max(_MOST_REPLACED * columns.count, _FEW):
        return False
    from whoosh.filedb.filestore import FileStorage  # noqa: PLC0415 - heavy

    for path in base.iterdir():
        if path.suffix in {".seg", ".toc"}:
            shutil.copyfile(path, folder / path.name)
    index = FileStorage(str(folder)).open_index()
    if len(index._segments()) >= _MOST_SEGMENTS:  # noqa: SLF001 - no public count
        index.close()
        for path in folder.iterdir():
            path.unlink()
        return False
    _take_out(index, columns, leaving, lexicon)
    _add(index, columns, fresh, lexicon, progress=progress, leaving=leaving)
    index.close()
    columns.save(folder)
    return True


def _take_out(
    index: "FileIndex", columns: Columns, leaving: Sequence[int], lexicon: Lexicon
) -> None:
    """Take sections out of the columns; their words no longer count."""
    folder = lexicon.folder
    reader = index.reader()
    for number in leaving:
        if columns.priors[number] > 0.0:
            text = str(reader.stored_fields(number)["card"]["text"])
            columns.words.subtract(folder.plain(surface) for surface in folder.surfaces(text))
            columns.take_out(number)
    reader.close()


def _add(
    index: "FileIndex",
    columns: Columns,
    documents: Sequence[Document],
    lexicon: Lexicon,
    *,
    progress: Progress,
    leaving: Sequence[int] = (),
) -> None:
    """Add `documents`; sections already in the index keep their numbers, the new ones follow."""
    from reader.search.fields import add_entry, open_writer  # noqa: PLC0415 - heavy

    writer = open_writer(index)
    try:
        for number in leaving:
            writer.delete_document(number)
        for number, document in enumerate(documents):
            progress.step(number, len(documents) + 1, document.title)
            for entry in entries_of(document, lexicon):
                breathe()
                add_entry(writer, entry)
                columns.add(entry)
        progress.step(len(documents), len(documents) + 1, "Writing")
        columns.fold_words(lexicon.folder.plain)
        writer.commit(merge=False)
    except BaseException:
        _abandon(writer)
        raise


@contextmanager
def without_collector() -> Iterator[None]:
    """Millions of small lists and no cycles: looking for cycles would only take time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


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
