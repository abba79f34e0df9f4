"""Plain text copied off a web page: its headings, bullets and review dates found by rule."""

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from reader.library.dates import parse_date
from reader.library.model import Removal
from reader.library.residue import GLOSSARY_RESIDUE, take_off_glossary_marks
from reader.library.sections import MOST_SECTIONS, Part

BULLETS = "•◦▪‣·●○"
_BULLET = re.compile(rf"([ \t]*+)[{BULLETS}*–-][ \t]++(?=\S)")
_LABEL = re.compile(
    r"(?:(?:page |date )?(?P<last>last reviewed|last updated|reviewed on)"
    r"|(?P<next>next review(?: due)?(?: date)?|review due))\s*:\s*(?P<day>.*)",
    re.IGNORECASE,
)
_END_MARKS = tuple(".,;:!?…)]\"”'’|")
_HEADING_END_MARKS = tuple(".,;:!?…|")
_LONGEST_HEADING = 90
_MOST_WORDS = 14
_SIGN = re.compile(r"[\\`*_\[\]&<>#+=~-]")  # all that the three below begin with
_SPECIAL = re.compile(r"([\\`*_\[\]])")
_LINE_START = re.compile(r"^([ \t]*+)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={3,}|-{3,}|~{3,})")
_ENTITY_LIKE = re.compile(r"&(?=#?\w{1,31};)")


@dataclass(slots=True)
class PlainPage:
    """A page read: its parts as Markdown (the first is its title), and its dates."""

    parts: list[Part] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    last_reviewed: date | None = None
    next_review: date | None = None
    has_title: bool = False


def looks_plain(text: str) -> bool:
    """Whether `text` shows no sign of Markdown that a person would have set on purpose."""
    if re.search(r"^ {0,3}(?:#{1,6}[ \t]++\S|```|~~~|\|[ \t:|-]*+$)", text, re.MULTILINE):
        return False
    if re.search(r"\]\((?:https?:|/|#|[\w.-]+\.(?:md|html?))|^[=-]{3,}[ \t]*$", text, re.MULTILINE):
        return False
    return not re.search(r"\*\*\S[^*\n]{0,200}\*\*", text)


def read_plain_page(text: str) -> PlainPage:
    """Cut a page without mark-up into its title and sections."""
    page = PlainPage()
    if GLOSSARY_RESIDUE in text:
        text = take_off_glossary_marks(text, 1, page.removals)
    lines = text.split("\n")
    _take_dates(lines, page)
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    found = (n for n in range(len(lines)) if _is_heading(lines, n, first))
    heads = list(islice(found, MOST_SECTIONS))
    page.has_title = heads[:1] == [first]
    ends = [*heads, len(lines)]
    if not page.has_title and (before := _as_markdown(lines[: ends[0]])).strip():
        page.parts.append(Part("", 0, first + 1, before, first + 1))
    for n, end in zip(heads, ends[1:], strict=True):
        level = 1 if n == first else 2
        body = _as_markdown(lines[n + 1 : end])
        page.parts.append(Part(_escape(lines[n].strip()), level, n + 1, body, n + 2))
    return page


def find_dates(text: str) -> tuple[date | None, date | None]:
    """The days of the last and the next review that lines of `text` name; nothing is changed."""
    page = PlainPage()
    _take_dates(text.split("\n"), page)
    return page.last_reviewed, page.next_review


def _take_dates(lines: list[str], page: PlainPage) -> None:
    """Blank out "Last reviewed:" and "Next review due:" with their dates, and keep the dates."""
    for n, line in enumerate(lines):
        label = _LABEL.fullmatch(line.strip()) if ":" in line and len(line) < 100 else None
        if not label:
            continue
        at = n
        while not label["day"] and at + 1 < len(lines) and at < n + 3:
            at += 1
            if lines[at].strip():
                break
        day = parse_date(label["day"] or lines[at].strip())
        if day is None:
            continue
        if label["last"]:
            page.last_reviewed = page.last_reviewed or day
        else:
            page.next_review = page.next_review or day
        taken = " ".join(part.strip() for part in lines[n : at + 1] if part.strip())
        page.removals.append(Removal("review date", n + 1, taken))
        lines[n : at + 1] = [""] * (at + 1 - n)


def _is_heading(lines: list[str], n: int, first: int) -> bool:
    """A short line alone between blank lines that ends like no sentence, with text below it."""
    line = lines[n].rstrip()
    if not line or line[0].isspace() or not (line[0].isupper() or line[0].isdigit()):
        return False
    if len(line) > _LONGEST_HEADING or len(line.split()) > _MOST_WORDS:
        return False
    if line.endswith(_HEADING_END_MARKS) and not (line.endswith("?") or n == first):
        return False
    if re.search(r"[.!?] +[A-Z]|@|://|^\d+[.)]\s", line) or _BULLET.match(line):
        return False
    alone_above = n == 0 or not lines[n - 1].strip()
    alone_below = n + 1 == len(lines) or not lines[n + 1].strip()
    return alone_above and alone_below and (n == first or _has_context(lines, n))


def _has_context(lines: list[str], n: int) -> bool:
    """Whether a line could head what follows: it does not sit inside an indented list."""
    below = next((line for line in lines[n + 1 :] if line.strip()), "")
    return not below.startswith((" ", "\t")) or bool(_BULLET.match(below)) or not below


def _as_markdown(lines: list[str]) -> str:
    """Lines of plain text as Markdown that reads the same: bullets as lists, signs escaped."""
    out: list[str] = []
    depth = -1  # the column where the words of the open list item begin; -1 outside lists
    for n, line in enumerate(lines):
        if not line.strip():
            out.append("")
            continue
        indent = len(line) - len(line.lstrip())
        if bullet := _BULLET.match(line):
            if depth < 0 and out and out[-1].strip():
                out.append("")  # a list right below its sentence is a list all the same
            depth = bullet.end()
            out.append("- " + _escape(line[bullet.end() :].strip()))
        elif depth > 0 and indent:
            # A list item's own lines stay lines: authors, journal and year of a reference.
            if out and out[-1].strip():
                out[-1] += "  "
            out.append("  " + _escape(line.strip()))
        else:
            if depth > 0 and out and out[-1].strip():
                out.append("")
            depth = -1
            joined = n and lines[n - 1].strip() and len(lines[n - 1]) < 60
            if joined and out and out[-1].strip():
                out[-1] += "  "
            out.append(_escape(line.strip()))
    return "\n".join(out)


def _escape(line: str) -> str:
    """`line` so that Markdown shows every sign of it."""
    if not _SIGN.search(line):  # nearly every line
        return line
    line = _SPECIAL.sub(r"\\\1", line)
    line = _ENTITY_LIKE.sub("&amp;", line).replace("<", "&lt;")
    return _LINE_START.sub(r"\1\\\2", line, count=1)
