"""What the user sees when the disk is full, the file is held or damaged: nothing typed is lost."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.notebook import store
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor
from reader.paths import Places
from reader.settings import Settings, load_session
from reader.ui.main_window import MainWindow
from reader.ui.notebook.damage import DamageDialog
from reader.ui.notebook.note_dialogs import NoteDialog
from tests.support.notebook_window import dialog, on_disk, read, settle


@pytest.fixture
def held(places: Places, monkeypatch: pytest.MonkeyPatch) -> sqlite3.Connection:
    """Another program that can hold the notebook's file; the wait for it is short here."""
    monkeypatch.setattr(store, "WAIT_FOR_LOCK", 0.05)
    Notebook.open(places.notebook).close()
    return sqlite3.connect(places.notebook, isolation_level=None)


def damage(places: Places) -> bytes:
    """A notebook with one bookmark, a good copy of it, and then a file cut in half."""
    with Notebook.open(places.notebook) as notebook:
        notebook.add_bookmark(Anchor("basics", "x", "X"), "Basics")
        notebook.ask("May I fly?")
    for copy in store.copies_folder(places.notebook).iterdir():
        copy.unlink()
    Notebook.open(places.notebook).close()  # keeps a copy of today with both
    whole = places.notebook.read_bytes()
    places.notebook.write_bytes(whole[: len(whole) // 2])
    return whole[: len(whole) // 2]


def choose(window: MainWindow, words: str) -> None:
    button = next(b for b in dialog(window).findChildren(QPushButton) if b.text() == words)
    button.click()


def test_a_held_file_is_told_and_the_note_stays_in_the_dialog(
    qtbot: QtBot, held: sqlite3.Connection, window: MainWindow
) -> None:
    read(qtbot, window)
    window.actions_by_id["note"].trigger()
    shown = dialog(window)
    assert isinstance(shown, NoteDialog)
    shown.field.setPlainText("Words that must not be lost")
    held.execute("BEGIN EXCLUSIVE")
    shown.keep()
    assert shown.isVisible()
    assert "Another program is using your notebook" in shown.fault.text()
    assert shown.field.toPlainText() == "Words that must not be lost"
    held.execute("ROLLBACK")
    shown.keep()
    assert not shown.isVisible()
    assert on_disk(window).bookmarks()[0].note == "Words that must not be lost"
    held.close()


def test_a_note_on_the_page_is_kept_in_its_field_and_saved_later(
    qtbot: QtBot, held: sqlite3.Connection, window: MainWindow
) -> None:
    read(qtbot, window)
    window.notebook.toggle_bookmark()
    window.desk.go("notebook:")
    assert window.notebook._page is not None
    tab = window.notebook._page.bookmarks
    held.execute("BEGIN IMMEDIATE")
    tab.note.setPlainText("Still here")
    tab.note.flush()
    assert "Not saved" in tab.state.text()
    assert "Another program" in window.notice.label.text()
    window.desk.go("home:")
    window.desk.go("notebook:")
    assert tab.note.toPlainText() == "Still here"
    held.execute("ROLLBACK")
    tab.note.flush()
    assert tab.state.text() == "Saved"
    assert on_disk(window).bookmarks()[0].note == "Still here"
    held.close()


def test_a_star_that_cannot_be_kept_is_not_filled(
    qtbot: QtBot, held: sqlite3.Connection, window: MainWindow
) -> None:
    read(qtbot, window)
    held.execute("BEGIN IMMEDIATE")
    star = window.actions_by_id["bookmark"]
    star.trigger()
    assert not star.isChecked()
    assert "not saved" in window.notice.label.text()
    assert window.desk.reading
    held.execute("ROLLBACK")
    held.close()


def test_a_full_disk_is_told_with_its_remedy(qtbot: QtBot, window: MainWindow) -> None:
    read(qtbot, window)
    connection = window.notebook.keeper.book._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(60):
        if window.notebook.keeper.ask(f"{number} " + "words " * 200, None, "") is None:
            break
    assert "The disk is full" in window.notice.label.text()
    assert "Make some room" in window.notice.label.text()
    kept = len(window.notebook.keeper.questions())
    assert 0 < kept < 60
    assert len(on_disk(window).questions()) == kept


def test_a_damaged_notebook_offers_its_good_copy(
    qtbot: QtBot, places: Places, make_window: object
) -> None:
    broken = damage(places)
    window: MainWindow = make_window()  # type: ignore[operator]
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    shown = dialog(window)
    assert isinstance(shown, DamageDialog)
    assert "1 bookmarks and 1 questions" in " ".join(shown._lines())
    # Meanwhile one can go on; it is taken over into what is restored.
    window.desk.go("section:basics")
    window.notebook.toggle_bookmark()
    assert places.notebook.read_bytes() == broken
    choose(window, "Use this copy")
    assert {b.title for b in on_disk(window).bookmarks()} == {"Basics", "Basics of ALL in adults"}
    aside = list(places.notebook.parent.glob("notebook-damaged-*.sqlite3"))
    assert [one.read_bytes() for one in aside] == [broken]


def test_not_now_keeps_what_is_noted_until_closing(
    qtbot: QtBot, places: Places, make_window: object
) -> None:
    broken = damage(places)
    window: MainWindow = make_window()  # type: ignore[operator]
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    choose(window, "Not now")
    assert "until you close" in window.notice.label.text()
    window.desk.go("section:basics")
    window.notebook.toggle_bookmark()
    window.desk.go("notebook:")
    assert window.notebook._page is not None
    assert window.notebook._page.temporary.isVisible()
    assert len(window.notebook.keeper.bookmarks()) == 1
    window.close()
    assert places.notebook.read_bytes() == broken


def test_a_new_notebook_sets_the_damaged_one_aside(
    qtbot: QtBot, places: Places, make_window: object
) -> None:
    broken = damage(places)
    window: MainWindow = make_window()  # type: ignore[operator]
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    choose(window, "Start a new notebook")
    assert on_disk(window).bookmarks() == ()
    aside = list(places.notebook.parent.glob("notebook-damaged-*.sqlite3"))
    assert [one.read_bytes() for one in aside] == [broken]


def test_a_folder_that_cannot_be_made_is_told_and_reading_goes_on(
    qtbot: QtBot, places: Places, make_window: object
) -> None:
    places.data.parent.mkdir(parents=True, exist_ok=True)
    places.data.write_text("a file where the folder should be", "utf-8")
    window: MainWindow = make_window()  # type: ignore[operator]
    qtbot.waitUntil(lambda: window.notebook.keeper.is_open)
    assert "only until" in window.notice.label.text()
    window.desk.go("section:basics")
    window.notebook.toggle_bookmark()
    assert window.actions_by_id["bookmark"].isChecked()


# What is read -------------------------------------------------------------------------------------


def test_recent_pages_and_places_are_kept_and_found_again(
    qtbot: QtBot, make_window: object
) -> None:
    window: MainWindow = make_window(size=(1000, 500))  # type: ignore[operator]
    read(qtbot, window)
    document = window.library.document("basics") if window.library else None
    assert document is not None
    phases = next(s.id for s in document.sections if s.heading == "Phases")
    window.desk.page.go_to_section(phases)
    bar = window.desk.page.verticalScrollBar()
    bar.setValue(bar.value() + 200)
    place = window.desk.page.place()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.notebook.keeper.recents()))
    window.close()
    again: MainWindow = make_window(size=(1000, 500))  # type: ignore[operator]
    read(qtbot, again)
    assert abs(again.desk.page.place() - place) < 120
    assert [r.title for r in again.notebook.keeper.recents()] == ["Basics of ALL in adults"]
    again.desk.go("notebook:recent")
    assert again.notebook._page is not None
    again.notebook._page.recent.list.opened.emit("basics")
    assert again.desk.reading


def test_keep_nothing_keeps_nothing(qtbot: QtBot, places: Places, make_window: object) -> None:
    settings = Settings(theme="light", keep_history=False)
    window: MainWindow = make_window(settings)  # type: ignore[operator]
    read(qtbot, window)
    window.desk.page.verticalScrollBar().setValue(300)
    window.desk.go("section:other")
    settle(qtbot, window)
    window.services.preferences.remember(tree_width=333)
    window.close()
    with Notebook.open(places.notebook) as notebook:
        assert notebook.recents() == ()
        assert notebook.position("basics") is None
    session = load_session(places.settings)
    assert (session.page, session.document, session.section, session.searches) == ("", "", "", [])
    assert session.tree_width == 333
    assert not _mentions(places, "basics")


def test_forget_clears_every_trace_and_keeps_the_bookmarks(
    qtbot: QtBot, places: Places, window: MainWindow
) -> None:
    read(qtbot, window, "section:other")
    window.notebook.toggle_bookmark()
    window.desk.go("section:basics")
    qtbot.waitUntil(lambda: len(window.notebook.keeper.recents()) == 2)
    window.services.preferences.remember(searches=["basics and more"])
    window.services.preferences.write()
    assert _mentions(places, "basics")
    window.notebook.forget()
    assert window.desk.on_home
    assert not window.actions_by_id["back"].isEnabled()
    assert window.notebook.keeper.recents() == ()
    assert len(on_disk(window).bookmarks()) == 1
    window.close()
    assert not _mentions(places, "basics")


def _mentions(places: Places, words: str) -> list[Path]:
    """The files of the user's own that hold `words`: settings and notebook, not the library."""
    files = [*places.settings.rglob("*"), *places.data.glob("notebook*")]
    return [f for f in files if f.is_file() and words.encode() in f.read_bytes()]
