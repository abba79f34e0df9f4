"""The library in another language: documents keep their text; what names them changes."""

from collections.abc import Callable
from functools import cached_property

from reader.library.drugs import Drugs
from reader.library.glossary import Glossary
from reader.library.mentions import Finder, with_mentions
from reader.library.overlay import Overlay, visible
from reader.library.shelf import Library, References
from reader.library.translated_entries import drugs_in, glossary_in
from reader.wording import short_language


class TranslatedReferences(References):
    """Glossary and drug list in another language, and what finds them in its own documents."""

    def __init__(self, english: References, overlay: Overlay) -> None:
        super().__init__(english.places)
        self._english = english
        self._overlay = overlay

    @cached_property
    def finder(self) -> Finder:
        """The English one: the documents are English, but those that `own_finder` is for."""
        return self._english.finder

    def names(self, kind: str, owner: str) -> Callable[[str], bool]:
        """Whether a sentence names the entry, in a document of either language."""
        in_english = super().names(kind, owner)

        def holds(sentence: str) -> bool:
            return in_english(sentence) or owner in self.own_finder.ids(sentence).get(kind, {})

        return holds

    @cached_property
    def own_finder(self) -> Finder:
        """Finds drugs and terms by their names in this language, in documents written in it."""
        return Finder({"drug": self.drugs.names, "term": self.glossary.names_in_text})

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
    own = TranslatedReferences(references, overlay)
    documents = [
        with_mentions(document, own.own_finder)
        if short_language(document.language) == spoken
        else overlay.document(document)
        for document in library.documents
    ]
    return Library(
        documents,
        taxonomy=taxonomy,
        references=own,
        problems=(*library.problems, *overlay.problems),
        original=library,
        language=spoken,
    )
