"""What is not in order at a shared screen, in words for its staff. The public sees none of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.ui.print_system import ask_this_machine_only
from reader.wording import translate

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from reader.ui.kiosk.shell import KioskWindow

MOST_FILES = 12  # named one by one
LOG = "log.txt"
LARGEST_LOG = 2_000_000


def faults_of(shell: "KioskWindow", *, has_printer: Callable[[], bool] | None = None) -> list[str]:
    """One line each; empty when all is well."""
    site, services = shell.services.site, shell.services
    found = list(shell.refused)
    found += _of_documents(shell)
    if shell.search is not None and shell.search.keeper.state.stage == "stopped":
        found.append(translate("kiosk_faults", "The search could not be made ready."))
    missing = [one for one in site.kiosk.languages if one not in shell.tongues.offered]
    if missing:
        found.append(
            translate("kiosk_faults", "site.toml names languages that are not there: {0}.").format(
                ", ".join(missing)
            )
        )
    if shell.rules.printing and not (has_printer or _has_printer)():
        found.append(translate("kiosk_faults", "Printing is on, and there is no default printer."))
    errors = errors_on(services.places.data / LOG, services.today())
    if errors:
        found.append(
            translate("kiosk_faults", "Errors of the program today, in log.txt: {0}.").format(
                errors
            )
        )
    return found


def _of_documents(shell: "KioskWindow") -> Iterator[str]:
    library = shell.library
    if library is None:
        yield translate("kiosk_faults", "The documents are not read yet.")
        return
    if shell.opens and library.document(shell.opens.partition("#")[0]) is None:
        yield translate("kiosk_faults", "--open names “{0}”, which is not in the library.").format(
            shell.opens
        )
    wrong = [one for one in library.problems if one.severity != "note"]
    # Names only: the folders of a shared computer are nobody's business.
    for one in wrong[:MOST_FILES]:
        yield f"{one.file.name}: {one.message} {one.remedy}".rstrip()
    more = len(wrong) - MOST_FILES
    if more > 0:
        yield translate("kiosk_faults", "And %n more document(s).", None, more)


def _has_printer() -> bool:
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - asked by staff only

    ask_this_machine_only()
    return not QPrinterInfo.defaultPrinter().isNull()


def errors_on(log: "Path", day: "date") -> int:
    """How many errors the log has of `day`."""
    try:
        if log.stat().st_size > LARGEST_LOG:
            return 0
        lines: Sequence[str] = log.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    begins = f"{day.isoformat()} "
    return sum(line.startswith(begins) and line.split()[1:2] == ["ERROR"] for line in lines)
