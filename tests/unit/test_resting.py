"""A process beside a window rests while the window computes, and never for ever."""

import atexit
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import resting
from reader.resting import LOOK_S, MOST_S, WINDOW, Resting, rest_beside_window

NS = 1_000_000_000


class Window:
    """Writes what the system would tell of a thread that computes when it is told to."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        self.rested: list[float] = []  # when each rest began
        self.path = path
        self.busy_until = 0.0
        self._computed = 0.0
        self._write()
        monkeypatch.setattr(resting.time, "monotonic", lambda: self.now)
        monkeypatch.setattr(resting.time, "sleep", self._sleep)

    def pass_by(self, seconds: float) -> None:
        """Time goes on."""
        self._computed += max(0.0, min(self.busy_until, self.now + seconds) - self.now)
        self.now += seconds
        self._write()

    def _sleep(self, seconds: float) -> None:
        self.rested.append(self.now)
        self.pass_by(seconds)

    def _write(self) -> None:
        self.path.write_text(f"{int(self._computed * NS)} 7 9\n", "ascii")


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """One that does nothing yet."""
    return Window(tmp_path / "schedstat", monkeypatch)


def test_it_rests_until_the_window_has_computed(window: Window) -> None:
    one = Resting(window.path)
    assert one()
    window.busy_until = window.now + 0.1
    window.pass_by(LOOK_S)
    assert one()
    assert 0.08 < len(window.rested) * LOOK_S <= 0.11
    before = len(window.rested)
    window.pass_by(LOOK_S)
    assert one()
    assert len(window.rested) == before, "nobody computes"


def test_a_window_that_never_rests_does_not_stop_it_for_ever(window: Window) -> None:
    one = Resting(window.path)
    one()
    window.busy_until = window.now + 1000
    window.pass_by(LOOK_S)
    one()
    assert len(window.rested) * LOOK_S <= MOST_S + LOOK_S
    before = len(window.rested)
    for _ in range(100):
        window.pass_by(LOOK_S)
        one()
    assert len(window.rested) == before
    window.busy_until = window.now
    window.pass_by(LOOK_S)
    one()
    window.busy_until = window.now + 0.05
    window.pass_by(LOOK_S)
    one()
    assert len(window.rested) > before, "it has rested itself, and is let go first again"


@pytest.mark.parametrize("told", [None, "", "no numbers"])
def test_it_looks_no_more_where_the_window_has_gone(window: Window, told: str | None) -> None:
    if told is None:
        window.path.unlink()
    else:
        window.path.write_text(told, "ascii")
    assert not Resting(window.path)()
    assert not window.rested


@pytest.fixture
def signals() -> Iterator[None]:
    """As they were."""
    if sys.platform != "linux":
        pytest.skip("elsewhere nothing tells what another process computes")
    before = signal.getsignal(signal.SIGVTALRM)
    yield
    signal.signal(signal.SIGVTALRM, signal.SIG_IGN)  # first: a look would set the timer once more
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)
    atexit.unregister(signal.signal)


@pytest.mark.parametrize("number", [None, "", "a window", "999999999"])
@pytest.mark.usefixtures("signals")
def test_nothing_is_looked_at_without_a_window(
    number: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if number is None:
        monkeypatch.delenv(WINDOW, raising=False)
    else:
        monkeypatch.setenv(WINDOW, number)
    rest_beside_window()
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


@pytest.mark.usefixtures("signals")
def test_work_is_looked_in_on_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    monkeypatch.setenv(WINDOW, str(os.getpid()))
    monkeypatch.setattr(Resting, "__call__", lambda _self: not looks.append(1))
    rest_beside_window()
    while len(looks) < 4:
        sum(range(1000))


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be seen that way")
def test_a_process_beside_one_that_computes_for_a_moment_still_ends() -> None:
    busy = "import time\nend = time.monotonic() + 0.3\nwhile time.monotonic() < end: pass\n"
    # It is looked in on up to its very end, when Python has given signals back to the system.
    work = """if True:
        from reader.cli import main
        class Late:
            def __del__(self, work=range(5_000_000), total=sum):
                total(work)
        late = Late()
        main(["--version"])
    """
    with subprocess.Popen([sys.executable, "-c", busy]) as window:
        subprocess.run(
            [sys.executable, "-c", work],
            env={**os.environ, WINDOW: str(window.pid)},
            capture_output=True,
            check=True,
            timeout=60,
        )
