"""When a bug of ours surfaces: a calm dialog and a line in the log, never a traceback on screen."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

log = logging.getLogger("reader")
LOG_BYTES = 500_000


class LogFile(logging.Handler):
    """Writes to a file that is opened with the first line and begun anew when it grew too long."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._inner: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a disk that refuses is no reason to stop."""
        if self._inner is None:
            # Imported here: it brings sockets along, and nearly every run has nothing to log.
            from logging.handlers import RotatingFileHandler  # noqa: PLC0415

            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._inner = RotatingFileHandler(
                    self._file, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8"
                )
            except OSError:
                self._inner = logging.NullHandler()
            self._inner.setFormatter(self.formatter)
        self._inner.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._inner is not None:
            self._inner.close()
        super().close()


def start_log(folder: Path) -> Path:
    """Write information and warnings of the program to `folder`/log.txt; the file's path."""
    log.setLevel(logging.INFO)
    handler = LogFile(folder / "log.txt")
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
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - hardly ever needed

        from reader.ui.telling import tell  # noqa: PLC0415

        self._showing = True
        where = (
            self.tr("What happened was written to {0}.").format(self._log_file)
            if self._log_file
            else self.tr("It is called “{0}”.").format(name)
        )
        tell(
            self.window,
            self.tr("Something went wrong"),
            self.tr(
                "This step did not work. Your documents and settings are kept, "
                "and you can read on. If it happens again, close the program and start it again."
            )
            + "\n\n"
            + where,
            icon=QMessageBox.Icon.Warning,
        )
        self._showing = False


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    level = logging.INFO if kind == QtMsgType.QtDebugMsg else logging.WARNING
    log.getChild("qt").log(level, "%s", message)
