"""Lets atheris look for bytes that the program stumbles over, led by the lines that they reach.

    python -m tests.hostile.fuzz documents|notebooks|packs|questions [OPTIONS] [FOLDERS]

Options and folders of seeds are libFuzzer's. For now and then, in an environment that has atheris
beside the program; it is no part of constraints.txt. What it finds becomes an ordinary test.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import atheris

from reader.errors import ReaderError

Try = Callable[[bytes], None]
_LED_BY = ["reader", "markdown", "frontmatter"]


def documents(folder: Path) -> Try:
    """From the file to the safe page and the index's entries."""
    from tests.hostile.test_grammar import Program

    return Program(folder).read


def notebooks(folder: Path) -> Try:
    """From the file into a notebook."""
    from reader.notebook.importing import import_file
    from reader.notebook.notebook import Notebook

    notebook, file = Notebook.open(folder / "notebook.sqlite3"), folder / "notes.json"

    def attempt(data: bytes) -> None:
        file.write_bytes(data)
        with suppress(ReaderError):
            import_file(notebook, file)

    return attempt


def packs(_folder: Path) -> Try:
    """A pack's files, and what it says of itself."""
    from reader.library.pack_zip import read_pack
    from reader.library.packs import ABOUT, _about

    def attempt(data: bytes) -> None:
        with suppress(ReaderError):
            _about(read_pack(data).get(ABOUT))
        with suppress(ReaderError):
            _about(data)

    return attempt


def questions(folder: Path) -> Try:
    """A question, understood and answered."""
    from reader.search.engine import Query
    from reader.search.opening import lexicon_of, open_in_memory
    from reader.search.query import parse
    from tests.hostile.test_questions import TEXT, is_read_again_alike, is_sound
    from tests.support.libraries import library_of, page, places_in

    library = library_of(folder, {"a.md": page("ALL", TEXT), "b.md": page("CML", TEXT)})
    lexicon = lexicon_of(library, places_in(folder))
    engine = open_in_memory(library, places_in(folder))

    def attempt(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        parsed = parse(text, lexicon)
        is_sound(text, parsed, lexicon)
        is_read_again_alike(parsed, lexicon)
        for typing in (False, True):
            engine.search(Query(text, limit=5), typing=typing)

    return attempt


def main() -> None:
    """Try until the options say that it is enough."""
    wanted = {one.__name__: one for one in (documents, notebooks, packs, questions)}
    with tempfile.TemporaryDirectory() as folder, atheris.instrument_imports(include=_LED_BY):
        attempt = wanted[sys.argv.pop(1)](Path(folder))
        atheris.Setup(sys.argv, attempt)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
