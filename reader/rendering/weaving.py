"""Puts a document's own links in our spelling, marks glossary terms, and sees to pictures.

Works on HTML that `converter.to_html` has made and cleaned: every tag is well formed, `<` and `>`
stand nowhere else. Every `href` and `src` that leaves here was written here.
"""

import re
from html import escape, unescape

from reader.library.glossary import Glossary
from reader.library.model import Document, Section
from reader.library.reference import Target
from reader.rendering.marking import Marker
from reader.rendering.pages import PageLink, anchor, box
from reader.rendering.shelf import Resolver

_TAG = re.compile(r'<[^>"]*(?:"[^"]*"[^>"]*)*>')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_LONE_PICTURE = re.compile(
    r'<p>\s*(?:<a href="[^"]*">Enlarge</a>\s*)?(?:<a href="([^"]*)">)?(<img [^>]*>)(?:</a>)?\s*</p>'
    r"(?:(?:\s*<p>([^<]*)</p>)?\s*<p>(Credit: [^<]*)</p>)?"
)
_ILLUSTRATION = re.compile(r"(?:\.\./)*illustrations/([a-z0-9][a-z0-9-]*\.svg)")
# Cleaning lets no document write this scheme: a tag that begins so was put in by the weaver.
_OWN_PICTURE = '<img src="illustration:'
_NO_PICTURE = frozenset(("", "no image placeholder", "image", "picture"))
_QUIET = frozenset(("code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))


class Weaver:
    """Goes through the sections of one document, in order, and keeps the links it met."""

    def __init__(self, document: Document, resolver: Resolver, terms: Glossary | None) -> None:
        self.links: list[PageLink] = []
        self._document = document
        self._resolver = resolver
        self._terms = terms
        self._targets: dict[str, Target] = {}

    def weave(self, html: str, section: Section) -> str:
        """The section's HTML with our links; terms are marked where they first stand."""
        if "<img" in html:
            html = _LONE_PICTURE.sub(self._picture, html)
        return _Passage(self, section, self._marker(section)).run(html)

    def target(self, href: str) -> Target:
        """Where `href` leads; asked of the library once."""
        found = self._targets.get(href)
        if found is None:
            found = self._targets[href] = self._resolver.resolve(href, self._document)
        return found

    def href(self, target: Target) -> str:
        """The page's spelling of a target: shorter for a section of the same document."""
        if target.kind == "section" and target.value == self._document.id and target.section:
            return f"#{target.section}"
        return target.href

    def keep(self, text: str, href: str, target: Target) -> None:
        """Note a link for the list beside the page."""
        if target.kind != "nothing":
            self.links.append(PageLink(" ".join(text.split()), href, target.kind))

    def picture_words(self, tag: str) -> str:
        """A picture within a line: what it shows, in words."""
        words = _described(dict(_ATTRIBUTE.findall(tag)))
        return f"[Picture: {words}]" if words else ""

    def _marker(self, section: Section) -> Marker | None:
        if self._terms is None or not section.terms:
            return None
        return Marker(term for name in section.terms if (term := self._terms.get(name)))

    def _picture(self, found: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(found[2]))
        source = unescape(attributes.get("src", ""))
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
        target = self.target(source)
        told = "<br>".join(("<b>Picture not available offline</b>", *dict.fromkeys(lines)))
        where = ""
        if target.kind == "web":
            self.keep("Where to see this picture online", target.href, target)
            where = f"<br>{anchor(target.href, 'Where to see this picture online', kind='quiet')}"
        return box("card", told + where)

    def _onward(self, href: str | None, words: str) -> str:
        if not href:
            return ""
        target = self.target(unescape(href))
        if target.kind in ("nothing", "web"):
            return ""
        text = unescape(words) or "More about this"
        self.keep(text, self.href(target), target)
        return f"<p>{anchor(self.href(target), text, kind='onward')}</p>"


class _Passage:
    """One section on its way through the weaver."""

    def __init__(self, weaver: Weaver, section: Section, marker: Marker | None) -> None:
        self._weaver = weaver
        self._section = section
        self._marker = marker
        self._pieces: list[str] = []
        self._free: list[int] = []  # the pieces in which terms may be marked
        self._quiet = 0
        self._link: tuple[int, str, Target] | None = None  # where it began, its href, its target

    def run(self, html: str) -> str:
        at = 0
        for tag in _TAG.finditer(html):
            if tag.start() > at:
                self._text(html[at : tag.start()])
            self._tag(tag[0])
            at = tag.end()
        if at < len(html):
            self._text(html[at:])
        if self._marker:
            self._marker.mark(self._pieces, self._free)
        return "".join(self._pieces)

    def _text(self, text: str) -> None:
        if self._marker and not self._quiet and self._link is None:
            self._free.append(len(self._pieces))
        self._pieces.append(text)

    def _tag(self, tag: str) -> None:
        if tag.startswith("<a ") or tag == "<a>":
            if self._link is None:
                self._open(tag)
        elif tag == "</a>":
            self._close()
        elif tag.startswith("<img") and not tag.startswith(_OWN_PICTURE):
            self._pieces.append(self._weaver.picture_words(tag))
        else:
            name = tag.strip("</>").partition(" ")[0]
            if name in _QUIET:
                self._quiet += -1 if tag[1] == "/" else 1
            self._pieces.append(tag)

    def _open(self, tag: str) -> None:
        attributes = dict(_ATTRIBUTE.findall(tag))
        if "class" in attributes or "href" not in attributes:
            # A link that the weaver itself has put in, or an anchor without an address.
            self._pieces.append(tag if "class" in attributes else "")
            self._link = (-1, "", Target("nothing"))
            return
        target = self._weaver.target(unescape(attributes["href"]))
        href = self._weaver.href(target)
        self._link = (len(self._pieces), href, target)
        kind = ' class="term"' if target.kind == "term" else ""
        self._pieces.append(f'<a{kind} href="{escape(href)}">' if href else "")

    def _close(self) -> None:
        if self._link is None:
            return
        begin, href, target = self._link
        self._link = None
        if begin < 0:
            self._pieces.append("</a>")
            return
        text = unescape(_TAG.sub("", "".join(self._pieces[begin + 1 :])))
        if not href or not text.strip() or text.strip() == "Enlarge":
            self._pieces[begin] = ""
            if text.strip() == "Enlarge":
                del self._pieces[begin + 1 :]
            return
        self._pieces.append("</a>")
        self._weaver.keep(text, href, target)
        if self._marker and target.kind == "term":
            self._marker.known(target.value)


def _described(attributes: dict[str, str]) -> str:
    """The picture's description, still escaped; "" for a placeholder's."""
    words = attributes.get("alt", "").strip()
    return "" if words.casefold() in _NO_PICTURE else words
