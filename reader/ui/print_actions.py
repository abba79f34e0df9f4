"""Print, preview and save as PDF: the dialogs around `printing`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import delete

from reader.errors import ReaderError
from reader.ui.paper import Paper
from reader.ui.print_system import ask_this_machine_only
from reader.ui.printing import Sheet, page_layout, print_sheet, save_pdf
from reader.ui.telling import tell
from reader.ui.user_folders import suggested_file
from reader.wording import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_page(parent: QWidget, sheet: Sheet, *, paper: Paper) -> None:
    """Ask which printer, then print."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 - printing is rare

    printer = _printer(sheet)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translate("print_actions", "Print"))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    delete(dialog)  # now: it borrows the printer, which goes with this function
    if accepted:
        _try(parent, lambda: print_sheet(sheet, printer, paper=paper))


def preview_page(parent: QWidget, sheet: Sheet, *, paper: Paper) -> None:
    """Show the sheets as they will be printed."""
    from PySide6.QtPrintSupport import QPrintPreviewDialog  # noqa: PLC0415 - printing is rare

    printer = _printer(sheet)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(translate("print_actions", "Print preview"))
    dialog.paintRequested.connect(lambda printer: print_sheet(sheet, printer, paper=paper))
    dialog.resize(parent.size() * 0.9)
    dialog.exec()
    delete(dialog)  # now: it borrows the printer, which goes with this function


def save_page_as_pdf(parent: QWidget, sheet: Sheet, *, paper: Paper) -> Path | None:
    """Ask for a file, then write it; the file when it was written."""
    name = "".join(c if c.isalnum() or c in " -()" else " " for c in sheet.title).strip()
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        translate("print_actions", "Save page as PDF"),
        suggested_file(f"{name}.pdf"),
        translate("print_actions", "PDF files (*.pdf)"),
    )
    if not chosen:
        return None
    file = Path(chosen)
    file = file if file.suffix else file.with_suffix(".pdf")
    return file if _try(parent, lambda: save_pdf(sheet, file, paper=paper)) else None


def _printer(sheet: Sheet) -> "QPrinter":
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - printing is rare

    ask_this_machine_only()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    printer.setPageLayout(page_layout())
    return printer


def _try(parent: QWidget, work: Callable[[], object]) -> bool:
    try:
        work()
    except ReaderError as error:
        tell(parent, translate("print_actions", "Not printed"), str(error))
        return False
    return True
