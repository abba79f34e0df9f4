"""What ranking needs of every section at once, in one small file beside the index.

Lists by section number; a section that was replaced or taken out has the prior 0.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.search.entries import Entry

COLUMNS_FILE = "columns.json"
WORDS_FILE = "words.json"


@dataclass(slots=True)
class Columns:
    """The facts of all sections by number."""

    documents: list[str] = field(default_factory=list)  # document id of each section
    priors: list[float] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    types: list[frozenset[str]] = field(default_factory=list)
    audiences: list[frozenset[str]] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)  # words not yet in `words`, as written

    @property
    def count(self) -> int:
        """How many numbers are given out, sections taken out included."""
        return len(self.priors)

    def add(self, entry: Entry) -> None:
        """The next number is this entry's."""
        self.documents.append(entry.document)
        self.priors.append(round(entry.prior, 3))
        self.lengths.append(entry.length)
        self.heads.append(entry.head_size)
        self.types.append(_shared(entry.card["types"]))
        self.audiences.append(_shared(entry.card["audiences"]))
        self.written.update(entry.words)

    def fold_words(self, plain: Callable[[str], str]) -> None:
        """Bring the words of the sections just added into `words`."""
        for surface, count in self.written.items():
            self.words[plain(surface)] += count
        self.written.clear()

    def take_out(self, number: int) -> None:
        """The section of this number is no more."""
        self.priors[number] = 0.0

    def save(self, folder: Path) -> None:
        """Write both files into `folder`."""
        kinds: list[list[str]] = []
        where: dict[tuple[str, ...], int] = {}

        def kind(values: frozenset[str]) -> int:
            key = tuple(sorted(values))
            if key not in where:
                where[key] = len(kinds)
                kinds.append(list(key))
            return where[key]

        documents = list(dict.fromkeys(self.documents))
        number = {name: index for index, name in enumerate(documents)}
        table = {
            "documents": documents,
            "document": [number[name] for name in self.documents],
            "prior": self.priors,
            "length": self.lengths,
            "head": self.heads,
            "types": [kind(values) for values in self.types],
            "audiences": [kind(values) for values in self.audiences],
            "kinds": kinds,
        }
        _write(folder / COLUMNS_FILE, table)
        _write(folder / WORDS_FILE, {w: c for w, c in self.words.items() if c > 0})


def load_columns(folder: Path) -> Columns:
    """The columns in `folder`. Raises whatever a damaged file leads to."""
    table: dict[str, Any] = json.loads((folder / COLUMNS_FILE).read_bytes())
    kinds = [frozenset(values) for values in table["kinds"]]
    names = table["documents"]
    return Columns(
        documents=[names[index] for index in table["document"]],
        priors=table["prior"],
        lengths=table["length"],
        heads=table["head"],
        types=[kinds[index] for index in table["types"]],
        audiences=[kinds[index] for index in table["audiences"]],
        words=Counter(),
    )


def load_words(folder: Path) -> Counter[str]:
    """The words of the index with their counts."""
    return Counter(json.loads((folder / WORDS_FILE).read_bytes()))


_SETS: dict[frozenset[str], frozenset[str]] = {}


def _shared(values: Any) -> frozenset[str]:
    made = frozenset(str(value) for value in values)
    return _SETS.setdefault(made, made)


def _write(path: Path, table: Any) -> None:
    path.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), "utf-8")
