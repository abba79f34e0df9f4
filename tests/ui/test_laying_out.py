"""A document that is laid out on a worker is the same, and keeps nobody from Python meanwhile."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSizeF, QThreadPool, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from reader.errors import Cancelled
from reader.progress import wanted_still
from reader.ui import laying_out

PAGE = QSizeF(500, 700)
TABLE = "<table>" + "<tr><td>One</td><td>Another, of a few words</td></tr>" * 300 + "</table>"
LONG = "".join(f"<h2>Part {n}</h2><p>{'Some words of it. ' * 60}</p>" for n in range(150))
PICTURE = "<p><img src='{0}'></p>"  # Qt asks for it to learn its size


class Document(QTextDocument):
    """Tells when Qt asks for a picture, which it does as it comes to it."""

    def __init__(self, asked: Callable[[str], object]) -> None:
        super().__init__()
        self._asked = asked

    def loadResource(self, kind: int, name: object) -> object:
        self._asked(str(name))
        return None


def on_a_worker(work: Callable[[], object]) -> list[object]:
    """What `work` gives on a thread of its own."""
    ended, made = Event(), []

    def run() -> None:
        try:
            made.append(work())
        except Cancelled as stopped:
            made.append(stopped)
        ended.set()

    pool = QThreadPool()
    pool.start(run)
    assert ended.wait(60)
    pool.waitForDone()
    return made


def laid(html: str) -> list[tuple[float, float]]:
    """Where each paragraph stands, and how many pages there are."""
    document = QTextDocument()
    laying_out.begin(document)
    document.setHtml(html)
    laying_out.lay_out(document, PAGE)
    pages = document.pageCount()
    layout, block, places = document.documentLayout(), document.begin(), [(float(pages), 0.0)]
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        places.append((rect.top(), rect.height()))
        block = block.next()
    return places


@pytest.mark.parametrize("html", ["", "<p>Short</p>", LONG, TABLE, LONG + TABLE + LONG])
def test_it_stands_where_it_would_in_one_piece(qapp: QApplication, html: str) -> None:
    assert on_a_worker(lambda: laid(html)) == [laid(html)]


@pytest.fixture
def nobody_asks() -> Iterator[None]:
    """A thread keeps Python until it lets it go by itself: no other asks for it before."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(60)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("nobody_asks")
def test_python_goes_on_while_qt_lays_out(qapp: QApplication) -> None:
    began, count = Event(), 0
    ended: list[int] = []

    def asked(name: str) -> None:
        if "first" in name:
            began.set()
        else:
            ended.append(count)

    def work() -> None:
        document = Document(asked)
        laying_out.begin(document)
        document.setHtml(PICTURE.format("first") + LONG * 4 + PICTURE.format("last"))
        laying_out.lay_out(document, PAGE)

    pool = QThreadPool()
    pool.start(work)
    assert began.wait(60)
    while not ended:
        count += 1
        time.sleep(0)
    pool.waitForDone()
    assert ended[0] > 10


def test_window_and_workers_never_wait_for_each_other() -> None:
    """Qt's locks for signals, and Python's: whoever holds one must not wait for the other.

    In a process of its own, for one that stands still cannot be stopped. As it was, it stood still
    before the hundredth document; half an hour of random use did once.
    """
    root = Path(__file__).resolve().parents[2]
    knots = [sys.executable, "-m", "tests.support.knots", "1000"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(knots, cwd=root, env=environment, timeout=120, check=False)
    assert done.returncode == 0


def test_all_of_it_is_laid_out_before_anybody_asks(qapp: QApplication) -> None:
    asked: list[str] = []

    def work() -> None:
        document = Document(asked.append)
        laying_out.begin(document)
        document.setHtml(LONG + PICTURE.format("last"))
        assert asked == []
        laying_out.lay_out(document, PAGE)

    on_a_worker(work)
    assert any("last" in one for one in asked)


def test_it_is_laid_out_to_its_end_though_the_window_has_gone(qapp: QApplication) -> None:
    def work() -> object:
        with wanted_still(lambda: False):
            return laid(LONG * 4)

    assert on_a_worker(work) == [laid(LONG * 4)]


def test_on_the_window_s_thread_nothing_comes_between(qapp: QApplication) -> None:
    between: list[bool] = []
    key = QTimer(singleShot=True, interval=0)
    key.timeout.connect(lambda: between.append(True))
    key.start()
    laid(LONG)
    assert between == []
