"""Search in the window, measured: from a keystroke to its results painted, with a real window.

The queries are typed letter by letter; every letter counts but the first, which alone is answered
only after a pause, and blanks, which change nothing. Also: how late the GUI thread is while
another process makes the index. Wall time, offscreen.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from measuring import Row, report
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from reader.app import SWITCH_S
from reader.library.shelf import Library, open_library
from reader.paths import Places, find_places
from reader.site import Site
from reader.ui.application import make_application
from reader.ui.main_window import MainWindow
from reader.ui.search.asker import Answer
from reader.ui.search.keeper import index_command
from tests.support.plain_window import plain_window

SHARED = Path(__file__).resolve().parents[3] / "shared" / "documents"
TYPED = (
    "imatinib", "gleevec", "side effects of chemo in kids", "stem cell transplant", "leukemia",
    "what is remission", "hair loss", "ALL in adults", "graft versus host", "fever",
)  # fmt: skip
BETWEEN_MS = 60  # keys of a quick typist
TICK_MS = 5
ENDS = {"ready", "memory", "stopped"}


def measure() -> list[Row]:
    """All rows: the built-in library, then the shared documents where they are here."""
    sys.setswitchinterval(SWITCH_S)
    make_application(find_places(None), Site())
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        rows += measure_folders(Path(folder) / "own", "built-in library", [], keystroke=16)
        if SHARED.is_dir():
            rows += measure_folders(
                Path(folder) / "all", "shared documents", [SHARED], keystroke=30
            )
    return rows


def measure_folders(data: Path, name: str, extra: list[Path], *, keystroke: float) -> list[Row]:
    """The rows of one library."""
    places = find_places(data)
    folders = [places.sources, *extra]
    library = open_library(folders, places=places)
    sections = sum(len(document.sections) for document in library.documents)
    command = ["--only", *(a for f in folders for a in ("--library", str(f))), "--data-dir"]
    window = make_window(places, library, [*command, str(data)])
    built, late = build(window, library)
    pairs = type_all(window)
    times, cpu = (sorted(values) for values in zip(*pairs, strict=True))
    window.close()
    window.deleteLater()
    pause(10)
    label = f"{name} ({len(library.documents)} documents, {sections} sections)"
    return [
        Row(f"{label}: index made in another process", built, "ms"),
        Row("  GUI late meanwhile, worst", late, "ms", 50),
        Row("  key to results painted, median", statistics.median(times), "ms"),
        Row("  key to results painted, p95", times[int(len(times) * 0.95)], "ms", keystroke),
        Row("  key to results painted, worst", times[-1], "ms"),
        Row("  the same in CPU time of all threads, p95", cpu[int(len(cpu) * 0.95)], "ms"),
    ]


def make_window(places: Places, library: Library, arguments: list[str]) -> MainWindow:
    """A shown window, without its library yet."""
    return plain_window(
        places, lambda _progress: library, index_command=lambda: index_command(arguments)
    )


def build(window: MainWindow, library: Library) -> tuple[float, float]:
    """Give the window its library; milliseconds until the index is there, and how late the GUI was.

    The lateness is taken while the index is made once more: the first time the start page is
    being painted with the library, which is another matter.
    """
    began = time.perf_counter()
    window.set_library(library)
    keeper = window.search.made.keeper
    wait_until(lambda: keeper.state.stage in ENDS)
    built = (time.perf_counter() - began) * 1000
    pause(500)
    last, late = time.perf_counter(), 0.0

    def tick() -> None:
        nonlocal last, late
        now = time.perf_counter()
        late = max(late, (now - last) * 1000 - TICK_MS)
        last = now

    timer = QTimer(interval=TICK_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    keeper.build(afresh=True)
    wait_until(lambda: keeper.state.stage in ENDS)
    timer.stop()
    return built, late


def type_all(window: MainWindow) -> list[tuple[float, float]]:
    """Milliseconds (wall, CPU) from each key to the paint that shows its answer."""
    times: list[tuple[float, float]] = []
    field = window.header.search
    field.setFocus()
    for words in TYPED:
        field.clear()
        pause(300)
        for letter in words:
            if (one := type_letter(window, letter)) is not None:
                times.append(one)
            pause(BETWEEN_MS)
        pause(400)  # the settled answer
    return times


def type_letter(window: MainWindow, letter: str) -> tuple[float, float] | None:
    """Type one letter and wait until its answer is painted; None where nothing has to change."""
    field, search = window.header.search, window.search.made
    loop = QEventLoop()
    painted, spent = 0.0, 0.0

    def shown(answer: Answer) -> None:
        nonlocal painted, spent
        if answer.question.text == field.text().strip():
            # What the next frame would paint, and more: the whole panel.
            search.panel.repaint()
            painted, spent = time.perf_counter(), time.process_time()
            loop.quit()

    start, used = time.perf_counter(), time.process_time()
    connection = search.answer_shown.connect(shown)
    QTest.keyClick(field, letter)
    asked = len(field.text().strip()) > 1 and letter != " "
    if asked and not painted:
        QTimer.singleShot(10_000, loop.quit)
        loop.exec()
    search.answer_shown.disconnect(connection)
    return ((painted - start) * 1000, (spent - used) * 1000) if asked else None


def pause(milliseconds: int) -> None:
    """Run the event loop for a while; workers run meanwhile (`QTest.qWait` would starve them)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool]) -> None:
    """Run the event loop until `condition` holds, at most three minutes."""
    until = time.perf_counter() + 180
    while not condition() and time.perf_counter() < until:
        pause(TICK_MS)


if __name__ == "__main__":
    report("search in the window", measure())
