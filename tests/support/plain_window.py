"""The main window for whatever is no test of the window: measuring, and hostile documents."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from reader.library.shelf import Library
from reader.paths import Places
from reader.progress import Progress
from reader.settings import Session, Settings
from reader.ui.background import Runner
from reader.ui.history import SessionPositions
from reader.ui.main_window import MainWindow
from reader.ui.preferences import Preferences
from reader.ui.services import Services


def plain_window(
    places: Places,
    open_library: Callable[[Progress], Library],
    *,
    settings: Path | None = None,
    today: Callable[[], date] = date.today,
    index_command: Callable[[], list[str]] | None = None,
) -> MainWindow:
    """A window in view, light, 1280 × 800, without its library yet; `settings` is their file."""
    window = MainWindow(
        Services(
            places=places,
            preferences=Preferences(settings, Settings(theme="light"), Session()),
            runner=Runner(),
            positions=SessionPositions(),
            open_library=open_library,
            today=today,
            index_command=index_command,
        )
    )
    window.resize(1280, 800)
    window.show()
    return window
