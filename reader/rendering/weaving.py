"""Puts a document's own links in our spelling, marks glossary terms, and sees to pictures.

Works on HTML that `converter.to_html` has made and cleaned: every tag is well formed, `<` and `>`
stand nowhere else. Every `href` and `src` that leaves here was written here.
"""

import re
from collections.abc import Sequence
from html import escape, unescape
from typing import NamedTuple

from reader.library.glossary import Glossary
from reader.library.model import Document, Section
from reader.library.reference import Target
from reader.rendering.marking import Marker, Names, names_of
from reader.rendering.pages import PageLink, anchor, box, term_tags
from reader.rendering.shelf import Resolver
from reader.wording import ENGLISH, language, short_language, translate

_TAG = re.compile(r'<[^<>"]*+(?:"[^"]*+"[^<>"]*+)*+>')
# The tags that need a look: links, pictures, and what no term is marked in.
_LOOK = re.compile(r'<(?:/?(?:a|code|pre|h[1-6]|th)\b|img\b)[^<>"]*+(?:"[^"]*+"[^<>"]*+)*+>')
_ATTRIBUTE = re.compile(r'(?<![a-z])([a-z]++)="([^"]*+)"')
_LONE_PICTURE = re.compile(
    r'<p>\s*(?:<a href="[^"]*">Enlarge(?: Image)?</a>\s*)?'
    r'(?:<a href="([^"]*)">)?(<img [^>]*>)(?:</a>)?\s*</p>'
    r"(?:(?:\s*<p>([^<]*)</p>)?\s*<p>(Credit: [^<]*)</p>)?"
)
_ILLUSTRATION = re.compile(r"(?:\.\./)*illustrations/([a-z0-9][a-z0-9-]*\.svg)")
# Stands for a picture's block until its turn comes. Cleaning lets no document write this scheme.
_SLOT = '<img src="slot:'
_RESIDUE = frozenset(("Enlarge", "Enlarge Image"))  # links to a larger picture, on the web
_NO_PICTURE = frozenset(("", "no image placeholder", "image", "picture"))


class _Way(NamedTuple):
    """A link of the document: where it leads, in the page's spelling, and its tags."""

    target: Target
    href: str
    opened: str
    closed: str


class Weaver:
    """Goes through the sections of one document, in order, and keeps the links it met."""

    def __init__(
        self,
        document: Document,
        resolver: Resolver,
        terms: Glossary | None,
        *,
        here: frozenset[str] | None = None,
    ) -> None:
        """`here`: ids of the sections on this page, None where all of the document's are."""
        self._here = here
        self.links: list[PageLink] = []
        self._document = document
        self._resolver = resolver
        self._terms = terms
        self._own = language() != ENGLISH and short_language(document.language) == language()
        self._ways: dict[str, _Way] = {}
        self._names: dict[str, Names] = {}

    def weave(self, html: str, section: Section) -> str:
        """The section's HTML with our links; terms are marked where they first stand."""
        pictures: list[re.Match[str]] = []

        def slot(found: re.Match[str]) -> str:
            pictures.append(found)
            return f'{_SLOT}">'

        if "<img" in html:
            html = _LONE_PICTURE.sub(slot, html)
        return _Passage(self, self._marker(section), pictures).run(html)

    def way(self, written: str) -> _Way:
        """Where a link leads, by its `href` as it stands in the HTML; asked of the library once."""
        found = self._ways.get(written)
        if found is None:
            target = self._resolver.resolve(unescape(written), self._document)
            href = target.href
            if self._is_here(target):
                href = f"#{target.section}"
            opened, closed = (f'<a href="{escape(href)}">', "</a>") if href else ("", "")
            if target.kind == "term":
                opened, closed = term_tags(target.value)
            found = self._ways[written] = _Way(target, href, opened, closed)
        return found

    def _is_here(self, target: Target) -> bool:
        own = target.kind == "section" and target.value == self._document.id
        return own and bool(target.section) and (self._here is None or target.section in self._here)

    def keep(self, text: str, way: _Way) -> None:
        """Note a link for the list beside the page."""
        if way.target.kind != "nothing":
            self.links.append(PageLink(" ".join(text.split()), way.href, way.target.kind))

    def picture_words(self, tag: str) -> str:
        """A picture within a line: what it shows, in words."""
        words = _described(dict(_ATTRIBUTE.findall(tag)))
        # The words are escaped already.
        told = escape(translate("rendering", "[Picture: {0}]"), quote=False)
        return told.format(words) if words else ""

    def _marker(self, section: Section) -> Marker | None:
        if self._terms is None or not section.terms:
            return None
        return Marker([name for term in section.terms for name in self._names_of(term)])

    def _names_of(self, term_id: str) -> Names:
        names = self._names.get(term_id)
        if names is None:
            term = self._terms.get(term_id) if self._terms else None
            names = self._names[term_id] = names_of(term, own=self._own) if term else ()
        return names

    def picture(self, found: re.Match[str]) -> str:
        """The block of a picture that stands alone: itself with its caption, or its card."""
        attributes = dict(_ATTRIBUTE.findall(found[2]))
        source = attributes.get("src", "")
        words = _described(attributes)
        caption = attributes.get("title", "")
        ours = _ILLUSTRATION.fullmatch(source)
        if ours:
            after = "".join(f"<p>{line}</p>" for line in (found[3], found[4]) if line)
            below = f'<p class="caption">{caption}</p>' if caption else ""
            told = f'<p class="described">{words}</p>' if words else ""
            return (
                f'<p class="picture"><img src="illustration:{ours[1]}" alt="{words}"></p>'
                f"{below}{told}{after}"
            )
        lines = [line for line in (words, caption, found[3], found[4]) if line]
        return self._missing(lines, source) + self._onward(found[1], words)

    def _missing(self, lines: list[str], source: str) -> str:
        """The card of a picture that is not stored; `lines` are escaped."""
        if not lines:
            return ""
        way = self.way(source)
        missing = escape(translate("rendering", "Picture not available offline"))
        told = "<br>".join((f"<b>{missing}</b>", *dict.fromkeys(lines)))
        where = ""
        if way.target.kind == "web":
            words = translate("rendering", "Where to see this picture online")
            self.keep(words, way)
            where = f"<br>{anchor(way.href, words, kind='quiet')}"
        return box("card", told + where)

    def _onward(self, href: str | None, words: str) -> str:
        if not href:
            return ""
        way = self.way(href)
        if way.target.kind in ("nothing", "web"):
            return ""
        text = unescape(words) or translate("rendering", "More about this")
        self.keep(text, way)
        return f"<p>{anchor(way.href, text)}</p>"


class _Passage:
    """One section on its way through the weaver."""

    def __init__(
        self, weaver: Weaver, marker: Marker | None, pictures: Sequence[re.Match[str]]
    ) -> None:
        self._weaver = weaver
        self._marker = marker
        self._pictures = iter(pictures)
        self._pieces: list[str] = []
        self._free: list[int] = []  # the pieces in which terms may be marked
        self._quiet = 0
        self._link: tuple[int, _Way] | None = None  # the open link: its piece, and where it leads

    def run(self, html: str) -> str:
        at = 0
        for tag in _LOOK.finditer(html):
            if tag.start() > at:
                self._text(html[at : tag.start()])
            self._tag(tag[0])
            at = tag.end()
        if at < len(html):
            self._text(html[at:])
        if self._marker:
            self._marker.mark(self._pieces, self._free)
        return "".join(self._pieces).replace("<p></p>", "")

    def _text(self, text: str) -> None:
        if self._marker and not (self._quiet or self._link):
            self._free.append(len(self._pieces))
        self._pieces.append(text)

    def _tag(self, tag: str) -> None:
        if tag.startswith("<a"):
            self._open(tag)
        elif tag == "</a>":
            self._close()
        elif tag.startswith(_SLOT):
            self._pieces.append(self._weaver.picture(next(self._pictures)))
        elif tag.startswith("<img"):
            self._pieces.append(self._weaver.picture_words(tag))
        else:
            self._quiet += -1 if tag[1] == "/" else 1
            self._pieces.append(tag)

    def _open(self, tag: str) -> None:
        if self._link is None:
            way = self._weaver.way(dict(_ATTRIBUTE.findall(tag)).get("href", ""))
            self._link = (len(self._pieces), way)
            self._pieces.append(way.opened)

    def _close(self) -> None:
        if self._link is None:
            return
        (begin, way), self._link = self._link, None
        inner = "".join(self._pieces[begin + 1 :])
        text = unescape(_TAG.sub("", inner) if "<" in inner else inner).strip()
        if text in _RESIDUE:
            del self._pieces[begin:]
        elif not way.href or not text:
            self._pieces[begin] = ""
        else:
            self._pieces.append(way.closed)
            self._weaver.keep(text, way)
            if self._marker and way.target.kind == "term":
                self._marker.known(way.target.value)


def _described(attributes: dict[str, str]) -> str:
    """The picture's description, still escaped; "" for a placeholder's."""
    words = attributes.get("alt", "").strip()
    return "" if words.casefold() in _NO_PICTURE else words
