"""Search, measured: relevance aside, how quickly it answers, opens and builds.

Three corpora: the seeds with the NCI pages, all shared documents (where they are here), and 23,000
sections made by this file. SQLite's FTS5 over the same sections in the same run is the yardstick.
Times are CPU time of the process, except where a row says wall.
"""

import random
import re
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from measuring import Row, report

from reader.library.model import Audience, Document, Section
from reader.library.shelf import Library, open_library
from reader.paths import Places, find_places
from reader.search.engine import Engine, Query
from reader.search.opening import documents_of, lexicon_of
from reader.search.sealing import stamp_of
from reader.search.store import build, open_index

SHARED = Path(__file__).resolve().parents[3] / "shared" / "documents"
TYPED = ("imatinib", "graft versus host", "side effects of treatment", "leukemia in children")
ASKED = (
    "gleevec", "chemo side effects kids", "lukemia", "ALL in adults", "what is remission",
    "stem cell transplant", "low blood count", "imatinab", "treatment of relapsed leukemia",
    "night sweats", "FLT3", "clinical trials", "how is CLL diagnosed", "graft versus host disease",
)  # fmt: skip
SECTIONS = 23_000
T = TypeVar("T")


@dataclass(frozen=True)
class Corpus:
    """Documents with a name, and what must be reached with them."""

    name: str
    documents: tuple[Document, ...]
    keystroke: float
    building: float | None


def measure() -> list[Row]:
    """All rows."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        places = find_places(Path(folder) / "user")
        for corpus, library in corpora(places):
            rows += measure_corpus(corpus, library, places, Path(folder) / corpus.name)
    return rows


def corpora(places: Places) -> Iterable[tuple[Corpus, Library]]:
    """What is measured, from small to large."""
    own = open_library([places.sources], places=places, use_cache=False)
    yield Corpus("built-in", documents_of(own), 16, 1.0), own
    if SHARED.is_dir():
        small = open_library([SHARED / "seeds", SHARED / "nci"], places=places, use_cache=False)
        yield Corpus("seeds + nci", documents_of(small), 16, 1.5), small
        whole = open_library([SHARED], places=places, use_cache=False)
        # Pages of other matters are searched here as well, so that the number is what it says.
        yield Corpus("all shared", tuple(whole.documents), 30, None), whole
        source = whole
    else:
        source = own
    yield Corpus("23,000 sections", tuple(made(source.documents)), 50, 20.0), own


def made(real: Sequence[Document]) -> Iterable[Document]:
    """Documents of sections put together from real sentences, as many as are needed."""
    chance = random.Random(11)
    sentences = [
        sentence
        for document in real
        for section in document.sections
        for sentence in re.split(r"(?<=[.!?])\s+", section.text)
        if 20 < len(sentence) < 300
    ]
    headings = [s.heading for d in real for s in d.sections if s.heading]
    types = ("all", "aml", "cll", "cml", "hcl")
    for number in range(SECTIONS // 20):
        kinds = tuple(chance.sample(types, chance.randint(0, 2)))
        audiences = tuple(chance.sample(list(Audience), chance.randint(0, 2)))
        sections = []
        for at in range(20):
            text = " ".join(chance.choices(sentences, k=chance.randint(2, 22)))
            heading = chance.choice(headings)
            sections.append(
                Section(
                    f"s{at}", heading, 2, (), at + 1, text, text, types=kinds, audiences=audiences
                )
            )
        yield Document(
            f"d{number}", chance.choice(headings), Path(f"d{number}.md"), f"{number:064d}",
            sections=tuple(sections),
        )  # fmt: skip


def measure_corpus(corpus: Corpus, library: Library, places: Places, root: Path) -> list[Row]:
    """Build, open and ask one corpus, and its FTS5 twin."""
    lexicon = lexicon_of(library, places)
    stamp = stamp_of(corpus.documents, "bench", ())
    took, folder = timed(lambda: build(corpus.documents, lexicon, root, stamp=stamp))
    opening = min(timed(lambda: Engine(open_index(folder, stamp), lexicon))[0] for _ in range(3))
    engine = Engine(open_index(folder, stamp), lexicon)
    warming, _ = timed(engine.warm)
    cold = spread(lambda text: engine.search(Query(text), typing=True), prefixes())
    typing = spread(lambda text: engine.search(Query(text), typing=True), prefixes() * 3)
    spread(lambda text: engine.search(Query(text)), ASKED)
    full = spread(lambda text: engine.search(Query(text)), ASKED * 5)
    twin = fts(corpus.documents)
    fts_full = spread(lambda text: ask(twin, text), ASKED * 5)
    fts_typing = spread(lambda text: ask(twin, text, prefix=True), prefixes())
    name = f"{corpus.name} ({engine.sections} sections)"
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    return [
        Row(f"{name}: first index", took, "s", corpus.building),
        Row(f"{name}: index on disk", size, "MB"),
        Row(f"{name}: open", opening * 1000, "ms", 60),
        Row(f"{name}: make ready for the first question", warming * 1000, "ms"),
        Row(f"{name}: keystroke, median", typing[0], "ms"),
        Row(f"{name}: keystroke, p95", typing[1], "ms", corpus.keystroke),
        Row(f"{name}: keystroke, first time, p95", cold[1], "ms"),
        Row(f"{name}: keystroke, FTS5, p95", fts_typing[1], "ms"),
        Row(f"{name}: question with snippets, median", full[0], "ms"),
        Row(f"{name}: question with snippets, p95", full[1], "ms"),
        Row(f"{name}: the same, FTS5, p95", fts_full[1], "ms"),
        Row(f"{name}: ours against FTS5, p95", full[1] / fts_full[1], "×", 1.0),
    ]


def prefixes() -> list[str]:
    """What stands in the search box after each key."""
    return [text[:end] for text in TYPED for end in range(2, len(text) + 1)]


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds of CPU time that `work` took, and what it gave."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def spread(work: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Median and 95th percentile of the CPU milliseconds of each text."""
    times = sorted(timed(lambda text=text: work(text))[0] * 1000 for text in texts)
    return statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))]


def fts(documents: Iterable[Document]) -> sqlite3.Connection:
    """The same sections in FTS5."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table s using fts5(heading, title, body, tokenize='porter')")
    base.executemany(
        "insert into s values (?, ?, ?)",
        ((s.heading, d.title, s.text) for d in documents for s in d.sections if s.text.strip()),
    )
    base.commit()
    return base


def ask(base: sqlite3.Connection, text: str, *, prefix: bool = False) -> list[tuple[str, str]]:
    """Ten results with snippets, any word found counting, as ours does."""
    words = re.findall(r"\w+", text)
    query = " OR ".join(f'"{word}"' for word in words) + ("*" if prefix else "")
    return base.execute(
        "select heading, snippet(s, 2, '**', '**', '…', 34) from s where s match ?"
        " order by bm25(s, 4, 2, 1) limit 10",
        (query,),
    ).fetchall()


def main(json_path: Path | None = None) -> None:
    """Measure, print, and write JSON where asked."""
    del json_path  # `report` reads `--json` itself
    report("search", measure())


if __name__ == "__main__":
    main()
