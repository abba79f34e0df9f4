"""How large and how near everything is that a finger must reach."""

import math

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.ui.fonts import READING_FAMILY
from reader.ui.kiosk.bar import BAR
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.sizes import finger_sizes
from tests.support.kiosk_window import (
    MakeKiosk,
    bar,
    begin,
    tap,
    touchables,
    with_pin,
)


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
    make_kiosk: MakeKiosk, size: tuple[int, int], percent: int
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


def test_the_first_window_has_the_letters_it_was_measured_for(
    make_kiosk: MakeKiosk, qapp: QApplication
) -> None:
    qapp.setFont(QFont("Sans Serif"))  # as the program starts
    kiosk = make_kiosk(size=(800, 600))
    begin(kiosk)
    for part in (kiosk.bar, kiosk.reading, kiosk.search_screen.keyboard):
        for button in part.findChildren(QAbstractButton):
            assert button.font().family() == READING_FAMILY, button.text()


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


def highest_choice(kiosk: KioskWindow) -> int:
    QApplication.processEvents()
    return min(button.mapTo(kiosk, QPoint(0, 0)).y() for button in touchables(kiosk))


def test_choices_can_be_put_into_the_lower_half(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "text-size")
    tap(kiosk.lower_button)
    bar(kiosk, "home")
    for show in (lambda: kiosk.go("home:"), kiosk.open_contents, kiosk.asking.open):
        show()
        assert highest_choice(kiosk) >= 800 * 0.45
        assert kiosk.height() == 800
    kiosk.open_contents()
    bar(kiosk, "text-size")
    tap(kiosk.lower_button)
    assert highest_choice(kiosk) < 200
    tap(kiosk.lower_button)
    assert highest_choice(kiosk) >= 800 * 0.45
    bar(kiosk, "finish")
    begin(kiosk)
    assert not kiosk.lowered


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
def test_lowered_choices_have_the_whole_screen_when_they_are_pushed_up(
    make_kiosk: MakeKiosk, size: tuple[int, int]
) -> None:
    """What stays free above them at first is part of the page, and words stand in it."""
    kiosk = make_kiosk(with_pin(low=True), size=size)
    begin(kiosk)
    kiosk.services.preferences.change(text_size=250)
    for screen, show in (
        (kiosk.desk.home, lambda: kiosk.go("home:")),
        (kiosk.contents, kiosk.open_contents),
    ):
        show()
        assert highest_choice(kiosk) >= size[1] * 0.45
        assert screen.viewport().height() == kiosk.screens.height()
        pushed = screen.verticalScrollBar()
        pushed.setValue(pushed.maximum())
        assert highest_choice(kiosk) < size[1] * 0.45


def test_words_that_fill_the_upper_half_leave_nothing_empty(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(with_pin(), size=(800, 600))
    begin(kiosk)
    kiosk.services.preferences.change(text_size=250)
    before = highest_choice(kiosk)
    kiosk.set_lowered(True)
    assert highest_choice(kiosk) == before > 600 * 0.45


def test_a_site_may_begin_with_the_lower_half(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(with_pin(low=True))
    begin(kiosk)
    assert highest_choice(kiosk) >= 800 * 0.45
    kiosk.set_lowered(False)
    kiosk.course.finish()
    assert kiosk.lowered
    begin(kiosk)
    assert highest_choice(kiosk) >= 800 * 0.45
