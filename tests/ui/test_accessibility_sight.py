"""What is drawn can be seen: words 7:1, parts 3:1, the focus, in every room and theme."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places, find_places
from reader.settings import Settings
from reader.themes import THEME_NAMES, load_theme, weak_contrasts
from tests.support.access import focusable, listed, told
from tests.support.access_rooms import rooms_of
from tests.support.pixels import contrast_faults, focus_fault
from tests.support.search_window import MakeWindow, searchable


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_no_pair_of_colours_is_weak(theme: str) -> None:
    assert list(weak_contrasts(load_theme(find_places().resource("themes"), theme))) == []


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_words_and_parts_stand_out(
    places: Places, make_window: MakeWindow, qtbot: QtBot, theme: str
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme=theme))
    faults = {
        room: found
        for room, root in rooms_of(window, qtbot)
        if (found := list(contrast_faults(root)))
    }
    assert not faults, listed(faults)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_focus_is_seen(
    places: Places, make_window: MakeWindow, qtbot: QtBot, theme: str
) -> None:
    window = searchable(places, make_window, qtbot, Settings(theme=theme))
    looked_at: set[tuple[str, str]] = set()
    faults: dict[str, list[str]] = {}
    for room, root in rooms_of(window, qtbot):
        controls = focusable(root)
        for widget in controls:
            key = (type(widget).__name__, told(widget))
            if key in looked_at or widget.visibleRegion().isEmpty():
                continue
            looked_at.add(key)
            fault = focus_fault(widget, _other(controls, widget))
            if fault:
                faults.setdefault(room, []).append(fault)
    assert not faults, listed(faults)


def _other(controls: list[QWidget], widget: QWidget) -> QWidget:
    return next(one for one in controls if one is not widget)
