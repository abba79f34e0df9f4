"""Words as search sees them: spelling, forms, names."""

import pytest

from reader.search.lexicon import MARK, Lexicon
from reader.search.query import parse


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("leukaemia", "leukemia"),
        ("haemorrhage", "hemorrhage"),
        ("anaemia", "anemia"),
        ("tumour", "tumor"),
        ("diarrhoea", "diarrhea"),
        ("oesophagus", "esophagus"),
        ("paediatric", "pediatric"),
        ("randomised", "randomized"),
        ("counselling", "counseling"),
        ("leucocytes", "leukocytes"),
        ("programmes", "programs"),
        ("foetus", "fetus"),
    ],
)
def test_british_and_american_spelling_agree(lexicon: Lexicon, british: str, american: str) -> None:
    assert lexicon.folder.term(british) == lexicon.folder.term(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CAR-T", "CAR T-cell therapy"),
        ("GVHD", "graft-versus-host disease"),
        ("BMT", "stem cell transplant"),
        ("Gleevec", "imatinib"),
        ("spinal tap", "lumbar puncture"),
        ("BCR::ABL1", "BCR-ABL"),
        ("t(9;22)", "Philadelphia chromosome"),
        ("acute lymphocytic leukaemia", "ALL"),
        ("FBC", "complete blood count"),
        ("chemo", "chemotherapy"),
    ],
)
def test_names_of_one_thing_lead_to_one_concept(lexicon: Lexicon, one: str, other: str) -> None:
    assert lexicon.token(one).startswith(MARK)
    assert lexicon.token(one) == lexicon.token(other)


def test_capitals_decide_where_an_acronym_is_also_a_word(lexicon: Lexicon) -> None:
    assert lexicon.folder.terms("ALL of all") == ["ALL", "of", "all"]
    assert lexicon.folder.term("WHO") != lexicon.folder.term("who")


def test_single_letters_are_kept(lexicon: Lexicon) -> None:
    assert lexicon.folder.terms("T-cell") != lexicon.folder.terms("B-cell")


@pytest.mark.parametrize(
    ("text", "types", "audience"),
    [
        ("kids with CLL", ("cll",), "children"),
        ("AML over 75", ("aml",), "adults"),
        ("ALL in adults", ("all",), "adults"),
        ("all", ("all",), ""),
        ("childhood all", ("all",), "children"),
        ("all about side effects", (), ""),
        ("all of the tablets", (), ""),
        ("T-ALL", ("all",), ""),
        ("can adults and children have it", (), ""),
    ],
)
def test_types_and_audiences_are_heard(
    lexicon: Lexicon, text: str, types: tuple[str, ...], audience: str
) -> None:
    parsed = parse(text, lexicon)
    assert (parsed.types, parsed.audience) == (types, audience)


@pytest.mark.parametrize(
    "text",
    ["", " ", '"', '""', "[a to z]", "* ?", "BCR::ABL1", "title:leukemia", "AND OR NOT",
     "🙂", "a" * 10_000,
     "what is it", "the", "((((", "\\", "NOT leukemia", "-leukemia", "x" * 9 + " " * 9_000,
     "\x00", "؟ سرطان"],
)  # fmt: skip
def test_nothing_typed_has_a_hidden_meaning(lexicon: Lexicon, text: str) -> None:
    parsed = parse(text, lexicon)
    assert all(unit.words for unit in parsed.units)


def test_only_words_without_meaning_are_taken_as_they_are(lexicon: Lexicon) -> None:
    assert [unit.words for unit in parse("what is it", lexicon).units] == ["what", "is", "it"]
