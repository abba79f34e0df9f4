"""What the links of a page are called in a list, where the words around them are missing."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.addresses import parse

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.rendering.pages import PageLink


def names_in_list(links: Sequence["PageLink"], library: "Library") -> list[tuple[str, str]]:
    """(href, words) of each link, once; words that lead to several places name the place.

    WCAG 2.2, 2.4.9: a list shows only the words of a link, and “adults” eight times helps nobody.
    """
    places = defaultdict(set)
    for link in links:
        places[link.text].add(link.href)
    named = {}
    for link in links:
        place = _place(link.href, library) if len(places[link.text]) > 1 else ""
        apart = place and place.casefold() != link.text.casefold()
        named[link.href, link.text] = f"{link.text} – {place}" if apart else link.text
    return [(href, words) for (href, _), words in named.items()]


def _place(href: str, library: "Library") -> str:
    """What stands there; "" where nobody knows."""
    address = parse(href)
    if address.kind == "web":
        return address.value
    document = library.document(address.value) if address.kind == "section" else None
    if document is None:
        return ""
    section = document.section(address.section) if address.section else None
    if section is None or section.heading == document.title:
        return document.title
    return f"{document.title}: {section.heading}"
