"""Where the library names a trial, a drug or a term, each with the sentence that does it."""

import re
from collections.abc import Callable, Iterable, Iterator

from reader.library.mentions import find_trials
from reader.library.model import Document, Section
from reader.library.reference import Mention, Trial

_LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()]*)\)")
_END = re.compile(r"[.!?][”’\"')\]]*(?=\s)")
_MARKS = re.compile(r"[*_`]+")
_NOT_AN_END = frozenset(
    ("e.g.", "i.e.", "vs.", "dr.", "mr.", "ms.", "mrs.", "no.", "st.", "approx.", "m.d.", "fig.")
)
_HIDDEN = re.compile("\ue000[^\ue000]*\ue000")  # a number that stands only in an address
_LONGEST = 400  # signs of a sentence that are shown


def trials_of(documents: Iterable[Document]) -> dict[str, Trial]:
    """All trials named in text or link addresses, by number, with where and in which sentence."""
    found: dict[str, list[Mention]] = {}
    for document in documents:
        for section in document.sections:
            for number in section.trials:
                sentence = _sentence(_with_numbers(section.markdown), _holds_trial(number))
                words = _HIDDEN.sub("", sentence) or section.heading
                mention = Mention(document.id, section.id, words)
                found.setdefault(number, []).append(mention)
    return {number: Trial(number, tuple(mentions)) for number, mentions in sorted(found.items())}


def mentions_of(
    documents: Iterable[Document], owns: Callable[[Section], bool], holds: Callable[[str], bool]
) -> tuple[Mention, ...]:
    """A mention for each section that `owns` accepts: the first sentence that `holds`."""
    return tuple(
        Mention(document.id, section.id, _sentence(section.text, holds) or section.heading)
        for document in documents
        for section in document.sections
        if owns(section)
    )


def sentences(text: str) -> Iterator[str]:
    """The sentences of a plain text: ended by . ! ? or by the line."""
    for line in text.splitlines():
        start = 0
        for end in _END.finditer(line):
            last_word = line[max(start, end.end() - 12) : end.end()].rpartition(" ")[2]
            if last_word.lower().strip("(“[") in _NOT_AN_END:
                continue
            yield line[start : end.end()].strip()
            start = end.end()
        if rest := line[start:].strip():
            yield rest


def _sentence(text: str, holds: Callable[[str], bool]) -> str:
    """The first sentence that `holds`, shortened; "" where none does (a name over two lines)."""
    for sentence in sentences(text):
        if holds(sentence):
            return sentence if len(sentence) <= _LONGEST else sentence[: _LONGEST - 1] + "…"
    return ""


def _holds_trial(number: str) -> Callable[[str], bool]:
    marked = f"\ue000{number}\ue000"

    def holds(sentence: str) -> bool:
        return marked in sentence or number in find_trials(sentence)

    return holds


def _with_numbers(markdown: str) -> str:
    """Markdown as plain words; a link's words are followed by the trial in its address."""

    def words(link: re.Match[str]) -> str:
        hidden = [one for one in find_trials(link[2]) if one not in link[1].upper()]
        return link[1] + "".join(f"\ue000{one}\ue000" for one in hidden)

    # A hard line break inside a paragraph does not end a sentence.
    lines = (line.strip() for line in _MARKS.sub("", _LINK.sub(words, markdown)).splitlines())
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1] and line and line[0] not in "-+|#>•" and joined[-1][-1] != "|":
            joined[-1] += " " + line
        else:
            cells = (cell.strip() for cell in line.split("|"))
            joined.append(" | ".join(cells).strip(" |-+>•"))
    return "\n".join(joined)
