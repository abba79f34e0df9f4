"""A field for longer text that saves itself: after a pause, when left, and before another is shown.

What could not be saved stays in the field, and is tried again at the next change.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PAUSE_MS = 700


class SavedText(QPlainTextEdit):
    """Edits the text of one record at a time. `save(key, text)` says whether it is on disk."""

    state_changed = Signal(str)

    def __init__(
        self, name: str, save: Callable[[str, str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._key = ""
        self._saved = ""
        self._drafts: dict[str, str] = {}  # what is not on disk, by record
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._edited)

    def sizeHint(self) -> QSize:
        """Qt's: no taller than it must be; the layout gives it what is left."""
        return QSize(200, max(self.minimumHeight(), 60))

    @property
    def unsaved(self) -> bool:
        """Whether anything that was typed is not on disk."""
        return bool(self._drafts)

    def show_text(self, key: str, text: str) -> None:
        """Show the text of the record `key`; what was typed before and not saved comes back."""
        if key == self._key:
            if key not in self._drafts and text != self.toPlainText():
                self._fill(text)
            self._saved = text
            return
        self.flush()
        self._key, self._saved = key, text
        self._fill(self._drafts.get(key, text))
        self.setEnabled(bool(key))
        self.state_changed.emit(self.tr("Not saved") if key in self._drafts else "")

    def flush(self) -> None:
        """Save now what is not saved."""
        self._pause.stop()
        for key, text in list(self._drafts.items()):
            if not self._save(key, text):
                self.state_changed.emit(self.tr("Not saved. Your words are still here."))
                return
            self._drafts.pop(key, None)
            if key == self._key:
                self._saved = text
                self.state_changed.emit(self.tr("Saved"))

    def drop(self, key: str) -> None:
        """The record is gone: its draft goes with it."""
        self._drafts.pop(key, None)

    def _fill(self, text: str) -> None:
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)

    def _edited(self) -> None:
        if not self._key:
            return
        text = self.toPlainText()
        if text == self._saved:
            self._drafts.pop(self._key, None)
            return
        self._drafts[self._key] = text
        self.state_changed.emit("")
        self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's: leaving the field saves it."""
        super().focusOutEvent(event)
        self.flush()
