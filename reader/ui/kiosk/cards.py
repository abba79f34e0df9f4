"""Cards beside a word at a shared screen: no copying and no browser, only reading and scanning."""

from typing import TYPE_CHECKING

from reader.ui import addresses
from reader.ui.cards import Card, term_card
from reader.ui.pictures import qr_pixmap
from reader.wording import translate

if TYPE_CHECKING:
    from reader.ui.desk import Desk

QR_PX = 240


def kiosk_card(desk: "Desk", href: str) -> Card | None:
    """The card of a glossary term or a web address; None for anything else."""
    address = addresses.parse(href)
    if address.kind == "term" and desk.source is not None:
        term = desk.source.library.glossary.get(address.value)
        return term_card(term, lambda: desk.go(href)) if term is not None else None
    if address.kind == "web":
        return Card(
            translate("kiosk_cards", "This leads outside the library"),
            [
                translate("kiosk_cards", "Scan the code with your phone to read it there."),
                address.value.replace("/", "/\u200b"),
            ],
            [],
            qr_pixmap(address.value, side=QR_PX, ratio=desk.devicePixelRatioF()),
        )
    return None
