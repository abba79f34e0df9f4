"""When a bug of ours surfaces: a calm dialog and a line in the log, never a traceback on screen."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox, QWidget

log = logging.getLogger("reader")
LOG_BYTES = 500_000


def start_log(folder: Path | None) -> Path | None:
    """Write warnings to `folder`/log.txt; None when that is not possible or not wanted."""
    log.setLevel(logging.INFO)
    if folder is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "log.txt", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.addHandler(handler)
    return folder / "log.txt"


class FailureHook(QObject):
    """Catches what nothing else caught, on any thread; tells it once on the GUI thread."""

    failed = Signal(str)

    def __init__(self, log_file: Path | None) -> None:
        super().__init__()
        self._log_file = log_file
        self._showing = False
        self.window: QWidget | None = None
        self.failed.connect(self.show_failure)

    def install(self) -> None:
        """Become the process's hook."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: (
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)
            if args.exc_value
            else None
        )
        qInstallMessageHandler(_log_qt)

    def caught(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the failure, then tell it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        log.error("uncaught", exc_info=(kind, value, trace))
        self.failed.emit(kind.__name__)

    def show_failure(self, name: str) -> None:
        """Say what happened, what was kept and what to do; one dialog at a time."""
        if self._showing:
            return
        self._showing = True
        where = (
            self.tr("What happened was written to {0}.").format(self._log_file)
            if self._log_file
            else self.tr("It is called “{0}”.").format(name)
        )
        QMessageBox.warning(
            self.window,
            self.tr("Something went wrong"),
            self.tr(
                "This step did not work. Your documents and settings are kept, "
                "and you can read on. If it happens again, close the program and start it again."
            )
            + "\n\n"
            + where,
        )
        self._showing = False


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    level = logging.INFO if kind == QtMsgType.QtDebugMsg else logging.WARNING
    log.getChild("qt").log(level, "%s", message)
