"""Addresses inside the program: what history keeps and links ask for.

The schemes of rendered pages (`section:`, `term:`, `drug:`, `trial:`, `web:`, `#…`) and the
window's own: `home:`, `list:glossary`, `list:drugs`, `list:licenses`, `list:guide`,
`place:TYPE-OR-PLACE`, `notebook:TAB`.
"""

from dataclasses import dataclass
from urllib.parse import unquote

HOME = "home:"
GLOSSARY = "list:glossary"
DRUGS = "list:drugs"
LICENSES = "list:licenses"
GUIDE = "list:guide"
NOTEBOOK = "notebook:"
KINDS = frozenset({"home", "section", "term", "drug", "trial", "web", "list", "place", "notebook"})


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart; `kind` is "" for anything unknown, which leads nowhere."""

    kind: str
    value: str = ""
    section: str = ""


def parse(href: str) -> Address:
    """Take `href` apart. A web address comes back unquoted."""
    if href.startswith("#"):
        return Address("here", section=href[1:])
    kind, colon, rest = href.partition(":")
    if not colon or kind not in KINDS:
        return Address("")
    if kind == "web":
        return Address(kind, unquote(rest))
    value, _, section = rest.partition("#")
    return Address(kind, value, section)


def document_href(document: str, section: str = "") -> str:
    """The address of a document or of one of its sections."""
    return f"section:{document}" + (f"#{section}" if section else "")


def place_href(place: str) -> str:
    """The address of the contents of a leukemia type or another place of the tree."""
    return f"place:{place}"
