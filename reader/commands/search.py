"""`search` and `index`: the library of this run handed to the search engine."""

from reader.commands.opening import open_for
from reader.errors import ReaderError
from reader.options import Options
from reader.search.command import run_index, run_search


def search(options: Options) -> int:
    """Search and print; exit status. Raises `ReaderError` for a type that nobody knows."""
    library, places = open_for(options)
    known = [one.id for one in library.taxonomy.types]
    if options.type and options.type.lower() not in known:
        raise ReaderError(f"--type {options.type}: not known.", f"Use one of: {', '.join(known)}.")
    return run_search(
        library,
        places,
        words=options.words,
        leukemia_type=options.type,
        audience=options.audience,
        limit=options.limit,
        as_json=options.json,
    )


def index(options: Options) -> int:
    """Make the index ready; exit status."""
    library, places = open_for(options)
    return run_index(library, places, rebuild=options.rebuild)
