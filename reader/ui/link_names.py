"""What the links of a page are called in a list, where the words around them are missing."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.addresses import parse

# Words that say nothing of where they lead, in the languages of documents and interface.
GENERAL = frozenset((
    "click here", "click", "continue", "details", "find out more", "go", "here", "information",
    "learn more", "link", "more", "more details", "more information", "page", "read", "read more",
    "read on", "see", "see here", "see more", "site", "source", "this", "this link", "this page",
    "this site", "this website", "website",
    "acá", "aquí", "clic aquí", "detalles", "enlace", "este enlace", "esta página", "este sitio",
    "fuente", "haga clic aquí", "información", "leer más", "más", "más detalles",
    "más información", "página", "pulse aquí", "saber más", "sitio web", "ver", "ver más",
    "vea aquí",
))  # fmt: skip
SIGNS = " .,:;!?¡¿()[]«»“”\"'…›»>→"

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.rendering.pages import PageLink


def names_in_list(links: Sequence["PageLink"], library: "Library") -> list[tuple[str, str]]:
    """(href, words) of each link, once; words that do not say where they lead name the place.

    WCAG 2.2, 2.4.9: a list shows only the words of a link, and “here”, or “adults” eight times,
    helps nobody.
    """
    places = defaultdict(set)
    for link in links:
        places[link.text].add(link.href)
    named = {}
    for link in links:
        unclear = len(places[link.text]) > 1 or is_general(link.text)
        place = _place(link.href, library) if unclear else ""
        apart = place and place.casefold() != link.text.casefold()
        named[link.href, link.text] = f"{link.text} – {place}" if apart else link.text
    return [(href, words) for (href, _), words in named.items()]


def is_general(words: str) -> bool:
    """Whether the words of a link say nothing of where it leads: “here”."""
    return " ".join(words.casefold().split()).strip(SIGNS) in GENERAL


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
