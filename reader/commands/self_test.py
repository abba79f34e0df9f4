"""`self-test`: what a packager runs on the finished program, frozen or not, on a screen or off.

One line a check. Everything it writes goes to a folder of its own that is gone afterwards; the
reader's own notebook and index are not touched.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader import __version__
from reader.options import Options

State = Literal["ok", "failed", "left out"]
Found = tuple[bool, str]
Check = Callable[[], Found]
# What Python tells of a network; a socket file of the desktop is none.
_WATCHED = ("socket.", "urllib.Request", "http.client.connect")


class LeftOut(Exception):  # noqa: N818 - nothing went wrong
    """Raised by a check that has nothing to look at in this build; the text says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found."""

    name: str
    state: State
    detail: str
    seconds: float


class SocketWatch:
    """Notes each attempt of this process to speak over a network. Cannot be taken off again."""

    def __init__(self) -> None:
        self.attempts: list[str] = []
        self._on = True
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._on and event.startswith(_WATCHED) and not _is_local(arguments):
            self.attempts.append(event)

    def stop(self) -> None:
        """Listen no longer."""
        self._on = False


def _is_local(arguments: tuple[object, ...]) -> bool:
    """Whether the address of a socket event is a socket file, as desktops use them."""
    return len(arguments) > 1 and isinstance(arguments[1], (str, bytes))


def run(options: Options) -> int:
    """Run all checks; 0 when none failed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no screen is needed, none is asked for
    watch = SocketWatch()
    began = time.perf_counter()
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="leukemia-reader-") as folder:
        for outcome in _outcomes(options, Path(folder), watch):
            outcomes.append(outcome)
            if not options.json:
                print(_line(outcome), flush=True)
    watch.stop()
    failed = [one.name for one in outcomes if one.state == "failed"]
    seconds = time.perf_counter() - began
    if options.json:
        print(json.dumps(_as_dict(outcomes, seconds), indent=1, ensure_ascii=False))
    elif failed:
        print(f"{len(failed)} of {len(outcomes)} checks failed: {', '.join(failed)}.")
    else:
        print(f"All is well: {len(outcomes)} checks in {seconds:.1f} seconds.")
    return 1 if failed else 0


def _outcomes(options: Options, folder: Path, watch: SocketWatch) -> Iterator[Outcome]:
    """Each check's outcome. A group that cannot even begin is one failed check."""
    # Imported here: the command line's help has no use for them.
    from reader.commands.self_test_core import core_checks  # noqa: PLC0415
    from reader.errors import ReaderError  # noqa: PLC0415
    from reader.screen import missing_library  # noqa: PLC0415

    try:
        subject, checks = core_checks(options, folder)
    except ReaderError as error:
        yield Outcome("library", "failed", str(error), 0.0)
        return
    for name, check in checks:
        yield attempt(name, check)
    try:
        from reader.commands.self_test_screen import screen_checks  # noqa: PLC0415

        painted = screen_checks(subject, folder)
    except ImportError as error:
        # A library of the system that Qt needs is not there: named, as nothing can be painted.
        told = " ".join(missing_library(error)).strip() or str(error)
        yield Outcome("screen", "failed", told, 0.0)
        return
    for name, check in painted:
        yield attempt(name, check)
    yield attempt("no network", lambda: _quiet(watch))


def attempt(name: str, check: Check) -> Outcome:
    """Run one check. Whatever it raises is its failure: the others still have their turn."""
    began = time.perf_counter()
    state: State
    try:
        passed, detail = check()
        state = "ok" if passed else "failed"
    except LeftOut as reason:
        state, detail = "left out", str(reason)
    except Exception as error:  # noqa: BLE001 - the border of one check
        state, detail = "failed", f"{type(error).__name__}: {error}"
    return Outcome(name, state, " ".join(detail.split()), time.perf_counter() - began)


def _quiet(watch: SocketWatch) -> Found:
    if watch.attempts:
        return False, f"Tried to speak over the network: {', '.join(sorted(set(watch.attempts)))}."
    still_open = _internet_sockets()
    if still_open:
        return False, f"{still_open} network connections are open."
    return True, "No connection was tried and none is open."


def _internet_sockets() -> int:
    """Network sockets that this process holds, as far as Linux tells; opened by Qt or by Python."""
    own = set()
    try:
        for entry in Path("/proc/self/fd").iterdir():
            target = str(entry.readlink()) if entry.is_symlink() else ""
            if target.startswith("socket:["):
                own.add(target[8:-1])
        tables = [Path(f"/proc/self/net/{kind}") for kind in ("tcp", "tcp6", "udp", "udp6")]
        texts = [one.read_text("ascii", "replace") for one in tables if one.is_file()]
    except OSError:
        return 0
    rows = [line.split() for text in texts for line in text.splitlines()]
    return sum(1 for row in rows if len(row) > 9 and row[9] in own)


def _line(outcome: Outcome) -> str:
    mark = {"ok": "ok      ", "failed": "FAILED  ", "left out": "left out"}[outcome.state]
    return f"{mark}  {outcome.name:<14} {outcome.detail} ({outcome.seconds:.1f} s)"


def _as_dict(outcomes: list[Outcome], seconds: float) -> dict[str, object]:
    return {
        "program": "leukemia-reader",
        "version": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "passed": all(one.state != "failed" for one in outcomes),
        "seconds": round(seconds, 2),
        "checks": [
            {
                "name": one.name,
                "state": one.state,
                "detail": one.detail,
                "seconds": round(one.seconds, 3),
            }
            for one in outcomes
        ],
    }
