"""A session at the shared screen, by finger: what appears, how large it is, and how it ends."""

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScroller, QWidget
from pytestqt.qtbot import QtBot

from reader.library.model import Basis, Document, Section
from reader.library.spoken import Pronunciation
from reader.paths import Places
from reader.site_kiosk import Kiosk
from reader.ui.kiosk import paper_slip
from reader.ui.kiosk.aside import MOST_KEPT, Aside, Kept
from reader.ui.kiosk.bar import BAR
from reader.ui.kiosk.counts import Counts
from reader.ui.kiosk.faults import faults_of
from reader.ui.kiosk.guard import LONG_PRESS_MS
from reader.ui.kiosk.idle import IdleClock
from reader.ui.kiosk.paper_slip import list_sheet, print_quietly
from reader.ui.kiosk.parcels import addresses_of
from reader.ui.kiosk.questions import Group, ready_questions
from reader.ui.kiosk.series import BYTES_A_CODE, MOST_CODES, as_series, codes_needed
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.sizes import finger_sizes
from reader.ui.printing import page_layout
from reader.ui.services import Services
from reader.ui.speech.part import Speech
from reader.ui.speech.read_aloud import ReadAloud, State
from reader.ui.speech.voice import Voice
from tests.support.kiosk_window import (
    PIN,
    Visitor,
    bar,
    begin,
    close_kiosk,
    kiosk_services,
    open_kiosk,
    tap,
    touchables,
    with_pin,
)

MakeServices = Callable[..., Services]
Make = Callable[..., KioskWindow]


@pytest.fixture
def make_kiosk(
    qtbot: QtBot, places: Places, make_services: MakeServices, qapp: QApplication
) -> Iterator[Make]:
    made: list[KioskWindow] = []

    def make(kiosk: Kiosk | None = None, *, size: tuple[int, int] = (1280, 800)) -> KioskWindow:
        services = kiosk_services(make_services(places, index_command=None), kiosk or with_pin())
        made.append(open_kiosk(qtbot, services, size=size))
        return made[-1]

    yield make
    for kiosk in made:
        close_kiosk(kiosk)


@pytest.fixture
def kiosk(make_kiosk: Make) -> KioskWindow:
    return make_kiosk()


def card(root: QWidget, words: str) -> QAbstractButton:
    return next(
        button
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and words in button.accessibleName()
    )


# Waking and ending ---------------------------------------------------------------------------


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
def test_the_site_says_how_long(minutes: float, seconds: int, make_kiosk: Make) -> None:
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


# Size and reach ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dpi", "side", "touch", "main"),
    [(96, 1080, 44, 76), (150, 1600, 69, 118), (40, 1080, 44, 76), (1000, 1080, 44, 76),
     (60, 1080, 44, 47), (200, 800, 92, 133), (96, 600, 44, 76)],
)  # fmt: skip
def test_targets_have_the_size_of_fingers(dpi: float, side: int, touch: int, main: int) -> None:
    sizes = finger_sizes(dpi, side)
    assert (sizes.touch, sizes.main) == (touch, main)


@pytest.mark.parametrize("dpi", [60, 96, 130, 200, 300])
@pytest.mark.parametrize("side_mm", [120, 121, 150, 300])
def test_main_choices_are_20_mm_wherever_the_screen_is_12_cm(dpi: float, side_mm: float) -> None:
    side = math.ceil(side_mm / 25.4 * dpi)
    assert finger_sizes(dpi, side).main / dpi * 25.4 >= 19.8


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("percent", [125, 250])
def test_everything_to_touch_is_large_enough(
    make_kiosk: Make, size: tuple[int, int], percent: int
) -> None:
    kiosk = make_kiosk(size=size)
    begin(kiosk)
    kiosk.services.preferences.change(text_size=percent)
    for show in (
        lambda: kiosk.go("home:"),
        lambda: kiosk.go("section:basics"),
        kiosk.open_contents,
        kiosk.open_search,
        lambda: kiosk.toggle_tray("text-size"),
        kiosk.errands.take_along,
        kiosk.course.ask_staff,
    ):
        show()
        QApplication.processEvents()
        assert (kiosk.width(), kiosk.height()) == size, "the window outgrew the screen"
        buttons = [b for b in touchables(kiosk) if b.objectName() != "qt_toolbar_ext_button"]
        assert buttons
        for button in buttons:
            name = button.accessibleName() or button.text()
            assert button.height() >= 44, (name, button.size())
            assert button.width() >= 44, (name, button.size())
    kiosk.staff.forget()
    kiosk.course.uncover()
    for button in (*kiosk.bar.buttons.values(), *kiosk.reading.buttons.values()):
        assert button.height() >= kiosk.sizes.main, button.text()


def test_the_bar_is_always_in_sight(kiosk: KioskWindow) -> None:
    begin(kiosk)
    for show in (
        lambda: kiosk.go("section:basics"),
        kiosk.open_contents,
        kiosk.open_search,
        lambda: kiosk.go("home:"),
    ):
        show()
        for name in BAR:
            assert kiosk.bar.buttons[name].isVisible()
        assert kiosk.bar.buttons["finish"].isEnabled()


def test_every_target_has_a_name_for_screen_readers(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.open_search()
    for part in (kiosk, kiosk.staff, kiosk.take):
        for button in part.findChildren(QAbstractButton):
            if button.objectName().startswith("qt_"):
                continue
            assert button.accessibleName() or button.text() or not button.isVisible()
    for key in kiosk.search_screen.keyboard.keys.values():
        assert key.accessibleName()


def test_choices_can_be_put_into_the_lower_half(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "text-size")
    tap(kiosk.lower_button)
    bar(kiosk, "home")
    QApplication.processEvents()
    for show in (lambda: kiosk.go("home:"), kiosk.open_contents):
        show()
        QApplication.processEvents()
        assert kiosk.height() == 800
        for button in touchables(kiosk):
            top = button.mapTo(kiosk, QPoint(0, 0)).y()
            assert top >= 800 * 0.45, button.accessibleName()
    bar(kiosk, "finish")
    begin(kiosk)
    assert not kiosk.lowered


def test_a_site_may_begin_with_the_lower_half(make_kiosk: Make) -> None:
    kiosk = make_kiosk(with_pin(low=True))
    begin(kiosk)
    QApplication.processEvents()
    assert kiosk.top.isVisible()
    kiosk.set_lowered(False)
    kiosk.course.finish()
    assert kiosk.lowered


# Reading -------------------------------------------------------------------------------------


def test_reading_without_typing(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "contents")
    tap(card(kiosk.contents, "Acute lymphoblastic"))
    tap(card(kiosk.contents, "Adults")) if _has(kiosk, "Adults") else None
    tap(card(kiosk.contents, "Basics of ALL"))
    assert kiosk.desk.now is not None
    assert kiosk.desk.now.document == "basics"
    bar(kiosk, "contents")
    tap(card(kiosk.contents, "On this page"))
    tap(card(kiosk.contents, "Follow-up"))
    assert kiosk.desk.page.verticalScrollBar().value() > 0


def _has(kiosk: KioskWindow, words: str) -> bool:
    return any(words in b.accessibleName() for b in kiosk.contents.findChildren(QAbstractButton))


def test_the_glossary_is_reached_by_letters(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "contents")
    tap(card(kiosk.contents, "Glossary A–Z"))
    tap(card(kiosk.contents, "B"))
    name = kiosk.contents.findChildren(QAbstractButton)[0].accessibleName()
    assert name.lower().startswith("b")
    bar(kiosk, "back")
    assert kiosk.contents.title.text() == "Glossary A–Z"
    bar(kiosk, "back")
    assert kiosk.contents.title.text() == "Contents"
    bar(kiosk, "back")
    assert kiosk.desk.on_home
    assert kiosk.reading.isVisible()


def test_the_tools_stand_beside_a_page_two_by_two_where_it_is_low(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    QApplication.processEvents()
    buttons = {name: one for name, one in kiosk.reading.buttons.items() if one.isVisible()}
    assert list(buttons) == ["read-aloud", "keep", "take-along", "page-up", "page-down"]
    assert len({one.x() for one in buttons.values()}) == 1
    kiosk.reading.set_size(200)
    QApplication.processEvents()
    assert len({one.x() for one in buttons.values()}) == 2


def test_pages_turn_by_touch(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    QApplication.processEvents()
    tap(kiosk.reading.buttons["page-down"])
    assert kiosk.desk.page.verticalScrollBar().value() > 300
    tap(kiosk.reading.buttons["page-up"])
    assert kiosk.desk.page.verticalScrollBar().value() == 0


def test_the_keyboard_types_and_results_stay_in_sight(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    screen, keys = kiosk.search_screen, kiosk.search_screen.keyboard.keys
    for letter in "schoolx":
        tap(keys[letter])
    tap(keys["delete"])
    assert screen.field.text() == "school"
    assert screen.field.hasFocus()
    assert kiosk.search is not None
    panel = kiosk.search.panel
    qtbot.waitUntil(lambda: panel.has_rows)
    assert panel.results.isVisible()
    assert panel.results.viewport().height() >= 150
    tap(keys["space"])
    assert screen.field.text() == "school "
    tap(keys["done"])
    assert not screen.keyboard.isVisible()
    tap(screen.field)
    assert screen.keyboard.isVisible()
    tap(keys["empty"])
    assert screen.field.text() == ""


@pytest.mark.parametrize("size", [(1280, 800), (800, 600), (1080, 1920)])
@pytest.mark.parametrize("percent", [125, 250])
def test_three_results_stand_above_the_keyboard(
    make_kiosk: Make, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    kiosk = make_kiosk(size=size)
    begin(kiosk)
    kiosk.services.preferences.change(text_size=percent)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText("leukemia")
    assert kiosk.search is not None
    panel = kiosk.search.panel
    qtbot.waitUntil(lambda: panel.has_rows)
    QApplication.processEvents()
    row = panel.results.rows.compact_height(1)
    assert panel.results.viewport().height() >= 3 * row
    assert panel.results.visualRect(panel.results.model().index(0, 0)).height() <= 2 * row
    bar_top = kiosk.search_screen.keyboard.mapTo(kiosk, QPoint()).y()
    assert panel.results.viewport().mapTo(kiosk, QPoint()).y() + 3 * row <= bar_top
    tap(kiosk.search_screen.keyboard.keys["done"])
    QApplication.processEvents()
    assert panel.filters.height() > 0
    assert panel.results.rows.compact == 0, "rows stayed short although there is room"


def test_numbers_take_the_place_of_letters(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    keys = kiosk.search_screen.keyboard.keys
    assert not keys["9"].isVisible()
    tap(keys["digits"])
    assert not keys["q"].isVisible()
    tap(keys["9"])
    tap(keys["digits"])
    tap(keys["q"])
    assert kiosk.search_screen.field.text() == "9q"
    tap(keys["digits"])
    bar(kiosk, "finish")
    begin(kiosk)
    bar(kiosk, "search")
    assert keys["q"].isVisible(), "the next person finds letters"


def test_a_finger_that_pushes_the_results_sends_the_keyboard_away(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    assert kiosk.search is not None
    view = kiosk.search.panel.results.viewport()
    QScroller.scroller(view).stateChanged.emit(QScroller.State.Dragging)
    assert not kiosk.search_screen.keyboard.isVisible()


def test_a_touch_opens_a_result(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText("school")
    assert kiosk.search is not None
    results = kiosk.search.panel.results
    qtbot.waitUntil(lambda: kiosk.search is not None and kiosk.search.panel.has_rows)
    rect = results.visualRect(results.model().index(0, 0))
    QTest.mouseClick(
        results.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), rect.center()
    )
    qtbot.waitUntil(lambda: kiosk.desk.reading)
    assert kiosk.desk.now is not None
    assert kiosk.desk.now.document == "other"
    assert kiosk.reading.isVisible()
    bar(kiosk, "search")
    assert kiosk.search_screen.field.text() == "school", "a person may come back to the results"


def test_text_size_and_contrast_are_one_touch_each(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "text-size")
    tap(kiosk.trays["text-size"].buttons[200])
    assert kiosk.desk.look.scale == 2.0
    assert kiosk.trays["text-size"].buttons[200].isChecked()
    bar(kiosk, "contrast")
    assert not kiosk.trays["text-size"].isVisible()
    tap(kiosk.trays["contrast"].buttons["high-contrast"])
    assert kiosk.desk.look.theme.page == "#000000"


def test_a_web_link_has_a_code_and_nothing_to_copy_or_open(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.desk.follow("web:https%3A%2F%2Fclinic.example%2Fsigns")
    buttons = [b.text() for b in kiosk.desk.card.findChildren(QAbstractButton) if b.isVisible()]
    assert buttons == ["Close"]


def test_the_search_is_narrowed_by_large_choices_and_no_menu(
    kiosk: KioskWindow, qtbot: QtBot
) -> None:
    begin(kiosk)
    bar(kiosk, "search")
    kiosk.search_screen.field.setText("school")
    assert kiosk.search is not None
    search = kiosk.search
    qtbot.waitUntil(lambda: search.panel.filters.type_menu.isVisibleTo(search.panel))
    tap(kiosk.search_screen.keyboard.keys["done"])
    tap(search.panel.filters.type_menu)
    assert kiosk.types.isVisible()
    bar(kiosk, "back")
    assert kiosk.search_screen.isVisible()
    tap(search.panel.filters.type_menu)
    chosen = search.panel.filters.choices()[1]
    tap(card(kiosk.types, chosen.label))
    assert kiosk.search_screen.isVisible()
    qtbot.waitUntil(lambda: search.panel.filters.type_chip.isVisibleTo(search.panel))
    assert search.panel.filters.choices()[1].chosen
    bar(kiosk, "finish")
    assert not kiosk.types.findChildren(QAbstractButton)


def test_no_other_window_appears_whatever_people_touch(kiosk: KioskWindow) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            own = not isinstance(watched, QWidget) or not watched.isWindow() or watched is kiosk
            if event.type() == QEvent.Type.Show and not own:
                shown.append(f"{type(watched).__name__} {watched.objectName()}")
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    visitor = Visitor(kiosk, random.Random(7))
    for _ in range(12):
        visitor.visit(15)
    app.removeEventFilter(watch)
    assert visitor.seen["page"]
    assert shown == []


# Taking along --------------------------------------------------------------------------------


def test_a_page_and_a_list_are_taken_along_as_codes(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    tap(kiosk.reading.buttons["keep"])
    assert kiosk.reading.buttons["keep"].isChecked()
    tap(kiosk.reading.buttons["take-along"])
    take = kiosk.take
    assert take.isVisible()
    assert take.codes == ("https://clinic.example/basics",)
    assert not take.code.pixmap().isNull()
    tap(take.of_words)
    assert "Bone marrow makes blood" in "".join(take.codes)
    tap(take.of_list)
    assert "https://clinic.example/basics" in take.codes[0]
    assert not take.printed.isVisible()
    tap(take.back)
    assert kiosk.session.isVisible()
    tap(kiosk.reading.buttons["keep"])
    assert len(kiosk.aside) == 0


def test_the_end_is_in_sight_where_codes_are_shown(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    tap(kiosk.reading.buttons["take-along"])
    assert not kiosk.bar.isVisible()
    tap(kiosk.take.finish)
    assert kiosk.welcome.isVisible()
    assert kiosk.take.codes == ()


def test_a_text_becomes_a_short_series_or_none() -> None:
    words = "some words about µg and ≥ 5 " * 60
    codes = as_series(words)
    assert 1 < len(codes) <= MOST_CODES
    assert all(len(code.encode()) <= BYTES_A_CODE + 10 for code in codes)
    assert codes[0].startswith(f"(1/{len(codes)}) ")
    joined = " ".join(code.partition(") ")[2] for code in codes)
    assert joined.split() == words.split()
    assert as_series("short") == ("short",)
    assert as_series("") == ()
    long = "word " * 5000
    assert as_series(long) == ()
    assert codes_needed(long) > MOST_CODES
    assert "".join(as_series("x" * 900)).count("x") == 900


def test_a_text_too_long_says_so(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.errands.take_along()
    kiosk.take._show_text("word " * 5000)
    assert kiosk.take.codes == ()
    assert "too many" in kiosk.take.explained.text()


QUESTIONS = """\
# Questions to ask

## About tests

- Which [tests](https://x.example) come *next*,
  and what are they for?
- Bring somebody along.
- May I have copies?

## Nothing here

Is this a question? It stands in no list.
"""


def test_ready_questions_are_found_in_lists() -> None:
    sections = (
        Section("a", "About tests", 2, (), 1, QUESTIONS.partition("## Nothing")[0], ""),
        Section("b", "Nothing here", 2, (), 9, QUESTIONS.partition("## Nothing here")[2], ""),
    )
    document = Document("q", "Q", Path("q.md"), "", sections=sections)
    asked = ("Which tests come next, and what are they for?", "May I have copies?")
    assert ready_questions(document) == (Group("About tests", asked),)
    assert ready_questions(None) == ()


def test_questions_are_kept_and_taken_along(make_kiosk: Make) -> None:
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    assert not kiosk.reading.buttons["questions"].isVisible()
    groups = (Group("Tests", ("May I have copies?", "What comes next?", "Who can help me?")),)
    kiosk.questions.begin(groups, kiosk.aside)
    kiosk.show_screen(kiosk.questions)
    first, second, third = kiosk.questions.cards
    for one in (first, third, second, second):
        tap(one)
    assert kiosk.aside.questions == ("May I have copies?", "Who can help me?")
    assert first.isChecked()
    assert not second.isChecked()
    assert "Who can help me?" in list_sheet(kiosk.aside, "Test Clinic").html
    assert "What comes next?" not in list_sheet(kiosk.aside, "Test Clinic").html
    kiosk.errands.take_along()
    tap(kiosk.take.of_list)
    assert "May I have copies?" in kiosk.take.codes[0]
    assert kiosk.take.list_printed.isVisible()
    tap(kiosk.take.back)
    bar(kiosk, "back")
    assert kiosk.reading.isVisible()
    bar(kiosk, "finish")
    assert kiosk.aside.questions == ()
    assert not kiosk.questions.findChildren(QAbstractButton)


def test_pages_with_questions_have_a_tool_for_them(
    make_kiosk: Make,
) -> None:
    kiosk = make_kiosk()
    begin(kiosk)
    assert kiosk.library is not None
    kiosk.go("section:basics")
    now = kiosk.library.document("basics")
    assert now is not None
    asking = replace(now.sections[0], markdown=QUESTIONS)
    kiosk.errands.ready_questions = lambda: ready_questions(  # type: ignore[method-assign]
        replace(now, sections=(asking,))
    )
    kiosk.show_screen(kiosk.reading)
    QApplication.processEvents()
    shown = [name for name, button in kiosk.reading.buttons.items() if button.isVisible()]
    assert shown == ["read-aloud", "keep", "questions", "take-along", "page-up", "page-down"]
    tops = [kiosk.reading.buttons[name].y() for name in shown]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops)
    tap(kiosk.reading.buttons["questions"])
    assert kiosk.questions.isVisible()
    assert len(kiosk.questions.cards) == 2


def test_staff_see_what_is_not_in_order_and_nobody_else(make_kiosk: Make) -> None:
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


def test_the_list_has_an_end() -> None:
    aside = Aside()
    for number in range(MOST_KEPT + 10):
        aside.toggle(Kept(f"section:{number}", f"Page {number}"))
    assert len(aside) == MOST_KEPT
    aside.toggle(Kept("section:0", "Page 0"))
    assert len(aside) == MOST_KEPT - 1


def pdf_printer(file: Path) -> QPdfWriter:
    writer = QPdfWriter(str(file))
    writer.setResolution(300)
    writer.setPageLayout(page_layout())
    writer.setDocName = lambda _name: None  # type: ignore[attr-defined]
    return writer


def test_printing_goes_straight_up_to_the_limit(make_kiosk: Make, tmp_path: Path) -> None:
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.errands.toggle_kept()
    sheet = list_sheet(kiosk.aside, "Test Clinic")
    assert "Basics of ALL" in sheet.html
    file = tmp_path / "out.pdf"
    paper = kiosk.desk.paper
    said = print_quietly(sheet, paper=paper, limit=5, make_printer=lambda: pdf_printer(file))
    assert "being printed" in said
    assert file.stat().st_size > 1000
    other = tmp_path / "other.pdf"
    said = print_quietly(sheet, paper=paper, limit=0, make_printer=lambda: pdf_printer(other))
    assert "0 may be printed" in said
    assert not other.exists() or other.stat().st_size < 1000
    assert "no printer" in print_quietly(sheet, paper=paper, limit=5, make_printer=lambda: None)


def test_the_printed_page_says_how_it_went(
    make_kiosk: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    monkeypatch.setattr(paper_slip.print_quietly, "__kwdefaults__", {"make_printer": lambda: None})
    kiosk.errands.take_along()
    tap(kiosk.take.printed)
    assert "no printer" in kiosk.take.explained.text()


# Staff ---------------------------------------------------------------------------------------


def enter(kiosk: KioskWindow, pin: str) -> None:
    for digit in pin:
        tap(kiosk.staff.keys[digit])
    tap(kiosk.staff.keys["enter"])


def test_a_long_press_in_the_corner_calls_for_the_pin(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    kiosk.course.guard._press.setInterval(30)
    assert LONG_PRESS_MS >= 3000
    under = kiosk.childAt(5, 5)
    QTest.mousePress(under, Qt.MouseButton.LeftButton)
    kiosk.course.guard._press.setInterval(30)
    qtbot.wait(1)
    QTest.mouseRelease(under, Qt.MouseButton.LeftButton)
    assert not kiosk.staff.isVisible(), "a short touch must not call"
    QTest.mousePress(under, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), QPoint(2, 2))
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


def test_without_a_pin_there_is_no_way_out(make_kiosk: Make) -> None:
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


# Counts --------------------------------------------------------------------------------------


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


def test_a_page_without_an_address_names_its_originals() -> None:
    basis = [Basis(n, n, f"https://{n}.example", None) for n in ("one", "two", "one")]
    document = Document("d", "D", Path("d.md"), "", based_on=tuple(basis))
    assert addresses_of(document) == ("https://one.example", "https://two.example")
    assert addresses_of(replace(document, url="https://own.example")) == ("https://own.example",)
    assert addresses_of(replace(document, based_on=())) == ()
