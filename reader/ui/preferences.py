"""Settings and session as the window keeps them: changed at once, written soon after."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.settings import TEXT_SIZE_RANGE, Session, Settings, save, without_traces

log = logging.getLogger(__name__)
WRITE_AFTER_MS = 400
SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 275, 300)


class Preferences(QObject):
    """Holds `Settings` and `Session`; tells changes, writes them half a second later.

    `folder` None keeps everything in memory.
    """

    changed = Signal(object, object)  # Settings before, Settings now
    unsaved = Signal(str)  # why nothing could be written; told once

    def __init__(self, folder: Path | None, settings: Settings, session: Session) -> None:
        super().__init__()
        self._folder = folder
        self.settings = settings
        self.session = session
        self._written: tuple[Settings, Session] = (settings, session)
        self._told = False
        self._later = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._later.timeout.connect(self.write)

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
        """Write what changed; a folder that cannot be written is told once."""
        if self._folder is None:
            return
        try:
            if self.settings != self._written[0]:
                save(self._folder, self.settings)
            session = self._kept_session()
            if session != self._written[1]:
                save(self._folder, session)
            self._written = (self.settings, session)
        except OSError as error:
            log.warning("settings could not be written: %s", error)
            if not self._told:
                self._told = True
                self.unsaved.emit(str(error.strerror or error))
