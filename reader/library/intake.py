"""One file in, one finished document out: read, placed, its drugs, trials and terms found."""

from pathlib import Path
from typing import Protocol

from reader.library.cache import Read
from reader.library.loading import load_document
from reader.library.mentions import Finder, with_mentions
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
