"""Reads hostile documents in a process of its own, one fork for each, and tells what it cost.

Run with a folder as its argument; takes one JSON object a line (`cases`, `size`), gives one a line.
A fork may use 1.5 GB and 30 seconds of processor time; what is past that is killed, which is told.
"""

import contextlib
import json
import os
import resource
import shutil
import signal
import sys
import sysconfig
import time
import traceback
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from reader.library.checking import check
from reader.library.shelf import open_library
from reader.library.tree import build_tree
from reader.paths import Places, bundled_root, find_places
from reader.rendering.page import Options, render_document
from reader.rendering.parts import parts_of
from reader.rendering.standalone import standalone_html
from reader.search.engine import Engine, Query
from reader.search.opening import open_in_memory
from reader.search.scanning import Scan
from reader.themes import load_theme
from tests.support.hostile_documents import corpus
from tests.support.peak import peak_megabytes

TODAY = date(2026, 11, 21)
MOST_BYTES = 1_500_000_000
MOST_SECONDS = 20
_WATCHED = ("open", "os.listdir", "os.scandir")
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "urllib.",
    "webbrowser.",
)


class Watch:
    """Keeps what was opened outside `allowed`, and whatever else no document may cause."""

    def __init__(self, allowed: list[str]) -> None:
        self.allowed = allowed
        self.outside: list[str] = []
        sys.addaudithook(self._heard)

    def _heard(self, event: str, args: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            self.outside.append(f"{event} {args!r}"[:200])
        elif event in _WATCHED and isinstance(args[0], str | bytes | Path):
            path = os.path.realpath(os.fsdecode(args[0]))
            if not path.startswith(tuple(self.allowed)):
                self.outside.append(f"{event} {path}")


def allowed_folders(folder: Path) -> list[str]:
    """Where reading a document may open files: the test's folder, the program, Python."""
    paths = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    own = [bundled_root(), Path(sys.prefix), Path(sys.base_prefix, "lib"), folder]
    return sorted({os.path.realpath(path) for path in (*paths, *own)} | {os.devnull})


def read_all_the_way(folder: Path, places: Places, spent: dict[str, float]) -> None:
    """Read the documents in `folder`; put into `spent` the seconds of processor time of each step.

    Raises what the program would raise.
    """

    @contextlib.contextmanager
    def timed(step: str) -> Iterator[None]:
        began, spent[step] = time.process_time(), -1.0  # not finished
        yield
        spent[step] = round(time.process_time() - began, 3)

    with timed("load"):
        library = open_library([folder], places=places, use_cache=False)
    with timed("tree"):
        build_tree(library, professionals=True, today=TODAY)
    with timed("check"):
        told = check(library, today=TODAY)
        assert all(str(one) for one in told)
    with timed("mentions"):
        library.trials()
        for document in library.documents:
            library.backlinks(document.id)
        library.mentions_of_drug("imatinib")
        library.mentions_of_term("blood")
    assert library.documents or library.problems
    pages = []
    for document in library.documents:
        name = document.file.stem
        with timed(f"render {name}"):
            pages.append(render_document(document, library, today=TODAY))
        for number in range(1, len(parts_of(document)) + 1):
            with timed(f"render {name} part {number}"):
                render_document(document, library, today=TODAY, options=Options(part=number))
    with timed("standalone"):
        theme = load_theme(places.resource("themes"), "light")
        for page in pages:
            standalone_html(page, theme)
    with timed("scan"):
        Scan(library).search(Query("leukemia word"))
    with timed("index"):
        engine = open_in_memory(library, places)
    with timed("search"):
        _ask(engine)
    with timed("cache"):
        open_library([folder], places=places)
    with timed("from cache"):
        open_library([folder], places=places)


def _ask(engine: Engine) -> None:
    for text in ("leukemia", "a word of it", '"word word"', "[a](b)", "w"):
        engine.search(Query(text))
        engine.search(Query(text), typing=True)


def _warm(folder: Path) -> None:
    """Import and read what every fork needs, by reading a small document."""
    file = folder / "warm" / "a.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text("---\ntitle: ALL\n---\n# ALL\n\n*a* `b <b> ![a](b)\n", "utf-8")
    read_all_the_way(file.parent, find_places(folder / "user"), {})


def _in_fork(order: dict[str, Any], folder: Path) -> dict[str, Any]:
    """What reading one document gave, or how it ended."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        os.close(read_end)
        with os.fdopen(write_end, "w") as stream:
            stream.write(json.dumps(_answer(order, folder)))
            stream.flush()
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as stream:
        told = stream.read()
    status = os.waitpid(child, 0)[1]
    if not told:
        return {"error": f"killed by signal {status & 0x7F}: too slow or too large"}
    answer: dict[str, Any] = json.loads(told)
    return answer


def _answer(order: dict[str, Any], folder: Path) -> dict[str, Any]:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 10))
    documents = folder / "documents"
    shutil.rmtree(documents, ignore_errors=True)
    documents.mkdir()
    made = corpus()
    for number, case in enumerate(order["cases"]):
        (documents / f"{number}.md").write_bytes(made[case](order["size"]))
    places = find_places(folder / "user")
    watch = Watch(allowed_folders(folder))
    spent: dict[str, float] = {}
    signal.signal(signal.SIGXCPU, _too_slow)
    try:
        read_all_the_way(documents, places, spent)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        told = {"error": repr(error)[:300], "where": traceback.format_exc()[-1500:]}
        return {**told, "spent": spent}
    outside = list(watch.outside)  # before this process looks at itself
    return {"spent": spent, "megabytes": peak_megabytes(), "outside": outside}


def _too_slow(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"more than {MOST_SECONDS} s of processor time")


def main() -> None:
    """Answer until the input ends."""
    folder = Path(sys.argv[1])
    _warm(folder)
    for line in sys.stdin:
        print(json.dumps(_in_fork(json.loads(line), folder)), flush=True)


if __name__ == "__main__":
    main()
