"""A page becomes a file or goes to a printer on a worker, and nothing of it is lost."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader.errors import Cancelled
from reader.progress import Recorder
from reader.ui import print_actions, printing
from reader.ui.laid_sheet import LaidSheet, Sheet
from reader.ui.main_window import MainWindow
from reader.ui.print_actions import Press

SHEET = Sheet("Long", "".join(f"<p>Line {n} of the page.</p>" for n in range(300)), "Top", "Foot")


@pytest.fixture
def press(window: MainWindow) -> Press:
    return window.errands._press()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """No page is painted before this is set."""
    opened = threading.Event()
    paint = LaidSheet.paint

    def wait(self: LaidSheet, painter: object, number: int) -> None:
        opened.wait(20)
        paint(self, painter, number)  # type: ignore[arg-type]

    monkeypatch.setattr(LaidSheet, "paint", wait)
    return opened


def test_a_pdf_is_written_by_a_worker_and_told(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    paint = LaidSheet.paint

    def note(self: LaidSheet, painter: object, number: int) -> None:
        threads.append(threading.get_ident())
        paint(self, painter, number)  # type: ignore[arg-type]

    monkeypatch.setattr(LaidSheet, "paint", note)
    file = tmp_path / "page.pdf"
    press.save_to(SHEET, file)
    qtbot.waitUntil(lambda: "Saved: page.pdf" in window.notice.label.text())
    assert file.read_bytes().startswith(b"%PDF")
    assert len(threads) > 3
    assert threading.get_ident() not in threads


def test_a_pdf_asked_for_is_whole_although_the_window_closes_at_once(
    window: MainWindow, press: Press, tmp_path: Path, gate: threading.Event
) -> None:
    file = tmp_path / "page.pdf"
    press.save_to(SHEET, file)
    window.close()
    window.services.runner.forget()  # what a window that is left and the program's end both do
    gate.set()
    window.services.runner.drain()
    assert b"%%EOF" in file.read_bytes()[-10:]


def test_long_work_is_told_and_can_be_stopped(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    tmp_path: Path,
    gate: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(print_actions, "TOLD_AFTER_MS", 0)
    file = tmp_path / "page.pdf"
    file.write_bytes(b"what was there before")
    said: list[str] = []
    window.errands.under_way.connect(lambda words, _stop: said.append(words))
    press.save_to(SHEET, file)
    qtbot.waitUntil(lambda: "page.pdf is being written …" in window.notice.label.text())
    assert window.notice.act.text() == "Stop"
    window.notice.act.click()
    gate.set()
    qtbot.waitUntil(lambda: not window.services.runner.busy)
    assert said[1:] == ["Stopped. Nothing was written."]
    assert file.read_bytes() == b"what was there before"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_file_that_cannot_be_written_is_told(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    folder = tmp_path / "a-folder.pdf"
    folder.mkdir()
    window.services.runner.drain()
    timer = QTimer(window, interval=10)
    timer.timeout.connect(lambda: QApplication.activeModalWidget() and read())
    timer.start()
    press.save_to(SHEET, folder)
    qtbot.waitUntil(lambda: bool(told))
    assert "a-folder.pdf could not be written" in told[0]
    assert folder.is_dir()
    notice = window.notice  # the search may have told a fault; of the work nothing is left
    assert not notice.isVisible() or notice.label.text() == "\n".join(notice.faults)


def test_what_was_chosen_for_a_printer_is_printed_by_a_worker(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "printed.pdf"
    threads: list[int] = []

    def print_sheet(sheet: Sheet, device: QPagedPaintDevice, **more: object) -> int:
        threads.append(threading.get_ident())
        return printing.print_sheet(sheet, device, **more)  # type: ignore[arg-type]

    def choose(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return int(QPrintDialog.DialogCode.Accepted.value)

    monkeypatch.setattr(print_actions, "print_sheet", print_sheet)
    monkeypatch.setattr(QPrintDialog, "exec", choose)
    assert press.print_page(SHEET)
    qtbot.waitUntil(lambda: "The pages were sent to the printer." in window.notice.label.text())
    assert file.read_bytes().startswith(b"%PDF")
    assert threading.get_ident() not in threads


def test_stopping_leaves_no_half_file(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    stopped = Recorder(stop_after=2)
    with pytest.raises(Cancelled):
        printing.save_pdf(SHEET, file, paper=window.desk.paper, progress=stopped)
    assert list(tmp_path.glob("*.pdf*")) == []
    assert [done for done, _total, _label in stopped.steps] == [0, 1]
