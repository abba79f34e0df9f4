"""Thousands are set apart as readers of each language are used to."""

from collections.abc import Iterator

import pytest

from reader import wording
from reader.figures import THIN, grouped, regrouped, spoken
from reader.ui.plurals import counted
from reader.wording import in_figures, translate


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """What a test speaks is not spoken by the next."""
    before = wording._Speech.translator, wording._Speech.language
    yield
    wording.use(*before)


@pytest.mark.parametrize(
    ("count", "english", "spanish"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1,000", "1000"),
        (9_999, "9,999", "9999"),
        (10_000, "10,000", f"10{THIN}000"),
        (1_234_567, "1,234,567", f"1{THIN}234{THIN}567"),
        (-1_234, "-1,234", "-1234"),
        (-12_345, "-12,345", f"-12{THIN}345"),
    ],
)
def test_thousands(count: int, english: str, spanish: str) -> None:
    assert grouped(count, "en") == english
    assert grouped(count, "es") == spanish


def test_a_line_never_breaks_within_a_count() -> None:
    assert " " not in grouped(12_345_678, "es") + grouped(12_345_678, "fr")


def test_a_count_in_words_is_set_apart_once() -> None:
    assert regrouped("12345 of version 12345", 12_345, "en") == "12,345 of version 12345"
    wording.use(None)
    assert in_figures(1_234) == "1,234"
    assert translate("test", "%n result(s)", None, 1_234) == "1,234 results"
    assert translate("test", "%n result(s)", None, 1) == "1 result"
    assert counted("4321 result(s)", 4_321) == "4,321 results"


def test_a_translated_count_is_set_apart_as_in_its_language() -> None:
    wording.use(lambda _context, _text, _comment, count: f"{count} resultados", "es")
    assert translate("test", "%n result(s)", None, 12_345) == f"12{THIN}345 resultados"
    assert translate("test", "%n result(s)", None, 4_321) == "4321 resultados"
    assert counted("4321 resultados", 4_321) == "4321 resultados"
    assert in_figures(54_321) == f"54{THIN}321"


def test_a_voice_is_given_a_count_in_one_piece() -> None:
    assert spoken(f"{grouped(12_345, 'es')} resultados") == "12345 resultados"
    assert spoken("1,234 results") == "1,234 results"
