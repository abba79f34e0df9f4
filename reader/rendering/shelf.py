"""What rendering asks of the library: the part of `reader.library.shelf.Library` that it uses."""

from typing import Protocol

from reader.library.drugs import Drugs
from reader.library.glossary import Glossary
from reader.library.model import Document
from reader.library.reference import Mention, Target
from reader.library.taxonomy import Taxonomy


class Resolver(Protocol):
    """Says where a link of a document leads."""

    def resolve(self, href: str, base: Document | None = None) -> Target:
        """The one target of `href` as it stands in the document `base`."""


class Shelf(Resolver, Protocol):
    """The library as the pages need it."""

    @property
    def glossary(self) -> Glossary:
        """Medical terms."""

    @property
    def drugs(self) -> Drugs:
        """Drugs used in leukemia."""

    @property
    def taxonomy(self) -> Taxonomy:
        """Names of leukemia types and audiences."""

    def document(self, document_id: str, /) -> Document | None:
        """The document with this id."""

    def mentions_of_drug(self, drug_id: str, /) -> tuple[Mention, ...]:
        """Where the library names a drug."""

    def mentions_of_term(self, term_id: str, /) -> tuple[Mention, ...]:
        """Where the library names a glossary term."""
