"""Whatever is typed into the search is understood, within bounds, and nothing asked for is lost."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.library.shelf import Library
from reader.search.engine import Engine, Query
from reader.search.lexicon import Lexicon
from reader.search.opening import lexicon_of, open_in_memory
from reader.search.query import MAX_WORDS, Parsed, parse
from reader.search.words import LONGEST_WORD
from tests.support.libraries import library_of, page, places_in

MOST_CHARACTERS = 2_000
TEXT = (
    "## Signs\n\nTired, pale, bruises easily. A fever of 38.5 °C. (t(9;22) is in CML.)\n\n"
    "## Treatment of children\n\nVincristine; CD19 CAR T-cells. Ask your doctor: what's next?\n\n"
)

ANYTHING = st.text(st.characters(), max_size=120) | st.text(
    st.sampled_from(
        "\"“”„«»'’()[]{}*?~^:+-!&|\\/.,;0123456789abAL \t\n\0\u0301\u200b\u202e\ufdfaßİ😀"
    ),
    max_size=60,
)
OPERATORS = ("AND", "OR", "NOT", "title:", "text:*", "a*", "?", "~2", "^3", "[a TO b]", "-", "&&")
LONG = st.sampled_from(("a" * 5_000, '"' * 3_000, "( " * 1_500, "ALL " * 900, "\ufdfa" * 2_000))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {"a.md": page("ALL", TEXT), "b.md": page("Chronic myeloid leukemia", TEXT * 2)}
    return library_of(tmp_path_factory.mktemp("questions"), files)


@pytest.fixture(scope="module")
def lexicon(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """The program's own lists."""
    return lexicon_of(library, places_in(tmp_path_factory.mktemp("lists")))


@pytest.fixture(scope="module")
def engine(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return open_in_memory(library, places_in(tmp_path_factory.mktemp("index")))


def questions(lexicon: Lexicon) -> st.SearchStrategy[str]:
    """Questions by their grammar: names, everyday words, whom it is for, quotes, and noise."""
    names = sorted({name for shown in lexicon.shown.values() for name in shown})
    name = st.sampled_from(names)
    word = st.sampled_from(sorted(lexicon.vocabulary)) | st.from_regex(
        r"[a-z]{1,12}", fullmatch=True
    )
    stop = st.sampled_from(sorted(lexicon.folder.stop))
    whom = st.sampled_from(("my child", "adults", "for kids", "my mother", "teenager", "elderly"))
    plain = st.deferred(lambda: name | word | stop | whom)
    bent = plain.flatmap(
        lambda words: st.sampled_from(
            (words.upper(), words.title(), words[::-1], f"{words}'s", words.replace(" ", "-"))
        )
    )
    quoted = st.lists(plain, min_size=1, max_size=4).map(lambda words: f'"{" ".join(words)}"')
    half = plain.map(lambda words: f"“{words}")
    noise = st.sampled_from(OPERATORS) | st.text(max_size=4)
    piece = plain | bent | quoted | half | noise
    glue = st.sampled_from((" ", "  ", ", ", " - ", "\n", "/", ""))
    return st.lists(st.tuples(piece, glue), max_size=14).map(
        lambda pairs: "".join(part + between for part, between in pairs)
    )


def is_sound(text: str, parsed: Parsed, lexicon: Lexicon) -> None:
    """What holds of every question, whatever it says."""
    assert parsed.text == text[:MOST_CHARACTERS]
    assert len(parsed.units) <= MAX_WORDS
    assert len({unit.tokens for unit in parsed.units}) == len(parsed.units)
    for unit in parsed.units:
        assert unit.words
        assert all(token and 0.0 < strength <= 1.0 for token, strength in unit.tokens)
        assert all(len(token) <= 18 * LONGEST_WORD for token, _ in unit.tokens)
    assert all(phrase and all(phrase) for phrase in parsed.phrases)
    assert {f"type:{one}" for one in parsed.types} <= lexicon.types
    assert parsed.audience in {"", "adults", "children"}


def is_read_again_alike(parsed: Parsed, lexicon: Lexicon) -> None:
    """What was understood is understood the same from what was kept of the question."""
    again = parse(parsed.text, lexicon)
    assert again == parsed
    if len(parsed.text) < MOST_CHARACTERS - 2:
        wider = parse(f" {parsed.text} ", lexicon)
        assert (wider.units, wider.phrases, wider.types, wider.audience) == (
            parsed.units,
            parsed.phrases,
            parsed.types,
            parsed.audience,
        )


def _try(examples: int, strategy: st.SearchStrategy[str], check: Callable[[str], None]) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    @example("")
    @example('"')
    @example('""""')
    @example("\ud800 \udfff")
    @example("t(9;22) t(99;99 t(")
    @example("-'’'’s 6 MP CD 19 CD-19")
    def tried(text: str) -> None:
        check(text)

    tried()


@pytest.mark.parametrize("examples", [200, pytest.param(20_000, marks=pytest.mark.slow)])
def test_any_text_is_understood(lexicon: Lexicon, examples: int) -> None:
    def check(text: str) -> None:
        parsed = parse(text, lexicon)
        is_sound(text, parsed, lexicon)
        is_read_again_alike(parsed, lexicon)

    _try(examples, ANYTHING | LONG, check)


@pytest.mark.parametrize("examples", [200, pytest.param(20_000, marks=pytest.mark.slow)])
def test_a_word_that_no_list_knows_is_looked_for_wherever_it_stands(
    lexicon: Lexicon, examples: int
) -> None:
    def check(text: str) -> None:
        parsed = parse(text, lexicon)
        is_sound(text, parsed, lexicon)
        is_read_again_alike(parsed, lexicon)
        strange = [
            word.term
            for word in list(lexicon.folder.words(parsed.text))[:MAX_WORDS]
            if word.surface.startswith("zqx")
        ]
        asked = {token for unit in parsed.units for token, _ in unit.tokens}
        assert asked.issuperset(strange), parsed

    made_up = st.from_regex(r"zqx[b-z]{4,12}", fullmatch=True).map(lambda word: f" {word} ")
    pieces = st.lists(questions(lexicon) | made_up, min_size=1, max_size=4)
    _try(examples, pieces.map("".join), check)


@pytest.mark.parametrize("examples", [100, pytest.param(5_000, marks=pytest.mark.slow)])
def test_an_unfinished_word_is_the_last_one(lexicon: Lexicon, examples: int) -> None:
    def check(text: str) -> None:
        asked: list[str] = []

        def complete(prefix: str) -> tuple[str, ...]:
            asked.append(prefix)
            return (prefix, f"{prefix}s", f"{prefix}ing")

        parsed = parse(text, lexicon, complete=complete)
        is_sound(text, parsed, lexicon)
        assert len(asked) <= 1
        if asked:
            words = list(lexicon.folder.words(text[:MOST_CHARACTERS]))
            assert asked[0] == lexicon.folder.plain(words[-1].surface)
            assert parsed.prefix in {"", asked[0]}

    _try(examples, ANYTHING | questions(lexicon), check)


@pytest.mark.parametrize("examples", [60, pytest.param(3_000, marks=pytest.mark.slow)])
def test_every_question_is_answered(engine: Engine, lexicon: Lexicon, examples: int) -> None:
    def check(text: str) -> None:
        for typing in (False, True):
            found = engine.search(Query(text, limit=5), typing=typing)
            assert len(found.hits) <= min(5, found.total)
            assert all(hit.snippet.count("**") % 2 == 0 for hit in found.hits)

    _try(examples, ANYTHING | LONG | questions(lexicon), check)
