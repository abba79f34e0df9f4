"""The library in another language: documents keep their text; what names them changes."""

from functools import cached_property

from reader.library.drugs import Drugs
from reader.library.glossary import Glossary
from reader.library.mentions import Finder
from reader.library.overlay import Overlay, visible
from reader.library.shelf import Library, References
from reader.library.translated_entries import drugs_in, glossary_in


class TranslatedReferences(References):
    """Glossary and drug list in another language; what finds them in texts is shared."""

    def __init__(self, english: References, overlay: Overlay) -> None:
        super().__init__(english.places)
        self._english = english
        self._overlay = overlay

    @cached_property
    def finder(self) -> Finder:
        """The English one: the documents are English."""
        return self._english.finder

    @cached_property
    def glossary(self) -> Glossary:
        """The terms, each in this language where it has been translated."""
        return glossary_in(self._english.glossary, self._overlay.terms)

    @cached_property
    def drugs(self) -> Drugs:
        """The drugs, with what has been translated of them."""
        return drugs_in(self._english.drugs, self._overlay.drugs)


def translated(library: Library, references: References, spoken: str) -> Library:
    """`library` in the language `spoken`."""
    overlay = Overlay(references.places, spoken)
    taxonomy = library.taxonomy.renamed(visible(overlay.taxonomy))
    documents = [overlay.document(document) for document in library.documents]
    return Library(
        documents,
        taxonomy=taxonomy,
        references=TranslatedReferences(references, overlay),
        problems=(*library.problems, *overlay.problems),
        original=library,
        language=spoken,
    )
