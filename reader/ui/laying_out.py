"""Lays a whole document out on a worker, and lets the window's Python go on meanwhile.

PySide keeps Python to itself through each call of a document's, `pageCount` among them; only the
calls that handle events, and `print_`, let it go. So Qt lays out in events: a window that called
Python stood still for as long as a document was laid out, on whichever thread.

No thread but the window's may connect anything of Qt's while it keeps Python to itself, nor let an
object go that listens to one that Python made. Qt guards both with locks that objects share, and
asks Python in the one for what the other waits for: both threads stand still for ever
(`docs/architecture.md`). So nothing here is told by a signal, and no animation is used: those
listen to what they move.
"""

from PySide6.QtCore import QAbstractEventDispatcher, QBuffer, QEventLoop, QIODevice, QSizeF, QThread
from PySide6.QtGui import QPdfWriter, QTextDocument

NOT_YET = QSizeF(0, 0)  # a page on which Qt lays nothing out


def begin(document: QTextDocument) -> None:
    """Make the empty `document` ready for `lay_out`, on the same thread.

    What lays it out connects itself to what draws its pictures. Printed, it does so while it does
    not keep Python; nothing else makes it do that.
    """
    document.setPageSize(NOT_YET)
    if not _in_window():
        print_away(document)


def print_away(document: QTextDocument) -> None:
    """Print `document` to a PDF nobody gets: the one call in which PySide lets Python go on."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    document.print_(QPdfWriter(buffer))


def lay_out(document: QTextDocument, pages: QSizeF) -> None:
    """Lay all of `document` out on `pages` of this size, in pixels; it was begun.

    On the thread of the window, where its own events would come between, in one piece.
    """
    document.setPageSize(pages)  # a first piece of it at once
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
