"""The sheets as they will be printed: a worker lays them out, and a page is painted when seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPicture
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from reader.ui.announcing import announce
from reader.ui.background import Runner, Task
from reader.ui.controls import push_button, text_label
from reader.ui.dialog_size import open_at
from reader.ui.laid_sheet import Sheet
from reader.ui.notebook.flow import FlowRow
from reader.ui.paper import Paper
from reader.ui.printing import page_layout, record_sheet
from reader.ui.sheets_view import SheetsView

if TYPE_CHECKING:
    PrintIt = Callable[[QPageLayout, QWidget], bool]

STEP = 1.25  # of the size, with each press


class PreviewDialog(QDialog):
    """Every page of a sheet, as large as wanted; `print_it` asks for a printer over this."""

    def __init__(
        self,
        parent: QWidget,
        sheet: Sheet,
        *,
        paper: Paper,
        runner: Runner,
        print_it: "PrintIt",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sheet = sheet
        self._paper = paper
        self._runner = runner
        self._print_it = print_it
        self._layout = page_layout()
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Print preview"))
        open_at(self, parent, width=900, height=900)
        self.state = text_label(self.tr("The pages are being laid out …"))
        self.view = SheetsView()
        self.view.setAccessibleName(self.tr("Print preview"))
        self.view.page_changed.connect(self._tell_page)
        self.whole = QCheckBox(self.tr("Whole page"))
        self.whole.toggled.connect(self.view.fit_page)
        self.wide = QCheckBox(self.tr("Landscape"))
        self.wide.toggled.connect(self._turn)
        self.print_button = push_button(self.tr("Print…"), self._print)
        self._lay_out()
        self.print_button.setDefault(True)  # once it stands in the dialog
        self.view.setFocus()
        self._begin()

    def _lay_out(self) -> None:
        view = self.view
        column = QVBoxLayout(self)
        column.addWidget(self.state)
        column.addWidget(view, 1)
        column.addWidget(
            FlowRow(
                [
                    # Signs, not words: with large letters the buttons would leave no room.
                    push_button("−", lambda: view.zoom_by(1 / STEP), name=self.tr("Smaller")),
                    push_button("+", lambda: view.zoom_by(STEP), name=self.tr("Larger")),
                    self.whole,
                    self.wide,
                    self.print_button,
                    push_button(self.tr("Close"), self.reject),
                ]
            )
        )

    def _begin(self) -> None:
        """Lay the pages out; what comes of an earlier layout is dropped."""
        # A layout of its own: another turn of the paper may come before the worker reads it.
        sheet, layout, paper = self._sheet, QPageLayout(self._layout), self._paper

        def arrived(pages: object) -> None:
            assert isinstance(pages, tuple)  # noqa: S101 - what `record_sheet` makes
            self._arrived(pages)

        self._end()
        self._task = self._runner.start(
            lambda task: record_sheet(sheet, layout, paper=paper, progress=task),
            done=arrived,
            owner=self,
            draws=True,
        )

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def done(self, result: int) -> None:
        """Qt's: nobody waits for pages any more."""
        self._end()
        super().done(result)

    def _arrived(self, pages: tuple[QPicture, ...]) -> None:
        self._task = None
        self.view.show_pages(pages, self._layout)
        self._tell_page(self.view.page)
        announce(self, self.state.text())

    def _tell_page(self, number: int) -> None:
        words = self.tr("Page {0} of {1}").format(number + 1, self.view.count)
        self.state.setText(words)
        self.view.setAccessibleDescription(words)

    def _turn(self, wide: bool) -> None:
        kind = QPageLayout.Orientation
        self._layout.setOrientation(kind.Landscape if wide else kind.Portrait)
        self._begin()

    def _print(self) -> None:
        if self._print_it(self._layout, self):
            self.accept()
