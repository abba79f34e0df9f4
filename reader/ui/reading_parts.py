"""The reading page and what belongs to it, made together."""

from dataclasses import dataclass

from reader.paths import Places
from reader.ui.find_bar import FindBar
from reader.ui.looks import Look
from reader.ui.page_view import PageView
from reader.ui.pictures import Pictures
from reader.ui.popover import Popover


@dataclass(frozen=True, slots=True)
class ReadingParts:
    """The page, its pictures, the bar under it and the card over it."""

    page: PageView
    pictures: Pictures
    find_bar: FindBar
    card: Popover


def make_parts(places: Places, look: Look) -> ReadingParts:
    """A new reading page in `look`."""
    pictures = Pictures(places, look.theme, look.scale)
    page = PageView(pictures, look)
    return ReadingParts(page, pictures, FindBar(page, look.theme), Popover(page))
