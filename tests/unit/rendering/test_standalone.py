"""A page as one file: complete, and without a single request when it opens."""

import base64
import re

from reader.paths import find_places
from reader.rendering.qr import qr_png, qr_svg
from reader.rendering.standalone import standalone_html
from reader.themes import load_theme
from tests.support.html import Seen
from tests.unit.rendering.conftest import Render


def test_the_file_is_complete_and_asks_for_nothing(render: Render) -> None:
    page = render(
        "![Drawing: cells](illustrations/blood-cells.svg)\n\n[far](https://far.example/?a=1&b=2) "
        "[near](other.md) [part](#none)\n"
    )
    places = find_places()
    html = standalone_html(
        page,
        load_theme(places.resource("themes"), "light"),
        picture=lambda name: places.resource(f"illustrations/{name}").read_bytes(),
    )
    seen = Seen(html)
    assert html.startswith("<!DOCTYPE html>")
    assert "default-src &#x27;none&#x27;" in html
    assert seen.count("script") == seen.count("link") == 0
    sources = [attributes["src"] for tag, attributes in seen.tags if tag == "img"]
    assert [source.partition(";")[0] for source in sources] == [
        "data:image/svg+xml",
        "data:image/png",
    ]
    assert base64.b64decode(sources[0].partition(",")[2]).startswith(b"<svg")
    assert not re.search(r"url\(|@import|@font-face", html)
    assert seen.hrefs() == ["https://far.example/?a=1&b=2", "https://www.example.org/one"]
    assert "near" in seen.words


def test_a_picture_that_is_missing_is_left_out(render: Render) -> None:
    theme = load_theme(find_places().resource("themes"), "dark")
    html = standalone_html(render("![D](illustrations/none.svg)\n"), theme)
    assert "illustration:" not in html


def test_qr_codes_are_pictures() -> None:
    assert qr_png("https://example.org/").startswith(b"\x89PNG")
    svg = qr_svg("https://example.org/")
    assert svg.startswith("<svg")
    assert "#fff" in svg  # white ground in every theme
