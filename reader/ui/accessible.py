"""What screen readers meet in place of a part of Qt that is not safe to ask."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

# Qt 6.11 answers for these from a list of the scroll bars now shown, without looking how long it
# is. A screen reader asks “how many?”, then for each: a bar that went in between ended the program.
UNSAFE = frozenset({"QScrollArea", "QAbstractScrollArea"})


def stand_in(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """For scrolling areas, one that knows its own parts and says nothing of others."""
    if kind in UNSAFE and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    return None


def install_stand_ins() -> None:
    """Let Qt ask `stand_in` first; once in a process."""
    QAccessible.installFactory(stand_in)
