"""One file in, one immutable document out, or a line that says why not. Bad input never raises."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader.errors import Problem
from reader.library.addresses import web_address
from reader.library.dates import next_after, parse_date
from reader.library.encoding import decode
from reader.library.front_matter import Head, split_head
from reader.library.hints import Hints, read_hints
from reader.library.inline_text import inline_text
from reader.library.licenses import UNKNOWN, may_be_redistributed
from reader.library.long_headings import in_brief, literal, with_short_headings
from reader.library.long_sections import in_pieces
from reader.library.markdown_text import find_references
from reader.library.model import BEYOND, Basis, Document, Removal, Section, WrittenFor
from reader.library.plain_page import PlainPage, find_dates, looks_plain, read_plain_page
from reader.library.publishers import Publisher, Publishers, bundled_publishers
from reader.library.residue import find_comments, take_off_residue
from reader.library.sections import Part, build_sections, slug, split_markdown
from reader.library.turned import straightened
from reader.wording import in_figures, translate

LARGEST = 10_000_000
"""Bytes; a larger file is refused before it is read."""

LONGEST_TEXT = 1_000_000
"""Characters of one document, about 600 printed pages; what follows is left out, which is told."""

_PROFESSIONAL = re.compile(
    r"health professional version|for (?:health|healthcare|medical) professionals", re.IGNORECASE
)
_URL_PATH = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//([^/?#]*)([^?#]*)", re.IGNORECASE)
_WEB_PAGE = re.compile(r"\s*(?:<!doctype html|<html\b|<\?xml\b)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_EMPTY_HEADINGS = frozenset({"related links", "related content"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came out of one file. `document` is None where a problem is an error."""

    document: Document | None
    problems: tuple[Problem, ...] = ()
    hints: Hints = field(default_factory=Hints)


def load_document(path: Path, *, publishers: Publishers | None = None) -> Loaded:
    """Read the file `path`. Its sections carry no placement yet."""
    try:
        if path.is_dir():
            message = translate("library", "This is a folder, not a file.")
            remedy = translate("library", "Name a file, or give the folder to the library.")
            return _refused(path, "not-a-file", message, remedy)
        size = path.stat().st_size
        if size > LARGEST:
            message = translate("library", "This file has {0} MB; the most is 10 MB.")
            return _too_large(path, message.format(in_figures(round(size / 1_000_000))))
        if not path.is_file():
            message = translate("library", "This is no ordinary file.")
            return _refused(path, "not-a-file", message, translate("library", "Take it away."))
        with path.open("rb") as stream:  # a file that grows meanwhile is cut, not followed
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return _refused(path, *_unreadable(error))
    except ValueError:  # a name with a NUL in it
        return _refused(path, "unreadable", translate("library", "This is no file name."), "")
    return load_bytes(data, path, publishers=publishers)


def load_bytes(data: bytes, path: Path, *, publishers: Publishers | None = None) -> Loaded:
    """Read `data` as the content of the file `path`, which need not exist."""
    if len(data) > LARGEST:
        return _too_large(path, translate("library", "This file has more than 10 MB."))
    text, problems = decode(data, path)
    if text is None:
        return Loaded(None, problems)
    if _WEB_PAGE.match(text):
        message = translate("library", "This is a saved web page, which cannot be read yet.")
        remedy = translate("library", "Copy its text into a Markdown or text file.")
        return _refused(path, "web-page", message, remedy)
    text, left_out = _within_bounds(text)
    head = split_head(text, path)
    if head.broken:
        return Loaded(None, (*problems, head.broken))
    work = _Work(path, head, publishers or bundled_publishers(), list(problems))
    work.leave_out(left_out)
    document = work.document(sha256(data).hexdigest(), text)
    return Loaded(document, tuple(work.problems), read_hints(head))


def _within_bounds(text: str) -> tuple[str, Removal | None]:
    """As much of `text` as one document may hold, to the end of a line, and what was left out."""
    if len(text) <= LONGEST_TEXT:
        return text, None
    end = text.rfind("\n", LONGEST_TEXT // 2, LONGEST_TEXT) + 1 or LONGEST_TEXT
    start = " ".join(text[end : end + 200].split())
    kept = text[:end]
    return kept, Removal(BEYOND, kept.count("\n") + 1, f"{len(text) - end} characters: {start} …")


def _refused(path: Path, code: str, message: str, remedy: str) -> Loaded:
    return Loaded(None, (Problem(path, code, "error", message, remedy),))


def _too_large(path: Path, message: str) -> Loaded:
    remedy = translate("library", "Cut it into smaller documents.")
    return _refused(path, "too-large", message, remedy)


def _unreadable(error: OSError) -> tuple[str, str, str]:
    """Code, message and remedy for a file that the system does not give."""
    import errno  # noqa: PLC0415 - the unlucky way only

    if error.errno in {errno.EACCES, errno.EPERM}:
        return (
            "no-permission",
            translate("library", "This file may not be read."),
            translate("library", "Allow reading it in the file’s properties."),
        )
    if error.errno == errno.ELOOP:
        message = translate("library", "This link leads to itself.")
        return "link-loop", message, translate("library", "Take it away.")
    if error.errno == errno.ENOENT:
        message = translate("library", "There is no such file.")
        return "missing", message, translate("library", "See whether it was moved or renamed.")
    reason = (error.strerror or f"{error.errno}").rstrip(".")
    message = translate("library", "This file could not be read: {0}.").format(reason)
    return "unreadable", message, translate("library", "Try again or copy it anew.")


class _Work:
    """The reading of one text: collects problems on the way to a `Document`."""

    def __init__(
        self, path: Path, head: Head, publishers: Publishers, problems: list[Problem]
    ) -> None:
        self.path = path
        self.head = head
        self.publishers = publishers
        self.problems = problems
        self.removals: list[Removal] = []

    def leave_out(self, removal: Removal | None) -> None:
        """Tell that the end of a text that is too long was left out."""
        if removal is None:
            return
        self.removals.append(removal)
        message = translate(
            "library", "It is longer than a million characters; the rest of it was left out."
        )
        remedy = translate("library", "Cut it into smaller documents.")
        self.problems.append(
            Problem(self.path, "too-long", "warning", message, remedy, removal.line)
        )

    def document(self, fingerprint: str, text: str) -> Document:
        """Build the document out of the head and the body."""
        head, page = self.head, PlainPage()
        plain = not head.found and looks_plain(head.body)
        if plain:
            page = read_plain_page(head.body)
            self.removals += page.removals
            parts = page.parts
        else:
            parts = self._markdown_parts()
        url = self._address()
        publisher = self._publisher(text if plain else "", url)
        title, parts = self._titled(list(with_short_headings(parts)))
        references = {} if plain else find_references(head.body.split("\n"))
        sections = self._without_empty(build_sections(self._in_pieces(parts), references))
        last, due = self._review(page)
        license_name = head.text("license", "licence") or (publisher.license if publisher else "")
        return Document(
            id=document_id(url, self.path),
            title=title,
            file=self.path,
            fingerprint=fingerprint,
            source=publisher.name if publisher else head.text("source"),
            citation=head.text("citation"),
            url=url,
            language=self._language(),
            license=license_name or UNKNOWN,
            redistributable=may_be_redistributed(license_name),
            written_for=_written_for(url, head.text("title"), sections),
            last_reviewed=last,
            next_review=due,
            version=head.text("version"),
            status=head.text("status"),
            format="text" if plain else "markdown",
            tags=head.texts("tags"),
            based_on=_based_on(head.values.get("basedOn")),
            sections=sections,
            removals=tuple(sorted(self.removals, key=lambda removal: removal.line)),
        )

    def _markdown_parts(self) -> list[Part]:
        self.removals += find_comments(self.head.body, self.head.body_line)
        parts = []
        for part in split_markdown(self.head.body, self.head.body_line):
            body, removals = take_off_residue(part.body, part.body_line)
            self.removals += removals
            parts.append(replace(part, body=body))
        return parts

    def _publisher(self, text: str, url: str) -> Publisher | None:
        source = self.head.text("source")
        if source:
            return self.publishers.named(source)
        if known := self.publishers.at(url):
            return known
        guessed = self.publishers.speaking_in(text)
        if guessed:
            message = f"Its source was taken from its words: {guessed.name}."
            remedy = "Where that is wrong, put a head with `source: …` before the text."
            self.problems.append(Problem(self.path, "source-guessed", "note", message, remedy))
        return guessed

    def _titled(self, parts: list[Part]) -> tuple[str, list[Part]]:
        """The title, and parts of which the first is the document's own heading."""
        given = in_brief(self.head.text("title"))
        title = self.publishers.without_suffix(given)
        own = parts[0] if parts and parts[0].level == 1 else None
        if own is None:
            title = title or self._title_of_name()
            preface = parts[0] if parts and parts[0].level == 0 else None
            body, at = (preface.body, preface.body_line) if preface else ("", self.head.body_line)
            at += len(body) - len(body.lstrip("\n"))
            heading = Part(literal(title), 1, at, body, at)
            return title, [heading, *(parts[1:] if preface else parts)]
        words = inline_text(own.heading)
        bare = self.publishers.without_suffix(words)
        following = parts[1] if len(parts) > 1 else None
        if following and following.level == 1 and not own.body.strip():
            second = inline_text(following.heading)
            same = {words, bare} & {given, title, second, self.publishers.without_suffix(second)}
            if same - {""}:
                self.removals.append(Removal("repeated title", own.line, words))
                parts, words = parts[1:], second
                bare = self.publishers.without_suffix(second)
        if bare != words:
            taken = words[len(bare) :].strip()
            self.removals.append(Removal("publisher in title", parts[0].line, taken))
            parts = [replace(parts[0], heading=literal(bare)), *parts[1:]]
        return title or bare, parts

    def _title_of_name(self) -> str:
        words = re.sub(r"[\s_-]+", " ", self.path.stem).strip() or "Document"
        message = f"It has no title; “{words}” is shown instead."
        remedy = "Write a line `title: …` in its head, or begin it with a line `# …`."
        self.problems.append(Problem(self.path, "no-title", "warning", message, remedy, 1))
        return words[:1].upper() + words[1:]

    def _in_pieces(self, parts: list[Part]) -> list[Part]:
        """The parts, those that are too long in pieces."""
        pieces = list(in_pieces(parts))
        if len(pieces) > len(parts):
            message = translate("library", "Its longest sections were cut into several.")
            remedy = translate("library", "Put headings between, so that readers find their way.")
            self.problems.append(Problem(self.path, "long-section", "note", message, remedy))
        return pieces

    def _without_empty(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """Take off headings of link lists whose links did not come along."""
        kept = []
        for n, section in enumerate(sections):
            below = sections[n + 1].level if n + 1 < len(sections) else 0
            empty = not section.text and not section.markdown.strip() and below <= section.level
            if n and empty and section.heading.casefold() in _EMPTY_HEADINGS:
                self.removals.append(Removal("empty heading", section.line, section.heading))
            else:
                kept.append(section)
        return tuple(kept)

    def _address(self) -> str:
        """The page's own address; one that is not of the web would be a link like any other."""
        written = self.head.text("url")
        address = web_address(written)
        if written and not address:
            message = "Its url is not an address of a web page, so it was left out."
            self._warn("bad-url", "url", message, "Write it as https://www.example.org/page.")
        return address

    def _language(self) -> str:
        language = self.head.text("language", "lang")
        return language.replace("_", "-") if _LANGUAGE.fullmatch(language) else "en"

    def _review(self, page: PlainPage) -> tuple[date | None, date | None]:
        """When it was last reviewed and when the next review is due."""
        last = self._date("lastReviewed")
        due = self._date("nextReview")
        if not self.head.found and page.last_reviewed is None and page.next_review is None:
            found = find_dates(self.head.body)
        else:
            found = page.last_reviewed, page.next_review
        last, due = last or found[0], due or found[1]
        frequency = self.head.text("reviewFrequency")
        if due is None and last and frequency:
            due = next_after(last, frequency)
            if due is None:
                message = f"“{frequency[:40]}” is not understood as a time between reviews."
                remedy = "Write quarterly, yearly, or “every 18 months”."
                self._warn("bad-frequency", "reviewFrequency", message, remedy)
        return last, due

    def _date(self, key: str) -> date | None:
        words = self.head.text(key)
        day = parse_date(words) if words else None
        if words and day is None:
            message = f"{key}: “{words[:40]}” is not a date."
            self._warn("bad-date", key, message, "Write it as 2025-01-31.")
        return day

    def _warn(self, code: str, key: str, message: str, remedy: str) -> None:
        line = self.head.lines.get(key)
        self.problems.append(Problem(self.path, code, "warning", message, remedy, line))


def document_id(url: str, path: Path) -> str:
    """The id of a document: from its address's path, else from the file's name."""
    match = _URL_PATH.match(url)
    if match:
        where = re.sub(r"\.(?:html?|php|aspx?)$", "", match[2].rstrip("/"))
        if words := slug(where, 150):
            return words
        if words := slug(match[1], 150):
            return words
    return slug(path.stem, 150) or "document"


def _written_for(url: str, title: str, sections: tuple[Section, ...]) -> WrittenFor:
    path = _URL_PATH.match(url)
    parts = path[2].lower().split("/") if path else []
    words = f"{title}\n{sections[0].heading if sections else ''}"
    if "hp" in parts or _PROFESSIONAL.search(words):
        return WrittenFor.PROFESSIONALS
    return WrittenFor.PATIENTS


def _based_on(rows: Any) -> tuple[Basis, ...]:
    """The originals that `basedOn` lists; rows that are no mappings, or name none, are left out."""
    found = []
    for row in rows if isinstance(rows, list) else [rows]:
        if not isinstance(row, dict):
            continue
        texts = {key: straightened(value) for key, value in row.items() if isinstance(value, str)}
        publisher = texts.get("publisher") or texts.get("source", "")
        day = parse_date(texts.get("lastReviewed", ""))
        one = Basis(texts.get("title", ""), publisher, web_address(texts.get("url", "")), day)
        if one.title or one.publisher or one.url:
            found.append(one)
    return tuple(found)
