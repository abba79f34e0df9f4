"""Names in texts: whole words, longest first, acronyms only as written, linear time."""

import pytest
from hypothesis import given, strategies

from reader.library.entries import Names
from reader.library.mentions import Finder, find_trials


def finder(names: dict[str, str], exact: dict[str, str] | None = None) -> Finder:
    found = Names()
    for name, owner in names.items():
        found.add(name, owner)
    for name, owner in (exact or {}).items():
        found.add(name, owner, exact=True)
    found.add_plurals()
    return Finder({"term": found})


def ids(one: Finder, text: str) -> dict[str, int]:
    return one.ids(text).get("term", {})


def test_names_match_in_any_case_as_plurals_and_across_hyphens() -> None:
    one = finder({"stem cell": "stem-cell", "CAR T-cell therapy": "car-t"})
    assert ids(one, "Stem cells. STEM-CELL. car t cell therapy") == {"stem-cell": 2, "car-t": 1}


def test_part_of_a_word_is_no_mention() -> None:
    one = finder({"gene": "gene", "red cell": "red"})
    assert ids(one, "general hygiene, scared cells, red cellar") == {}


def test_the_longer_of_two_names_wins_and_leaves_no_second_mention() -> None:
    one = finder({"bone marrow": "marrow", "bone marrow transplant": "transplant", "marrow": "m"})
    assert ids(one, "a bone marrow transplant") == {"transplant": 1}


def test_acronyms_match_only_as_written() -> None:
    one = finder({}, {"ALL": "all", "WHO": "who"})
    assert ids(one, "all of us who have ALL") == {"all": 1}


def test_kinds_do_not_take_words_from_one_another() -> None:
    terms, drugs = Names(), Names()
    terms.add("imatinib therapy", "therapy")
    drugs.add("imatinib", "imatinib")
    found = Finder({"term": terms, "drug": drugs}).ids("imatinib therapy")
    assert found == {"term": {"therapy": 1}, "drug": {"imatinib": 1}}


def test_words_whose_lower_case_has_more_letters_keep_their_places() -> None:
    one = finder({"remission": "remission"}, {"ALL": "all"})
    assert ids(one, "İ İ remission and ALL") == {"remission": 1, "all": 1}


SOME = finder(
    {"bone marrow": "marrow", "bone marrow transplant": "transplant", "marrow": "m", "σος": "sos"},
    {"ALL": "all", "ALL trial": "trial"},
)
WORDS = ("bone", "Marrow", "marrows", "transplant", "ALL", "all", "trial", "ΣΟΣ", "İ", "-", ". ")


@given(strategies.lists(strategies.sampled_from(WORDS), max_size=8))
def test_whether_one_name_stands_there_agrees_with_all_that_do(words: list[str]) -> None:
    text = " ".join(words)
    found = ids(SOME, text)
    for owner in ("marrow", "transplant", "m", "sos", "all", "trial"):
        assert SOME.naming("term", owner)(text) == (owner in found)


def test_nothing_is_looked_for_where_no_name_can_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    one = finder({"remission": "remission"})
    holds = one.naming("term", "remission")
    assert holds("In remission.")
    monkeypatch.setattr(one, "ids", None)  # calling it would fail
    assert not holds("Nothing of the kind.")


def test_ids_come_in_order_of_first_mention() -> None:
    one = finder({"b": "b-id", "a": "a-id"})
    assert list(ids(one, "b a b")) == ["b-id", "a-id"]


def test_trials_in_text_and_addresses_once_each() -> None:
    text = "[trial](https://clinicaltrials.gov/study/NCT03150693) nct00000001, NCT03150693"
    assert find_trials(text) == ("NCT03150693", "NCT00000001")


def test_numbers_that_only_look_like_trials_are_none() -> None:
    assert find_trials("NCT123 NCT123456789 XNCT12345678") == ()
