"""The appointment sheet: what to take along to the next visit, as neutral lines and plain text."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.library.dates import in_words
from reader.library.model import Document
from reader.notebook.records import Bookmark, Question
from reader.progress import give_way
from reader.wording import quoted, translate

ANSWER_LINES = 3
WIDTH = 72  # characters of plain text


def disclaimer() -> str:
    """What stands below the sheet."""
    return translate(
        "notebook", "Information to talk about with your care team. It is not medical advice."
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A chosen bookmark with what a care team needs to judge it."""

    where: str
    quote: str
    source: str
    reviewed: str
    note: str
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet; open questions first, each with room to write."""

    title: str
    made: str
    questions: tuple[Question, ...]
    passages: tuple[Passage, ...]


def make_sheet(
    bookmarks: Sequence[Bookmark],
    questions: Sequence[Question],
    *,
    documents: dict[str, Document],
    today: date,
    title: str = "",
) -> Sheet:
    """The sheet of the chosen bookmarks and questions; `documents` gives sources and dates."""
    return Sheet(
        title or translate("notebook", "For my next appointment"),
        in_words(today),
        tuple(sorted(questions, key=lambda question: question.done)),
        tuple(_passage(b, documents.get(b.anchor.document), today) for b in bookmarks),
    )


def as_text(sheet: Sheet) -> str:
    """The sheet as plain text, 72 characters wide."""
    lines = [sheet.title.upper(), sheet.made, ""]
    if sheet.questions:
        lines += [translate("notebook", "Questions").upper(), ""]
        for number, question in enumerate(sheet.questions, start=1):
            lines += _question_lines(number, question)
    if sheet.passages:
        lines += [translate("notebook", "What I read").upper(), ""]
        for passage in sheet.passages:
            lines += _passage_lines(passage)
    lines += ["-" * WIDTH, *textwrap.wrap(disclaimer(), WIDTH)]
    return "\n".join(lines).rstrip() + "\n"


def _passage(bookmark: Bookmark, document: Document | None, today: date) -> Passage:
    give_way()
    anchor = bookmark.anchor
    where = bookmark.title
    if anchor.heading and anchor.heading != bookmark.title:
        where = f"{bookmark.title} › {anchor.heading}"
    if document is None:
        return Passage(where, anchor.quote, "", "", bookmark.note)
    reviewed = in_words(document.last_reviewed) if document.last_reviewed else ""
    return Passage(
        where, anchor.quote, document.source, reviewed, bookmark.note, document.overdue(today)
    )


def _question_lines(number: int, question: Question) -> list[str]:
    mark = "[x]" if question.done else "[ ]"
    lines = _wrapped(f"{mark} {number}. ", question.text)
    if question.title:
        lines += _labelled("    ", translate("notebook", "About: {0}"), question.title)
    if question.answer:
        lines += _labelled("    ", translate("notebook", "Answer: {0}"), question.answer)
    else:
        lines += ["", *["    " + "_" * (WIDTH - 4), ""] * ANSWER_LINES]
    return [*lines, ""]


def _passage_lines(passage: Passage) -> list[str]:
    give_way()
    lines = _wrapped("* ", passage.where)
    if passage.quote:
        lines += _wrapped("  ", quoted(" ".join(passage.quote.split())))
    if passage.source:
        lines += _wrapped("  ", source_line(passage))
    if passage.note:
        lines += _labelled("  ", translate("notebook", "My note: {0}"), passage.note)
    return [*lines, ""]


def source_line(passage: Passage) -> str:
    """Who wrote it and when it was reviewed, overdue said."""
    parts = [passage.source]
    if passage.reviewed:
        parts.append(translate("notebook", "reviewed {0}").format(passage.reviewed))
    told = ", ".join(parts)
    late = translate("notebook", "its next review is overdue")
    return f"{told} ({late})" if passage.overdue else told


def _labelled(margin: str, label: str, text: str) -> list[str]:
    """“About: …”; further lines stand below the text, not below the label."""
    return _wrapped(margin + label.partition("{0}")[0], text)


def _wrapped(lead: str, text: str) -> list[str]:
    return textwrap.wrap(
        " ".join(text.split()), WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)
    ) or [lead.rstrip()]
