"""`site set-pin`: asks for the staff's PIN of a kiosk and writes its hash into `site.toml`."""

import getpass
import re
import sys

from reader.errors import ReaderError
from reader.kiosk_pin import LONGEST, SHORTEST, is_pin, make_hash
from reader.options import Options
from reader.settings import write_atomically
from reader.site import load_site

_TABLE = re.compile(r"^\s*\[\s*[\"']?kiosk[\"']?\s*\]\s*(#.*)?$")
_ANY_TABLE = re.compile(r"^\s*\[")
_PIN = re.compile(r"^\s*[\"']?pin[\"']?\s*=")


def run(options: Options) -> int:
    """Set the PIN; exit status. Raises `ReaderError`."""
    file = options.site
    if file is None:
        raise ReaderError(
            "site set-pin: no file is named.", "Name it: site set-pin --site site.toml."
        )
    text = ""
    if file.is_file():
        load_site(file)  # a file that is wrong is told before anything is asked
        text = file.read_text("utf-8-sig")
    kept = make_hash(_ask())
    written = with_pin(text, kept)
    if _pin_of(written) != kept:
        raise ReaderError(
            f"{file}: its kiosk is not a table of its own. Nothing was changed.",
            "Write it on lines of its own below one that says [kiosk].",
        )
    try:
        write_atomically(file, written)
    except OSError as error:
        why = (error.strerror or "unknown cause").lower()
        raise ReaderError(
            f"{file}: could not be written: {why}.", "Nothing was changed."
        ) from error
    print(f"{file}: the PIN is set. Only its hash is kept; nobody can read the PIN from it.")
    return 0


def _ask() -> str:
    """The PIN, typed twice without showing it; from a pipe, one line."""
    if not sys.stdin.isatty():
        pin = sys.stdin.readline().strip()
    else:
        pin = getpass.getpass("New PIN (digits): ").strip()
        if getpass.getpass("The same again: ").strip() != pin:
            raise ReaderError("site set-pin: the two were not the same.", "Nothing was changed.")
    if not is_pin(pin):
        raise ReaderError(
            f"site set-pin: a PIN has {SHORTEST} to {LONGEST} digits.", "Nothing was changed."
        )
    if len(set(pin)) == 1 or pin in "01234567890123" or pin in "98765432109876":
        raise ReaderError(
            "site set-pin: this PIN is guessed at once.",
            "Choose other digits; nothing was changed.",
        )
    return pin


def _pin_of(text: str) -> object:
    """The PIN's hash that a site file of this text has; None where it cannot be read."""
    import tomllib  # noqa: PLC0415 - first use only

    try:
        return tomllib.loads(text)["kiosk"]["pin"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return None


def with_pin(text: str, kept: str) -> str:
    """The site file `text` with this hash; everything else stays as it was written."""
    lines = text.splitlines()
    line = f'pin = "{kept}"'
    start = next((n for n, one in enumerate(lines) if _TABLE.match(one)), None)
    if start is None:
        gap = [""] if lines and lines[-1].strip() else []
        return "\n".join([*lines, *gap, "[kiosk]", line]) + "\n"
    end = next((n for n in range(start + 1, len(lines)) if _ANY_TABLE.match(lines[n])), len(lines))
    at = next((n for n in range(start + 1, end) if _PIN.match(lines[n])), None)
    if at is None:
        lines.insert(start + 1, line)
    else:
        lines[at] = line
    return "\n".join(lines) + "\n"
