"""Pictures of the shared screen, to be looked at: `python -m reader.ui.kiosk.shots DIR [NAME …]`.

Names, or beginnings of names, choose some of them.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from reader.kiosk_pin import make_hash
from reader.library.shelf import Library, open_library
from reader.paths import Places, find_places
from reader.progress import Silent
from reader.search.opening import build_index
from reader.settings import Session
from reader.site import Site
from reader.site_kiosk import Kiosk
from reader.ui.application import make_application
from reader.ui.background import Runner
from reader.ui.history import SessionPositions
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.sizes import finger_sizes
from reader.ui.kiosk.usual import USUAL
from reader.ui.preferences import Preferences
from reader.ui.services import Services
from reader.ui.shots import settle, wait_for

SIZES = (QSize(1280, 800), QSize(1920, 1080), QSize(800, 600), QSize(1080, 1920))
PERCENTS = (100, 200, 250)
THEMES = ("light", "high-contrast")
PAGE = "section:questions-all"
PIN = "2468"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of the kiosk."""

    name: str
    act: Callable[[KioskWindow], object]
    size: QSize
    theme: str
    percent: int


def shots() -> Iterator[Shot]:
    """Every screen in every size, theme and text size."""
    for size, theme, percent in product(SIZES, THEMES, PERCENTS):
        for name, act in SCREENS.items():
            where = f"{name}-{size.width()}x{size.height()}-{theme}-{percent}"
            yield Shot(where, act, size, theme, percent)


def _search(kiosk: KioskWindow, *, done: bool = False) -> None:
    kiosk.open_search()
    search = kiosk.search
    assert search is not None  # noqa: S101 - the library is open
    wait_for(lambda: search.keeper.state.stage == "ready")
    kiosk.search_screen.field.setText("fever")
    wait_for(lambda: search.answer is not None and not search.answer.question.typing)
    if done:
        kiosk.search_screen.hide_keys()


def _letters(kiosk: KioskWindow) -> None:
    kiosk.open_contents()
    from reader.ui.controls import ChoiceCard  # noqa: PLC0415

    cards = kiosk.contents.findChildren(ChoiceCard)
    next(card for card in cards if "A–Z" in card.accessibleName()).click()


def _take(kiosk: KioskWindow, *, listed: bool = False) -> None:
    kiosk.go(PAGE)
    settle()
    kiosk.errands.toggle_kept()
    kiosk.errands.take_along()
    if listed:
        kiosk.take.of_list.click()


def _questions(kiosk: KioskWindow) -> None:
    kiosk.go(PAGE)
    settle()
    kiosk.asking.open()
    for card in kiosk.questions.cards[1:4:2]:
        card.click()


def _writing(kiosk: KioskWindow) -> None:
    kiosk.go(PAGE)
    settle()
    kiosk.asking.open()
    kiosk.questions.writing_wanted.emit()
    kiosk.asking.writing.field.setText("when can I go back to work")


def _tray(kiosk: KioskWindow, *, name: str) -> None:
    kiosk.go("home:")
    kiosk.toggle_tray(name)


def _term(kiosk: KioskWindow) -> None:
    kiosk.go(PAGE)
    settle()
    kiosk.desk.follow("term:stem-cell-transplant")


def _countdown(kiosk: KioskWindow) -> None:
    for _ in range(kiosk.rules.idle_s + 3):
        kiosk.course.idle.tick()


def _staff(kiosk: KioskWindow, *, inside: bool = False) -> None:
    kiosk.course.ask_staff()
    if inside:
        for key in (*PIN, "enter"):
            kiosk.staff.press(key)


SCREENS: dict[str, Callable[[KioskWindow], object]] = {
    "welcome": lambda kiosk: kiosk.course.finish(),
    "home": lambda kiosk: kiosk.go("home:"),
    "page": lambda kiosk: kiosk.go("section:advances-in-leukemia-research"),
    "term": _term,
    "tools": lambda kiosk: kiosk.go(PAGE),
    "questions": _questions,
    "writing": _writing,
    "contents": lambda kiosk: kiosk.open_contents(),
    "letters": _letters,
    "search": _search,
    "results": partial(_search, done=True),
    "text-size": partial(_tray, name="text-size"),
    "contrast": partial(_tray, name="contrast"),
    "take": _take,
    "list": partial(_take, listed=True),
    "countdown": _countdown,
    "calm": lambda kiosk: kiosk.course.show_calm(),
    "pin": _staff,
    "staff": partial(_staff, inside=True),
}


def take(folder: Path, *, names: list[str]) -> list[Path]:
    """Take the pictures whose names begin with one of `names` into `folder`; the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    places = find_places(Path(tempfile.gettempdir()) / "leukemia-reader-kiosk-shots")
    library = open_library([places.sources], places=places, progress=Silent())
    build_index(library, places)
    made: list[Path] = []
    windows: dict[tuple[int, int], KioskWindow] = {}
    for shot in shots():
        if names and not shot.name.startswith(tuple(names)):
            continue
        key = shot.size.width(), shot.size.height()
        if key not in windows:
            for old in windows.values():
                _close(old)
            windows = {key: _window(places, library, shot.size)}
        file = folder / f"{shot.name}.png"
        _shoot(windows[key], shot, file)
        made.append(file)
    for old in windows.values():
        _close(old)
    return made


def _window(places: Places, library: Library, size: QSize) -> KioskWindow:
    services = Services(
        places=places,
        preferences=Preferences(None, USUAL, Session()),
        runner=Runner(),
        positions=SessionPositions(),
        open_library=lambda _progress: library,
        site=Site(name="North Valley Hospital", kiosk=Kiosk(print=True, pin=make_hash(PIN))),
        kiosk=True,
    )
    sizes = finger_sizes(96, min(size.width(), size.height()))
    kiosk = KioskWindow(services, tick_ms=600_000, sizes=sizes)
    kiosk.resize(size)
    kiosk.show()
    kiosk.desk.prepare()
    kiosk.set_library(library)
    settle()
    return kiosk


def _shoot(kiosk: KioskWindow, shot: Shot, file: Path) -> None:
    kiosk.course.begin()
    kiosk.services.preferences.change(theme=shot.theme, text_size=shot.percent)
    settle()
    shot.act(kiosk)
    settle()
    kiosk.grab().save(str(file))
    kiosk.course.finish()
    settle()


def _close(kiosk: KioskWindow) -> None:
    kiosk.close_parts()
    kiosk.services.runner.drain()
    kiosk.course.guard.leaving = True
    kiosk.close()
    kiosk.deleteLater()
    settle()


def main() -> int:
    """Take the pictures into the folder named on the command line."""
    if len(sys.argv) < 2:
        print("usage: python -m reader.ui.kiosk.shots DIR [NAME ...]", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app: QApplication = make_application(find_places(None), Site())
    for file in take(Path(sys.argv[1]), names=sys.argv[2:]):
        print(file)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
