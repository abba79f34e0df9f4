"""The preview: every page laid out by a worker, painted when it is looked at."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPageLayout, QPainter, QPicture
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.ui.laid_sheet import Sheet
from reader.ui.main_window import MainWindow
from reader.ui.print_preview import PreviewDialog
from reader.ui.sheets_view import SheetsView

SHEET = Sheet("Long", "".join(f"<p>Line {n} of the page.</p>" for n in range(300)), "Top", "Foot")
Ask = Callable[[QPageLayout, QWidget], bool]


@pytest.fixture
def preview(window: MainWindow, qtbot: QtBot) -> Callable[..., PreviewDialog]:
    """Opens the preview of a long sheet and waits for its pages."""

    def open_it(print_it: Ask = lambda _layout, _over: False) -> PreviewDialog:
        dialog = PreviewDialog(
            window,
            SHEET,
            paper=window.desk.paper,
            runner=window.services.runner,
            print_it=print_it,
        )
        dialog.open()
        qtbot.waitUntil(lambda: dialog.view.count > 0)
        return dialog

    return open_it


def button(dialog: PreviewDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def test_the_page_in_view_is_shown_as_it_will_be_printed(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go("section:basics")
    window.actions_by_id["preview"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewDialog))
    qtbot.waitUntil(lambda: dialog.view.count >= 2)
    assert dialog.state.text() == f"Page 1 of {dialog.view.count}"
    picture = dialog.view.viewport().grab().toImage()
    colours = {
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width() // 4, picture.width() * 3 // 4)
        for y in range(20, picture.height() // 2)
    }
    assert 255 in colours, "no paper"
    assert min(colours) < 90, "no words"
    dialog.reject()


def test_only_pages_in_view_are_painted(
    preview: Callable[..., PreviewDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = preview()
    painted: list[QPicture] = []
    paint = SheetsView._paint

    def note(self: SheetsView, painter: QPainter, sheet: object, picture: QPicture) -> None:
        painted.append(picture)
        paint(self, painter, sheet, picture)  # type: ignore[arg-type]

    monkeypatch.setattr(SheetsView, "_paint", note)
    assert dialog.print_button.isDefault()  # Enter prints, wherever the view stands
    dialog.view.fit_page(False)
    dialog.view.viewport().grab()
    assert 1 <= len(painted) <= 3 < dialog.view.count


def test_the_keys_lead_through_the_pages(preview: Callable[..., PreviewDialog]) -> None:
    dialog = preview()
    view = dialog.view
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.count - 1
    assert dialog.state.text() == f"Page {view.count} of {view.count}"
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() < view.verticalScrollBar().maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert dialog.state.text() == f"Page 1 of {view.count}"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_size_changes_and_the_place_stays(preview: Callable[..., PreviewDialog]) -> None:
    dialog = preview()
    view = dialog.view
    dialog.whole.click()
    whole = view.scale
    assert view.verticalScrollBar().pageStep() >= view._paper.height() * whole
    view.verticalScrollBar().setValue(round(2 * view._stride()))
    assert view.page == 2
    button(dialog, "+").click()
    assert view.scale > whole
    assert view.page == 2
    button(dialog, "−").click()
    assert view.scale == pytest.approx(whole)
    dialog.whole.click()
    assert view.scale * view._paper.width() <= view.viewport().width()
    for _ in range(40):
        button(dialog, "+").click()
    assert view.scale == 4
    assert view.horizontalScrollBar().maximum() > 0


def test_landscape_is_laid_out_anew_and_printed_so(
    preview: Callable[..., PreviewDialog], qtbot: QtBot
) -> None:
    asked: list[QPageLayout.Orientation] = []

    def print_it(layout: QPageLayout, over: QWidget) -> bool:
        assert isinstance(over, PreviewDialog)
        asked.append(layout.orientation())
        return len(asked) > 1

    dialog = preview(print_it)
    upright = dialog.view.count
    dialog.wide.click()
    dialog.wide.click()  # the first answer comes too late, and is dropped
    dialog.wide.click()
    qtbot.waitUntil(lambda: dialog.view.count != upright)
    paper = dialog.view._paper
    assert paper.width() > paper.height()
    dialog.print_button.click()
    assert dialog.isVisible()  # nothing was printed
    dialog.print_button.click()
    assert asked == [QPageLayout.Orientation.Landscape] * 2
    assert not dialog.isVisible()


def test_a_preview_that_is_closed_at_once_waits_for_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.go("section:basics")
    window.actions_by_id["preview"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewDialog))
    dialog.reject()
    qtbot.waitUntil(lambda: not window.services.runner.busy)


def test_pages_for_a_preview_that_went_with_its_window_go_nowhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The window may be made anew, in another language, while a preview of it is opened."""
    window.desk.go("section:basics")
    window.actions_by_id["preview"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewDialog))
    delete(dialog)
    qtbot.waitUntil(lambda: not window.services.runner.busy)  # else the test fails by itself


def test_a_small_window_cuts_no_button(
    window: MainWindow, preview: Callable[..., PreviewDialog]
) -> None:
    window.resize(480, 400)
    dialog = preview()
    dialog.resize(400, 380)
    for one in dialog.findChildren(QPushButton):
        corner = one.mapTo(dialog, QPoint(one.width(), one.height()))
        assert one.width() >= one.sizeHint().width()
        assert corner.x() <= dialog.width()
        assert corner.y() <= dialog.height()
    assert dialog.view.height() > 60
