"""How words reach Orca, the screen reader of Linux: by its version.

Orca knows announcements from version 45 on. Those before are silent at them, but say a line that
comes into a status bar; newer ones would say “notification” before such a line. Asking the bus of
screen readers who knows what would need D-Bus, which no part of this program may use: so what is
installed is looked up.
"""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ANNOUNCES_SINCE = 45
PACKAGES = (
    "lib/python3/dist-packages",
    "lib/python3.*/site-packages",
    "lib64/python3.*/site-packages",
)
VERSION_FILE = "orca/orca_platform.py"
VERSION = re.compile(r"""^version\s*=\s*["'](\d+)\.""", re.MULTILINE)


@cache
def is_old_orca() -> bool:
    """Whether the Orca of this computer is too old to hear announcements; False without one."""
    program = shutil.which("orca")
    version = orca_version(Path(program).parent.parent) if program else None
    return version is not None and version < ANNOUNCES_SINCE


def orca_version(prefix: Path) -> int | None:
    """The first number of the version of the Orca installed under `prefix`, like /usr."""
    for file in _version_files(prefix):
        try:
            found = VERSION.search(file.read_text("utf-8", errors="replace"))
        except OSError:
            continue
        if found:
            return int(found[1])
    return None


def _version_files(prefix: Path) -> Iterator[Path]:
    for folder in PACKAGES:
        yield from prefix.glob(f"{folder}/{VERSION_FILE}")
