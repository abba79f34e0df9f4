"""A kiosk whose `site.toml` is broken: calm for the public, plain for staff, and locked."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader import wording
from reader.errors import ReaderError
from reader.kiosk_pin import make_hash
from reader.paths import Places
from reader.site import Site, load_site
from reader.ui.fonts import READING_FAMILY
from reader.ui.kiosk.setting_up import DOOR, SettingUp, make_window, wait_for_site
from reader.ui.language.installing import install
from tests.support.access import control_faults, cut_faults
from tests.support.kiosk_window import PIN, tap

ROOT = Path(__file__).resolve().parents[2]
WRONG = "[kiosk]\non = true\nminutes = 99\n"


def read_error(file: Path) -> ReaderError:
    with pytest.raises(ReaderError) as caught:
        load_site(file)
    return caught.value


@pytest.fixture
def broken(places: Places, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[SettingUp]:
    file = tmp_path / "site.toml"
    file.write_text(f'{WRONG}pin = "{make_hash(PIN)}"\n', "utf-8")
    qapp.setFont(QFont("Sans Serif"))  # as the program starts
    window = make_window(qapp, read_error(file), file=file, places=places)
    window.resize(800, 600)
    window.show()
    window.guard.take_over()
    yield window
    window.guard.let_go()
    window.guard.leaving = True
    window.close()
    window.deleteLater()
    install(qapp, places, "en")


def said(window: QWidget) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def test_everybody_reads_that_it_is_being_set_up_and_staff_why(broken: SettingUp) -> None:
    words = said(broken)
    assert "This screen is being set up" in words
    assert "Esta pantalla se está preparando" in words
    assert "site.toml:3" in words
    assert "“minutes”" in words
    assert str(broken._file) not in words, "folders are told behind the PIN only"
    assert "set up" in broken.page.accessibleName()


@pytest.mark.parametrize("size", [(800, 600), (1280, 800), (1080, 1920)])
def test_nothing_is_cut_and_everything_has_its_name(
    broken: SettingUp, size: tuple[int, int]
) -> None:
    broken.resize(*size)
    broken.tell(ReaderError(f"{broken._file}:31: " + "A long line of what is wrong here. " * 6))
    for show in (broken.page.cover, broken._ask_staff, lambda: broken.staff.press("enter")):
        show()
        QApplication.processEvents()
        faults = [*control_faults(broken), *cut_faults(broken)]
        assert faults == []
    assert broken.size().toTuple() == size


def test_its_letters_are_the_programs_own(broken: SettingUp) -> None:
    for part in (*broken.findChildren(QLabel), *broken.findChildren(QAbstractButton)):
        assert part.font().family() == READING_FAMILY


def test_nothing_is_there_to_press_and_no_key_closes_it(broken: SettingUp) -> None:
    assert not [one for one in broken.findChildren(QAbstractButton) if one.isVisible()]
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Q, Qt.Key.Key_F11, Qt.Key.Key_F1):
        for held in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.AltModifier,
            Qt.KeyboardModifier.ControlModifier,
        ):
            QTest.keyClick(broken, key, held)
    broken.close()
    QApplication.quit()
    QApplication.processEvents()
    assert broken.isVisible()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [broken]


def test_the_pin_of_a_broken_file_opens_the_door_and_no_other(broken: SettingUp) -> None:
    over: list[int] = []
    broken.over.connect(over.append)
    broken.guard.staff_called.emit()
    assert broken.staff.isVisible()
    for digit in ("1", "1", "1", "1", "enter"):
        tap(broken.staff.keys[digit])
    assert not broken.staff.choices.isVisible()
    for digit in (*PIN, "enter"):
        tap(broken.staff.keys[digit])
    assert set(broken.staff.buttons) == set(DOOR)
    tap(broken.staff.buttons["faults"])
    assert str(broken._file) in said(broken)
    tap(broken.staff.back)
    tap(broken.staff.buttons["restart"])
    assert over == [3]


def test_without_a_readable_pin_there_is_no_door(
    places: Places, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "site.toml"
    file.write_text(f'{WRONG}pin = "2468"\n', "utf-8")
    window = make_window(qapp, read_error(file), file=file, places=places)
    window.show()
    window.guard.staff_called.emit()
    assert not window.staff.isVisible()
    assert window.page.isVisible()
    window.leave(0)
    window.close()
    window.deleteLater()
    install(qapp, places, "en")


def test_the_kiosk_begins_when_the_file_is_mended(places: Places, tmp_path: Path) -> None:
    """Looked at again and again: still wrong, wrong in another way, mended."""
    file = tmp_path / "site.toml"
    file.write_text(WRONG, "utf-8")
    told: list[str] = []
    written = iter((WRONG, "[kiosk]\non = true\nlow = 3\n", "[kiosk]\non = true\nminutes = 9\n"))

    def read() -> Site:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingUp))
        told.append(window.for_staff.text())
        file.write_text(next(written), "utf-8")
        return load_site(file)

    outcome = wait_for_site(
        read_error(file), read, named=file, places=places, look_again_ms=1
    )  # fmt: skip
    assert isinstance(outcome, Site)
    assert outcome.kiosk.minutes == 9
    assert ["minutes" in told[0], "minutes" in told[1], "low" in told[2]] == [True, True, True]
    wording.use(None, "en")


@pytest.mark.parametrize(
    ("text", "arguments", "stays"),
    [
        (WRONG, ["--kiosk"], True),
        (WRONG, [], True),
        ("name = Clinic\n[kiosk]\non = true\n", [], True),
        ("name = Clinic\n", ["--kiosk"], True),
        ("name = Clinic\n", [], False),
    ],
)
def test_a_broken_file_opens_no_usual_window(
    tmp_path: Path, text: str, arguments: list[str], stays: bool
) -> None:
    """Where a kiosk is meant the page waits and tells its watchdog so; else the start ends."""
    file = tmp_path / "site.toml"
    file.write_text(text, "utf-8")
    command = [sys.executable, "-m", "reader", "--site", str(file), "--data-dir", str(tmp_path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LEUKEMIA_READER_HEARTBEAT": "1"}
    with subprocess.Popen(
        [*command, *arguments], cwd=ROOT, env=environment, stdout=-1, stderr=-1
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        beat = started.stdout.read(1)
        if stays:
            assert beat == b"."
            assert started.poll() is None
            started.kill()
        assert b"site.toml" in started.stderr.read()
        assert started.wait(30) == (-9 if stays else 2)
        assert not (tmp_path / "cache").exists(), "a library was opened"
