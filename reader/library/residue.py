"""What web pages leave behind in a copied text: taken off, and every time told as a `Removal`."""

import re

from reader.library.markdown_lines import TARGET, look_at
from reader.library.model import Removal

GLOSSARY_RESIDUE = "Open a glossary item"
_ENLARGE = "[Enlarge]("
_PLACEHOLDER = "![No Image Placeholder]("
_BEFORE_PICTURE = re.compile(r"[ \t]*+\n?[ \t]*+(?=!\[)")
_CARD_START = re.compile(r"([ \t]*+(?:[-*+][ \t]++)?+)\[(!\[[^\[\]]*+\])(?=\()")
_CARD_END = re.compile(r"([^\[\]]*+)\](?=\()")
_LONGEST_CARD = 12


def take_off_residue(body: str, first_line: int) -> tuple[str, list[Removal]]:
    """Mend `body`, which begins on line `first_line` of its file; tell what was taken off."""
    removals: list[Removal] = []
    if "[![" in body:
        body = _unfold_cards(body, first_line, removals)
    if _ENLARGE in body:
        body = _take_links(body, first_line, removals)
    if _PLACEHOLDER in body:
        body = _take_placeholders(body, first_line, removals)
    if GLOSSARY_RESIDUE in body:
        body = take_off_glossary_marks(body, first_line, removals)
    if "<!--" in body:
        comments = look_at(body.split("\n")).comments
        removals += [Removal("comment", first_line + c.line, c.text) for c in comments]
    return body, removals


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
    """Make a plain link of a linked picture with words below it, spread over several lines."""
    lines, kept, n = body.split("\n"), [], 0
    while n < len(lines):
        card = _card(lines, n)
        if card is None:
            kept.append(lines[n])
            n += 1
            continue
        indent, picture, words, target = card
        at = first_line + n
        taken = f"{picture} {target}" if _is_placeholder(picture) else target
        removals.append(Removal("picture card", at, taken))
        deeper = " " * len(indent)
        paragraphs = [f"[{words[0]}]{target}", *words[1:]]
        if not _is_placeholder(picture):
            paragraphs.insert(0, picture)
        kept.append(f"\n\n{deeper}".join([indent + paragraphs[0], *paragraphs[1:]]))
        n += _card_length(lines, n)
    return "\n".join(kept)


def _is_placeholder(picture: str) -> bool:
    return picture.startswith(_PLACEHOLDER)


def _card(lines: list[str], n: int) -> tuple[str, str, list[str], str] | None:
    """The card that begins on line `n`: indent, picture, its words, and `(target)`."""
    start = _CARD_START.match(lines[n])
    source = TARGET.match(lines[n], start.end()) if start else None
    if not (start and source) or lines[n][source.end() :].strip():
        return None
    words: list[str] = []
    for line in lines[n + 1 : n + 1 + _LONGEST_CARD]:
        if end := _CARD_END.match(line):
            target = TARGET.match(line, end.end())
            if target is None or line[target.end() :].strip():
                return None
            words += [end[1].strip()] if end[1].strip() else []
            picture = start[2] + source[0]
            return (start[1], picture, words, target[0]) if words else None
        if "[" in line or "]" in line:
            return None
        words += [line.strip()] if line.strip() else []
    return None


def _card_length(lines: list[str], n: int) -> int:
    """How many lines the card on line `n` takes; there is one."""
    for count, line in enumerate(lines[n + 1 :], start=2):
        if _CARD_END.match(line):
            return count
    return 1
