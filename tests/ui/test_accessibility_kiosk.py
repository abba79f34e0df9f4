"""A shared screen: names, sizes for fingers, keys, sight and large text, on each of its screens."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import reader.ui.kiosk
from reader.paths import Places
from reader.themes import THEME_NAMES
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.tray import SIZES
from reader.ui.services import Services
from tests.support.access import control_faults, cut_faults, key_faults, listed, size_faults
from tests.support.access_rooms import kiosk_rooms_of
from tests.support.kiosk_window import begin, close_kiosk, kiosk_services, open_kiosk, with_pin
from tests.support.pixels import contrast_faults

FINGER_PX = 44
Open = Callable[..., KioskWindow]


@pytest.fixture
def open_screen(
    qtbot: QtBot,
    places: Places,
    make_services: Callable[..., Services],
    qapp: QApplication,
) -> Iterator[Open]:
    """Opens a shared screen over a small library."""
    made: list[KioskWindow] = []

    def make(size: tuple[int, int] = (1280, 800)) -> KioskWindow:
        services = kiosk_services(make_services(places, index_command=None), with_pin())
        made.append(open_kiosk(qtbot, services, size=size))
        return made[-1]

    yield make
    for kiosk in made:
        close_kiosk(kiosk)


def faults_of(
    kiosk: KioskWindow, qtbot: QtBot, check: Callable[[QWidget], Iterator[str]]
) -> dict[str, list[str]]:
    """What `check` finds on each screen."""
    return {
        room: found for room, root in kiosk_rooms_of(kiosk, qtbot) if (found := list(check(root)))
    }


def test_every_kind_of_screen_is_looked_at(open_screen: Open, qtbot: QtBot) -> None:
    own = {
        name
        for module in pkgutil.walk_packages(reader.ui.kiosk.__path__, "reader.ui.kiosk.")
        if not module.name.endswith("shots")
        for name, one in vars(importlib.import_module(module.name)).items()
        if isinstance(one, type) and issubclass(one, QWidget) and one.__module__ == module.name
    }
    seen: set[str] = set()
    for _room, root in kiosk_rooms_of(open_screen(), qtbot):
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible():
                seen |= {kind.__name__ for kind in type(widget).__mro__}
    # The page of a broken site.toml is another window, looked at in test_kiosk_setting_up.py.
    assert own - seen == {"SettingUp"}


def test_names_roles_and_finger_sizes(open_screen: Open, qtbot: QtBot) -> None:
    def check(root: QWidget) -> Iterator[str]:
        yield from control_faults(root)
        yield from size_faults(root, FINGER_PX)

    faults = faults_of(open_screen(), qtbot, check)
    assert not faults, listed(faults)


def test_keys_go_everywhere_and_back(open_screen: Open, qtbot: QtBot) -> None:
    faults = faults_of(open_screen(), qtbot, key_faults)
    assert not faults, listed(faults)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_words_and_parts_stand_out(open_screen: Open, qtbot: QtBot, theme: str) -> None:
    kiosk = open_screen()
    kiosk.services.preferences.change(theme=theme)
    faults = faults_of(kiosk, qtbot, contrast_faults)
    assert not faults, listed(faults)


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
def test_nothing_is_cut_at_the_largest_text(
    open_screen: Open, qtbot: QtBot, size: tuple[int, int]
) -> None:
    kiosk = open_screen(size)
    begin(kiosk)  # the welcome screen stands at the usual size
    kiosk.services.preferences.change(text_size=max(SIZES))
    assert kiosk.size().toTuple() == size
    faults = faults_of(kiosk, qtbot, cut_faults)
    faults.pop("welcome", None)
    assert not faults, listed(faults)
