"""One window for each data folder: a second start raises the first and hands over what to open.

Works without sockets: a lock file with the process's number, and a folder of requests that the
first window watches. A request is a small file; taking it away is the answer.
"""

import json
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.settings import write_atomically

log = logging.getLogger(__name__)
ANSWER_WITHIN_S = 5.0
LOOK_AGAIN_S = 0.02
LARGEST = 10_000  # bytes of a request


class Instance(QObject):
    """Claims the data folder `data` for this process."""

    open_asked = Signal(str)  # what another start wanted to open, "" for nothing

    def __init__(self, data: Path) -> None:
        super().__init__()
        self._folder = data / "window"
        self._lock: QLockFile | None = None
        self._watcher: QFileSystemWatcher | None = None

    def claim(self, wanted: str = "", *, wait: float = ANSWER_WITHIN_S) -> bool:
        """Whether this process is to show a window.

        Else another has shown `wanted` instead. Where the folder cannot be written, or the other
        window does not answer, this process goes on: reading matters more than being alone.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        lock = QLockFile(str(self._folder / "lock"))
        # The age of a lock says nothing: windows stay open for weeks. A dead process does.
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock
            return True
        if lock.error() != QLockFile.LockError.LockFailedError:
            return True
        return not self._hand_over(wanted, wait)

    def _hand_over(self, wanted: str, wait: float) -> bool:
        request = self._folder / f"open-{os.getpid()}.json"
        try:
            write_atomically(request, json.dumps({"open": wanted}))
        except OSError:
            return False
        until = time.monotonic() + wait
        while time.monotonic() < until:
            if not request.exists():
                return True
            time.sleep(LOOK_AGAIN_S)
        request.unlink(missing_ok=True)
        log.warning("the other window did not answer")
        return False

    def watch(self) -> None:
        """Answer other starts from now on, and those that came before."""
        if self._lock is None or self._watcher is not None:
            return
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._answer)
        self._answer()

    @Slot()
    def _answer(self) -> None:
        for request in sorted(self._folder.glob("open-*.json")):
            wanted = _read(request)
            try:
                request.unlink()
            except OSError:
                continue
            self.open_asked.emit(wanted)

    def close(self) -> None:
        """Let the folder go."""
        if self._watcher is not None:
            self._watcher.directoryChanged.disconnect(self._answer)
            self._watcher.removePaths(self._watcher.directories())
            self._watcher = None  # the object itself goes with its parent
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _read(request: Path) -> str:
    try:
        if request.stat().st_size > LARGEST:
            return ""
        table: Any = json.loads(request.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    wanted = table.get("open", "") if isinstance(table, dict) else ""
    return wanted if isinstance(wanted, str) else ""


def bring_to_front(window: QWidget, then: Callable[[], object]) -> None:
    """Show `window` over the others; where the system forbids it, its task bar entry asks."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
    then()
