"""The line that tells how far the search index is, with a way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from reader.ui.controls import push_button, text_label
from reader.ui.search.keeper import State

SHOWN_AFTER_MS = 500


class IndexStrip(QFrame):
    """Hidden unless the index is being made, and for its first half second."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.label = text_label("")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(240)
        self.bar.setAccessibleName(self.tr("How far the search is"))
        self.stop = push_button(
            self.tr("Stop"), self.stopped.emit, name=self.tr("Stop making the search ready")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self._later = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._later.timeout.connect(self.show)
        self.hide()

    def show_state(self, state: State) -> None:
        """Say how far the work is, or nothing when there is none."""
        if state.stage != "building":
            self._later.stop()
            self.hide()
            return
        self.label.setText(
            self.tr("Making the search ready ({0} %). You can read meanwhile.").format(
                state.percent
            )
        )
        self.bar.setValue(state.percent)
        if self.isHidden() and not self._later.isActive():
            self._later.start()
