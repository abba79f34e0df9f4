"""The one place where the program hands an address to the system, and only after a click."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

ALLOWED = ("http", "https", "mailto", "tel")


def open_outside(address: str) -> bool:
    """Ask the system's browser (mail program, telephone) to open `address`; whether it agreed."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in ALLOWED and QDesktopServices.openUrl(url)
