"""The guide inside the program: true to the keys, in each language, within what a site allows."""

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from reader import wording
from reader.paths import find_places
from reader.site import Features, Site
from reader.ui import addresses
from reader.ui.actions import ACTIONS
from reader.ui.guide import guide_page, guide_text

if TYPE_CHECKING:
    from tests.ui.conftest import MakeWindow

PLACES = find_places(None)
NAMED = re.compile(r"\{(keys|menu):([^}]*)\}")
ROWS = {spec.id: spec for spec in ACTIONS}


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_key_and_entry_that_the_guide_names_exists(language: str) -> None:
    named = NAMED.findall(guide_text(PLACES, language))
    assert len(named) > 20
    for kind, name in named:
        assert name in ROWS
        assert kind == "menu" or ROWS[name].shortcuts, f"{name} has no key"


def test_each_language_has_the_same_sections_and_names_the_same_keys() -> None:
    english, *others = (guide_text(PLACES, language) for language in wording.LANGUAGES)
    for other in others:
        assert other.count("\n## ") == english.count("\n## ")
        assert re.findall(r"needs: (\w+)", other) == re.findall(r"needs: (\w+)", english)
        assert {name for kind, name in NAMED.findall(other) if kind == "keys"} == {
            name for kind, name in NAMED.findall(english) if kind == "keys"
        }


def test_a_section_needs_a_feature_that_there_is() -> None:
    needed = set(re.findall(r"needs: (\w+)", guide_text(PLACES, "en")))
    assert needed
    assert needed <= {field.name for field in fields(Features)}


def test_the_page_has_a_title_headings_and_no_placeholder_left() -> None:
    page = guide_page(PLACES, Features())
    assert page.title == "How to use this reader"
    assert [heading.level for heading in page.headings][:2] == [1, 2]
    assert all(f'id="{heading.section}"' in page.html for heading in page.headings)
    assert "{" not in page.html
    assert "needs:" not in page.html
    assert "Ctrl+K" in page.html


@pytest.mark.parametrize(
    ("feature", "word"),
    [("bookmarks", "My notebook"), ("print", "PDF"), ("add_documents", "Markdown")],
)
def test_what_a_site_does_not_allow_is_not_spoken_of(feature: str, word: str) -> None:
    assert word in guide_page(PLACES, Features()).html
    assert word not in guide_page(PLACES, Features(**{feature: False})).html


def test_a_language_without_a_guide_gets_the_english_one() -> None:
    assert guide_text(PLACES, "xx") == guide_text(PLACES, "en")


def test_the_help_menu_opens_it_and_back_leads_home(make_window: "MakeWindow") -> None:
    window = make_window(site=Site())
    window.desk.go(addresses.HOME)
    window.actions_by_id["guide"].trigger()
    assert window.desk.now is not None
    assert window.desk.now.href == addresses.GUIDE
    assert window.desk.page.toPlainText().startswith("How to use this reader")
    window.actions_by_id["back"].trigger()
    assert window.desk.on_home
