"""What a site's own file changes in the window: logo, help card with its code, refused packs."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.app import library_opener, tell_refusals
from reader.options import Options
from reader.paths import Places
from reader.progress import Silent
from reader.settings import Settings
from reader.site import Features, Site, Updates
from reader.ui.help_card import LOGO_PX, PLATE_PX
from reader.ui.kiosk.welcome import LOGO_PX as WELCOME_PX
from reader.ui.kiosk.welcome import Welcome
from reader.ui.main_window import MainWindow

WEB = "https://ward.example/leukemia/for-families"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10">'
    '<rect width="40" height="10" fill="#123456"/></svg>'
)

MakeWindow = Callable[..., MainWindow]


def named(window: MainWindow, beginning: str) -> list[QLabel]:
    """The labels of the start page whose spoken name begins so."""
    labels = window.desk.home.findChildren(QLabel)
    return [one for one in labels if one.accessibleName().startswith(beginning)]


def buttons(window: MainWindow) -> set[str]:
    return {one.text() for one in window.desk.home.findChildren(QPushButton) if one.text()}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    logo = tmp_path / "logo.svg"
    logo.write_text(LOGO, "utf-8")
    return Site(name="Ward 7", logo=logo, contact=("Ward: 555 0100",), web=WEB)


def test_the_logo_is_drawn_sharp_and_named(make_window: MakeWindow, site: Site) -> None:
    (logo,) = named(make_window(site=site), "Logo")
    assert logo.accessibleName() == "Logo of Ward 7"
    image = logo.pixmap().toImage()
    assert image.deviceIndependentSize().width() == LOGO_PX.height() * 4
    corner = image.pixelColor(image.width() - 1, image.height() - 1)
    assert corner == QColor("#123456")


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_on_a_dark_ground_the_logo_has_a_white_plate(
    make_window: MakeWindow, site: Site, theme: str
) -> None:
    window = make_window(Settings(theme=theme), site=site)
    (logo,) = named(window, "Logo")
    image = logo.pixmap().toImage()
    assert image.pixelColor(0, 0) == QColor("white")
    assert image.pixelColor(2 * PLATE_PX, 2 * PLATE_PX) == QColor("#123456")


def test_a_logo_that_cannot_be_drawn_leaves_the_page_whole(
    make_window: MakeWindow, site: Site
) -> None:
    assert site.logo is not None
    site.logo.write_text("no picture", "utf-8")
    window = make_window(site=site)
    assert named(window, "Logo") == []
    assert named(window, "Code")


def test_the_address_stands_in_the_help_card_with_its_code(
    make_window: MakeWindow, site: Site
) -> None:
    window = make_window(site=site)
    (code,) = named(window, "Code")
    assert WEB in code.accessibleName()
    assert not code.pixmap().isNull()
    shown = {one.text().replace("\u200b", "") for one in window.desk.home.findChildren(QLabel)}
    assert {WEB, "Ward: 555 0100"} <= shown
    assert {"Copy address", "Open in browser"} <= buttons(window)
    copy = next(
        one for one in window.desk.home.findChildren(QPushButton) if one.text() == "Copy address"
    )
    copy.click()
    assert QGuiApplication.clipboard().text() == WEB


def test_where_no_browser_may_be_opened_the_address_can_be_copied(
    make_window: MakeWindow, site: Site
) -> None:
    window = make_window(site=replace(site, features=Features(open_browser=False)))
    assert "Copy address" in buttons(window)
    assert "Open in browser" not in buttons(window)


def test_without_an_address_there_is_no_code(make_window: MakeWindow) -> None:
    window = make_window()
    assert named(window, "Code") == []
    assert named(window, "Logo") == []


def test_the_code_is_seen_whole_in_a_narrow_window_at_200_percent(
    make_window: MakeWindow, site: Site
) -> None:
    window = make_window(Settings(theme="light", text_size=200), size=(480, 640), site=site)
    home = window.desk.home
    page = home.widget()
    assert page.width() <= home.viewport().width()
    for label in (*named(window, "Code"), *named(window, "Logo")):
        right = label.mapTo(page, label.rect().topRight()).x()
        assert right < page.width()


def test_a_refused_pack_is_told_in_the_window_once(
    make_window: MakeWindow, places: Places, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    drop = tmp_path / "updates"
    drop.mkdir()
    (drop / "new.zip").write_bytes(b"unsigned")
    # Any key: the pack carries no signature.
    site = Site(updates=Updates(drop, "RW" + "A" * 54))
    refusals: list[str] = []
    options = Options(only=True, library=(places.sources,), data_dir=tmp_path)
    opened = library_opener(options, places, site, refused=refusals.append)
    with caplog.at_level(logging.CRITICAL, logger="reader.library.packs"):
        window = make_window(site=site, open_library=lambda _progress: opened(Silent()))
    assert window.library is not None
    assert len(window.library.documents) == 2
    tell_refusals(window, refusals)
    assert not window.notice.isHidden()
    told = window.notice.label.text()
    assert "were not taken" in told
    assert "new.zip.minisig is missing" in told
    assert "The old ones are still used." in told
    window.notice.hide()
    tell_refusals(window, refusals)
    assert window.notice.isHidden()


def test_a_wide_logo_is_drawn_sharp_on_the_welcome_screen(qtbot: QtBot, site: Site) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    welcome = Welcome(host, name=site.name, logo=site.logo)
    picture = next(one for one in welcome.findChildren(QLabel) if not one.pixmap().isNull())
    image = picture.pixmap().toImage()
    assert image.deviceIndependentSize().height() == WELCOME_PX
    # Stretched from the file's 10 pixels its edge would be a blur of half-clear pixels.
    assert image.pixelColor(0, 0) == QColor("#123456")
