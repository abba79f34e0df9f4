"""Web addresses taken apart without trust: a front matter may hold anything."""

from urllib.parse import SplitResult, unquote, urlsplit

_NOWHERE = SplitResult("", "", "", "", "")


def split_address(url: str) -> SplitResult:
    """The parts of an address; empty ones where it is none ("http://[")."""
    try:
        split = urlsplit(url)
        _ = split.hostname
    except ValueError:
        return _NOWHERE
    return split


def address_key(url: str, *, default_host: str) -> str:
    """An address without scheme, “www.”, closing stroke and anchor: what makes two alike."""
    split = split_address(url)
    host = (split.hostname or default_host).removeprefix("www.")
    query = f"?{split.query}" if split.query else ""
    return host + unquote(split.path).rstrip("/").lower() + query
