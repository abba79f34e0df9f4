"""What was read and where, written to the notebook together once the reader rests."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reader.notebook.notebook import Notebook
    from reader.ui.notebook.keeper import Keeper

REST_MS = 3000
MOST = 40  # traces; so many are not lost if the computer fails

Write = Callable[["Notebook"], object]


class Traces(QObject):
    """Holds writes back: each one waits for the disk, which may take longer than a window may.

    Only for what nobody would miss if the program is killed; bookmarks are written at once.
    """

    def __init__(self, keeper: "Keeper") -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._waiting: dict[tuple[str, str], Write] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.write)

    def add(self, kind: str, document: str, write: Write) -> None:
        """Do `write` later; a newer one of the same kind and document takes its place."""
        self._waiting.pop((kind, document), None)
        self._waiting[kind, document] = write
        if len(self._waiting) >= MOST:
            self.write()
        else:
            self._rest.start()

    def write(self) -> None:
        """Write what waits, all of it as one change."""
        self._rest.stop()
        if not self._waiting:
            return
        writes = tuple(self._waiting.values())
        self._waiting.clear()
        book = self._keeper.book

        def work() -> None:
            for write in writes:
                write(book)

        self._keeper.attempt(lambda: book.together(work))

    def drop(self) -> None:
        """Forget what waits."""
        self._rest.stop()
        self._waiting.clear()
