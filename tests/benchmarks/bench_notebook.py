"""The notebook with 10,000 bookmarks: opening it, listing them, adding one."""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measuring import Row, report

from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor

NOTE = "A note of some length, as people write them before an appointment. " * 3


def milliseconds(work: Callable[[], object], runs: int = 9) -> float:
    """The median wall time of `work`."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def measure() -> list[Row]:
    """The rows of issue "Never lost": 10,000 bookmarks with notes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notebook.sqlite3"
        with Notebook.open(path) as notebook:
            notebook.together(lambda: fill(notebook))
            place = Anchor("doc", "section-1", "Heading", "words that were selected")
            add = milliseconds(lambda: notebook.add_bookmark(place, "Title", note=NOTE), 51)
            listed = milliseconds(notebook.bookmarks)
            found = milliseconds(lambda: notebook.bookmarks(words="appointment 9999"))
        opened = milliseconds(lambda: Notebook.open(path).close())
    return [
        Row("add a bookmark to 10,000", add, "ms", 10),
        Row("list 10,000 bookmarks", listed, "ms", 150),
        Row("find words among 10,000", found, "ms", 150),
        Row("open, with every row checked", opened, "ms", None),
    ]


def fill(notebook: Notebook) -> None:
    """Ten thousand bookmarks with notes."""
    for number in range(10_000):
        place = Anchor("doc", f"s{number}", f"Heading {number}", f"words {number}")
        notebook.add_bookmark(place, f"Title {number % 50}", note=f"{NOTE}{number}")


if __name__ == "__main__":
    report("notebook", measure())
