"""Documents are laid out by workers while a window connects and lets go of objects all the time.

Run as a program: `python -m tests.support.knots DOCUMENTS` ends when all are laid out. Where a
worker holds what the window waits for, and the window what the worker waits for, it never ends.
"""

import sys
import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSizeF, QThreadPool, QTimer  # noqa: TID251 - a window of its own
from PySide6.QtGui import QTextDocument  # noqa: TID251 - a window of its own
from PySide6.QtWidgets import QApplication  # noqa: TID251 - a window of its own

from reader.app import SWITCH_S
from reader.ui import laying_out

WORKERS = 2
AT_ONCE = 100  # objects; Qt's 131 locks are shared by all objects there are


def work(count: int, ended: threading.Semaphore) -> None:
    """Lay out `count` documents."""
    for _ in range(count):
        document = QTextDocument()
        laying_out.begin(document)
        document.setHtml("<h2>One</h2><p>Some words.</p>" * 20)
        laying_out.lay_out(document, QSizeF(300, 300))
        del document
    ended.release()


def main(documents: int) -> None:
    """Connect and let go, with Python and without it, until the workers have ended."""
    app = QApplication([])
    sys.setswitchinterval(SWITCH_S)
    pool, ended = QThreadPool(), threading.Semaphore(0)
    for _ in range(WORKERS):
        pool.start(lambda: work(documents // WORKERS, ended))
    left = WORKERS
    while left:
        told = [QTimer() for _ in range(AT_ONCE)]
        for one in told:
            listener = QObject(app)
            one.timeout.connect(listener.deleteLater)
            listener.deleteLater()
            del listener
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        app.processEvents()
        left -= ended.acquire(blocking=False)
    pool.waitForDone()


if __name__ == "__main__":
    main(int(sys.argv[1]))
