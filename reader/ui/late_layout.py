"""Lists and trees measure their lines once, in a turn of their own, when they are styled anew.

Qt measures every line at each change of style or font, and there are several with each new look,
also where nobody sees the list.
"""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QAbstractItemView, QFrame

MEASURED_ANEW = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})


def laid_out_later(view: QAbstractItemView, event: QEvent) -> bool:
    """Whether `event`, a change of `view`, is dealt with: its lines are measured when it shows."""
    if event.type() not in MEASURED_ANEW:
        return False
    QFrame.event(view, event)
    # Not now: while its scroll bars are styled, Qt would carry out what is put off.
    QTimer.singleShot(0, view, view.scheduleDelayedItemsLayout)
    return True
