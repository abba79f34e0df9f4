"""A child of bench_window: run the program, or an empty window, until its first paint; say when.

    first_paint.py ours DATA_DIR | first_paint.py empty | first_paint.py memory DATA_DIR

Prints the time of the first paint in nanoseconds of the system-wide monotonic clock, then leaves;
`memory` opens a page, waits until the window is at rest, and prints the process's PSS in KiB.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication


class FirstPaint(QObject):
    """Watches a window for its first frame.

    It listens to the window's handle, which gets few events: a filter on the whole application
    would add the cost of a Python call for each event of each widget.
    """

    def eventFilter(self, handle: QObject, event: QEvent) -> bool:
        """The first expose paints the whole window; then say when it was and leave."""
        if event.type() == QEvent.Type.Expose and handle.isExposed():
            QTimer.singleShot(0, self.leave)
            handle.removeEventFilter(self)
        return False

    @staticmethod
    def leave() -> None:
        """The queue is empty again: everything of the first frame is on the screen."""
        print(time.monotonic_ns(), flush=True)
        os._exit(0)


def watch() -> None:
    """Start watching as soon as the event loop starts."""
    original = QApplication.exec

    def execute(*_: object) -> int:
        watcher = FirstPaint()
        (window,) = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        window.windowHandle().installEventFilter(watcher)
        return original()

    QApplication.exec = execute


def empty() -> None:
    """The yardstick: nothing but a main window with a text browser."""
    from PySide6.QtWidgets import QMainWindow, QTextBrowser

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QTextBrowser())
    window.resize(1280, 800)
    window.show()
    application.exec()


def pss() -> int:
    """The proportional set size of this process, in KiB."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise ValueError("no Pss line")


def watch_memory() -> None:
    """Say how much memory is used three seconds after the start, then leave."""
    original = QApplication.exec

    def tell() -> None:
        print(pss(), flush=True)
        os._exit(0)

    def execute(*_: object) -> int:
        QTimer.singleShot(3000, tell)
        return original()

    QApplication.exec = execute


if __name__ == "__main__":
    if sys.argv[1] == "memory":
        watch_memory()
    else:
        watch()
    if sys.argv[1] == "empty":
        empty()
    else:
        from reader.cli import main

        page = ["--open", "advances-in-leukemia-research"] if sys.argv[1] == "memory" else []
        main(["--data-dir", sys.argv[2], *page])
