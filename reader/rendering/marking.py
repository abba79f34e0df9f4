"""Glossary terms in running text: the first use in a section becomes a quiet link."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.library.reference import Term
from reader.rendering.pages import term_tags

# Names that are also everyday words; they count as a term only as written.
_ONLY_AS_WRITTEN = frozenset(("all", "aids", "can", "car", "cat", "it", "pet", "who", "us"))
_BETWEEN = "\x00"


class Name(NamedTuple):
    """A name of a term as it is looked for: in small letters unless `exact`."""

    text: str
    term: str
    exact: bool


Names = Sequence[Name]


def names_of(term: Term, *, own: bool = False) -> Names:
    """The names by which a term is found in running text; none for an everyday word.

    In a text of the glossary's `own` language those of that language (many are spelled as in
    English: anemia, virus, FDA), else the English ones.
    """
    if term.everyday:
        return ()
    names = term.native if own else term.marked
    return tuple(
        Name(name if exact else name.lower(), term.id, exact)
        for name in (term.names if names is None else names)
        for exact in (name in term.exact_case or name.casefold() in _ONLY_AS_WRITTEN,)
    )


class Marker:
    """Marks the terms of one section, the longest name first, each term once."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._names = sorted(names, key=lambda name: -len(name.text))
        self._known: set[str] = set()

    def known(self, term_id: str) -> None:
        """The section has a link to this term already."""
        self._known.add(term_id)

    def mark(self, pieces: list[str], free: list[int]) -> None:
        """Put links around first uses, in those of the `pieces` that `free` names by index."""
        text = _BETWEEN.join(pieces[index] for index in free)
        low = text.lower()
        if len(low) != len(text):
            low = text  # a letter whose small form is longer: match as written
        spans = self._spans(text, low)
        if not spans:
            return
        starts = [0, *accumulate(len(pieces[index]) + 1 for index in free)]
        for begin, end, term in sorted(spans, reverse=True):
            number = bisect_right(starts, begin) - 1
            piece, offset = pieces[free[number]], starts[number]
            before, words, after = (
                piece[: begin - offset],
                piece[begin - offset : end - offset],
                piece[end - offset :],
            )
            opened, closed = term_tags(term)
            pieces[free[number]] = f"{before}{opened}{words}{closed}{after}"

    def _spans(self, text: str, low: str) -> list[tuple[int, int, str]]:
        first: dict[str, tuple[int, int]] = {}
        taken: list[tuple[int, int]] = []
        for name, term, exact in self._names:
            if term in self._known:
                continue
            span = _find(text if exact else low, name, taken)
            if span:
                # Longer names come first; a shorter one of the same term may stand earlier, but
                # moving the mark to it would leave the longer name open to a part of itself.
                taken.append(span)
                if term not in first or span < first[term]:
                    first[term] = span
        return [(*span, term) for term, span in first.items()]


def _find(text: str, name: str, taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first place where `name` stands as words of its own, outside the places `taken`."""
    begin = text.find(name)
    while begin >= 0:
        end = begin + len(name)
        if end < len(text) and text[end] == "s":
            end += 1
        before = text[begin - 1] if begin else " "
        after = text[end] if end < len(text) else " "
        if (
            not (before.isalnum() or before in "-&#</" or after.isalnum() or after == "-")
            and not any(begin < other[1] and other[0] < end for other in taken)
            and not _in_tag(text, begin)
        ):
            return begin, end
        begin = text.find(name, begin + 1)
    return None


def _in_tag(text: str, at: int) -> bool:
    """Whether `at` lies in a tag; the tags that can stand in free text are short."""
    near = max(0, at - 60)
    return text.rfind("<", near, at) > text.rfind(">", near, at)
