"""What leaves the notebook and comes back: the appointment sheet, export and import."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.desk import Desk
from reader.ui.notebook.keeper import Keeper
from reader.ui.services import Services
from reader.ui.turns import in_turns

if TYPE_CHECKING:
    from reader.ui.notebook.bringing_back import BringingBack
    from reader.ui.notebook.writing_out import WritingOut


class NotebookFiles(QObject):
    """Asks which file, does the work, says what became of it."""

    about_to_read = Signal()  # save what was typed first
    told = Signal(str)
    under_way = Signal(str, object)  # the same, with what stops it, or None
    imported = Signal()

    def __init__(self, window: QWidget, desk: Desk, services: Services, keeper: Keeper) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._services = services
        self._keeper = keeper
        self._bringing: BringingBack | None = None
        self._writing: WritingOut | None = None

    def take_to_appointment(self) -> None:
        """Choose what to take along."""
        from reader.ui.notebook.appointment import AppointmentDialog  # noqa: PLC0415 - rare

        if self._window.findChild(AppointmentDialog) is not None:
            return  # it comes in the next turn, and was asked for twice
        self.about_to_read.emit()
        source = self._desk.source
        documents = source.library.documents if source is not None else ()
        dialog = AppointmentDialog(
            self._keeper,
            self._window,
            documents={document.id: document for document in documents},
            today=self._services.today(),
            paper=self._desk.paper,
            runner=self._services.runner,
            may_print=self._services.site.features.print,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        in_turns(dialog, (lambda: None, *dialog.parts(), dialog.open))

    def export(self) -> None:
        """Ask for a file, then write the notebook to it."""
        from reader.ui.notebook.files import ask_for_export  # noqa: PLC0415 - rare

        self.about_to_read.emit()
        chosen = ask_for_export(self._window)
        if chosen is not None:
            self.export_to(chosen)

    def export_to(self, file: Path) -> None:
        """Write the notebook to `file` on a worker: Markdown for `.md`, else JSON."""
        if self._writing is None:
            from reader.ui.notebook.writing_out import WritingOut  # noqa: PLC0415 - rare

            self._writing = WritingOut(self._keeper, self._services.runner)
            self._writing.told.connect(self.told)
            self._writing.under_way.connect(self.under_way)
        self._writing.start(file)

    def import_file(self) -> None:
        """Ask for an export, then merge it."""
        from reader.ui.notebook.files import ask_for_import  # noqa: PLC0415 - rare

        chosen = ask_for_import(self._window)
        if chosen is not None:
            self.import_from(chosen)

    def import_from(self, file: Path) -> None:
        """Merge the export in `file` on a worker; say what it did."""
        self.about_to_read.emit()
        if self._bringing is None:
            from reader.ui.notebook.bringing_back import BringingBack  # noqa: PLC0415 - rare

            self._bringing = BringingBack(self._keeper, self._services.runner)
            self._bringing.told.connect(self.told)
            self._bringing.under_way.connect(self.under_way)
            self._bringing.imported.connect(self.imported)
        self._bringing.start(file)
