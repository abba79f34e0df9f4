"""How the C library keeps memory: less in holes between what is used, and the holes given back.

Documents, pages and windows come and go all day. By default each worker gets a heap of its own,
blocks up to 32 megabytes are cut from it, and what is let go of stays as a hole: after ten minutes
the holes were larger than all that was used. Nothing here changes what the program holds.
"""

import sys
from collections.abc import Callable
from functools import cache
from typing import Literal, cast

# The names and numbers of glibc's malloc.h.
TRIM_THRESHOLD, MMAP_THRESHOLD, ARENA_MAX = -1, -3, -8
LARGE = 128 * 1024  # bytes; such blocks lie apart and go back to the system at once
SPARE = 512 * 1024  # bytes; what a heap's end may hold for later


@cache
def keep_together() -> bool:
    """One heap for all threads, large blocks apart; whether it could be said.

    Before the first worker is started: the heap it would get stays for good.
    """
    tell = _function("mallopt")
    if tell is None:
        return False
    choices = ((ARENA_MAX, 1), (MMAP_THRESHOLD, LARGE), (TRIM_THRESHOLD, SPARE))
    told = [tell(name, value) for name, value in choices]  # all of them, whatever one answers
    return all(told)


def give_back() -> bool:
    """Hand the holes to the system, in some milliseconds; whether there were any.

    They are read by nobody any more: the system empties such pages.
    """
    trim = _function("malloc_trim")
    return trim is not None and bool(trim(0))


@cache
def _function(name: Literal["mallopt", "malloc_trim"]) -> Callable[..., int] | None:
    """A function of glibc's; other systems give pages back by themselves, or not at all."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes  # noqa: PLC0415 - after the first paint

    function = getattr(ctypes.CDLL(None), name, None)
    if function is None:
        return None
    whole, size = ctypes.c_int, ctypes.c_size_t
    function.argtypes = [whole, whole] if name == "mallopt" else [size]
    function.restype = whole
    return cast("Callable[..., int]", function)
