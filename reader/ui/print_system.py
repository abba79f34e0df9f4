"""Keeps the question for printers on this machine.

Where CUPS does not run, its library knocks at port 631 of this machine instead: harmless, but a
socket all the same, and the reader promises to open none. So the library is told the one door that
CUPS has by default. Where an administrator names a print server, that choice stands: printing then
goes where the hospital wants it.
"""

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

VARIABLE = "CUPS_SERVER"
DOOR = "/run/cups/cups.sock"
CHOICES = ("/etc/cups/client.conf", "~/.cups/client.conf")  # where a print server is named


def ask_this_machine_only(
    environment: MutableMapping[str, str] = os.environ, choices: tuple[str, ...] = CHOICES
) -> None:
    """Before printers are first asked for: use CUPS' own door unless another was chosen."""
    if sys.platform in {"win32", "darwin"} or VARIABLE in environment:
        return
    if not any(Path(choice).expanduser().is_file() for choice in choices):
        environment[VARIABLE] = DOOR
