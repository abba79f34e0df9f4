"""What screen readers meet in place of parts of Qt that are not safe to ask, or say too much."""

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

# Qt 6.11 answers for these from a list of the scroll bars now shown, without looking how long it
# is. A screen reader asks “how many?”, then for each: a bar that went in between ended the program.
UNSAFE = frozenset({"QScrollArea", "QAbstractScrollArea"})
# Said before whatever stands in them: “layered pane” helps nobody.
WORDY = frozenset({"QStackedWidget"})
# The shared screen is a window, but none of Qt's; its first page is one large button.
WINDOWS = frozenset({"KioskWindow"})
BUTTONS = frozenset({"Welcome"})
# What is announced to older screen readers (`reader.ui.announcing`).
STATUS = {
    "StatusStrip": QAccessible.Role.StatusBar,
    "StatusLine": QAccessible.Role.Notification,
}
PRESS = "Press"  # Qt's own name of the action: `QAccessibleActionInterface.pressAction()`


class _Button(QAccessibleWidget):
    """A part that is pressed as a whole: it emits its signal `woken`."""

    def __init__(self, thing: QWidget) -> None:
        super().__init__(thing, QAccessible.Role.Button)

    def actionNames(self) -> list[str]:
        """Qt's: what can be done."""
        return [PRESS]

    def doAction(self, name: str) -> None:
        """Qt's: do it."""
        thing = self.object()
        if name == PRESS and isinstance(thing, QWidget) and thing.isEnabled():
            thing.woken.emit()  # type: ignore[attr-defined]


def stand_in(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """For scrolling and stacked parts, one that knows its own children and says no more."""
    if kind in UNSAFE | WORDY and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    if kind in WINDOWS and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Window)
    if kind in STATUS and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, STATUS[kind])
    if kind in BUTTONS and isinstance(thing, QWidget):
        return _Button(thing)
    return None


def speaks(part: QWidget, language: str) -> None:
    """Tell screen readers the language of what stands in `part`: they choose the voice by it."""
    part.setLocale(QLocale(language))


def install_stand_ins() -> None:
    """Let Qt ask `stand_in` first; once in a process."""
    QAccessible.installFactory(stand_in)
