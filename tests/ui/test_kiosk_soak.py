"""Weeks of many people, with time compressed: no trace, no dead end, no growth.

Memory is compared after a warm-up of 500 sessions: until then fonts are read in every size that a
person may choose, and parts are made that are made at their first use.
"""

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.ui.background import Sweeper
from reader.ui.kiosk.shell import USUAL, KioskWindow
from reader.ui.services import Services
from tests.support.kiosk_window import (
    Visitor,
    close_kiosk,
    files_in,
    kiosk_services,
    open_kiosk,
    with_pin,
)
from tests.support.memory import megabytes, settle

SEED = 20261121
MOST_GROWTH = 1.05
VISITED = ("page", "results", "countdown", "take", "contents", "kept")
WARM_UP = 500  # sessions
SWEPT_EVERY = 5  # sessions; the program sweeps every few seconds, and wholly every two minutes


@pytest.fixture
def kiosk(
    qtbot: QtBot, places: Places, make_services: Callable[..., Services], qapp: QApplication
) -> Iterator[KioskWindow]:
    made = open_kiosk(qtbot, kiosk_services(make_services(places, index_command=None), with_pin()))
    yield made
    close_kiosk(made)


def soak(kiosk: KioskWindow, sessions: int) -> list[tuple[int, float]]:
    """Many sessions; the memory after some of them. Asserts after each that nothing is left."""
    chance = random.Random(SEED)
    visitor = Visitor(kiosk, chance)
    seen: list[tuple[int, float]] = []
    widgets = 0
    for number in range(1, sessions + 1):
        visitor.visit(chance.randrange(3, 14))
        assert kiosk.welcome.isVisible(), f"session {number} has no end"
        assert not kiosk.session.isVisible()
        assert kiosk.services.preferences.settings == USUAL
        assert kiosk.desk.now is None
        assert kiosk.search_screen.field.text() == ""
        assert len(kiosk.aside) == 0
        assert not kiosk.desk.history.can_go_back
        if number % SWEPT_EVERY == 0:
            Sweeper.sweep(whole=True)
        if number % max(1, sessions // 20) == 0:
            settle()
            seen.append((number, megabytes()))
            widgets = widgets or len(kiosk.findChildren(QWidget))
    settle()
    assert all(visitor.seen[what] for what in VISITED), visitor.seen
    assert len(kiosk.findChildren(QWidget)) <= widgets * 1.1, "widgets pile up"
    return seen


def test_fifty_people_leave_nothing(kiosk: KioskWindow, places: Places) -> None:
    before = files_in(places.data.parent)
    soak(kiosk, 50)
    assert files_in(places.data.parent) == before


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_five_thousand_people_leave_nothing_and_cost_no_memory(
    kiosk: KioskWindow, places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_in(places.data.parent)
    seen = soak(kiosk, 5000)
    assert files_in(places.data.parent) == before
    with capsys.disabled():
        print("\nsessions and megabytes:", *(f"{n}: {mb:.1f}" for n, mb in seen))
    warm = [mb for number, mb in seen if number >= WARM_UP]
    assert warm[-1] <= warm[0] * MOST_GROWTH
