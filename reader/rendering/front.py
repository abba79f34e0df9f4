"""What stands before an English page on a page in another language: its summary and contents."""

from collections.abc import Sequence
from html import escape

from reader.library.model import Document, Section
from reader.rendering.converter import to_html
from reader.rendering.pages import box, foreign, in_language, items, paragraph
from reader.rendering.shelf import Resolver
from reader.rendering.weaving import Weaver
from reader.wording import ENGLISH, language, translate


def front_page(document: Document, resolver: Resolver) -> str:
    """The title in the reader's language, what was translated, and the sections to go to.

    "" for a page without a translation; `only_english` tells so.
    """
    front, top = document.front, document.sections[0]
    if front is None or _speaks(document):
        return ""
    parts = [
        f'<h1 id="{escape(top.id)}">{escape(document.title)}</h1>',
        f'<p class="source">{in_language(escape(front.own_title), document.language)}</p>',
        box("notice", escape(_told() if front.summary else _only_english())),
        Weaver(document, resolver, None).weave(to_html(front.summary), top),
    ]
    if inner := document.sections[1:]:
        parts.append(paragraph(translate("rendering", "Sections of this page"), "caption"))
        parts.append(_contents(inner))
    below = translate("rendering", "The text, in English")
    parts += ["<hr>", paragraph(below, "caption")]
    return "".join(parts)


def only_english(document: Document) -> str:
    """A line for a page that is in English only, where the reader's language is another one."""
    if _speaks(document) or document.language.partition("-")[0].lower() != ENGLISH:
        return ""
    return box("notice", escape(_only_english()))


def heading_in_words(section: Section) -> str:
    """Below an English heading: what it says in the reader's language."""
    if not section.untranslated:
        return ""
    return f'<p class="source" lang="{escape(language())}">{escape(section.heading)}</p>'


def _speaks(document: Document) -> bool:
    return document.language.partition("-")[0].lower() == language()


def _contents(sections: Sequence[Section]) -> str:
    """The sections as a list, inner ones in lists of their own; two steps are enough."""
    top = min(section.level for section in sections)
    groups: list[tuple[Section, list[Section]]] = []
    for section in sections:
        if section.level == top or not groups:
            groups.append((section, []))
        elif section.level == top + 1:
            groups[-1][1].append(section)
    return items(
        _link(section) + (items(map(_link, below)) if below else "") for section, below in groups
    )


def _link(section: Section) -> str:
    words = escape(section.heading) if section.untranslated else foreign(section.heading)
    return f'<a href="#{escape(section.id)}">{words}</a>'


def _told() -> str:
    return translate(
        "rendering",
        "The page below is in English. This summary was translated by the makers of this reader; "
        "no doctor and no professional translator has checked it.",
    )


def _only_english() -> str:
    return translate("rendering", "This page is in English only.")
