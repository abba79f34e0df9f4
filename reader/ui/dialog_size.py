"""How large a dialog opens."""

from PySide6.QtWidgets import QDialog, QWidget

USUAL_LINE_PX = 19  # the height of a line at 100 %


def open_at(dialog: QDialog, window: QWidget, *, width: int, height: int) -> None:
    """So large at 100 %; it grows with the text, at most to the size of `window`."""
    grown = max(1.0, window.fontMetrics().height() / USUAL_LINE_PX)
    dialog.resize(
        min(round(width * grown), window.width()), min(round(height * grown), window.height())
    )
