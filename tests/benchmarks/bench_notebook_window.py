"""The notebook page with 10,000 bookmarks: from the wish to see it until it is painted."""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bench_notebook import fill
from measuring import Row, report
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.library.shelf import open_library
from reader.notebook.notebook import Notebook
from reader.paths import Places, find_places
from reader.site import Site
from reader.ui.application import make_application
from reader.ui.main_window import MainWindow
from tests.support.plain_window import plain_window

RUNS = 7


class Painted(QObject):
    """Ends its loop when the list of bookmarks, made by then, has been painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.loop = QEventLoop()
        self._notebook = window.notebook

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave after the paint event is done."""
        page = self._notebook._page
        if (
            event.type() == QEvent.Type.Paint
            and page is not None
            and watched is page.bookmarks.list.viewport()
        ):
            QTimer.singleShot(0, self.loop.quit)
        return False


def milliseconds(window: MainWindow, act: Callable[[], object]) -> float:
    """From `act` until the list of bookmarks is painted."""
    painted = Painted(window)
    QApplication.instance().installEventFilter(painted)
    start = time.perf_counter()
    act()
    painted.loop.exec()
    took = (time.perf_counter() - start) * 1000
    QApplication.instance().removeEventFilter(painted)
    return took


def window_of(places: Places) -> MainWindow:
    """A window over a library of one page."""
    library = open_library([places.data / "library"], places=places, use_cache=False)
    window = plain_window(
        places,
        lambda _progress: library,
        index_command=lambda: [sys.executable, "-c", ""],
    )
    window.desk.prepare()
    return window


def settle(milliseconds_: int) -> None:
    """Let the window come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds_, loop.quit)
    loop.exec()


def measure() -> list[Row]:
    """Median of several openings, of one search and of one sorting."""
    make_application(find_places(None), Site())
    with tempfile.TemporaryDirectory() as folder:
        places = find_places(Path(folder))
        own = places.user_library
        own.mkdir(parents=True)
        (own / "doc.md").write_text("# Title 1\n\nWords of a page.\n", "utf-8")
        with Notebook.open(places.notebook) as notebook:
            notebook.together(lambda: fill(notebook))
        window = window_of(places)
        start = time.perf_counter()
        window.notebook.keeper.open()
        opened = (time.perf_counter() - start) * 1000
        settle(500)
        start = time.perf_counter()
        window.notebook.prepare()
        made = (time.perf_counter() - start) * 1000
        first = milliseconds(window, lambda: window.desk.go("notebook:"))
        again = []
        for _ in range(RUNS):
            window.desk.go("home:")
            settle(100)
            again.append(milliseconds(window, lambda: window.desk.go("notebook:")))
        tab = window.notebook._page.bookmarks
        found = milliseconds(window, lambda: tab.search.setText("note 9999"))
        window.close()
        window.services.runner.drain()
    return [
        Row("notebook file with 10,000 bookmarks opened (once, behind the page)", opened, "ms"),
        Row("notebook page made, hidden, some time after the start", made, "ms"),
        Row("page with 10,000 bookmarks shown for the first time", first, "ms", 150),
        Row("the same again", statistics.median(again), "ms", 150),
        Row("search within 10,000 bookmarks", found, "ms", 150),
    ]


if __name__ == "__main__":
    report("notebook in the window", measure())
