"""Opens hostile documents in the whole window, in a process of its own.

Run with a folder of documents and one of user data. Prints for each document what the acts of a
reader cost the thread that draws: what workers do meanwhile holds nobody up.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication  # noqa: TID251 - it drives the window

from reader.library.shelf import open_library
from reader.paths import find_places
from reader.site import Site
from reader.ui.application import make_application
from reader.ui.main_window import MainWindow
from tests.support.peak import peak_megabytes
from tests.support.plain_window import plain_window

QUIET = 0.3  # seconds without work, after which an act counts as ended; a search waits for 0.25
LONGEST = 60.0


def main() -> None:
    """Read every document as somebody in a hurry would."""
    folder, user = (Path(word) for word in sys.argv[1:3])
    places = find_places(user)
    application = make_application(places, Site())
    library = open_library([folder], places=places, use_cache=False)
    window = plain_window(
        places,
        lambda _progress: library,
        today=lambda: date(2026, 11, 21),
        index_command=lambda: [sys.executable, "-c", ""],
    )
    spent = {"library": _cost(window.load_library, window, application)}
    for document in library.documents:
        for name, act in _acts(window, f"section:{document.id}"):
            spent[name] = _cost(act, window, application)
        row = {"file": document.file.name, "spent": spent, "megabytes": peak_megabytes()}
        print(json.dumps(row), flush=True)
    window.close()
    window.services.runner.drain()


def _acts(window: MainWindow, href: str) -> list[tuple[str, Callable[[], object]]]:
    actions = window.actions_by_id
    return [
        ("open", lambda: window.desk.go(href)),
        ("next heading", actions["next-heading"].trigger),
        ("to the end", lambda: window.desk.page.verticalScrollBar().setValue(10**9)),
        ("find", lambda: _find(window, "a")),
        ("next find", lambda: window.desk.find_bar.step(1)),
        ("end of finding", lambda: window.desk.find_bar.close_bar()),  # noqa: PLW0108 - made late
        ("bookmark", actions["bookmark"].trigger),
        ("search", lambda: window.header.search.setText("word")),
        ("end of search", window.header.search.clear),
        ("larger", actions["larger"].trigger),
        ("narrower", lambda: window.resize(800, 600)),
        ("wider", lambda: window.resize(1280, 800)),
        ("home", lambda: window.desk.go("home:")),
        ("back", actions["back"].trigger),
    ]


def _find(window: MainWindow, words: str) -> None:
    window.open_find()
    window.desk.find_bar.field.setText(words)


def _cost(act: Callable[[], object], window: MainWindow, application: QApplication) -> float:
    """Seconds of processor time of the GUI thread, until all that `act` began has ended."""
    began = time.thread_time()
    act()
    now = time.monotonic()
    idle_since, end = now, now + LONGEST
    while now - idle_since < QUIET and now < end:
        before = time.thread_time()
        application.processEvents()
        now = time.monotonic()
        if window.services.runner.busy or time.thread_time() - before > 0.002:
            idle_since = now
        time.sleep(0.002)
    return round(time.thread_time() - began, 2)


if __name__ == "__main__":
    main()
