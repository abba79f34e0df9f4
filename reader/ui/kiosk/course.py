"""The course of a session: welcome, reading, countdown, the end, and what staff may do between."""

import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader import wording
from reader.ui import addresses
from reader.ui.announcing import announce
from reader.ui.kiosk.giving_back import give_memory_back
from reader.ui.kiosk.guard import Guard
from reader.ui.kiosk.idle import IdleClock
from reader.ui.kiosk.resetting import forget_everything

if TYPE_CHECKING:
    from reader.ui.kiosk.overlay import Overlay
    from reader.ui.kiosk.shell import KioskWindow

DEAF_MS = 350  # after a touch that only woke or went on
MOST_FAILURES, FAILURES_WITHIN_S = 5, 60.0
EXIT, BROKEN, AGAIN = 0, 1, 3  # exit statuses that a watchdog knows


@dataclass(slots=True)
class Standing:
    """What holds until the program ends, whatever window is in view."""

    idle_s: int = 0  # set by staff
    failures: list[float] = field(default_factory=list)


class Course(QObject):
    """Decides what stands over the session of `shell`, and when a session begins and ends."""

    def __init__(self, shell: "KioskWindow", *, tick_ms: int) -> None:
        super().__init__(shell)
        self._shell = shell
        self._standing = Standing()
        self.in_session = False
        self.waking = False  # a session begins as soon as the window speaks its language
        self.guard = Guard(shell.rules, shell)
        self.idle = IdleClock(
            shell.rules.idle_s,
            self,
            tick_ms=tick_ms,
            listening=shell.errands.is_speaking,
            listening_s=shell.rules.listening_s,
        )
        self._connect()

    def _connect(self) -> None:
        shell, staff = self._shell, self._shell.staff
        self.guard.touched.connect(self._touched)
        self.guard.staff_called.connect(self.ask_staff)
        self.idle.warned.connect(self._warn)
        self.idle.counted.connect(shell.countdown.count)
        self.idle.went_on.connect(self._go_on)
        self.idle.ended.connect(self.finish)
        shell.welcome.woken.connect(self.begin)
        shell.welcome.language_chosen.connect(self.begin_in)
        shell.countdown.still_here.connect(self.idle.touched)
        shell.calm.over.connect(self._calmed)
        shell.take.left.connect(self.uncover)
        shell.take.finished.connect(self.finish)
        staff.left.connect(self._leave_staff)
        staff.exit_wanted.connect(partial(self.leave, EXIT))
        staff.restart_wanted.connect(partial(self.leave, AGAIN))
        staff.low_wanted.connect(shell.set_lowered)
        staff.minutes_wanted.connect(self._set_minutes)

    @property
    def standing(self) -> Standing:
        """What outlives the window."""
        return self._standing

    @standing.setter
    def standing(self, standing: Standing) -> None:
        self._standing = standing
        if standing.idle_s:
            self.idle.set_seconds(standing.idle_s)

    @property
    def goes_on(self) -> bool:
        """Whether somebody is there, or is just waking the screen in another language."""
        return self.in_session or self.waking

    @property
    def calming(self) -> bool:
        """Whether the calm page stands."""
        return self._shell.calm.isVisible()

    def begin_in(self, language: str) -> None:
        """Somebody touched a language: the session begins in it."""
        if language == wording.language():
            self.begin()
        else:
            self.waking = True
            self.guard.be_deaf(DEAF_MS)
            self._shell.language_wanted.emit(language)

    def begin(self) -> None:
        """Somebody touched the welcome screen: that touch does nothing else."""
        self.in_session = True
        self.guard.be_deaf(DEAF_MS)
        self.uncover()
        self.idle.start()
        self._open_first()
        self._shell.desk.focus()
        announce(self._shell, self.tr("Start page"))

    def _open_first(self) -> None:
        """The page that sessions begin with, where there is one."""
        library, (name, _, section) = self._shell.library, self._shell.opens.partition("#")
        if library is not None and library.document(name) is not None:
            self._shell.go(addresses.document_href(name, section))

    def finish(self) -> None:
        """Clear everything and welcome the next person."""
        # Clearing takes a moment, and another language a longer one: nothing stays in sight for it.
        self.cover_with(self._shell.ground)
        self._shell.ground.repaint()
        self._end()

    def _end(self) -> None:
        self.idle.stop()
        self.waking = False
        if self.in_session:
            self.in_session = False
            self._shell.counts.session_over()
        forget_everything(self._shell)
        self.welcome_next()
        # Late: what was cleared is destroyed when the events of now are over.
        QTimer.singleShot(0, self._shell, give_memory_back)
        self._go_home()

    def welcome_next(self) -> None:
        """The welcome screen; a finger that touched “Finish” twice does not wake it.

        In another language than the site's its empty ground: the window that comes has the words.
        """
        shell = self._shell
        self.guard.be_deaf(DEAF_MS)
        self.cover_with(shell.ground if self._abroad() else shell.welcome)

    def _abroad(self) -> bool:
        tongues = self._shell.tongues
        return tongues.several and wording.language() != tongues.home

    def _go_home(self) -> None:
        """To the site's language, before anybody can touch what stands in the other one."""
        tongues = self._shell.tongues
        if tongues.several:
            # Even where it is spoken now: another one may have been asked for a moment ago.
            self._shell.language_wanted.emit(tongues.home)

    def _touched(self) -> None:
        # A touch during the countdown is the countdown's own, until it is over.
        if not self.idle.warning:
            self.idle.touched()

    def _warn(self) -> None:
        self._shell.errands.hush()
        self.cover_with(self._shell.countdown)
        announce(self._shell, self._shell.countdown.accessibleName())

    def _go_on(self) -> None:
        self.guard.be_deaf(DEAF_MS)
        self.uncover()
        self._shell.errands.speak_on()

    def cover_with(self, overlay: "Overlay") -> None:
        """Show `overlay` alone; what lies under it gets no keys and no touch."""
        for other in self._shell.overlays:
            if other is not overlay and other is not self._shell.take:
                other.hide()
        self.guard.covered = True
        overlay.set_lower(self._shell.lowered)
        self._shell.session.hide()
        overlay.cover()

    def uncover(self) -> None:
        """Back to the session, or to what was taken along when a countdown covered it."""
        taking = self._shell.countdown.isVisible() and self._shell.take.isVisible()
        for overlay in self._shell.overlays:
            overlay.setVisible(taking and overlay is self._shell.take)
        self.guard.covered = taking
        self._shell.session.setVisible(not taking)
        if taking:
            self._shell.take.cover()
        elif self._shell.screens.currentWidget() is self._shell.reading:
            self._shell.desk.focus()

    def show_calm(self) -> None:
        """Something broke: clear all, say so calmly, and go back to the welcome screen."""
        now = time.monotonic()
        recent = [at for at in self._standing.failures if now - at < FAILURES_WITHIN_S]
        self._standing.failures = [*recent, now]
        if len(self._standing.failures) >= MOST_FAILURES:
            self.leave(BROKEN)  # a watchdog starts it afresh
            return
        self._end()  # nothing is painted at once: what broke may have been a painting
        self.cover_with(self._shell.calm)
        self._shell.calm.appear()

    def _calmed(self) -> None:
        self.cover_with(self._shell.welcome)

    # Staff -------------------------------------------------------------------------------------

    def ask_staff(self) -> None:
        """The long press: ask for the PIN."""
        self.cover_with(self._shell.staff)
        self._shell.staff.ask()

    def _leave_staff(self) -> None:
        self._shell.staff.forget()
        if self.in_session:
            self.uncover()
        else:
            self.cover_with(self._shell.welcome)

    def _set_minutes(self, minutes: float) -> None:
        self._standing.idle_s = round(minutes * 60)
        self.idle.set_seconds(self._standing.idle_s)
        self._leave_staff()

    def leave(self, status: int) -> None:
        """End the program."""
        self.idle.stop()
        forget_everything(self._shell)
        self.guard.leaving = True
        self._shell.over.emit(status)
