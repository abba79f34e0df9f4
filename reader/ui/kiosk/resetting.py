"""Between two people: every trace of a session is cleared, step by step, whatever a step does."""

import logging
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication

from reader.settings import Session
from reader.ui.history import SessionPositions
from reader.wording import translate

if TYPE_CHECKING:
    from reader.ui.desk import Desk
    from reader.ui.kiosk.shell import KioskWindow

log = logging.getLogger("reader.kiosk")


def forget_everything(shell: "KioskWindow") -> bool:
    """Clear the session; whether every step worked. A step that fails keeps none from running."""
    whole = True
    for step in steps(shell):
        try:
            step()
        except Exception:  # the border: what breaks must not keep the rest from being cleared
            log.exception("a step of clearing failed")
            whole = False
    return whole


def steps(shell: "KioskWindow") -> tuple[Callable[[], object], ...]:
    """What is cleared, in order: first what speaks or stands over the page."""
    return (
        close_popups,
        shell.errands.silence,
        shell.take.forget,
        shell.staff.forget,
        shell.countdown.hide,
        shell.close_trays,
        lambda: forget_page(shell.desk),
        shell.finding.forget,
        shell.contents.forget,
        shell.asking.forget,
        shell.aside.forget,
        lambda: forget_choices(shell),
        clear_clipboard,
        QPixmapCache.clear,  # Qt keeps pictures and codes of what was read, up to ten megabytes
        shell.show_first,
    )


def close_popups() -> None:
    """Close menus that are open."""
    for _ in range(5):
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        popup.close()


def forget_page(desk: "Desk") -> None:
    """The page, its card, the words searched in it, the way back, and places in documents."""
    if desk.has_page:
        desk.card.forget()
        desk.find_bar.close_bar()
        desk.find_bar.field.setText("")
    desk.use_positions(SessionPositions())
    desk.forget()
    # A second time: going to the start page kept the place of the page that was left.
    desk.use_positions(SessionPositions())
    if desk.has_page:
        desk.page.show_page("", "")
        desk.page.setAccessibleName(translate("desk", "Page"))
    desk.home.forget_place()


def forget_choices(shell: "KioskWindow") -> None:
    """Text size, colours, audience, voice: as the site has them."""
    preferences = shell.services.preferences
    preferences.session = Session()
    preferences.change(**asdict(shell.usual))


def clear_clipboard() -> None:
    """Nothing may be pasted by the next person, nor with the middle button."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
