"""Which licenses let a document be given on to others."""

import re

RESERVED = "reserved"
UNKNOWN = "unknown"

_OPEN = re.compile(
    r"public-domain(-.*)?|pd|cc0(-.*)?|cc-zero|cc-pdm?(-.*)?|cc-by(-sa)?(-\d.*)?"
    r"|creative-commons-attribution(-share-?alike)?(-\d.*)?"
    r"|mit(-licen[sc]e)?|ogl(-.*)?|open-government-licen[sc]e(-.*)?"
)
_RESTRICTED_PARTS = frozenset({"nc", "nd", "noncommercial", "nonderivative", "noderivs"})


def may_be_redistributed(license_name: str) -> bool:
    """Whether a document under this license may travel with the program.

    Public domain, CC0, CC BY, CC BY-SA, MIT and the Open Government Licence may. Everything else,
    the unknown included, may not: "NC" and "ND" forbid what packagers do.
    """
    name = re.sub(r"[^a-z0-9]+", "-", license_name.lower()[:80]).strip("-")
    if _RESTRICTED_PARTS & set(name.split("-")):
        return False
    return _OPEN.fullmatch(name) is not None
