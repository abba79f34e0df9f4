"""A shared screen over a small library, touched as people touch it."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer  # noqa: TID251 - drives the window
from PySide6.QtGui import QAction, QTextDocument  # noqa: TID251
from PySide6.QtTest import QTest  # noqa: TID251
from PySide6.QtWidgets import (  # noqa: TID251
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.kiosk_pin import make_hash
from reader.settings import Session
from reader.site import Features, Site
from reader.site_kiosk import Kiosk
from reader.ui.background import Runner
from reader.ui.history import SessionPositions
from reader.ui.kiosk.resetting import close_popups
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.sizes import finger_sizes
from reader.ui.kiosk.usual import USUAL
from reader.ui.language.stage import Stage
from reader.ui.preferences import Preferences
from reader.ui.services import Services

PIN = "2468"
LEFT = Qt.MouseButton.LeftButton
MakeKiosk = Callable[..., KioskWindow]
MakeKioskStage = Callable[..., Stage[KioskWindow]]


def kiosk_services(services: Services, kiosk: Kiosk, features: Features | None = None) -> Services:
    """`services` as the composition root makes them for a shared screen."""
    site = Site(name="Test Clinic", kiosk=kiosk, features=features or Features())
    return replace(
        services,
        preferences=Preferences(None, USUAL, Session()),
        runner=Runner(),
        positions=SessionPositions(),
        site=site,
        kiosk=True,
    )


def open_kiosk(
    qtbot: QtBot, services: Services, *, size: tuple[int, int] = (1280, 800), tick_ms: int = 60_000
) -> KioskWindow:
    """A kiosk with its library open, on its welcome screen. Its seconds last a minute."""
    kiosk = KioskWindow(services, tick_ms=tick_ms, sizes=finger_sizes(96, min(size)))
    kiosk.resize(*size)
    kiosk.show()
    with qtbot.waitSignal(kiosk.library_ready, timeout=10_000):
        kiosk.load_library()
    kiosk.course.guard.take_over()
    qtbot.waitUntil(lambda: kiosk.search is not None and kiosk.search.keeper.state.stage == "ready")
    return kiosk


def close_kiosk(kiosk: KioskWindow) -> None:
    """End it, whatever it thinks of that."""
    kiosk.course.idle.stop()
    kiosk.close_parts()
    kiosk.services.runner.drain()
    kiosk.course.guard.leaving = True
    kiosk.close()
    kiosk.deleteLater()
    QApplication.processEvents()


def with_pin(**more: object) -> Kiosk:
    """A kiosk's site with a PIN."""
    return Kiosk(on=True, pin=make_hash(PIN), **more)  # type: ignore[arg-type]


def tap(widget: QWidget, where: QPoint | None = None) -> None:
    """Touch `widget`, as a screen that stands for a mouse tells it."""
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, where or QPoint())


def begin(kiosk: KioskWindow) -> None:
    """Wake the screen, some time after the person before left."""
    kiosk.course.guard.be_deaf(0)
    tap(kiosk.welcome)
    kiosk.course.guard.be_deaf(0)


def bar(kiosk: KioskWindow, name: str) -> None:
    """Touch a button of the bar."""
    tap(kiosk.bar.buttons[name])


def card(root: QWidget, words: str) -> QAbstractButton:
    """The visible choice under `root` whose name has `words`."""
    return next(
        button
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and words in button.accessibleName()
    )


def enter(kiosk: KioskWindow, pin: str) -> None:
    """Type `pin` on the staff's pad."""
    for digit in pin:
        tap(kiosk.staff.keys[digit])
    tap(kiosk.staff.keys["enter"])


def touchables(kiosk: KioskWindow) -> list[QAbstractButton]:
    """Every button that a finger could press now."""
    return [
        button
        for button in kiosk.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled()
    ]


def words_held(root: QObject) -> Iterator[tuple[str, str]]:
    """Every text that the window's objects hold, seen or not, with where."""
    for one in (root, *root.findChildren(QObject)):
        where = type(one).__name__
        if isinstance(one, QWidget):
            yield f"{where} name", one.accessibleName() + one.accessibleDescription()
            yield f"{where} title", one.windowTitle() + one.toolTip()
        if isinstance(one, QLabel | QAbstractButton | QLineEdit | QAction):
            yield where, one.text()
        if isinstance(one, QTextEdit):
            yield where, one.toPlainText()
        if isinstance(one, QTextDocument):
            yield where, one.toPlainText()


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Visitor:
    """One of many people: touches, types, turns pages, waits; anything, in any order."""

    def __init__(self, kiosk: KioskWindow, chance: random.Random) -> None:
        self.kiosk = kiosk  # the window in view; another language is another window
        self.chance = chance
        self.seen: Counter[str] = Counter()

    def follow(self, kiosk: KioskWindow) -> None:
        """Go on at the window that took the place of the one before."""
        self.kiosk = kiosk
        self.seen["language"] += 1

    def visit(self, acts: int) -> None:
        """One session from the first touch to its end."""
        begin(self.kiosk)
        for _ in range(acts):
            self.chance.choice(
                (self.touch, self.touch, self.touch, self.anywhere, self.type, self.wait, self.turn)
            )()
            QApplication.processEvents()
            self.kiosk.course.guard.be_deaf(0)
            self._look()
            if not self.kiosk.course.in_session:
                return
        self.end()

    def _look(self) -> None:
        """What is in view; and that there is a way on from it."""
        kiosk = self.kiosk
        assert touchables(kiosk) or kiosk.welcome.isVisible(), "a dead end"
        if not kiosk.course.guard.covered:
            assert kiosk.bar.buttons["finish"].isVisible()
        for name, there in (
            ("page", kiosk.desk.reading),
            ("results", kiosk.search is not None and kiosk.search.panel.has_rows),
            ("countdown", kiosk.countdown.isVisible()),
            ("take", kiosk.take.isVisible()),
            ("contents", kiosk.contents.isVisible()),
            ("kept", len(kiosk.aside) > 0),
        ):
            self.seen[name] += there

    def touch(self) -> None:
        """Press one of the buttons in sight."""
        buttons = touchables(self.kiosk)
        if buttons:
            # A menu waits for its next touch: somebody touches beside it.
            QTimer.singleShot(0, close_popups)
            tap(self.chance.choice(buttons))

    def anywhere(self) -> None:
        """Touch some place: a link, a word, nothing."""
        x = self.chance.randrange(self.kiosk.width())
        y = self.chance.randrange(self.kiosk.height())
        widget = self.kiosk.childAt(x, y)
        if widget is not None:
            tap(widget, widget.mapFrom(self.kiosk, QPoint(x, y)))

    def type(self) -> None:
        """Search for something."""
        kiosk = self.kiosk
        if kiosk.course.guard.covered:
            return
        bar(kiosk, "search")
        for _ in range(self.chance.randrange(1, 8)):
            tap(kiosk.search_screen.keyboard.keys[self.chance.choice("aeilmnostc")])
        if kiosk.search is not None and kiosk.search.panel.has_rows:
            kiosk.search.panel.results.open_current()

    def turn(self) -> None:
        """Turn pages, or scroll what can be scrolled."""
        for name in ("page-down", "page-up"):
            self.kiosk.actions_by_id[name].trigger()

    def wait(self) -> None:
        """Stand there; sometimes long enough for the countdown."""
        for _ in range(self.chance.choice((5, 60, 170, 190))):
            if self.kiosk.course.idle.running:
                self.kiosk.course.idle.tick()

    def end(self) -> None:
        """Finish, or walk away."""
        if self.kiosk.course.guard.covered or self.chance.random() < 0.5:
            for _ in range(40_000):
                if not self.kiosk.course.idle.running:
                    break
                self.kiosk.course.idle.tick()
        else:
            bar(self.kiosk, "finish")
