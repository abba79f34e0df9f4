"""The start page's cards before the library is read: those of last time, else a good guess."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from reader.library.shelf import open_library
from reader.library.tree import build_tree
from reader.paths import Places, find_places
from reader.settings import Session, save
from reader.site import Site
from reader.ui.controls import ChoiceCard
from reader.ui.home import Home, HomeFacts
from reader.ui.home_facts import HomeMaker
from reader.ui.main_window import MainWindow
from reader.ui.services import Services

if TYPE_CHECKING:
    from tests.ui.conftest import MakeWindow


def hrefs(facts: HomeFacts) -> list[str]:
    """Where the cards lead, in their order."""
    return [card.href for card in (*facts.types, *facts.ways)]


def test_the_first_guess_is_right_for_the_built_in_library() -> None:
    places = find_places(None)
    library = open_library([places.sources], places=places, use_cache=False)
    nodes = build_tree(library, audience=None, professionals=False, today=date(2026, 11, 21))
    maker = HomeMaker(places, Site())
    assert hrefs(maker.facts("", Session(), None)) == hrefs(maker.facts("", Session(), nodes))


def test_the_cards_of_last_time_stand_from_the_first_frame_on(
    make_window: "MakeWindow", places: Places, make_services: Callable[..., Services]
) -> None:
    first = make_window()
    shown = hrefs(first._home.facts("", Session(), first._trees.of("")))
    kept = first.services.preferences.session
    assert kept.cards == ["all"]
    before = HomeMaker(places, Site()).facts("", kept, None)
    assert hrefs(before) == shown


def test_a_card_that_no_longer_exists_is_left_out() -> None:
    session = Session(cards=["aml", "no-such-type"])
    facts = HomeMaker(find_places(None), Site()).facts("", session, None)
    assert [card.href for card in facts.types] == ["place:aml"]


def test_choosing_by_key_leaves_the_keys_and_the_place(
    make_window: "MakeWindow", qtbot: QtBot
) -> None:
    window = make_window(size=(800, 600))
    home = window.desk.home
    card = next(one for one in home.findChildren(ChoiceCard) if one.isCheckable())
    name = card.accessibleName()
    card.setFocus()
    home.verticalScrollBar().setValue(60)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert window.audience == "adults"
    qtbot.waitUntil(lambda: window.focusWidget() is not card)
    now = window.focusWidget()
    assert isinstance(now, ChoiceCard)
    assert now is not card
    assert now.accessibleName() == name
    assert now.isChecked()
    assert home.verticalScrollBar().value() == 60


def test_a_button_keeps_the_keys_while_the_documents_arrive(
    window: MainWindow, qtbot: QtBot
) -> None:
    home = window.desk.home
    button = next(one for one in home.findChildren(QPushButton) if one.text() == "Español")
    button.setFocus()

    def kept() -> bool:
        # Asked of what is there now: the button of before is gone, and the next may go as well.
        now = window.focusWidget()
        return isinstance(now, QPushButton) and now is not button and now.text() == "Español"

    window.services.preferences.change(audience="children")
    qtbot.waitUntil(kept)


@pytest.mark.parametrize("size", [100, 120])
def test_the_way_back_to_the_start_page_leads_to_its_place(
    make_window: "MakeWindow", qtbot: QtBot, size: int
) -> None:
    window = make_window(size=(800, 600))
    home = window.desk.home
    home.verticalScrollBar().setValue(80)
    window.desk.go("section:basics")
    window.services.preferences.change(audience="adults", text_size=size)
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    window.desk.go("home:")
    assert home.verticalScrollBar().value() == 80


def test_the_way_home_makes_the_start_page_once(
    make_window: "MakeWindow", monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = make_window()
    made: list[HomeFacts] = []
    build = Home._add_parts

    def counted(home: Home, lines: QVBoxLayout, facts: HomeFacts) -> None:
        made.append(facts)
        build(home, lines, facts)

    monkeypatch.setattr(Home, "_add_parts", counted)
    window.desk.go("section:basics")
    window.services.preferences.change(theme="dark")  # what nobody sees is let go of
    qtbot.waitUntil(lambda: not window.wardrobe.changing)
    assert made == []
    window.desk.go("home:")
    assert [facts.left_off is not None for facts in made] == [True]


def test_after_another_page_only_the_card_of_what_was_read_says_something_new(
    make_window: "MakeWindow", qtbot: QtBot
) -> None:
    window = make_window()
    home = window.desk.home
    window.desk.go("section:basics")
    window.desk.go("home:")
    cards = home.findChildren(ChoiceCard)
    card = next(one for one in cards if one.accessibleName().startswith("Where you left off"))
    assert card.labels[1].text() == "Basics of ALL in adults"
    window.desk.go("section:other")
    window.desk.go("home:")
    assert home.findChildren(ChoiceCard) == cards
    assert card.labels[1].text() == "ALL in children"
    assert card.accessibleName() == "Where you left off. ALL in children"
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.desk.now is not None
    assert window.desk.now.document == "other"


def test_back_leads_to_the_start_page_with_its_place_and_its_card(
    make_window: "MakeWindow", qtbot: QtBot
) -> None:
    window = make_window(size=(800, 600))
    home, back = window.desk.home, window.actions_by_id["back"]
    assert not back.isEnabled()
    card = next(one for one in home.findChildren(ChoiceCard) if "Acute" in one.accessibleName())
    name = card.accessibleName()
    card.setFocus()
    home.verticalScrollBar().setValue(80)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.desk.reading
    window.desk.focus()
    window.desk.go("section:basics")  # the start page has another card from now on
    back.trigger()
    back.trigger()
    assert window.desk.on_home
    assert not back.isEnabled()
    assert window.actions_by_id["forward"].isEnabled()
    assert home.verticalScrollBar().value() == 80
    now = window.focusWidget()
    assert isinstance(now, ChoiceCard)
    assert now.accessibleName() == name
    assert now.isVisible()


def test_keys_elsewhere_stay_there_on_the_way_back(window: MainWindow) -> None:
    window.desk.go("section:basics")
    window.header.search.setFocus()
    window.actions_by_id["back"].trigger()
    assert window.desk.on_home
    assert window.focusWidget() is window.header.search


def test_the_page_of_last_time_has_the_start_page_behind_it(
    make_window: "MakeWindow", places: Places
) -> None:
    save(places.settings, Session(page="section:basics"))
    window = make_window()
    assert window.desk.now is not None
    window.actions_by_id["back"].trigger()
    assert window.desk.on_home
    window.actions_by_id["forward"].trigger()
    assert window.desk.now.document == "basics"
