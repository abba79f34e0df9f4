"""Misspelt words: what the reader meant, from the words the library and its lists really use."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping

from reader.progress import breathe
from reader.search.lexicon import Lexicon

_SHORTEST = 4  # letters; shorter words are abbreviations
_SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s"), ("y", "i"), ("x", "ks"),
    ("oe", "e"), ("ae", "e"), ("ou", "u"), ("ea", "e"), ("ee", "i"), ("rh", "r"), ("th", "t"),
    ("sch", "sk"), ("eu", "u"), ("oo", "u"), ("w", "v"),
)  # fmt: skip
_COMPLETIONS = 12
_LONG = 8  # letters
_BREATH = 32  # words: some ten microseconds


class Speller:
    """Knows every word of the index with its count. Read-only after it was made; thread-safe."""

    def __init__(self, counts: Mapping[str, int], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        known = {word: count for word, count in counts.items() if not word.isdigit()}
        for word in lexicon.vocabulary:
            breathe()
            plain = lexicon.folder.plain(word)
            known.setdefault(plain, 1)
        self._counts = known
        self._sorted = sorted(known)
        self._terms: set[str] | None = None
        self._buckets: dict[tuple[str, int], list[str]] = {}
        for number, word in enumerate(self._sorted):
            if not number % _BREATH:
                breathe()
            if len(word) >= _SHORTEST and word.isalpha() and self._trusted(word):
                self._buckets.setdefault((word[0], len(word)), []).append(word)
        self._kept: dict[str, tuple[str, ...]] = {}
        self._completed: dict[str, tuple[str, ...]] = {}

    def _trusted(self, word: str) -> bool:
        """A word seen only once in a big library may itself be misspelt."""
        return (
            self._counts[word] > 1
            or len(self._counts) < 20_000
            or (word in self._lexicon.vocabulary)
        )

    def knows(self, word: str) -> bool:
        """Whether `word`, or another form of it, stands in the library or its lists."""
        folder = self._lexicon.folder
        plain = folder.plain(word)
        if self._slip(plain):
            return False
        if plain in self._counts or plain in folder.stop or plain in folder.everyday:
            return True
        if len(plain) < _SHORTEST or any(c.isdigit() for c in plain) or not plain.isascii():
            return True
        if self._terms is None:
            self._terms = {folder.term(known) for known in self._sorted}
        return folder.term(word) in self._terms

    def _slip(self, word: str) -> bool:
        """Whether the library's own `word` is a rare slip: a name of the field, one vowel off."""
        if len(word) < _LONG or self._counts.get(word, 9) > 2 or word in self._lexicon.vocabulary:
            return False
        return any(
            near in self._lexicon.vocabulary and _vowel_off(word, near)
            for near in self._buckets.get((word[0], len(word)), ())
        )

    def suggest(self, word: str) -> tuple[str, ...]:
        """Known words near `word`, likeliest first."""
        plain = self._lexicon.folder.plain(word)
        kept = self._kept.get(plain)
        if kept is None:
            if len(self._kept) > 2_000:
                self._kept.clear()
            kept = self._kept[plain] = self._near(plain)
        return kept

    def _near(self, word: str) -> tuple[str, ...]:
        limit = 1 if len(word) <= 4 else (2 if len(word) <= 9 else 3)
        american = self._lexicon.folder.american(word)
        sound = _sound(word)
        found: list[tuple[float, str]] = []
        seen: set[str] = set()
        for initial in self._initials(word):
            breathe()
            for length in range(len(word) - limit, len(word) + limit + 1):
                for candidate in self._buckets.get((initial, length), ()):
                    if candidate in seen or candidate == word:
                        continue
                    seen.add(candidate)
                    distance = distance_within(word, candidate, limit)
                    if distance is None and american != word:
                        distance = distance_within(american, candidate, limit)
                    if distance is not None:
                        found.append((self._cost(word, candidate, distance, sound), candidate))
        found.sort(key=lambda pair: (pair[0], pair[1]))
        return tuple(candidate for _, candidate in found[:8])

    def _cost(self, word: str, candidate: str, distance: int, sound: str) -> float:
        import math  # noqa: PLC0415

        cost = float(distance)
        if candidate[0] != word[0]:
            cost += 0.4
        if _sound(candidate) == sound:
            cost -= 0.7
        cost -= min(0.6, 0.12 * math.log1p(self._counts[candidate]))
        if candidate in self._lexicon.vocabulary:
            cost -= 0.35
        return cost

    def _initials(self, word: str) -> tuple[str, ...]:
        near = {"k": "c", "c": "ks", "f": "p", "p": "f", "s": "cz", "z": "s", "j": "g", "g": "j",
                "i": "ey", "e": "i", "n": "kp", "y": "i", "u": "o", "o": "u", "a": "e", "h": "",
                "r": "rw", "t": "p", "l": "", "x": "z", "q": "c", "v": "w", "w": "v"}  # fmt: skip
        second = word[1:2]
        return tuple(dict.fromkeys((word[0], *near.get(word[0], ""), second)))

    def complete(self, prefix: str) -> tuple[str, ...]:
        """Terms that the unfinished word `prefix` may become: the commonest ones."""
        kept = self._completed.get(prefix)
        if kept is None:
            if len(self._completed) > 2_000:
                self._completed.clear()
            kept = self._completed[prefix] = self._completions(prefix)
        return kept

    def count(self, word: str) -> int:
        """How often `word` stands in the library."""
        return self._counts.get(word, 0)

    def completions(self, prefix: str, limit: int = _COMPLETIONS) -> list[str]:
        """Known words that begin with `prefix`, commonest first."""
        first = bisect_left(self._sorted, prefix)
        last = bisect_left(self._sorted, prefix + "\uffff")
        from heapq import nlargest  # noqa: PLC0415

        return nlargest(
            limit, self._sorted[first:last], key=lambda word: (self._counts[word], -len(word))
        )

    def _completions(self, prefix: str) -> tuple[str, ...]:
        folder = self._lexicon.folder
        words = self.completions(prefix)
        terms = dict.fromkeys(folder.term(word) for word in words)
        return tuple(terms)


def _vowel_off(left: str, right: str) -> bool:
    """Whether two words of one length differ in one vowel only."""
    differ = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return len(differ) == 1 and set(differ[0]) <= set("aeiouy")


def correct(
    text: str, speller: Speller, lexicon: Lexicon, *, named: Callable[[str], bool]
) -> str | None:
    """`text` with unknown words replaced by the likeliest known ones; None if all are known.

    `named` says which words stand in headings and titles: the speller has those of the texts.
    """
    words = list(lexicon.folder.words(text))
    unknown = [
        index
        for index, word in enumerate(words)
        if not speller.knows(word.surface) and not named(word.surface)
    ]
    if not unknown:
        return None
    choices = {index: speller.suggest(words[index].surface) for index in unknown[:8]}
    chosen = [word.surface for word in words]
    for index in unknown[:8]:
        best = _best(index, choices[index], chosen, lexicon)
        if best:
            chosen[index] = best
    pieces, last = [], 0
    for word, surface in zip(words, chosen, strict=True):
        pieces += [text[last : word.start], surface]
        last = word.end
    pieces.append(text[last:])
    corrected = "".join(pieces)
    return corrected if corrected != text else None


def unfinished(text: str, speller: Speller, lexicon: Lexicon) -> bool:
    """Whether only the last word of `text` is unknown, and rather one to be finished than a slip.

    It begins a word that is at least as common as the likeliest that it may be a slip of.
    """
    words = list(lexicon.folder.words(text))
    if not words or any(not speller.knows(word.surface) for word in words[:-1]):
        return False
    last = words[-1]
    longer = speller.completions(lexicon.folder.plain(last.surface), 1)
    if last.end != len(text) or not longer:
        return False
    return all(
        speller.count(longer[0]) >= speller.count(near)
        for near in speller.suggest(last.surface)[:1]
    )


def _best(index: int, choices: Iterable[str], words: list[str], lexicon: Lexicon) -> str:
    """The first choice, unless a later one makes a known name with its neighbours."""
    listed = list(choices)
    for choice in listed[:5]:
        changed = [*words[:index], choice, *words[index + 1 :]]
        terms = [lexicon.folder.term(word) for word in changed]
        for start in range(max(0, index - 3), index + 1):
            end, ids = lexicon.names.longest(terms, start)
            if ids and end > index and end - start > 1:
                return choice
    return listed[0] if listed else ""


def distance_within(left: str, right: str, limit: int) -> int | None:
    """Edits (with swaps) from `left` to `right`, or None when more than `limit`."""
    if abs(len(left) - len(right)) > limit:
        return None
    before: list[int] = []
    previous = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        row = [i]
        lowest = i
        for j, b in enumerate(right, start=1):
            cost = previous[j - 1] + (a != b)
            step = min(cost, previous[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                step = min(step, before[j - 2] + 1)
            row.append(step)
            lowest = min(lowest, step)
        if lowest > limit:
            return None
        before, previous = previous, row
    return previous[-1] if previous[-1] <= limit else None


def _sound(word: str) -> str:
    """A rough key of how a word sounds: letters that are heard alike become one."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    kept = word[:1]
    for letter in word[1:]:
        if letter != kept[-1]:
            kept += letter
    return kept
