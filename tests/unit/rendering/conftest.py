"""A small real library: documents of our own beside the program's glossary and drugs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.library.loading import load_bytes
from reader.library.model import Document
from reader.library.shelf import Library, open_library
from reader.paths import find_places
from reader.rendering.page import render_document
from reader.rendering.pages import RenderedPage

TODAY = date(2026, 11, 21)
FRONT = """---
title: {title}
source: Test House
url: https://www.example.org/{name}
license: CC-BY-4.0
lastReviewed: '2024-08-09'
reviewFrequency: quarterly
citation: Test House, 2024
---

# {title}

"""
Render = Callable[[str], RenderedPage]
MakeLibrary = Callable[..., Library]


def written(name: str, body: str) -> bytes:
    """The file of a document."""
    return (FRONT.format(title=f"Leukemia page {name}", name=name) + body).encode()


@pytest.fixture
def make_library(tmp_path: Path) -> MakeLibrary:
    """Opens a library that holds the given Markdown bodies, each in the file of its name."""

    def make(**bodies: str) -> Library:
        folder = tmp_path / "documents"
        folder.mkdir(exist_ok=True)
        for name, body in bodies.items():
            (folder / f"{name}.md").write_bytes(written(name, body))
        return open_library([folder], places=find_places(tmp_path / "user"), use_cache=False)

    return make


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library with one document, `other`, that has a section `Part`."""
    folder = tmp_path_factory.mktemp("documents")
    (folder / "other.md").write_bytes(written("other", "Words on leukemia.\n\n## Part\n\nText.\n"))
    return open_library([folder], places=find_places(folder / "user"), use_cache=False)


@pytest.fixture(scope="session")
def render(library: Library) -> Render:
    """The page of a document with this Markdown body, beside the `library`."""
    folder = library.documents[0].file.parent

    def rendered(body: str) -> RenderedPage:
        loaded = load_bytes(written("one", body), folder / "one.md")
        assert loaded.document
        return render_document(loaded.document, library, today=TODAY)

    return rendered


def the(library: Library, name: str) -> Document:
    """The document in the file `name`.md."""
    return next(document for document in library.documents if document.file.stem == name)
