"""No key leaves the kiosk, opens a dialog or breaks it: every key with every modifier."""

from collections.abc import Callable
from functools import reduce
from itertools import combinations
from operator import or_

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.site import Features, Site
from reader.site_kiosk import Kiosk
from reader.ui.kiosk.rules import ROWS, Rules
from reader.ui.kiosk.shell import KioskWindow
from tests.support.kiosk_window import (
    bar,
    begin,
)

Mod = Qt.KeyboardModifier
MODIFIERS = (Mod.ControlModifier, Mod.AltModifier, Mod.ShiftModifier, Mod.MetaModifier)
EVERY_MODIFIER = [
    reduce(or_, some, Mod.NoModifier) for n in range(5) for some in combinations(MODIFIERS, n)
]
# What one touch of a key does is proved elsewhere; here a session must not end at once.
KEYS = [key for key in Qt.Key if key != Qt.Key.Key_unknown]


def press(key: Qt.Key, modifiers: Mod) -> None:
    """A key as the system delivers it: an offer to override, a press, a release."""
    window = QApplication.focusWidget() or QApplication.activeWindow()
    assert window is not None
    text = chr(key) if 32 <= key < 127 and not modifiers & ~Mod.ShiftModifier else ""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(window, QKeyEvent(kind, key, modifiers, text))


def other_windows(kiosk: KioskWindow) -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not kiosk]


def _home(kiosk: KioskWindow) -> None:
    begin(kiosk)


def _page(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")


def _field(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "search")


def _staff(kiosk: KioskWindow) -> None:
    kiosk.course.ask_staff()


def _welcome(kiosk: KioskWindow) -> None:
    assert kiosk.welcome.isVisible()


def _take(kiosk: KioskWindow) -> None:
    _page(kiosk)
    kiosk.errands.take_along()


@pytest.mark.parametrize("place", [_home, _page, _field, _staff, _welcome, _take])
def test_every_key_with_every_modifier(
    kiosk: KioskWindow, place: Callable[[KioskWindow], None], qtbot: QtBot
) -> None:
    over: list[int] = []
    kiosk.over.connect(over.append)
    place(kiosk)
    for modifiers in EVERY_MODIFIER:
        for key in KEYS:
            press(key, modifiers)
            assert kiosk.isVisible()
        QApplication.processEvents()
        assert other_windows(kiosk) == [], modifiers
    assert over == []
    assert QGuiApplication.clipboard().text() == ""


def test_only_allowed_combinations_reach_the_program(kiosk: KioskWindow) -> None:
    """Counted at the rules: with Ctrl, Alt or Meta only shortcuts of allowed actions pass."""
    rules = kiosk.rules
    passed = {
        (key, modifiers)
        for key in KEYS
        for modifiers in EVERY_MODIFIER
        if modifiers & ~Mod.ShiftModifier and rules.allows_key(key, modifiers)
    }
    shortcuts = {
        (sequence[0].key(), sequence[0].keyboardModifiers())
        for action in kiosk.actions_by_id.values()
        for sequence in action.shortcuts()
    }
    assert passed <= shortcuts
    assert (Qt.Key.Key_F, Mod.ControlModifier) in passed
    for forbidden in (
        (Qt.Key.Key_P, Mod.ControlModifier),
        (Qt.Key.Key_C, Mod.ControlModifier),
        (Qt.Key.Key_V, Mod.ControlModifier),
        (Qt.Key.Key_F4, Mod.AltModifier),
        (Qt.Key.Key_Q, Mod.ControlModifier),
        (Qt.Key.Key_O, Mod.ControlModifier),
        (Qt.Key.Key_S, Mod.ControlModifier),
    ):
        assert forbidden not in passed


def test_function_and_media_keys_are_swallowed() -> None:
    rules = Rules(Site())
    for key in (
        Qt.Key.Key_F1,
        Qt.Key.Key_F11,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Print,
        Qt.Key.Key_HomePage,
    ):
        assert not rules.allows_key(key, Mod.NoModifier)
        assert not rules.allows_key(key, Mod.NoModifier, typing=True)


def test_letters_reach_a_field_and_nothing_else() -> None:
    rules = Rules(Site())
    assert rules.allows_key(Qt.Key.Key_A, Mod.NoModifier, text="a", typing=True)
    assert rules.allows_key(Qt.Key.Key_A, Mod.ShiftModifier, text="A", typing=True)
    assert rules.allows_key(Qt.Key.Key_A, Mod.GroupSwitchModifier, text="ą", typing=True)
    assert not rules.allows_key(Qt.Key.Key_A, Mod.NoModifier, text="a", typing=False)
    assert not rules.allows_key(Qt.Key.Key_Delete, Mod.ShiftModifier, typing=True)
    assert not rules.allows_key(Qt.Key.Key_Insert, Mod.ShiftModifier, typing=True)


def test_shortcuts_rest_while_something_stands_over_the_session(kiosk: KioskWindow) -> None:
    find = (Qt.Key.Key_F, Mod.ControlModifier)
    assert kiosk.rules.allows_key(*find)
    assert not kiosk.rules.allows_key(*find, covered=True)
    assert kiosk.course.guard.covered


def test_every_allowed_action_is_a_row_marked_for_kiosks(kiosk: KioskWindow) -> None:
    marked = {spec.id for spec in ROWS if spec.kiosk}
    assert set(kiosk.actions_by_id) <= marked
    assert not {"quit", "print", "copy", "add-documents", "save-pdf", "settings", "about"} & set(
        kiosk.actions_by_id
    )


def test_printing_needs_the_sites_word() -> None:
    assert not Rules(Site()).allows("print")
    assert Rules(Site(kiosk=Kiosk(print=True))).allows("print")
    assert not Rules(Site(kiosk=Kiosk(print=True), features=Features(print=False))).printing


def test_no_context_menu_no_drop_no_zoom(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    view = kiosk.desk.page.viewport()
    menu = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(50, 50), view.mapToGlobal(QPoint(50, 50))
    )
    assert QApplication.sendEvent(view, menu)
    assert other_windows(kiosk) == []
    drag = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, QMimeData(), Qt.MouseButton.LeftButton, Mod(0)
    )
    QApplication.sendEvent(view, drag)
    assert not drag.isAccepted()
    before = kiosk.desk.page.document().defaultFont().pixelSize()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Mod.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, wheel)
    assert kiosk.desk.page.document().defaultFont().pixelSize() == before


def test_text_cannot_be_marked_and_so_not_dragged_out(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    flags = kiosk.desk.page.textInteractionFlags()
    assert not flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    field = kiosk.findChild(QLineEdit)
    assert field is not None
    assert not kiosk.acceptDrops()
    assert not kiosk.search_screen.field.acceptDrops()


def test_a_dialog_that_slips_in_is_closed(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    box = QMessageBox(kiosk)
    box.open()
    qtbot.waitUntil(lambda: not box.isVisible())
    plain = QDialog()
    qtbot.addWidget(plain)
    plain.show()
    qtbot.waitUntil(lambda: not plain.isVisible())


def test_it_cannot_be_closed_or_made_small(kiosk: KioskWindow, qtbot: QtBot) -> None:
    assert not kiosk.close()
    assert kiosk.isVisible()
    kiosk.setWindowState(Qt.WindowState.WindowMinimized)
    qtbot.waitUntil(lambda: not kiosk.isMinimized())
    app = QApplication.instance()
    assert app is not None
    # What Cmd+Q on a Mac, or the end of a desktop's session, sends.
    assert QApplication.sendEvent(app, QEvent(QEvent.Type.Quit))
    assert kiosk.isVisible()
