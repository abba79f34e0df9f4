"""Puts many bookmarks and questions into a notebook at once: without doubles, all or nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from reader.notebook.contents import Export, held
from reader.notebook.notebook import Notebook
from reader.notebook.records import Bookmark, Label, Question
from reader.progress import Progress, Silent

Kept = TypeVar("Kept", Bookmark, Question)
STEP = 200  # entries


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: counts of bookmarks and questions together."""

    added: int
    updated: int
    already_there: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, made ready: the file is locked for the writing alone.

    `write` belongs into `Notebook.together`, on the notebook's own thread.
    """

    write: Callable[[], None]
    done: Imported


def merge(notebook: Notebook, export: Export, *, progress: Progress | None = None) -> Imported:
    """Put the contents of an export into `notebook`, in one step.

    `progress` may raise `Cancelled` until all of it is written; then nothing was changed.
    """
    told = progress or Silent()
    version = notebook.version
    plan = make_plan(notebook, held(notebook), export, progress=told)

    def work() -> None:
        nonlocal plan
        if notebook.version != version:  # the window wrote meanwhile
            plan = make_plan(notebook, held(notebook), export, progress=told)
        plan.write()
        told.step(1, 1, "")

    notebook.together(work)
    return plan.done


def make_plan(notebook: Notebook, mine: Export, export: Export, *, progress: Progress) -> Plan:
    """How `export` comes into `notebook`, which holds `mine`.

    Any thread may ask: nothing is read or written here.
    """
    counts = {"added": 0, "updated": 0, "there": 0}
    total = len(export.bookmarks) + len(export.questions)
    bookmarks = _new_rows(
        _stepping(export.bookmarks, progress, total=total),
        mine.bookmarks,
        alike=lambda b: (b.anchor.document, b.anchor.section, b.anchor.quote),
        counts=counts,
    )
    questions = _new_rows(
        _stepping(export.questions, progress, total=total, before=len(export.bookmarks)),
        mine.questions,
        alike=lambda q: (q.text, q.anchor),
        counts=counts,
    )
    put = notebook.putting(bookmarks, questions)
    labels = _new_labels(mine.labels, export.labels)

    def write() -> None:
        if labels:
            notebook.set_labels(notebook.labels() + labels)
        put()

    return Plan(write, Imported(counts["added"], counts["updated"], counts["there"]))


def _stepping(
    rows: tuple[Kept, ...], progress: Progress, *, total: int, before: int = 0
) -> Iterable[Kept]:
    for number, row in enumerate(rows):
        if number % STEP == 0:
            progress.step(before + number, total + 1, "")  # the writing is the last step
        yield row


def _new_rows(
    incoming: Iterable[Kept],
    existing: tuple[Kept, ...],
    *,
    alike: Callable[[Kept], object],
    counts: dict[str, int],
) -> tuple[Kept, ...]:
    """Those of `incoming` that are to be written, each in the place of one with its `uid`."""
    by_uid = {row.uid: row for row in existing}
    by_place = {alike(row): row for row in existing}
    new: dict[str, Kept] = {}
    for row in incoming:
        mine = by_uid.get(row.uid) or by_place.get(alike(row))
        if mine is None:
            counts["added"] += 1
        elif row.uid == mine.uid and row.changed > mine.changed:
            counts["updated"] += 1
            new.pop(row.uid, None)
        else:
            counts["there"] += 1
            continue
        by_uid[row.uid] = by_place[alike(row)] = new[row.uid] = row
    return tuple(new.values())


def _new_labels(mine: tuple[Label, ...], labels: tuple[Label, ...]) -> tuple[Label, ...]:
    names = {label.name for label in mine}
    return tuple({label.name: label for label in labels if label.name not in names}.values())
