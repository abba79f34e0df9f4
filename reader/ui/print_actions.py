"""Print, preview and save as PDF: the dialogs around `printing`, whose work a worker does."""

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import delete, isValid

from reader.errors import Cancelled, ReaderError
from reader.progress import Progress
from reader.ui.background import Runner, Task
from reader.ui.laid_sheet import Sheet
from reader.ui.paper import Paper
from reader.ui.print_system import ask_this_machine_only
from reader.ui.printing import page_layout, print_sheet, save_pdf
from reader.ui.telling import tell
from reader.ui.user_folders import suggested_file
from reader.wording import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

TOLD_AFTER_MS = 500
Stop = Callable[[], None]


class Press:
    """Puts sheets on paper for `parent`; `say` shows there what became of it.

    `say` gets what stops the work while there is something to stop.
    """

    def __init__(
        self,
        parent: QWidget,
        *,
        paper: Paper,
        runner: Runner,
        say: Callable[[str, Stop | None], object],
    ) -> None:
        self._parent = parent
        self._paper = paper
        self._runner = runner
        self._say = say

    def print_page(
        self, sheet: Sheet, *, layout: QPageLayout | None = None, over: QWidget | None = None
    ) -> bool:
        """Ask which printer, then print; whether it is being printed. `over` is what asks."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - printing is rare

        printer = _printer(sheet, layout or page_layout())
        dialog = QPrintDialog(printer, over or self._parent)
        dialog.setWindowTitle(translate("print_actions", "Print"))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        delete(dialog)  # now: it borrows the printer, which goes with this function
        if accepted:
            self._start(
                lambda progress: print_sheet(sheet, printer, paper=self._paper, progress=progress),
                busy=translate("print_actions", "The pages are on their way to the printer …"),
                done=translate("print_actions", "The pages were sent to the printer."),
                stoppable=False,  # what was painted would be printed all the same
            )
        return accepted

    def preview_page(self, sheet: Sheet) -> None:
        """Show the sheets as they will be printed."""
        from reader.ui.print_preview import PreviewDialog  # noqa: PLC0415 - printing is rare

        PreviewDialog(
            self._parent,
            sheet,
            paper=self._paper,
            runner=self._runner,
            print_it=lambda layout, over: self.print_page(sheet, layout=layout, over=over),
        ).open()

    def save_page_as_pdf(self, sheet: Sheet) -> None:
        """Ask for a file, then write it."""
        name = "".join(c if c.isalnum() or c in " -()" else " " for c in sheet.title).strip()
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent,
            translate("print_actions", "Save page as PDF"),
            suggested_file(f"{name}.pdf"),
            translate("print_actions", "PDF files (*.pdf)"),
        )
        if chosen:
            file = Path(chosen)
            self.save_to(sheet, file if file.suffix else file.with_suffix(".pdf"))

    def save_to(self, sheet: Sheet, file: Path) -> None:
        """Write `sheet` to `file`."""
        self._start(
            lambda progress: save_pdf(sheet, file, paper=self._paper, progress=progress),
            busy=translate("print_actions", "{0} is being written …").format(file.name),
            done=translate("print_actions", "Saved: {0}").format(file.name),
            stoppable=True,
        )

    def _start(
        self, work: Callable[[Progress], int], *, busy: str, done: str, stoppable: bool
    ) -> None:
        """Do `work` on a worker; `busy` is told when it takes long, `done` in the end."""
        errand = _Errand(work)

        def stop() -> None:
            errand.stopped.set()
            self._tell(translate("print_actions", "Stopped. Nothing was written."))

        def end(_pages: object) -> None:
            _end(waiting)
            self._tell(done)

        def failed(error: Exception) -> None:
            _end(waiting)
            if not isinstance(error, ReaderError):
                raise error
            parent = self._parent if isValid(self._parent) else None
            tell(parent, translate("print_actions", "Not printed"), str(error))

        waiting = QTimer(self._parent, singleShot=True, interval=TOLD_AFTER_MS)
        waiting.timeout.connect(lambda: self._tell(busy, stop if stoppable else None))
        waiting.start()
        self._runner.start(errand, done=end, failed=failed, awaited=stoppable, draws=True)

    def _tell(self, words: str, stop: Stop | None = None) -> None:
        if isValid(self._parent):  # else nobody is there to be told
            self._say(words, stop)


class _Errand:
    """Work on paper: it goes on when the window closes, for somebody asked for its file.

    Only who asked may stop it.
    """

    def __init__(self, work: Callable[[Progress], int]) -> None:
        self._work = work
        self._task: Task | None = None
        self.stopped = threading.Event()

    def __call__(self, task: Task) -> int:
        """Do it; called on the worker."""
        self._task = task
        try:
            return self._work(self)
        finally:
            self._task = None

    def step(self, done: int, total: int, label: str) -> None:
        """A page is painted."""
        if self.stopped.is_set():
            raise Cancelled
        with contextlib.suppress(Cancelled):
            if self._task is not None:
                self._task.step(done, total, label)


def _end(timer: QTimer) -> None:
    if isValid(timer):  # else it went with its window
        timer.stop()
        timer.deleteLater()


def _printer(sheet: Sheet, layout: QPageLayout) -> "QPrinter":
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - printing is rare

    ask_this_machine_only()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    printer.setPageLayout(layout)
    return printer
