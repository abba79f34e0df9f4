"""The `[kiosk]` part of `site.toml`: how a shared screen behaves."""

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

MINUTES = (0.5, 30)
LISTENING = (0, 120)
MOST_SHEETS = 50
LARGEST = 1_000_000  # bytes of a file that is only looked through


@dataclass(frozen=True, slots=True)
class Kiosk:
    """How a shared screen behaves. `minutes` without a touch end a reader's session.

    While a page is read aloud that waits, for at most `listening_minutes` after the last touch.
    `languages` are those that people can choose; empty offers all there are.
    `pin` is a hash from `site set-pin`; without one nobody can leave the kiosk by hand. `low` puts
    the controls into the lower half from the start. `counts` keeps daily numbers in one file.
    """

    on: bool = False
    minutes: float = 3
    listening_minutes: float = 20
    languages: tuple[str, ...] = ()
    low: bool = False
    print: bool = False
    print_pages: int = 5
    counts: bool = False
    pin: str = ""


def read_kiosk(table: Mapping[str, Any], error: Callable[[str, str], Exception]) -> Kiosk:
    """The part from its table. Raises what `error(key, what is wrong)` makes."""
    from reader.kiosk_pin import is_hash  # noqa: PLC0415 - hashing is not for every start

    known = {one.name: one for one in fields(Kiosk)}
    for key, value in table.items():
        if key not in known:
            raise error(key, f"is not known here. Known are: {', '.join(sorted(known))}.")
        if isinstance(known[key].default, bool) and not isinstance(value, bool):
            raise error(key, "must be true or false.")
    languages = table.get("languages", [])
    if not isinstance(languages, list) or not all(_is_language(one) for one in languages):
        raise error("languages", 'must list languages by their short names: ["en", "es"].')
    kiosk = Kiosk(**(dict(table) | {"languages": tuple(languages)}))
    for key, (low, high) in (("minutes", MINUTES), ("listening_minutes", LISTENING)):
        value = getattr(kiosk, key)
        if type(value) not in {int, float} or not low <= value <= high:
            raise error(key, f"must be a number from {low} to {high}.")
    if type(kiosk.print_pages) is not int or not 1 <= kiosk.print_pages <= MOST_SHEETS:
        raise error("print_pages", f"must be a whole number from 1 to {MOST_SHEETS}.")
    if not isinstance(kiosk.pin, str) or (kiosk.pin and not is_hash(kiosk.pin)):
        raise error("pin", "is no hash. Make one with: leukemia-reader site set-pin.")
    return kiosk


def _is_language(one: object) -> bool:
    return isinstance(one, str) and one.isalpha() and one.islower() and len(one) in {2, 3}


# A file that cannot be understood as a whole still says these, if only they are written plainly.


def is_meant(file: Path | None) -> bool:
    """Whether `file`, which may be broken, asks for a kiosk: then no other window may open."""
    found = re.search(r"^[ \t]*on[ \t]*=[ \t]*[\"']?true", _kiosk_lines(file), re.MULTILINE)
    return found is not None


def pin_in(file: Path | None) -> str:
    """The PIN's hash in `file`, which may be broken; empty where it is not a whole one."""
    from reader.kiosk_pin import is_hash  # noqa: PLC0415 - hashing is not for every start

    lines = _kiosk_lines(file)
    found = re.search(r"^[ \t]*pin[ \t]*=[ \t]*[\"']([^\"'\n]*)", lines, re.MULTILINE)
    return found[1] if found is not None and is_hash(found[1]) else ""


def _kiosk_lines(file: Path | None) -> str:
    """What stands under `[kiosk]`, up to the next table."""
    try:
        content = file.read_bytes()[:LARGEST] if file is not None else b""
    except OSError:
        return ""
    # An editor may have saved it so; what cannot be read as a whole must not open a window.
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content.decode("utf-16" if wide else "utf-8-sig", "replace")
    head = re.search(r"^[ \t]*\[[ \t]*[\"']?kiosk\b[^\n]*", text, re.MULTILINE)
    if head is None:
        return ""
    following = re.compile(r"^[ \t]*\[", re.MULTILINE).search(text, head.end())
    return text[head.end() : following.start() if following else None]
