"""Web addresses taken apart without trust: a front matter may hold anything."""

import re
import unicodedata
from urllib.parse import SplitResult, quote, unquote, urlsplit

LONGEST = 2_000  # signs of an address; browsers and QR codes take hardly more
BAD = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ufeff<>\"\\]")
_NOWHERE = SplitResult("", "", "", "", "")
_LEFTWARD = frozenset({"R", "AL", "AN"})  # what Unicode writes from right to left


def web_address(text: str) -> str:
    """`text` as an address that looks like what it is, or "" where it is none of the web.

    Nobody can be misled by it: no name before the host ("https://www.cancer.gov@…"), a host in
    plain ASCII (a Cyrillic “а” shows as "xn--…"), and signs that are invisible or turn the order
    of others round as "%E2…".
    """
    if len(text) > LONGEST or BAD.search(text):
        return ""
    split = split_address(text)
    if split.scheme not in {"http", "https"} or not split.hostname or "@" in split.netloc:
        return ""
    if text.isascii():
        return split.scheme + text[len(split.scheme) :]  # HTTPS:// is https://
    try:
        netloc = split.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return "".join(map(_plain, split._replace(netloc=netloc).geturl()))


def _plain(sign: str) -> str:
    if sign.isprintable() and unicodedata.bidirectional(sign) not in _LEFTWARD:
        return sign
    return quote(sign, safe="", errors="replace")


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
