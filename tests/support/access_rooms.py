"""The rooms that `rooms` leaves out, menus, and the screens of a kiosk.

A room opens something in a real window and hands back the widget to be looked at.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint  # noqa: TID251 - drives the window
from PySide6.QtWidgets import QApplication, QMenu, QWidget  # noqa: TID251
from pytestqt.qtbot import QtBot

from reader.library.user_library import Intake, Refused, Taken
from reader.notebook.faults import Copy, NotebookDamaged
from reader.notebook.records import Anchor
from reader.ui.failures import FailureHook
from reader.ui.kiosk.questions import Group
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.main_window import MainWindow
from reader.ui.notebook.damage import DamageDialog
from reader.ui.own_documents import IntakeDialog, OwnDocumentsDialog
from reader.ui.page_menu import page_menu
from reader.ui.speech.part import Speech
from tests.support.kiosk_window import PIN, begin
from tests.support.notebook_window import read
from tests.support.rooms import ROOMS, Open, address, dialogs, tidy

GONE = Anchor("an-old-page", "x", "A part that was here", "words of a page that was taken away")
HREFS = {
    "trial": "trial:NCT01234567",
    "word": "term:bone-marrow",
    "guide": "list:guide",
    "licenses": "list:licenses",
}


def _notebook(tab: str) -> Open:
    def show(window: MainWindow, qtbot: QtBot) -> QWidget:
        read(qtbot, window)
        keeper = window.notebook.keeper
        if not keeper.questions():
            for text in ("May I fly?", "How long will the first part of treatment take?"):
                keeper.ask(text, None, "")
            keeper.add_bookmark(
                Anchor("basics", "signs", "Signs"), "Basics", note="Mine", label="Important"
            )
            keeper.add_bookmark(GONE, "An old page")
        window.desk.go(f"notebook:{tab}")
        window.desk.focus()
        return window

    return show


def _notice(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.desk.go("section:basics")
    window.notice.tell("The bookmark was removed.", action="Undo", handler=lambda: None)
    return window


def _speech(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.desk.go("section:basics")
    if window.errands._speech is None:
        window.errands._speech = Speech(window.desk, window.services)
    window.errands._speech.bar.show()
    return window


def _recent(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.search.made.recent_list.show_words(["fever", "side effects of imatinib"])
    return window


def _folded_list(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.desk.go("section:basics")
    if not window.panes.is_shown("tree"):
        window.panes.toggle("tree")
    return window


def _strip(window: MainWindow, qtbot: QtBot) -> QWidget:
    ROOMS["results"](window, qtbot)
    window.search.made.strip.show()
    return window


def _intake(window: MainWindow, _qtbot: QtBot) -> QWidget:
    taken = Taken(Path("mine.md"), Path("mine.md"), "My own page")
    refused = Refused(Path("scan.pdf"), "It is not text. Choose a .md or .txt file.")
    dialog = IntakeDialog(Intake((taken,), (refused,)), window)
    dialog.open()
    return dialog


def _own(window: MainWindow, _qtbot: QtBot) -> QWidget:
    folder = window.services.places.user_library
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a-page-of-my-own.md").write_text("# Mine\n\nWords.\n", "utf-8")
    dialog = OwnDocumentsDialog(window.errands.own_documents._library, window)
    dialog.open()
    return dialog


def _damage(window: MainWindow, _qtbot: QtBot) -> QWidget:
    file = window.services.places.notebook
    copy = Copy(file, "2026-11-20", bookmarks=3, questions=2)
    dialog = DamageDialog(NotebookDamaged(file, (copy,)), window)
    dialog.open()
    return dialog


def _menu(number: int) -> Open:
    def show(window: MainWindow, _qtbot: QtBot) -> QWidget:
        window.desk.go("section:basics")
        menu = window.menuBar().actions()[number].menu()
        assert isinstance(menu, QMenu)
        menu.popup(window.mapToGlobal(QPoint(10, 10)))
        return menu

    return show


def _page_menu(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.desk.go("section:basics")
    menu = page_menu(window, window.actions_by_id, "section:other")
    menu.popup(window.mapToGlobal(QPoint(10, 10)))
    return menu


MORE: dict[str, Open] = {
    **{name: address(href) for name, href in HREFS.items()},
    "notebook, bookmarks": _notebook("bookmarks"),
    "notebook, questions": _notebook("questions"),
    "notebook, recent": _notebook("recent"),
    "notice": _notice,
    "read aloud": _speech,
    "library list": _folded_list,
    "recent searches": _recent,
    "index strip": _strip,
    "intake": _intake,
    "own documents, some": _own,
    "damage": _damage,
}
MENUS: dict[str, Open] = {
    **{f"menu {number}": _menu(number) for number in range(5)},
    "page menu": _page_menu,
}
WINDOW_ROOMS: dict[str, Open] = ROOMS | MORE


def rooms_of(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Each room of the window, opened; it is closed again when the next is asked for."""
    for name, show in WINDOW_ROOMS.items():
        root = show(window, qtbot)
        settle()
        yield name, root
        tidy_all(window)


def settle() -> None:
    """Let layouts that wait for other layouts be done."""
    for _ in range(6):
        QApplication.processEvents()


def menus_of(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QMenu]]:
    """Each menu, popped up."""
    for name, show in MENUS.items():
        menu = show(window, qtbot)
        assert isinstance(menu, QMenu)
        QApplication.processEvents()
        yield name, menu
        menu.close()


def tidy_all(window: MainWindow) -> None:
    """Close what a room opened."""
    tidy(window)
    window.notice.hide()
    if window.errands._speech is not None:
        window.errands._speech.bar.hide()
    # Without a screen nothing gives the keys back to the window when a dialog closes.
    window.activateWindow()
    QApplication.processEvents()


def failure_box(window: MainWindow, look: Callable[[QWidget], object]) -> None:
    """Open the dialog of a bug, let `look` see it, and close it; it waits for an answer."""
    from PySide6.QtCore import QTimer  # noqa: TID251

    def answer() -> None:
        box = dialogs()[-1]
        box.activateWindow()
        settle()
        look(box)
        box.reject()

    hook = FailureHook(None)
    hook.window = window
    QTimer.singleShot(0, answer)
    hook.show_failure("ValueError")


# The shared screen ---------------------------------------------------------------------------

Show = Callable[[KioskWindow, QtBot], QWidget]


def _type(kiosk: KioskWindow, qtbot: QtBot, words: str) -> QWidget:
    kiosk.open_search()
    kiosk.search_screen.field.setText(words)
    search = kiosk.search
    assert search is not None
    qtbot.waitUntil(
        lambda: (
            search.answer is not None
            and search.answer.question.text == words
            and not search.answer.question.typing
        )
    )
    return kiosk


def _kiosk_page(kiosk: KioskWindow) -> QWidget:
    kiosk.go("section:basics")
    return kiosk


def _kiosk_results(kiosk: KioskWindow, qtbot: QtBot) -> QWidget:
    _type(kiosk, qtbot, "tired")
    kiosk.search_screen.hide_keys()
    return kiosk


def _kiosk_types(kiosk: KioskWindow, qtbot: QtBot) -> QWidget:
    _type(kiosk, qtbot, "tired")
    kiosk.finding._offer_types()
    return kiosk


def _questions(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    group = Group("About treatment", ("How long will it take?", "What may I eat?"))
    kiosk.questions.begin((group,), kiosk.aside)
    kiosk.show_screen(kiosk.questions)
    return kiosk


def _writing(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.go("section:basics")
    kiosk.asking.open()
    kiosk.questions.writing_wanted.emit()
    return kiosk


def _tray(name: str) -> Show:
    def show(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
        kiosk.show_screen(kiosk.reading)
        kiosk.toggle_tray(name)
        return kiosk

    return show


def _take(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.go("section:basics")
    kiosk.errands.take_along()
    return kiosk.take


def _staff(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.staff.ask()
    kiosk.course.cover_with(kiosk.staff)
    return kiosk.staff


def _staff_choices(kiosk: KioskWindow, qtbot: QtBot) -> QWidget:
    _staff(kiosk, qtbot)
    for digit in (*PIN, "enter"):
        kiosk.staff.press(digit)
    assert kiosk.staff.choices.isVisible()
    return kiosk.staff


def _countdown(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.countdown.count(30)
    kiosk.course.cover_with(kiosk.countdown)
    return kiosk.countdown


def _calm(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.course.cover_with(kiosk.calm)
    kiosk.calm.cover()
    return kiosk.calm


def _kiosk_card(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.go("section:basics")
    kiosk.desk.follow("web:https%3A%2F%2Fclinic.example%2Fsigns")
    return kiosk


def _kiosk_home(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.go("home:")
    return kiosk


def _contents(kiosk: KioskWindow, _qtbot: QtBot) -> QWidget:
    kiosk.open_contents()
    return kiosk


KIOSK_ROOMS: dict[str, Show] = {
    "start": _kiosk_home,
    "page": lambda kiosk, _qtbot: _kiosk_page(kiosk),
    "card": _kiosk_card,
    "contents": _contents,
    "search, typing": lambda kiosk, qtbot: _type(kiosk, qtbot, "tired"),
    "search, nothing": lambda kiosk, qtbot: _type(kiosk, qtbot, "xyzzyx"),
    "search, results": _kiosk_results,
    "types": _kiosk_types,
    "questions": _questions,
    "writing a question": _writing,
    "text size": _tray("text-size"),
    "contrast": _tray("contrast"),
    "take along": _take,
    "staff, PIN": _staff,
    "staff, choices": _staff_choices,
    "countdown": _countdown,
    "calm page": _calm,
}


def kiosk_rooms_of(kiosk: KioskWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """The welcome screen, then each screen of a session."""
    yield "welcome", kiosk.welcome
    for name, show in KIOSK_ROOMS.items():
        if kiosk.welcome.isVisible():
            begin(kiosk)
        kiosk.course.guard.be_deaf(0)
        root = show(kiosk, qtbot)
        settle()
        yield name, root
        uncover(kiosk)


def uncover(kiosk: KioskWindow) -> None:
    """Take away what stands over the session."""
    kiosk.desk.card.close_card()
    kiosk.close_trays()
    for one in (kiosk.take, kiosk.countdown, kiosk.staff, kiosk.calm):
        if one.isVisible():
            kiosk.course.uncover()
            break
    QApplication.processEvents()
