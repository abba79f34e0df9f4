"""How entries lie in Whoosh: fields of ready postings, written list by list.

Whoosh's own way makes an object of every word and hands postings on one at a time, asking the
disk for a length with each. Here a section arrives as terms with weights, and a term's whole list
goes to the posting writer at once. What is written is Whoosh's own format.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import sub
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3PostingsWriter
from whoosh.fields import STORED, FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.search.entries import FIELDS, Entry

_BLOCK = 512  # postings in a block: fewer, larger blocks are quicker to read whole

Posting = tuple[bytes, int, float, bytes]
Lists = dict[str, tuple["array[int]", "array[float]"]]


class Ready(FieldType):
    """A field whose postings come from a `Pool`. Pickled with the index by this module's name."""

    def __init__(self) -> None:
        super().__init__(format=Existence(), analyzer=None)

    def index(self, value: Iterable[Posting], **_: Any) -> Iterable[Posting]:
        """The postings as they are."""
        return value


def make_schema() -> Schema:
    """The fields of a section in the index."""
    return Schema(card=STORED(), **{name: Ready() for name in FIELDS})


class Memory(RamStorage):
    """Files in memory only. Whoosh's own puts its intermediate file in the system's temp folder."""

    def temp_storage(self, name: str | None = None) -> RamStorage:
        """Where a writer keeps what it has not put together yet."""
        del name
        return RamStorage()


class Pool:
    """Postings by field and term, in compact arrays, in the order of the sections."""

    def __init__(self) -> None:
        self.fields: dict[str, Lists] = {name: {} for name in FIELDS}

    def add(self, number: int, terms: dict[str, dict[str, float]]) -> None:
        """Keep the terms of section `number`; sections come in ascending order."""
        for field, weights in terms.items():
            lists = self.fields[field]
            for term, weight in weights.items():
                found = lists.get(term)
                if found is None:
                    found = lists[term] = (array("I"), array("f"))
                found[0].append(number)
                found[1].append(weight)

    def iter_postings(self) -> "Pool":
        """Itself: `ListWriter` takes whole lists."""
        return self

    def cleanup(self) -> None:
        """Let go of everything."""
        self.fields.clear()


class _Postings(W3PostingsWriter):
    """Whoosh's posting writer, given whole lists."""

    def add_list(self, numbers: "array[int]", weights: "array[float]") -> None:
        """Write the postings of the term that was started; the last block is left to Whoosh."""
        for first in range(0, len(numbers), _BLOCK):
            if first:
                self._write_block()
            self._ids = numbers[first : first + _BLOCK]
            self._weights = weights[first : first + _BLOCK]
            self._maxweight = max(self._weights)

    def _mini_ids(self) -> tuple[int, ...]:
        return tuple(map(sub, self._ids, chain((0,), self._ids)))

    def _mini_weights(self) -> float | tuple[float, ...] | None:
        first = self._weights[0]
        if self._weights.count(first) == len(self._weights):
            return None if first == 1.0 else float(first)
        return tuple(self._weights)


class ListWriter(W3FieldWriter):
    """Whoosh's field writer, given a `Pool`."""

    def add_postings(self, schema: Schema, lengths: object, items: Pool) -> None:
        """Write every list of `items`, fields and terms in the order Whoosh reads them."""
        del lengths
        for field in sorted(items.fields):
            lists = items.fields[field]
            if not lists:
                continue
            self.start_field(field, schema[field])
            for encoded, term in _in_order(lists):
                self.start_term(encoded)
                postings: Any = self._postwriter
                postings.add_list(*lists.pop(term))
                self.finish_term()
            self.finish_field()


def _in_order(lists: Lists) -> Iterator[tuple[bytes, str]]:
    yield from sorted((term.encode(), term) for term in lists)


class ListCodec(W3Codec):
    """Whoosh's format, written by lists and without lengths: ours lie in the columns."""

    length_stats = False

    def field_writer(self, storage: object, segment: object) -> ListWriter:
        """The writer of postings."""
        return ListWriter(self, storage, segment)

    def postings_writer(self, dbfile: object, byteids: bool = False) -> _Postings:
        """The writer of one field's lists."""
        return _Postings(
            dbfile,
            blocklimit=self._blocklimit,
            byteids=byteids,
            compression=self._compression,
            inlinelimit=self._inlinelimit,
        )


def open_writer(index: FileIndex) -> SegmentWriter:
    """A writer of `index` that keeps postings in a `Pool`."""
    writer = SegmentWriter(index, codec=ListCodec(blocklimit=_BLOCK, compression=1))
    writer.pool = Pool()  # type: ignore[assignment]
    return writer


def add_entry(writer: SegmentWriter, entry: Entry) -> None:
    """Put one section into the index."""
    number = writer.docnum
    writer.add_document(card=entry.card)
    pool: Any = writer.pool
    pool.add(number, entry.terms)
