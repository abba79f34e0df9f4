"""The immutable objects everything else speaks of: documents, sections and what they are about."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path


class Audience(StrEnum):
    """Whom a section is about: adults, or children and teenagers."""

    ADULTS = "adults"
    CHILDREN = "children"


class WrittenFor(StrEnum):
    """Whom a document was written for."""

    PATIENTS = "patients"
    PROFESSIONALS = "professionals"


class Subject(StrEnum):
    """What a document is about, as far as a leukemia library cares."""

    LEUKEMIA = "leukemia"
    CANCER = "cancer"  # cancer in general: coping, treatments, support
    OTHER = "other"  # another cancer or another matter: kept out of the tree, told by `check`


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its text up to the next heading of any level.

    `id` is the anchor: unique within the document and independent of its neighbours. `path` holds
    the headings above it, outermost first, without the document's title. `line` is the 1-based
    line of the heading in the file. `types`, `audiences` and `places` are ids of the taxonomy;
    `reason` says in words why it was placed there. `drugs` and `terms` are ids of
    `resources/drugs.toml` and `glossary.toml`; `trials` are NCT numbers.
    """

    id: str
    heading: str
    level: int
    path: tuple[str, ...]
    line: int
    markdown: str
    text: str
    types: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    drugs: tuple[str, ...] = ()
    trials: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    reason: str = ""
    untranslated: str = ""  # the heading as the document has it, where `heading` is a translation

    @property
    def own_heading(self) -> str:
        """The heading as the document has it, whatever language `heading` is in."""
        return self.untranslated or self.heading


BEYOND = "too long"
"""The rule of the removal that took the end off a document."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Words that a rule took off a document: `rule` names it, `text` is what stood there."""

    rule: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Basis:
    """One original that a document of the built-in library rests on (`basedOn`)."""

    title: str
    publisher: str
    url: str
    last_reviewed: date | None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What stands before a document in another language; the summary is Markdown."""

    own_title: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read: who wrote it, when it was reviewed, and its sections in reading order.

    `sections[0]` is the document's own heading with the text before the first inner heading.
    With a `front`, title and headings are translations; the text is as it was written.
    """

    id: str
    title: str
    file: Path
    fingerprint: str  # sha256 of the file's bytes, hex
    source: str = ""
    citation: str = ""
    url: str = ""
    language: str = "en"
    license: str = "unknown"
    redistributable: bool = False
    written_for: WrittenFor = WrittenFor.PATIENTS
    subject: Subject = Subject.LEUKEMIA
    last_reviewed: date | None = None
    next_review: date | None = None
    version: str = ""
    status: str = ""
    format: str = "markdown"  # or "text"
    tags: tuple[str, ...] = ()
    based_on: tuple[Basis, ...] = ()
    sections: tuple[Section, ...] = ()
    removals: tuple[Removal, ...] = field(default=(), repr=False)
    front: FrontPage | None = None

    @property
    def own_title(self) -> str:
        """The title as the document has it, where `title` is a translation of it too."""
        return self.front.own_title if self.front else self.title

    def overdue(self, today: date) -> bool:
        """Whether the next review was due before `today`."""
        return self.next_review is not None and self.next_review < today

    def section(self, anchor: str) -> Section | None:
        """The section whose id is `anchor`, else the first whose id begins with that slug."""
        for section in self.sections:
            if section.id == anchor:
                return section
        return anchors(self).get(anchor)


def anchors(document: Document) -> dict[str, Section]:
    """The sections by what leads to them: their ids, and for the first with a slug that too."""
    by_slug: dict[str, Section] = {}
    for section in document.sections:
        by_slug.setdefault(section.id.rpartition("-")[0], section)
    return by_slug | {section.id: section for section in document.sections}
