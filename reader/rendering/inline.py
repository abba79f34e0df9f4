"""Inline marks: a quick way for the common ones, Python-Markdown's own patterns for the rest.

Python-Markdown tries each of its patterns on every text, and some look to the end of the text from
each bracket. Plain text, links, images and `*`/`_` emphasis are most of what documents hold, so
these are read here in one pass; what this pass is not sure of goes to Python-Markdown, as long as
the work stays in proportion to the length of the text. Beyond that, marks are shown as they stand.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import HtmlInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

from reader.rendering.lines import INLINE_HTML

_MARK = re.compile(r"[\[\]*_`<\\]|  \n")
_COSTLY = re.compile(r"[\[\]*_`<\\!]|  \n")
_TOKEN = re.compile(
    # Looking for the first character alone skips plain text three times as fast.
    r"(?=[\[\]!*_`<\\\n])(?:(?P<bang>!?)\[(?P<label>[^\[\]`<\\]*)\]"
    r"\((?P<href>[^()\s<>\\]*)(?: +\"(?P<title>[^\"\\]*)\")?\)"
    r"|(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*]*[^\s*])(?P=stars)(?!\*)"
    r"|(?<!\w)(?P<bars>_{1,3})(?=[^\s_])(?P<barred>[^_]*[^\s_])(?P=bars)(?!\w)"
    r"|(?P<picture>\[!\[(?P<alt>[^\[\]`<\\]*)\]\((?P<src>[^()\s<>\\]*)\)\]\((?P<to>[^()\s<>\\]*)\))"
    r"|(?P<loose>(?<!\w)_(?=\W|$)|(?<=\w)_+(?=\w)|(?<=\s)\*(?=\s))"
    r"|(?P<broken>(?<=  )\n|\\\n)"
    r"|(?P<other>[\[\]*_`<\\]))"
)
# How much looking-ahead Python-Markdown may do in one text, as marks times characters for each
# character: 40 is more than any real paragraph needs.
ALLOWANCE = 40
FREE = 20_000

# The signs of which a pattern of Python-Markdown's needs one; not to try the others spares most of
# the work.
_NEEDED = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
    "linebreak": "\n",
}

Filling = tuple[str, list[Element]]


class QuickInline(InlineProcessor):
    """Fills the blocks' texts with their inline elements."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._unescape = md.treeprocessors["unescape"]
        every = md.inlinePatterns
        names = sorted(_NEEDED, key=every.get_index_for_name)
        self._patterns = [(frozenset(_NEEDED[name]), every[name]) for name in names]
        self.budget = FREE

    def run(self, tree: Element, _ancestors: list[str] | None = None) -> Element:
        """Fill every block of the tree."""
        for element in list(tree.iter()):
            text = element.text
            if text and not isinstance(text, AtomicString) and _MARK.search(text):
                filled = quick(text) or self._careful(text)
                element.text = filled[0]
                for place, child in enumerate(filled[1]):
                    element.insert(place, child)
        return tree

    def _careful(self, text: str) -> Filling:
        """What Python-Markdown's own patterns make of `text`; the text itself when too costly."""
        cost = len(_COSTLY.findall(text)) * len(text)
        if cost > self.budget:
            return AtomicString(text), []
        self.budget -= cost
        signs = set(text)
        patterns: Any = [one for needed, one in self._patterns if needed & signs]
        self.inlinePatterns = patterns  # a list serves: they are asked for by number only
        wrapper = Element("div")
        block = SubElement(wrapper, "p")
        block.text = text
        super().run(wrapper)
        self._unescape.run(wrapper)
        return block.text or "", list(block)


class RawHtml(HtmlInlineProcessor):
    """Tags as CommonMark knows them, of elements that exist; anything else is text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(INLINE_HTML, md)
        self.compiled_re = re.compile(INLINE_HTML, re.DOTALL | re.IGNORECASE)


def quick(text: str) -> Filling | None:
    """The inline elements of `text`, or None when it holds marks that need a closer look."""
    before, children, last, at = "", [], None, 0
    for token in _TOKEN.finditer(text):
        if token["other"]:
            return None
        if token["loose"]:
            continue
        element = _element(token)
        if element is None:
            return None
        plain = text[at : token.start()]
        if token["broken"]:
            plain = plain.rstrip(" ")
        if last is None:
            before = plain
        else:
            last.tail = plain
        children.append(element)
        last, at = element, token.end()
    if last is None:
        return text, []
    last.tail = text[at:]
    return before, children


def _element(token: re.Match[str]) -> Element | None:
    if token["broken"]:
        return Element("br")
    if token["picture"] is not None:
        link = Element("a", {"href": token["to"]})
        SubElement(link, "img", {"src": token["src"], "alt": token["alt"]})
        return link
    if token["label"] is not None:
        attributes = {"title": token["title"]} if token["title"] else {}
        if token["bang"]:
            return Element("img", {"src": token["href"], "alt": token["label"], **attributes})
        return _filled(Element("a", {"href": token["href"], **attributes}), token["label"])
    marks = token["stars"] or token["bars"]
    inner = token["starred"] or token["barred"]
    if len(marks) == 3:
        outer = Element("strong")
        return outer if _filled(SubElement(outer, "em"), inner) is not None else None
    return _filled(Element("strong" if len(marks) == 2 else "em"), inner)


def _filled(element: Element, text: str) -> Element | None:
    filled = quick(text) if _MARK.search(text) else (text, [])
    if filled is None:
        return None
    element.text = filled[0]
    element.extend(filled[1])
    return element
