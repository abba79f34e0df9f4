"""Lists and trees measure their lines once, in a turn of their own, when they are styled anew.

Qt measures every line at each change of style or font, and there are several with each new look,
also where nobody sees the list.
"""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget

# At Show it has not yet the width that its neighbours will leave it.
MEASURED_ANEW = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.Show})


def laid_out_later(view: QAbstractItemView, event: QEvent) -> bool:
    """Whether `event`, a change of `view`, is dealt with: its lines are measured when it shows."""
    if event.type() not in MEASURED_ANEW:
        return False
    QFrame.event(view, event)
    # Not now: while its scroll bars are styled, Qt would carry out what is put off.
    shown = event.type() == QEvent.Type.Show
    QTimer.singleShot(0, view, partial(_measure, view, shown=shown))
    return True


def know_bar(view: QListWidget) -> None:
    """Let `view` have its scroll bar at once where there are too many lines for any width.

    Qt finds out by measuring all of them without it, and then again with it.
    """
    policy = Qt.ScrollBarPolicy
    high = view.count() * view.fontMetrics().height() > view.viewport().height() > 0
    view.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if high else policy.ScrollBarAsNeeded)


def _measure(view: QAbstractItemView, *, shown: bool) -> None:
    view.scheduleDelayedItemsLayout()
    if shown and view.hasAutoScroll() and view.currentIndex().isValid():
        view.scrollTo(view.currentIndex())  # as Qt does when it measures at once
