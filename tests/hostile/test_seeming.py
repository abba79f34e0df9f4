"""What a document says a link or a title is, it is: no address and no word seems another."""

from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6 import QtGui  # noqa: TID251 - tool tips

from reader.library.addresses import web_address
from reader.library.loading import load_bytes
from reader.library.turned import TURNS
from reader.rendering.page import render_document
from reader.rendering.standalone import standalone_html
from reader.themes import load_theme
from reader.ui.tips import plain_tip
from tests.support.libraries import library_of, page, places_in

PLAIN = "https://www.example.org/a?b=c#d"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (PLAIN, PLAIN),
        ("https://www.cancer.gov@evil.example/", ""),
        ("https://www.cancer.gov:pass@evil.example/", ""),
        ("https://www.c\u0430ncer.gov/", "https://www.xn--cncer-4ve.gov/"),
        ("https://e.org/\u202egro.live", "https://e.org/%E2%80%AEgro.live"),
        ("https://e.org/a\u200bb", "https://e.org/a%E2%80%8Bb"),
        ("https://e.org/\u05d0/b", "https://e.org/%D7%90/b"),
        ("https://e.org/ni\u00f1os", "https://e.org/ni\u00f1os"),
        ("https://e\u202e.org/", ""),
        ("hTtps://e.org/A", "https://e.org/A"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http:///nowhere", ""),
        ("http://[::1", ""),
        ("https://e.org/a b", ""),
        ("https://e.org/" + "a" * 3_000, ""),
        ("//e.org/", ""),
        ("ftp://e.org/", ""),
    ],
)
def test_an_address_looks_like_what_it_is(written: str, shown: str) -> None:
    assert web_address(written) == shown


@pytest.mark.parametrize("href", ["hTtps://e.org/A", "MAILTO:a@b.c", "Tel:+1-800"])
def test_a_link_in_capitals_is_a_usual_link(tmp_path: Path, href: str) -> None:
    """Whatever asks for "https:" later is not passed by."""
    library = library_of(tmp_path, {"a.md": page("ALL", f"[a]({href})\n")})
    made = render_document(library.documents[0], library, today=date(2026, 1, 1))
    scheme, _, rest = href.partition(":")
    shown = quote(f"{scheme.lower()}:{rest}", safe="")
    assert [link.href for link in made.links] == [f"web:{shown}"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///x", "https://a@b.example/"]
)
def test_a_page_has_no_address_that_is_none(tmp_path: Path, url: str) -> None:
    based = f"basedOn:\n  - {{title: T, publisher: P, url: '{url}'}}\n"
    library = library_of(tmp_path, {"a.md": page("ALL", head=based, url=f"'{url}'")})
    document = library.documents[0]
    assert document.url == ""
    assert document.based_on[0].url == ""
    assert "bad-url" in {problem.code for problem in library.problems}
    made = render_document(document, library, today=date(2026, 1, 1))
    theme = load_theme(places_in(tmp_path).resource("themes"), "light")
    assert url not in standalone_html(made, theme)
    assert not made.links


TURNED = "\u202ea\u202d\u2066b\u2069\u202cc\u2067"


@pytest.mark.parametrize("sign", [TURNED, "&#8238;a&#x202e;b&#x2066;c", "&#8295;abc"])
def test_no_sign_turns_a_text_round(tmp_path: Path, sign: str) -> None:
    body = f"## {sign}\n\n[{sign}](https://e.org) {sign} ![{sign}](a.png)\n\n| {sign} |\n|---|\n"
    text = page("T", body, head='source: "\\u202eP"\n')
    library = library_of(tmp_path, {"a.md": text.replace("source: A clinic\n", "")})
    document = library.documents[0]
    made = render_document(document, library, today=date(2026, 1, 1))
    everything = [made.html, made.title, document.source, *(h.text for h in made.headings)]
    everything += [link.text for link in made.links]
    everything += [section.text + section.heading for section in document.sections]
    assert not TURNS.search("".join(everything))
    assert "abc" in made.html


def test_what_was_left_out_is_told() -> None:
    loaded = load_bytes(f"# T\n\n{TURNED}\n".encode(), Path("a.md"))
    assert [problem.code for problem in loaded.problems if "turned" in problem.code]


@pytest.mark.parametrize(
    "title", ["<img src=/etc/hostname>", "a & b", "<b>x</b>", "a < b", "plain"]
)
def test_a_tool_tip_shows_the_title_and_loads_nothing(title: str) -> None:
    tip = plain_tip(title)
    document = QtGui.QTextDocument()
    if QtGui.Qt.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    assert document.toPlainText() == title
