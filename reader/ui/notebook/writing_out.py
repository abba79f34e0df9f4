"""The notebook is written to a file of the reader's by a worker: a stick or a share may be slow."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import ReaderError
from reader.settings import write_atomically
from reader.ui.background import Runner
from reader.ui.notebook.errand import Errand
from reader.ui.notebook.keeper import Keeper
from reader.wording import translate

if TYPE_CHECKING:
    from reader.notebook.contents import Export


# Whoever asks twice while a stick is slow has two workers write: both by way of the same new file.
_one_at_a_time = threading.Lock()


class WritingOut(Errand):
    """Writes all of the notebook, and says how much that was."""

    def __init__(self, keeper: Keeper, runner: Runner) -> None:
        super().__init__(runner, keeper)
        self._keeper = keeper

    def start(self, file: Path) -> None:
        """Write to `file`: Markdown for `.md`, else JSON that can be brought back."""
        from reader.notebook.contents import held  # noqa: PLC0415 - rarely used

        self._keeper.open()
        notebook = self._keeper.file
        # What is kept in memory no worker can reach.
        mine = None if notebook is not None else held(self._keeper.book)
        self.run(
            lambda _task: written(notebook, mine, file),
            done=lambda contents: self._done(contents, file),
            words=translate("notebook", "{0} is being written …").format(file.name),
        )

    def _done(self, contents: object, file: Path) -> None:
        from reader.notebook.contents import Export  # noqa: PLC0415 - rarely used

        assert isinstance(contents, Export)  # noqa: S101 - what `written` returns
        counts = ", ".join(
            (
                translate("notebook", "%n bookmark(s)", None, len(contents.bookmarks)),
                translate("notebook", "%n question(s)", None, len(contents.questions)),
            )
        )
        self.told.emit(
            translate("notebook", "Your notebook was written to {0} ({1}).").format(
                file.name, counts
            )
        )


def written(notebook: Path | None, mine: "Export | None", file: Path) -> "Export":
    """Write to `file` what `notebook` holds, else `mine`, and give it back; on any thread.

    Raises `ReaderError` when the notebook cannot be read or the file not be written; a file that
    was there is then as it was.
    """
    from reader.notebook.contents import held  # noqa: PLC0415 - rarely used
    from reader.notebook.exporting import to_json, to_markdown  # noqa: PLC0415
    from reader.notebook.notebook import Notebook  # noqa: PLC0415

    if notebook is not None:
        try:
            with Notebook.beside(notebook) as book:
                mine = held(book)
        except ReaderError as error:
            what = translate("notebook", "{0} was not written.").format(file.name)
            raise ReaderError(f"{what} {error.message}", error.remedy) from error
    assert mine is not None  # noqa: S101 - a notebook is in a file or in memory
    if file.suffix.casefold() == ".md":
        text = to_markdown(mine)
    else:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        text = to_json(mine, program=__version__, exported=now)
    put(text, file)
    return mine


def put(text: str, file: Path) -> None:
    """Write `text` to `file`, on any thread.

    Raises `ReaderError` when it cannot be written; a file that was there is then as it was.
    """
    try:
        with _one_at_a_time:
            write_atomically(file, text)
    except OSError as error:
        raise ReaderError(
            translate("notebook", "{0} could not be written ({1}). Choose another folder.").format(
                file.name, error.strerror
            )
        ) from error
