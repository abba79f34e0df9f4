"""Add documents and remove them again: the dialogs around `reader.library.user_library`."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.library.user_library import Intake, UserLibrary
from reader.ui.background import Runner, Task
from reader.ui.controls import push_button, text_label
from reader.ui.dialog_size import open_at
from reader.ui.plurals import counted
from reader.ui.side_pane import ValueList
from reader.ui.telling import tell
from reader.wording import in_figures


class OwnDocuments(QObject):
    """Takes documents in and lets them go; emits `changed` when the library must be read again."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, library: UserLibrary, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._runner = runner
        self._window = window

    def ask_for_files(self) -> None:
        """Choose files, then add them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add documents"),
            "",
            self.tr("Documents (*.md *.markdown *.txt);;All files (*)"),
        )
        if names:
            self.add([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Choose a folder, then add its documents."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of documents"))
        if name:
            self.add([Path(name)])

    def add_urls(self, urls: Sequence[QUrl]) -> None:
        """Add what was dropped on the window."""
        self.add([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def add(self, paths: Sequence[Path]) -> None:
        """Copy `paths` in on a worker, then tell what became of them."""
        if not paths:
            return

        def work(task: Task) -> Intake:
            return self._library.add(paths, progress=task)

        self._runner.start(work, done=self._added, failed=self._failed, awaited=True)

    def _added(self, intake: object) -> None:
        assert isinstance(intake, Intake)  # noqa: S101 - the work above returns one
        if intake.taken:
            self.changed.emit()
        if intake.taken or intake.refused:
            IntakeDialog(intake, self._window).open()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        tell(self._window, self.tr("Nothing was added"), str(error))

    def manage(self) -> None:
        """Show what was added, with a way to remove it."""
        dialog = OwnDocumentsDialog(self._library, self._window)
        dialog.changed.connect(self.changed)
        dialog.open()


class IntakeDialog(QDialog):
    """What was taken, and what was not and why."""

    def __init__(self, intake: Intake, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add documents"))
        open_at(self, parent, width=620, height=440)
        column = QVBoxLayout(self)
        column.addWidget(text_label(self._summary(intake), "heading"))
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("What became of each file"))
        self.rows.setWordWrap(True)
        self.rows.addItems(self._lines(intake))
        column.addWidget(self.rows, 1)
        column.addWidget(
            text_label(
                self.tr("These are copies. Your own files stay where they are, unchanged."), "small"
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _lines(self, intake: Intake) -> list[str]:
        added, refused = self.tr("Added: {0} ({1})"), self.tr("Not added: {0}. {1}")
        return [
            *(added.format(one.title, one.original.name) for one in intake.taken),
            *(refused.format(one.original.name, one.reason) for one in intake.refused),
        ]

    def _summary(self, intake: Intake) -> str:
        added, refused = len(intake.taken), len(intake.refused)
        if not refused:
            return counted(self.tr("%n document(s) added.", "", added), added)
        return self.tr("{0} added, {1} not.").format(in_figures(added), in_figures(refused))


class OwnDocumentsDialog(QDialog):
    """The documents that the user added, each removable."""

    changed = Signal()

    def __init__(self, library: UserLibrary, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self.setWindowTitle(self.tr("Documents you added"))
        open_at(self, parent, width=620, height=440)
        self.rows = ValueList(self.tr("Documents you added"))
        self.empty = text_label(
            self.tr("You have added no documents. Drop files on the window to add some.")
        )
        self.remove_button = push_button(self.tr("Remove this document"), self.remove)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.empty)
        column.addWidget(self.rows, 1)
        column.addWidget(buttons)
        self._fill()

    def _fill(self) -> None:
        files = self._library.documents()
        self.rows.fill([(str(f), str(f.relative_to(self._library.folder)), 0) for f in files])
        self.rows.setCurrentRow(0)
        self._counted()

    def _counted(self) -> None:
        """Show the list, or that there is none."""
        some = self.rows.count() > 0
        self.empty.setVisible(not some)
        self.rows.setVisible(some)
        self.remove_button.setEnabled(some)

    def remove(self) -> None:
        """Remove the chosen document; only the copy, never the original."""
        chosen = self.rows.current_value()
        if not chosen:
            return
        try:
            self._library.remove(Path(chosen))
        except ReaderError as error:
            tell(self, self.tr("Not removed"), str(error))
            return
        # Only this line goes: the next one is the current one now, and thousands stay as they are.
        self.rows.take_current()
        self._counted()
        self.changed.emit()
