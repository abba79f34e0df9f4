"""From what a reader types to units of meaning. Only quotes have a meaning of their own."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.search.lexicon import MARK, Lexicon
from reader.search.words import Word

MAX_WORDS = 48  # more than anybody types; the rest of a pasted page is left out
_MAX_CHARACTERS = 2_000
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
_ALL_AS_WORD = frozenset(
    ("the", "my", "of", "day", "over", "about", "time", "these", "those", "this", "people", "night",
     "kind", "sort", "right", "that", "other", "your", "i", "we", "his", "her", "at", "after",
     "are", "is", "do", "does", "not", "take", "taking", "in", "for", "it", "and")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for. `tokens` are what finds it, strongest first, each with its strength.

    `parts` are the single words of a name: they count a little where the whole name is missing.
    An `optional` unit helps where it matches and costs nothing where it does not.
    """

    words: str
    tokens: tuple[tuple[str, float], ...]
    parts: tuple[str, ...] = ()
    optional: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question, understood. `terms` are the folded words a phrase or highlight needs."""

    text: str
    units: tuple[Unit, ...]
    phrases: tuple[tuple[str, ...], ...] = ()
    types: tuple[str, ...] = ()
    audience: str = ""
    asks_what: bool = False  # "what is …": an explanation is wanted
    prefix: str = ""  # the unfinished last word, while typing
    # As it was typed, for documents in the reader's language, where the rest is put into English.
    own: "Parsed | None" = None

    @property
    def readings(self) -> "tuple[Parsed, ...]":
        """The question in each language it is asked in."""
        return (self, self.own) if self.own else (self,)


@dataclass(slots=True)
class _Reading:
    """What was gathered so far while reading a question."""

    units: list[Unit]
    types: list[str]
    audiences: list[str]


_SPLIT_NUMBER = re.compile(r"\bNCT[\s:#-]{1,3}(\d{8})\b", re.IGNORECASE | re.ASCII)
_WHAT = re.compile(
    r"^\W*(what(?:'s|s)?\s+(?:is|are|does|do)?|whats|define|definition of|meaning of|explain)\b"
    r"|\b(mean|means|meaning|definition)\b\W*$"
    r"|^\W*how (?:does|do|is|are)\b.*\b(?:work|works|done|made|given)\b\W*$",
    re.IGNORECASE,
)


def whole_numbers(text: str) -> str:
    """`text` with each trial number in one piece, as registers write it: “nct 01234567” too."""
    return _SPLIT_NUMBER.sub(r"NCT\1", text)


def parse(
    text: str,
    lexicon: Lexicon,
    *,
    complete: Callable[[str], tuple[str, ...]] | None = None,
) -> Parsed:
    """`text` as units. With `complete` the last word is unfinished: it tells what it may become."""
    text = text[:_MAX_CHARACTERS]
    phrases = tuple(
        tuple(terms) for quoted in _QUOTED.findall(text) if (terms := lexicon.folder.terms(quoted))
    )
    words = list(lexicon.folder.words(text))[:MAX_WORDS]
    prefix = ""
    completed: Unit | None = None
    if complete is not None and words and words[-1].end == len(text):
        prefix = lexicon.folder.plain(words[-1].surface)
        found = complete(prefix)
        if found == (lexicon.folder.term(prefix),):
            prefix = ""  # nothing longer begins so: the word is finished and may be a name
        elif found:
            completed = Unit(prefix, tuple((term, 1.0) for term in found))
            words = words[:-1]
    terms = _terms(words, lexicon)
    reading = _Reading([], [], [])
    _read(words, terms, lexicon, reading)
    if not reading.units and not completed:
        _read_plainly(words, reading)
    units = [*reading.units, completed] if completed else reading.units
    return Parsed(
        text=text,
        units=_merged(units),
        phrases=phrases,
        types=tuple(dict.fromkeys(reading.types)),
        audience=_audience(reading.audiences),
        asks_what=bool(_WHAT.search(text)),
        prefix=prefix,
    )


def _terms(words: list[Word], lexicon: Lexicon) -> list[str]:
    """The terms, with "all" taken for the leukemia where the words around it allow that."""
    terms = [word.term for word in words]
    lower = [word.surface.lower() for word in words]
    for index, word in enumerate(lower):
        if word != "all" or terms[index] == "ALL":
            continue
        before = lower[index - 1] if index else ""
        after = lower[index + 1] if index + 1 < len(lower) else ""
        last = index == len(words) - 1
        if last and before and before not in lexicon.folder.stop:
            terms[index] = "ALL"
        elif before not in _ALL_AS_WORD and (after not in _ALL_AS_WORD or not before):
            if not before and after in {"the", "about", "of", "my", "these", "over"}:
                continue
            terms[index] = "ALL"
    # Capitals throughout are no acronyms: "ALL ABOUT CHEMO" stays what it is, harmlessly.
    return terms


def _read(words: list[Word], terms: list[str], lexicon: Lexicon, reading: _Reading) -> None:
    index = 0
    stop = lexicon.folder.stop
    while index < len(terms):
        end, ids = lexicon.names.longest(terms, index)
        like_end, like_ids = lexicon.likes.longest(terms, index)
        who_end, who = lexicon.audiences.longest(terms, index)
        surface = " ".join(word.surface for word in words[index : max(end, like_end)])
        if who and who_end >= end:
            reading.audiences.extend(who)
        if like_ids and like_end > end:
            token = MARK + like_ids[0]
            close = tuple((c.token, c.strength) for c in lexicon.close.get(token, ()))
            reading.units.append(Unit(surface, close, _parts(terms[index:like_end], stop)))
            index = like_end
        elif ids and not (who and (who_end > end or _only_explained(ids))):
            reading.units.append(_concept(surface, ids, terms[index:end], lexicon))
            inside = [name for _, _, name in lexicon.concepts(terms[index:end])]
            reading.types.extend(lexicon.types_of((*ids, *inside)))
            index = end
        elif who:
            index = who_end
        else:
            index += _word(words, terms, index, lexicon, reading)


def _only_explained(ids: tuple[str, ...]) -> bool:
    """Whether a word is only a glossary entry ("pediatric"): for whom it is matters more."""
    return all(name.startswith("term:") for name in ids)


def _word(
    words: list[Word], terms: list[str], index: int, lexicon: Lexicon, reading: _Reading
) -> int:
    """Read the plain word at `index`; returns how many words it took."""
    word, term = words[index], terms[index]
    following = words[index + 1] if index + 1 < len(words) else None
    if following and following.start - word.end == 1 and _is_number_pair(word, following):
        joined = (word.surface + following.surface).lower()
        reading.units.append(Unit(joined, ((joined, 1.0), (term, 0.2))))
        return 2
    lower = word.surface.lower()
    if lower in lexicon.folder.stop and term not in lexicon.folder.exact_case:
        return 1
    close = tuple((c.token, c.strength) for c in lexicon.close.get(term, ()))
    reading.units.append(Unit(word.surface, ((term, 1.0), *close)))
    return 1


def _is_number_pair(left: Word, right: Word) -> bool:
    return (left.surface.isalpha() and right.surface[0].isdigit() and len(left.surface) <= 5) or (
        left.surface.isdigit() and right.surface.isalpha() and len(right.surface) <= 4
    )


def _concept(surface: str, ids: tuple[str, ...], terms: list[str], lexicon: Lexicon) -> Unit:
    tokens: dict[str, float] = {}
    for concept in ids:
        tokens[MARK + concept] = 1.0
        for close in lexicon.close.get(MARK + concept, ()):
            tokens[close.token] = max(tokens.get(close.token, 0.0), close.strength)
    parts = _parts(terms, lexicon.folder.stop) if len(terms) > 1 else ()
    if len(terms) == 1 and terms[0] not in lexicon.folder.exact_case:
        tokens.setdefault(terms[0], 0.85)  # the word inside longer names
    return Unit(surface, tuple(tokens.items()), parts)


def _parts(terms: list[str], stop: frozenset[str]) -> tuple[str, ...]:
    return tuple(term for term in terms if term not in stop)


def _read_plainly(words: list[Word], reading: _Reading) -> None:
    """Only words that mean nothing, or only words for an audience: take them as they are."""
    reading.units.extend(Unit(word.surface, ((word.term, 1.0),)) for word in words)


def _merged(units: list[Unit]) -> tuple[Unit, ...]:
    """Units of the same meaning count once."""
    kept: dict[tuple[tuple[str, float], ...], Unit] = {}
    for unit in units:
        kept.setdefault(unit.tokens, unit)
    return tuple(kept.values())


def _audience(audiences: list[str]) -> str:
    """The audience asked for; none when both are."""
    found = set(audiences)
    return found.pop() if len(found) == 1 else ""
