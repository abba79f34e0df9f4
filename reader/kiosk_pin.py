"""The staff's PIN of a shared screen: only its scrypt hash is kept, and wrong tries cost time."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable

SCHEME = "scrypt"
SHORTEST, LONGEST = 4, 12  # digits
COST, BLOCK, LANES = 2**14, 8, 1  # 16 MB and some 50 ms for each try
MEMORY = 64 * 1024 * 1024
FREE_TRIES = 2
FIRST_DELAY_S, LONGEST_DELAY_S = 5.0, 900.0


def is_pin(text: str) -> bool:
    """Whether `text` can be a PIN: digits that every pad has."""
    return text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST


def make_hash(pin: str) -> str:
    """What `site.toml` keeps of `pin`: scheme, costs, salt and hash."""
    salt = secrets.token_bytes(16)
    made = hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=LANES, maxmem=MEMORY)
    numbers = (str(COST), str(BLOCK), str(LANES))
    return "$".join((SCHEME, *numbers, _text(salt), _text(made)))


def is_hash(text: str) -> bool:
    """Whether `text` was made by `make_hash`."""
    return _parts(text) is not None


def matches(pin: str, kept: str) -> bool:
    """Whether `pin` is the one that `kept` was made from; False for a `kept` that is no hash."""
    parts = _parts(kept)
    if parts is None or not pin:
        return False
    (cost, block, lanes), salt, wanted = parts
    made = hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=MEMORY)
    return hmac.compare_digest(made, wanted)


def _parts(text: str) -> tuple[tuple[int, int, int], bytes, bytes] | None:
    pieces = text.split("$")
    if len(pieces) != 6 or pieces[0] != SCHEME:
        return None
    try:
        cost, block, lanes = (int(piece) for piece in pieces[1:4])
        salt = base64.b64decode(pieces[4], validate=True)
        wanted = base64.b64decode(pieces[5], validate=True)
    except ValueError:
        return None
    # A site file must not make one try take minutes or all memory.
    sane = cost in {2**n for n in range(10, 16)} and 1 <= block <= 8 and 1 <= lanes <= 4
    return ((cost, block, lanes), salt, wanted) if sane and salt and wanted else None


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


class Tries:
    """Counts wrong tries. After two, each costs twice the time of the one before.

    `now` gives seconds that never run backwards.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._wrong = 0
        self._until = 0.0

    @property
    def wait_s(self) -> float:
        """Seconds until another try counts; 0 when it does now."""
        return max(0.0, self._until - self._now())

    def wrong(self) -> None:
        """A try was wrong."""
        self._wrong += 1
        over = self._wrong - FREE_TRIES
        if over > 0:
            delay = min(FIRST_DELAY_S * 2.0 ** min(over - 1, 20), LONGEST_DELAY_S)
            self._until = self._now() + delay

    def right(self) -> None:
        """A try was right: all is forgiven."""
        self._wrong, self._until = 0, 0.0
