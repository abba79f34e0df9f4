"""Text as a voice should say it: abbreviations as letters, units and signs in words.

The words come from `resources/spoken.toml`; they are English. A `Pronunciation` without words only
splits sentences and says them as they are written.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reader.errors import ReaderError
from reader.library.sentences import Breaks, Sentence, split
from reader.wording import translate

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_NUMERAL = r"(?:IV|IX|V?I{1,3}|V)"
_CHANGES = {"t": "translocation", "del": "deletion", "inv": "inversion"}
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Few letters, or none of them a vowel: nobody says these as words.
_SPELLED = re.compile(r"[A-Z]{2,4}|[BCDFGHJ-NP-TV-XZ]{5,6}")
_WITH_NUMBER = re.compile(r"(?=[A-Z0-9]*\d)[A-Z0-9]{2,8}")


@dataclass(frozen=True, slots=True)
class Words:
    """What `resources/spoken.toml` says."""

    between_letters: str = " "
    as_words: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    instead: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    breaks: Breaks = field(default_factory=Breaks)


class Pronunciation:
    """Splits text into sentences and tells how each is spoken; time grows with its length."""

    def __init__(self, words: Words | None = None) -> None:
        self._words = words or Words()
        # One pass over the sentence: what one rule has made is never touched by another.
        self._pattern = re.compile("|".join(_rules(self._words) if words else [r"(?P<picture>￼)"]))
        self._say: dict[str, Callable[[re.Match[str]], str]] = {
            "picture": lambda _m: " ",
            "address": lambda m: m["host"],
            "cited": lambda _m: "",
            "trial": lambda m: f"{self._letters('NCT')} {' '.join(m['trial'][3:])}",
            "chromosome": _chromosome,
            "instead": lambda m: self._words.instead[m["instead"]],
            "stage": _stage,
            "measure": self._measure,
            "power": self._power,
            "range": lambda _m: " to ",
            "compare": lambda m: " less than " if m["compare"] == "<" else " more than ",
            "respelled": lambda m: self._respelled(m["respelled"]),
            "capitals": lambda m: self._capitals(m["capitals"]),
            "sign": lambda m: self._words.signs[m["sign"]],
        }

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of `text`, in order."""
        return split(text, self._words.breaks)

    def say(self, sentence: str) -> str:
        """The words for the voice; "" when there is nothing to say."""
        if self._words.letters and _is_shouted(sentence):
            sentence = self._lowered(sentence)
        spoken = self._pattern.sub(lambda m: self._say[m.lastgroup or "picture"](m), sentence)
        spoken = re.sub(r" (?=[,;:.?!)])", "", " ".join(spoken.split()))
        return spoken if any(letter.isalnum() for letter in spoken) else ""

    def _letters(self, word: str) -> str:
        # "FLT3" becomes "F.L.T 3": each run of letters is spelled, numbers are kept.
        runs = re.findall(r"[A-Za-z]+|\d+", word)
        between = self._words.between_letters
        return " ".join(run if run.isdigit() else between.join(run.upper()) for run in runs)

    def _capitals(self, word: str) -> str:
        if word in self._words.as_words:
            return word.lower()
        if self._is_spelled(word):
            return self._letters(word)
        if word.endswith("s") and self._is_spelled(word[:-1]):
            return f"{self._letters(word[:-1])}'s"
        return word

    def _is_spelled(self, word: str) -> bool:
        if word in self._words.letters:
            return True
        return bool(_SPELLED.fullmatch(word) or _WITH_NUMBER.fullmatch(word))

    def _respelled(self, word: str) -> str:
        # "A-TIN-ib" of a drug's pronunciation is read as it stands; "CAR-T-cell" is no such thing.
        parts = word.split("-")
        if parts[0] in self._words.as_words | self._words.letters:
            return "-".join(self._capitals(part) if len(part) > 1 else part for part in parts)
        return word.lower()

    def _measure(self, match: re.Match[str]) -> str:
        first, *others = match["unit"].split("/")
        one = match["number"] == "1" or match["joint"] == "-"
        said = [self._words.units[first][0 if one else 1]]
        said += [self._words.units.get(other, (other,))[0] for other in others]
        return f"{match['number']} {' per '.join(said)}"

    def _power(self, match: re.Match[str]) -> str:
        said = f"10 to the power of {match['exponent'].translate(_SUPERSCRIPT)}"
        return f"{said} per {self._words.units[match['of']][0]}" if match["of"] else said

    def _lowered(self, sentence: str) -> str:
        keep = self._words.letters | self._words.instead.keys()
        return re.sub(r"[A-Z]{2,}", lambda m: m[0] if m[0] in keep else m[0].lower(), sentence)


@lru_cache(maxsize=1)
def load_pronunciation(path: Path) -> Pronunciation:
    """The pronunciation that the TOML file at `path` describes, read once.

    Raises `ReaderError` when it is missing or damaged.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        never, may_end, starters, as_words, letters = (
            frozenset(table[name])
            for name in ("no_break", "may_end", "starters", "as_words", "letters")
        )
        words = Words(
            between_letters=table["between_letters"],
            as_words=as_words,
            letters=letters,
            instead=dict(table["instead"]),
            units={unit: (one, many) for unit, (one, many) in table["units"].items()},
            signs=dict(table["signs"]),
            breaks=Breaks(never, may_end, starters),
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ReaderError(
            translate("library", "The words for reading aloud could not be read."),
            translate("library", "Install the program again."),
        ) from error
    return Pronunciation(words)


def _rules(words: Words) -> list[str]:
    """The parts of the one pattern, special ones first; the last group of each is its name."""
    unit = rf"(?:{_any_of(words.units)})"
    stages = rf"{_NUMERAL}[A-C]?\b(?:(?:,? and |,? or |, | to |[–/-]){_NUMERAL}[A-C]?\b)*"
    address = r"(?:https?://(?:www\.)?|(?<![\w.])www\.)(?P<host>\w(?:[\w.-]*\w)?)"
    per = rf"(?:/(?:{unit}|day|dose|week|hour|h|d)(?!\w))*"
    what = r"(?i:stages?|phases?|grades?|factor)"
    verb = r"am|was|have|had|want|need|will|can"  # "the phase I am in"
    number = r"(?<![\w.,])(?P<number>\d[\d,.]*)"
    power = r"\b10(?:\^(?=\d)|(?=[⁰¹²³⁴-⁹]))(?P<exponent>\d+|[⁰¹²³⁴-⁹]+)"
    respelled = r"(?<![\w-])(?=[\w-]{0,40}[A-Z]{2})(?:[A-Z]+|[a-z]+)(?:-(?:[A-Z]+|[a-z]+)){2,}\b"
    return [
        r"(?P<picture>￼)",
        rf"{address}(?:/[\w/.%?=&#~+-]*[\w/])?(?P<address>)",
        r"(?P<cited>\[\d+(?:[,–-] ?\d+)*\])",
        r"(?P<trial>\bNCT\d{8}\b)",
        r"\b(?P<change>t|del|inv)\((?P<where>[\dpq][\dpq;.]*)\)(?P<chromosome>)",
        rf"(?<![\w-])(?P<instead>{_any_of(words.instead)})(?!\w)",
        rf"\b(?P<what>{what}) (?P<numbers>{stages})(?! (?:{verb})\b)(?P<stage>)",
        rf"{number}(?P<joint>[ -]?)(?P<unit>{unit}{per})(?![\w/])(?P<measure>)",
        rf"{power}(?:/(?P<of>{unit})(?!\w))?(?P<power>)",
        r"(?P<range>(?<=\d) ?– ?(?=\d))",
        r"(?P<compare>[<>](?= ?\d))",
        rf"(?P<respelled>{respelled})",
        r"(?<![A-Za-z0-9])(?P<capitals>[A-Za-z0-9]{2,14})(?![A-Za-z0-9])",
        rf"(?P<sign>{_any_of(words.signs)})",
    ]


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _chromosome(match: re.Match[str]) -> str:
    where = re.sub(r"([pq])", r" \1 ", match["where"].replace(";", " "))
    return f"{_CHANGES[match['change']]} {' '.join(where.split())}"


def _stage(match: re.Match[str]) -> str:
    numbers = re.sub(r"[–-]", " to ", match["numbers"]).replace("/", " ")
    one = rf"({_NUMERAL})([A-C]?)\b"
    said = re.sub(one, lambda m: f"{_ROMAN[m[1]]} {m[2]}".rstrip(), numbers)
    return f"{match['what']} {said}"


def _is_shouted(sentence: str) -> bool:
    # Only long words tell: "FLT3-ITD and BCR-ABL1" is no shouting.
    words = re.findall(r"[A-Za-z]{5,}", sentence)
    return len(words) >= 2 and sum(word.isupper() for word in words) > 0.7 * len(words)
