"""A text cut into sections at its headings, and the anchors that sections keep."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from reader.library.inline_text import inline_text
from reader.library.markdown_lines import Kind, look_at
from reader.library.markdown_text import find_references, plain_text
from reader.library.model import Section

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]++(.*))?$", re.DOTALL)
_CLOSING = re.compile(r"(?:^|[ \t])#++[ \t]*+$")
_UNDERLINE = re.compile(r" {0,3}(=++|-++)[ \t]*+$")
_NO_PARAGRAPH = re.compile(r" {0,3}(?:>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\||<[A-Za-z!/?])")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_LIST_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_LABEL = re.compile(r"\[([^\[\]]{1,999}+)\]")
_LONGEST_BARE_HEADING = 300
MOST_SECTIONS = 10_100
"""Of one document; the headings after them stay within the text of the last one."""
_SLUG_LENGTH = 48
FREE_DEFINITIONS = 20_000
"""Characters of link definitions that any document's sections may repeat."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading as it stands in the file, with its body. Level 0: text before any heading."""

    heading: str
    level: int
    line: int
    body: str
    body_line: int


def split_markdown(text: str, first_line: int) -> list[Part]:
    """Cut `text`, which begins on line `first_line` of its file, at its headings."""
    lines = text.split("\n")
    looked = look_at(lines)
    marks = list(islice(_headings(looked.texts, looked.kinds), MOST_SECTIONS))
    parts = []
    starts = [0, *(after for _, after, _, _ in marks)]
    ends = [*(at for at, _, _, _ in marks), len(lines)]
    heads = [(0, 0, 0, ""), *marks]
    for (at, _, level, heading), start, end in zip(heads, starts, ends, strict=True):
        body = "\n".join(lines[start:end])
        if level or body.strip("# \t\n"):
            parts.append(Part(heading, level, first_line + at, body, first_line + start))
    return parts


def _headings(  # noqa: C901 - one pass over the lines, a branch for each kind
    texts: Sequence[str], kinds: Sequence[Kind]
) -> Iterator[tuple[int, int, int, str]]:
    """Each heading: its line, the line after it, its level, its words (all counted from 0)."""
    bare: tuple[int, int] | None = None  # a lone ##, waiting for the line that it belongs to
    paragraph: int | None = None
    in_list = False
    for n, (line, kind) in enumerate(zip(texts, kinds, strict=True)):
        if kind is not Kind.TEXT or not line.strip():
            paragraph = None
            bare = None if kind is Kind.FENCE or kind is Kind.CODE else bare
            continue
        # The signs are looked for first: half a million short lines take half as long so.
        if "#" in line and (atx := _ATX.match(line)):
            words = _CLOSING.sub("", atx[2] or "").strip()
            paragraph, in_list = None, False
            bare = None if words else (n, len(atx[1]))
            if words:
                yield n, n + 1, len(atx[1]), words
        elif bare and len(line.strip()) <= _LONGEST_BARE_HEADING:
            yield bare[0], n + 1, bare[1], line.strip()
            bare = None
        elif (
            paragraph is not None
            and ("-" in line or "=" in line)
            and (under := _UNDERLINE.match(line))
        ):
            words = " ".join(text.strip() for text in texts[paragraph:n])
            yield paragraph, n + 1, 1 if under[1][0] == "=" else 2, words
            paragraph = None
        elif paragraph is None:
            bare = None
            in_list = _LIST_ITEM.match(line) is not None or (in_list and line[0] in " \t")
            fresh = n == 0 or not texts[n - 1].strip() or kinds[n - 1] is not Kind.TEXT
            if fresh or _is_own_block(texts[n - 1]):
                indented = line.startswith(("    ", "\t"))
                if not (in_list or indented or _NO_PARAGRAPH.match(line) or _RULE.match(line)):
                    paragraph = n
        elif _NO_PARAGRAPH.match(line):
            paragraph = None
            in_list = in_list or _LIST_ITEM.match(line) is not None


def _is_own_block(line: str) -> bool:
    """Whether a paragraph may begin right below `line` with no blank line between."""
    if "#" in line and _ATX.match(line):
        return True
    return ("-" in line or "=" in line) and _UNDERLINE.match(line) is not None


def build_sections(parts: Sequence[Part], references: Mapping[str, str]) -> tuple[Section, ...]:
    """Sections of `parts`; the first is the document's own and stands above no other.

    `references` are the document's link definitions by label. A section takes along those that it
    uses, because it is shown and printed alone, too; all of them together no more than the text
    has itself (a page finds the others in the sections that they stand in).
    """
    room = FREE_DEFINITIONS + sum(len(part.body) for part in parts)
    above: list[tuple[int, str]] = []
    seen: dict[str, int] = {}
    sections = []
    for n, part in enumerate(parts):
        heading = inline_text(part.heading, references.keys())
        level = max(part.level, 1)
        while above and above[-1][0] >= level:
            above.pop()
        path = tuple(words for _, words in above) if n else ()
        if n:
            above.append((level, heading))
        markdown = _with_definitions(part.body, references, room)
        room -= max(len(markdown) - len(part.body), 0)
        sections.append(
            Section(
                id=_anchor(heading, path, seen),
                heading=heading,
                level=level,
                path=path,
                line=part.line,
                markdown=markdown,
                text=plain_text(part.body, references.keys()),
            )
        )
    return tuple(sections)


def _with_definitions(body: str, references: Mapping[str, str], room: int) -> str:
    """`body` with the link definitions from elsewhere in the document that its links need.

    None where they have more than `room` characters.
    """
    body = body.strip("\n")
    if not references or "[" not in body:
        return body
    used = {match[1].casefold().strip() for match in _LABEL.finditer(body)}
    own = find_references(body.split("\n"))
    wanted = [references[label] for label in sorted(used & references.keys()) if label not in own]
    if not wanted or sum(map(len, wanted)) > room:
        return body
    return "\n".join([body, "", *wanted])


def slug(words: str, length: int = _SLUG_LENGTH) -> str:
    """`words` in lower-case ASCII letters and digits with dashes between."""
    plain = unicodedata.normalize("NFKD", words[: length * 4]).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:length].strip("-")


def _anchor(heading: str, path: tuple[str, ...], seen: dict[str, int]) -> str:
    """An id that depends on the heading and those above it, and on no neighbour.

    The same heading at the same place again is counted: "…-2".
    """
    mark = sha256("\x1f".join((*path, heading)).encode("utf-8", "replace")).hexdigest()[:4]
    base = f"{slug(heading) or 'section'}-{mark}"
    anchor, count = base, seen.get(base, 0) + 1
    while count > 1 and (anchor := f"{base}-{count}") in seen:
        count += 1
    seen[base] = count
    seen.setdefault(anchor, 1)
    return anchor
