"""Words said to screen readers when something changes without the focus moving."""

import sys

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.figures import spoken
from reader.wording import translate


class StatusStrip(QWidget):
    """Stands for a status bar, in a window that shows none; never seen (`reader.ui.accessible`)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self.line = StatusLine(self)


class StatusLine(QWidget):
    """What such a bar says now, as its name."""


def announce(widget: QWidget, words: str) -> None:
    """Say `words` politely: after what is being said now."""
    # Imported here: nothing is announced before the first paint.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if not words or not QAccessible.isActive():
        return
    from reader.ui.orca import is_old_orca  # noqa: PLC0415

    words = spoken(words)
    if sys.platform == "linux" and is_old_orca():
        show_status(widget.window(), words)
    else:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def show_status(window: QWidget, words: str) -> None:
    """Say `words` to an Orca that knows no announcements: a line comes into a status bar."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415

    strip = window.findChild(StatusStrip) or StatusStrip(window)
    strip.line.setAccessibleName(words)
    shown = QAccessibleEvent(strip.line, QAccessible.Event.ObjectShow)
    QAccessible.updateAccessibility(shown)


def announce_link(page: QTextBrowser, href: str) -> None:
    """Say the link that Tab has chosen: Qt tells screen readers nothing of links in a text.

    One that says nothing of where it leads (“here”) is said with its sentence.
    """
    from reader.ui.link_names import is_general  # noqa: PLC0415 - after the first paint

    cursor = page.textCursor()
    words = " ".join(cursor.selectedText().split())
    if href.startswith("term:"):
        announce(page, translate("announcing", "{0}, explained word").format(words))
        return
    said = translate("announcing", "{0}, link").format(words)
    around = _sentence(cursor) if is_general(words) else ""
    announce(page, f"{said}. {around}" if around and around != words else said)


def _sentence(cursor: QTextCursor) -> str:
    """The sentence around what is chosen."""
    from reader.library.sentences import Breaks, split  # noqa: PLC0415 - after the first paint

    block = cursor.block()
    text, place = block.text(), cursor.selectionStart() - block.position()
    found = (one for one in split(text, Breaks()) if one.start <= place < one.end)
    return next((text[one.start : one.end] for one in found), "")
