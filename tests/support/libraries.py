"""Small real libraries for tests: files in a folder, opened as the program opens them."""

from collections.abc import Iterator
from pathlib import Path

from reader.library.model import Document, Section
from reader.library.node import Node
from reader.library.shelf import Library, open_library
from reader.paths import Places, find_places

HEAD = "license: CC-BY-4.0\nsource: A clinic\nlastReviewed: '2026-01-01'\n"


def page(title: str, body: str = "Some words.", *, head: str = "", url: str = "") -> str:
    """A document as an editor writes it."""
    address = f"url: {url}\n" if url else ""
    return f"---\ntitle: {title}\n{HEAD}{address}{head}---\n\n# {title}\n\n{body}\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    """The files in the folder."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def places_in(folder: Path) -> Places:
    """The program's own resources, with a user's folders of the test's own."""
    return find_places(folder / "user")


def library_of(folder: Path, files: dict[str, str]) -> Library:
    """The files opened as a library, without a cache."""
    return open_library(
        [write(folder / "documents", files)], places=places_in(folder), use_cache=False
    )


def section_named(document: Document | None, heading: str) -> Section:
    """The first section with this heading."""
    assert document is not None
    return next(one for one in document.sections if one.heading == heading)


def walk(nodes: tuple[Node, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    """Every node with the labels above it and its own."""
    for node in nodes:
        yield (node.label,), node
        for labels, below in walk(node.children):
            yield (node.label, *labels), below
