"""Another language at a shared screen: the window is made anew, the session goes on in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader import wording
from reader.kiosk_pin import Tries
from reader.ui.history import History, SessionPositions
from reader.ui.kiosk.aside import Aside
from reader.ui.kiosk.course import BROKEN, Course, Standing
from reader.ui.kiosk.idle import TICK_MS
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.language.moving import Spot, go_back_to, spot_of
from reader.ui.language.stage import Stage
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.kiosk.sizes import Sizes


@dataclass(frozen=True, slots=True)
class Luggage:
    """What goes along. Between two people that is only the library and what staff set.

    `course`, of the window before, says whether the session is still on.
    """

    close: Callable[[], None]  # ends what runs behind the window before
    library: "Library | None"
    standing: Standing
    tries: Tries  # a wrong PIN costs time in every language
    course: Course
    history: History
    spot: Spot
    aside: Aside
    lowered: bool
    searched: str
    searching: bool
    writing: bool
    written: str


def kiosk_stage(
    app: QApplication,
    services: Services,
    *,
    opens: str = "",
    refused: Sequence[str] = (),
    tick_ms: int = TICK_MS,
    sizes: "Sizes | None" = None,
) -> Stage[KioskWindow]:
    """The shared screen's window, and what makes it anew in another language."""

    def make() -> KioskWindow:
        # Places in documents are the session's: the next window must not find them here.
        fresh = replace(services, positions=SessionPositions())
        return KioskWindow(fresh, opens=opens, refused=refused, tick_ms=tick_ms, sizes=sizes)

    # At once: the welcome screen is in the site's language before anybody can touch it, and no
    # touch, no tick of the clock and no failure falls between two windows.
    stage: Stage[KioskWindow] = Stage(app, services.places, make, leave=leave, enter=enter)
    stage.window.language_wanted.connect(stage.ask)
    stage.replaced.connect(lambda window: window.language_wanted.connect(stage.ask))
    return stage


def leave(shell: KioskWindow) -> Luggage:
    """What is to be taken along of `shell`, which stays guarded and whole until that arrived."""
    desk, course = shell.desk, shell.course

    def close() -> None:
        course.idle.stop()
        shell.close_parts()
        shell.services.runner.forget()

    taken = Luggage(
        close=close,
        library=shell.library,
        standing=course.standing,
        tries=shell.staff.tries,
        course=course,
        history=desk.history,
        spot=spot_of(desk),
        aside=shell.aside,
        lowered=shell.lowered,
        searched=shell.search_screen.field.text(),
        searching=shell.screens.currentWidget() is shell.search_screen,
        writing=shell.screens.currentWidget() is shell.asking.writing,
        written=shell.asking.writing.field.text(),
    )
    # Characters are counted from the page's top, and its first words will be others.
    desk.history.forget_places()
    return taken


def enter(shell: KioskWindow, taken: Luggage) -> None:
    """Go on in `shell`, or welcome the next person in it."""
    try:
        taken.close()
        _settle(shell, taken)
    except BaseException:
        # Neither window is whole any more: a watchdog starts the program afresh.
        shell.close_parts()
        shell.services.runner.forget()
        shell.deleteLater()
        taken.course.leave(BROKEN)
        raise


def _settle(shell: KioskWindow, taken: Luggage) -> None:
    shell.over_everything()
    shell.course.guard.take_over()
    shell.course.standing = taken.standing
    shell.staff.tries = taken.tries
    shell.desk.prepare()
    if taken.library is None:
        QTimer.singleShot(0, shell, shell.load_library)
    else:
        shell.set_library(taken.library.in_language(wording.language()))
    if taken.course.goes_on:
        shell.aside.take_over(taken.aside)
        shell.desk.history = taken.history
        shell.set_lowered(taken.lowered)
        shell.course.begin()
        go_back_to(shell.desk, taken.spot)
        shell.search_screen.field.setText(taken.searched)
        if taken.searching:
            shell.open_search()
        elif taken.writing:
            shell.asking.write()
        shell.asking.writing.field.setText(taken.written)
    elif taken.course.calming:
        shell.course.cover_with(shell.calm)
        shell.calm.appear()
    else:
        shell.course.welcome_next()
