"""Another look is put on in several turns: it ends whole, whatever comes between them."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from reader.library.node import Node
from reader.themes import load_theme
from reader.ui.controls import ChoiceCard
from reader.ui.main_window import MainWindow
from reader.ui.notebook.page import NotebookPage
from reader.ui.room_stack import RoomStack
from reader.ui.tree_model import Index, TreeModel
from reader.ui.wardrobe import Wardrobe

LONG = "section:basics#follow-up"


def done(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.wardrobe.changing)


def check_whole(window: MainWindow, theme: str, percent: int) -> None:
    """Every part wears this look, and is painted."""
    look = window.wardrobe.look
    assert (look.theme.name, round(look.scale * 100)) == (theme, percent)
    assert window.desk.look == look
    assert window.desk.updatesEnabled()
    assert f"QMainWindow, QDialog {{ background: {look.theme.panel}; }}" in window.styleSheet()
    assert QApplication.palette().color(QPalette.ColorRole.Base).name() == look.theme.page.lower()
    assert window.library_pane.tree.lines.hover.name() == look.theme.callout.lower()
    assert window.desk.page.document().defaultFont().pixelSize() == look.px(18)


@pytest.mark.parametrize("turns", range(7))
def test_a_change_during_a_change_takes_its_place(
    qtbot: QtBot, window: MainWindow, turns: int
) -> None:
    window.desk.go(LONG)
    preferences = window.services.preferences
    preferences.change(theme="dark", text_size=300)
    for _ in range(turns):
        QApplication.processEvents()
    preferences.change(theme="sepia", text_size=150)
    done(qtbot, window)
    check_whole(window, "sepia", 150)


def test_what_is_painted_changes_all_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.services.preferences.change(theme="dark")
    assert window.wardrobe.changing
    assert not window.desk.updatesEnabled()
    done(qtbot, window)
    check_whole(window, "dark", 100)
    dark = load_theme(window.services.places.resource("themes"), "dark")
    picture = window.grab().toImage()
    assert picture.pixelColor(window.width() // 2, window.height() - 3).name() in {
        dark.page.lower(),
        dark.panel.lower(),
    }


def test_the_old_look_stays_in_view_until_the_new_one_is_whole(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The window's ground was painted over it: for a moment there was nothing to be seen."""

    def seen() -> str:
        """The colour of the page's margin, as it stands on the screen."""
        page = window.desk.page
        margin = page.mapTo(window, QPoint(6, page.height() // 2))
        picture = window.screen().grabWindow(window.winId()).toImage()
        return picture.pixelColor(margin).name()

    light, dark = (
        load_theme(window.services.places.resource("themes"), name) for name in ("light", "dark")
    )
    window.desk.go("section:basics")
    qtbot.waitUntil(lambda: seen() == light.page.lower())
    window.services.preferences.change(theme="dark")
    shown: list[str] = []
    while window.wardrobe.changing:
        QApplication.processEvents()
        shown.append(seen())
    qtbot.waitUntil(lambda: seen() == dark.page.lower())
    assert {*shown} <= {light.page.lower(), dark.page.lower()}


def test_the_reader_stays_at_the_words(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go(LONG)
    page = window.desk.page
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    words = page.document().findBlock(page.place()).text()
    assert words
    for percent in (300, 80, 150):
        window.services.preferences.change(text_size=percent)
        QApplication.processEvents()  # between two turns
    done(qtbot, window)
    assert page.document().findBlock(page.place()).text() == words


def test_a_page_opened_during_a_change_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go("section:basics")
    window.services.preferences.change(text_size=200)
    QApplication.processEvents()
    window.desk.go("section:other#school")
    done(qtbot, window)
    assert window.desk.page.top_section.startswith("school")
    check_whole(window, "light", 200)


def test_the_keys_stay_on_the_same_card(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go("home:")
    card = window.desk.home.findChildren(ChoiceCard)[2]
    card.setFocus()
    name = card.accessibleName()
    window.services.preferences.change(text_size=200)
    done(qtbot, window)
    focus = window.focusWidget()
    assert isinstance(focus, ChoiceCard)
    assert focus.accessibleName() == name
    assert focus is not card


def test_colours_alone_leave_the_cards_where_they_are(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go("home:")
    cards = window.desk.home.findChildren(ChoiceCard)
    window.services.preferences.change(theme="high-contrast")
    done(qtbot, window)
    assert window.desk.home.findChildren(ChoiceCard) == cards


def test_a_dialog_that_is_open_changes_with_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["settings"].trigger()
    shown = next(one for one in window.findChildren(QDialog) if one.isVisible())
    window.services.preferences.change(theme="dark")
    done(qtbot, window)
    dark = load_theme(window.services.places.resource("themes"), "dark")
    assert shown.grab().toImage().pixelColor(2, 2).name() in {
        dark.page.lower(),
        dark.panel.lower(),
    }


def test_a_window_closed_during_a_change_ends_well(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go(LONG)
    place = window.desk.page.place()
    assert place > 0
    window.services.preferences.change(text_size=200)
    QApplication.processEvents()
    window.close()
    done(qtbot, window)
    left = window.desk.history.current
    assert left is not None
    assert left.place >= place


def test_a_step_that_fails_does_not_leave_the_window_unpainted(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_self: Wardrobe) -> None:
        raise ValueError

    monkeypatch.setattr(Wardrobe, "put_on", fails)
    with qtbot.captureExceptions() as failures:
        window.services.preferences.change(theme="dark")
        done(qtbot, window)
    assert len(failures) == 1
    assert window.desk.updatesEnabled()


class Paints(QObject):
    """Counts how often what it watches is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's."""
        self.seen += event.type() == QEvent.Type.Paint
        return False


def test_a_window_that_is_resized_during_a_change_is_painted(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.go("section:basics")
    qtbot.waitExposed(window)
    window.resize(800, 600)
    window.services.preferences.change(text_size=200, theme="dark")
    paints = Paints()
    window.desk.page.viewport().installEventFilter(paints)
    done(qtbot, window)
    qtbot.waitUntil(lambda: paints.seen > 0)
    window.services.preferences.change(theme="light")
    done(qtbot, window)
    before = paints.seen
    window.desk.page.viewport().update()
    qtbot.waitUntil(lambda: paints.seen > before)


def test_no_line_of_the_tree_is_measured_while_the_style_is_put_on(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes = [Node(f"Line {number}", "document", document=f"d{number}") for number in range(200)]
    window.library_pane.set_nodes(nodes, "")
    QApplication.processEvents()
    window.library_pane.tree.scheduleDelayedItemsLayout()  # as after every change before
    measured: list[str] = []
    line = TreeModel.line

    def noted(model: TreeModel, index: Index) -> tuple[str, int, bool]:
        measured.append(line(model, index)[0])
        return line(model, index)

    monkeypatch.setattr(TreeModel, "line", noted)
    window.services.preferences.change(theme="sepia")
    assert measured == []
    qtbot.waitUntil(lambda: bool(measured))


def test_a_page_is_filled_before_it_is_seen(window: MainWindow) -> None:
    window.desk.go("section:basics")
    window.desk.go("home:")
    shown: list[bool] = []
    window.desk.page.filled.connect(lambda: shown.append(window.desk.page.isVisible()))
    window.desk.go("section:other")
    assert shown == [False]


def test_a_notebook_that_nobody_sees_is_dressed_apart_and_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["notebook"].trigger()
    book = window.findChild(NotebookPage)
    window.desk.go("home:")
    window.services.preferences.change(theme="dark")
    QApplication.processEvents()
    done(qtbot, window)
    assert window.desk.rooms.indexOf(book) >= 0
    assert not book.isVisible()
    dark = load_theme(window.services.places.resource("themes"), "dark")
    assert book.palette().window().color().name() in {dark.page.lower(), dark.panel.lower()}


def test_a_notebook_that_is_opened_while_it_stands_apart_is_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["notebook"].trigger()
    book = window.findChild(NotebookPage)
    window.desk.go("home:")
    window.desk.rooms.stand_apart()
    assert not window.isAncestorOf(book)
    window.actions_by_id["notebook"].trigger()
    assert book.isVisible()
    window.desk.rooms.come_back()
    window.desk.rooms.come_back()
    assert window.desk.rooms.currentWidget() is book
    assert window.desk.rooms.count() == 3


def test_what_stands_apart_goes_with_its_window(qapp: QApplication) -> None:
    rooms, book = RoomStack(QWidget(), QWidget()), QWidget()
    rooms.addWidget(book)
    rooms.stand_apart()
    assert book.parent() is None
    delete(rooms)
    assert not isValid(book)
