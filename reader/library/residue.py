"""What web pages leave behind in a copied text: taken off, and every time told as a `Removal`."""

import re
from dataclasses import dataclass

from reader.library.markdown_lines import TARGET, look_at
from reader.library.model import Removal

GLOSSARY_RESIDUE = "Open a glossary item"
_ENLARGE = "[Enlarge]("
_PLACEHOLDER = "![No Image Placeholder]("
_BEFORE_PICTURE = re.compile(r"[ \t]*+\n?[ \t]*+(?=!\[)")
_CARD_START = re.compile(r"([ \t]*+(?:[-*+][ \t]++)?+)\[(?:(!\[[^\[\]]*+\])(?=\()|(?=[^\[\]!]++$))")
_CARD_END = re.compile(r"([^\[\]]*+)\](?=\()")
_LONGEST_CARD = 12


@dataclass(frozen=True, slots=True)
class _Card:
    """A link over several lines: list mark, picture, its words, `(target)`, number of lines."""

    indent: str
    picture: str
    words: tuple[str, ...]
    target: str
    length: int


def take_off_residue(body: str, first_line: int) -> tuple[str, list[Removal]]:
    """Mend `body`, which begins on line `first_line` of its file; tell what was taken off."""
    removals: list[Removal] = []
    if "[" in body:
        body = _unfold_cards(body, first_line, removals)
    if _ENLARGE in body:
        body = _take_links(body, first_line, removals)
    if _PLACEHOLDER in body:
        body = _take_placeholders(body, first_line, removals)
    if GLOSSARY_RESIDUE in body:
        body = take_off_glossary_marks(body, first_line, removals)
    return body, removals


def find_comments(text: str, first_line: int) -> list[Removal]:
    """The HTML comments in `text`: no reader sees them, so they are told like what was taken off.

    They stay in the Markdown of their section.
    """
    if "<!--" not in text:
        return []
    comments = look_at(text.split("\n")).comments
    return [Removal("comment", first_line + c.line, c.text) for c in comments]


def take_off_glossary_marks(body: str, first_line: int, removals: list[Removal]) -> str:
    """Take off the words that a page leaves behind each term that its glossary explains."""
    pieces, line = body.split(GLOSSARY_RESIDUE), first_line
    for n, piece in enumerate(pieces[:-1]):
        line += piece.count("\n")
        removals.append(Removal("glossary mark", line, GLOSSARY_RESIDUE))
        following = pieces[n + 1][:1]
        # "TBI Open a glossary item)" keeps no blank before the bracket.
        pieces[n] = piece.rstrip(" \t") if not following or following in " \t).,;:\n" else piece
    return "".join(pieces)


def _take_links(body: str, first_line: int, removals: list[Removal]) -> str:
    """Take off the "Enlarge" link that stands before a picture."""
    kept, pos, line = [], 0, first_line
    while (start := body.find(_ENLARGE, pos)) >= 0:
        line += body.count("\n", pos, start)
        target = TARGET.match(body, start + len(_ENLARGE) - 1)
        gap = target and _BEFORE_PICTURE.match(body, target.end())
        if not (target and gap):
            kept.append(body[pos : start + len(_ENLARGE)])
            pos = start + len(_ENLARGE)
            continue
        removals.append(Removal("enlarge link", line, body[start : target.end()]))
        # A picture right behind a sentence keeps a blank before it.
        before = body[pos:start]
        kept.append(before + (" " if before and not before[-1].isspace() else ""))
        line += body.count("\n", start, gap.end())
        pos = gap.end()
    return "".join([*kept, body[pos:]])


def _take_placeholders(body: str, first_line: int, removals: list[Removal]) -> str:
    """Take off pictures that only say that there is none."""
    kept, pos, line = [], 0, first_line
    while (start := body.find(_PLACEHOLDER, pos)) >= 0:
        line += body.count("\n", pos, start)
        target = TARGET.match(body, start + len(_PLACEHOLDER) - 1)
        end = target.end() if target else start + len(_PLACEHOLDER)
        if target:
            removals.append(Removal("no picture", line, body[start:end]))
        kept.append(body[pos:start] if target else body[pos:end])
        line += body.count("\n", start, end)
        pos = end
    return "".join([*kept, body[pos:]])


def _unfold_cards(body: str, first_line: int, removals: list[Removal]) -> str:
    """Make a plain link of a card: a link around a picture or a title, and words below it.

    Markdown knows no link over several paragraphs: the page would show its brackets.
    """
    lines, kept, n = body.split("\n"), [], 0
    while n < len(lines):
        card = _card(lines, n) if "[" in lines[n] else None
        if card is None:
            kept.append(lines[n])
            n += 1
            continue
        gone = card.picture if _is_placeholder(card.picture) else ""
        removals.append(Removal("picture card", first_line + n, f"{gone}]{card.target}"))
        paragraphs = [f"[{card.words[0]}]{card.target}", *card.words[1:]]
        if card.picture and not gone:
            paragraphs.insert(0, card.picture)
        deeper = " " * len(card.indent)
        kept.append(card.indent + f"\n\n{deeper}".join(paragraphs))
        n += card.length
    return "\n".join(kept)


def _is_placeholder(picture: str) -> bool:
    return picture.startswith(_PLACEHOLDER)


def _card(lines: list[str], n: int) -> _Card | None:
    """The card that begins on line `n`, if one does."""
    start = _CARD_START.match(lines[n])
    if start is None:
        return None
    picture, words = start[2] or "", []
    if picture:
        source = TARGET.match(lines[n], start.end())
        if source is None or lines[n][source.end() :].strip():
            return None
        picture += source[0]
    elif n + 1 < len(lines) and lines[n + 1].strip():
        return None  # a link that is only wrapped
    else:
        words.append(lines[n][start.end() :].strip())
    rest = _card_rest(lines[n + 1 : n + 1 + _LONGEST_CARD], words)
    return _Card(start[1], picture, tuple(words), *rest) if rest and words else None


def _card_rest(lines: list[str], words: list[str]) -> tuple[str, int] | None:
    """Add a card's words to `words` up to its end; its `(target)` and its number of lines."""
    for length, line in enumerate(lines, start=2):
        end = _CARD_END.match(line)
        target = TARGET.match(line, end.end()) if end else None
        if end and target and not line[target.end() :].strip():
            words += [end[1].strip()] if end[1].strip() else []
            return target[0], length
        if "[" in line or "]" in line:
            return None
        words += [line.strip()] if line.strip() else []
    return None
