"""What became of the bookmarks when the library changed: followed, or told as lost."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from reader.progress import Progress
from reader.ui.desk import Desk
from reader.ui.notebook.keeper import Keeper
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.notebook.following import Review


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
        source, bookmarks = self._desk.source, self._keeper.bookmarks()
        if source is None or not bookmarks:
            self._tell(frozenset())
            return
        library = source.library

        def work(progress: Progress) -> "Review":
            from reader.notebook.following import review  # noqa: PLC0415 - on the worker

            return review(bookmarks, library.document, progress=progress)

        self._services.runner.start(work, done=self._done)

    def _done(self, result: object) -> None:
        from reader.notebook.following import Review  # noqa: PLC0415 - after first paint

        # The window may be gone by the time a worker has looked.
        if isinstance(result, Review) and isValid(self):
            there = {bookmark.uid: bookmark for bookmark in self._keeper.bookmarks()}
            # A bookmark that was changed or removed meanwhile keeps what the user did.
            moves = [(b, anchor) for b, anchor in result.moves if there.get(b.uid) == b]
            self._keeper.move_bookmarks(moves)
            self._tell(result.lost)

    def _tell(self, lost: frozenset[str]) -> None:
        self.lost = lost
        self.lost_changed.emit(lost)
