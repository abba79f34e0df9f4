"""The order of names in a list: accents count as their letters, and ñ comes after n."""

import unicodedata

_AFTER_N = "n~"  # the sign comes after every letter


def order_key(name: str) -> str:
    """What names are sorted by."""
    folded = name.casefold()
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFC", folded).replace("ñ", _AFTER_N)
    split = unicodedata.normalize("NFKD", parts)
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def first_letter(name: str) -> str:
    """The capital letter under which a name stands in a list A–Z."""
    key = order_key(name)
    return "Ñ" if key.startswith(_AFTER_N) else key[:1].upper()
