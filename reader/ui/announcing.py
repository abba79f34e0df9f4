"""Words said to screen readers when something changes without the focus moving."""

from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.wording import translate


def announce(widget: QWidget, words: str) -> None:
    """Say `words` politely: after what is being said now."""
    # Imported here: nothing is announced before the first paint.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def announce_link(page: QTextBrowser, href: str) -> None:
    """Say the link that Tab has chosen: Qt tells screen readers nothing of links in a text."""
    words = " ".join(page.textCursor().selectedText().split())
    if href.startswith("term:"):
        announce(page, translate("announcing", "{0}, explained word").format(words))
    else:
        announce(page, translate("announcing", "{0}, link").format(words))
