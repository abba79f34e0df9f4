"""The library in another language: documents keep their text; what names them changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import Problem
from reader.library.drugs import Drugs
from reader.library.glossary import Glossary
from reader.library.kept import KeptProperty
from reader.library.lasting import while_same
from reader.library.mentions import Finder, with_mentions
from reader.library.model import Document
from reader.library.overlay import Overlay, overlay_of, visible
from reader.library.shelf import References
from reader.library.taxonomy import Taxonomy
from reader.library.translated_entries import drugs_in, glossary_in
from reader.wording import short_language

if TYPE_CHECKING:
    from reader.library.shelf import Library


class TranslatedReferences(References):
    """Glossary and drug list in another language, and what finds them in its own documents."""

    def __init__(self, english: References, overlay: Overlay) -> None:
        super().__init__(english.places)
        self._english = english
        self._overlay = overlay

    @KeptProperty
    def finder(self) -> Finder:
        """The English one: the documents are English, but those that `own_finder` is for."""
        return self._english.finder

    def names(self, kind: str, owner: str) -> Callable[[str], bool]:
        """Whether a sentence names the entry, in a document of either language."""
        in_english = super().names(kind, owner)
        in_this = self.own_finder.naming(kind, owner)
        return lambda sentence: in_english(sentence) or in_this(sentence)

    @KeptProperty
    def own_finder(self) -> Finder:
        """Finds drugs and terms by their names in this language, in documents written in it."""
        return Finder({"drug": self.drugs.names, "term": self.glossary.names_in_text})

    @KeptProperty
    def glossary(self) -> Glossary:
        """The terms, each in this language where it has been translated."""
        return glossary_in(self._english.glossary, self._overlay.terms)

    @KeptProperty
    def drugs(self) -> Drugs:
        """The drugs, with what has been translated of them."""
        return drugs_in(self._english.drugs, self._overlay.drugs)


@dataclass(frozen=True, slots=True)
class Translated:
    """What a library is made of in one language; one may keep it, since it holds none itself."""

    documents: tuple[Document, ...]
    taxonomy: Taxonomy
    references: TranslatedReferences
    problems: tuple[Problem, ...]


def translated(library: "Library", references: References, spoken: str) -> Translated:
    """`library` in the language `spoken`; looks through the documents written in it."""
    overlay = overlay_of(references.places, spoken)
    taxonomy = library.taxonomy.renamed(visible(overlay.taxonomy))
    own = while_same(
        ("references", references.places.resources, spoken),
        lambda: TranslatedReferences(references, overlay),
        files=(),
        parts=(references, overlay),
    )
    documents = tuple(
        with_mentions(document, own.own_finder)
        if short_language(document.language) == spoken
        else overlay.document(document)
        for document in library.documents
    )
    return Translated(documents, taxonomy, own, (*library.problems, *overlay.problems))
