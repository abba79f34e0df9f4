"""A shared screen in several languages: chosen at the welcome screen, changed while reading."""

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader import wording
from reader.library import translations
from reader.paths import Places
from reader.site import Site
from reader.ui.history import UNKNOWN
from reader.ui.kiosk import course, moving
from reader.ui.kiosk.course import BROKEN
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.tongues import tongues_of
from reader.ui.language.stage import Stage
from tests.support.kiosk_window import (
    PIN,
    MakeKioskStage,
    bar,
    begin,
    tap,
    with_pin,
)


@pytest.fixture
def stage(make_kiosk_stage: MakeKioskStage) -> Stage[KioskWindow]:
    return make_kiosk_stage()


@pytest.fixture
def awake(stage: Stage[KioskWindow]) -> KioskWindow:
    """The window with somebody before it."""
    begin(stage.window)
    return stage.window


def switched(qtbot: QtBot, stage: Stage[KioskWindow], act: Callable[[], object]) -> KioskWindow:
    with qtbot.waitSignal(stage.replaced, timeout=5000):
        act()
    qtbot.waitUntil(lambda: not stage._leaving)
    stage.window.course.guard.be_deaf(0)
    return stage.window


def test_the_words_of_the_other_languages_are_made_by_a_worker(
    make_kiosk_stage: MakeKioskStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, translated = [], translations.translated

    def noted(*rest: object) -> object:
        made.append(threading.current_thread() is threading.main_thread())
        return translated(*rest)  # type: ignore[arg-type]

    monkeypatch.setattr(translations, "translated", noted)
    stage = make_kiosk_stage()
    qtbot.waitUntil(lambda: not stage.window.services.runner.busy)
    begin(stage.window)
    kiosk = switched(qtbot, stage, lambda: stage.ask("es"))
    assert kiosk.library is not None
    assert kiosk.library.language == "es"
    assert made == [False]


def test_languages_are_named_by_themselves_and_wake_in_themselves(
    stage: Stage[KioskWindow], qtbot: QtBot
) -> None:
    welcome = stage.window.welcome
    assert [one.text() for one in welcome.languages.values()] == ["English", "Español"]
    assert all(one.height() >= stage.window.sizes.main for one in welcome.languages.values())
    kiosk = switched(qtbot, stage, lambda: tap(welcome.languages["es"]))
    assert wording.language() == "es"
    assert kiosk.session.isVisible()
    assert kiosk.course.in_session
    assert kiosk.desk.on_home
    assert kiosk.library is not None
    assert kiosk.library.language == "es"


def test_the_language_spoken_already_only_wakes(stage: Stage[KioskWindow]) -> None:
    kiosk = stage.window
    tap(kiosk.welcome.languages["en"])
    assert kiosk.session.isVisible()
    assert stage.window is kiosk


def test_a_touch_elsewhere_only_wakes(stage: Stage[KioskWindow]) -> None:
    tap(stage.window.welcome)
    assert stage.window.session.isVisible()
    assert wording.language() == "en"


def test_each_session_returns_to_the_sites_language(
    stage: Stage[KioskWindow], qtbot: QtBot
) -> None:
    kiosk = switched(qtbot, stage, lambda: tap(stage.window.welcome.languages["es"]))
    home = switched(qtbot, stage, lambda: bar(kiosk, "finish"))
    assert wording.language() == "en"
    assert home.welcome.isVisible()
    assert not home.course.in_session
    assert home.desk.now is None


def test_another_language_keeps_page_list_and_size(
    stage: Stage[KioskWindow], awake: KioskWindow, qtbot: QtBot
) -> None:
    kiosk = awake
    kiosk.services.preferences.change(text_size=200, theme="dark")
    kiosk.go("section:basics")
    kiosk.errands.toggle_kept()
    kiosk.set_lowered(True)
    assert kiosk.bar.buttons["language"].text() == "Español"
    other = switched(qtbot, stage, lambda: bar(kiosk, "language"))
    assert other is not kiosk
    assert other.bar.buttons["language"].text() == "English"
    assert other.desk.now is not None
    assert other.desk.now.document == "basics"
    assert len(other.aside) == 1
    assert other.lowered
    assert other.desk.look.scale == 2.0
    assert other.course.idle.running
    cleared = switched(qtbot, stage, lambda: bar(other, "finish"))
    assert cleared.desk.look.scale == cleared.usual.text_size / 100
    assert len(cleared.aside) == 0
    assert not cleared.lowered
    assert not cleared.desk.history.can_go_back
    tap(cleared.welcome)
    cleared.go("section:basics")
    assert cleared.desk.page.verticalScrollBar().value() == 0


def test_what_was_typed_goes_along_to_where_it_was_typed(
    stage: Stage[KioskWindow], awake: KioskWindow, qtbot: QtBot
) -> None:
    awake.go("section:basics")
    awake.open_search()
    awake.search_screen.field.setText("school")
    other = switched(qtbot, stage, partial_bar(awake, "language"))
    assert other.search_screen.isVisible()
    assert other.search_screen.field.text() == "school"
    bar(other, "back")
    tap(other.reading.buttons["questions"])
    tap(other.questions.write)
    tap(other.asking.writing.keyboard.keys["m"])
    again = switched(qtbot, stage, partial_bar(other, "language"))
    assert again.asking.writing.isVisible()
    assert again.asking.writing.field.text() == "m"
    assert again.asking.writing.field.hasFocus()
    bar(again, "back")
    assert again.questions.isVisible()


def test_places_on_pages_are_not_counted_in_another_languages_words(
    stage: Stage[KioskWindow], awake: KioskWindow, qtbot: QtBot
) -> None:
    awake.go("section:basics")
    awake.desk.page.verticalScrollBar().setValue(400)
    awake.go("section:other")
    other = switched(qtbot, stage, partial_bar(awake, "language"))
    visit = other.desk.history.step(-1)
    assert visit is not None
    assert (visit.href, visit.place) == ("section:basics", UNKNOWN)


def test_what_was_begun_for_the_window_before_does_not_arrive(
    stage: Stage[KioskWindow], awake: KioskWindow, qtbot: QtBot
) -> None:
    reached, go_on, arrived = threading.Event(), threading.Event(), list[object]()

    def held(_task: object) -> None:
        reached.set()
        assert go_on.wait(10)

    awake.services.runner.start(held, done=arrived.append)
    assert reached.wait(10)
    other = switched(qtbot, stage, partial_bar(awake, "language"))
    go_on.set()
    qtbot.waitUntil(lambda: not other.services.runner.busy)
    assert arrived == []


def test_wrong_pins_cost_time_in_every_language(stage: Stage[KioskWindow], qtbot: QtBot) -> None:
    kiosk = stage.window
    for _ in range(3):
        kiosk.course.ask_staff()
        for key in ("1", "1", "1", "1", "enter"):
            kiosk.staff.press(key)
    tap(kiosk.staff.back)
    other = switched(qtbot, stage, lambda: tap(kiosk.welcome.languages["es"]))
    other.course.ask_staff()
    for key in (*PIN, "enter"):
        other.staff.press(key)
    assert not other.staff.choices.isVisible()


def test_what_staff_set_holds_in_every_language(stage: Stage[KioskWindow], qtbot: QtBot) -> None:
    kiosk = stage.window
    kiosk.course.ask_staff()
    for key in (*PIN, "enter"):
        kiosk.staff.press(key)
    tap(kiosk.staff.buttons["short"])
    other = switched(qtbot, stage, partial_tap(kiosk, "es"))
    for _ in range(60):
        assert not other.countdown.isVisible()
        other.course.idle.tick()
    assert other.countdown.isVisible()


def test_the_site_chooses_which_languages(places: Places, make_kiosk_stage: MakeKioskStage) -> None:
    assert tongues_of(Site(language="en"), places).offered == ("en", "es")
    one = Site(language="en", kiosk=with_pin(languages=("en",)))
    assert not tongues_of(one, places).several
    turned = Site(language="es", kiosk=with_pin(languages=("es", "en", "xx")))
    assert tongues_of(turned, places).offered == ("es", "en")
    assert tongues_of(turned, places).home == "es"
    kiosk = make_kiosk_stage(languages=("en",)).window
    assert kiosk.welcome.languages == {}
    assert "language" not in kiosk.bar.buttons


def test_many_changes_leave_no_window_behind(stage: Stage[KioskWindow], qtbot: QtBot) -> None:
    gone = []
    for _ in range(4):
        kiosk = stage.window
        gone.append(weakref.ref(kiosk))
        kiosk = switched(qtbot, stage, partial_tap(kiosk, "es"))
        gone.append(weakref.ref(kiosk))
        switched(qtbot, stage, partial_bar(kiosk, "finish"))
    del kiosk
    gc.unfreeze()

    def left() -> int:
        gc.collect()
        return sum(one() is not None for one in gone)

    # Each goes once the next has been painted: that takes a slow machine some turns.
    qtbot.waitUntil(lambda: left() <= 1, timeout=5000)


def partial_tap(kiosk: KioskWindow, language: str) -> Callable[[], object]:
    return lambda: tap(kiosk.welcome.languages[language])


def partial_bar(kiosk: KioskWindow, name: str) -> Callable[[], object]:
    return lambda: bar(kiosk, name)


def test_who_finishes_while_the_language_changes_leaves_nothing(awake: KioskWindow) -> None:
    kiosk = awake
    kiosk.go("section:basics")
    kiosk.errands.toggle_kept()
    taken = moving.leave(kiosk)
    kiosk.finish()
    moving.enter(kiosk, taken)
    assert not kiosk.welcome.isHidden()
    assert kiosk.session.isHidden()
    assert not kiosk.course.in_session
    assert len(kiosk.aside) == 0
    assert kiosk.desk.now is None


def test_who_finishes_right_after_choosing_a_language_leaves_the_sites(
    stage: Stage[KioskWindow], awake: KioskWindow, qtbot: QtBot
) -> None:
    bar(awake, "language")  # the change itself comes a moment later
    bar(awake, "finish")
    qtbot.wait(1)
    assert wording.language() == "en"
    assert stage.window.welcome.isVisible()
    assert not stage.window.course.in_session


def test_nobody_can_touch_the_welcome_screen_of_another_language(
    stage: Stage[KioskWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course, "DEAF_MS", 60_000)
    kiosk = switched(qtbot, stage, partial_tap(stage.window, "es"))
    bar(kiosk, "finish")
    assert not kiosk.welcome.isVisible()
    tap(kiosk.ground)  # a finger that touches twice
    tap(kiosk.welcome.languages["es"])
    assert not kiosk.course.goes_on
    qtbot.waitSignal(stage.replaced, timeout=5000).wait()
    assert wording.language() == "en"
    tap(stage.window.welcome)
    assert stage.window.welcome.isVisible()
    assert not stage.window.course.in_session


def test_the_page_is_out_of_sight_before_anything_else_is_done(
    stage: Stage[KioskWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clearing and the window in the site's language take their time; what was read is gone."""
    kiosk = switched(qtbot, stage, partial_tap(stage.window, "es"))
    kiosk.services.preferences.change(theme="dark", text_size=250)
    kiosk.go("section:basics")
    painted: list[QEvent.Type] = []
    seen: list[tuple[bool, bool]] = []
    forget = course.forget_everything

    class Painted(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            painted.append(event.type())
            return False

    def look_and_forget(shell: KioskWindow) -> bool:
        seen.append((shell.desk.isVisible(), QEvent.Type.Paint in painted))
        return forget(shell)

    monkeypatch.setattr(course, "forget_everything", look_and_forget)
    watch = Painted(kiosk)
    kiosk.ground.installEventFilter(watch)
    home = switched(qtbot, stage, partial_bar(kiosk, "finish"))
    assert seen == [(False, True)]
    assert home.welcome.isVisible()
    assert not home.ground.isVisible()
    assert home.welcome.hasFocus()


def test_no_turn_of_the_event_loop_falls_between_two_windows(
    stage: Stage[KioskWindow], qtbot: QtBot
) -> None:
    """Neither a touch nor the clock may meet a window that is half left."""
    kiosk = stage.window
    seen: list[bool] = []
    between = QTimer(stage, interval=0)
    between.timeout.connect(lambda: seen.append((wording.language() == "es") == in_view(kiosk)))

    def in_view(old: KioskWindow) -> bool:
        return stage.window is old

    between.start()
    switched(qtbot, stage, partial_tap(kiosk, "es"))
    between.stop()
    assert seen
    assert not any(seen)


def test_a_window_that_cannot_be_made_leaves_the_one_before_guarded(
    stage: Stage[KioskWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = stage.window

    def fail(*_: object, **__: object) -> KioskWindow:
        raise OSError("no room")

    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setattr(moving, "KioskWindow", fail)
        tap(kiosk.welcome.languages["es"])
        qtbot.waitUntil(lambda: bool(raised))
    assert stage.window is kiosk
    assert wording.language() == "en"
    kiosk.course.show_calm()  # what the program does with every failure
    kiosk.calm.over.emit()
    kiosk.course.guard.be_deaf(0)
    QTest.keyClick(kiosk, Qt.Key.Key_F1)  # not one of the keys that are let through
    assert kiosk.welcome.isVisible()
    assert not kiosk.course.goes_on
    kiosk = switched(qtbot, stage, partial_tap(kiosk, "es"))
    assert kiosk.course.in_session


def test_a_window_that_cannot_be_filled_ends_the_program_for_its_watchdog(
    stage: Stage[KioskWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk, ends = stage.window, list[int]()
    kiosk.over.connect(ends.append)

    def fail(*_: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setattr(moving, "go_back_to", fail)
        tap(kiosk.welcome.languages["es"])
        qtbot.waitUntil(lambda: bool(raised))
    assert ends == [BROKEN]
    assert wording.language() == "en"
