"""Documents put together by chance from the pieces of Markdown, HTML, YAML and web residue.

Whatever comes out is loaded, cut, rendered and made ready for the search: nothing raises, and only
what the short list of safe elements and addresses allows reaches the page.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.loading import load_bytes
from reader.library.mentions import with_mentions
from reader.library.placement import place_document
from reader.library.shelf import Library, References
from reader.library.taxonomy import Taxonomy, load_taxonomy
from reader.rendering.converter import EMPTIED
from reader.rendering.page import Options, render_document
from reader.rendering.parts import parts_of
from reader.search.entries import entries_of
from reader.search.lexicon import Lexicon
from reader.search.opening import lexicon_of
from tests.support.hostile_documents import REPEATED, SHAPED
from tests.support.hostile_heads import YAML
from tests.support.html import Seen
from tests.support.libraries import library_of, page, places_in

TODAY = date(2026, 11, 21)
ADDRESSES = (
    *("b.md", "#signs", "a.md#x", "https://e.org/a?b=c#d", "//e.org", "/about", "mailto:a@b.c"),
    *("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "section:a"),
    *("hTtps://e.org", "HTTP://e.org/A", "MAILTO:a@b.c", "Tel:1"),
    *("term:blast", "drug:imatinib", "trial:NCT01234567", "http://[", "&#106;avascript:x", "qr:x"),
    *("JaVaScRiPt:x", "java\tscript:x", " javascript:x", "illustration:x.svg", "slot:", "\x00"),
)
MARKS = (
    *(
        "#",
        "##",
        "###### ",
        "- ",
        "* ",
        "1. ",
        "12) ",
        "> ",
        "    ",
        "\t",
        "```",
        "~~~",
        "|",
        "---",
    ),
    *(
        "===",
        "| - | - |\n",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "*",
        "**",
        "_",
        "`",
        "\\",
        "<",
        ">",
        "&",
    ),
    *("<!--", "-->", "<script>", "</script>", "<style>", "<b onclick=x>", "</b>", "<img src=x>"),
    *("<a href='", "'>", "</a>", "<table>", "<td>", "<svg>", "<math>", "<?", "<![CDATA[", "]]>"),
    *(
        "[r]: https://e.org\n",
        "[r]",
        "[^1]",
        "[^1]: note\n",
        "&lt;",
        "&#x3c;",
        "&amp;",
        "\n",
        "\n\n",
    ),
    *(
        "Open a glossary item",
        "Enlarge",
        "Last reviewed: 1 May 2024\n",
        "NCT01234567",
        "\x02",
        "\x03",
    ),
    *("\u202e", "\u200b", "\ufdfa", "\ud800", "\0", "\r", "\r\n", "\x85", "\u2028", "\ufeff", "é"),
)
WORDS = ("Leukemia", "ALL in children", "imatinib", "blast cells", "What is it?", "Signs", "word")

_TEXT = st.text(st.characters(), max_size=12)
_LINK = st.builds(
    "{}[{}]({})".format, st.sampled_from(("", "!")), _TEXT, st.sampled_from(ADDRESSES)
)
_TAG = st.builds(
    '<{} {}="{}">'.format,
    st.sampled_from(("a", "img", "b", "p", "td", "ol", "svg", "iframe", "form", "x", "h2", "ul")),
    st.sampled_from(("href", "src", "onclick", "style", "title", "start", "id", "class", "align")),
    st.sampled_from(ADDRESSES) | _TEXT,
)
_MANY = st.builds(
    lambda unit, times: unit.replace("{n}", "7") * times,
    st.sampled_from(sorted(REPEATED.values())),
    st.integers(1, 60),
)
_SHAPE = st.builds(
    lambda write, size: write(size), st.sampled_from(tuple(SHAPED.values())), st.integers(20, 900)
)
_PIECE = st.sampled_from(MARKS) | st.sampled_from(WORDS) | _TEXT | _LINK | _TAG | _MANY | _SHAPE
_BODY = st.lists(_PIECE, max_size=25).map("".join)
_NESTED = st.builds(
    lambda inner, mark, times: mark * times + inner,
    _BODY,
    st.sampled_from(("> ", "- ", "  ")),
    st.integers(0, 30),
)
_PLAIN_HEAD = st.sampled_from(
    ("", "---\ntitle: Leukemia\nleukemiaTypes: [all]\n---\n\n", "---\n", "\ufeff---\n")
)
_HEAD = _PLAIN_HEAD | st.builds(
    lambda write: f"---\n{write(300)}\n---\n", st.sampled_from(tuple(YAML.values()))
)
DOCUMENTS = st.builds("{}{}".format, _HEAD, _BODY | _NESTED)

_OURS = re.compile(r"#|section:|term:|drug:|trial:|web:https?%3A|web:mailto%3A|web:tel%3A")
_PICTURES = re.compile(r"illustration:[a-z0-9-]+\.svg|qr:")


class Program:
    """What reads a document, with the program's own lists."""

    def __init__(self, folder: Path) -> None:
        places = places_in(folder)
        self.library: Library = library_of(folder, {"b.md": page("AML", "## Signs\n\nword")})
        self.taxonomy: Taxonomy = load_taxonomy(places.resource("taxonomy.toml"))
        self.finder = References(places).finder
        self.lexicon: Lexicon = lexicon_of(self.library, places)

    def read(self, data: bytes) -> None:
        """Go all the way with a document; check what comes out."""
        loaded = load_bytes(data, Path("a.md"))
        assert loaded.document is not None or loaded.problems
        if loaded.document is None:
            return
        document = place_document(loaded.document, loaded.hints, self.taxonomy)
        document = with_mentions(document, self.finder)
        ids = [section.id for section in document.sections]
        assert len(set(ids)) == len(ids)
        for number in range(len(parts_of(document)) + 1):
            made = render_document(
                document, self.library, today=TODAY, options=Options(part=number)
            )
            is_safe(made.html)
            assert all(_OURS.match(link.href) for link in made.links)
        for entry in entries_of(document, self.lexicon):
            assert all(term for terms in entry.terms.values() for term in terms)


def is_safe(html: str) -> None:
    """Nothing runs, and every address is one of the program's own spellings."""
    for tag, attributes in Seen(html).tags:
        assert tag not in EMPTIED
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, attributes)
            assert name != "style", (tag, attributes)
            if name == "href":
                assert _OURS.match(value or ""), (tag, attributes)
            if name == "src":
                assert _PICTURES.match(value or ""), (tag, attributes)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    return Program(tmp_path_factory.mktemp("grammar"))


@pytest.mark.parametrize("examples", [150, pytest.param(20_000, marks=pytest.mark.slow)])
def test_documents_by_chance_are_read_to_a_safe_page(program: Program, examples: int) -> None:
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(DOCUMENTS)
    def tried(text: str) -> None:
        program.read(text.encode("utf-8", "surrogatepass"))

    tried()


@pytest.mark.parametrize("examples", [60, pytest.param(5_000, marks=pytest.mark.slow)])
def test_bytes_by_chance_are_read_or_told(program: Program, examples: int) -> None:
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(DOCUMENTS, st.lists(st.tuples(st.integers(0, 5_000), st.binary(max_size=3)), max_size=6))
    def tried(text: str, changes: list[tuple[int, bytes]]) -> None:
        data = bytearray(text.encode("utf-8", "surrogatepass"))
        for place, bent in changes:
            at = place % (len(data) + 1)
            data[at : at + len(bent)] = bent
        program.read(bytes(data))

    tried()
