"""A box that tells something and waits: its words are words, also where they look like HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def tell(
    parent: QWidget | None,
    title: str,
    words: str,
    *,
    icon: QMessageBox.Icon = QMessageBox.Icon.Information,
) -> None:
    """Show `words` until they are read. A file's name in them is never taken for mark-up."""
    box = QMessageBox(icon, title, words, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    box.deleteLater()
