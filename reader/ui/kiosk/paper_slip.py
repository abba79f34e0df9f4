"""Printing without a dialog: straight to the default printer, up to the site's limit of sheets."""

from html import escape
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.ui.kiosk.aside import Aside
from reader.ui.laid_sheet import Sheet
from reader.ui.paper import Paper
from reader.ui.print_system import ask_this_machine_only
from reader.ui.printing import count_pages, page_layout, print_sheet
from reader.wording import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LINES_FOR_NOTES = 6


def default_printer() -> "QPrinter | None":
    """The system's default printer; None when there is none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - printing is rare

    ask_this_machine_only()
    info = QPrinterInfo.defaultPrinter()
    if info.isNull():
        return None
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    return printer


def print_quietly(sheet: Sheet, printer: "QPrinter | None", *, paper: Paper, limit: int) -> str:
    """Print `sheet` when it is short enough; a sentence that says how it went. For a worker."""
    if printer is None:
        return translate("kiosk_paper", "There is no printer here. Take the codes along instead.")
    # A queue shows its documents' names to everybody.
    printer.setDocName(translate("kiosk_paper", "Page"))
    pages = count_pages(sheet, printer, paper=paper)
    if pages > limit:
        return translate(
            "kiosk_paper",
            "This page needs {0} sheets; {1} may be printed here. Take the codes along instead.",
        ).format(pages, limit)
    try:
        print_sheet(sheet, printer, paper=paper)
    except ReaderError:
        return unreached()
    return translate("kiosk_paper", "It is being printed. Fetch it from the printer right away.")


def unreached() -> str:
    """What is said where nothing can be printed."""
    return translate(
        "kiosk_paper", "The printer could not be reached. Take the codes along instead."
    )


def list_sheet(aside: Aside, program: str) -> Sheet:
    """The list as a sheet for the next appointment, with room for questions."""
    title = translate("kiosk_paper", "For my next appointment")
    parts = [f"<h1>{escape(title)}</h1>"]
    for place in aside.places:
        lines = [f"<b>{escape(place.heading or place.title)}</b>"]
        lines += [escape(line) for line in (place.title, place.source, *place.addresses) if line]
        parts.append(f"<p>{'<br>'.join(lines)}</p>")
    questions = translate("kiosk_paper", "My questions")
    parts.append(f"<h2>{escape(questions)}</h2>")
    asked = [escape(one).replace("\n", "<br>") for one in aside.questions]
    parts += [f"<p>{one}</p><p>&nbsp;</p><hr>" for one in asked]
    parts += ["<p>&nbsp;</p><hr>"] * LINES_FOR_NOTES
    bottom = translate(
        "kiosk_paper", "Information to talk about with your care team. It is not medical advice."
    )
    return Sheet(title, "".join(parts), f"{title} – {program}", bottom)
