"""What stands on the card beside a word: a definition, or an address on the web."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QPushButton

from reader.ui.controls import push_button
from reader.ui.external import open_outside
from reader.ui.pictures import qr_pixmap
from reader.wording import translate

if TYPE_CHECKING:
    from reader.library.reference import Term

QR_PX = 168


@dataclass(frozen=True, slots=True)
class Card:
    """A card ready to be shown."""

    title: str
    lines: list[str]
    buttons: list[QPushButton]
    picture: QPixmap | None = None


def term_card(term: "Term", more: Callable[[], object]) -> Card:
    """The definition of a word; `more` opens its page."""
    lines = [term.definition]
    if term.pronunciation:
        lines.insert(0, term.pronunciation)
    if term.english:
        lines.insert(0, translate("rendering", "In English: {0}").format(term.english))
    if term.other_names:
        lines.append(translate("cards", "Also called: {0}").format(", ".join(term.other_names)))
    return Card(term.term, lines, [push_button(translate("cards", "Where it is used"), more)])


def web_card(address: str, *, may_open: bool, ratio: float, scale: float) -> Card:
    """An address outside the library, with its code to scan; opened only after a click."""
    return Card(
        translate("cards", "This leads outside the library"),
        [
            translate("cards", "Scan the code with a phone, or copy the address."),
            breakable(address),
        ],
        address_buttons(address, may_open=may_open),
        qr_pixmap(address, side=round(QR_PX * min(scale, 1.5)), ratio=ratio),
    )


def address_buttons(address: str, *, may_open: bool) -> list[QPushButton]:
    """What can be done with an address; `may_open`: the system's browser is no way out here."""
    buttons = [push_button(translate("cards", "Copy address"), lambda: _copy(address))]
    if may_open:
        buttons.append(
            push_button(translate("cards", "Open in browser"), lambda: open_outside(address))
        )
    return buttons


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def breakable(address: str) -> str:
    """The address as a label can wrap it."""
    # Addresses have no blanks: a zero-width space lets a long one wrap after its slashes.
    return address.replace("/", "/\u200b")
