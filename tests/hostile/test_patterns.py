"""No regular expression of the program goes back over a text again and again."""

import re
import signal
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.spoken import _NUMERAL, load_pronunciation
from reader.paths import find_places
from reader.rendering.engine import engine
from reader.rendering.lines import HTML_STARTS, INLINE_HTML
from reader.search.reading import _rough
from tests.support.patterns import Site, Traps, expression, run, shape, sites, unseen, ways

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a clock of processor time")

LENGTH = 20_000  # characters; going back over all of them from each takes many seconds
RESOURCES = find_places().resources
MARKDOWN_LENGTH = 4_000
SECONDS = 1.5  # of processor time; what is right takes some thousandths


def _spoken() -> list[re.Pattern[str]]:
    return [load_pronunciation(find_places().resource("spoken.toml"))._pattern]


def _openings() -> list[re.Pattern[str]]:
    """What a question begins with, as each language's list of words for the search says it."""
    tables = (tomllib.loads(file.read_text("utf-8")) for file in RESOURCES.rglob("search.toml"))
    return [re.compile(table["opening"]) for table in tables if "opening" in table]


# Expressions that are put together while the program runs, as it puts them together.
MADE: dict[str, Callable[[], list[re.Pattern[str]]]] = {
    "library/spoken.py:compile": _spoken,
    "library/spoken.py:said": lambda: [re.compile(rf"({_NUMERAL})([A-C]?)\b")],
    "rendering/inline.py:compile": lambda: [re.compile(INLINE_HTML, re.DOTALL | re.IGNORECASE)],
    "rendering/lines.py:compile": lambda: [one for pair in HTML_STARTS for one in pair if one],
    "search/reading.py:compile": lambda: [
        _rough(("a", "bc", "e")),
        _rough(("1", "2", "3")),
        _rough(("t(9;22)", "é")),
    ],
    "search/languages.py:compile": _openings,
    "site.py:pattern": lambda: [re.compile(r"\s*\[?\s*([\w-]+\.)?[\"']?name\b")],
    "ui/find_bar.py:finditer": lambda: [re.compile(r"a\s+b\s+\.", re.IGNORECASE)],
    "ui/search/rows.py:compile": lambda: [
        re.compile(r"(?<!\w)(blood cell|cell|a)(?!\w)", re.IGNORECASE)
    ],
}
# Expressions that no stranger's text reaches, or none longer than this many characters.
SPARED: dict[str, tuple[int, str]] = {
    "rendering/standalone.py:_QR": (1_000, "reads only HTML that this program has written"),
    "rendering/standalone.py:_HREF": (1_000, "reads only HTML that this program has written"),
    "rendering/inline.py:compile": (2_000, "QuickInline's budget keeps longer texts from it"),
    "site.py:pattern": (200, "reads the lines of the packager's own file"),
    "screen.py:found": (500, "reads the system's word on a missing library"),
}
ALL = sites()


class _TooSlowError(Exception):
    """The expression was stopped."""


@contextmanager
def stopped_when_slow() -> Iterator[None]:
    """Stop what uses more processor time than any sound expression ever would."""

    def stop(_signal: int, _frame: object) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def compiled(site: Site) -> list[re.Pattern[str]]:
    """The expressions that a place of the program uses."""
    written = expression(site)
    return MADE.get(site.key, list)() if written is None else [re.compile(*written)]


def length_for(site: Site) -> int:
    """How long its texts may be."""
    return SPARED.get(site.key, (LENGTH, ""))[0]


def test_every_expression_is_known() -> None:
    """A new one is found by itself; one that is put together has to be told in MADE."""
    assert len(ALL) > 100
    assert unseen() == [], "write `re.search(…)`, or these expressions are not tried"
    made = [site.key for site in ALL if expression(site) is None]
    assert sorted(made) == sorted(MADE), "tell in MADE how these are put together, each by a name"
    assert SPARED.keys() <= {site.key for site in ALL}


def test_what_is_put_together_is_tried_as_it_is_written() -> None:
    written = {site.key: shape(site) for site in ALL if site.key in MADE}
    assert sum(one is not None for one in written.values()) >= 3
    for key, outline in written.items():
        if outline is not None:
            assert any(outline.fullmatch(one.pattern) for one in MADE[key]()), key


@pytest.mark.parametrize("bad", [r"(a+)+$", r"[ \t]*(x)?[ \t]*$", r"(a|b|ab)*c"])
def test_the_traps_catch(bad: str) -> None:
    def all_of_them() -> None:
        for text in Traps(bad, 0).strings(100_000):
            run(re.compile(bad), "search", text)

    with pytest.raises(_TooSlowError), stopped_when_slow():
        all_of_them()


@pytest.mark.parametrize("site", ALL, ids=lambda site: f"{site.key}:{site.line}")
def test_no_expression_is_slow(site: Site) -> None:
    for pattern in compiled(site):
        for way in ways(site):
            for text in Traps(pattern.pattern, pattern.flags).strings(length_for(site)):
                with stopped_when_slow():
                    run(pattern, way, text)


def _stock() -> list[re.Pattern[str]]:
    """The expressions of Python-Markdown that the converter tries on a text."""
    found: dict[str, re.Pattern[str]] = {}
    for one in engine()._md.inlinePatterns:
        for pattern in (one.compiled_re, *(rule.pattern for rule in getattr(one, "PATTERNS", ()))):
            found[pattern.pattern] = pattern
    return list(found.values())


@pytest.mark.parametrize("pattern", _stock(), ids=lambda pattern: pattern.pattern[:40])
def test_no_expression_of_python_markdown_is_slow(pattern: re.Pattern[str]) -> None:
    """Tried through the converter: its quick way and its budget are what holds them."""
    for text in Traps(pattern.pattern, pattern.flags).strings(MARKDOWN_LENGTH):
        with stopped_when_slow():
            engine().convert(text)


@pytest.mark.slow  # it measures time: for a quiet machine
@pytest.mark.parametrize("site", ALL, ids=lambda site: f"{site.key}:{site.line}")
def test_twice_the_length_takes_about_twice_the_time(site: Site) -> None:
    """Only for what takes long enough to be measured; the rest is caught by the test above."""
    for pattern in compiled(site):
        for way in ways(site):
            half, whole = (
                list(Traps(pattern.pattern, pattern.flags).strings(length))
                for length in _two_lengths(site)
            )
            for short, long in zip(half, whole, strict=True):
                if _seconds(pattern, way, long) > 0.02:
                    least = min(_seconds(pattern, way, short) for _ in range(3))
                    most = min(_seconds(pattern, way, long) for _ in range(3))
                    assert most < 3.2 * least + 0.01, repr(long[:60])


def _two_lengths(site: Site) -> tuple[int, int]:
    """What is spared gets no text longer than told; of what is longer nothing is claimed."""
    length = length_for(site)
    return (length // 2, length) if site.key in SPARED else (length, 2 * length)


def _seconds(pattern: re.Pattern[str], way: str, text: str) -> float:
    began = time.process_time()
    with stopped_when_slow():
        run(pattern, way, text)
    return time.process_time() - began


@st.composite
def bent(draw: st.DrawFn, pattern: re.Pattern[str]) -> str:
    """What the expression matches, with a part of it said a thousand times and another lost."""
    text = draw(st.from_regex(pattern))
    begin = draw(st.integers(0, len(text)))
    end = draw(st.integers(begin, len(text)))
    part = text[begin:end] or " "
    tail = text[draw(st.integers(end, len(text))) :] if draw(st.booleans()) else "\0"
    return text[:end] + (part * (LENGTH // len(part) + 1))[:LENGTH] + tail


def _bend_all(examples: int, site: Site) -> None:
    for pattern in compiled(site):
        _bend(examples, pattern, site)


def _bend(examples: int, pattern: re.Pattern[str], site: Site) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(bent(pattern))
    def tried(text: str) -> None:
        cut = text[: 2 * length_for(site)]
        for way in ways(site):
            with stopped_when_slow():
                run(pattern, way, cut)

    tried()


@pytest.mark.parametrize("site", ALL, ids=lambda site: f"{site.key}:{site.line}")
def test_bent_matches_are_read_quickly(site: Site) -> None:
    _bend_all(5, site)


@pytest.mark.slow
@pytest.mark.parametrize("site", ALL, ids=lambda site: f"{site.key}:{site.line}")
def test_thousands_of_bent_matches_are_read_quickly(site: Site) -> None:
    _bend_all(300, site)
