"""A long sitting with the main window: no exception, no warning, no freeze, no growth.

`SOAK_MINUTES` and `SOAK_SEED` in the environment choose another length and another reader.
"""

import logging
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.app import SWITCH_S, index_command, library_opener
from reader.notebook.notebook import Notebook
from reader.options import Options
from reader.paths import Places
from reader.settings import Settings
from reader.site import Features, Site
from reader.ui.background import Runner, Sweeper
from reader.ui.language.installing import install
from reader.ui.main_window import MainWindow
from reader.ui.preferences import Preferences
from reader.ui.services import Services
from tests.support.heart import Heart
from tests.support.memory import megabytes, settle
from tests.support.qt_words import complaints
from tests.support.soaking import Reader

SEED = int(os.environ.get("SOAK_SEED", "20261121"))
MINUTES = float(os.environ.get("SOAK_MINUTES", "30"))
SHORT_ACTS = 400
MOST_GROWTH = 1.10
WARM_UP = 1 / 3  # of the time: fonts are read, parts made at their first use, caches filled
LOOKS = 20  # at the memory
FROZEN_MS = 100
# In memory where that can be had: here the window is asked, not the disk of this machine.
# `SOAK_FOLDER` is another place.
MEMORY = os.environ.get("SOAK_FOLDER") or ("/dev/shm" if Path("/dev/shm").is_dir() else None)
MOST_WIDGETS = 2.5  # of those at the start: parts are made at their first use, and then stay


class Sitting:
    """One reader at one window, what is watched meanwhile, and what was seen."""

    def __init__(self, services: Services, app: QApplication, folder: Path) -> None:
        self.heart = Heart()
        self.acts = 0
        self.trail: list[str] = []
        self.failures: list[str] = []
        self.memory: list[tuple[float, float]] = []
        self.costs: list[float] = []  # of an act between two looks, in milliseconds computed
        self.paces: list[float] = []  # of the machine, at each look
        self._counted = 0, 0.0
        self.sweeper = Sweeper()
        chance = random.Random(SEED)
        self.reader = Reader(services, app, folder, chance=chance, began=self._began)

    def _began(self, name: str) -> None:
        self.acts += not name.startswith("action:")
        self.heart.act = name
        self.trail = [*self.trail[-30:], name]

    @property
    def rests(self) -> bool:
        """Whether nothing is under way behind the window.

        While documents are read again there are two libraries for a second, an index that is
        replaced stays until its last answer has come, and there are two windows while the language
        changes and until the new one is painted: twenty megabytes that are no growth.
        """
        window = self.reader.window
        runners = (window.services.runner, *window.findChildren(Runner))
        if self.reader.stage.changing or any(one.busy for one in runners):
            return False
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return sum(isinstance(one, MainWindow) for one in shown) == 1

    def look(self, share: float) -> None:
        """Note what the process holds, at this share of the sitting."""
        acts, computed = (b - a for a, b in zip(self._counted, self._count(), strict=True))
        self.costs.append(computed / max(1, acts))
        settle()
        self.memory.append((share, megabytes()))
        self.paces.append(pace())
        self.begin()
        self.heart.skip()

    def begin(self) -> None:
        """From here on what acts cost is counted."""
        self._counted = self._count()

    def _count(self) -> tuple[int, float]:
        return self.acts, 1000 * time.thread_time()

    def complain(self, words: str) -> None:
        """Note what Qt complains of, or the program logs, with what led there."""
        self.failures.append(f"{words} after {' > '.join(self.trail[-6:])}")


def pace() -> float:
    """How long this machine takes now for work that never changes, in milliseconds.

    The same machine may need three times as long an hour later; then so does all else.
    """
    begun = time.thread_time()
    for _ in range(300_000):
        pass
    return 1000 * (time.thread_time() - begun)


class Listener(logging.Handler):
    """Everything that the program logs as a warning or worse."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(logging.WARNING)
        self._sitting = sitting

    def emit(self, record: logging.LogRecord) -> None:
        """Note it with what led there."""
        self._sitting.complain(self.format(record))


@pytest.fixture
def sit(
    places: Places,
    make_services: Callable[..., Services],
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
) -> Iterator[Callable[[Path], Sitting]]:
    """Makes a sitting over a folder of documents, with the program's own library and index."""
    made: list[Sitting] = []

    def make(documents: Path) -> Sitting:
        options = Options(only=True, library=(documents,), data_dir=tmp_path)
        # Nothing here may open a browser on the machine of whoever runs the tests.
        site = Site(name="Leukemia Reader", language="en", features=Features(open_browser=False))
        services = make_services(
            places,
            Settings(theme="light"),
            site=site,
            open_library=library_opener(options, places, site),
            index_command=lambda: index_command(options, places, site),
        )
        services = replace(
            services,
            preferences=Preferences(
                places.settings, Settings(theme="light"), services.preferences.session
            ),
        )
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        sitting = Sitting(services, qapp, elsewhere)
        made.append(sitting)
        window = sitting.reader.window
        window.resize(1280, 800)
        with qtbot.waitSignal(window.library_ready, timeout=60_000):
            window.show()
            window.load_library()
        # Documents come and go faster than an index is made from nothing: the reader would search
        # without one until the end, and meet no index that is opened, brought up to date, replaced.
        qtbot.waitUntil(lambda: window.search.made.keeper.state.stage == "ready", timeout=120_000)
        return sitting

    yield make
    for sitting in made:
        stage = sitting.reader.stage
        stage.let_go()
        stage.window.close()
        stage.window.services.runner.drain()
        stage.window.deleteLater()
        stage.deleteLater()
    install(qapp, places, "en")


def sit_through(
    sitting: Sitting, qtbot: QtBot, *, share: Callable[[], float], seconds: float
) -> None:
    """Read until `share` is 1; `seconds` is when something must have gone wrong."""
    looks = 0

    def goes_on() -> bool:
        nonlocal looks
        now = share()
        if now >= (looks + 1) / LOOKS and sitting.rests:
            sitting.look(now)
            looks += 1
        return looks < LOOKS

    listener = Listener(sitting)
    logging.getLogger("reader").addHandler(listener)
    sitting.sweeper.start()
    # As the program does: else workers keep Python from the window for five times as long.
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    sitting.heart.start()
    sitting.begin()
    try:
        with (
            complaints(sitting.complain),
            qtbot.waitSignal(sitting.reader.done, timeout=round(seconds * 1000)),
        ):
            sitting.reader.read(goes_on)
    finally:
        sitting.heart.stop()
        sys.setswitchinterval(usual)
        sitting.sweeper.stop()
        logging.getLogger("reader").removeHandler(listener)


def check_whole(sitting: Sitting, places: Places, *, widgets: int) -> None:
    """Nothing failed, nothing piled up, and the notebook on disk is what the window shows."""
    assert sitting.failures == []
    window = sitting.reader.window
    assert window.isVisible()
    assert window.library is not None
    settle()
    assert [one for one in window.findChildren(QDialog) if not one.isVisible()] == []
    assert len(window.findChildren(QWidget)) <= widgets * MOST_WIDGETS, "widgets pile up"
    book = window.notebook.keeper.book
    shown = (book.bookmarks(), book.questions())
    window.close()
    with Notebook.open(places.notebook) as kept:
        assert (kept.bookmarks(), kept.questions()) == shown


# Without a screen Qt complains of what only a window system can do.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_short_sitting_does_no_harm(
    sit: Callable[[Path], Sitting], places: Places, qtbot: QtBot
) -> None:
    sitting = sit(places.sources)
    widgets = len(sitting.reader.window.findChildren(QWidget))
    sit_through(sitting, qtbot, share=lambda: sitting.acts / SHORT_ACTS, seconds=150)
    check_whole(sitting, places, widgets=widgets)
    assert len(sitting.reader.seen) > 10, sitting.reader.seen


def sits_at_a_screen(test: str, folder: Path) -> bool:
    """Run `test` on a screen of its own, where that can be had and this is none; whether it was.

    A window that is drawn nowhere is never told that it was covered, moved or shown. All it writes
    goes to `folder`.
    """
    if shutil.which("xvfb-run") is None or QGuiApplication.platformName() != "offscreen":
        return False
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"]
    python = [sys.executable, "-X", "faulthandler", "-m", "pytest", "-q", "-m", "slow"]
    more = ["-p", "no:cacheprovider", f"--basetemp={folder / 'sitting'}"]
    done = subprocess.run(
        [*screen, *python, *more, f"{__file__}::{test}"],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        check=False,
    )
    assert done.returncode == 0, "see above"
    return True


@pytest.mark.slow
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.timeout(MINUTES * 60 + 900)
def test_a_long_sitting_does_no_harm_and_never_freezes(
    sit: Callable[[Path], Sitting],
    places: Places,
    shared_documents: Path,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = "test_a_long_sitting_does_no_harm_and_never_freezes"
    with capsys.disabled(), tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        if sits_at_a_screen(name, Path(folder)):
            return
    sitting = sit(shared_documents)
    widgets = len(sitting.reader.window.findChildren(QWidget))
    began = time.monotonic()
    sit_through(
        sitting,
        qtbot,
        share=lambda: (time.monotonic() - began) / (MINUTES * 60),
        seconds=MINUTES * 60 + 600,
    )
    frozen = [one for one in sitting.heart.freezes if one.own > FROZEN_MS]
    with capsys.disabled():
        print(f"\n{sitting.acts} acts, {sitting.heart.beats} beats:", dict(sitting.reader.seen))
        print("share and megabytes:", *(f"{at:.2f}: {mb:.1f}" for at, mb in sitting.memory))
        print("computed for an act, in ms:", *(f"{one:.1f}" for one in sitting.costs))
        print("the machine counts to 300,000, in ms:", *(f"{one:.0f}" for one in sitting.paces))
        book = sitting.reader.window.notebook.keeper.book
        print(f"{len(book.bookmarks())} bookmarks, {len(book.questions())} questions at the end")
        waited = sum(one.on_disk > one.own / 2 for one in frozen)
        print(
            f"late {len(sitting.heart.freezes)} times, at fault {len(frozen)} times, "
            f"of them {waited} times for the disk"
        )
        print(*frozen, sep="\n")
    check_whole(sitting, places, widgets=widgets)
    warm = [mb for at, mb in sitting.memory if at >= WARM_UP]
    assert warm[-1] <= warm[0] * MOST_GROWTH
    assert not frozen
