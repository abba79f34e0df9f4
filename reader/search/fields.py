"""How entries lie in Whoosh: fields that take ready postings, and a pool that keeps them sorted.

Whoosh's own pipeline makes a token object for every word; here every section arrives as terms
with weights and packed positions, which is what its posting writer wants in the end.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

from array import array
from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import ID, STORED, FieldType, Schema
from whoosh.formats import Existence, Positions
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.search.entries import Entry

_BLOCK = 512  # postings in a block: fewer, larger blocks are quicker to read whole

Posting = tuple[bytes, int, float, bytes]


class Ready(FieldType):
    """A field whose value is a list of postings. Pickled with the index by this module's name."""

    def __init__(self, *, positions: bool = False) -> None:
        super().__init__(format=Positions() if positions else Existence(), analyzer=None)

    def index(self, value: Iterable[Posting], **_: Any) -> Iterable[Posting]:
        """The postings as they are."""
        return value


def make_schema() -> Schema:
    """The fields of a section in the index."""
    return Schema(
        document=ID(),
        text=Ready(positions=True),
        head=Ready(),
        above=Ready(),
        told=Ready(),
        card=STORED(),
    )


class Pool:
    """Postings by field and term, in compact arrays, in the order of the sections."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, bytes], tuple[array[int], array[float], list[bytes]]] = {}

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Keep one posting; sections come in ascending order."""
        field, term, number, weight, value = item
        key = (field, term)
        lists = self._lists.get(key)
        if lists is None:
            lists = self._lists[key] = (array("I"), array("f"), [])
        lists[0].append(number)
        lists[1].append(weight)
        if value:
            lists[2].append(value)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """All postings in the order the writer needs."""
        for key in sorted(self._lists):
            field, term = key
            numbers, weights, values = self._lists.pop(key)
            if values:
                for number, weight, value in zip(numbers, weights, values, strict=True):
                    yield field, term, number, weight, value
            else:
                for number, weight in zip(numbers, weights, strict=True):
                    yield field, term, number, weight, b""

    def cleanup(self) -> None:
        """Let go of everything."""
        self._lists.clear()


def open_writer(index: FileIndex) -> SegmentWriter:
    """A writer of `index` that keeps postings in a `Pool`."""
    writer = SegmentWriter(index, codec=W3Codec(blocklimit=_BLOCK, compression=1))
    writer.pool = Pool()  # type: ignore[assignment]
    return writer


class Adder:
    """Puts entries into a writer; shares the packed form of single positions."""

    def __init__(self, writer: SegmentWriter) -> None:
        self._writer = writer
        self._single: dict[int, bytes] = {}
        self._bytes: dict[str, bytes] = {}

    def add(self, entry: Entry) -> None:
        """Add one section to the index."""
        self._writer.add_document(
            document=entry.document,
            text=[
                (self._encoded(term), 1, weight, self._packed(entry.positions[term]))
                for term, weight in entry.terms["text"].items()
            ],
            head=self._plain(entry.terms["head"]),
            above=self._plain(entry.terms["above"]),
            told=self._plain(entry.terms["told"]),
            card=entry.card,
        )

    def _plain(self, weights: dict[str, float]) -> list[Posting]:
        return [(self._encoded(term), 1, weight, b"") for term, weight in weights.items()]

    def _encoded(self, term: str) -> bytes:
        known = self._bytes.get(term)
        if known is None:
            known = self._bytes[term] = term.encode()
        return known

    def _packed(self, positions: list[int]) -> bytes:
        if len(positions) > 1:
            return array("H", positions).tobytes()
        known = self._single.get(positions[0])
        if known is None:
            known = self._single[positions[0]] = array("H", positions).tobytes()
        return known
