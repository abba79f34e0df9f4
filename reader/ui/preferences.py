"""Settings and session as the window keeps them: changed at once, written soon after."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, QTimer, Signal

from reader.settings import TEXT_SIZE_RANGE, Session, Settings, save, without_traces
from reader.ui.background import Runner

log = logging.getLogger(__name__)
WRITE_AFTER_MS = 400
Written = tuple[Settings | None, Session | None]  # None: nobody knows what stands there
SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 275, 300)


class Preferences(QObject):
    """Holds `Settings` and `Session`; tells changes, a worker writes them half a second later.

    A busy disk may take half a second to say that it has them. `write` does it here and now, before
    the window closes. `folder` None keeps everything in memory.
    """

    changed = Signal(object, object)  # Settings before, Settings now
    unsaved = Signal(str)  # why nothing could be written; told once

    def __init__(self, folder: Path | None, settings: Settings, session: Session) -> None:
        super().__init__()
        self._folder = folder
        self.settings = settings
        self.session = session
        self._written: Written = (settings, session)
        self._told = False
        self._runner = Runner(self)  # its own: one write at a time, and nobody else ends it
        self._later = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._later.timeout.connect(self._write_behind)

    def change(self, **values: Any) -> None:
        """Change settings by name."""
        before = self.settings
        self.settings = replace(before, **values)
        if self.settings != before:
            self._later.start()
            self.changed.emit(before, self.settings)

    def remember(self, **values: Any) -> None:
        """Change what the session remembers by name."""
        self.session = replace(self.session, **values)
        self._later.start()

    def forget(self) -> None:
        """Forget what was read and looked for, on disk at once."""
        self.session = without_traces(self.session)
        self.write()

    def _kept_session(self) -> Session:
        return self.session if self.settings.keep_history else without_traces(self.session)

    def step_text_size(self, steps: int) -> None:
        """One size larger or smaller."""
        now = self.settings.text_size
        wider = [size for size in SIZES if (size > now if steps > 0 else size < now)]
        if wider:
            self.change(text_size=wider[0] if steps > 0 else wider[-1])

    def can_step(self, steps: int) -> bool:
        """Whether there is a larger or smaller size."""
        low, high = TEXT_SIZE_RANGE
        return self.settings.text_size < high if steps > 0 else self.settings.text_size > low

    def write(self) -> None:
        """Write now what changed; a folder that cannot be written is told once."""
        self._later.stop()
        self._runner.drain()  # what a worker writes now may be older
        if (write := self._pending()) is None:
            return
        try:
            self._wrote(write())
        except OSError as error:
            self._tell(error)

    def _write_behind(self) -> None:
        if self._runner.busy:
            self._later.start()
        elif (write := self._pending()) is not None:
            self._written = (None, None)
            self._runner.start(lambda _task: write(), done=self._wrote, failed=self._tell)

    def _pending(self) -> Callable[[], Written] | None:
        """What writes all that is not on disk yet; None when all of it is."""
        folder, wanted = self._folder, (self.settings, self._kept_session())
        parts: list[Settings | Session] = []
        parts += [wanted[0]] if wanted[0] != self._written[0] else []
        parts += [wanted[1]] if wanted[1] != self._written[1] else []
        if folder is None or not parts:
            return None

        def write() -> Written:
            for part in parts:
                save(folder, part)
            return wanted

        return write

    def _wrote(self, written: object) -> None:
        self._written = cast("Written", written)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        log.warning("settings could not be written: %s", error)
        if not self._told:
            self._told = True
            self.unsaved.emit(str(error.strerror or error))
