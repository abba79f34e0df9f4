"""The page's own context menu: what can be done with the words and with the link under it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.ui import addresses

ROWS = (
    "copy",
    "copy-citation",
    "",
    "bookmark",
    "note",
    "question",
    "",
    "select-all",
    "find",
    "",
    "back",
    "forward",
)


def link_address(href: str) -> str:
    """The address of a link that means something outside the program; "" for others."""
    address = addresses.parse(href)
    if address.kind == "web":
        return address.value
    return f"https://clinicaltrials.gov/study/{address.value}" if address.kind == "trial" else ""


def page_menu(parent: QWidget, actions: Mapping[str, QAction], href: str) -> QMenu:
    """The menu for a place on the page; `href` is the link there, or ""."""
    menu = QMenu(parent)
    outside = link_address(href)
    if outside:
        copy_link = menu.addAction(QCoreApplication.translate("page_menu", "Copy link address"))
        copy_link.triggered.connect(lambda: QGuiApplication.clipboard().setText(outside))
        menu.addSeparator()
    for name in ROWS:
        if not name:
            menu.addSeparator()
        elif name in actions:
            menu.addAction(actions[name])
    return menu
