"""Pages on paper: a page loop of our own, with source and date on every sheet.

All of it may run on a worker: paper is painted there while the window answers.
"""

import contextlib
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPicture,
    QTextDocument,
)

from reader.errors import ReaderError
from reader.library.dates import in_words
from reader.progress import Progress, Silent
from reader.settings import replace_file
from reader.ui import laying_out
from reader.ui.laid_sheet import LaidSheet, Sheet, area_of, area_on, scale_of
from reader.ui.paper import Paper
from reader.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.rendering.pages import RenderedPage

MARGIN_MM = 18.0


def make_sheet(page: "RenderedPage", program: str) -> Sheet:
    """The sheet of a rendered page: title above; source and review date below."""
    facts = page.facts
    below = [facts.source]
    if facts.reviewed is not None:
        below.append(translate("printing", "reviewed {0}").format(in_words(facts.reviewed)))
    if facts.overdue and facts.due is not None:
        due = f"{facts.due:%B %Y}"
        below.append(translate("printing", "its next review was due in {0}").format(due))
    return Sheet(
        page.title, page.html, f"{page.title} – {program}", " · ".join(filter(None, below))
    )


def print_sheet(
    sheet: Sheet, device: QPagedPaintDevice, *, paper: Paper, progress: Progress | None = None
) -> int:
    """Paint `sheet` on a printer or PDF; how many pages it took.

    Where `progress` stops it, what was painted is already on its way to a printer.
    """
    progress = progress or Silent()
    painter = QPainter()
    if not painter.begin(device):
        raise ReaderError(
            translate("printing", "The printer could not be opened."),
            translate("printing", "Choose another one."),
        )
    try:
        with _laid(LaidSheet(sheet, area_on(device), paper=paper)) as laid:
            scale = scale_of(device)
            for number in range(laid.pages):
                progress.step(number, laid.pages, sheet.title)
                if number:
                    device.newPage()
                painter.save()
                painter.scale(scale, scale)
                laid.paint(painter, number)
                painter.restore()
            return laid.pages
    finally:
        painter.end()


def record_sheet(
    sheet: Sheet, layout: QPageLayout, *, paper: Paper, progress: Progress
) -> tuple[QPicture, ...]:
    """The pages of `sheet` for a preview: each is the room between the margins of `layout`."""
    with _laid(LaidSheet(sheet, area_of(layout), paper=paper)) as laid:
        pictures: list[QPicture] = []
        for number in range(laid.pages):
            progress.step(number, laid.pages, sheet.title)
            pictures.append(laid.record(number))
        return tuple(pictures)


def count_pages(sheet: Sheet, device: QPagedPaintDevice, *, paper: Paper) -> int:
    """How many pages `sheet` would take on `device`."""
    with _laid(LaidSheet(sheet, area_on(device), paper=paper)) as laid:
        return laid.pages


@contextlib.contextmanager
def _laid(laid: LaidSheet) -> "Iterator[LaidSheet]":
    """Let go of `laid` in the end, whatever comes between."""
    try:
        yield laid
    finally:
        laid.let_go()


def save_pdf(sheet: Sheet, file: "Path", *, paper: Paper, progress: Progress | None = None) -> int:
    """Write `sheet` to a PDF file; how many pages it took. Raises `ReaderError`.

    The file is put in place when it is whole: until then what had its name stays.
    """
    if not file.parent.is_dir():
        raise _unwritten(file, translate("printing", "its folder is not there"))
    _know_pdf()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setResolution(300)
    writer.setPageLayout(page_layout())
    pages = print_sheet(sheet, writer, paper=paper, progress=progress)
    try:
        replace_file(file, bytes(buffer.data().data()))
    except OSError as error:
        raise _unwritten(file, error.strerror) from error
    return pages


@cache
def _know_pdf() -> None:
    """Let Qt load what its first PDF needs, and Python go on meanwhile.

    That took 0.07 s, and 0.14 in a busy window; `QPainter.begin` would keep Python to itself as
    long. `print_` alone lets it go.
    """
    laying_out.print_away(QTextDocument())


def _unwritten(file: "Path", why: str | None) -> ReaderError:
    words = translate("printing", "{0} could not be written: {1}.")
    return ReaderError(
        words.format(file.name, why), translate("printing", "Choose another folder.")
    )


def page_layout() -> QPageLayout:
    """A4 (Letter where the system says so) with room to hold the sheet."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - printing is rare

    metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    size = QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter
    margin = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(size), QPageLayout.Orientation.Portrait, margin, QPageLayout.Unit.Millimeter
    )
