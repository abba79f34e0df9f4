"""Short texts of the program's own that the window needs again and again: themes, styles, icons.

Read once: a computer may have put aside what nobody read for a while, and a key that is pressed
must not wait for its disk. They do not change while the program runs.
"""

from functools import lru_cache
from pathlib import Path

MOST = 128  # files; there are half as many


@lru_cache(maxsize=MOST)
def own_text(file: Path) -> str:
    """What `file` holds; raises `OSError` when it cannot be read, and tries again the next time."""
    return file.read_text("utf-8")


@lru_cache(maxsize=MOST)
def has_own_text(file: Path) -> bool:
    """Whether there is such a file."""
    return file.is_file()
