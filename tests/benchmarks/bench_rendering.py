"""Pages of 30, 95 and 930 KB of Markdown: made the first time, and made again."""

import re
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path

from measuring import Row, report

from reader.library.model import Document
from reader.library.shelf import Library, open_library
from reader.paths import bundled_root, find_places
from reader.rendering.converter import to_html
from reader.rendering.page import render_document

TODAY = date(2026, 11, 21)
SIZES = {30: 15, 95: 45, 930: 350}  # KB of Markdown, milliseconds of CPU wanted
SHARED = bundled_root().parent / "shared" / "documents"


def joined() -> bytes:
    """The real documents where they are, else the built-in ones over and over: 930 KB at least."""
    files = sorted(SHARED.rglob("*.md")) or sorted((bundled_root() / "sources").glob("*.md"))
    bodies = [
        re.sub(r"\A---\n.*?\n---\n", "", f.read_text("utf-8"), flags=re.DOTALL) for f in files
    ]
    bodies.sort(key=len, reverse=True)
    text = "\n".join(bodies).encode()
    return text * (930_000 // max(len(text), 1) + 1)


def milliseconds(document: Document, library: Library, *, fresh: bool, runs: int = 5) -> float:
    """The median CPU time of rendering; `fresh` forgets the sections' HTML first."""
    times = []
    for _ in range(runs):
        if fresh:
            to_html.cache_clear()
        start = time.process_time()
        render_document(document, library, today=TODAY)
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def measure() -> list[Row]:
    """A row for each size, twice."""
    text = joined()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "documents"
        folder.mkdir()
        for size in SIZES:
            body = text[: size * 1000].decode("utf-8", errors="ignore")
            front = f"---\ntitle: Leukemia {size}\nurl: https://www.cancer.gov/{size}\n---\n\n"
            (folder / f"{size}.md").write_text(f"{front}# Leukemia {size}\n\n{body}", "utf-8")
        library = open_library([folder], places=find_places(Path(name) / "user"), use_cache=False)
        for size, target in SIZES.items():
            document = next(d for d in library.documents if d.file.stem == str(size))
            render_document(document, library, today=TODAY)
            first = milliseconds(document, library, fresh=True)
            again = milliseconds(document, library, fresh=False)
            rows.append(Row(f"a page of {size} KB, CPU", first, "ms", target))
            rows.append(Row("the same page again, CPU", again, "ms"))
    return rows


if __name__ == "__main__":
    report("rendering", measure())
