"""Top and bottom of a document's page: who wrote it, when it was reviewed, what it allows."""

from datetime import date
from html import escape

from reader.library.dates import in_words, month_in_words
from reader.library.model import BEYOND, Basis, Document, WrittenFor
from reader.library.reference import Target
from reader.rendering.pages import PageLink, anchor, box, items, paragraph, qr_image, web_href
from reader.wording import translate


def not_advice() -> str:
    """What stands below every page."""
    return translate(
        "rendering",
        "This is information, not medical advice. Your care team knows you: ask them about "
        "anything here that worries you or is not clear.",
    )


def page_head(document: Document, today: date) -> str:
    """Source and review date, then what a reader must know before reading, then the title."""
    parts = [paragraph(source_line(document), "source")]
    if document.overdue(today) and document.next_review:
        words = translate(
            "rendering",
            "Its next review was due in {0}. Some of it may have changed since: ask your care "
            "team.",
        )
        parts.append(
            box("notice", f"⚠ {escape(words.format(month_in_words(document.next_review)))}")
        )
    if document.written_for is WrittenFor.PROFESSIONALS:
        words = translate(
            "rendering",
            "Written for health professionals. It uses medical words and speaks of outlook and "
            "risks plainly.",
        )
        parts.append(box("notice", escape(words)))
    return "".join(parts)


def source_line(document: Document) -> str:
    """“National Cancer Institute · reviewed 9 August 2024”, as far as it is known."""
    parts = [document.source or translate("rendering", "Source not named")]
    if document.last_reviewed:
        reviewed = translate("rendering", "reviewed {0}", "0 is a date")
        parts.append(reviewed.format(in_words(document.last_reviewed)))
    else:
        parts.append(translate("rendering", "date of review not named"))
    return " · ".join(parts)


def page_end(document: Document) -> tuple[str, tuple[PageLink, ...]]:
    """Citation, originals, license and address; and the links among them."""
    links: list[PageLink] = []
    parts = ["<hr>", paragraph(translate("rendering", "About this page"), "colophon-title")]
    if any(removal.rule == BEYOND for removal in document.removals):
        words = translate("rendering", "The end of this document is not shown: it is too long.")
        parts.insert(0, box("notice", escape(words)))
    if document.based_on:
        parts.append(paragraph(translate("rendering", "It rests on:"), "colophon"))
        parts.append(items((_basis(basis, links) for basis in document.based_on), "colophon"))
    if document.citation:
        cited = translate("rendering", "To cite it: {0}").format(document.citation)
        parts.append(paragraph(cited, "colophon"))
    parts.append(paragraph(license_words(document.license), "colophon"))
    if document.url:
        target = Target("web", document.url)
        name = translate("rendering", "The original of this page")
        links.append(PageLink(name, target.href, "web"))
        words = translate("rendering", "The original, for a phone or a computer with internet:")
        shown = anchor(target.href, document.url, kind="quiet")
        parts.append(box("address", f"{qr_image(document.url)}<p>{escape(words)}<br>{shown}</p>"))
    parts.append(paragraph(not_advice(), "colophon"))
    return "".join(parts), tuple(links)


def license_words(name: str) -> str:
    """A license in words."""
    key = name.strip().casefold().replace("-", "_") or "unknown"
    if key.startswith("cc_by"):
        words = translate(
            "rendering",
            "Under the Creative Commons license {0}: name its source when you pass it on.",
        )
    elif key.startswith("ogl"):
        words = translate(
            "rendering",
            "Under the Open Government Licence ({0}): name its source when you pass it on.",
        )
    else:
        words = _known_licenses().get(key) or translate("rendering", "License: {0}.")
    return words.format(name)


def _known_licenses() -> dict[str, str]:
    return {
        "public_domain": translate(
            "rendering", "In the public domain: it may be copied and passed on."
        ),
        "cc0": translate("rendering", "Given to everyone (CC0): it may be copied and passed on."),
        "mit": translate(
            "rendering",
            "Under the MIT license: it may be copied and passed on with its license.",
        ),
        "reserved": translate("rendering", "All rights are its publisher’s: for your own reading."),
        "unknown": translate("rendering", "Its license is not known: for your own reading."),
    }


def _basis(basis: Basis, links: list[PageLink]) -> str:
    name = basis.title or basis.url or basis.publisher
    told = [basis.publisher] if basis.publisher not in {"", name} else []
    if basis.last_reviewed:
        words = translate("rendering", "reviewed {0}", "0 is a date")
        told.append(words.format(in_words(basis.last_reviewed)))
    title = escape(name)
    if basis.url.startswith(("http://", "https://")):
        links.append(PageLink(name, web_href(basis.url), "web"))
        title = anchor(web_href(basis.url), name, kind="quiet")
    return f"{title} ({escape(', '.join(told))})" if told else title
