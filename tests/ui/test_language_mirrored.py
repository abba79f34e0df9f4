"""A language that runs from right to left turns the window round, and leaves English as it is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.ui.icons import IconSet
from reader.ui.language.directions import mirrored, read_on, runs_right_to_left
from reader.ui.language.installing import install
from reader.ui.language.stage import Stage
from reader.ui.main_window import MainWindow
from tests.support.rooms import ROOMS, tidy

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
START = int(Qt.AlignmentFlag.AlignLeft)


def test_the_first_letter_says_which_way_a_text_runs() -> None:
    assert runs_right_to_left("3 « שלום")
    assert runs_right_to_left("مرحبا ALL")
    assert not runs_right_to_left("ALL مرحبا")
    assert not runs_right_to_left("12 – 3")


def test_english_reads_on_from_the_left_at_the_right_side() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    assert read_on(painter, LEFT, "What is ALL?", START) == START
    flags = read_on(painter, RIGHT, "What is ALL?", START)
    assert flags & int(Qt.AlignmentFlag.AlignRight)
    assert not flags & START
    assert painter.layoutDirection() is LEFT
    read_on(painter, RIGHT, "שלום", START)
    assert painter.layoutDirection() is RIGHT
    painter.end()


def test_parts_change_sides() -> None:
    whole, part = QRect(100, 0, 200, 20), QRect(110, 5, 30, 10)
    assert mirrored(LEFT, whole, part) == part
    assert mirrored(RIGHT, whole, part) == QRect(260, 5, 30, 10)
    assert mirrored(RIGHT, whole, mirrored(RIGHT, whole, part)) == part


def test_arrows_turn_and_other_pictures_do_not(spoken: Places, qapp: QApplication) -> None:
    icons = IconSet(spoken, colour="#000000", faint="#888888", size=24, ratio=1.0)

    def drawn(name: str) -> QImage:
        return icons.icon(name).pixmap(24, 24).toImage()

    usual = {name: drawn(name) for name in ("back", "print", "search")}
    install(qapp, spoken, "ar")
    turned = drawn("back")
    assert turned != usual["back"]
    ink = [(x, y) for x in range(24) for y in range(24) if usual["back"].pixelColor(x, y).alpha()]
    same = sum(turned.pixelColor(23 - x, y).alpha() > 0 for x, y in ink)
    assert same > 0.9 * len(ink)
    assert drawn("print") == usual["print"]
    assert drawn("search") == usual["search"]


def test_the_window_is_turned_round(stage: Stage[MainWindow]) -> None:
    stage.window.resize(1280, 800)
    stage.speak("ar")
    window = stage.window
    window.desk.go("section:basics")
    QApplication.processEvents()

    def middle(name: str) -> int:
        button = window.header.button(name)
        return button.mapTo(window, button.rect().center()).x()

    assert middle("back") > middle("forward") > middle("home") > middle("bookmark")
    tree, side = window.left, window.side_pane
    assert tree.mapTo(window, tree.rect().center()).x() > 700
    assert side.mapTo(window, side.rect().center()).x() < 400
    # The document's own lines begin at the left.
    page = window.desk.page
    block = page.document().findBlock(page.toPlainText().index("Bone marrow makes"))
    assert block.textDirection() is LEFT
    assert block.layout().lineAt(0).naturalTextRect().left() < 40


def test_every_room_opens_in_a_small_mirrored_window(
    stage: Stage[MainWindow], qtbot: QtBot
) -> None:
    stage.window.resize(800, 600)
    stage.speak("ar")
    window = stage.window
    for show in ROOMS.values():
        top = show(window, qtbot)
        QApplication.processEvents()
        assert not top.grab().isNull()
        tidy(window)
