"""What would stop Qt for minutes is shown in smaller pieces, with all its words."""

import re

import pytest

from reader.rendering.taming import (
    LONGEST_WORD,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ITEMS,
    MOST_TABLES,
    tamed,
)
from tests.support.html import Seen


def words(html: str) -> str:
    """The signs of a page that are seen, without blanks and bars."""
    return re.sub(r"[\s\u200b|]+", "", Seen(html).words)


USUAL = (
    '<h2 id="a">A</h2><ul><li>b<ol start="3"><li>c</li></ol></li></ul>'
    "<table><tr><th>d</th></tr><tr><td>e</td></tr></table>"
)


def test_a_usual_page_stays_as_it_is() -> None:
    assert tamed(USUAL * 100) == USUAL * 100


def test_a_long_list_becomes_several() -> None:
    html = tamed("<ul>" + "<li>a</li>" * (MOST_ITEMS * 3 + 1) + "</ul>")
    seen = Seen(html)
    assert seen.count("ul") == 4
    assert seen.count("li") == MOST_ITEMS * 3 + 1
    assert html.count("<ul>") == html.count("</ul>")


def test_a_long_numbered_list_goes_on_counting() -> None:
    html = tamed('<ol start="7">' + "<li>a</li>" * (MOST_ITEMS + 2) + "</ol>")
    assert [a.get("start") for tag, a in Seen(html).tags if tag == "ol"] == [
        "7",
        f"{MOST_ITEMS + 7}",
    ]


def test_lists_in_lists_are_counted_each() -> None:
    inner = "<ul>" + "<li>b</li>" * 3 + "</ul>"
    html = tamed("<ul>" + f"<li>a{inner}</li>" * MOST_ITEMS + "</ul>")
    assert Seen(html).count("ul") == MOST_ITEMS + 1


@pytest.mark.parametrize("sign", ["a", "&gt;", "é", "&#x27;"])
def test_a_word_without_end_may_be_broken(sign: str) -> None:
    html = f'<p title="{"x" * 900}">' + sign * (LONGEST_WORD * 20) + "</p>"
    broken = tamed(html)
    assert max(map(len, re.split(r"[\s\u200b]", Seen(broken).words))) <= LONGEST_WORD
    assert words(broken) == words(html)
    assert f'"{"x" * 900}"' in broken  # nothing within a tag is touched


def test_a_long_address_stays_whole() -> None:
    html = f'<a href="web:{"a" * 1_500}">{"b" * 1_500}</a>'
    assert f'href="web:{"a" * 1_500}"' in tamed(html)


def test_further_tables_are_lines_of_text() -> None:
    one = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>c</td><td>d</td></tr></table>"
    html = tamed(one * (MOST_TABLES + 10))
    assert Seen(html).count("table") == MOST_TABLES
    assert words(html) == words(one) * (MOST_TABLES + 10)
    assert html.count("<p>") == html.count("</p>") == 20


def test_further_columns_stand_in_the_last_one() -> None:
    row = "<tr>" + "".join(f"<th>c{n}</th>" for n in range(MOST_COLUMNS * 3)) + "</tr>"
    usual = "<table><tr><td>a</td></tr></table>"
    html = tamed(f"<table>{row}{row}</table>{usual}")
    seen = Seen(html)
    assert seen.count("th") + seen.count("td") == 2 * MOST_COLUMNS + 1
    assert html.endswith(usual)
    assert html.count("<td") == html.count("</td") == 3
    assert words(html) == words(row) * 2 + "a"


def test_many_cells_end_the_tables() -> None:
    one = "<table><tr>" + "<td>a</td>" * 50 + "</tr></table>"
    html = tamed(one * (MOST_CELLS // 50 + 5))
    assert MOST_CELLS - 50 <= Seen(html).count("td") <= MOST_CELLS
    assert words(html).count("a") == MOST_CELLS + 250


def test_short_rows_below_a_wide_one_end_the_table() -> None:
    rows = MOST_CELLS // 20
    head = "<tr>" + "<th>a</th>" * 50 + "</tr>"
    html = tamed(f"<table>{head}{'<tr><td>b</td></tr>' * rows}</table><p>c</p>")
    assert Seen(html).count("tr") <= MOST_CELLS // 50
    assert words(html) == "a" * 50 + "b" * rows + "c"
    assert html.count("<table") == html.count("</table") == 1


def test_tables_in_one_another_are_lines_of_text() -> None:
    html = "a<table><tr><td>b" * 200 + "</td></tr></table>c" * 200
    seen = Seen(tamed(html))
    assert seen.count("table") == 1
    assert words(tamed(html)) == "ab" * 200 + "c" * 200
