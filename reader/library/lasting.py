"""What was made of files of the program, kept for the next library: the newest of each.

Documents come and go, and another language makes another window; glossary, drugs and names stay.
Made anew for each library they kept Python from the window for two seconds.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from reader.progress import breathe

Value = TypeVar("Value")
Sign = tuple[int, int] | None

MOST = 24  # things kept: more than one program has, in all languages of a session

_kept: dict[Hashable, tuple[tuple[Sign, ...], Sequence[object], Any]] = {}


def sign_of(file: Path) -> Sign:
    """What tells one state of `file` from another: its time and size; None where it is not."""
    breathe()
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def while_same(
    key: Hashable,
    make: Callable[[], Value],
    *,
    files: Iterable[Path],
    parts: Sequence[object] = (),
) -> Value:
    """What `make` made for `key` the last time, as long as `files` are as they were then.

    `parts` are objects that went into it, the very same ones each time. Of two threads that make
    the same at once the later one's is kept. What `make` raises is raised and not kept.
    """
    signs = tuple(sign_of(file) for file in files)
    known = _kept.pop(key, None)
    if known is not None and known[0] == signs and _same(known[1], parts):
        _kept[key] = known  # the newest again
        value: Value = known[2]
        return value
    made = make()
    _kept[key] = (signs, tuple(parts), made)
    while len(_kept) > MOST:
        _kept.pop(next(iter(_kept)), None)
    return made


def _same(these: Sequence[object], those: Sequence[object]) -> bool:
    """Whether both hold the very same objects."""
    return len(these) == len(those) and all(a is b for a, b in zip(these, those, strict=True))
