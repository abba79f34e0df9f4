"""Python-Markdown, put together once: our block reader, the quick inline pass, short raw HTML."""

import re
import string
from collections import Counter
from functools import lru_cache
from html import escape
from threading import Lock
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from reader.rendering.blocks import CommonMarkBlocks
from reader.rendering.inline import ALLOWANCE, FREE, QuickInline, RawHtml

# Elements of one section's raw HTML within one another; past it the tags are shown as text.
DEEPEST_HTML = 1_000
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_PLACE = re.compile(f"<p>{HTML_PLACEHOLDER_RE.pattern}</p>|{HTML_PLACEHOLDER_RE.pattern}")


class Engine:
    """One Markdown converter, shared: conversions wait for one another."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._md = Markdown()
        self._blocks = CommonMarkBlocks(self._md)
        self._md.parser = self._blocks
        self._md.preprocessors.deregister("html_block")  # the block reader does this, in one pass
        self._md.inlinePatterns.register(RawHtml(self._md), "html", 90)
        self._md.inlinePatterns.register(
            SubstituteTagInlineProcessor(r"(?: {2}|\\)\n", "br"), "linebreak", 100
        )
        self._md.ESCAPED_CHARS = list(string.punctuation)
        self._inline = QuickInline(self._md)
        for name in ("prettify", "unescape"):
            self._md.treeprocessors.deregister(name)
        self._md.treeprocessors.register(self._inline, "inline", 20)
        self._md.postprocessors.register(_RawHtmlBack(self._md), "raw_html", 30)

    def convert(self, markdown: str, *, keep_dash_rows: bool = False) -> str:
        """HTML of `markdown`, not yet cleaned."""
        with self._lock:
            self._blocks.keep_dash_rows = keep_dash_rows
            self._inline.budget = FREE + ALLOWANCE * len(markdown)
            return self._md.reset().convert(markdown)


class _RawHtmlBack(Postprocessor):
    """Puts raw HTML back in one pass; the stock one tries every piece at every place."""

    def run(self, text: str) -> str:
        stash = self.md.htmlStash.rawHtmlBlocks
        if not stash:
            return text
        if _too_deep(stash):
            stash = [escape(str(piece)) for piece in stash]

        def stored(place: re.Match[str]) -> str:
            number = int(place[1] or place[2])
            return str(stash[number]) if number < len(stash) else ""

        return _PLACE.sub(stored, text)


def _too_deep(pieces: list[str | Element]) -> bool:
    """Whether raw HTML opens so many elements, one in another, that cleaning would take minutes."""
    open_ones: Counter[str] = Counter()
    depth = 0
    for piece in pieces:
        for closing, written in _TAG_NAME.findall(str(piece)):
            name = written.lower()
            if name in _VOID:
                continue
            if not closing:
                open_ones[name] += 1
                depth += 1
                if depth > DEEPEST_HTML:
                    return True
            elif open_ones[name]:
                open_ones[name] -= 1
                depth -= 1
    return False


@lru_cache(maxsize=1)
def engine() -> Engine:
    """The one engine of this process, made when first asked for."""
    return Engine()
