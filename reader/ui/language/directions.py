"""Lines that run from right to left: where they stand, and which way each text reads.

English documents stay left to right inside a window that is mirrored.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` belongs to a script that runs that way."""
    from unicodedata import bidirectional  # noqa: PLC0415 - for mirrored windows only

    for letter in text:
        if (kind := bidirectional(letter)) in {"L", "R", "AL"}:
            return kind != "L"
    return False


def read_on(painter: QPainter, window: Qt.LayoutDirection, text: str, flags: int) -> int:
    """`flags` for drawing `text`: it reads its own way and stands on the side of the window's."""
    if window != RIGHT_TO_LEFT:
        return flags
    own = RIGHT_TO_LEFT if runs_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(own)
    beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return (flags & ~int(Qt.AlignmentFlag.AlignLeft)) | int(beside)


def mirrored(window: Qt.LayoutDirection, whole: QRect, part: QRect) -> QRect:
    """`part` where it stands in `whole`: on the other side in a mirrored window."""
    if window != RIGHT_TO_LEFT:
        return part
    return part.translated(whole.left() + whole.right() - part.left() - part.right(), 0)
