"""Reading at the shared screen by finger: contents, letters, pages, looks."""

import random

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.ui.kiosk.reading import TOOLS
from reader.ui.kiosk.shell import KioskWindow
from tests.support.kiosk_window import (
    Visitor,
    bar,
    begin,
    card,
    tap,
)


def test_reading_without_typing(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "contents")
    tap(card(kiosk.contents, "Acute lymphoblastic"))
    tap(card(kiosk.contents, "Adults")) if _has(kiosk, "Adults") else None
    tap(card(kiosk.contents, "Basics of ALL"))
    assert kiosk.desk.now is not None
    assert kiosk.desk.now.document == "basics"
    bar(kiosk, "contents")
    tap(card(kiosk.contents, "On this page"))
    tap(card(kiosk.contents, "Follow-up"))
    assert kiosk.desk.page.verticalScrollBar().value() > 0


def _has(kiosk: KioskWindow, words: str) -> bool:
    return any(words in b.accessibleName() for b in kiosk.contents.findChildren(QAbstractButton))


def test_the_glossary_is_reached_by_letters(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "contents")
    tap(card(kiosk.contents, "Glossary A–Z"))
    tap(card(kiosk.contents, "B"))
    name = kiosk.contents.findChildren(QAbstractButton)[0].accessibleName()
    assert name.lower().startswith("b")
    bar(kiosk, "back")
    assert kiosk.contents.title.text() == "Glossary A–Z"
    bar(kiosk, "back")
    assert kiosk.contents.title.text() == "Contents"
    bar(kiosk, "back")
    assert kiosk.desk.on_home
    assert kiosk.reading.isVisible()


def test_the_tools_stand_beside_a_page_two_by_two_where_it_is_low(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    QApplication.processEvents()
    buttons = {name: one for name, one in kiosk.reading.buttons.items() if one.isVisible()}
    assert list(buttons) == list(TOOLS)
    assert len({one.x() for one in buttons.values()}) == 1
    kiosk.reading.set_size(200)
    QApplication.processEvents()
    assert len({one.x() for one in buttons.values()}) == 2


def test_pages_turn_by_touch(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    QApplication.processEvents()
    tap(kiosk.reading.buttons["page-down"])
    assert kiosk.desk.page.verticalScrollBar().value() > 300
    tap(kiosk.reading.buttons["page-up"])
    assert kiosk.desk.page.verticalScrollBar().value() == 0


def test_text_size_and_contrast_are_one_touch_each(kiosk: KioskWindow) -> None:
    begin(kiosk)
    bar(kiosk, "text-size")
    tap(kiosk.trays["text-size"].buttons[200])
    assert kiosk.desk.look.scale == 2.0
    assert kiosk.trays["text-size"].buttons[200].isChecked()
    bar(kiosk, "contrast")
    assert not kiosk.trays["text-size"].isVisible()
    tap(kiosk.trays["contrast"].buttons["high-contrast"])
    assert kiosk.desk.look.theme.page == "#000000"


def test_a_web_link_has_a_code_and_nothing_to_copy_or_open(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.desk.follow("web:https%3A%2F%2Fclinic.example%2Fsigns")
    buttons = [b.text() for b in kiosk.desk.card.findChildren(QAbstractButton) if b.isVisible()]
    assert buttons == ["Close"]


def test_no_other_window_appears_whatever_people_touch(kiosk: KioskWindow) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            own = not isinstance(watched, QWidget) or not watched.isWindow() or watched is kiosk
            if event.type() == QEvent.Type.Show and not own:
                shown.append(f"{type(watched).__name__} {watched.objectName()}")
            return False

    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    visitor = Visitor(kiosk, random.Random(7))
    for _ in range(12):
        visitor.visit(15)
    app.removeEventFilter(watch)
    assert visitor.seen["page"]
    assert shown == []
