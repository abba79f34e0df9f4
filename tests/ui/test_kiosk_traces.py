"""Between two people nothing stays: not on disk, not in any widget, not in the clipboard."""

import logging
import sys
import tempfile
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.site_kiosk import Kiosk
from reader.ui.failures import LogFile
from reader.ui.kiosk.failures import CalmHook, QuietFormatter
from reader.ui.kiosk.resetting import steps
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.usual import USUAL
from reader.ui.services import Services
from tests.support.kiosk_window import (
    MakeKiosk,
    bar,
    begin,
    close_kiosk,
    files_in,
    kiosk_services,
    open_kiosk,
    tap,
    with_pin,
    words_held,
)

SECRET = "phases"  # stands only in pages and in what is typed here
MakeServices = Callable[..., Services]


def full_session(kiosk: KioskWindow, qtbot: QtBot) -> None:
    """Somebody reads, searches, keeps, looks a word up, changes everything."""
    begin(kiosk)
    kiosk.choose_audience("children")
    kiosk.go("section:other#school")
    kiosk.errands.toggle_kept()
    kiosk.open_contents()
    bar(kiosk, "search")
    for letter in SECRET:
        tap(kiosk.search_screen.keyboard.keys[letter])
    assert kiosk.search is not None
    search = kiosk.search
    qtbot.waitUntil(lambda: search.panel.has_rows)
    search.panel.results.open_current()
    qtbot.waitUntil(lambda: kiosk.desk.reading)
    qtbot.waitUntil(lambda: not search._runner.busy and not kiosk.services.runner.busy)
    kiosk.errands.take_along()
    kiosk.course.uncover()
    kiosk.errands.show_card("web:https%3A%2F%2Fclinic.example%2Fphases")
    bar(kiosk, "text-size")
    tap(kiosk.trays["text-size"].buttons[250])
    bar(kiosk, "contrast")
    tap(kiosk.trays["contrast"].buttons["high-contrast"])
    kiosk.set_lowered(True)
    kiosk.services.preferences.change(speech_rate=40)
    QGuiApplication.clipboard().setText(f"pasted {SECRET}")


def settle() -> None:
    """What waits for its deletion is deleted."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def assert_fresh(kiosk: KioskWindow) -> None:
    assert kiosk.welcome.isVisible()
    assert not kiosk.session.isVisible()
    assert kiosk.services.preferences.settings == USUAL
    assert not kiosk.desk.history.can_go_back
    assert not kiosk.desk.history.can_go_forward
    assert kiosk.desk.now is None
    assert len(kiosk.aside) == 0
    assert not kiosk.lowered
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""
    assert not any(tray.isVisible() for tray in kiosk.trays.values())
    assert not kiosk.search_screen.field.isUndoAvailable()


def test_finish_clears_everything(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    kiosk.desk.go("section:basics")
    kiosk.course.finish()
    settle()
    fresh = {words for _, words in words_held(kiosk)}
    full_session(kiosk, qtbot)
    held = [words for _, words in words_held(kiosk) if SECRET in words.lower()]
    assert held, "the session left no trace to be cleared"
    bar(kiosk, "finish")
    settle()
    assert_fresh(kiosk)
    traces = [(w, t) for w, t in words_held(kiosk) if SECRET in t.lower() or "school" in t.lower()]
    assert traces == []
    assert {words for _, words in words_held(kiosk)} - fresh == set()


def test_walking_away_clears_everything(kiosk: KioskWindow, qtbot: QtBot) -> None:
    full_session(kiosk, qtbot)
    QPixmapCache.insert("a code to scan", QPixmap(16, 16))
    for _ in range(kiosk.rules.idle_s):
        kiosk.course.idle.tick()
    assert kiosk.countdown.isVisible()
    assert kiosk.course.in_session
    for _ in range(30):
        kiosk.course.idle.tick()
    assert_fresh(kiosk)
    assert QPixmapCache.find("a code to scan") is None


def test_memory_of_a_session_is_looked_through_when_it_is_over(kiosk: KioskWindow) -> None:
    class Held:
        """Something that only such a look finds."""

    held = Held()
    held.circle = held  # type: ignore[attr-defined]
    gone = weakref.ref(held)
    del held
    begin(kiosk)
    bar(kiosk, "finish")
    QApplication.processEvents()
    assert gone() is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_open_menu_goes_with_its_session(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    menu = QMenu("Voice", kiosk)
    menu.addAction("One")
    menu.popup(kiosk.mapToGlobal(QPoint(300, 300)))
    qtbot.waitUntil(menu.isVisible)
    for _ in range(kiosk.rules.idle_s + 30):
        kiosk.course.idle.tick()
    assert not menu.isVisible()
    assert_fresh(kiosk)


def test_the_next_person_begins_at_the_start_page(kiosk: KioskWindow, qtbot: QtBot) -> None:
    full_session(kiosk, qtbot)
    kiosk.course.finish()
    begin(kiosk)
    assert kiosk.desk.on_home
    assert kiosk.desk.home.verticalScrollBar().value() == 0
    assert not kiosk.actions_by_id["back"].isEnabled()
    bar(kiosk, "search")
    assert kiosk.search_screen.field.text() == ""
    kiosk.go("section:other")
    assert kiosk.desk.page.place() == 0
    assert kiosk.desk.look.scale == 1.25


def test_a_start_page_that_is_made_anew_begins_at_the_top(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(size=(800, 600))
    begin(kiosk)
    kiosk.desk.home.verticalScrollBar().setValue(90)
    assert kiosk.desk.home.verticalScrollBar().value() == 90
    kiosk.go("section:other")
    kiosk.desk.home.undress()  # as another size of letters does
    kiosk.course.finish()
    begin(kiosk)
    assert kiosk.desk.on_home
    assert kiosk.desk.home.verticalScrollBar().value() == 0


def test_an_answer_that_comes_late_shows_nothing(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText(SECRET)
    kiosk.course.finish()  # before the worker has answered
    assert kiosk.search is not None
    search = kiosk.search
    qtbot.waitUntil(lambda: not search._runner.busy and not search._asker.busy)
    assert not search.panel.has_rows
    assert_fresh(kiosk)


def test_nothing_reaches_the_disk(
    qtbot: QtBot,
    places: Places,
    make_services: MakeServices,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    command = [sys.executable, "-m", "reader", "index", "--only", "--library", str(places.sources)]
    command += ["--data-dir", str(tmp_path)]
    services = kiosk_services(make_services(places, index_command=lambda: command), with_pin())
    made = open_kiosk(qtbot, services)
    before = files_in(tmp_path)
    assert any("index" in name for name in before)
    full_session(made, qtbot)
    during = files_in(tmp_path)
    made.course.finish()
    close_kiosk(made)
    assert during == before
    assert files_in(tmp_path) == before
    assert list(temporary.iterdir()) == []


def test_every_step_runs_though_one_breaks(
    kiosk: KioskWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_session(kiosk, qtbot)
    monkeypatch.setattr(kiosk.contents, "forget", lambda: 1 / 0)
    assert any(step == kiosk.contents.forget for step in steps(kiosk))
    logging.getLogger("reader.kiosk").disabled = True
    try:
        kiosk.course.finish()
    finally:
        logging.getLogger("reader.kiosk").disabled = False
    assert_fresh(kiosk)


def test_the_log_tells_nothing_of_what_was_read(tmp_path: Path) -> None:
    file = tmp_path / "log.txt"
    handler = LogFile(file)
    handler.setFormatter(QuietFormatter())
    logger = logging.Logger("reader.test")  # noqa: LOG001 - one that no other test has
    logger.addHandler(handler)
    try:
        raise ValueError(f"no page for {SECRET}")
    except ValueError:
        logger.exception("could not open %s", SECRET)
    logger.warning("searched for %s", SECRET)
    handler.close()
    text = file.read_text("utf-8")
    assert SECRET not in text
    assert "ValueError" in text
    assert "test_the_log_tells_nothing" in text
    assert ":" not in text.replace("\n", "")  # no time of the day


def test_a_bug_shows_a_calm_page_and_then_the_welcome(kiosk: KioskWindow, qtbot: QtBot) -> None:
    full_session(kiosk, qtbot)
    hook = CalmHook(kiosk.course.show_calm)
    error = RuntimeError(SECRET)
    logging.getLogger("reader").disabled = True
    try:
        hook.caught(RuntimeError, error, None)
    finally:
        logging.getLogger("reader").disabled = False
    assert kiosk.calm.isVisible()
    assert not kiosk.session.isVisible()
    assert not kiosk.course.idle.running
    kiosk.calm.over.emit()
    assert_fresh(kiosk)


def test_the_calm_page_does_not_come_between_staff_and_their_work(
    kiosk: KioskWindow, qtbot: QtBot
) -> None:
    kiosk.calm._later.setInterval(1)
    kiosk.course.show_calm()
    kiosk.course.ask_staff()
    qtbot.wait(10)
    assert kiosk.staff.isVisible()
    kiosk.staff.left.emit()
    assert kiosk.welcome.isVisible()


def test_bug_upon_bug_ends_the_program_for_the_watchdog(kiosk: KioskWindow) -> None:
    over: list[int] = []
    kiosk.over.connect(over.append)
    for _ in range(5):
        assert over == []
        kiosk.course.show_calm()
    assert over == [1]


def test_counts_hold_days_and_pages_only(
    qtbot: QtBot, places: Places, make_services: MakeServices, qapp: QApplication
) -> None:
    services = kiosk_services(make_services(places, index_command=None), Kiosk(counts=True))
    made = open_kiosk(qtbot, services)
    full_session(made, qtbot)
    made.course.finish()
    begin(made)
    made.go("section:other")
    made.course.finish()
    close_kiosk(made)
    lines = (places.data / "kiosk-counts.csv").read_text("utf-8").splitlines()
    assert lines[0] == "day,what,count"
    assert "2026-11-21,sessions,2" in lines
    assert any(line.startswith("2026-11-21,page other,") for line in lines)
    assert SECRET not in "".join(lines)
    assert list(files_in(places.data)) == ["kiosk-counts.csv"]


def test_nothing_is_counted_unless_the_site_asks(kiosk: KioskWindow, places: Places) -> None:
    begin(kiosk)
    kiosk.go("section:other")
    kiosk.course.finish()
    assert not places.data.exists() or "kiosk-counts.csv" not in files_in(places.data)
