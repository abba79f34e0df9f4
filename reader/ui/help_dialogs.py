"""The keys sheet, made from the action table, and what this program is."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reader import __version__
from reader.ui.actions import ACTIONS, keys_in_words, plain
from reader.ui.controls import scrolling, text_label
from reader.ui.dialog_size import open_at
from reader.ui.keys_table import KeysTable


class KeysSheet(QDialog):
    """Every action that this window has, with its keys."""

    def __init__(self, available: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        open_at(self, parent, width=680, height=640)
        specs = [spec for spec in ACTIONS if spec.id in available and spec.shortcuts]
        rows = [
            (plain(spec.menu), plain(spec.text), "   ".join(keys_in_words(spec))) for spec in specs
        ]
        heads = (self.tr("Menu"), self.tr("Action"), self.tr("Keys"))
        self.table = KeysTable(self.tr("Keys"), heads, rows, self)
        column_layout = QVBoxLayout(self)
        column_layout.addWidget(
            text_label(
                self.tr(
                    "On a page: Tab goes from link to link, Enter follows it, Space reads on, "
                    "Esc closes cards. F7 lets the arrow keys select words. F6 goes to the next "
                    "part of the window."
                )
            )
        )
        column_layout.addWidget(self.table, 1)
        column_layout.addWidget(_close_button(self))


class AboutDialog(QDialog):
    """What this is, which version, and under which licenses."""

    licenses_requested = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About this program"))
        open_at(self, parent, width=560, height=360)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(text_label(name, "heading"))
        for line in (
            self.tr("Version {0}").format(__version__),
            self.tr("A reader for trustworthy information about leukemia. It works offline."),
            self.tr(
                "It is information, not medical advice. Ask your care team about your own case."
            ),
            self.tr(
                "The program is free software (MIT license). Letters: Source Sans (Open Font "
                "License). Made with Qt (LGPL) and Python."
            ),
        ):
            column.addWidget(text_label(line))
        column.addStretch(1)
        buttons = _close_button(self)
        whole = QVBoxLayout(self)
        whole.addWidget(scrolling(words, self.windowTitle()), 1)
        show = buttons.addButton(self.tr("Licenses"), QDialogButtonBox.ButtonRole.ActionRole)
        show.clicked.connect(self.licenses_requested)
        show.clicked.connect(self.accept)
        whole.addWidget(buttons)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
