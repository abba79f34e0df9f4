"""What staff finds behind the PIN, and the numbers that a site may keep."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.site_kiosk import Kiosk
from reader.ui.kiosk.counts import Counts
from reader.ui.kiosk.faults import faults_of
from reader.ui.kiosk.guard import LONG_PRESS_MS
from reader.ui.kiosk.shell import KioskWindow
from tests.support.kiosk_window import (
    PIN,
    MakeKiosk,
    begin,
    enter,
    tap,
    with_pin,
)


def test_staff_see_what_is_not_in_order_and_nobody_else(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(with_pin(print=True, languages=("en", "xx")))
    kiosk.refused = ["The pack of May was refused: its signature is not the hospital's."]
    log = kiosk.services.places.data / "log.txt"
    day = kiosk.services.today().isoformat()
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(f"{day} ERROR reader\n  go line 3\n2020-01-01 ERROR reader\n", "utf-8")
    told = " ".join(faults_of(kiosk, has_printer=lambda: False))
    assert "its signature" in told
    assert "no default printer" in told
    assert "xx" in told
    assert "log.txt: 1." in told
    kiosk.course.ask_staff()
    enter(kiosk, PIN)
    assert "signature" not in kiosk.staff.told.text()
    tap(kiosk.staff.buttons["faults"])
    assert kiosk.staff.list.isVisible()
    assert "signature" in kiosk.staff.told.text()
    tap(kiosk.staff.back)
    assert kiosk.staff.choices.isVisible()
    tap(kiosk.staff.buttons["faults"])
    kiosk.staff.forget()
    assert kiosk.staff.told.text() == ""


def test_a_long_press_in_the_corner_calls_for_the_pin(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    press = kiosk.course.guard._press
    assert press.interval() == LONG_PRESS_MS >= 3000
    corner = (kiosk.childAt(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), QPoint(2, 2))
    QTest.mousePress(*corner)
    qtbot.waitUntil(press.isActive)  # a finger may be about to push: its press comes late
    QTest.mouseRelease(*corner)
    assert not press.isActive(), "a short touch must not call"
    press.setInterval(1)
    QTest.mousePress(*corner)
    qtbot.waitUntil(kiosk.staff.isVisible)


def test_the_right_pin_opens_the_door(kiosk: KioskWindow) -> None:
    over: list[int] = []
    kiosk.over.connect(over.append)
    kiosk.course.ask_staff()
    assert not kiosk.staff.choices.isVisible()
    enter(kiosk, PIN)
    assert kiosk.staff.choices.isVisible()
    tap(kiosk.staff.buttons["exit"])
    assert over == [0]
    assert kiosk.close()


def test_a_wrong_pin_opens_nothing_and_waits_longer(kiosk: KioskWindow) -> None:
    kiosk.course.ask_staff()
    for _ in range(3):
        enter(kiosk, "1111")
        assert not kiosk.staff.choices.isVisible()
    assert "Wait" in kiosk.staff.words.text()
    enter(kiosk, PIN)
    assert not kiosk.staff.choices.isVisible(), "the wait holds for the right PIN too"
    assert PIN not in kiosk.staff.words.text()
    tap(kiosk.staff.back)
    assert kiosk.welcome.isVisible()


def test_without_a_pin_there_is_no_way_out(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(Kiosk(on=True))
    kiosk.course.ask_staff()
    assert not kiosk.staff.pad.isVisible()
    assert "set-pin" in kiosk.staff.words.text()
    kiosk.staff.press("enter")
    assert not kiosk.staff.choices.isVisible()
    tap(kiosk.staff.back)
    assert kiosk.welcome.isVisible()


def test_staff_may_change_how_long_until_the_next_start(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.course.ask_staff()
    enter(kiosk, PIN)
    tap(kiosk.staff.buttons["short"])
    assert kiosk.session.isVisible()
    for _ in range(60):
        kiosk.course.idle.tick()
    assert kiosk.countdown.isVisible()


def test_counts_add_up_over_days(tmp_path: Path) -> None:
    day = date(2026, 11, 20)
    file = tmp_path / "counts.csv"
    counts = Counts(file, lambda: day)
    counts.page("basics")
    counts.session_over()
    day = date(2026, 11, 21)
    counts.page("basics")
    counts.page("basics")
    counts.session_over()
    counts.session_over()
    assert file.read_text("utf-8").splitlines() == [
        "day,what,count",
        "2026-11-20,page basics,1",
        "2026-11-20,sessions,1",
        "2026-11-21,page basics,2",
        "2026-11-21,sessions,2",
    ]
