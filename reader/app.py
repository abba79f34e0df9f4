"""The composition root of the window: builds each part once, hands it down, closes in reverse."""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reader import wording
from reader.errors import ReaderError
from reader.paths import Places, find_places
from reader.progress import Progress, Silent
from reader.settings import Session, Settings, load_session, load_settings
from reader.site import Site, find_site, site_file
from reader.site_kiosk import is_meant
from reader.ui.addresses import document_href
from reader.ui.application import make_application
from reader.ui.background import Runner, Sweeper
from reader.ui.failures import FailureHook, start_log
from reader.ui.first_frame import FirstFrame
from reader.ui.history import SessionPositions
from reader.ui.instance import Instance, bring_to_front
from reader.ui.language.choosing import choose
from reader.ui.language.installing import install
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.preferences import Preferences
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.options import Options

SWITCH_S = 0.0001  # how soon a worker that computes lets the GUI thread in
SETTLE_MS = 300  # from a page shown to its picture taken


def run(options: "Options") -> int:
    """Show the window until it is closed; the process's exit status."""
    sys.setswitchinterval(SWITCH_S)
    places = find_places(options.data_dir)
    try:
        site = find_site(options.site)
    except ReaderError as error:
        print(error, file=sys.stderr)
        if options.screenshot is not None or not (
            options.kiosk or is_meant(site_file(options.site))
        ):
            return 2
        return run_broken_kiosk(error, options, places)
    if options.kiosk or site.kiosk.on:
        return run_kiosk(options, places, site)
    instance = Instance(places.data)
    if options.screenshot is None and not instance.claim(options.open):
        return 0  # the window that is open already was raised
    hook = FailureHook(start_log(places.data))
    hook.install()
    app = make_application(places, site)
    settings, notes = load_settings(places.settings)
    install(app, places, choose(settings, site, places=places))
    if notes:  # told in the language that was only chosen now
        notes = load_settings(places.settings)[1]
    preferences = Preferences(places.settings, settings, load_session(places.settings))
    runner = Runner()
    refusals = list(notes)  # told when the documents are read: their progress hides what is told
    services = Services(
        places=places,
        preferences=preferences,
        runner=runner,
        positions=SessionPositions(),
        open_library=library_opener(options, places, site, refused=refusals.append),
        today=lambda: today(options),
        site=site,
        index_command=lambda: index_command(options, places, site),
    )
    stage = main_stage(app, services)
    hook.window = window = stage.window
    stage.replaced.connect(lambda new: setattr(hook, "window", new))
    tell_when_read(stage, refusals)
    sweeper = Sweeper()
    sweeper.start()
    _open_at_start(window, options)
    if options.fullscreen:
        window.showFullScreen()
    else:
        window.show()
    # The start page is painted first; the documents are read after.
    FirstFrame(window, window.load_library)
    QTimer.singleShot(0, instance.watch)
    instance.open_asked.connect(
        lambda wanted: bring_to_front(stage.window, lambda: _open_page(stage.window, wanted))
    )
    status = app.exec()
    runner.drain()
    sweeper.stop()
    preferences.write()
    instance.close()
    return status


def main_stage(app: QApplication, services: Services) -> Stage[MainWindow]:
    """The window, and what makes it anew when the settings name another language."""
    stage: Stage[MainWindow] = Stage(
        app,
        services.places,
        lambda: MainWindow(services, at_once=False),
        leave=lambda old: _moving().leave(old),
        enter=lambda new, taken: _moving().enter(new, taken),
        come_back=lambda old, new: _moving().come_back(old, new),
        parts=MainWindow.parts,
        runner=services.runner,
    )

    def follow(before: Settings, now: Settings) -> None:
        if before.language != now.language:
            stage.ask(choose(now, services.site, places=services.places))

    def name_what_is_spoken() -> None:
        """So that the language which could not be put on can be chosen, and tried, again."""
        usual = replace(services.preferences.settings, language="")
        spoken = wording.language()
        named = "" if choose(usual, services.site, places=services.places) == spoken else spoken
        services.preferences.change(language=named)

    services.preferences.changed.connect(follow)
    stage.refused.connect(name_what_is_spoken)
    return stage


def _moving() -> ModuleType:
    """What moves from window to window: few ever change the language."""
    from reader.ui.language import moving  # noqa: PLC0415 - after first paint

    return moving


def run_kiosk(options: "Options", places: Places, site: Site) -> int:
    """Show the shared screen until staff ends it; nothing of a session reaches the disk."""
    # Imported here: the usual window has no use for them.
    from reader.ui.kiosk.failures import CalmHook, hush  # noqa: PLC0415
    from reader.ui.kiosk.heartbeat import Heartbeat  # noqa: PLC0415
    from reader.ui.kiosk.moving import kiosk_stage  # noqa: PLC0415
    from reader.ui.kiosk.usual import USUAL  # noqa: PLC0415

    instance = Instance(places.data)
    if options.screenshot is None and not instance.claim():
        return 0  # the screen that is there already was raised; it opens nothing
    start_log(places.data)
    hush(logging.getLogger("reader"))
    app = make_application(places, site)
    install(app, places, choose(USUAL, site, places=places))
    runner = Runner()
    refused: list[str] = []
    # The reader's own documents are no part of a shared screen.
    shared = replace(places, data=places.data / "kiosk")
    services = Services(
        places=places,
        preferences=Preferences(None, USUAL, Session()),
        runner=runner,
        positions=SessionPositions(),
        open_library=library_opener(options, shared, site, refused=refused.append),
        today=lambda: today(options),
        site=site,
        kiosk=True,
        index_command=lambda: index_command(options, shared, site),
    )
    stage = kiosk_stage(app, services, opens=options.open, refused=refused)
    # Asked anew each time: another language is another window.
    hook = CalmHook(lambda: stage.window.course.show_calm())  # noqa: PLW0108
    hook.install()
    sweeper, heartbeat = Sweeper(), Heartbeat()
    sweeper.start()
    heartbeat.start()
    window = stage.window
    window.over.connect(app.exit)
    stage.replaced.connect(lambda new: new.over.connect(app.exit))
    window.course.guard.take_over()
    if options.screenshot is not None:
        window.library_ready.connect(lambda: QTimer.singleShot(SETTLE_MS, shoot))
    window.fill_screen()
    FirstFrame(window, window.load_library)
    QTimer.singleShot(0, instance.watch)
    instance.open_asked.connect(lambda _wanted: bring_to_front(stage.window, lambda: None))

    def shoot() -> None:
        """The page that sessions begin with, where one is named; else the welcome screen."""
        if options.open:
            window.course.begin()
        QTimer.singleShot(SETTLE_MS, lambda: app.exit(0 if save_picture(window, options) else 2))

    status = app.exec()
    stage.window.close_parts()
    runner.drain()
    sweeper.stop()
    instance.close()
    return status


def run_broken_kiosk(error: ReaderError, options: "Options", places: Places) -> int:
    """Stand calmly before the public until the site's file is mended; then the kiosk begins."""
    from reader.ui.kiosk.setting_up import wait_for_site  # noqa: PLC0415 - hardly ever needed

    outcome = wait_for_site(
        error, lambda: find_site(options.site), named=options.site, places=places
    )
    return outcome if isinstance(outcome, int) else run_kiosk(options, places, outcome)


def export_page(options: "Options") -> int:
    """`show --pdf FILE` and `show --png FILE`: the process's exit status."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # no display is needed, none is asked for
    places = find_places(options.data_dir)
    try:
        site = find_site(options.site)
        app = make_application(places, site)
        _export(options, places, site)
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 2
    del app
    return 0


def _export(options: "Options", places: Places, site: Site) -> None:
    # Imported here: the window's start has no use for them.
    from reader.commands.show import find_page  # noqa: PLC0415
    from reader.rendering.page import Options as PageOptions  # noqa: PLC0415
    from reader.rendering.page import render_document  # noqa: PLC0415
    from reader.ui import exporting  # noqa: PLC0415
    from reader.ui.fonts import READING_FAMILY  # noqa: PLC0415

    library = library_opener(options, places, site)(Silent())
    document, section = find_page(library, options.page)
    wanted = PageOptions(section=section.id if section is not None else "")
    page = render_document(document, library, today=today(options), options=wanted)
    if options.pdf is not None:
        exporting.write_pdf(page, options.pdf, places=places, name=site.name, family=READING_FAMILY)
    if options.png is not None:
        settings = Settings(theme=options.theme, text_size=options.text_size)
        if not exporting.write_png(page, options.png, places=places, settings=settings):
            line = "The page is longer than one picture: its first part was written. Use --pdf."
            print(line, file=sys.stderr)


def today(options: "Options") -> date:
    """The reader's own day, unless another was named."""
    return options.today or date.today()  # noqa: DTZ011 - reviews are due on local days


def library_opener(
    options: "Options",
    places: Places,
    site: Site,
    *,
    refused: Callable[[str], object] = lambda _why: None,
) -> "Callable[[Progress], Library]":
    """What opens the library on a worker; imports its parts there, after the first paint.

    `refused` is called on the worker when the site's newer documents could not be taken.
    """

    def open_it(progress: Progress) -> "Library":
        from reader.library.shelf import open_library  # noqa: PLC0415

        if site.updates.folder is not None:
            from reader.library.packs import take_updates  # noqa: PLC0415 - few sites have them

            outcome = take_updates(places, site)
            if outcome.refused:
                refused(outcome.told)
        return open_library(
            folders_of(options, places, site),
            places=places,
            progress=progress,
            language=wording.language(),
        )

    return open_it


def tell_when_read(stage: Stage[MainWindow], refusals: list[str]) -> None:
    """Tell `refusals` in the window in view when the documents are read, or could not be."""

    def follow(window: MainWindow) -> None:
        for over in (window.library_ready, window.library_failed):
            over.connect(lambda: tell_refusals(stage.window, refusals))

    follow(stage.window)
    stage.replaced.connect(follow)


def tell_refusals(window: MainWindow, refusals: list[str]) -> None:
    """Say once what could not be taken of settings and newer documents."""
    if refusals:
        window.notice.warn(" ".join(dict.fromkeys(refusals)))
        refusals.clear()


def folders_of(options: "Options", places: Places, site: Site) -> list[Path]:
    """The folders that the window shows now: those of this run, and the site's newer documents."""
    folders = options.folders(places, site)
    if site.updates.folder is None:
        return folders
    from reader.library.packs import folders_with_pack  # noqa: PLC0415 - few sites have them

    return folders_with_pack(folders, places, site)


def index_command(options: "Options", places: Places, site: Site) -> list[str]:
    """This program again with `index`, over exactly the folders that the window shows."""
    from reader.ui.search.keeper import index_command as command  # noqa: PLC0415 - after paint

    arguments = ["--only"]
    for folder in folders_of(options, places, site):
        arguments += ["--library", str(folder.absolute())]
    if options.data_dir is not None:
        arguments += ["--data-dir", str(options.data_dir.absolute())]
    return command(arguments)


def _open_page(window: MainWindow, wanted: str) -> None:
    """Show `wanted` (ID or ID#SECTION), as soon as the documents are read."""
    if not wanted:
        return
    name, _, section = wanted.partition("#")
    if window.library is None:
        once = Qt.ConnectionType.SingleShotConnection
        window.library_ready.connect(lambda: _open_page(window, wanted), once)
    elif window.library.document(name) is None:
        told = QCoreApplication.translate("app", "There is no document “{0}” in this library.")
        window.notice.tell(told.format(name))
    else:
        window.desk.go(document_href(name, section))


def save_picture(window: QWidget, options: "Options") -> bool:
    """Write what `window` shows to the file of `--screenshot`; whether that worked."""
    if window.grab().save(str(options.screenshot)):
        return True
    line = f"leukemia-reader: {options.screenshot} could not be written."
    print(f"{line} Choose another folder or name.", file=sys.stderr)
    return False


def _open_at_start(window: MainWindow, options: "Options") -> None:
    """`--open` and `--screenshot` act once the documents are read."""

    def ready() -> None:
        window.library_ready.disconnect(ready)
        if options.open:
            _open_page(window, options.open)
        if options.screenshot is not None:
            QTimer.singleShot(SETTLE_MS, shoot)

    def shoot() -> None:
        written = save_picture(window, options)
        window.close()
        if not written:
            QCoreApplication.exit(2)

    if options.open or options.screenshot is not None:
        window.library_ready.connect(ready)
