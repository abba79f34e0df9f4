"""What is read waits for a rest before it is written; nothing that matters waits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.errors import ReaderError
from reader.notebook.notebook import Notebook
from reader.ui.main_window import MainWindow
from reader.ui.notebook import desk as desk_module
from reader.ui.notebook import traces as traces_module
from reader.ui.notebook.keeper import Keeper


@pytest.fixture
def keeper(qapp: QApplication, tmp_path: Path) -> Keeper:
    """Over a file of this test."""
    return Keeper(tmp_path / "notebook.sqlite")


def read(keeper: Keeper, document: str, section: str = "s") -> None:
    keeper.traces.add(
        "page",
        document,
        lambda book: book.remember_page(document, section=section, title="T", heading="H"),
    )


def on_disk(path: Path) -> list[tuple[str, str]]:
    with Notebook.open(path) as book:
        return [(recent.document, recent.section) for recent in book.recents()]


def test_pages_are_written_together_when_the_reader_rests(
    keeper: Keeper, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes: list[None] = []
    together = Notebook.together

    def counted(self: Notebook, work: object) -> None:
        changes.append(None)
        together(self, work)  # type: ignore[arg-type]

    keeper.open()
    monkeypatch.setattr(Notebook, "together", counted)
    for document, section in (("a", "1"), ("b", "1"), ("a", "2")):
        read(keeper, document, section)
    assert changes == []
    keeper.traces.write()
    assert len(changes) == 1
    assert on_disk(tmp_path / "notebook.sqlite") == [("a", "2"), ("b", "1")]


def test_the_rest_comes_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traces_module, "REST_MS", 1)
    keeper = Keeper(tmp_path / "notebook.sqlite")
    read(keeper, "a")
    qtbot.waitUntil(lambda: keeper.is_open and bool(keeper.book.recents()))


def test_very_many_do_not_wait(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traces_module, "MOST", 3)
    for number in range(4):
        read(keeper, f"d{number}")
    assert [one.document for one in keeper.book.recents()] == ["d2", "d1", "d0"]


def test_whoever_looks_sees_what_waits(keeper: Keeper) -> None:
    read(keeper, "a")
    assert [one.document for one in keeper.recents()] == ["a"]


def test_closing_writes_and_forgetting_forgets_what_waits(keeper: Keeper, tmp_path: Path) -> None:
    read(keeper, "a")
    keeper.close()
    assert on_disk(tmp_path / "notebook.sqlite") == [("a", "s")]
    read(keeper, "b")
    assert keeper.forget_reading()
    keeper.close()
    assert on_disk(tmp_path / "notebook.sqlite") == []


def test_what_was_read_is_not_kept_when_the_reader_says_so_before_it_is_written(
    window: MainWindow, qtbot: QtBot
) -> None:
    notebook = window.notebook
    notebook.keeper.open()
    notebook.keeper.traces.write()
    notebook.keeper.forget_reading()
    window.desk.go("section:basics")
    qtbot.wait(1)
    window.services.preferences.change(keep_history=False)
    notebook.keeper.traces.write()
    assert notebook.keeper.book.recents() == ()


def test_a_notebook_opened_after_its_end_is_closed_with_its_keeper(keeper: Keeper) -> None:
    keeper.open()
    keeper.close()
    late = keeper.book
    delete(keeper)
    with pytest.raises(ReaderError):
        late.bookmarks()


def test_a_closed_window_opens_its_notebook_no_more(
    make_window: Callable[[], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "OPEN_AFTER_MS", 1)
    monkeypatch.setattr(desk_module, "PREPARE_AFTER_MS", 1)
    window = make_window()
    window.notebook.library_ready()
    window.close()
    qtbot.wait(50)
    assert not window.notebook.keeper.is_open
    # Taken up again, as after a change of language that failed, it opens once more.
    window.notebook.library_ready()
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    window.close_parts()
    qtbot.wait(50)
    assert not window.notebook.keeper.is_open
