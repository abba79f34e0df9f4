"""The contents of one leukemia type or place, as a page: its documents with source and date."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.library.dates import in_words
from reader.library.node import Node
from reader.ui.addresses import document_href

if TYPE_CHECKING:
    from reader.library.shelf import Library
    from reader.rendering.pages import PageLink, RenderedPage

MOST_SECTIONS = 6


def find_node(nodes: Sequence[Node], place: str) -> Node | None:
    """The node of the type or place with this id."""
    return next((n for n in nodes if n.id == place and n.kind in {"type", "place"}), None)


def render_place(node: Node, library: "Library") -> "RenderedPage":
    """The contents page of `node`, by audience where it has audiences."""
    from reader.rendering.pages import Heading, RenderedPage  # noqa: PLC0415 - after first paint

    headings: list[Heading] = [Heading("contents", node.label, 1)]
    links: list[PageLink] = []
    parts = [f'<h1 id="contents">{escape(node.label)}</h1>']
    entry = library.taxonomy.type(node.id) or library.taxonomy.place(node.id)
    if entry is not None and entry.line:
        parts.append(f'<p class="lead">{escape(entry.line)}</p>')
    for group in _groups(node):
        if group is not node:
            anchor = group.id or group.label
            parts.append(f'<h2 id="{escape(anchor)}">{escape(group.label)}</h2>')
            headings.append(Heading(anchor, group.label, 2))
        parts += [_entry(document, library, links) for document in _documents(group)]
    return RenderedPage(node.label, "".join(parts), tuple(headings), tuple(links))


def render_empty_place(place: str, library: "Library", audience: str) -> "RenderedPage | None":
    """The contents page of a type or place that has nothing for `audience`; None: no such place."""
    from reader.rendering.pages import Heading, RenderedPage  # noqa: PLC0415

    taxonomy = library.taxonomy
    entry = taxonomy.type(place) or taxonomy.place(place)
    if entry is None:
        return None
    title = getattr(entry, "label", entry.name)
    told = {
        "adults": QCoreApplication.translate(
            "place_page",
            "Nothing here is written for adults. Choose Children above the list on the left.",
        ),
        "children": QCoreApplication.translate(
            "place_page",
            "Nothing here is written for children and teenagers. "
            "Choose Adults above the list on the left.",
        ),
        "": QCoreApplication.translate("place_page", "This library has no page on it."),
    }
    parts = [f'<h1 id="contents">{escape(title)}</h1>']
    if entry.line:
        parts.append(f'<p class="lead">{escape(entry.line)}</p>')
    parts.append(f"<p>{escape(told.get(audience, told['']))}</p>")
    return RenderedPage(title, "".join(parts), (Heading("contents", title, 1),), ())


def _groups(node: Node) -> Iterator[Node]:
    audiences = [child for child in node.children if child.kind == "audience"]
    yield from audiences or [node]


def _documents(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.kind == "document":
            yield child
        elif child.kind != "section":
            yield from _documents(child)


def _entry(node: Node, library: "Library", links: "list[PageLink]") -> str:
    from reader.rendering.pages import PageLink  # noqa: PLC0415

    href = document_href(node.document)
    links.append(PageLink(node.label, href, "section"))
    rows = [f'<h3><a href="{escape(href)}">{escape(node.label)}</a></h3>']
    document = library.document(node.document)
    if document is not None:
        facts = [document.source]
        if document.last_reviewed is not None:
            words = QCoreApplication.translate("place_page", "reviewed {0}")
            facts.append(words.format(in_words(document.last_reviewed)))
        rows.append(f'<p class="small">{escape(" · ".join(fact for fact in facts if fact))}</p>')
    sections = [child for child in node.children if child.kind == "section"]
    if sections:
        listed = "".join(_section(section) for section in sections[:MOST_SECTIONS])
        rows.append(f"<ul>{listed}</ul>")
    return "".join(rows)


def _section(node: Node) -> str:
    href = document_href(node.document, node.section)
    return f'<li><a href="{escape(href)}">{escape(node.label)}</a></li>'
