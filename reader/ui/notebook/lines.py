"""What a line of the notebook's lists says: made from records, sorted and searched without Qt."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.ui.notebook.label_words import label_words
from reader.wording import quoted, translate

if TYPE_CHECKING:
    from reader.notebook.records import Bookmark, Question, Recent

NEWEST, BY_PAGE = "newest", "page"
LOST = "\x00lost"  # chosen instead of a label: what the pages no longer say
PREVIEW = 400  # characters of words and notes that a line shows; the rest stands beside the list


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `key` is the record's uid, "" for a heading between lines."""

    key: str
    title: str
    words: str = ""
    small: str = ""
    colour: str = ""  # a label's colour role
    ticked: bool | None = None  # None: no box
    warned: bool = False

    @property
    def spoken(self) -> str:
        """The line in words, for screen readers."""
        box = {
            None: "",
            True: translate("notebook", "answered"),
            False: translate("notebook", "not answered yet"),
        }[self.ticked]
        return ". ".join(part for part in (self.title, self.words, self.small, box) if part)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines made when they are looked at: ten thousand cost nothing until they are drawn."""

    keys: Sequence[str]
    make: Callable[[str], Line]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Lines":
        """Lines that are made already."""
        known = {line.key: line for line in lines}
        return cls([line.key for line in lines], known.__getitem__)


def bookmark_lines(
    bookmarks: Iterable["Bookmark"],
    *,
    words: str,
    label: str,
    order: str,
    lost: Collection[str],
    colours: dict[str, str],
) -> Lines:
    """The lines of those bookmarks that hold all `words` and wear `label`; lost ones come last.

    `bookmarks` come newest first.
    """
    chosen = [b for b in bookmarks if _wanted(b, words.casefold().split(), label, lost)]
    if order == BY_PAGE:
        chosen.sort(key=lambda b: (b.title.casefold(), b.anchor.document, b.id))
    there = [b.uid for b in chosen if b.uid not in lost]
    gone = [b.uid for b in chosen if b.uid in lost]
    known = {b.uid: b for b in chosen}

    def make(key: str) -> Line:
        if not key:
            return Line("", translate("notebook", "The page has changed"))
        return _bookmark_line(known[key], colours, warned=key in lost)

    return Lines([*there, "", *gone] if gone else there, make)


def question_lines(questions: Iterable["Question"], words: str) -> Lines:
    """The lines of those questions that hold all `words`, open ones first."""
    wanted = words.casefold().split()
    return Lines.of(
        [
            Line(
                question.uid,
                one_line(question.text),
                one_line(question.answer),
                translate("notebook", "About: {0}").format(place(question.title, question.anchor))
                if question.anchor is not None
                else "",
                ticked=question.done,
            )
            for question in questions
            if _holds(f"{question.text}\n{question.answer}\n{question.title}", wanted)
        ]
    )


def recent_lines(recents: Sequence["Recent"], words: str, in_words: Callable[[str], str]) -> Lines:
    """The lines of pages read last; `in_words` says a time."""
    wanted = words.casefold().split()
    return Lines.of(
        [
            Line(
                recent.document,
                recent.title,
                recent.heading if recent.heading != recent.title else "",
                in_words(recent.when),
            )
            for recent in recents
            if _holds(f"{recent.title}\n{recent.heading}", wanted)
        ]
    )


def place(title: str, anchor: object) -> str:
    """A page and its section: “page › section”."""
    heading = getattr(anchor, "heading", "")
    return f"{title} › {heading}" if heading and heading != title else title


def one_line(text: str) -> str:
    """`text` without line breaks, at most as long as a line shows."""
    return " ".join(text[: 2 * PREVIEW].split())[:PREVIEW]


def day_in_words(when: str) -> str:
    """A record's time as a day people say; "" when it is unknown."""
    from reader.library.dates import in_words  # noqa: PLC0415 - after first paint

    try:
        return in_words(datetime.fromisoformat(when).astimezone().date())
    except (ValueError, OverflowError):
        return ""


def _bookmark_line(bookmark: "Bookmark", colours: dict[str, str], *, warned: bool = False) -> Line:
    anchor = bookmark.anchor
    quote = quoted(one_line(anchor.quote)) if anchor.quote else ""
    note = (
        translate("notebook", "Note: {0}").format(one_line(bookmark.note)) if bookmark.note else ""
    )
    heading = anchor.heading if anchor.heading and anchor.heading != bookmark.title else ""
    worn = label_words(bookmark.label)
    return Line(
        bookmark.uid,
        heading or bookmark.title,
        quote or note,
        " · ".join(part for part in (worn, bookmark.title if heading else "") if part),
        colours.get(bookmark.label, ""),
        warned=warned,
    )


def _wanted(bookmark: "Bookmark", words: list[str], label: str, lost: Collection[str]) -> bool:
    if label == LOST:
        if bookmark.uid not in lost:
            return False
    elif label and bookmark.label != label:
        return False
    if not words:
        return True
    anchor = bookmark.anchor
    worn = label_words(bookmark.label)
    parts = (bookmark.title, anchor.heading, anchor.quote, bookmark.note, worn)
    return _holds("\n".join(parts), words)


def _holds(text: str, wanted: list[str]) -> bool:
    if not wanted:
        return True
    folded = text.casefold()
    return all(word in folded for word in wanted)
