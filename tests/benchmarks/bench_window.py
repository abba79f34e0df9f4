"""The window: start, opening pages, changing its look, loading, memory, scrolling.

Start and memory are measured on whole processes; the rest inside one, on the platform plugin that
QT_QPA_PLATFORM names (offscreen unless said otherwise).
"""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from bench_rendering import SIZES, joined
from measuring import Row, report

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.library.shelf import Library, open_library
from reader.paths import Places, bundled_root, find_places
from reader.rendering.converter import to_html
from reader.site import Site
from reader.ui.addresses import HOME, document_href
from reader.ui.application import make_application
from reader.ui.main_window import MainWindow
from tests.support.plain_window import plain_window

# A user's Python keeps what it compiled; where that is switched off, every start compiles anew.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
TODAY = date(2026, 11, 21)
HERE = Path(__file__).resolve().parent
SHARED = bundled_root().parent / "shared" / "documents"
TARGETS = {30: 60, 95: 100, 930: 400}  # KB of Markdown: ms until the first screen is painted


class Painted(QObject):
    """Knows when a widget was painted after it was asked to watch."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Remember a paint."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def until(done: Callable[[], bool], limit: float = 30.0) -> None:
    """Let the window work until `done`; gives up after `limit` seconds."""
    end = time.monotonic() + limit
    while not done():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to an end")


def painted_after(window: MainWindow, work: Callable[[], object]) -> float:
    """Milliseconds from the start of `work` until the page is painted."""
    QApplication.processEvents()
    shown: list[object] = []
    window.desk.shown.connect(shown.append)
    window.desk.dressed.connect(lambda: shown.append(None))
    start = time.perf_counter()
    work()
    until(lambda: bool(shown))
    watcher = Painted(window.desk.page.viewport())
    window.desk.page.viewport().update()
    until(lambda: watcher.seen)
    taken = (time.perf_counter() - start) * 1000
    watcher.deleteLater()
    window.desk.shown.disconnect(shown.append)
    return taken


def open_window(folder: Path) -> tuple[MainWindow, Places]:
    """A window over three made documents of 30, 95 and 930 KB."""
    documents = folder / "documents"
    documents.mkdir()
    text = joined()
    for size in SIZES:
        body = text[: size * 1000].decode("utf-8", errors="ignore")
        front = f"---\ntitle: Leukemia {size}\nurl: https://www.cancer.gov/{size}\n---\n\n"
        (documents / f"{size}.md").write_text(f"{front}# Leukemia {size}\n\n{body}", "utf-8")
    places = find_places(folder / "user")
    make_application(places, Site())
    window = plain_window(
        places,
        lambda _progress: open_library([documents], places=places),
        settings=places.settings,
        today=lambda: TODAY,
    )
    ready: list[bool] = []
    window.library_ready.connect(lambda: ready.append(True))
    window.load_library()
    until(lambda: bool(ready))
    return window, places


def page_rows(window: MainWindow) -> list[Row]:
    """Opening a page, changing the look, and scrolling."""
    rows = []
    window.desk.go(document_href("30", ""))
    for size, target in TARGETS.items():
        times = []
        href = document_href(str(size), "")
        for _ in range(5):
            window.desk.go(HOME)
            to_html.cache_clear()
            gc.collect()
            times.append(painted_after(window, partial(window.desk.go, href)))
        rows.append(
            Row(f"open a page of {size} KB, painted", statistics.median(times), "ms", target)
        )
    window.desk.go(document_href("95", ""))
    until(lambda: window.desk.now is not None)
    themes = [
        painted_after(window, lambda n=n: window.services.preferences.change(theme=n))
        for n in ("dark", "light", "sepia", "high-contrast", "light")
    ]
    rows.append(Row("another theme on the 95 KB page", statistics.median(themes), "ms", 120))
    sizes = [
        painted_after(window, lambda n=n: window.services.preferences.change(text_size=n))
        for n in (110, 150, 200, 120, 100)
    ]
    rows.append(Row("another text size on the 95 KB page", statistics.median(sizes), "ms", 120))
    window.desk.go(document_href("930", ""))
    until(lambda: window.desk.page.verticalScrollBar().maximum() > 50_000)
    frames = scrolled(window)
    rows.append(Row("scrolling 930 KB: worst frame", max(frames), "ms", 50))
    rows.append(Row("scrolling 930 KB: median frame", statistics.median(frames), "ms"))
    return rows


def scrolled(window: MainWindow) -> list[float]:
    """Milliseconds of each of 400 frames of 60 pixels."""
    page = window.desk.page
    page.document().size()
    QApplication.processEvents()
    frames = []
    bar = page.verticalScrollBar()
    for step in range(400):
        start = time.perf_counter()
        bar.setValue(step * 60)
        page.viewport().repaint()
        QApplication.processEvents()
        frames.append((time.perf_counter() - start) * 1000)
    return frames


def loading_rows(folder: Path) -> list[Row]:
    """Loading the real documents for the first time, and from the cache."""
    real = [SHARED / name for name in ("seeds", "nci") if (SHARED / name).is_dir()]
    folders = real or [bundled_root() / "sources"]
    places = find_places(folder / "loading")

    def load() -> Library:
        return open_library(folders, places=places)

    start = time.process_time()
    library = load()
    first = time.process_time() - start
    start = time.process_time()
    load()
    second = time.process_time() - start
    sections = sum(len(document.sections) for document in library.documents)
    return [
        Row(f"load {len(library.documents)} documents, {sections} sections (CPU)", first, "s", 1.5),
        Row("load them again from the cache (CPU)", second, "s", 0.1),
    ]


def first_paint(*arguments: str) -> float:
    """Milliseconds from starting a process to its first paint."""
    start = time.monotonic_ns()
    child = subprocess.run(
        [sys.executable, str(HERE / "first_paint.py"), *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=ENVIRONMENT,
    )
    return (int(child.stdout.split()[0]) - start) / 1e6


def start_rows(folder: Path, runs: int = 9) -> list[Row]:
    """Start against an empty window, in turn, so that a slow minute hits both."""
    data = str(folder / "start")
    first_paint("ours", data)
    pairs = [(first_paint("ours", data), first_paint("empty")) for _ in range(runs)]
    ours, empty = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    return [
        Row("start to the first painted start page", ours, "ms"),
        Row("an empty window with a text browser", empty, "ms"),
        Row("start against the empty window", ratio, "×", 1.6),
    ]


def memory_rows(folder: Path) -> list[Row]:
    """Memory of a whole process with the longest built-in page open (Linux only)."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    child = subprocess.run(
        [sys.executable, str(HERE / "first_paint.py"), "memory", str(folder / "memory")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=ENVIRONMENT,
    )
    return [Row("memory with a page open (PSS)", int(child.stdout.split()[0]) / 1024, "MB", 110)]


def measure() -> list[Row]:
    """All rows of the window."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = start_rows(folder) + memory_rows(folder) + loading_rows(folder)
        window, _ = open_window(folder)
        rows += page_rows(window)
        window.services.runner.drain()
        window.close()
    return rows


if __name__ == "__main__":
    report(f"window ({os.environ['QT_QPA_PLATFORM']})", measure())
