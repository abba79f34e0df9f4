"""What is taken along when the main window is made anew in another language."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reader import wording
from reader.ui.arrival import bring
from reader.ui.history import History

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.ui.desk import Desk
    from reader.ui.language.stage import Steps
    from reader.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page stood, so that it is found again among other words above it."""

    href: str
    section: str = ""
    share: float = 0.0  # of the section, from its heading on
    top: bool = True


@dataclass(frozen=True, slots=True)
class Luggage:
    """What was in view. `library` None: there was none yet."""

    library: "Library | None"
    reading: bool  # documents were being read, for the first time or again
    history: History
    spot: Spot
    searched: str
    searching: bool
    found: str  # words in the find bar, "" while it is closed
    settings: bool  # the settings were open
    faults: tuple[str, ...] = ()  # told and not closed yet
    answer: str = ""  # the same, of what was done


def leave(window: "MainWindow") -> Luggage:
    """End what runs behind `window`; what it showed."""
    from reader.ui.settings.dialog import SettingsDialog  # noqa: PLC0415 - open already, or not

    desk = window.desk
    field = window.header.search
    bar = desk.find_bar if desk.has_page else None
    taken = Luggage(
        library=window.library,
        reading=window.reading,
        history=desk.history,
        spot=spot_of(desk),
        searched=field.text(),
        searching=window.search.active,
        found=bar.field.text() if bar is not None and bar.isVisibleTo(desk) else "",
        settings=any(one.isVisible() for one in window.findChildren(SettingsDialog)),
        faults=window.notice.faults,
        answer=window.notice.answer,
    )
    window.close_parts()
    window.wardrobe.rest()
    window.services.runner.forget()
    # Characters are counted from the page's top, and its first words will be others.
    desk.history.forget_places()
    return taken


def enter(window: "MainWindow", taken: Luggage) -> "Steps":
    """Show in `window` what was in view before."""
    desk = window.desk
    desk.history = taken.history
    for fault in taken.faults:
        window.notice.warn(fault)
    if taken.answer:
        window.notice.tell(taken.answer)
    if taken.library is not None:
        desk.prepare()
        library = taken.library
        arrival = yield bring(
            window.services,
            lambda _progress: library.in_language(wording.language()),
            page=taken.spot.href,
        )
        for step in window.library_steps(arrival):
            step()
            yield None
        go_back_to(desk, taken.spot)
        yield None
        if taken.found:
            window.open_find()
            desk.find_bar.field.setText(taken.found)
            yield None
    _fill_search(window, taken)
    if taken.library is None or taken.reading:
        # What the window before was about to show: a document that was just added.
        QTimer.singleShot(0, window, window.load_library)
    if taken.settings:
        # A dialog needs the window below it on the screen.
        QTimer.singleShot(0, window, window.errands.show_settings)


def come_back(old: "MainWindow", new: "MainWindow") -> None:
    """`new` could not be filled: `old` goes on, and opens again what it closed."""
    new.close_parts()
    new.services.runner.forget()
    if old.isVisible():
        old.abandoned = False
        old.wardrobe.catch_up()
        old.load_library()


def spot_of(desk: "Desk") -> Spot:
    """Where the page in view stands."""
    visit = desk.history.current
    href = visit.href if visit is not None else ""
    if not desk.reading or desk.now is None:
        return Spot(href)
    page = desk.page
    place, section = page.place(), page.top_section
    span = page.section_span(section)
    if not place or span is None or place < span[0]:
        return Spot(desk.now.href)
    start, end = span
    return Spot(desk.now.href, section, (place - start) / max(end - start, 1), top=False)


def go_back_to(desk: "Desk", spot: Spot) -> None:
    """Show the page of `spot` again, at the same place of its section."""
    if not spot.href:
        return
    desk.show_again(spot.href)
    span = desk.page.section_span(spot.section) if desk.reading and not spot.top else None
    if span is not None:
        desk.page.go_to_place(span[0] + round((span[1] - span[0]) * spot.share))


def _fill_search(window: "MainWindow", taken: Luggage) -> None:
    field = window.header.search
    if not taken.searched:
        return
    if not taken.searching:
        field.blockSignals(True)
    field.setText(taken.searched)
    field.blockSignals(False)
