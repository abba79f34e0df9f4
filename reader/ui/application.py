"""The application object: its name, icon, style and reading font."""

import os
import sys

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from reader.paths import Places
from reader.site import Site
from reader.ui.accessible import install_stand_ins
from reader.ui.fonts import load_reading_font
from reader.ui.icons import program_icon


def make_application(places: Places, site: Site) -> QApplication:
    """The application with its name, icon, style and reading font."""
    # Qt's own file dialog would note in the user's folder where files were chosen, and wait for the
    # disk meanwhile. Windows and macOS show their own, and keep what they like.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    # One style on all systems: the native ones ignore half of a palette.
    app = QApplication.instance()
    if app is None:
        app = QApplication([sys.argv[0], "-style", "Fusion"])
        install_stand_ins()
    assert isinstance(app, QApplication)  # noqa: S101 - made above
    app.setApplicationName("leukemia-reader")
    app.setApplicationDisplayName(site.name)
    app.setDesktopFileName("leukemia-reader")
    app.setWindowIcon(program_icon(places))
    load_reading_font()
    return app
