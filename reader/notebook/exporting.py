"""The notebook as one readable file: JSON that can be brought back, Markdown to read and print.

The JSON is described in docs/notebook-format.md. Version 1 must open for ever.
"""

import json
from dataclasses import asdict
from typing import Any

from reader.notebook.contents import Export
from reader.notebook.records import Anchor, Bookmark, Question
from reader.progress import give_way
from reader.wording import translate

FORMAT = "leukemia-reader-notebook"
VERSION = 1


def to_json(contents: Export, *, program: str, exported: str) -> str:
    """All bookmarks, questions and labels as JSON text; recent pages are not taken along.

    `program` is the program's version and `exported` the time, ISO 8601.
    """
    table = {
        "format": FORMAT,
        "version": VERSION,
        "program": program,
        "exported": exported,
        "labels": [asdict(label) for label in contents.labels],
        "bookmarks": [_bookmark(b) for b in reversed(contents.bookmarks)],
        "questions": [_question(q) for q in contents.questions],
    }
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


def to_markdown(contents: Export) -> str:
    """Bookmarks and questions as Markdown, for reading and printing elsewhere."""
    title = translate("notebook", "My notebook")
    made = translate("notebook", "Made with Leukemia Reader. Information, not medical advice.")
    parts = [f"# {title}", "", made, ""]
    if contents.questions:
        ask = translate("notebook", "Ask my care team")
        parts += [f"## {ask}", ""]
        for question in contents.questions:
            parts.append(f"- [{'x' if question.done else ' '}] {_one_line(question.text)}")
            if question.title:
                about = translate("notebook", "About: {0}")
                parts.append(f"  - {about.format(_where(question.title, question.anchor))}")
            if question.answer:
                answer = translate("notebook", "Answer: {0}")
                parts.append(f"  - {answer.format(_one_line(question.answer))}")
        parts.append("")
    if contents.bookmarks:
        heading = translate("notebook", "Bookmarks")
        parts += [f"## {heading}", ""]
        for bookmark in contents.bookmarks:
            parts += _bookmark_lines(bookmark)
    return "\n".join(parts).rstrip() + "\n"


def _bookmark(bookmark: Bookmark) -> dict[str, Any]:
    give_way()
    table = asdict(bookmark)
    del table["id"]  # means nothing outside this file
    return table


def _question(question: Question) -> dict[str, Any]:
    table = asdict(question)
    del table["id"]
    return table


def _bookmark_lines(bookmark: Bookmark) -> list[str]:
    give_way()
    lines = [f"### {_where(bookmark.title, bookmark.anchor)}", ""]
    if bookmark.anchor.quote:
        lines += [f"> {_one_line(bookmark.anchor.quote)}", ""]
    if bookmark.label:
        label = translate("notebook", "Label: {0}")
        lines += [label.format(_one_line(bookmark.label)), ""]
    if bookmark.note:
        lines += [bookmark.note.strip(), ""]
    return lines


def _where(title: str, anchor: Anchor | None) -> str:
    heading = anchor.heading if anchor else ""
    return _one_line(f"{title} › {heading}" if heading and heading != title else title)


def _one_line(text: str) -> str:
    return " ".join(text.split())
