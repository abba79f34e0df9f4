"""`show`: one page as plain text or as one HTML file that any browser shows."""

import textwrap
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from reader.commands.opening import open_for
from reader.errors import ReaderError
from reader.library.dates import in_words
from reader.library.model import Document, Section
from reader.library.shelf import Library
from reader.options import Options
from reader.paths import Places
from reader.settings import write_atomically

_WIDTH = 78


def run(options: Options) -> int:
    """Show the page; exit status. Raises `ReaderError` when there is no such page."""
    library, places = open_for(options)
    document, section = find_page(library, options.page)
    today = options.today or date.today()  # noqa: DTZ011 - the user's own day
    if options.html:
        _write(options.html, _html(document, section, library, places=places, options=options))
    if options.text or not options.html:
        print("\n".join(_text(document, section, today)))
    return 0


def find_page(library: Library, name: str) -> tuple[Document, Section | None]:
    """The document and section that `ID[#SECTION]` names. Raises `ReaderError` with a near miss."""
    wanted, _, anchor = name.partition("#")
    document = library.document(wanted)
    if document is None:
        near = get_close_matches(wanted, [one.id for one in library.documents], n=1)
        hint = f"Did you mean {near[0]}?" if near else "`tree` lists what there is."
        raise ReaderError(f"{wanted}: there is no such document.", hint)
    if not anchor:
        return document, None
    section = document.section(anchor)
    if section is None:
        near = get_close_matches(anchor, [one.id for one in document.sections], n=1, cutoff=0.3)
        hint = f"Did you mean {document.id}#{near[0]}?" if near else ""
        raise ReaderError(f"{wanted}#{anchor}: there is no such section.", hint)
    return document, section


def _text(document: Document, section: Section | None, today: date) -> Iterator[str]:
    yield from textwrap.wrap(document.title, _WIDTH)
    yield "=" * min(len(document.title), _WIDTH)
    yield from _facts(document, today)
    first = section or document.sections[0]
    for one in document.sections if section is None else _with_inner(document, section):
        if one is not document.sections[0]:
            yield ""
            yield from textwrap.wrap(one.heading, _WIDTH)
            yield ("=" if one is first else "-") * min(len(one.heading), _WIDTH)
        for line in one.text.splitlines():
            yield from textwrap.wrap(line, _WIDTH) or [""]


def _facts(document: Document, today: date) -> Iterator[str]:
    if document.source:
        yield document.source
    if document.last_reviewed:
        yield f"Reviewed {in_words(document.last_reviewed)}"
    if document.next_review and document.overdue(today):
        yield f"Its next review was due on {in_words(document.next_review)}"
    if document.url:
        yield document.url
    yield ""


def _with_inner(document: Document, section: Section) -> Iterator[Section]:
    """The section and those below it."""
    chain = (*section.path, section.heading)
    inside = False
    for one in document.sections:
        if one is section:
            inside = True
            yield one
        elif inside and one.level > section.level and one.path[: len(chain)] == chain:
            yield one
        elif inside:
            return


def _html(
    document: Document,
    section: Section | None,
    library: Library,
    *,
    places: Places,
    options: Options,
) -> str:
    from reader.rendering import page as pages  # noqa: PLC0415 - Markdown, only for this
    from reader.rendering.standalone import standalone_html  # noqa: PLC0415
    from reader.themes import load_theme  # noqa: PLC0415

    today = options.today or date.today()  # noqa: DTZ011 - the user's own day
    wanted = pages.Options(section=section.id if section else "")
    rendered = pages.render_document(document, library, today=today, options=wanted)
    theme = load_theme(places.resource("themes"), options.theme)

    def picture(name: str) -> bytes | None:
        file = places.resource("illustrations") / Path(name).name
        return file.read_bytes() if file.is_file() else None

    return standalone_html(
        rendered,
        theme,
        scale=options.text_size / 100,
        picture=picture,
    )


def _write(path: Path, text: str) -> None:
    if not path.parent.is_dir():
        raise ReaderError(f"{path}: its folder is not there.", "Make the folder first.")
    try:
        write_atomically(path, text)
    except OSError as error:
        why = (error.strerror or "unknown cause").lower()
        raise ReaderError(
            f"{path}: could not be written: {why}.", "Choose another place."
        ) from error
