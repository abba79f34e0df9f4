"""Documents read again while they are being read: only the last reading counts."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader.library.shelf import Library, open_library
from reader.paths import Places
from reader.progress import Progress
from reader.rendering.pages import RenderedPage
from reader.ui.addresses import Address
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from reader.ui.page_source import PageSource

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


def test_a_page_that_reads_the_same_stays_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    """Documents are read anew whenever one is added: the page in view need not be made again."""
    window.desk.go("section:basics")
    shown: list[object] = []
    window.desk.shown.connect(shown.append)
    before = window.desk.now
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    now = window.desk.now
    assert now is not None
    assert now is not before
    assert now.page is window.desk.source.make("section:basics").page  # type: ignore[union-attr]
    assert shown == []


def test_a_page_that_reads_otherwise_is_shown_anew(
    window: MainWindow, qtbot: QtBot, places: Places
) -> None:
    window.desk.go("section:basics")
    file = places.sources / "basics.md"
    file.write_text(file.read_text("utf-8").replace("Tiredness", "Paleness"), "utf-8")
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    assert "Paleness" in window.desk.page.toPlainText()


def test_the_page_in_view_is_made_by_a_worker(
    window: MainWindow, qtbot: QtBot, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.go("section:basics")
    file = places.sources / "basics.md"
    file.write_text(file.read_text("utf-8").replace("Tiredness", "Paleness"), "utf-8")
    threads: list[bool] = []
    render = PageSource._document_page

    def note(self: PageSource, address: Address) -> RenderedPage | None:
        threads.append(threading.current_thread() is threading.main_thread())
        return render(self, address)

    monkeypatch.setattr(PageSource, "_document_page", note)
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    assert threads == [False]


def test_a_long_page_that_came_meanwhile_is_made_anew_by_a_worker(
    make_window: MakeWindow, qtbot: QtBot, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = places.sources / "long.md"
    words = "\n\n".join(f"Leukemia words {number}." for number in range(400))
    file.write_text(f"# Many words\n\nTiredness.\n\n{words}\n", "utf-8")
    window = make_window()
    window.desk.go("section:basics")
    file.write_text(file.read_text("utf-8").replace("Tiredness", "Paleness"), "utf-8")
    threads: list[bool] = []
    render = PageSource._document_page

    def note(self: PageSource, address: Address) -> RenderedPage | None:
        threads.append(threading.current_thread() is threading.main_thread())
        return render(self, address)

    monkeypatch.setattr(PageSource, "_document_page", note)
    window.load_library()
    window.desk.go("section:long")  # while the documents are read
    page = window.desk.page
    qtbot.waitUntil(lambda: "Paleness" in page.toPlainText(), timeout=20_000)
    assert len(threads) > 1
    assert not any(threads)
    qtbot.waitUntil(lambda: not window.services.runner.busy)


def test_a_link_of_a_page_that_stays_says_where_it_leads_now(
    window: MainWindow, qtbot: QtBot, places: Places
) -> None:
    file = places.sources / "basics.md"
    text = file.read_text("utf-8")
    file.write_text(f"{text}\nRead [more](other.md) and [more](basics.md).\n", "utf-8")
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    window.desk.go("section:basics")
    links = window.side_pane.links

    def listed() -> list[str]:
        return [links.item(row).text() for row in range(links.count())]

    qtbot.waitUntil(lambda: links.count() > 0)
    before = listed()
    other = places.sources / "other.md"
    other.write_text(other.read_text("utf-8").replace("in children", "in the young"), "utf-8")
    with qtbot.waitSignal(window.library_ready, timeout=10_000):
        window.load_library()
    qtbot.waitUntil(lambda: listed() != before)
    assert [words.replace("in the young", "in children") for words in listed()] == before
