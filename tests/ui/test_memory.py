"""What is not needed any more leaves the memory."""

import ctypes
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui import heap
from reader.ui.background import GIVE_BACK_EVERY, Runner, Sweeper
from reader.ui.main_window import MainWindow
from tests.support.memory import megabytes

BLOCKS, SIZE = 15_000, 2_000  # thirty megabytes in blocks that are cut from a heap
HOLES_MB = 20  # of these; other tests may fill some meanwhile
LARGE = 32_000_000  # larger than the holes above, small enough to be cut from a heap

glibc_only = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not heap.keep_together(),
    reason="this system's C library keeps memory in its own way",
)


@pytest.fixture
def c() -> ctypes.CDLL:
    """The C library."""
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    return library


@pytest.fixture
def holes(c: ctypes.CDLL) -> Iterator[None]:
    """Thirty megabytes that were written to and let go of, below one block that is in use."""
    blocks = [c.malloc(SIZE) for _ in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, SIZE)
    for block in blocks[:-1]:
        c.free(block)
    yield
    c.free(blocks[-1])


def test_another_look_lets_go_of_the_pictures_of_the_look_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    QPixmapCache.insert("of the look before", QPixmap(16, 16))
    window.services.preferences.change(theme="dark")
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    assert QPixmapCache.find("of the look before") is None


@glibc_only
@pytest.mark.usefixtures("holes")
def test_holes_go_back_to_the_system() -> None:
    before = megabytes()
    assert heap.give_back()
    assert before - megabytes() > HOLES_MB


@glibc_only
@pytest.mark.usefixtures("holes")
def test_some_sweeps_give_the_holes_back(qapp: QApplication) -> None:
    sweeper = Sweeper()
    timer = sweeper.findChild(QTimer)
    assert timer is not None
    before = megabytes()
    for _ in range(GIVE_BACK_EVERY):
        timer.timeout.emit()
    assert before - megabytes() > HOLES_MB


@glibc_only
def test_large_blocks_of_a_worker_lie_apart(
    qapp: QApplication, qtbot: QtBot, c: ctypes.CDLL
) -> None:
    large: list[int] = []
    runner = Runner()
    for _ in range(4):
        runner.start(lambda _task: c.malloc(LARGE), done=large.append)
    qtbot.waitUntil(lambda: len(large) == 4)
    for block in large:
        # A block of its own begins at a page, behind two words of the C library's.
        assert block % 4096 == 16
        c.free(block)
