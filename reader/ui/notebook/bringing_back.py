"""A notebook file is merged by a worker, which can be stopped until all of it is written."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.errors import Cancelled
from reader.progress import Progress
from reader.ui.background import Runner
from reader.ui.notebook.errand import Errand
from reader.ui.notebook.keeper import Keeper

if TYPE_CHECKING:
    from reader.notebook.contents import Export
    from reader.notebook.merging import Imported, Plan
    from reader.notebook.notebook import Notebook


class _Stoppable:
    """Hands on what is told, and stops the work when the reader says so."""

    def __init__(self, inner: Progress, stop: threading.Event) -> None:
        self._inner = inner
        self._stop = stop

    def step(self, done: int, total: int, label: str) -> None:
        """See `Progress`."""
        if self._stop.is_set():
            raise Cancelled
        self._inner.step(done, total, label)


class BringingBack(Errand):
    """Merges one file after the other into the notebook, and says what became of it."""

    imported = Signal()

    def __init__(self, keeper: Keeper, runner: Runner) -> None:
        super().__init__(runner, keeper)
        self._keeper = keeper

    def start(self, file: Path) -> None:
        """Merge the export in `file`; all of it or nothing."""
        self._keeper.open()
        work = self._work(file)
        stop = threading.Event()
        self.run(
            lambda task: work(_Stoppable(task, stop)),
            done=lambda result: self._done(result, file),
            words=self.tr("Your notebook file is brought in. You can go on reading."),
            stop=stop.set,
        )

    def _work(self, file: Path) -> Callable[[Progress], object]:
        notebook = self._keeper.file
        if notebook is not None:
            return lambda progress: merged(notebook, file, progress)
        from reader.notebook.contents import held  # noqa: PLC0415 - rarely used

        # Kept in memory, where no worker can reach it: only the writing is left to the window.
        book = self._keeper.book
        mine, stamp = held(book), book.stamp
        return lambda progress: planned(book, mine, file, stamp=stamp, progress=progress)

    def _done(self, result: object, file: Path) -> None:
        from reader.notebook.merging import Imported  # noqa: PLC0415 - rarely used

        if isinstance(result, Planned):
            if result.book is self._keeper.book and result.stamp == result.book.stamp:
                self._arrived(self._keeper.carry_out(result.plan))
            else:
                self.start(file)  # something was written meanwhile
        elif isinstance(result, Imported):
            self._keeper.changed.emit()
            self._arrived(result)
        else:
            self.told.emit(self.tr("The import was stopped. Your notebook was not changed."))

    def _arrived(self, done: "Imported | None") -> None:
        from reader.ui.notebook.files import said  # noqa: PLC0415 - rarely used

        if done is not None:
            self.told.emit(said(done))
            self.imported.emit()


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be written into `book`, if that is still what it was at `stamp`."""

    book: "Notebook"
    stamp: object
    plan: "Plan"


def planned(
    book: "Notebook", mine: "Export", file: Path, *, stamp: object, progress: Progress
) -> Planned | None:
    """How `file` comes into `book`, which holds `mine`, on a worker; None when it was stopped."""
    from reader.notebook.importing import read  # noqa: PLC0415 - rarely used
    from reader.notebook.merging import make_plan  # noqa: PLC0415

    try:
        return Planned(book, stamp, make_plan(book, mine, read(file), progress=progress))
    except Cancelled:
        return None


def merged(notebook: Path, file: Path, progress: Progress) -> "Imported | None":
    """Merge `file` into `notebook`, on a worker; None when it was stopped. Raises `ReaderError`."""
    from reader.notebook.importing import import_file  # noqa: PLC0415 - rarely used
    from reader.notebook.notebook import Notebook  # noqa: PLC0415

    try:
        with Notebook.beside(notebook) as book:
            return import_file(book, file, progress=progress)
    except Cancelled:
        return None
