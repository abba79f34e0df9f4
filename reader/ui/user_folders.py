"""Where a file dialog begins: among the user's own documents, never in the program's folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def suggested_file(name: str) -> str:
    """`name` in the user's folder for documents, for a dialog to begin with."""
    places = QStandardPaths.StandardLocation
    for place in (places.DocumentsLocation, places.HomeLocation):
        folder = QStandardPaths.writableLocation(place)
        if folder and Path(folder).is_dir():
            return str(Path(folder) / name)
    return name
