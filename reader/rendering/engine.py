"""Python-Markdown, put together once: our block reader, the quick inline pass, short raw HTML."""

import re
from functools import lru_cache
from threading import Lock

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from reader.rendering.blocks import CommonMarkBlocks
from reader.rendering.inline import ALLOWANCE, FREE, QuickInline, RawHtml

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

        def stored(place: re.Match[str]) -> str:
            number = int(place[1] or place[2])
            return str(stash[number]) if number < len(stash) else ""

        return _PLACE.sub(stored, text)


@lru_cache(maxsize=1)
def engine() -> Engine:
    """The one engine of this process, made when first asked for."""
    return Engine()
