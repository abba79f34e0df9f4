"""A session at the shared screen: how it begins, goes on and ends."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.library.spoken import Pronunciation
from reader.ui.kiosk import course
from reader.ui.kiosk.faults import faults_of
from reader.ui.kiosk.idle import IdleClock
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.speech.part import Speech
from reader.ui.speech.read_aloud import ReadAloud, State
from reader.ui.speech.voice import Voice
from tests.support.kiosk_window import (
    MakeKiosk,
    bar,
    begin,
    card,
    tap,
    with_pin,
)


def test_the_first_touch_only_wakes(kiosk: KioskWindow) -> None:
    assert kiosk.welcome.isVisible()
    assert not kiosk.session.isVisible()
    where = QPoint(640, 185)  # where a choice will appear
    tap(kiosk.welcome, where)
    assert kiosk.session.isVisible()
    assert kiosk.desk.on_home
    under = kiosk.childAt(where)
    # A second tap of the same nervous finger is swallowed too.
    QTest.mouseDClick(under, Qt.MouseButton.LeftButton)
    assert kiosk.services.preferences.settings.audience == ""
    assert kiosk.desk.on_home
    kiosk.course.guard.be_deaf(0)
    tap(card(kiosk.desk, "For an adult"))
    assert kiosk.services.preferences.settings.audience == "adults"


def test_a_finger_that_finishes_twice_does_not_wake_the_screen(
    kiosk: KioskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course, "DEAF_MS", 60_000)
    begin(kiosk)
    bar(kiosk, "finish")
    tap(kiosk.welcome)
    assert kiosk.welcome.isVisible()
    assert not kiosk.course.in_session


def test_the_welcome_screen_says_what_matters(kiosk: KioskWindow) -> None:
    said = " ".join(label.text() for label in kiosk.welcome.findChildren(QLabel))
    assert "Test Clinic" in said
    assert "Touch to begin" in said
    assert "Nothing you look at is kept." in said


def test_silence_brings_a_countdown_that_a_touch_ends(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    for _ in range(kiosk.rules.idle_s - 1):
        kiosk.course.idle.tick()
    assert not kiosk.countdown.isVisible()
    kiosk.course.idle.tick()
    assert kiosk.countdown.isVisible()
    assert kiosk.countdown.seconds.text() == "30 seconds"
    kiosk.course.idle.tick()
    assert kiosk.countdown.seconds.text() == "29 seconds"
    tap(kiosk.countdown.button)
    assert not kiosk.countdown.isVisible()
    assert kiosk.desk.now is not None
    assert kiosk.course.in_session
    for _ in range(kiosk.rules.idle_s - 1):
        kiosk.course.idle.tick()
    assert not kiosk.countdown.isVisible(), "the clock did not begin anew"


def test_a_touch_beside_the_button_counts_and_presses_nothing(kiosk: KioskWindow) -> None:
    begin(kiosk)
    for _ in range(kiosk.rules.idle_s):
        kiosk.course.idle.tick()
    tap(kiosk.countdown, QPoint(30, 700))
    assert not kiosk.countdown.isVisible()
    assert kiosk.desk.on_home


def test_every_touch_holds_the_clock(kiosk: KioskWindow) -> None:
    begin(kiosk)
    for _ in range(10):
        for _ in range(kiosk.rules.idle_s - 1):
            kiosk.course.idle.tick()
        bar(kiosk, "home")
        assert kiosk.course.in_session
        assert not kiosk.countdown.isVisible()


@pytest.mark.parametrize(("minutes", "seconds"), [(0.5, 30), (3, 180), (30, 1800)])
def test_the_site_says_how_long(minutes: float, seconds: int, make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(with_pin(minutes=minutes))
    assert kiosk.rules.idle_s == seconds


def test_the_clock_counts_down_and_ends(qapp: QApplication) -> None:
    clock = IdleClock(2, tick_ms=60_000)
    told: list[object] = []
    clock.warned.connect(lambda: told.append("warned"))
    clock.counted.connect(told.append)
    clock.ended.connect(lambda: told.append("ended"))
    clock.start()
    for _ in range(40):
        if clock.running:
            clock.tick()
    assert told == ["warned", *range(30, 0, -1), "ended"]


def test_the_clock_stands_while_somebody_listens_but_not_for_ever(qapp: QApplication) -> None:
    speaking = True
    clock = IdleClock(3, tick_ms=60_000, listening=lambda: speaking, listening_s=10)
    told: list[str] = []
    clock.warned.connect(lambda: told.append("warned"))
    clock.start()
    for _ in range(12):
        clock.tick()
    assert told == []
    clock.tick()
    assert told == ["warned"], "nobody touched for the longest time that counts as listening"
    clock.touched()
    for _ in range(9):
        clock.tick()
    speaking = False  # the page is read to its end
    for _ in range(2):
        clock.tick()
    assert told == ["warned"]
    clock.tick()
    assert told == ["warned", "warned"]


def test_reading_aloud_pauses_when_the_screen_asks(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    voice = Mute("en")
    aloud = ReadAloud(kiosk.services.preferences, lambda _l: Pronunciation(), lambda _l: voice)
    kiosk.errands._speech = Speech(kiosk.desk, kiosk.services, aloud=aloud)
    kiosk.errands.read_aloud()
    voice.ready.emit(("a", "b"), "a")
    assert aloud.state is State.SPEAKING
    for _ in range(kiosk.rules.listening_s + kiosk.rules.idle_s - 1):
        kiosk.course.idle.tick()
    assert not kiosk.countdown.isVisible()
    assert aloud.state is State.SPEAKING
    kiosk.course.idle.tick()
    assert kiosk.countdown.isVisible()
    assert aloud.state is State.PAUSED, "who only listens would not notice the question"
    tap(kiosk.countdown.button)
    kiosk.course.guard.be_deaf(0)
    assert aloud.state is State.SPEAKING
    bar(kiosk, "finish")
    assert aloud.state is State.SILENT


class Mute(Voice):
    """A voice that says nothing; its signals are sent by the test."""

    def start(self) -> None:
        """Nothing to start."""

    def use(self, *, rate: int, voice: str) -> None:
        """Nothing to set."""

    def say(self, number: int, text: str) -> None:
        """Say nothing."""

    def hush(self) -> None:
        """It is silent anyway."""


def test_nobody_is_watched_on_the_welcome_screen(kiosk: KioskWindow) -> None:
    assert not kiosk.course.idle.running
    begin(kiosk)
    assert kiosk.course.idle.running
    bar(kiosk, "finish")
    assert not kiosk.course.idle.running
    assert kiosk.welcome.isVisible()


def test_sessions_may_begin_with_a_page(kiosk: KioskWindow) -> None:
    kiosk.opens = "basics"
    begin(kiosk)
    assert kiosk.desk.now is not None
    assert kiosk.desk.now.document == "basics"
    bar(kiosk, "home")
    assert kiosk.desk.on_home
    bar(kiosk, "finish")
    kiosk.opens = "nowhere"
    begin(kiosk)
    assert kiosk.desk.on_home
    assert any("nowhere" in line for line in faults_of(kiosk))
