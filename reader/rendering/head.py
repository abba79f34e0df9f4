"""Top and bottom of a document's page: who wrote it, when it was reviewed, what it allows."""

from datetime import date
from html import escape

from reader.library.dates import MONTHS, in_words
from reader.library.model import Basis, Document, WrittenFor
from reader.library.reference import Target
from reader.rendering.pages import PageLink, anchor, box, items, paragraph, qr_image, web_href

NOT_ADVICE = (
    "This is information, not medical advice. Your care team knows you: ask them about anything "
    "here that worries you or is not clear."
)
_LICENSES = {
    "public_domain": "In the public domain: it may be copied and passed on.",
    "cc0": "Given to everyone (CC0): it may be copied and passed on.",
    "mit": "Under the MIT license: it may be copied and passed on with its license.",
    "reserved": "All rights are its publisher’s: for your own reading.",
    "unknown": "Its license is not known: for your own reading.",
}


def page_head(document: Document, today: date) -> str:
    """Source and review date, then what a reader must know before reading, then the title."""
    parts = [paragraph(source_line(document), "source")]
    if document.overdue(today) and document.next_review:
        due = document.next_review
        parts.append(
            box(
                "notice",
                f"⚠ Its next review was due in {MONTHS[due.month - 1]} {due.year}. "
                "Some of it may have changed since: ask your care team.",
            )
        )
    if document.written_for is WrittenFor.PROFESSIONALS:
        parts.append(
            box(
                "notice",
                "Written for health professionals. It uses medical words and speaks of outlook "
                "and risks plainly.",
            )
        )
    return "".join(parts)


def source_line(document: Document) -> str:
    """“National Cancer Institute · reviewed 9 August 2024”, as far as it is known."""
    parts = [document.source or "Source not named"]
    if document.last_reviewed:
        parts.append(f"reviewed {in_words(document.last_reviewed)}")
    else:
        parts.append("date of review not named")
    return " · ".join(parts)


def page_end(document: Document) -> tuple[str, tuple[PageLink, ...]]:
    """Citation, originals, license and address; and the links among them."""
    links: list[PageLink] = []
    parts = ["<hr>", '<p class="colophon-title">About this page</p>']
    if document.based_on:
        parts.append(paragraph("It rests on:", "colophon"))
        parts.append(items((_basis(basis, links) for basis in document.based_on), "colophon"))
    if document.citation:
        parts.append(paragraph(f"To cite it: {document.citation}", "colophon"))
    parts.append(paragraph(license_words(document.license), "colophon"))
    if document.url:
        target = Target("web", document.url)
        links.append(PageLink("The original of this page", target.href, "web"))
        parts.append(
            box(
                "address",
                f"{qr_image(document.url)}<p>The original, for a phone or a computer with "
                f"internet:<br>{anchor(target.href, document.url, kind='quiet')}</p>",
            )
        )
    parts.append(paragraph(NOT_ADVICE, "colophon"))
    return "".join(parts), tuple(links)


def license_words(name: str) -> str:
    """A license in words."""
    key = name.strip().casefold().replace("-", "_") or "unknown"
    if key in _LICENSES:
        return _LICENSES[key]
    if key.startswith("cc_by"):
        return f"Under the Creative Commons license {name}: name its source when you pass it on."
    if key.startswith("ogl"):
        return f"Under the Open Government Licence ({name}): name its source when you pass it on."
    return f"License: {name}."


def _basis(basis: Basis, links: list[PageLink]) -> str:
    reviewed = f", reviewed {in_words(basis.last_reviewed)}" if basis.last_reviewed else ""
    title = escape(basis.title)
    if basis.url.startswith(("http://", "https://")):
        links.append(PageLink(basis.title, web_href(basis.url), "web"))
        title = anchor(web_href(basis.url), basis.title, kind="quiet")
    return f"{title} ({escape(basis.publisher)}{reviewed})"
