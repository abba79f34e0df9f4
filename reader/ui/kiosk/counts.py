"""Numbers of a shared screen for its site: sessions and pages a day, in one readable file.

No times finer than a day, no queries, no order, nobody. Off unless the site asks.
"""

import csv
import io
import logging
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from reader.settings import write_atomically

log = logging.getLogger(__name__)
FILE = "kiosk-counts.csv"
HEAD = ("day", "what", "count")
SESSIONS = "sessions"


class Counts:
    """Adds to `file` at the end of each session; None counts nothing."""

    def __init__(self, file: Path | None, today: Callable[[], date]) -> None:
        self._file = file
        self._today = today
        self._pages: Counter[str] = Counter()

    def page(self, document: str) -> None:
        """A page of this document was opened."""
        if self._file is not None and document:
            self._pages[f"page {document}"] += 1

    def session_over(self) -> None:
        """Write what this session adds. A disk that refuses costs the numbers, nothing else."""
        pages, self._pages = self._pages, Counter()
        if self._file is None:
            return
        day = self._today().isoformat()
        try:
            rows = _read(self._file)
            rows[day, SESSIONS] += 1
            for what, count in pages.items():
                rows[day, what] += count
            write_atomically(self._file, _text(rows))
        except OSError:
            log.warning("the counts could not be written")


def _read(file: Path) -> Counter[tuple[str, str]]:
    rows: Counter[tuple[str, str]] = Counter()
    if not file.is_file():
        return rows
    for row in csv.reader(io.StringIO(file.read_text("utf-8", errors="replace"))):
        if len(row) == len(HEAD) and row[2].isdigit():
            rows[row[0], row[1]] += int(row[2])
    return rows


def _text(rows: Counter[tuple[str, str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows((day, what, count) for (day, what), count in sorted(rows.items()))
    return stream.getvalue()
