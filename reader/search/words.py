"""Words of a text as search sees them: British and American spelling agree, endings fall away.

Both documents and queries go through `Folder.term`, so a rule that bends a word oddly does no
harm as long as it bends it the same way twice. The lists live in `resources/spelling.toml`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.progress import breathe

_CACHE_LIMIT = 200_000  # words; a corpus of 23,000 sections has about 60,000
# Letters of a word that are looked at. A sign may stand for eighteen once it is taken apart, and a
# "word" of a megabyte would be copied by each step of folding.
LONGEST_WORD = 100

# A chromosome change such as t(9;22) is one word; then letters and digits; 's falls away.
_WORD = re.compile(r"\bt\(\d{1,2};\d{1,2}\)|[^\W_]+(?:['’](?=[^\W_])[^\W_]+)?")
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, where it stands, and its term ("" for a word that means nothing)."""

    surface: str
    start: int
    end: int
    term: str


class _Terms(dict[str, str]):
    """Terms by written word; a word not met before is folded and kept."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, surface: str) -> str:
        breathe()
        if len(self) > _CACHE_LIMIT:
            self.clear()
        found = self[surface] = self._fold(surface)
        return found


class _Rules:
    """How a written word becomes its term."""

    def __init__(self, spelling: dict[str, Any]) -> None:
        pieces: dict[str, str] = spelling.get("pieces", {})
        self._pieces = tuple(pieces.items())
        self._words: dict[str, str] = dict(spelling.get("words", {}))
        self._forms: dict[str, str] = {
            form: word for word, forms in spelling.get("forms", {}).items() for form in forms
        }
        self._doubled = frozenset(spelling.get("doubled", ()))
        self._exact_case = frozenset(spelling.get("exact_case", ()))
        self._stem: Callable[[str], str] | None = None

    def american(self, word: str) -> str:
        """The American spelling of the lower-case `word`."""
        word = self._words.get(word, word)
        for british, american in self._pieces:
            if british in word:
                word = word.replace(british, american)
        word = _IZE.sub(r"iz\1", word) if len(word) > 5 else word
        if "our" in word:
            word = _OUR.sub(r"\1or", word)
        if "ll" in word and word[: word.index("ll")] in self._doubled:
            word = word.replace("ll", "l", 1)
        return word

    def fold(self, surface: str) -> str:
        """The term of the written word `surface`."""
        if surface in self._exact_case:
            return surface
        if surface[0] == "t" and "(" in surface:
            return surface
        word = _form(surface)
        if _HAS_DIGIT.search(word):
            return word
        word = self._forms.get(word, word)
        word = self.american(word)
        word = self._forms.get(word, word)
        if len(word) < 4 or not word.isascii():
            return word
        if self._stem is None:
            from whoosh.lang.porter import stem  # noqa: PLC0415 - heavy, first use only

            self._stem = stem
        return self._forms.get(stemmed := self._stem(word), stemmed)


class Folder:
    """Turns a written word into its term. One instance is shared; safe to use from threads."""

    def __init__(self, spelling: dict[str, Any]) -> None:
        # Apart from this object: with its cache of words it would hang in a circle, and stay.
        self._rules = _Rules(spelling)
        self.exact_case = frozenset(spelling.get("exact_case", ()))
        self.stop = frozenset(spelling.get("stop", ()))
        self.everyday = frozenset(str(spelling.get("everyday", "")).split())
        # The term of a written word: upper case only for acronyms that would be ordinary words.
        self.term: Callable[[str], str] = _Terms(self._rules.fold).__getitem__

    def words(self, text: str) -> Iterator[Word]:
        """Every word of `text` in order."""
        term = self.term
        for match in _WORD.finditer(text):
            surface = match.group()
            yield Word(surface, match.start(), match.end(), term(surface))

    def terms(self, text: str) -> list[str]:
        """The terms of `text` in order, faster than `words`."""
        return list(map(self.term, _WORD.findall(text)))

    def surfaces(self, text: str) -> list[str]:
        """The words of `text` as written."""
        return _WORD.findall(text)

    def placed(self, text: str) -> tuple[list[tuple[int, int]], list[str]]:
        """(start, end) and term of every word of `text`."""
        found = list(_WORD.finditer(text))
        return [match.span() for match in found], [self.term(match.group()) for match in found]

    def plain(self, surface: str) -> str:
        """`surface` in lower case without accents and possessive: the form spelling compares."""
        return _form(surface)

    def american(self, word: str) -> str:
        """The American spelling of the lower-case `word`."""
        return self._rules.american(word)


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in split if not unicodedata.combining(c)).lower()


def _form(surface: str) -> str:
    return _without_possessive(_plain(surface[:LONGEST_WORD]))


def _without_possessive(word: str) -> str:
    if "'" in word:
        head, _, tail = word.partition("'")
        return head if tail in {"s", ""} else head + tail
    return word


_IZE = re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$")
_OUR = re.compile(r"(tum|col|behavi|fav|lab|hon|neighb|od|vap|harb|rum|hum)our")


def load_folder(path: Path) -> Folder:
    """The folder whose lists stand in the TOML file `path`."""
    import tomllib  # noqa: PLC0415 - first use only

    return Folder(tomllib.loads(path.read_text("utf-8")))
