"""Checks of `self-test` that need no Qt: documents, links, index, search, notebook, notices."""

import platform
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands.self_test import Check, Found
from reader.library.model import Subject
from reader.library.shelf import Library, open_library
from reader.options import Options
from reader.paths import Places, find_places
from reader.site import Site, find_site

if TYPE_CHECKING:
    from reader.rendering.pages import RenderedPage

CHILD_SECONDS = 120
QUESTIONS = 20
_HREF = re.compile(r'href="([^"]*)"')

# What a reader types, and a document of the built-in library that must be among the first three.
KNOWN_ANSWERS = (
    ("hair loss", "side-effects-of-treatment"),
    ("tired all the time", "side-effects-of-treatment"),
    ("bleeding and bruises", "side-effects-of-treatment"),
    ("fever infection call", "side-effects-of-treatment"),
    ("gleevec", "targeted-therapy-explained"),
    ("menin inhibitor", "targeted-therapy-explained"),
    ("car t cell", "car-t-cell-therapy"),
    ("bone marow transplant", "stem-cell-transplant"),
    ("gvhd", "graft-versus-host-disease"),
    ("clinical trial phases", "clinical-trials"),
    ("watch and wait", "cll-basics"),
    ("hairy cell", "hairy-cell-basics"),
    ("philadelphia chromosome", "cml-basics"),
    ("down syndrome", "aml-children-basics"),
    ("leukaemia", "what-is-leukemia"),
    ("blinatumomab", "immunotherapy-explained"),
    ("rituximab", "immunotherapy-explained"),
    ("late effects", "life-after-treatment"),
    ("fertility", "side-effects-of-treatment"),
    ("spinal tap", "all-adults-basics"),
)


@dataclass(frozen=True, slots=True)
class Tested:
    """What is tested: this program's library, opened with a user's folders of its own."""

    options: Options
    places: Places
    site: Site
    folders: tuple[Path, ...]
    library: Library
    today: date


def core_checks(options: Options, folder: Path) -> tuple[Tested, list[tuple[str, Check]]]:
    """The library and the checks in their order. Raises `ReaderError` when the site is wrong."""
    options = replace(options, data_dir=folder / "user")
    places, site = find_places(options.data_dir), find_site(options.site)
    folders = tuple(options.folders(places, site))
    library = open_library(folders, places=places)
    today = options.today or date.today()  # noqa: DTZ011 - the user's own day
    subject = Tested(options, places, site, folders, library, today)
    checks = (
        ("versions", _versions),
        ("documents", _documents),
        ("given away", _given_away),
        ("themes", _themes),
        ("links", _links),
        ("index", _index),
        ("search", _search),
        ("bookmark", _bookmark),
        ("notices", _notices),
    )
    return subject, [(name, partial(check, subject)) for name, check in checks]


def own_command(*arguments: str) -> list[str]:
    """The command that starts this very program again."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable, *(() if frozen else ("-m", "reader")), *arguments]


def run_again(subject: Tested, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the program with `arguments` over exactly this library, and wait for its end."""
    common = ["--only", "--data-dir", str(subject.places.data.parent)]
    for folder in subject.folders:
        common += ["--library", str(folder.absolute())]
    return subprocess.run(  # noqa: S603 - this program itself
        own_command(*common, *arguments),
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=CHILD_SECONDS,
        check=False,
    )


def _versions(_: Tested) -> Found:
    how = "frozen" if getattr(sys, "frozen", False) else "from source"
    told = f"Leukemia Reader {__version__} ({how}), Python {platform.python_version()}, "
    return True, f"{told}SQLite {sqlite3.sqlite_version}, {platform.platform(terse=True)}"


def _documents(subject: Tested) -> Found:
    library = subject.library
    broken = [one for one in library.problems if one.severity == "error"]
    if broken:
        return False, " ".join(str(one) for one in broken)
    empty = [one.id for one in library.documents if not any(s.text.strip() for s in one.sections)]
    if empty or not library.documents:
        return False, f"Without text: {', '.join(empty)}." if empty else "There is no document."
    sections = sum(len(one.sections) for one in library.documents)
    return True, f"{len(library.documents)} documents with {sections} sections opened."


def _given_away(subject: Tested) -> Found:
    """Nothing travels with the program that may not be given away."""
    allowed = set(subject.site.allow_unlicensed)
    own = [subject.places.user_library, *subject.options.library]
    wrong = [
        one.file.name
        for one in subject.library.documents
        if not one.redistributable
        and one.file not in allowed
        and not any(one.file.is_relative_to(folder) for folder in own)
    ]
    if wrong:
        return False, f"Their licenses do not allow giving them away: {', '.join(wrong)}."
    reasons = f"; {len(allowed)} by a written reason" if allowed else ""
    return True, f"Every document that travels along may be given away{reasons}."


def _themes(subject: Tested) -> Found:
    from reader.themes import THEME_NAMES, load_theme, weak_contrasts  # noqa: PLC0415 - first use

    folder = subject.places.resource("themes")
    weak = [line for name in THEME_NAMES for line in weak_contrasts(load_theme(folder, name))]
    if weak:
        return False, " ".join(weak)
    return True, f"{len(THEME_NAMES)} themes, every text colour 7:1 or more on its ground."


def pages(subject: Tested) -> Iterator[tuple[str, "RenderedPage"]]:
    """Every document's page, with its id."""
    from reader.rendering.page import render_document  # noqa: PLC0415 - Markdown, only for this

    for document in subject.library.documents:
        yield document.id, render_document(document, subject.library, today=subject.today)


def _links(subject: Tested) -> Found:
    """Every link of every page leads to something that is there."""
    dead: list[str] = []
    counts: Counter[str] = Counter()
    for document, page in pages(subject):
        own = {heading.section for heading in page.headings}
        for href in map(unescape, _HREF.findall(page.html)):
            kind = href.partition(":")[0] if not href.startswith("#") else "#"
            counts[kind] += 1
            if not _leads(href, kind, own, subject.library):
                dead.append(f"{document}: {href}")
    if dead:
        return False, f"{len(dead)} lead nowhere: {'; '.join(dead[:5])}"
    inner = sum(number for kind, number in counts.items() if kind != "web")
    return True, f"{inner} links inside the library followed, {counts['web']} web addresses kept."


def _leads(href: str, kind: str, own: set[str], library: Library) -> bool:
    value, _, section = href.partition(":")[2].partition("#")
    if kind == "#":
        return href[1:] in own
    if kind == "section":
        found = library.document(value)
        return found is not None and (not section or found.section(section) is not None)
    if kind == "term":
        return library.glossary.get(value) is not None
    if kind == "drug":
        return library.drugs.get(value) is not None
    return kind in {"trial", "web"} and bool(value)


def _index(subject: Tested) -> Found:
    """The index is made by another process of the same program, as the window has it made."""
    done = run_again(subject, "index", "--rebuild")
    last = done.stdout.splitlines()[-1:] if done.stdout else []
    if done.returncode != 0 or done.stderr.strip() or last != ["progress 1 1 Done"]:
        told = done.stderr.strip() or f"{last}"
        return False, f"The worker ended with status {done.returncode}: {told}"
    size = sum(one.stat().st_size for one in subject.places.index.rglob("*") if one.is_file())
    return True, f"Made by a worker of its own, {size / 1e6:.1f} MB."


def _search(subject: Tested) -> Found:
    from reader.search.engine import Query  # noqa: PLC0415 - heavy
    from reader.search.opening import open_ready  # noqa: PLC0415

    engine = open_ready(subject.library, subject.places)
    if engine is None:
        return False, "The index that the worker made cannot be opened."
    asked = _questions(subject.library)
    # A site's own documents may well answer better; then ours need only be among the answers.
    sources = subject.places.sources
    alone = all(one.file.is_relative_to(sources) for one in subject.library.documents)
    limit = 3 if alone else 30
    wrong = []
    slowest = 0.0
    for words, document in asked:
        found = engine.search(Query(words, limit=limit))
        slowest = max(slowest, found.milliseconds)
        if document not in {hit.document for hit in found.hits}:
            wrong.append(f"“{words}” does not find {document}")
    engine.close()
    if wrong:
        return False, "; ".join(wrong)
    return True, f"{len(asked)} questions found their answer, the slowest in {slowest:.0f} ms."


def _questions(library: Library) -> list[tuple[str, str]]:
    """Known questions whose answer is in this library; a site's own documents by their titles."""
    known = [(words, name) for words, name in KNOWN_ANSWERS if library.document(name)]
    titles = Counter(one.title for one in library.documents)
    own = [
        (one.title, one.id)
        for one in library.documents
        if one.subject is not Subject.OTHER and titles[one.title] == 1
    ]
    return [*known, *own][:QUESTIONS] if len(known) < QUESTIONS else known


def _bookmark(subject: Tested) -> Found:
    from reader.notebook.notebook import Notebook  # noqa: PLC0415 - SQLite, first use
    from reader.notebook.records import Anchor  # noqa: PLC0415

    document = subject.library.documents[0]
    section = document.sections[-1]
    place = Anchor(document.id, section.id, section.heading, quote=section.text[:40])
    note = "self-test ≥ µ “é”"
    with Notebook.open(subject.places.notebook) as notebook:
        written = notebook.add_bookmark(place, document.title, note=note)
    with Notebook.open(subject.places.notebook) as notebook:
        read = notebook.bookmarks()
        if read != (written,) or read[0].note != note:
            return False, "The bookmark that was written is not the one that was read."
        notebook.delete_bookmark(written)
    return True, "Written, read back after closing the file, and taken away."


def _notices(subject: Tested) -> Found:
    """Every part that was made by others is named with its license and the license's text."""
    from reader.notices import load_notices  # noqa: PLC0415 - first use

    notices = load_notices(subject.places.resource("notices"))
    if notices is None:
        return False, "The page of licenses is not there."
    wrong = [name for name in notices.text_files() if not notices.text_of(name).strip()]
    wrong += [one.name for one in notices.components if not one.files]
    if getattr(sys, "frozen", False):
        wrong += [one.name for one in notices.components if not one.version]
        named = {title for source in notices.sources for title in source.documents}
        wrong += [one.title for one in subject.library.documents if one.title not in named]
    if wrong:
        return False, f"Without a version or a license's text: {', '.join(wrong)}."
    return True, f"{len(notices.components)} components with licenses and their texts."
