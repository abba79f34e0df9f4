"""A real window over a small library of its own, driven with keys and mouse."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader import wording
from reader.app import main_stage
from reader.paths import Places, bundled_root, find_places
from reader.settings import Settings, load_session, load_settings
from reader.site import Site
from reader.site_kiosk import Kiosk
from reader.ui.application import make_application
from reader.ui.background import Runner, Task
from reader.ui.history import SessionPositions
from reader.ui.kiosk.moving import kiosk_stage
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.sizes import finger_sizes
from reader.ui.language.installing import install
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.preferences import Preferences
from reader.ui.services import Services
from tests.support.kiosk_window import (
    MakeKiosk,
    MakeKioskStage,
    close_kiosk,
    kiosk_services,
    open_kiosk,
    with_pin,
)
from tests.support.pseudo_language import resources_with, tool

TODAY = date(2026, 11, 21)

BASICS = """\
---
title: Basics of ALL in adults
source: Test Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2024-08-09'
reviewFrequency: yearly
leukemiaTypes: [all]
audiences: [adults]
url: https://clinic.example/basics
---

# Basics of ALL in adults

Bone marrow makes blood. See [the trial](https://clinicaltrials.gov/study/NCT01234567).

## Signs

Tiredness is one sign. [More on the web](https://clinic.example/signs).

| Sign | How often |
| --- | --- |
| Tired | often |
| Fever | sometimes |

## Treatment

Chemotherapy is one way. Read about [children](other.md).

### Phases

First induction, then more. Leukemia may come back.

{filler}

## Follow-up

Visits go on for years. The last word is leukemia.
"""

OTHER = """\
---
title: ALL in children
source: Test Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2026-08-09'
reviewFrequency: yearly
leukemiaTypes: [all]
audiences: [children]
---

# ALL in children

Children are treated in phases.

## School

Many children go on with school.
"""


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    return make_application(find_places(None), Site())


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Folders of this test, with a library of two documents."""
    sources = tmp_path / "sources"
    sources.mkdir()
    filler = "\n\n".join(f"Paragraph {n} says a few quiet words." for n in range(40))
    (sources / "basics.md").write_text(BASICS.replace("{filler}", filler), "utf-8")
    (sources / "other.md").write_text(OTHER, "utf-8")
    return replace(find_places(tmp_path), sources=sources)


def _services(places: Places, settings: Settings | None = None, **extra: object) -> Services:
    """Services of one window; settings are those on disk unless given."""
    from reader.library.shelf import open_library

    kept = settings or load_settings(places.settings)[0]
    preferences = Preferences(places.settings, kept, load_session(places.settings))

    def opened(progress: object) -> object:
        folders = [f for f in (places.sources, places.user_library) if f.is_dir()]
        return open_library(folders, places=places, language=wording.language())

    values: dict[str, object] = {
        "places": places,
        "preferences": preferences,
        "runner": Runner(),
        "positions": SessionPositions(),
        "open_library": opened,
        "today": lambda: TODAY,
        # A process that makes no index: the search has tests of its own.
        "index_command": lambda: [sys.executable, "-c", ""],
    }
    return Services(**(values | extra))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """Collect garbage between tests, on the GUI thread, as the program's Sweeper does.

    Left alone, Python would now and then collect a closed window inside a worker of the next
    test, and Qt crashes when its objects are destroyed there.
    """
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def workers_are_measured() -> Iterator[None]:
    """Let coverage see Qt's workers: Python hands its tracer to threads of its own only."""
    plain = Task.run

    def traced(task: Task) -> tuple[object, Exception | None]:
        sys.settrace(threading.gettrace())
        return plain(task)

    if threading.gettrace() is None:
        yield
        return
    Task.run = traced
    yield
    Task.run = plain


MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_services() -> Callable[..., Services]:
    """Makes the services of one window."""
    return _services


@pytest.fixture
def make_window(qtbot: QtBot, qapp: QApplication, places: Places) -> Iterator[MakeWindow]:
    """Makes windows with their library open; drains their work at the end."""
    made: list[MainWindow] = []

    def make(
        settings: Settings | None = None, *, size: tuple[int, int] = (1280, 800), **extra: object
    ) -> MainWindow:
        window = MainWindow(_services(places, settings or Settings(theme="light"), **extra))
        made.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        with qtbot.waitSignal(window.library_ready, timeout=10_000):
            window.load_library()
        return window

    yield make
    for window in made:
        window.services.runner.drain()


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window at 1280 × 800, light, at 100 %."""
    return make_window()


@pytest.fixture(scope="session")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's resources, with a pseudo-language in both directions."""
    if tool("pyside6-lrelease") is None:
        pytest.skip("lrelease of PySide6 is not installed")
    folder = tmp_path_factory.mktemp("pseudo") / "resources"
    return resources_with(folder, real=bundled_root() / "resources")


@pytest.fixture
def spoken(places: Places, resources: Path, qapp: QApplication) -> Iterator[Places]:
    """Places of a test that may speak anything; English again afterwards."""
    speaking = replace(places, resources=resources)
    yield speaking
    install(qapp, speaking, "en")


@pytest.fixture
def stage(
    spoken: Places, qapp: QApplication, make_services: Callable[..., Services], qtbot: QtBot
) -> Iterator[Stage[MainWindow]]:
    """The window as the program shows it, its library read."""
    services = make_services(spoken)
    stage = main_stage(qapp, services)
    with qtbot.waitSignal(stage.window.library_ready):
        stage.window.show()
        stage.window.load_library()
    yield stage
    stage.let_go()
    stage.window.close()
    services.runner.drain()
    stage.window.deleteLater()
    stage.deleteLater()


@pytest.fixture
def make_kiosk(
    qtbot: QtBot, places: Places, make_services: Callable[..., Services], qapp: QApplication
) -> Iterator[MakeKiosk]:
    """Makes shared screens with their library open, on their welcome screen."""
    made: list[KioskWindow] = []

    def make(kiosk: Kiosk | None = None, *, size: tuple[int, int] = (1280, 800)) -> KioskWindow:
        services = kiosk_services(make_services(places, index_command=None), kiosk or with_pin())
        made.append(open_kiosk(qtbot, services, size=size))
        return made[-1]

    yield make
    for kiosk in made:
        close_kiosk(kiosk)


@pytest.fixture
def kiosk(make_kiosk: MakeKiosk) -> KioskWindow:
    """A shared screen with a PIN, 1280 × 800, on its welcome screen."""
    return make_kiosk()


@pytest.fixture
def make_kiosk_stage(
    qtbot: QtBot, places: Places, make_services: Callable[..., Services], qapp: QApplication
) -> Iterator[MakeKioskStage]:
    """Makes shared screens that can become others in another language; English at the end."""
    made: list[Stage[KioskWindow]] = []

    def make(**site: object) -> Stage[KioskWindow]:
        services = kiosk_services(make_services(places, index_command=None), with_pin(**site))
        services = replace(services, site=replace(services.site, language="en"))
        stage = kiosk_stage(qapp, services, tick_ms=60_000, sizes=finger_sizes(96, 800))
        made.append(stage)
        kiosk = stage.window
        kiosk.resize(1280, 800)
        kiosk.show()
        with qtbot.waitSignal(kiosk.library_ready, timeout=10_000):
            kiosk.load_library()
        kiosk.course.guard.take_over()
        return stage

    yield make
    for stage in made:
        close_kiosk(stage.window)
        stage.let_go()
        stage.deleteLater()
    install(qapp, places, "en")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen cannot pass size hints on, and says so."""
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
