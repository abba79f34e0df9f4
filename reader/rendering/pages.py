"""What a page is once it is rendered, and the small pieces of HTML that all pages are made of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Literal, NamedTuple
from urllib.parse import quote

from reader.library.reference import Target
from reader.wording import ENGLISH, language, translate

LinkKind = Literal["section", "term", "drug", "trial", "web"]


class Heading(NamedTuple):
    """A heading of a page: the id of its section (its anchor), its words, and its level from 1."""

    section: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of a page, for the list beside it. `href` is one of the page's own spellings."""

    text: str
    href: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the print header, "copy with citation" and screen readers tell of a page."""

    source: str = ""
    citation: str = ""
    url: str = ""
    license: str = ""
    reviewed: date | None = None
    due: date | None = None
    overdue: bool = False
    professional: bool = False


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """Safe HTML of a page's body, and what the panes beside it list.

    `language` is the one that all of it is in but what is marked with another; `mostly` the one
    that most of its words are in: an English document with a head in Spanish is English.
    """

    title: str
    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[PageLink, ...] = ()
    facts: PageFacts = PageFacts()
    mostly: str = field(default_factory=language)
    language: str = field(default_factory=language)


def anchor(href: str, text: str, *, kind: str = "") -> str:
    """A link with plain text; nothing but the text when there is no `href`."""
    if not href:
        return escape(text)
    mark = f' class="{kind}"' if kind else ""
    return f'<a{mark} href="{escape(href)}">{escape(text)}</a>'


def term_tags(term_id: str) -> tuple[str, str]:
    """What stands before and after a glossary word. Qt dots the line of a span, not of a link."""
    return f'<a class="term" href="term:{escape(term_id)}"><span class="term">', "</span></a>"


def web_href(url: str) -> str:
    """The spelling of a web address within a page."""
    return Target("web", url).href


def in_language(html: str, spoken: str, *, tag: str = "span") -> str:
    """`html` marked with its language (“en-US” is “en”) where the page speaks another one."""
    short = spoken.partition("-")[0].lower()
    if not short or short == language():
        return html
    return f'<{tag} lang="{escape(short)}">{html}</{tag}>'


def foreign(text: str) -> str:
    """English words, marked as such on a page in another language."""
    return in_language(escape(text), ENGLISH)


def box(kind: str, inner: str) -> str:
    """A framed note. Qt's text browser draws frames of one-cell tables only."""
    return (
        f'<table class="{kind}" width="100%" cellspacing="0"><tr>'
        f'<td class="{kind}">{inner}</td></tr></table>'
    )


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph of plain text."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def qr_image(text: str) -> str:
    """The place of a QR code: the window answers the `qr:` scheme, a file gets the picture."""
    name = quote(text, safe="")
    told = escape(translate("rendering", "QR code for {0}").format(text))
    return f'<p class="picture"><img src="qr:{name}" alt="{told}" width="132" height="132"></p>'


def items(entries: Iterable[str], kind: str = "") -> str:
    """A list of ready pieces of HTML."""
    mark = f' class="{kind}"' if kind else ""
    return f"<ul{mark}>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"
