"""Weeks of many people, with time compressed: no trace, no dead end, no growth.

Memory is compared after a warm-up, which visits every screen in every size and theme on purpose:
left to chance, the last of these hundreds of pairs came after thousands of sessions, and what is
made at their first use (letters in a size, parts, styles) looked like growth.
What Qt says is looked at here and not collected by pytest-qt, which keeps each message with its
time: the platform without a screen says three in a session, and their memory was counted as the
program's.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import product

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader import wording
from reader.paths import Places
from reader.ui.addresses import DRUGS, GLOSSARY, HOME
from reader.ui.background import Sweeper
from reader.ui.kiosk.keyboard import Keyboard
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.tray import SIZES, THEMES
from reader.ui.kiosk.usual import USUAL
from tests.support.kiosk_window import (
    PIN,
    MakeKioskStage,
    Visitor,
    begin,
    enter,
    files_in,
    tap,
)
from tests.support.memory import megabytes, settle
from tests.support.qt_words import complaints

SEED = 20261121
MOST_GROWTH = 1.05
VISITED = ("page", "results", "countdown", "take", "contents", "kept")
WARM_UP = 500  # sessions
SWEPT_EVERY = 5  # sessions; the program sweeps every few seconds, and wholly every two minutes
MakeVisitor = Callable[..., Visitor]

pytestmark = pytest.mark.no_qt_log


@pytest.fixture(autouse=True)
def nothing_to_complain_of() -> Iterator[None]:
    """Fail on every warning of Qt but those that tell of the platform."""
    told: list[str] = []
    with complaints(told.append):
        yield
    assert told == []


@pytest.fixture
def make_visitor(qtbot: QtBot, make_kiosk_stage: MakeKioskStage) -> MakeVisitor:
    """Somebody before a shared screen whose search is ready, in one language or in all."""

    def make(*languages: str) -> Visitor:
        stage = make_kiosk_stage(languages=languages)
        kiosk = stage.window
        qtbot.waitUntil(
            lambda: kiosk.search is not None and kiosk.search.keeper.state.stage == "ready"
        )
        visitor = Visitor(kiosk, random.Random(SEED))
        stage.replaced.connect(visitor.follow)
        return visitor

    return make


def warm_up(visitor: Visitor, looks: Iterable[tuple[str, int]]) -> None:
    """Every screen in `looks`, each a theme and a size, as a person would have chosen them."""
    for theme, size in looks:
        kiosk = visitor.kiosk
        begin(kiosk)
        kiosk.services.preferences.change(theme=theme, text_size=size)
        take, staff = kiosk.take, kiosk.staff
        steps: tuple[Callable[[], object], ...] = (
            *(partial(kiosk.go, href) for href in (HOME, GLOSSARY, DRUGS)),
            partial(kiosk.go, "section:basics"),
            partial(kiosk.desk.follow, "term:leukemia"),
            kiosk.errands.toggle_kept,
            kiosk.asking.open,
            kiosk.questions.writing_wanted.emit,
            partial(tap_words, kiosk.asking.writing.keyboard, "when"),
            kiosk.asking.writing.keyboard.done.emit,
            *(partial(kiosk.toggle_tray, name) for name in kiosk.trays),
            kiosk.open_contents,
            kiosk.open_search,
            partial(kiosk.search_screen.field.setText, "leukemia"),
            partial(wait_for_rows, kiosk),
            kiosk.search_screen.hide_keys,
            kiosk.finding._offer_types,
            kiosk.step_back,
            kiosk.errands.take_along,
            *(button.click for button in (take.of_words, take.of_list, take.back)),
            partial(kiosk.set_lowered, True),
            *[kiosk.course.idle.tick] * (kiosk.rules.idle_s + 1),
            partial(expect, kiosk.countdown),
            kiosk.course.idle.touched,
            kiosk.course.ask_staff,
            partial(enter, kiosk, PIN),
            staff.buttons["faults"].click,
            kiosk.course.show_calm,
        )
        for step in steps:
            step()
            QApplication.processEvents()
        kiosk.course.standing.failures.clear()
        kiosk.calm.over.emit()
        settle()


def tap_words(keyboard: Keyboard, letters: str) -> None:
    for letter in letters:
        tap(keyboard.keys[letter])


def expect(screen: QWidget) -> None:
    assert screen.isVisible(), f"{type(screen).__name__} was not reached"


def wait_for_rows(kiosk: KioskWindow) -> None:
    """Answers come from a worker."""
    for _ in range(1000):
        if kiosk.search is not None and kiosk.search.panel.has_rows:
            return
        QTest.qWait(5)


def soak(visitor: Visitor, sessions: int) -> list[tuple[int, float]]:
    """Many sessions; the memory after some of them. Asserts after each that nothing is left.

    How many parts a window has depends on what was opened in it, and another language is another
    window: at the end there may be no more than in any of the first third of the sessions.
    """
    seen: list[tuple[int, float]] = []
    widgets = len(visitor.kiosk.findChildren(QWidget))
    for number in range(1, sessions + 1):
        visitor.visit(visitor.chance.randrange(3, 14))
        QApplication.processEvents()  # the site's own language comes back
        kiosk = visitor.kiosk
        assert kiosk.welcome.isVisible(), f"session {number} has no end"
        assert not kiosk.session.isVisible()
        assert kiosk.services.preferences.settings == USUAL
        assert kiosk.desk.now is None
        assert kiosk.search_screen.field.text() == ""
        assert len(kiosk.aside) == 0
        assert not kiosk.desk.history.can_go_back
        assert wording.language() == "en"
        if number <= max(sessions // 3, 5):
            widgets = max(widgets, len(kiosk.findChildren(QWidget)))
        if number % SWEPT_EVERY == 0:
            settle()
            Sweeper.sweep(whole=True)
        if number % max(1, sessions // 20) == 0:
            settle()
            seen.append((number, megabytes()))
    settle()
    # A few people need not come everywhere.
    assert sessions < WARM_UP or all(visitor.seen[what] for what in VISITED), visitor.seen
    assert len(visitor.kiosk.findChildren(QWidget)) <= widgets * 1.1, f"widgets pile up; {seen}"
    return seen


def tell(capsys: pytest.CaptureFixture[str], seen: list[tuple[int, float]]) -> None:
    with capsys.disabled():
        print("\nsessions and megabytes:", *(f"{n}: {mb:.1f}" for n, mb in seen))


@pytest.mark.parametrize(("languages", "sessions"), [(("en",), 50), ((), 15)])
def test_many_people_leave_nothing(
    make_visitor: MakeVisitor, places: Places, languages: tuple[str, ...], sessions: int
) -> None:
    visitor = make_visitor(*languages)
    before = files_in(places.data.parent)
    warm_up(visitor, [(THEMES[0], SIZES[0])])
    soak(visitor, sessions)
    assert files_in(places.data.parent) == before
    assert bool(visitor.seen["language"]) == (not languages)


@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize(("languages", "sessions"), [(("en",), 5000), ((), 1500)])
def test_thousands_of_people_leave_nothing_and_cost_no_memory(
    make_visitor: MakeVisitor,
    places: Places,
    capsys: pytest.CaptureFixture[str],
    languages: tuple[str, ...],
    sessions: int,
) -> None:
    """In one language, and with windows that are made anew in another in between."""
    visitor = make_visitor(*languages)
    before = files_in(places.data.parent)
    warm_up(visitor, product(THEMES, SIZES))
    seen = soak(visitor, sessions)
    assert files_in(places.data.parent) == before
    tell(capsys, seen)
    assert bool(visitor.seen["language"]) == (not languages)
    warm = [mb for number, mb in seen if number >= WARM_UP]
    assert warm[-1] <= warm[0] * MOST_GROWTH
