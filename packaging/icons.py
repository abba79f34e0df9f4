"""The program's icon as Windows and macOS want it, drawn from the one SVG file while building."""

import os
import struct
from pathlib import Path

# Kinds of icons.icns that hold PNG (Apple's "icp4" to "ic10").
_APPLE = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)


def write_icon(svg: Path, target: Path) -> Path:
    """Write `target` (.ico or .icns) with all the sizes that its system asks for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".icns":
        parts = [(kind, _png(svg, side)) for side, kind in _APPLE.items()]
        body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in parts)
        target.write_bytes(b"icns" + struct.pack(">I", len(body) + 8) + body)
        return target
    pictures = [_png(svg, side) for side in _WINDOWS]
    at = 6 + 16 * len(pictures)
    rows = b""
    for side, png in zip(_WINDOWS, pictures, strict=True):
        rows += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    target.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + rows + b"".join(pictures))
    return target


def _png(svg: Path, side: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415, TID251 - while building only
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415, TID251
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415, TID251

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
