"""A section's Markdown turned into HTML that holds nothing but words, lists, tables and links."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.library.turned import straightened

if TYPE_CHECKING:
    from nh3 import Cleaner

TAGS = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code"),
        *("ul", "ol", "li", "dl", "dt", "dd"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
        *("a", "img", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small"),
        *("abbr", "cite", "dfn", "kbd", "mark", "q", "samp", "var"),
    )
)
ATTRIBUTES = {
    "a": {"href"},
    "abbr": {"title"},
    "img": {"alt", "src"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
    "ul": {"type"},
}
# Elements that go together with what stands in them: it is not text for a reader.
EMPTIED = frozenset(
    (
        *("script", "style", "template", "title", "textarea", "noscript", "noembed", "noframes"),
        *("applet", "audio", "canvas", "embed", "frame", "iframe", "object", "video", "xmp"),
        *("math", "svg"),
    )
)
# Our own spellings may stand in a document; the library says whether what they name exists.
SCHEMES = frozenset(("http", "https", "mailto", "tel", "section", "term", "drug", "trial"))
_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_WORDS = {"align": ("left", "right", "center"), "type": ("circle", "square", "disc")}


@lru_cache(maxsize=1024)
def to_html(markdown: str, *, keep_dash_rows: bool = False) -> str:
    """Safe HTML of one section's Markdown; links are still those of the document.

    `keep_dash_rows` leaves in the second heads that some tables carry among their rows.
    """
    if not markdown.strip():
        return ""
    from reader.rendering.engine import engine  # noqa: PLC0415 - first use only, as below

    return clean(engine().convert(markdown, keep_dash_rows=keep_dash_rows))


def clean(html: str) -> str:
    """`html` with only the elements, attributes and schemes of the short list above."""
    # Written as &#8238; they come to light only now.
    return straightened(_cleaner().clean(html))


@lru_cache(maxsize=1)
def _cleaner() -> "Cleaner":
    from nh3 import Cleaner  # noqa: PLC0415 - first use only: the window is painted before this

    return Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(EMPTIED),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_attribute,
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name in ("start", "colspan", "rowspan"):
        return value if _NUMBER.fullmatch(value) else None
    if name in _WORDS:
        return value if value in _WORDS[name] else None
    return value
