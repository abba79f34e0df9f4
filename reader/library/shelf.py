"""The library: all documents of all folders, and what can be asked of them."""

import re
import weakref
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reader.errors import Problem
from reader.library.backlinks import links_between
from reader.library.cache import Cache, Read, stamp
from reader.library.drugs import Drugs, load_drugs
from reader.library.folders import Candidate, candidates
from reader.library.glossary import Glossary, load_glossary
from reader.library.kept import KeptProperty
from reader.library.lasting import while_same
from reader.library.mentions import Finder
from reader.library.model import Document, Section, Subject
from reader.library.reference import Mention, Target, Trial
from reader.library.resolve import Resolver
from reader.library.taxonomy import Taxonomy, load_taxonomy
from reader.library.trials import mentions_of, trials_of
from reader.paths import Places
from reader.progress import Progress, Silent, breathe
from reader.wording import ENGLISH

if TYPE_CHECKING:
    from reader.library.translations import Translated

PACK_MARK = "pack.toml"  # the root of a folder of newer documents (packs.py) has it
# Nothing else is looked for: an address may be longer than a file's name, or climb out by "\\".
_ILLUSTRATION = re.compile(r"[a-z0-9][a-z0-9-]{0,99}\.svg")
_FOR_ALL = "all-types"  # the place of what is about no single type
_RESOURCES = ("taxonomy.toml", "glossary.toml", "drugs.toml", "publishers.toml")


class Library:
    """Documents and what explains them. Immutable; safe to read from several threads.

    `problems` holds what was wrong with files and folders, documents left out included. `language`
    is that of titles, headings and entries; texts are in the language they were written in.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        taxonomy: Taxonomy,
        references: "References",
        problems: Sequence[Problem] = (),
        original: "Library | None" = None,
        language: str = ENGLISH,
    ) -> None:
        self.language = language
        self._original = original
        # What was found in the texts is ids and English sentences: shared.
        self._found: _Found = original._found if original else _Found(self)  # noqa: SLF001
        # Not libraries: they hold this one, and it must go at once when it was read anew.
        self._translated: dict[str, Translated] = {}
        self.documents = tuple(documents)
        self.problems = tuple(problems)
        self.taxonomy = taxonomy
        self._references = references
        self._by_id = {document.id: document for document in self.documents}

    @property
    def original(self) -> "Library":
        """The same library with every word as its documents have it."""
        return self._original or self

    def in_language(self, language: str) -> "Library":
        """The same documents with titles, headings, places and entries in `language`.

        Texts, cache and what was found in them are shared. What nobody has translated stays
        English. The first time some files are read and the documents written in that language
        looked through: for a worker. After that what was made is kept, and it is cheap.
        """
        if language == self.language:
            return self
        return self.original if language == ENGLISH else self.original._spoken_in(language)  # noqa: SLF001

    def _spoken_in(self, language: str) -> "Library":
        made = self._translated.get(language)
        if made is None:
            from reader.library.translations import translated  # noqa: PLC0415 - other languages only

            made = self._translated[language] = translated(self, self._references, language)
        return Library(
            made.documents,
            taxonomy=made.taxonomy,
            references=made.references,
            problems=made.problems,
            original=self,
            language=language,
        )

    @property
    def glossary(self) -> Glossary:
        """The terms that the library can explain."""
        return self._references.glossary

    @property
    def drugs(self) -> Drugs:
        """The drugs that the library knows."""
        return self._references.drugs

    def document(self, document_id: str) -> Document | None:
        """The document with this id."""
        return self._by_id.get(document_id)

    def section(self, document_id: str, section_id: str) -> Section | None:
        """The section with this id (or slug) in this document."""
        document = self._by_id.get(document_id)
        return document.section(section_id) if document else None

    def resolve(self, href: str, base: Document | None = None) -> Target:
        """Where a link leads that stands in `base`; `Target("nothing")` where nowhere."""
        return self._found.resolver.resolve(href, base)

    def trials(self) -> tuple[Trial, ...]:
        """All trials the library names, by number."""
        return tuple(self._found.trials.values())

    def trial(self, nct: str) -> Trial:
        """The trial of this number, with no mentions if the library does not name it."""
        return self._found.trials.get(nct.upper(), Trial(nct.upper()))

    def mentions_of_drug(self, drug_id: str) -> tuple[Mention, ...]:
        """Each section that names the drug, with its first sentence that does."""
        return mentions_of(
            self.documents,
            lambda section: drug_id in section.drugs,
            self._references.names("drug", drug_id),
        )

    def mentions_of_term(self, term_id: str) -> tuple[Mention, ...]:
        """Each section that uses the term, with its first sentence that does."""
        return mentions_of(
            self.documents,
            lambda section: term_id in section.terms,
            self._references.names("term", term_id),
        )

    def illustration(self, address: str) -> Path | None:
        """The file of a picture that travels with the program: `illustrations/NAME.svg`."""
        name = PurePosixPath(address).name
        if not _ILLUSTRATION.fullmatch(name):
            return None
        file = self._references.illustrations / name
        return file if file.is_file() else None

    def backlinks(self, document_id: str) -> tuple[Mention, ...]:
        """Sections of other documents that link to this one, each with the words of the link."""
        return self._found.backlinks.get(document_id, ())


class _Found:
    """What the texts of a library lead to, each looked for when first asked for."""

    def __init__(self, library: Library) -> None:
        # Not a circle: a library that was read anew must go at once, with no sweep to wait for.
        self._library: Library = weakref.proxy(library)

    @KeptProperty
    def resolver(self) -> Resolver:
        return Resolver(self._library)

    @KeptProperty
    def trials(self) -> dict[str, Trial]:
        return trials_of(self._library.documents)

    @KeptProperty
    def backlinks(self) -> dict[str, tuple[Mention, ...]]:
        return links_between(self._library.documents, self._library.resolve)


class References:
    """Glossary and drug list, read when first asked for: the tree needs neither."""

    def __init__(self, places: Places) -> None:
        self.places = places

    @property
    def illustrations(self) -> Path:
        """The folder of the program's own pictures."""
        return self.places.resource("illustrations")

    @KeptProperty
    def glossary(self) -> Glossary:
        """The terms of `resources/glossary.toml`."""
        return load_glossary(self.places.resource("glossary.toml"))

    @KeptProperty
    def drugs(self) -> Drugs:
        """The drugs of `resources/drugs.toml`."""
        return load_drugs(self.places.resource("drugs.toml"))

    @KeptProperty
    def finder(self) -> Finder:
        """Finds drugs and terms in one pass."""
        return Finder({"drug": self.drugs.names, "term": self.glossary.names_in_text})

    def names(self, kind: str, owner: str) -> Callable[[str], bool]:
        """Whether a sentence names the entry `owner` of `kind`."""
        return self.finder.naming(kind, owner)


def references_of(places: Places) -> References:
    """The glossary and the drug list, those of the last library while their files are the same."""
    files = [places.resource(name) for name in ("glossary.toml", "drugs.toml")]
    return while_same(("references", places.resources), lambda: References(places), files=files)


def open_library(
    folders: Sequence[Path],
    *,
    places: Places,
    use_cache: bool = True,
    progress: Progress | None = None,
    language: str = ENGLISH,
) -> Library:
    """Read all documents in `folders` (or single files), in their order.

    Files that did not change since the last time come from the cache. Broken files are problems of
    the library, never exceptions; of two documents with one id the first stays. Raises
    `ReaderError` when a resource of the program is missing, `Cancelled` when `progress` says so.
    """
    types = places.resource("taxonomy.toml")
    taxonomy = while_same(("taxonomy", types), lambda: load_taxonomy(types), files=[types])
    references = references_of(places)
    mark = stamp({name: places.resource(name) for name in _RESOURCES}) if use_cache else ""
    found: list[tuple[Candidate, Cache | None]] = []
    problems: list[Problem] = []
    caches: list[Cache] = []
    for folder in folders:
        files, wrong = candidates(folder, pause=breathe)
        problems.extend(wrong)
        keep = use_cache and folder.is_dir()  # a single file is read faster than looked up
        cache = Cache(folder, kept_in=places.cache, stamp=mark) if keep else None
        caches.extend([cache] if cache else [])
        found.extend((file, cache) for file in files)
    reads = _read_all(found, _reader(taxonomy, references), progress or Silent())
    for cache in caches:
        cache.save()
    newer = [folder for folder in folders if (folder / PACK_MARK).is_file()]
    documents = _without_doubles(reads, problems, newer=newer)
    documents = [_at_hand(document, places.user_library) for document in documents]
    library = Library(documents, taxonomy=taxonomy, references=references, problems=problems)
    return library.in_language(language)


def _at_hand(document: Document, own: Path) -> Document:
    """What the reader added has a place in the tree, whatever it is about: it is wanted there."""
    if document.subject is not Subject.OTHER or not document.file.is_relative_to(own):
        return document
    reason = "You added it, and it names no leukemia."
    sections = tuple(
        replace(section, places=(_FOR_ALL,), reason=reason) for section in document.sections
    )
    return replace(document, subject=Subject.CANCER, sections=sections)


def _reader(taxonomy: Taxonomy, references: References) -> Callable[[Path], Read]:
    """What reads one file; its parts are imported with the first file that no cache holds."""

    def read(path: Path) -> Read:
        from reader.library.intake import read_file  # noqa: PLC0415 - parsing, a full cache needs none

        return read_file(path, taxonomy, references)

    return read


def _read_all(
    found: Sequence[tuple[Candidate, Cache | None]],
    read: Callable[[Path], Read],
    progress: Progress,
) -> list[tuple[Candidate, Read]]:
    """Every candidate's document, from the cache or read now; told only where reading is needed."""
    known = [cache.get(file) if cache else None for file, cache in found]
    missing, done, reads = known.count(None), 0, []
    for (file, cache), old in zip(found, known, strict=True):
        new = old
        if new is None:
            progress.step(done, missing, file.path.name)
            new = read(file.path)
            done += 1
            if cache:
                cache.put(file, new)
        reads.append((file, new))
    if missing:
        progress.step(missing, missing, "")
    return reads


def _without_doubles(
    reads: Sequence[tuple[Candidate, Read]], problems: list[Problem], *, newer: Sequence[Path]
) -> list[Document]:
    """One document an id: the first. `newer` are folders whose documents are meant to replace."""
    documents: dict[str, Document] = {}
    for file, (document, wrong) in reads:
        problems.extend(wrong)
        if document is None:
            continue
        first = documents.setdefault(document.id, document)
        if first is document or first.file.resolve() == document.file.resolve():
            continue
        if first.fingerprint == document.fingerprint:
            what = f"This is the same file as {first.file.name}, which is already open."
            problems.append(Problem(file.path, "same-file", "note", what))
        elif any(first.file.is_relative_to(folder) for folder in newer):
            what = f"A newer {first.file.name} from a pack is shown instead."
            problems.append(Problem(file.path, "replaced", "note", what))
        else:
            what = f"{first.file.name} already has the id “{document.id}”; this one was left out."
            remedy = "Give this file another name, or another url in its head."
            problems.append(Problem(file.path, "same-id", "error", what, remedy))
    return list(documents.values())
