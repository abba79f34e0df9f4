"""Lays a whole document out on a worker, and lets the window's Python go on meanwhile.

PySide keeps Python to itself through each call of a document's, `pageCount` and `setPageSize` among
them; only the calls that handle events let it go. So Qt is made to lay out in events: a window that
called Python stood still for as long as a document was laid out, on whichever thread.
"""

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QEventLoop,
    QPropertyAnimation,
    QSizeF,
    QThread,
    QTimer,
)
from PySide6.QtGui import QTextDocument

NOT_YET = QSizeF(0, 0)  # a page on which Qt lays nothing out


def lay_out(document: QTextDocument, pages: QSizeF) -> None:
    """Lay all of `document` out on `pages` of this size, in pixels.

    On the thread of the window, where its own events would come between, in one piece.
    """
    if _in_window():
        document.setPageSize(pages)
        return
    document.setPageSize(NOT_YET)
    document.documentLayout()  # made while there is nothing to lay out
    loop, once = QEventLoop(), QTimer(singleShot=True, interval=0)
    # What sets a property from C++. It is begun there too: it sets it in its beginning.
    sets = QPropertyAnimation(document, b"pageSize")
    sets.setDuration(1)
    sets.setStartValue(pages)
    sets.setEndValue(pages)
    sets.finished.connect(loop.quit)
    once.timeout.connect(sets.start)
    once.start()
    loop.exec()
    finish(document)


def finish(document: QTextDocument) -> None:
    """Lay the rest out, after a change.

    It never breathes, for that may stop the work: a PDF that was asked for is made to its end, also
    when its window is closed.
    """
    if _in_window():
        return
    layout, loop = document.documentLayout(), QEventLoop()
    dispatcher = QAbstractEventDispatcher.instance()
    while dispatcher.registeredTimers(layout):  # Qt goes on in steps, until nothing is left
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _in_window() -> bool:
    """Whether this is the window's thread, or one that knows no events."""
    return QThread.isMainThread() or QAbstractEventDispatcher.instance() is None
