"""`--kiosk --supervise`: starts the window, and again whenever it dies or hangs. Knows no Qt."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.options import Options

HEARTBEAT = "LEUKEMIA_READER_HEARTBEAT"
SILENCE_S = 30.0  # without a beat, after the first one: the window hangs
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
STEADY_S = 60.0  # a window that ran so long was no broken start
LOOK_S = 0.5
STAFF_LEFT, STAFF_RESTARTS, WRONG_USE = 0, 3, 2


@dataclass(slots=True)
class Pauses:
    """How long to wait before the next start: longer each time one dies young."""

    _next: float = field(default=FIRST_PAUSE_S)

    def after(self, ran_s: float) -> float:
        """The pause after a window that ran that long."""
        if ran_s >= STEADY_S:
            self._next = FIRST_PAUSE_S
        pause, self._next = self._next, min(self._next * 2, LONGEST_PAUSE_S)
        return pause


def run(options: Options) -> int:
    """Watch the window until staff ends it; exit status."""
    # Asked to end by the system: as with Ctrl+C the window must go too, not stay without a watch.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    return watch(command(options))


def command(options: Options) -> list[str]:
    """This program again, as a kiosk, with the same documents and folders."""
    frozen = getattr(sys, "frozen", False)
    words = [sys.executable, *(() if frozen else ("-m", "reader")), "--kiosk"]
    for folder in options.library:
        words += ["--library", str(folder.absolute())]
    if options.only:
        words.append("--only")
    if options.data_dir is not None:
        words += ["--data-dir", str(options.data_dir.absolute())]
    if options.site is not None:
        words += ["--site", str(options.site.absolute())]
    if options.open:
        words += ["--open", options.open]
    return words


def watch(
    words: Sequence[str],
    *,
    silence_s: float = SILENCE_S,
    sleep: Callable[[float], object] = time.sleep,
) -> int:
    """Start `words` again and again; ends when it ends well, or cannot be started rightly."""
    pauses = Pauses()
    while True:
        began = time.monotonic()
        status = _watch_one(words, silence_s)
        if status in {STAFF_LEFT, WRONG_USE}:
            return status
        if status != STAFF_RESTARTS:
            sleep(pauses.after(time.monotonic() - began))


def _watch_one(words: Sequence[str], silence_s: float) -> int:
    """One life of the window; its exit status, or that of a killed one."""
    environment = os.environ | {HEARTBEAT: "1", "PYTHONUTF8": "1"}
    child = subprocess.Popen(  # noqa: S603 - this program itself
        list(words), stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment
    )
    heard = _Heard()
    listener = threading.Thread(target=_listen, args=(child, heard), daemon=True)
    listener.start()
    try:
        while True:
            try:
                return child.wait(LOOK_S)
            except subprocess.TimeoutExpired:
                # Before its first beat it may be building or waiting for a slow disk.
                if heard.last and time.monotonic() - heard.last > silence_s:
                    child.kill()
    finally:
        # Ended from outside: the window goes too, for nobody would watch it.
        if child.poll() is None:
            child.terminate()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
        listener.join(1)
        if child.stdout is not None:
            child.stdout.close()


@dataclass(slots=True)
class _Heard:
    last: float = 0.0


def _listen(child: "subprocess.Popen[bytes]", heard: _Heard) -> None:
    if child.stdout is not None:
        while child.stdout.read(1):
            heard.last = time.monotonic()
