"""The start page's cards before the library is read: those of last time, else a good guess."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from reader.library.shelf import open_library
from reader.library.tree import build_tree
from reader.paths import Places, find_places
from reader.settings import Session
from reader.site import Site
from reader.ui.home import HomeFacts
from reader.ui.home_facts import HomeMaker
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
    shown = hrefs(first._home.facts("", Session(), first._nodes_of("")))
    kept = first.services.preferences.session
    assert kept.cards == ["all"]
    before = HomeMaker(places, Site()).facts("", kept, None)
    assert hrefs(before) == shown


def test_a_card_that_no_longer_exists_is_left_out() -> None:
    session = Session(cards=["aml", "no-such-type"])
    facts = HomeMaker(find_places(None), Site()).facts("", session, None)
    assert [card.href for card in facts.types] == ["place:aml"]
