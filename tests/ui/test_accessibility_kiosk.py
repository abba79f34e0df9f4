"""A shared screen: names, sizes for fingers, keys, sight and large text, on each of its screens."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import reader.ui.kiosk
from reader.themes import THEME_NAMES
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.tray import SIZES
from tests.support.access import control_faults, cut_faults, key_faults, listed, size_faults
from tests.support.access_rooms import kiosk_rooms_of
from tests.support.kiosk_window import MakeKiosk, begin
from tests.support.pixels import contrast_faults

FINGER_PX = 44


def faults_of(
    kiosk: KioskWindow, qtbot: QtBot, check: Callable[[QWidget], Iterator[str]]
) -> dict[str, list[str]]:
    """What `check` finds on each screen."""
    return {
        room: found for room, root in kiosk_rooms_of(kiosk, qtbot) if (found := list(check(root)))
    }


def test_every_kind_of_screen_is_looked_at(make_kiosk: MakeKiosk, qtbot: QtBot) -> None:
    own = {
        name
        for module in pkgutil.walk_packages(reader.ui.kiosk.__path__, "reader.ui.kiosk.")
        if not module.name.endswith("shots")
        for name, one in vars(importlib.import_module(module.name)).items()
        if isinstance(one, type) and issubclass(one, QWidget) and one.__module__ == module.name
    }
    seen: set[str] = set()
    for _room, root in kiosk_rooms_of(make_kiosk(), qtbot):
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible():
                seen |= {kind.__name__ for kind in type(widget).__mro__}
    # The page of a broken site.toml is another window, looked at in test_kiosk_setting_up.py.
    assert own - seen == {"SettingUp"}


def test_names_roles_and_finger_sizes(make_kiosk: MakeKiosk, qtbot: QtBot) -> None:
    def check(root: QWidget) -> Iterator[str]:
        yield from control_faults(root)
        yield from size_faults(root, FINGER_PX)

    faults = faults_of(make_kiosk(), qtbot, check)
    assert not faults, listed(faults)


def test_keys_go_everywhere_and_back(make_kiosk: MakeKiosk, qtbot: QtBot) -> None:
    faults = faults_of(make_kiosk(), qtbot, key_faults)
    assert not faults, listed(faults)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_words_and_parts_stand_out(make_kiosk: MakeKiosk, qtbot: QtBot, theme: str) -> None:
    kiosk = make_kiosk()
    kiosk.services.preferences.change(theme=theme)
    faults = faults_of(kiosk, qtbot, contrast_faults)
    assert not faults, listed(faults)


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
def test_nothing_is_cut_at_the_largest_text(
    make_kiosk: MakeKiosk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    kiosk = make_kiosk(size=size)
    assert list(cut_faults(kiosk.welcome)) == []
    begin(kiosk)  # the welcome screen stands at the usual size
    kiosk.services.preferences.change(text_size=max(SIZES))
    assert kiosk.size().toTuple() == size
    faults = faults_of(kiosk, qtbot, cut_faults)
    assert not faults, listed(faults)
