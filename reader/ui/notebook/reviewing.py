"""What became of the bookmarks when the library changed: followed, or told as lost."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.progress import Progress
from reader.ui.desk import Desk
from reader.ui.notebook.keeper import Keeper
from reader.ui.services import Services

if TYPE_CHECKING:
    from pathlib import Path

    from reader.notebook.following import Review
    from reader.notebook.records import Bookmark


class Reviewing(QObject):
    """Looks for each bookmark's words in the library in view, on a worker.

    Those that moved are followed; `lost` tells the uids of those whose place is gone.
    """

    lost_changed = Signal(object)  # frozenset[str]

    def __init__(self, desk: Desk, services: Services, keeper: Keeper) -> None:
        super().__init__(keeper)
        self._desk = desk
        self._services = services
        self._keeper = keeper
        self.lost: frozenset[str] = frozenset()

    def start(self) -> None:
        """Look now; the answer comes later."""
        source = self._desk.source
        if source is None or not self._keeper.count:
            self._tell(frozenset())
            return
        library, file = source.library, self._keeper.file
        in_memory = self._keeper.book.bookmarks() if file is None else ()

        def work(progress: Progress) -> "Review":
            from reader.notebook.following import review  # noqa: PLC0415 - on the worker

            bookmarks = in_memory if file is None else _read(file)
            return review(bookmarks, library.document, progress=progress)

        self._services.runner.start(work, done=self._done, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self._keeper.told.emit(str(error))

    def _done(self, result: object) -> None:
        from reader.notebook.following import Review  # noqa: PLC0415 - after first paint

        if isinstance(result, Review):
            self._keeper.move_bookmarks(list(result.moves))
            self._tell(result.lost)

    def _tell(self, lost: frozenset[str]) -> None:
        self.lost = lost
        self.lost_changed.emit(lost)


def _read(file: "Path") -> "tuple[Bookmark, ...]":
    """All bookmarks, on a worker: thousands would hold the window up."""
    from reader.notebook.notebook import Notebook  # noqa: PLC0415 - after first paint

    with Notebook.beside(file) as book:
        return book.bookmarks()
