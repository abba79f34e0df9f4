"""The commands `search` and `index`, without the argument parsing."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import TextIO

from reader.errors import Cancelled, ReaderError
from reader.library.shelf import Library
from reader.paths import Places
from reader.search.engine import Engine, Query, Results


def run_search(
    library: Library,
    places: Places,
    *,
    words: str,
    leukemia_type: str = "",
    audience: str = "",
    limit: int = 10,
    as_json: bool = False,
    source: TextIO | None = None,
    out: TextIO | None = None,
    err: TextIO | None = None,
) -> int:
    """Search and print. `words` of `-` reads one question a line from `source` (standard input)."""
    from reader.search.opening import open_engine  # noqa: PLC0415 - heavy

    out, err = out or sys.stdout, err or sys.stderr
    engine = open_engine(library, places)
    if engine.notice:
        print(engine.notice, file=err)
    many = words == "-"
    questions: Iterable[str] = (source or sys.stdin) if many else (words,)
    found = False
    for question in questions:
        query = Query(question.strip("\r\n"), leukemia_type.lower(), audience.lower(), limit)
        results = engine.search(query)
        found = found or bool(results.hits)
        if as_json or many:
            print(json.dumps(as_table(results), ensure_ascii=False), file=out, flush=many)
        else:
            _print(results, engine, out)
    engine.close()
    return 0 if found or many else 1


def run_index(
    library: Library, places: Places, *, rebuild: bool = False, out: TextIO | None = None
) -> int:
    """Build the index, printing `progress DONE TOTAL LABEL` lines for whoever started it."""
    from reader.search.opening import build_index  # noqa: PLC0415 - heavy

    out = out or sys.stdout
    try:
        build_index(library, places, progress=_Lines(out), afresh=rebuild)
    except Cancelled:
        return 1
    except (OSError, ReaderError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        print(
            f"The search index could not be written: {reason}. "
            "Search works from memory; nothing else is affected.",
            file=sys.stderr,
        )
        return 1
    print("progress 1 1 Done", file=out, flush=True)
    return 0


def as_table(results: Results) -> dict[str, object]:
    """The JSON object of `search --json`."""
    rows = []
    for hit in results.hits:
        row = asdict(hit)
        row.pop("more")
        rows.append(row)
    return {
        "query": results.query,
        "corrected": results.corrected,
        "total": results.total,
        "milliseconds": results.milliseconds,
        "entry": results.entry,
        "suggestions": list(results.suggestions),
        "results": rows,
    }


class _Lines:
    """Progress as lines of text; a reader that went away stops the work."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def step(self, done: int, total: int, label: str) -> None:
        """Print one line."""
        try:
            print(f"progress {done} {total} {label}", file=self._out, flush=True)
        except (BrokenPipeError, ValueError) as error:
            raise Cancelled from error


def _print(results: Results, engine: Engine, out: TextIO) -> None:
    if results.corrected:
        print(f"Showing results for “{results.corrected}”.\n", file=out)
    if not results.hits:
        print(f"Nothing here says “{results.query}”.", file=out)
        if results.suggestions:
            print("Did you mean: " + ", ".join(results.suggestions), file=out)
        return
    for number, hit in enumerate(results.hits, start=1):
        print(f"{number}. {hit.heading}", file=out)
        where = " ▸ ".join((hit.title, *hit.path))
        print(f"   {where}  ({hit.document}#{hit.section})", file=out)
        print(f"   {hit.snippet}\n", file=out)
    print(f"{results.total} results in {engine.sections} sections.", file=out)
