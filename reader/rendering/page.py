"""A document as a page: safe HTML whose links have only our own spellings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from reader.library.model import Document, Section, WrittenFor
from reader.rendering.converter import to_html
from reader.rendering.front import front_page, heading_in_words, only_english
from reader.rendering.head import license_words, page_end, page_head
from reader.rendering.lines import definitions, references
from reader.rendering.pages import Heading, PageFacts, RenderedPage, in_language
from reader.rendering.shelf import Shelf
from reader.rendering.taming import tamed
from reader.rendering.weaving import Weaver


@dataclass(frozen=True, slots=True)
class Options:
    """What of a page is wanted. `section`: only that section and those below it."""

    terms: bool = True
    section: str = ""


def render_document(
    document: Document, library: Shelf, *, today: date, options: Options = Options()
) -> RenderedPage:
    """The page of a document. Thread-safe; 930 KB of Markdown take about a quarter second."""
    weaver = Weaver(document, library, library.glossary if options.terms else None)
    chosen = _chosen(document, options.section)
    defined = _definitions(document)
    front = front_page(document, library) if chosen is document.sections else ""
    body = "".join(
        _section(section, document, weaver, defined=defined, titled=not front) for section in chosen
    )
    end, end_links = page_end(document)
    told = front or only_english(document)
    text = in_language(tamed(body), document.language, tag="div")
    return RenderedPage(
        title=document.title,
        html="".join((page_head(document, today), told, text, end)),
        headings=tuple(_headings(chosen, document)),
        links=(*weaver.links, *end_links),
        facts=page_facts(document, today),
    )


def page_facts(document: Document, today: date) -> PageFacts:
    """What other parts tell of the page: for headers in print, citations, announcements."""
    return PageFacts(
        source=document.source,
        citation=document.citation,
        url=document.url,
        license=license_words(document.license),
        reviewed=document.last_reviewed,
        due=document.next_review,
        overdue=document.overdue(today),
        professional=document.written_for is WrittenFor.PROFESSIONALS,
    )


def _definitions(document: Document) -> dict[str, str]:
    """Addresses of reference links: they stand in one section and serve all."""
    found: dict[str, str] = {}
    for section in document.sections:
        for name, line in definitions(section.markdown).items():
            found.setdefault(name, line)
    return found


def _section(
    section: Section,
    document: Document,
    weaver: Weaver,
    *,
    defined: Mapping[str, str],
    titled: bool,
) -> str:
    """A section's HTML; not `titled`: the document's own heading stands above it already."""
    heading = _heading(section, document) if titled or section is not document.sections[0] else ""
    markdown = section.markdown
    if defined:
        used = sorted(references(markdown) & defined.keys())
        markdown += "".join(f"\n\n{defined[name]}" for name in used)
    return heading + weaver.weave(to_html(markdown), section)


def _heading(section: Section, document: Document) -> str:
    level = _level(section, document)
    top = section is document.sections[0]
    text = document.own_title if top else section.own_heading
    heading = f'<h{level} id="{escape(section.id)}">{escape(text)}</h{level}>'
    return heading + heading_in_words(section)


def _headings(sections: tuple[Section, ...], document: Document) -> Iterator[Heading]:
    for section in sections:
        yield Heading(section.id, _title(section, document), _level(section, document))


def _level(section: Section, document: Document) -> int:
    """The document's title alone stands on level 1."""
    return 1 if section is document.sections[0] else min(max(section.level, 2), 6)


def _title(section: Section, document: Document) -> str:
    return document.title if section is document.sections[0] else section.heading


def _chosen(document: Document, section_id: str) -> tuple[Section, ...]:
    """All sections, or one with those that lie below it."""
    top = document.section(section_id) if section_id else None
    if top is None:
        return document.sections
    begin = document.sections.index(top)
    if begin == 0:
        return document.sections
    end = begin + 1
    while end < len(document.sections) and document.sections[end].level > top.level:
        end += 1
    return document.sections[begin:end]
