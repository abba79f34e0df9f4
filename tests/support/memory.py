"""What this process holds, as Linux tells it."""

import gc
from pathlib import Path

from PySide6.QtCore import QEvent  # noqa: TID251 - drives the window
from PySide6.QtWidgets import QApplication  # noqa: TID251

ROLLUP = Path("/proc/self/smaps_rollup")


def megabytes() -> float:
    """What this process holds and has written to; 0 where the system does not tell.

    Not what it only read: pages of a library's file count as its own until another program that
    uses the library starts.
    """
    if not ROLLUP.exists():
        return 0.0
    lines = ROLLUP.read_text("ascii").splitlines()
    held = [line.split() for line in lines if line.startswith(("Private_Dirty", "Swap:"))]
    return sum(int(words[1]) for words in held) / 1024


def settle() -> None:
    """Destroy what waits for it, and collect what hangs in circles."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()
