"""The tree: leukemia type, audience, document, and just those of its sections that belong there."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from reader.library.alphabet import order_key
from reader.library.dates import in_words
from reader.library.model import Document, Section, Subject, WrittenFor
from reader.library.node import Kind, Node
from reader.library.subject import is_drug_page
from reader.library.taxonomy import LeukemiaType, Taxonomy
from reader.progress import breathe
from reader.wording import translate

# What a reader wants first comes first; a document stands where its earliest topic stands.
_ORDER = (
    ("basics",),
    ("symptoms", "tests", "stages", "outlook", "treatment", "causes", ""),
    ("research", "trials"),
    ("side-effects", "follow-up", "survivorship", "support"),
    ("questions",),
)
_RANK = {topic: rank for rank, topics in enumerate(_ORDER) for topic in topics}
_RESEARCH = _RANK["research"]
_DRUG_PAGES_LAST = len(_ORDER)

_Shelf = dict[str, list[Section]]  # sections of one spot of the tree, by document id


class _Library(Protocol):
    @property
    def taxonomy(self) -> Taxonomy: ...
    def document(self, document_id: str, /) -> Document | None: ...

    documents: tuple[Document, ...]


def build_tree(
    library: _Library,
    *,
    audience: str | None = None,
    professionals: bool = False,
    today: date | None = None,
) -> tuple[Node, ...]:
    """Types first, then the places of their own; what is empty is left out.

    `audience` keeps what is for that audience or for both; a place then needs no line for it.
    Documents for health professionals are in it only when asked for, and say so. With `today`, a
    document whose review is overdue says so in its reason.
    """
    spots = _sort_in(library, audience=audience, professionals=professionals)
    make = _Maker(library, today)
    nodes = [make.spot("type", one.id, one.label, spots) for one in library.taxonomy.types]
    nodes += [make.spot("place", one.id, one.name, spots) for one in library.taxonomy.places]
    return tuple(node for node in nodes if node.children)


def _sort_in(
    library: _Library, *, audience: str | None, professionals: bool
) -> dict[tuple[str, str, str], _Shelf]:
    """All sections by kind (type or place), its id and audience ("": both, in a place only)."""
    spots: dict[tuple[str, str, str], _Shelf] = {}
    for document in library.documents:
        breathe()
        if document.subject is Subject.OTHER:
            continue
        if document.written_for is WrittenFor.PROFESSIONALS and not professionals:
            continue
        for section in document.sections:
            for kind, spot_id, whom in _spots_of(section, library.taxonomy):
                if audience is None or whom in {"", audience}:
                    together = kind == "place" and (audience or _lies_whole_in(document, spot_id))
                    spot = (kind, spot_id, "" if together else whom)
                    spots.setdefault(spot, {}).setdefault(document.id, []).append(section)
    return spots


def _lies_whole_in(document: Document, place_id: str) -> bool:
    """Whether a document for both audiences lies in a place as a whole: it is not torn apart."""
    own = document.sections[0]
    return place_id in own.places and len(own.audiences) != 1


def _spots_of(section: Section, taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    for type_id in section.types:
        leukemia = taxonomy.type(type_id)
        if leukemia:
            for audience in audiences_under(section, leukemia, taxonomy):
                yield "type", type_id, audience
    for place_id in section.places:
        both = len(section.audiences) == len(taxonomy.audiences)
        for audience in ("",) if both or not section.audiences else section.audiences:
            yield "place", place_id, audience


def audiences_under(
    section: Section, leukemia: LeukemiaType, taxonomy: Taxonomy
) -> tuple[str, ...]:
    """The audiences under which a section lies within a type.

    A section for both, or that names none, lies under both; except in a type that only one has.
    """
    if section.audiences and len(section.audiences) < len(taxonomy.audiences):
        return section.audiences
    if leukemia.usually and not leukemia.also_others:
        return (leukemia.usually,)
    return tuple(one.id for one in taxonomy.audiences)


class _Maker:
    """Makes nodes; holds what every node needs."""

    def __init__(self, library: _Library, today: date | None) -> None:
        self._library = library
        self._today = today

    def spot(
        self, kind: Kind, spot_id: str, label: str, spots: dict[tuple[str, str, str], _Shelf]
    ) -> Node:
        """A type or place with its audiences; what is for both stands first."""
        children = self._documents(spots.get((kind, spot_id, ""), {}))
        for audience in self._library.taxonomy.audiences:
            documents = self._documents(spots.get((kind, spot_id, audience.id), {}))
            if documents:
                node = Node(audience.name, "audience", audience.id, children=tuple(documents))
                children.append(node)
        return Node(label, kind, spot_id, children=tuple(children))

    def _documents(self, shelf: _Shelf) -> list[Node]:
        found = [
            (document, sections)
            for document_id, sections in shelf.items()
            if (document := self._library.document(document_id))
        ]
        found.sort(key=lambda pair: _rank(*pair))
        return [self._document(document, sections) for document, sections in found]

    def _document(self, document: Document, sections: Sequence[Section]) -> Node:
        """The document, which opens at the first section that belongs here."""
        breathe()
        whole = sections[0] is document.sections[0]
        first = sections[0]
        label = document.title
        if document.written_for is WrittenFor.PROFESSIONALS:
            label = translate("library", "{0} (for health professionals)").format(label)
        return Node(
            label,
            "document",
            document.id,
            document=document.id,
            section="" if whole else first.id,
            file=document.file.name,
            line=first.line,
            reason=" ".join(filter(None, (first.reason if whole else "", self._overdue(document)))),
            children=_nested(document, sections[1:] if whole else sections),
        )

    def _overdue(self, document: Document) -> str:
        if self._today and document.next_review and document.overdue(self._today):
            return f"Its next review was due on {in_words(document.next_review)}."
        return ""


def _nested(document: Document, sections: Sequence[Section]) -> tuple[Node, ...]:
    """Sections as nodes, each under the nearest of them that stands above it in the document."""
    children: list[list[Node]] = [[]]
    open_: list[Section] = []

    def close() -> None:
        section, inner = open_.pop(), children.pop()
        children[-1].append(
            Node(
                section.heading,
                "section",
                section.id,
                document=document.id,
                section=section.id,
                file=document.file.name,
                line=section.line,
                reason=section.reason,
                children=tuple(inner),
            )
        )

    for section in sections:
        breathe()
        while open_ and not _above(open_[-1], section):
            close()
        open_.append(section)
        children.append([])
    while open_:
        close()
    return tuple(children[0])


def _above(upper: Section, lower: Section) -> bool:
    chain = (*upper.path, upper.heading)
    return upper.level < lower.level and lower.path[: len(chain)] == chain


def _rank(document: Document, sections: Sequence[Section]) -> tuple[int, int, str, str]:
    if is_drug_page(document):
        rank = _DRUG_PAGES_LAST
    else:
        topics = document.sections[0].topics or ("",)
        rank = min(_RANK.get(topic, _RANK[""]) for topic in topics)
        if "/research/" in document.url:  # news of one study, whatever its title names
            rank = max(rank, _RESEARCH)
    return rank, -len(sections), order_key(document.title), document.id
