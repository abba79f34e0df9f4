"""A question becomes units of meaning: exact tokens, strengths, parts, types and audiences."""

from dataclasses import replace

import pytest

from reader.search.lexicon import MARK, Close, Lexicon
from reader.search.query import MAX_WORDS, Parsed, Unit, parse, whole_numbers
from reader.search.words import Folder


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """A hand-made lexicon, so that every strength below can be told beforehand."""
    spelling = {"exact_case": ["ALL", "WHO"], "stop": ["the", "of", "is", "what", "it", "who"]}
    lexicon = Lexicon(Folder(spelling))
    lexicon.add_names("type:all", ["ALL", "acute lymphoid cancer"])
    lexicon.add_names("type:cml", ["CML"])
    lexicon.types = {"type:all", "type:cml"}
    lexicon.implies = {"abl": "cml"}
    lexicon.add_names("abl", ["ABL gene"])
    lexicon.add_names("marrow", ["marrow", "bone marrow"])
    lexicon.add_names("test", ["test of ABL gene"])
    lexicon.add_names("term:young", ["young"])
    lexicon.add_names("drug:young", ["young syrup"])
    lexicon.audiences.add(["young"], "children")
    lexicon.audiences.add(["kid"], "children")
    lexicon.audiences.add(["grown", "person"], "adults")
    lexicon.audiences.add(["adult"], "adults")
    lexicon.likes.add(["worn", "out"], "fatigue")
    lexicon.likes.add(["bone", "marrow", "of", "pain"], "ache")
    lexicon.add_names("limp", ["limp", "pale spots"])
    lexicon.add_names("drug:teen", ["teen"])
    lexicon.audiences.add(["teen"], "children")
    lexicon.likes.add(["limp"], "ache")
    lexicon.likes.add(["pale"], "ache")
    lexicon.likes.add(["grim"], "unknown")
    lexicon.close = {
        MARK + "fatigue": (Close(MARK + "weak", 0.9), Close("tired", 0.5)),
        MARK + "ache": (Close("sore", 0.4),),
        MARK + "marrow": (Close("blood", 0.3), Close("marrow", 0.6), Close(MARK + "marrow", 0.1)),
        "fever": (Close("heat", 0.7),),
    }
    return lexicon


def only(parsed: Parsed) -> Unit:
    (unit,) = parsed.units
    return unit


def shown(parsed: Parsed) -> list[str]:
    return [unit.words for unit in parsed.units]


def test_a_plain_word_finds_itself_and_its_close_words_less_strongly(lexicon: Lexicon) -> None:
    assert only(parse("Fever", lexicon)) == Unit("Fever", (("fever", 1.0), ("heat", 0.7)))


def test_a_name_of_one_word_also_finds_the_word_inside_longer_names(lexicon: Lexicon) -> None:
    unit = only(parse("marrow", lexicon))
    assert dict(unit.tokens) == {MARK + "marrow": 1.0, "blood": 0.3, "marrow": 0.6}
    assert unit.parts == ()
    assert dict(only(parse("CML", lexicon)).tokens) == {MARK + "type:cml": 1.0, "cml": 0.85}


def test_an_acronym_that_is_a_word_finds_only_what_it_names(lexicon: Lexicon) -> None:
    assert only(parse("ALL", lexicon)) == Unit("ALL", ((MARK + "type:all", 1.0),))


def test_a_longer_name_keeps_its_words_as_parts_but_for_the_small_ones(lexicon: Lexicon) -> None:
    unit = only(parse("Test of ABL gene", lexicon))
    assert unit.words == "Test of ABL gene"
    assert unit.tokens == ((MARK + "test", 1.0),)
    assert unit.parts == ("test", "abl", "gene")
    assert only(parse("ABL gene", lexicon)).parts == ("abl", "gene")


def test_a_name_tells_the_types_that_stand_inside_it(lexicon: Lexicon) -> None:
    assert parse("test of ABL gene", lexicon).types == ("cml",)
    assert parse("ABL gene and CML and acute lymphoid cancer", lexicon).types == ("cml", "all")
    assert parse("marrow", lexicon).types == ()


def test_words_like_a_thing_find_what_is_close_to_it(lexicon: Lexicon) -> None:
    unit = only(parse("Worn out", lexicon))
    assert unit == Unit("Worn out", ((MARK + "weak", 0.9), ("tired", 0.5)), ("worn", "out"))
    longer = parse("bone marrow of pain fever", lexicon)
    assert longer.units[0] == Unit(
        "bone marrow of pain", (("sore", 0.4),), ("bone", "marrow", "pain")
    )
    assert shown(longer) == ["bone marrow of pain", "fever"]


def test_a_name_goes_before_words_that_are_only_like_a_thing(lexicon: Lexicon) -> None:
    assert MARK + "limp" in dict(only(parse("limp", lexicon)).tokens)
    assert only(parse("pale spots", lexicon)).tokens == ((MARK + "limp", 1.0),)
    assert only(parse("pale", lexicon)).tokens == (("sore", 0.4),)
    assert only(parse("grim", lexicon)).tokens == ()


def test_a_name_that_also_says_for_whom_is_both(lexicon: Lexicon) -> None:
    parsed = parse("teen", lexicon)
    assert MARK + "drug:teen" in dict(only(parsed).tokens)
    assert parsed.audience == "children"


def test_who_it_is_for_is_heard_and_is_no_word_to_find(lexicon: Lexicon) -> None:
    parsed = parse("fever kid", lexicon)
    assert (shown(parsed), parsed.audience) == (["fever"], "children")
    parsed = parse("grown person fever", lexicon)
    assert (shown(parsed), parsed.audience) == (["fever"], "adults")
    assert parse("kid adult fever", lexicon).audience == ""
    assert parse("kid young fever", lexicon).audience == "children"


def test_a_word_that_is_only_explained_says_for_whom(lexicon: Lexicon) -> None:
    parsed = parse("young fever", lexicon)
    assert (shown(parsed), parsed.audience) == (["fever"], "children")
    parsed = parse("young syrup fever", lexicon)
    assert shown(parsed) == ["young syrup", "fever"]
    assert parsed.audience == ""


def test_only_an_audience_is_looked_for_as_it_stands(lexicon: Lexicon) -> None:
    parsed = parse("Kids", lexicon)
    assert parsed.units == (Unit("Kids", (("kid", 1.0),)),)
    assert parsed.audience == "children"
    assert shown(parse("what is it", lexicon)) == ["what", "is", "it"]


@pytest.mark.parametrize(
    ("text", "joined", "first"),
    [
        ("CD 19", "cd19", "cd"),
        ("CD-19", "cd19", "cd"),
        ("abcde 1", "abcde1", "abcd"),
        ("19 mg", "19mg", "19"),
        ("5 tabs", "5tabs", "5"),
    ],
)
def test_a_number_and_its_word_are_one(
    lexicon: Lexicon, text: str, joined: str, first: str
) -> None:
    assert only(parse(text, lexicon)) == Unit(joined, ((joined, 1.0), (first, 0.2)))


@pytest.mark.parametrize(
    "text", ["abcdef 1", "19 tablet", "19 abcde", "CD  19", "12 34", "ab cd", "ab cd9"]
)
def test_other_neighbours_stay_apart(lexicon: Lexicon, text: str) -> None:
    assert shown(parse(text, lexicon)) == text.split()


def test_a_joined_pair_takes_two_words(lexicon: Lexicon) -> None:
    assert shown(parse("CD 19 fever", lexicon)) == ["cd19", "fever"]


def test_small_words_are_left_out_but_not_acronyms_that_look_like_one(lexicon: Lexicon) -> None:
    assert shown(parse("WHO fever", lexicon)) == ["WHO", "fever"]
    assert shown(parse("who fever The", lexicon)) == ["fever"]


@pytest.mark.parametrize(
    ("text", "means_leukemia"),
    [
        ("all", True),
        ("childhood all", True),
        ("of all", False),
        ("All", True),
        ("all treatment", True),
        ("fever all treatment", True),
        ("fever all the time", False),
        ("all the signs", False),
        ("all about fever", False),
        ("all of it", False),
        ("all my tests", False),
        ("all these tests", False),
        ("all over again", False),
        ("all day", True),
        ("over all treatment", False),
        ("the all treatment", False),
        ("ALL the time", True),
        ("fever all day", False),
        ("fever all syrup", True),
        ("day all", True),
        ("all the fever all syrup", True),
    ],
)
def test_all_is_the_leukemia_where_the_words_around_it_allow_it(
    lexicon: Lexicon, text: str, means_leukemia: bool
) -> None:
    assert (parse(text, lexicon).types == ("all",)) is means_leukemia


def test_quoted_words_are_a_phrase_in_any_quotation_marks(lexicon: Lexicon) -> None:
    assert parse('"bone Marrow"', lexicon).phrases == (("bone", "marrow"),)
    assert parse("„bone marrow“ and «fever»", lexicon).phrases == (("bone", "marrow"), ("fever",))
    assert parse('"?" x', lexicon).phrases == ()
    assert parse("bone marrow", lexicon).phrases == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what is fever", True),
        ("What's fever", True),
        ("  whats fever", True),
        ("define fever", True),
        ("definition of fever", True),
        ("meaning of fever", True),
        ("explain fever", True),
        ("what does fever mean", True),
        ("fever meaning?", True),
        ("fever definition", True),
        ("How does fever work?", True),
        ("how is marrow given", True),
        ("how are cells made", True),
        ("fever", False),
        ("meaningful fever", False),
        ("how much marrow", False),
        ("tell me what is fever", False),
    ],
)
def test_a_question_for_an_explanation_is_heard(lexicon: Lexicon, text: str, asked: bool) -> None:
    assert parse(text, lexicon).asks_what is asked


def test_the_same_thing_asked_twice_counts_once(lexicon: Lexicon) -> None:
    parsed = parse("fever marrow Fever", lexicon)
    assert shown(parsed) == ["fever", "marrow"]
    assert parsed.text == "fever marrow Fever"
    assert parse("CML fever CML", lexicon).types == ("cml",)


def test_a_pasted_page_is_cut(lexicon: Lexicon) -> None:
    words = [f"{chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(MAX_WORDS + 1)]
    assert shown(parse(" ".join(words), lexicon)) == words[:MAX_WORDS]
    assert len(parse("a" * 2_000, lexicon).text) == 2_000
    assert len(parse("a" * 2_001, lexicon).text) == 2_000


class Completing:
    """What may become of an unfinished word; keeps what it was asked."""

    def __init__(self, *found: str) -> None:
        self.found = found
        self.asked: list[str] = []

    def __call__(self, prefix: str) -> tuple[str, ...]:
        self.asked.append(prefix)
        return self.found


def test_an_unfinished_word_finds_what_it_may_become(lexicon: Lexicon) -> None:
    complete = Completing("marrow", "marry")
    parsed = parse("Fever MARR", lexicon, complete=complete)
    assert complete.asked == ["marr"]
    assert parsed.prefix == "marr"
    assert parsed.units[1] == Unit("marr", (("marrow", 1.0), ("marry", 1.0)))
    assert shown(parsed) == ["Fever", "marr"]
    assert shown(parse("MARR", lexicon, complete=complete)) == ["marr"]


def test_a_word_that_is_finished_may_be_a_name(lexicon: Lexicon) -> None:
    parsed = parse("marrow", lexicon, complete=Completing("marrow"))
    assert parsed.prefix == ""
    assert only(parsed) == only(parse("marrow", lexicon))


def test_a_word_that_nothing_begins_with_stays(lexicon: Lexicon) -> None:
    parsed = parse("xyzzy", lexicon, complete=Completing())
    assert (parsed.prefix, shown(parsed)) == ("xyzzy", ["xyzzy"])


@pytest.mark.parametrize("text", ["fever ", "fever?", "", "  "])
def test_nothing_is_completed_after_the_word(lexicon: Lexicon, text: str) -> None:
    complete = Completing("feverish")
    assert parse(text, lexicon, complete=complete).prefix == ""
    assert complete.asked == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("NCT 01234567", "NCT01234567"),
        ("see nct: 01234567, or NCT#12345678?", "see NCT01234567, or NCT12345678?"),
        ("Nct - 01234567", "NCT01234567"),
        ("NCT01234567", "NCT01234567"),
        ("NCT    01234567", "NCT    01234567"),
        ("NCT 0123456", "NCT 0123456"),
        ("NCT 012345678", "NCT 012345678"),
        ("xNCT 01234567", "xNCT 01234567"),
        ("NCT ٠١٢٣٤٥٦٧", "NCT ٠١٢٣٤٥٦٧"),
    ],
)
def test_a_trial_number_in_pieces_is_put_together(text: str, whole: str) -> None:
    assert whole_numbers(text) == whole


def test_a_question_is_asked_in_its_own_words_too(lexicon: Lexicon) -> None:
    own, put = parse("fiebre", lexicon), parse("fever", lexicon)
    assert put.readings == (put,)
    both = replace(put, own=own)
    assert both.readings == (both, own)
