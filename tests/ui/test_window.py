"""The window as a reader uses it: the start page, the tree, panes, sizes, themes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.settings import Settings, load_session, load_settings
from reader.ui.controls import ChoiceCard
from reader.ui.main_window import MainWindow
from reader.ui.services import Services

MakeWindow = Callable[..., MainWindow]
MakeServices = Callable[..., Services]

ALL_ADULTS = "section:basics"


def spoken(window: MainWindow) -> list[str]:
    return [card.accessibleName() for card in window.desk.home.findChildren(ChoiceCard)]


def test_the_start_page_stands_before_the_library_is_read(
    qtbot: QtBot, places: Places, make_services: MakeServices, qapp: QApplication
) -> None:
    window = MainWindow(make_services(places, Settings()))
    qtbot.addWidget(window)
    window.show()
    assert window.library is None
    assert window.desk.on_home
    assert any("Acute lymphoblastic leukemia" in name for name in spoken(window))


def test_only_types_with_documents_are_offered(window: MainWindow) -> None:
    names = spoken(window)
    assert any("Acute lymphoblastic" in name for name in names)
    assert not any("Hairy cell" in name for name in names)


def test_a_card_leads_to_the_contents_and_from_there_to_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = next(
        c
        for c in window.desk.home.findChildren(ChoiceCard)
        if "Acute lymphoblastic" in c.accessibleName()
    )
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.desk.now is not None
    assert window.desk.now.page.title.startswith("Acute lymphoblastic leukemia")
    window.desk.page.link_activated.emit(ALL_ADULTS)
    assert window.desk.now.document == "basics"
    assert "Basics of ALL in adults" in window.desk.page.toPlainText()


def test_the_page_names_source_date_and_overdue_review(window: MainWindow) -> None:
    window.desk.go(ALL_ADULTS)
    text = window.desk.page.toPlainText()
    assert "Test Clinic" in text
    assert "9 August 2024" in text
    assert "August 2025" in text


def test_a_line_of_the_tree_opens_with_enter_and_the_page_gets_the_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    tree = window.library_pane.tree
    tree.setFocus()
    window.library_pane.focus_tree()
    keys = Qt.Key
    # The type opens, then its line for adults; under that is the first document.
    for key in (
        keys.Key_Right,
        keys.Key_Down,
        keys.Key_Right,
        keys.Key_Down,
        keys.Key_Return,
    ):
        qtbot.keyClick(tree, key)
    assert window.desk.now is not None
    assert window.desk.now.document == "basics"
    assert QApplication.focusWidget() is window.desk.page


def test_the_switch_changes_the_tree_and_is_kept(
    window: MainWindow, qtbot: QtBot, places: Places
) -> None:
    def titles() -> str:
        tree = window.library_pane.tree
        tree.expandAll()
        found: list[str] = []
        index = tree.model().index(0, 0)
        while index.isValid():
            found.append(index.data())
            index = tree.indexBelow(index)
        return " ".join(found)

    assert "Basics of ALL in adults" in titles()
    qtbot.mouseClick(window.library_pane.switch.button("children"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Basics of ALL in adults" not in titles())
    assert "ALL in children" in titles()
    window.close()
    assert load_settings(places.settings)[0].audience == "children"


def test_until_the_reader_chooses_both_audiences_are_there(window: MainWindow) -> None:
    switch = window.library_pane.switch
    assert not switch.button("adults").isChecked()
    assert not switch.button("children").isChecked()
    assert not window.actions_by_id["adults"].isChecked()
    window.desk.go("place:all")
    text = window.desk.page.toPlainText()
    assert "Basics of ALL in adults" in text
    assert "ALL in children" in text


def test_a_second_press_keeps_the_choice(window: MainWindow, qtbot: QtBot) -> None:
    switch = window.library_pane.switch
    for _ in range(2):
        qtbot.mouseClick(switch.button("adults"), Qt.MouseButton.LeftButton)
        assert switch.button("adults").isChecked()
        assert not switch.button("children").isChecked()
    home = window.desk.home

    def cards() -> list[ChoiceCard]:
        return [card for card in home.findChildren(ChoiceCard) if card.isCheckable()]

    def chosen() -> bool:
        return cards()[0].isChecked()

    qtbot.waitUntil(chosen)
    adult, child = cards()
    adult.click()
    assert adult.isChecked()
    assert child.focusPolicy() & Qt.FocusPolicy.TabFocus
    child.click()
    assert window.audience == "children"


def test_a_page_that_is_not_there_is_told(window: MainWindow) -> None:
    from reader.app import _open_page

    _open_page(window, "nosuch#part")
    assert "nosuch" in window.notice.label.text()
    assert window.desk.on_home
    _open_page(window, "basics")
    assert window.desk.now is not None


def test_the_start_page_says_what_this_is_before_it_asks(window: MainWindow) -> None:
    words = [label.text() for label in window.desk.home.findChildren(QLabel)]
    what = next(number for number, text in enumerate(words) if "information about" in text)
    assert what < words.index("What would you like to read about?")


def test_words_can_be_selected_with_the_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    page = window.desk.page
    bar = page.verticalScrollBar()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert bar.value()  # without the caret the arrows scroll
    bar.setValue(600)
    window.actions_by_id["caret"].trigger()
    assert window.actions_by_id["caret"].isChecked()
    before = page.place()
    for _ in range(2):
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(page, Qt.Key.Key_Right, both)
    chosen = page.textCursor()
    assert chosen.selectedText().strip() == "Phases"
    assert chosen.selectionStart() >= before  # it begins where the reader reads
    assert bar.value() == pytest.approx(600, abs=40)
    window.actions_by_id["copy"].trigger()
    assert QApplication.clipboard().text().strip() == "Phases"
    window.actions_by_id["caret"].trigger()
    assert not page.caret


def test_the_line_of_the_page_is_wholly_seen_in_the_tree(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(size=(1280, 420))
    window.desk.go(ALL_ADULTS)
    tree = window.library_pane.tree

    def seen() -> None:
        line = tree.visualRect(tree.currentIndex())
        assert line.height()
        assert tree.viewport().rect().contains(line.adjusted(0, 0, -line.width() + 1, 0))

    qtbot.waitUntil(lambda: seen() is None)
    window.resize(1280, 400)
    qtbot.waitUntil(lambda: seen() is None)


def test_many_headings_have_no_anchors_of_their_own(
    make_window: MakeWindow, places: Places, qtbot: QtBot
) -> None:
    """Qt takes seconds for thousands of anchors; the headings are found all the same."""
    parts = "\n\n".join(f"## Part {n}\n\nLeukemia words {n}." for n in range(300))
    (places.sources / "many.md").write_text(f"# Many words on leukemia\n\n{parts}\n", "utf-8")
    window = make_window()
    window.desk.go("section:many")
    qtbot.waitUntil(lambda: window.desk.now is not None)  # a worker makes the page
    page = window.desk.page
    block = page.document().begin()
    while block.isValid():
        assert not block.begin().fragment().charFormat().anchorNames()
        block = block.next()
    assert window.library is not None
    document = window.library.document("many")
    assert document is not None
    wanted = document.sections[200]
    window.side_pane.section_requested.emit(wanted.id)
    assert page.top_section == wanted.id
    assert page.cursorForPosition(QPoint(page.width() // 2, 30)).block().text() == wanted.heading


def test_f6_goes_round_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go(ALL_ADULTS)
    window.desk.page.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        panes = (window.header, window.library_pane, window.desk, window.side_pane)
        seen.append(next(i for i, p in enumerate(panes) if p.isAncestorOf(focus)))
    assert seen == [3, 0, 1, 2]


@pytest.mark.parametrize(
    ("size", "percent", "tree", "side"),
    [
        ((1280, 800), 100, True, True),
        ((900, 700), 100, True, False),
        ((700, 600), 100, False, False),
        ((800, 600), 200, False, False),
    ],
)
def test_panes_fold_by_width(
    make_window: MakeWindow, size: tuple[int, int], percent: int, *, tree: bool, side: bool
) -> None:
    window = make_window(Settings(theme="light", text_size=percent), size=size)
    window.desk.go(ALL_ADULTS)
    assert window.library_pane.isVisible() is tree
    assert window.side_pane.isVisible() is side
    assert window.header.button("show-tree").isVisible() is not tree
    if not tree:
        window.header.button("show-tree").click()
        assert window.library_pane.isVisible()
        window.header.button("show-tree").click()
        assert not window.library_pane.isVisible()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_is_cut_off_in_a_small_window(make_window: MakeWindow, percent: int) -> None:
    window = make_window(Settings(theme="light", text_size=percent), size=(800, 600))
    assert window.width() == 800
    assert window.desk.home.horizontalScrollBar().maximum() == 0
    shown = [
        window.header.button(name)
        for name in ("back", "home", "more", "show-tree", "show-side")
        if window.header.button(name).isVisible()
    ]
    right = window.header.width()
    for button in shown:
        assert 0 <= button.x() <= right - button.width()
    window.desk.go(ALL_ADULTS)
    assert window.desk.page.column_width() <= window.desk.page.viewport().width()


@pytest.mark.parametrize("theme", ["light", "sepia", "dark", "high-contrast"])
def test_each_theme_colours_page_panels_and_header(make_window: MakeWindow, theme: str) -> None:
    window = make_window(Settings(theme=theme))
    window.desk.go(ALL_ADULTS)
    colours = window.desk.look.theme
    page = window.desk.page
    ground = page.grab().toImage().pixelColor(page.width() // 2, page.height() - 12)
    assert ground == QColor(colours.page)
    pane = window.library_pane
    assert pane.grab().toImage().pixelColor(4, pane.height() // 2) == QColor(colours.panel)
    assert window.header.grab().toImage().pixelColor(3, 3) == QColor(colours.panel)


def test_a_theme_is_changed_in_place(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.go("section:basics#treatment")
    before = window.desk.page.top_section
    window.actions_by_id["theme-dark"].trigger()
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    assert window.desk.look.theme.name == "dark"
    assert window.desk.page.top_section == before
    assert window.actions_by_id["theme-dark"].isChecked()


def test_a_page_for_nobody_is_told_calmly_when_the_library_cannot_be_read(
    qtbot: QtBot, places: Places, make_services: MakeServices, qapp: QApplication
) -> None:
    from reader.errors import ReaderError

    def broken(_progress: object) -> object:
        raise ReaderError("The taxonomy could not be read.", "Install the program again.")

    window = MainWindow(make_services(places, Settings(), open_library=broken))
    qtbot.addWidget(window)
    window.show()
    window.load_library()
    qtbot.waitUntil(window.notice.isVisible)
    assert "Install the program again." in window.notice.label.text()
    assert window.desk.on_home


def test_the_session_is_written_when_the_window_closes(window: MainWindow, places: Places) -> None:
    window.desk.go(ALL_ADULTS)
    window.close()
    session = load_session(places.settings)
    assert session.document == "basics"
    assert session.geometry


def test_a_card_stays_inside_the_page(window: MainWindow) -> None:
    window.desk.go(ALL_ADULTS)
    window.desk.follow("web:https%3A%2F%2Fclinic.example%2F" + "x" * 300)
    card, page = window.desk.card, window.desk.page
    assert page.rect().contains(card.geometry().topLeft())
    assert page.rect().contains(card.geometry().bottomRight() - QPoint(1, 1))


def test_a_section_is_at_the_top_even_on_the_first_page_of_all(
    qtbot: QtBot, places: Places, make_services: MakeServices, qapp: QApplication
) -> None:
    from reader.progress import Silent

    services = make_services(places, Settings(theme="light"))
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.set_library(services.open_library(Silent()))
    window.desk.go("section:basics#phases")
    for _ in range(5):
        qapp.processEvents()
    assert window.desk.page.verticalScrollBar().value() > 0
    assert window.desk.page.top_section.startswith("phases")


def test_narrowing_the_window_keeps_the_place(window: MainWindow, qapp: QApplication) -> None:
    window.desk.go("section:basics#phases")
    for width in (1100, 900, 700, 1280):
        window.resize(width, 800)
        for _ in range(3):
            qapp.processEvents()
        assert window.desk.page.top_section.startswith("phases"), width


def test_home_offers_where_you_left_off(window: MainWindow) -> None:
    window.desk.go("section:other")
    window.desk.go("home:")
    assert any(n.startswith("Where you left off. ALL in children") for n in spoken(window))
