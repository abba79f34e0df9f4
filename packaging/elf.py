"""What a library links to by itself (not through others), told by binutils or by PyInstaller."""

import re
import subprocess
import sys


def links(file: str) -> list[str]:
    """The libraries that `file` names. On Linux `ldd` would name theirs as well, hence objdump."""
    if sys.platform.startswith("linux"):
        told = subprocess.run(["objdump", "-p", file], check=True, capture_output=True, text=True)
        return re.findall(r"^\s*NEEDED\s+(\S+)", told.stdout, re.MULTILINE)
    from PyInstaller.depend.bindepend import get_imports  # noqa: PLC0415 - on those systems only

    return [path or name for name, path in get_imports(file)]
