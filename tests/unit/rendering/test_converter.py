"""Lists, tables and headings come out as CommonMark sees them, and nothing dangerous comes out."""

import re
from collections import Counter
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from reader.rendering.converter import to_html
from tests.support.html import Seen

COUNTED = {
    "bullet_list_open": "ul",
    "ordered_list_open": "ol",
    "list_item_open": "li",
    "table_open": "table",
    "th_open": "th",
    "td_open": "td",
    "heading_open": "heading",
}
# Files whose numbers differ from the oracle's, with the reason. There are none.
EXCEPTIONS: dict[str, str] = {}


def oracle(markdown: str) -> Counter[str]:
    parser = MarkdownIt("commonmark").enable("table")
    return Counter(COUNTED[t.type] for t in parser.parse(markdown) if t.type in COUNTED)


def ours(markdown: str) -> Counter[str]:
    names = (
        "heading" if re.fullmatch("h[1-6]", tag) else tag
        for tag, _ in Seen(to_html(markdown, keep_dash_rows=True)).tags
    )
    return Counter(name for name in names if name in COUNTED.values())


def body_of(path: Path) -> str:
    """The file's Markdown without its front matter; a bare `##` joined with the line it marks."""
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    if text.startswith("---\n"):
        text = text.split("\n---\n", 1)[1]
    return re.sub(r"(?m)^(#{1,6})[ \t]*\n\s*\n(?=\S)", r"\1 ", text)


def test_every_real_document_has_the_oracles_numbers(shared_documents: Path) -> None:
    files = sorted(path for path in shared_documents.rglob("*") if path.suffix in {".md", ".txt"})
    assert len(files) > 500
    total: Counter[str] = Counter()
    differing = {}
    for path in files:
        body = body_of(path)
        expected, found = oracle(body), ours(body)
        total += found
        if expected != found:
            differing[path.name] = (dict(expected), dict(found))
    assert differing.keys() == EXCEPTIONS.keys(), differing
    assert set(total) == set(COUNTED.values())


@pytest.mark.parametrize(
    "markdown",
    [
        "- a\n  - b\n    - c\n  - d\n- e",
        "Words:\n- a\n- b",
        "- a\nlazy words\n- b",
        "- a\n\n  second paragraph\n\n- b",
        "1. a\n   - b\n2. c",
        "3) a\n4) b\n\n1. other",
        "- a\n* other\n+ third",
        "words\n2. no list",
        "- a\n2. a list of its own",
        "-\n  a\n-\n- b",
        "-\n\n  not in it",
        "- - - a",
        "* * *",
        "- a\n\n\n- b\n\n\ntext",
        "> - a\n> - b\nlazy\n\n- c",
        "> # head\nnot lazy",
        "- ```\n  - in code\n  ```\n- b",
        "```\n- code\n# code\n```\n- a",
        "    - code",
        "- a\n\n      code in a\n",
        "a\n    - still the paragraph",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "text\n| a | b |\n| --- | --- |\n| 1 | 2 |\nlast row",
        "| a | b |\n| --- |\n| 1 |",
        "| a | b |\n|:-:|--:|\n| 1 | 2 | 3 |\n| 4 |\n\ntext",
        "a | b\n-|-\n1 | 2\n- list",
        "- | a |\n  | - |\n  | 1 |",
        "| a \\| b | c |\n|---|---|\n| `x \\| y` | d |",
        "# a #\n## b\n####### none\n#none",
        "head\n====\nhead\n---\ntext",
        "- head\n  ===\n- # in item",
        "<div>\n- html\n</div>\n\n- a",
        "<!-- - a\n\n- b -->\n- c",
        "\t- tab\n\n-\ttab\n\n\t- inner",
        "10. ten\n    - in ten\n\n11. eleven",
        "- a\n   - b\n    - c\n     - d",
        "1234567890. none",
        "* a\n\n  | h |\n  |---|\n  | c |\n",
    ],
)
def test_shapes_are_read_as_commonmark_reads_them(markdown: str) -> None:
    assert ours(markdown) == oracle(markdown)


def test_items_with_one_paragraph_stay_close_together() -> None:
    assert to_html("- a\n\n- b") == "<ul><li>a</li><li>b</li></ul>"
    assert to_html("- a\n\n  b") == "<ul><li><p>a</p><p>b</p></li></ul>"


def test_nested_bullets_have_a_sign_of_their_own() -> None:
    assert to_html("- a\n  - b") == '<ul><li>a<ul type="circle"><li>b</li></ul></li></ul>'


def test_an_ordered_list_begins_where_it_says() -> None:
    assert to_html("4. a\n5. b") == '<ol start="4"><li>a</li><li>b</li></ol>'


def test_the_second_head_in_a_table_is_left_out() -> None:
    table = "| a | b |\n| --- | --- |\n|  |  |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |\n"
    html = to_html(table)
    assert "---" not in html
    assert Seen(html).count("td") == 4
    assert Seen(to_html(table, keep_dash_rows=True)).count("td") == 8


def test_columns_are_aligned() -> None:
    html = to_html("| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |")
    assert re.findall(r'<td align="(\w+)">', html) == ["left", "center", "right"]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**a** *b* __c__ _d_", "<strong>a</strong> <em>b</em> <strong>c</strong> <em>d</em>"),
        ("***a***", "<strong><em>a</em></strong>"),
        ("**Note:**words", "<strong>Note:</strong>words"),
        ("**[a](b.md)** [**c**](d.md)", None),
        ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"),
        ("Due <MM/DD/YYYY>, <your name>", "Due &lt;MM/DD/YYYY&gt;, &lt;your name&gt;"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("H<sub>2</sub>O<br>x", "H<sub>2</sub>O<br>x"),
        (r"\*no\* \<b\> \[x\]", "*no* &lt;b&gt; [x]"),
        ("a  \nb", "a<br>b"),
        ("a\\\nb", "a<br>b"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("[1] and [x]", "[1] and [x]"),
        ("[a](</b c>)", '<a href="/b c">a</a>'),
        ("[a [b] c](/d(e))", '<a href="/d(e)">a [b] c</a>'),
        ("<https://a.org/?b&c>", '<a href="https://a.org/?b&amp;c">https://a.org/?b&amp;c</a>'),
    ],
)
def test_inline_marks(markdown: str, html: str | None) -> None:
    expected = html or '<strong><a href="b.md">a</a></strong> <a href="d.md"><strong>c</strong></a>'
    assert to_html(markdown) == f"<p>{expected}</p>"


def test_reference_links() -> None:
    assert to_html('see [it] \n\n[it]: a.md "T"').startswith('<p>see <a href="a.md"')


def test_comments_are_not_shown() -> None:
    assert to_html("a\n\n<!-- facts: N1 -->\n\nb <!-- c --> d") == "<p>a</p><p>b  d</p>"


def test_quick_and_careful_reading_agree_on_real_paragraphs(shared_documents: Path) -> None:
    """The quick pass makes the same of a text as Python-Markdown's patterns do."""
    from reader.rendering.engine import engine
    from reader.rendering.inline import quick

    files = sorted((shared_documents / "nci").glob("*.md"))
    texts = {
        line.strip()
        for path in files
        for line in body_of(path).split("\n")
        if re.match(r"[A-Za-z\[*]", line.strip()) and "|" not in line
    }
    compared = 0
    for text in sorted(texts):
        careful = f"{text} \\-"  # a backslash sends the text the careful way
        if quick(text) is None or quick(careful) is not None or text.startswith(("* ", "[!")):
            continue
        compared += 1
        assert engine().convert(careful) == engine().convert(text).replace("</p>", " -</p>")
    assert compared > 500


HOSTILE = {
    "brackets": "[" * 100_000,
    "pictures": "![" * 50_000,
    "half links": "[a](" * 25_000,
    "half titles": '[a](b "' * 15_000,
    "brackets in many paragraphs": ("[" * 440 + "\n\n") * 226,
    "stars": "a*" * 50_000,
    "strong": "**a " * 25_000,
    "bars": "_a " * 33_000,
    "ticks": "`a``b```c" * 11_000,
    "tags": "<a b='" * 16_000,
    "opened": "<div>" * 80_000,
    "opened apart": "<div>\n\n" * 30_000,
    "bold for ever": "<b>" * 100_000,
    "comments": "x <!--" * 16_000,
    "quotes": "> " * 50_000 + "x",
    "items in items": "- " * 50_000 + "x",
    "deep list": "\n".join("  " * depth + "- a" for depth in range(300)),
    "lazy": "- a\n" + "b\n" * 50_000,
    "line breaks": "a  \n" * 60_000,
    "rows": "|a|b|\n|---|---|\n" + "|x" * 50_000,
    "heads": "a|b\n-|-\n" * 12_000,
    "wide": "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + ("|b" * 500 + "|\n") * 90,
    "blanks": " " * 100_000 + "x",
    "headings": "#\n" * 50_000,
    "backslashes": "\\" * 100_000,
    "entities": "&#1" * 33_000,
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("shape", HOSTILE)
def test_hostile_text_is_converted(shape: str) -> None:
    """Each takes well under two seconds; one that grew with the square would hit the timeout."""
    html = to_html(HOSTILE[shape])
    assert all(tag != "div" for tag, _ in Seen(html[:10_000]).tags)


def test_tags_nested_without_end_are_shown_as_text() -> None:
    assert Seen(to_html("<b>" * 5_000 + "words")).words == "<b>" * 5_000 + "words"
