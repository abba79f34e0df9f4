"""One file in, one finished document out: read, placed, its drugs, trials and terms found."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from reader.library.cache import Read
from reader.library.loading import load_document
from reader.library.mentions import Finder, find_trials
from reader.library.model import Document, Section
from reader.library.placement import place_document, unknown_keys
from reader.library.taxonomy import Taxonomy


class _Finding(Protocol):
    @property
    def finder(self) -> Finder: ...


def read_file(path: Path, taxonomy: Taxonomy, references: _Finding) -> Read:
    """The finished document in the file, or None with the problems that kept it out."""
    loaded = load_document(path)
    if loaded.document is None:
        return None, loaded.problems
    document = place_document(loaded.document, loaded.hints, taxonomy)
    problems = (*loaded.problems, *unknown_keys(document, loaded.hints, taxonomy))
    return with_mentions(document, references.finder), problems


def with_mentions(document: Document, finder: Finder) -> Document:
    """The document with the drugs, trials and terms of each section."""
    return replace(
        document, sections=tuple(_mentions(section, finder) for section in document.sections)
    )


def _mentions(section: Section, finder: Finder) -> Section:
    found = finder.ids(f"{section.heading}\n{section.text}")
    return replace(
        section,
        drugs=tuple(found.get("drug", {})),
        terms=tuple(found.get("term", {})),
        trials=find_trials(f"{section.heading}\n{section.markdown}"),
    )
