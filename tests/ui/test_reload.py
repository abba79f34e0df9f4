"""Documents read again while they are being read: only the last reading counts."""

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from reader.library.shelf import Library, open_library
from reader.paths import Places
from reader.progress import Progress
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow

MakeWindow = Callable[..., MainWindow]


def test_a_reading_that_was_overtaken_brings_nothing(
    make_window: MakeWindow, qtbot: QtBot, places: Places
) -> None:
    late = threading.Event()
    brought: list[Library] = []

    def slow_the_second_time(progress: Progress) -> Library:
        library = open_library([places.sources], places=places)
        brought.append(library)
        if len(brought) == 2:
            assert late.wait(10)
        return library

    window = make_window(open_library=slow_the_second_time)
    window.load_library()
    qtbot.waitUntil(lambda: len(brought) == 2, timeout=20_000)
    (places.sources / "other.md").unlink()
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    assert window.library is brought[2]
    with qtbot.assertNotEmitted(window.library_ready):
        late.set()
        qtbot.waitUntil(lambda: not window.services.runner.busy, timeout=20_000)
    assert window.library is brought[2]


def test_nothing_begins_behind_a_window_that_was_left(window: MainWindow, qtbot: QtBot) -> None:
    library = window.library
    assert library is not None
    qtbot.waitUntil(lambda: not window.services.runner.busy, timeout=20_000)
    window.close_parts()
    with qtbot.assertNotEmitted(window.library_ready):
        window.set_library(library)
    assert not window.services.runner.busy


def test_a_reading_goes_on_in_another_language(
    stage: Stage[MainWindow], qtbot: QtBot, spoken: Places
) -> None:
    (spoken.sources / "other.md").unlink()
    stage.window.load_library()
    stage.speak("eo")
    qtbot.waitUntil(
        lambda: stage.window.library is not None and len(stage.window.library.documents) == 1,
        timeout=20_000,
    )
    assert not stage.window.reading
