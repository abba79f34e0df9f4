"""Memory that a session held goes back to the system before the next one begins.

What Qt and Python let go of stays with the C library, in holes between what is still used: after
some hundred people the holes were as large as all that was used. Given back, they are also read by
nobody any more: the system empties such pages.
"""

import sys
from collections.abc import Callable
from functools import cache

from reader.ui.background import Sweeper


def give_memory_back() -> None:
    """Collect what hangs in circles, and hand the holes over. On the GUI thread only."""
    Sweeper.sweep(whole=True)
    _trimmer()()


@cache
def _trimmer() -> Callable[[], object]:
    """The way of glibc; other systems' C libraries give pages back by themselves, or not at all."""
    if not sys.platform.startswith("linux"):
        return _nothing
    import ctypes  # noqa: PLC0415 - only a shared screen on Linux needs it

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is None:
        return _nothing
    trim.argtypes, trim.restype = [ctypes.c_size_t], ctypes.c_int
    return lambda: trim(0)


def _nothing() -> None:
    """There is nothing to call."""
