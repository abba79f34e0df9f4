"""The composition root of the window: builds each part once, hands it down, closes in reverse."""

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.paths import Places, find_places
from reader.progress import Progress
from reader.settings import load_session, load_settings
from reader.site import Site, find_site
from reader.ui.background import Runner, Sweeper
from reader.ui.failures import FailureHook, start_log
from reader.ui.fonts import load_reading_font
from reader.ui.history import SessionPositions
from reader.ui.icons import program_icon
from reader.ui.main_window import MainWindow
from reader.ui.preferences import Preferences
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.options import Options

SWITCH_S = 0.001  # lets the GUI thread in often while a worker computes


def run(options: "Options") -> int:
    """Show the window until it is closed; the process's exit status."""
    sys.setswitchinterval(SWITCH_S)
    places = find_places(options.data_dir)
    site = find_site(options.site)
    hook = FailureHook(start_log(places.data))
    hook.install()
    app = make_application(places, site)
    settings, notes = load_settings(places.settings)
    preferences = Preferences(places.settings, settings, load_session(places.settings))
    runner = Runner()
    services = Services(
        places=places,
        preferences=preferences,
        runner=runner,
        positions=SessionPositions(),
        open_library=library_opener(options, places, site),
        today=lambda: options.today or date.today(),  # noqa: DTZ011 - the reader's own day
        site=site,
    )
    window = MainWindow(services)
    hook.window = window
    sweeper = Sweeper()
    sweeper.start()
    window.show()
    # The start page is painted first; what it needs no more than the eye does comes after.
    QTimer.singleShot(0, window.load_library)
    if notes:
        window.notice.tell(" ".join(notes))
    status = app.exec()
    runner.drain()
    sweeper.stop()
    preferences.write()
    return status


def make_application(places: Places, site: Site) -> QApplication:
    """The application with its name, icon, style and reading font."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - made above
    app.setApplicationName("leukemia-reader")
    app.setApplicationDisplayName(site.name)
    app.setDesktopFileName("leukemia-reader")
    # One style on all systems: the native ones ignore half of a palette.
    app.setStyle("Fusion")
    app.setWindowIcon(program_icon(places))
    load_reading_font()
    return app


def library_opener(
    options: "Options", places: Places, site: Site
) -> "Callable[[Progress], Library]":
    """What opens the library on a worker; imports its parts there, after the first paint."""

    def open_it(progress: Progress) -> "Library":
        from reader.library.shelf import open_library  # noqa: PLC0415

        folders = [*options.folders(places), *site.documents]
        if not site.built_in:
            folders = [folder for folder in folders if folder != places.sources]
        return open_library(folders, places=places, progress=progress)

    return open_it
