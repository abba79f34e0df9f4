"""A document as a page: safe HTML whose links have only our own spellings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from reader.library.model import Document, Section, WrittenFor
from reader.progress import breathe
from reader.rendering.converter import to_html
from reader.rendering.front import front_page, heading_in_words, only_english
from reader.rendering.head import license_words, page_end, page_head
from reader.rendering.lines import definitions, references
from reader.rendering.pages import Heading, PageFacts, RenderedPage, in_language
from reader.rendering.parts import parts_of, told
from reader.rendering.shelf import Shelf
from reader.rendering.taming import tamed
from reader.rendering.weaving import Weaver
from reader.wording import language


@dataclass(frozen=True, slots=True)
class Options:
    """What of a page is wanted. `section`: only that section and those below it.

    `part`: of a document too long for one page, the part of this number; 0 is the whole.
    """

    terms: bool = True
    section: str = ""
    part: int = 0


def render_document(
    document: Document, library: Shelf, *, today: date, options: Options = Options()
) -> RenderedPage:
    """The page of a document. Thread-safe; 930 KB of Markdown take about a quarter second."""
    parts = parts_of(document) if options.part else (document.sections,)
    part = min(max(options.part, 1), len(parts))
    chosen = _chosen(document, options.section) if len(parts) == 1 else parts[part - 1]
    here = None if len(parts) == 1 else frozenset(section.id for section in chosen)
    weaver = Weaver(document, library, library.glossary if options.terms else None, here=here)
    defined = _definitions(document)
    front = front_page(document, library) if chosen is document.sections else ""
    body = "".join(
        _section(section, document, weaver, defined=defined, titled=not front) for section in chosen
    )
    end, end_links = page_end(document)
    in_parts = told(document, parts, part)
    text = in_language(tamed(body), document.language, tag="div")
    before = (page_head(document, today), front or only_english(document), in_parts)
    return RenderedPage(
        title=document.title,
        html="".join((*before, text, in_parts, end)),
        headings=tuple(_headings(chosen, document)),
        links=(*weaver.links, *end_links),
        facts=page_facts(document, today),
        mostly=document.language or language(),
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
    breathe()
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
