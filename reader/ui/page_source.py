"""From an address to a page: asks the library and the renderers, keeps the last pages."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.library.node import Node
from reader.ui import addresses

if TYPE_CHECKING:
    from reader.library.model import Document
    from reader.library.shelf import Library
    from reader.rendering.pages import RenderedPage

KEPT_PAGES = 8
LONG_PAGE = 4_000  # characters of Markdown; past it a page is rendered off the GUI thread
LONG_LISTS = frozenset({"glossary", "licenses"})  # many entries; many files to read
LONG_KINDS = frozenset({"term", "drug"})  # where it is mentioned is looked up in all documents


@dataclass(frozen=True, slots=True)
class Shown:
    """A page ready to be shown. `document` is "" for pages that are not a document's."""

    href: str
    page: "RenderedPage"
    document: str = ""
    section: str = ""


class PageSource:
    """Makes pages of one library. Rendering may run on a worker; the rest is for the GUI thread."""

    def __init__(
        self,
        library: "Library",
        today: Callable[[], date],
        guide: "Callable[[], RenderedPage | None]" = lambda: None,
        *,
        at_once: bool = False,
    ) -> None:
        self.library = library
        self._at_once = at_once  # long pages too: a screen that is changed to must not be the old
        self._guide = guide
        self._today = today
        self._kept: OrderedDict[str, RenderedPage] = OrderedDict()
        self._nodes: Sequence[Node] = ()
        self.audience = ""  # whom the tree is for; "" for both

    @property
    def nodes(self) -> Sequence[Node]:
        """The tree that contents pages are made from."""
        return self._nodes

    @nodes.setter
    def nodes(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        for key in [key for key in self._kept if key.startswith("place:")]:
            del self._kept[key]

    def is_long(self, href: str) -> bool:
        """Whether making the page of `href` takes long enough to be noticed."""
        address = addresses.parse(href)
        if self._at_once or self._key(address) in self._kept:
            return False
        if address.kind == "list":
            return address.value in LONG_LISTS
        if address.kind in LONG_KINDS:
            return True
        document = self.library.document(address.value) if address.kind == "section" else None
        if document is None:
            return False
        return sum(len(section.markdown) for section in document.sections) > LONG_PAGE

    def make(self, href: str) -> Shown | None:
        """The page of `href`; None when it leads nowhere in this library."""
        address = addresses.parse(href)
        key = self._key(address)
        page = self._kept.get(key) or self._render(address)
        if page is None:
            return None
        self._kept[key] = page
        while len(self._kept) > KEPT_PAGES:
            self._kept.popitem(last=False)
        if address.kind == "section":
            return Shown(href, page, address.value, self._section(address, page))
        return Shown(href, page)

    def _key(self, address: addresses.Address) -> str:
        part = self._part(address) if address.kind == "section" else 1
        return f"{address.kind}:{address.value}" + (f"#{part}" if part > 1 else "")

    def _part(self, address: addresses.Address) -> int:
        """Which part of its document an address leads to; nearly all documents have one only."""
        from reader.rendering.parts import number_of_part  # noqa: PLC0415 - after first paint

        document = self.library.document(address.value)
        return number_of_part(document, address.section) if document and address.section else 1

    def _section(self, address: addresses.Address, page: "RenderedPage") -> str:
        document = self.library.document(address.value)
        section = document.section(address.section) if document and address.section else None
        if section is None and document and len(page.headings) < len(document.sections):
            # A place kept by its character may lie in another part: this one opens at its top.
            section = document.sections[0]
        return section.id if section else ""

    def _render(self, address: addresses.Address) -> "RenderedPage | None":
        if address.kind == "section":
            return self._document_page(address)
        if address.kind == "place":
            return self._place_page(address.value)
        return self._reference_page(address)

    def _place_page(self, place: str) -> "RenderedPage | None":
        from reader.ui import place_page  # noqa: PLC0415 - after first paint

        node = place_page.find_node(self._nodes, place)
        if node is not None:
            return place_page.render_place(node, self.library)
        return place_page.render_empty_place(place, self.library, self.audience)

    def _document_page(self, address: addresses.Address) -> "RenderedPage | None":
        from reader.rendering.page import Options, render_document  # noqa: PLC0415 - as above

        document = self.library.document(address.value)
        if document is None:
            return None
        wanted = Options(part=self._part(address))
        return render_document(document, self.library, today=self._today(), options=wanted)

    def _reference_page(self, address: addresses.Address) -> "RenderedPage | None":
        from reader.rendering import entries  # noqa: PLC0415 - after first paint

        library = self.library
        if address.kind == "term" and (term := library.glossary.get(address.value)):
            return entries.render_term(term, library)
        if address.kind == "drug" and (drug := library.drugs.get(address.value)):
            return entries.render_drug(drug, library)
        if address.kind == "trial":
            return entries.render_trial(library.trial(address.value), library)
        if address.kind != "list":
            return None
        lists = {
            "glossary": lambda: entries.render_glossary_index(library),
            "drugs": lambda: entries.render_drug_index(library),
            "licenses": self._licenses_page,
            "guide": self._guide,
        }
        return lists[address.value]() if address.value in lists else None

    def _licenses_page(self) -> "RenderedPage | None":
        from reader.notices import load_notices  # noqa: PLC0415 - few readers open it
        from reader.paths import bundled_root  # noqa: PLC0415
        from reader.rendering.notices import render_notices  # noqa: PLC0415

        notices = load_notices(bundled_root() / "resources" / "notices")
        return render_notices(notices, self.library.documents) if notices is not None else None


def make_ready(library: "Library") -> None:
    """Load what the first page needs; on a worker, since it takes a tenth of a second."""
    import reader.rendering.page  # noqa: F401, PLC0415 - after first paint
    from reader.rendering import qr  # noqa: PLC0415 - as above
    from reader.rendering.converter import to_html  # noqa: PLC0415 - as above

    to_html("A *first* [page](#).")
    library.resolve("#")
    _ = library.glossary, library.drugs
    qr.make_ready()


def citation(document: "Document", section: str = "") -> str:
    """Who says it, when it was reviewed and where it stands: for "copy with citation"."""
    from reader.library.dates import in_words  # noqa: PLC0415 - after first paint

    heading = next((s.own_heading for s in document.sections if s.id == section), "")
    parts = [(document.citation or document.source).rstrip(". "), f"“{document.own_title}”"]
    if heading and heading != document.own_title:
        parts.append(f"“{heading}”")
    if document.last_reviewed is not None:
        words = QCoreApplication.translate("page_source", "reviewed {0}")
        parts.append(words.format(in_words(document.last_reviewed)))
    if document.url:
        parts.append(document.url)
    return ", ".join(part for part in parts if part)
