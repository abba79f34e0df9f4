"""The page of licenses: what others made, whose documents these are, and the texts themselves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape

from reader.library.model import Document
from reader.notices import LGPL, OWN_TEXT, Component, Notices
from reader.rendering.head import license_words
from reader.rendering.pages import Heading, PageLink, RenderedPage, items, paragraph, web_href
from reader.wording import translate


def _sections() -> tuple[tuple[str, str], ...]:
    return (
        ("program", translate("notices", "This program")),
        ("others", translate("notices", "What others made")),
        ("documents", translate("notices", "Documents")),
        ("texts", translate("notices", "The texts of the licenses")),
    )


def render_notices(notices: Notices, documents: Iterable[Document]) -> RenderedPage:
    """The page, with the `documents` of this library by publisher and license."""
    title, sections = translate("notices", "Licenses"), _sections()
    free = translate("notices", "The program is free software under the MIT License.")
    bodies = {
        "program": paragraph(free) + _words(notices.text_of(OWN_TEXT)),
        "others": paragraph(LGPL) + items(map(_component, notices.components)),
        "documents": items(_sources(documents, notices)),
        "texts": "".join(_texts(notices)),
    }
    parts = [f'<h2 id="{name}">{escape(words)}</h2>{bodies[name]}' for name, words in sections]
    links = [PageLink(one.name, web_href(one.web), "web") for one in notices.components if one.web]
    return RenderedPage(
        title=title,
        html=f'<h1 id="licenses">{escape(title)}</h1>' + "".join(parts),
        headings=(Heading("licenses", title, 1), *(Heading(n, t, 2) for n, t in sections)),
        links=tuple(links),
    )


def _component(one: Component) -> str:
    name = escape(" ".join(filter(None, (one.name, one.version))))
    linked = f'<a href="{escape(web_href(one.web))}">{name}</a>' if one.web else name
    return f"{linked}: {escape(one.license)}. {escape(one.why)}"


def _sources(documents: Iterable[Document], notices: Notices) -> Iterator[str]:
    reasons = {title: one.reason for one in notices.sources for title in one.documents}
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for document in documents:
        reason = "" if document.redistributable else reasons.get(document.own_title, "")
        groups[document.source, document.license, reason].append(document.own_title)
    for (publisher, license_name, reason), titles in sorted(groups.items()):
        who = publisher or translate("notices", "Without a publisher")
        told = f"{escape(who)}. "
        told += escape(license_words(license_name))
        if reason:
            words = translate("notices", "Given on because: {0}")
            told += f" {escape(words.format(reason))}"
        yield told + items(map(escape, sorted(titles)))


def _texts(notices: Notices) -> Iterator[str]:
    for file in notices.text_files():
        name = file.removesuffix(".txt")
        yield f"<h3>{escape(name)}</h3>{_words(notices.text_of(file))}"


def _words(text: str) -> str:
    """A license's text with its own line breaks, wrapped where the column ends."""
    lines = (escape(" ".join(part.split())) for part in text.strip().split("\n\n"))
    return "".join(f"<p>{line}</p>" for line in lines if line)
