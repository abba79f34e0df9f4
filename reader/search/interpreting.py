"""A question in the reader's language, said in English: the documents are English.

Known names (glossary, leukemia types, drugs and their kinds, and `search.toml` of the language) are
put into English, the longest first; all other words stay: many are the same in both languages.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from reader.progress import breathe
from reader.search.spelling import distance_within

_WORD = re.compile(r"[^\W_]+")
_TURNED = re.compile("[¿¡]")  # what opens a Spanish question
_QUOTES = '"“”«»'
_LONGEST = 10  # words of a name
_SHORTEST = 5  # letters of a word that may be misspelt
_PREFIX = 3  # letters typed before a word is guessed
_LONG = 7  # letters; two slips are forgiven in a longer word

Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class English:
    """The question in English; `corrected` is the reader's own, with its slips mended.

    `whole`: its last word is finished, though the reader is still typing. `said`: some of it was
    put into English.
    """

    text: str
    corrected: str | None = None
    whole: bool = False
    said: bool = False


@dataclass(slots=True)
class _Token:
    surface: str
    start: int
    end: int
    key: str  # "" for a word that says nothing


@dataclass(slots=True)
class Interpreter:
    """Names of one language with what they are in English."""

    stop: frozenset[str] = frozenset()
    opening: re.Pattern[str] | None = None  # “qué es”: an explanation is wanted
    _names: dict[tuple[str, ...], str] = field(default_factory=dict)
    _written: dict[str, str] = field(default_factory=dict)  # key of a word → the word

    def add(self, names: Iterable[str], english: str) -> None:
        """Let every one of `names` mean `english`, unless it means something already."""
        breathe()
        for name in names:
            tokens = [token for token in self._tokens(name) if token.key]
            if not tokens or len(tokens) > _LONGEST:
                continue
            self._names.setdefault(tuple(token.key for token in tokens), english)
            for token in tokens:
                self._written.setdefault(token.key, token.surface)

    def knows(self, name: str) -> bool:
        """Whether `name` is put into English."""
        return tuple(token.key for token in self._tokens(name) if token.key) in self._names

    def english(self, text: str, known: Known, *, typing: bool = False) -> English:
        """`text` in English. `known` says which words need no mending: the library has them."""
        tokens = self._tokens(text)
        if typing:
            said, whole = self._said(text, tokens, unfinished=True)
            return English(said, whole=whole, said=said != text)
        mended = self._mended(text, tokens, known)
        if mended is not None:
            tokens = self._tokens(mended)
        said = self._said(mended or text, tokens)[0]
        return English(said, mended, said=said != text)

    def telling(self, text: str) -> str:
        """The words of `text` that say something, as typed; all of it where some is quoted."""
        if any(sign in text for sign in _QUOTES):
            return text
        return " ".join(token.surface for token in self._tokens(text) if token.key)

    def near(self, text: str) -> tuple[str, ...]:
        """Words of this language that look like those of `text`."""
        found = (self._nearest(token.key) for token in self._tokens(text) if token.key)
        return tuple(dict.fromkeys(word for word in found if word))

    def _tokens(self, text: str) -> list[_Token]:
        found = []
        for match in _WORD.finditer(text):
            folded = fold(match[0])
            key = "" if folded in self.stop else word_key(folded)
            found.append(_Token(match[0], match.start(), match.end(), key))
        return found

    def _said(
        self, text: str, tokens: list[_Token], *, unfinished: bool = False
    ) -> tuple[str, bool]:
        """The text with its names in English, and whether its last word was one."""
        pieces, at, index, changed = [], 0, 0, False
        quoted = any(sign in text for sign in _QUOTES)
        while index < len(tokens):
            end, english = self._longest(tokens, index)
            if unfinished and (not english or end < len(tokens)):
                begun = self._begun(text, tokens, index)
                end, english = begun if begun[1] else (end, english)
            if english:
                pieces += [text[at : tokens[index].start], english]
            elif not tokens[index].key and not quoted:
                pieces.append(text[at : tokens[index].start])
            else:
                pieces.append(text[at : tokens[index].end])
            changed = changed or bool(english)
            at, index = tokens[end - 1].end, end
        pieces.append(text[at:])
        if not changed:
            return text, False
        said = " ".join(_TURNED.sub(" ", "".join(pieces)).split())
        if self.opening and (asked := self.opening.match(text)):
            said = f"what is {said}" if asked.end() else said
        return said, at == len(text) and bool(english)

    def _longest(self, tokens: list[_Token], first: int) -> tuple[int, str]:
        """The token after the longest name that begins at `first`, and its English."""
        end, english = first + 1, ""
        keys: list[str] = []
        if not tokens[first].key:
            return end, english
        for index in range(first, min(len(tokens), first + 2 * _LONGEST)):
            if tokens[index].key:
                keys.append(tokens[index].key)
                if found := self._names.get(tuple(keys)):
                    end, english = index + 1, found
        return end, english

    def _begun(self, text: str, tokens: list[_Token], first: int) -> tuple[int, str]:
        """The shortest name that begins as the unfinished end of the text does."""
        last = tokens[-1]
        typed = fold(last.surface)
        if last.end != len(text) or len(typed) < _PREFIX or not tokens[first].key:
            return first + 1, ""
        before = tuple(token.key for token in tokens[first:-1] if token.key)
        count = len(before)
        fitting = (
            names
            for names in self._names
            if len(names) > count
            and names[:count] == before
            and fold(self._written[names[count]]).startswith(typed)
        )
        best = min(fitting, key=lambda names: (len(names), len(names[count])), default=None)
        return (len(tokens), self._names[best]) if best else (first + 1, "")

    def _mended(self, text: str, tokens: list[_Token], known: Known) -> str | None:
        """The text with unknown words replaced by the nearest known ones; None without any."""
        pieces, at = [], 0
        for token in tokens:
            if token.key and token.key not in self._written and not known(token.surface):
                near = self._nearest(token.key)
                if near:
                    pieces += [text[at : token.start], near]
                    at = token.end
        return "".join((*pieces, text[at:])) if pieces else None

    def _nearest(self, key: str) -> str:
        if len(key) < _SHORTEST - 1 or not key.isalpha():
            return ""
        limit = 2 if len(key) >= _LONG else 1
        found = [
            (distance, other)
            for other in self._written
            if other[0] == key[0] and (distance := distance_within(key, other, limit)) is not None
        ]
        return self._written[min(found)[1]] if found else ""


def fold(word: str) -> str:
    """Small letters without accents."""
    if word.isascii():
        return word.lower()
    split = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def word_key(folded: str) -> str:
    """What a word's forms share: “niños” and “niña” are one. Bends alike on both sides."""
    if len(folded) > 3 and folded.endswith("s"):
        folded = folded[:-1]
    return folded[:-1] if len(folded) > 3 and folded[-1] in "aeo" else folded


def inside_out(names: Mapping[str, str]) -> dict[str, str]:
    """“quimioterapia (antraciclina)” = “chemotherapy (anthracycline)” as the pairs in it."""
    found: dict[str, str] = {}
    for english, own in names.items():
        mine, theirs = _parts(own), _parts(english)
        if len(mine) == len(theirs):
            found.update(zip(mine, theirs, strict=True))
    return found


def _parts(name: str) -> list[str]:
    return [part.strip() for part in re.split(r"[()]", name) if part.strip()]
