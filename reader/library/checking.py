"""Is every document well formed, complete, placed, in date, and allowed to be given away?

Problems of reading come with the library; here the finished documents are looked at. An `error`
keeps a document out or must be mended before a library is given away, a `warning` should be
mended, a `note` only tells.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from reader.errors import Problem, Severity
from reader.library.addresses import split_address
from reader.library.backlinks import links_of, pictures_of
from reader.library.dates import in_words
from reader.library.long_sections import MOST_WORDS, words_beyond
from reader.library.model import Document, Section, Subject, WrittenFor
from reader.library.shelf import Library

_ORDER = {"error": 0, "warning": 1, "note": 2}
# Anchors that NCI's pages use for places which have no heading of their own.
_FOREIGN_ANCHORS = re.compile(r"link/|section/|cit/|figure|_|r_|r?\d+$")


def check(
    library: Library, *, today: date, documents: Iterable[Document] | None = None
) -> tuple[Problem, ...]:
    """What is wrong with `documents` (all of them by default), worst first within each file."""
    chosen = library.documents if documents is None else tuple(documents)
    files = {document.file for document in chosen}
    told = [one for one in library.problems if documents is None or one.file in files]
    for document in chosen:
        told.extend(_of_document(document, library, today))
    return in_order(told)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, worst first, then by line."""

    def key(one: Problem) -> tuple[str, int, int, str]:
        return str(one.file), _ORDER[one.severity], one.line or 0, one.code

    return tuple(sorted(problems, key=key))


def built_in_problems(library: Library, sources: Path) -> Iterator[Problem]:
    """What may not be in the library that travels with the program."""
    for document in library.documents:
        if not document.redistributable and document.file.is_relative_to(sources):
            what = f"Its license ({document.license}) does not allow giving it away."
            yield _problem(document, "not-free", what, "Take it out of sources.", severity="error")


def _of_document(document: Document, library: Library, today: date) -> Iterator[Problem]:
    if document.subject is Subject.OTHER:
        what = "It is not about leukemia or cancer in general, so the tree leaves it out."
        remedy = "If it belongs here, set leukemiaTypes or places in its head."
        yield _problem(document, "not-leukemia", what, remedy, severity="note")
        return
    yield from _completeness(document)
    yield from _words(document)
    yield from _placement(document)
    yield from _dates(document, today)
    yield from _license(document)
    yield from _unknown_terms(document, library)
    for section in document.sections:
        yield from _links(section, document, library)


def _completeness(document: Document) -> Iterator[Problem]:
    if not any(section.text.strip() for section in document.sections):
        yield _problem(document, "no-text", "It has headings but no text.", "Write its text.")
    if not document.source:
        remedy = "Name its publisher under source in its head."
        yield _problem(document, "no-source", "It does not say who wrote it.", remedy)


def _words(document: Document) -> Iterator[Problem]:
    _, beyond = words_beyond(document.sections)
    if beyond:
        what = (
            f"It has more than {MOST_WORDS} different words; the search leaves {len(beyond)} out."
        )
        remedy = "Cut it into smaller documents, so that each of them is found."
        yield _problem(document, "many-words", what, remedy, severity="note")


def _placement(document: Document) -> Iterator[Problem]:
    if document.written_for is WrittenFor.PROFESSIONALS:
        what = "It is for health professionals; patients see it only when they ask for such pages."
        yield _problem(document, "for-professionals", what, severity="note")
    placed = [section for section in document.sections if section.types or section.places]
    if not placed:
        remedy = "Set leukemiaTypes or places in its head."
        yield _problem(document, "not-placed", "No place in the tree fits it.", remedy)
    elif all("text" in section.reason.split("Audience:")[0] for section in placed):
        what = "Only its free text says which leukemia it is about."
        remedy = "Name the type in its title, or set leukemiaTypes in its head."
        yield _problem(document, "placed-by-text", what, remedy, severity="note")


def _dates(document: Document, today: date) -> Iterator[Problem]:
    if document.last_reviewed is None:
        remedy = "Set lastReviewed in its head."
        yield _problem(document, "no-review-date", "It does not say when it was reviewed.", remedy)
    elif document.last_reviewed > today:
        what = f"Its last review, {in_words(document.last_reviewed)}, lies in the future."
        yield _problem(document, "future-review", what, "Mend lastReviewed in its head.")
    if document.next_review and document.overdue(today):
        what = f"Its next review was due on {in_words(document.next_review)}."
        yield _problem(document, "overdue", what, "Review it, then set lastReviewed.")


def _license(document: Document) -> Iterator[Problem]:
    if document.redistributable:
        return
    if document.license == "unknown":
        what, remedy = "It has no license, so it may not be given away.", "Set license in its head."
    else:
        what = f"Its license ({document.license}) does not allow giving it away."
        remedy = "Keep it on your own machine, or ask its owner."
    yield _problem(document, "not-free", what, remedy)


def _links(section: Section, document: Document, library: Library) -> Iterator[Problem]:
    for words, address in dict.fromkeys(links_of(section)):  # the same again is told once
        target = library.resolve(address, document)
        _, _, anchor = address.partition("#")
        if target.kind == "nothing":
            what = f"The link “{words}” leads nowhere ({address})."
            yield _problem(document, "dead-link", what, "Mend its address.", line=section.line)
        elif target.kind == "section" and not target.section and _is_own(anchor):
            what = f"The link “{words}” leads to #{anchor}, which is not there."
            remedy = "Use the heading it means, in small letters with dashes."
            yield _problem(document, "no-such-section", what, remedy, line=section.line)
    for address in dict.fromkeys(pictures_of(section)):
        # A picture on the web is shown as a card with its description; that is not a fault.
        own = not split_address(address).scheme and not address.startswith("/")
        if own and library.illustration(address) is None:
            what = f"The picture {address} is not there."
            yield _problem(document, "no-picture", what, "Mend its name.", line=section.line)


def _unknown_terms(document: Document, library: Library) -> Iterator[Problem]:
    """One note for each pop-up definition that the glossary cannot answer."""
    told: set[str] = set()
    for section in document.sections:
        for words, address in links_of(section):
            if "popdefinition" not in address.lower() or address in told:
                continue
            told.add(address)
            if library.resolve(address, document).kind == "web":
                what = f"“{words}” has no entry in the glossary."
                remedy = "Add its NCI number to resources/glossary.toml."
                line = section.line
                yield _problem(document, "no-entry", what, remedy, severity="note", line=line)


def _is_own(anchor: str) -> bool:
    return bool(anchor) and not _FOREIGN_ANCHORS.match(anchor)


def _problem(
    document: Document,
    code: str,
    message: str,
    remedy: str = "",
    *,
    severity: Severity = "warning",
    line: int | None = None,
) -> Problem:
    return Problem(document.file, code, severity, message, remedy, line)
