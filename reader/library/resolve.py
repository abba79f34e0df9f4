"""Where a link of a document leads, offline: a section, a term, a drug, a trial, the web, nothing.

The order is the contract's: what the library holds comes first, then what it can explain, then the
web as a card that the reader opens or not. Addresses that run or read something (`javascript:`,
`file:`, `data:`) and all unknown ones lead nowhere.
"""

import re
from collections.abc import Callable
from os.path import normcase
from pathlib import Path, PurePosixPath
from typing import Protocol
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from reader.library.addresses import BAD, LONGEST, address_key, web_address
from reader.library.drugs import Drugs
from reader.library.glossary import Glossary
from reader.library.mentions import find_trials
from reader.library.model import Document, Section, anchors
from reader.library.reference import Target
from reader.library.sections import slug
from reader.progress import breathe

NOTHING = Target("nothing")
_NCI = "cancer.gov"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CARDS = frozenset({"mailto", "tel"})  # shown as a card like a web address: a phone can scan it


class Shelf(Protocol):
    """What the resolver asks of the library."""

    @property
    def glossary(self) -> Glossary:
        """The terms that can be explained."""

    @property
    def drugs(self) -> Drugs:
        """The drugs that are known."""

    documents: tuple[Document, ...]

    def document(self, document_id: str, /) -> Document | None:
        """The document with this id."""


class Resolver:
    """Answers where links lead within one library.

    Keeps which document each address and file stands for, and of those that links led to what
    their sections answer to.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._by_address: dict[str, Document] = {}
        self._by_file: dict[Path, Document] = {}
        self._file_names: set[str] = set()
        self._anchors: dict[str, tuple[Document, dict[str, Section]]] = {}
        for document in shelf.documents:
            breathe()
            if document.url:
                self._by_address.setdefault(_address(document.url), document)
            self._by_file.setdefault(document.file, document)
            self._file_names.add(normcase(document.file.name))

    def resolve(self, href: str, base: Document | None = None) -> Target:
        """Where `href`, as it stands in `base`, leads. Never raises."""
        href = href.strip().replace("\n", "").replace("\r", "").replace("\t", "")
        if not href or len(href) > LONGEST:
            return NOTHING
        if href.startswith("#"):
            return self._within(base, href[1:]) if base else NOTHING
        scheme = _SCHEME.match(href)
        if scheme:
            return self._with_scheme(scheme[0][:-1].lower(), href)
        try:
            return self._relative(href, base)
        except ValueError:  # an address that urllib cannot take apart
            return NOTHING

    def _with_scheme(self, scheme: str, href: str) -> Target:
        if scheme in _OWN:
            return _OWN[scheme](self, href.partition(":")[2])
        if scheme in _CARDS:
            sound = href.isascii() and not BAD.search(href)
            return Target("web", scheme + href[len(scheme) :]) if sound else NOTHING
        if scheme not in {"http", "https"}:
            return NOTHING
        try:
            return self._on_the_web(href)
        except ValueError:
            return NOTHING

    def _relative(self, href: str, base: Document | None) -> Target:
        if href.startswith("//"):
            return self._on_the_web("https:" + href)
        if "\\" in href:
            return NOTHING
        path, _, fragment = href.partition("#")
        if not href.startswith("/") and base and (found := self._beside(path, base)):
            return self._within(found, fragment)
        home = base.url if base and base.url else f"https://www.{_NCI}/"
        if base and not base.url and not href.startswith("/"):
            return NOTHING
        target = self._on_the_web(urljoin(home, href))
        # Without an address of its own a page's "/path" may belong to any site: no guess beyond
        # what the library knows.
        return NOTHING if target.kind == "web" and not (base and base.url) else target

    def _beside(self, path: str, base: Document) -> Document | None:
        """The document in the file that a relative link names, or with that file's id."""
        name = PurePosixPath(unquote(path))
        if not name.name:
            return None
        # The name is looked for first: a page may name ten thousands of files that are not here.
        if normcase(name.name) in self._file_names:
            parts = list(base.file.parent.parts)
            for part in name.parts:
                if part == "..":
                    parts = parts[:-1] or parts
                elif part != ".":
                    parts.append(part)
            if found := self._by_file.get(Path(*parts)):
                return found
        if name.suffix.lower() in {".md", ".markdown", ".txt"}:
            return self._shelf.document(slug(name.stem, len(name.stem)))
        return None

    def _on_the_web(self, url: str) -> Target:
        split = urlsplit(url)
        if not split.hostname:
            return NOTHING
        address = _address(url)
        document = self._by_address.get(address) or self._by_address.get(address.partition("?")[0])
        if document:
            return self._within(document, split.fragment)
        if target := self._explained(url):
            return target
        shown = web_address(url)
        return Target("web", shown) if shown else NOTHING

    def _explained(self, url: str) -> Target | None:
        """A term, drug or trial that the address of a known site stands for."""
        if found := find_trials(unquote(url)):
            return Target("trial", found[0])
        split = urlsplit(url)
        if (split.hostname or "").removeprefix("www.") != _NCI:
            return None
        path = split.path.lower().rstrip("/")
        if path.endswith(("/popdefinition.aspx", "/definition.aspx")):
            return self._popup(split.query)
        if "/dictionaries/" in path and "/def/" in path:
            return self._dictionary(unquote(split.path.rstrip("/").rpartition("/")[2]), path)
        if drug := self._shelf.drugs.by_url(split.path):
            return Target("drug", drug.id)
        return None

    def _popup(self, query: str) -> Target | None:
        for key, values in parse_qs(query).items():
            if key.lower() == "id":
                if term := self._shelf.glossary.by_nci_id(values[0]):
                    return Target("term", term.id)
                if drug := self._shelf.drugs.by_nci_id(values[0]):
                    return Target("drug", drug.id)
        return None

    def _dictionary(self, name: str, path: str) -> Target | None:
        words = name.replace("-", " ")
        if "cancer-drug" in path:
            drug = self._shelf.drugs.by_nci_id(name) or self._shelf.drugs.find(words)
            return Target("drug", drug.id) if drug else None
        term = self._shelf.glossary.by_nci_id(name) or self._shelf.glossary.find(words)
        return Target("term", term.id) if term else None

    def _within(self, document: Document, fragment: str) -> Target:
        """A section of `document` by its id, its slug or an NCI anchor; else the document's top."""
        anchor = unquote(fragment)
        if not anchor:
            return Target("section", document.id)
        known = self._anchors_of(document)
        for one in (anchor, slug(anchor), slug(anchor.rpartition("/")[2].removesuffix("_toc"))):
            if one and (section := known.get(one)):
                return Target("section", document.id, section.id)
        return Target("section", document.id)

    def _anchors_of(self, document: Document) -> dict[str, Section]:
        kept = self._anchors.get(document.id)
        # Another of this id: the same document in another language.
        if kept is None or kept[0] is not document:
            kept = self._anchors[document.id] = (document, anchors(document))
        return kept[1]

    # The reader's own addresses, as editors of a library may write them.

    def _section(self, value: str) -> Target:
        name, _, fragment = value.partition("#")
        document = self._shelf.document(name)
        return self._within(document, fragment) if document else NOTHING

    def _term(self, value: str) -> Target:
        term = self._shelf.glossary.get(value)
        return Target("term", term.id) if term else NOTHING

    def _drug(self, value: str) -> Target:
        drug = self._shelf.drugs.get(value)
        return Target("drug", drug.id) if drug else NOTHING


def _trial(_resolver: Resolver, value: str) -> Target:
    found = find_trials(value)
    return Target("trial", found[0]) if found else NOTHING


# Not a table of the object's own: it would hold the object, and with it a library's documents.
_OWN: dict[str, Callable[[Resolver, str], Target]] = {
    "section": Resolver._section,  # noqa: SLF001
    "term": Resolver._term,  # noqa: SLF001
    "drug": Resolver._drug,  # noqa: SLF001
    "trial": _trial,
}


def _address(url: str) -> str:
    return address_key(url, default_host=_NCI)
