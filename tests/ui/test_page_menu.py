"""The page's own menu, and where a file dialog begins."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.page_menu import link_address, page_menu
from reader.ui.user_folders import suggested_file

WEB = "web:https%3A%2F%2Fclinic.example%2Fa"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("href", "address"),
    [
        (WEB, "https://clinic.example/a"),
        ("trial:NCT01234567", "https://clinicaltrials.gov/study/NCT01234567"),
        ("section:a#b", ""),
        ("term:blast", ""),
        ("", ""),
    ],
)
def test_only_links_outside_have_an_address_to_copy(href: str, address: str) -> None:
    assert link_address(href) == address


def test_the_menu_holds_the_windows_actions_in_order(parent: QWidget) -> None:
    actions = {name: QAction(name, parent) for name in ("find", "copy", "bookmark", "unknown")}
    menu = page_menu(parent, actions, "section:a")
    assert [one.text() for one in menu.actions() if not one.isSeparator()] == [
        "copy",
        "bookmark",
        "find",
    ]


def test_the_address_of_a_link_is_copied(parent: QWidget) -> None:
    first = page_menu(parent, {}, WEB).actions()[0]
    assert first.text() == "Copy link address"
    first.trigger()
    assert QGuiApplication.clipboard().text() == "https://clinic.example/a"


def test_a_file_dialog_begins_in_a_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = QStandardPaths.StandardLocation
    folders = {places.DocumentsLocation: tmp_path / "none", places.HomeLocation: tmp_path}

    def folder(place: QStandardPaths.StandardLocation) -> str:
        return str(folders[place])

    monkeypatch.setattr(QStandardPaths, "writableLocation", folder)
    assert suggested_file("x.txt") == str(tmp_path / "x.txt")
    (tmp_path / "none").mkdir()
    assert suggested_file("x.txt") == str(tmp_path / "none" / "x.txt")
    folders.clear()
    folders.update(dict.fromkeys((places.DocumentsLocation, places.HomeLocation), ""))
    assert suggested_file("x.txt") == "x.txt"
