"""Bringing many entries in: told step by step, stopped without a trace, fair to who else writes."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import Cancelled, ReaderError
from reader.notebook import importing, schema
from reader.notebook.contents import Export, held
from reader.notebook.exporting import to_json
from reader.notebook.merging import STEP, Imported, merge
from reader.notebook.notebook import Notebook
from reader.notebook.records import DEFAULT_LABELS, Anchor, Bookmark, Label, Question
from reader.progress import Recorder


def mark(number: int, note: str = "") -> Bookmark:
    return Bookmark(0, f"b{number}", Anchor("d", f"s{number}"), "T", note, changed="2026-01-02")


def ask(number: int) -> Question:
    return Question(0, f"q{number}", f"Why {number}?")


MANY = Export(
    tuple(mark(number) for number in range(STEP + 1)),
    tuple(ask(number) for number in range(2 * STEP)),
    (Label("Mine", "art_blue"),),
)
TOTAL = 3 * STEP + 1


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    with Notebook.open(tmp_path / "n.sqlite3") as opened:
        opened.add_bookmark(Anchor("own"), "Own")
        yield opened


class Meanwhile:
    """Does something at one step, as another thread may."""

    def __init__(self, at: int, act: Callable[[], object]) -> None:
        self.at, self.act = at, act

    def step(self, done: int, _total: int, _label: str) -> None:
        if done == self.at:
            self.at = -1
            self.act()


def test_the_way_is_told_to_its_end(notebook: Notebook) -> None:
    told = Recorder()
    assert merge(notebook, MANY, progress=told) == Imported(TOTAL, 0, 0)
    reading = [(0, TOTAL + 1, ""), (STEP, TOTAL + 1, "")]
    asking = [(STEP + 1, TOTAL + 1, ""), (2 * STEP + 1, TOTAL + 1, "")]
    assert told.steps == [*reading, *asking, (1, 1, "")]
    assert len(notebook.bookmarks()) == STEP + 2
    assert len(notebook.questions()) == 2 * STEP


@pytest.mark.parametrize("stop", [1, 2, 3, 4, 5])
def test_it_can_be_stopped_at_every_step_and_changes_nothing(notebook: Notebook, stop: int) -> None:
    before = to_json(held(notebook), program="", exported="")
    with pytest.raises(Cancelled):
        merge(notebook, MANY, progress=Recorder(stop_after=stop))
    assert to_json(held(notebook), program="", exported="") == before
    assert notebook.labels() == DEFAULT_LABELS
    assert merge(notebook, MANY) == Imported(TOTAL, 0, 0)


def test_a_file_is_brought_in_under_the_same_progress(notebook: Notebook, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(to_json(held(notebook), program="", exported=""), "utf-8")
    told = Recorder()
    assert importing.import_file(notebook, path, progress=told) == Imported(0, 0, 1)
    assert told.steps == [(0, 2, ""), (1, 1, "")]
    with pytest.raises(Cancelled):
        importing.import_file(notebook, path, progress=Recorder(stop_after=1))


def test_what_somebody_wrote_meanwhile_is_seen(notebook: Notebook, tmp_path: Path) -> None:
    with Notebook.beside(tmp_path / "n.sqlite3") as second:

        def write() -> None:
            notebook.put_bookmark(mark(1, note="written meanwhile"))
            notebook.set_labels([Label("New", "art_red")])

        done = merge(second, MANY, progress=Meanwhile(STEP + 1, write))
    assert done == Imported(TOTAL - 1, 0, 1)
    notes = [one.note for one in notebook.bookmarks() if one.uid == "b1"]
    assert notes == ["written meanwhile"]
    assert notebook.labels() == (Label("New", "art_red"), Label("Mine", "art_blue"))


def test_the_file_is_free_until_it_is_written(notebook: Notebook, tmp_path: Path) -> None:
    free: list[bool] = []

    def look() -> None:
        other = sqlite3.connect(tmp_path / "n.sqlite3", timeout=0, isolation_level=None)
        try:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
            free.append(True)
        except sqlite3.OperationalError:
            free.append(False)
        other.close()

    for step in (0, STEP, STEP + 1, 2 * STEP + 1, 1):
        progress = Meanwhile(step, look)
        merge(notebook, MANY, progress=progress)
    assert free == [True, True, True, True, False]


def test_what_was_brought_in_is_sealed_and_in_the_order_of_the_file(
    notebook: Notebook, tmp_path: Path
) -> None:
    newer = Export((mark(5, note="a"), mark(3), mark(4)), (ask(2), ask(1)), ())
    merge(notebook, newer)
    names = [one.uid for one in notebook.bookmarks()]
    assert names[:3] == ["b4", "b3", "b5"]
    assert [one.uid for one in notebook.questions()] == ["q2", "q1"]
    raw = sqlite3.connect(tmp_path / "n.sqlite3")
    assert schema.broken_seals(raw) == 0
    raw.close()
    later = Bookmark(0, "b5", Anchor("d", "s5"), "T", "b", changed="2026-01-03")
    assert merge(notebook, Export((later,), (), ())) == Imported(0, 1, 0)
    assert [one.note for one in notebook.bookmarks() if one.uid == "b5"] == ["b"]
    assert notebook.bookmarks()[0].uid == "b5"


def test_the_number_of_the_file_changes_with_others_writing_only(
    notebook: Notebook, tmp_path: Path
) -> None:
    with Notebook.beside(tmp_path / "n.sqlite3") as second:
        before = second.version
        second.ask("Why?")
        assert second.version == before
        notebook.ask("How?")
        assert second.version != before


def test_a_notebook_that_is_gone_is_not_made_anew_beside(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    with pytest.raises(ReaderError) as error:
        Notebook.beside(path)
    assert "(the file is gone)" in error.value.message
    assert not path.exists()


def test_an_entry_that_the_file_brings_up_to_date_again_stands_where_it_came_last() -> None:
    with Notebook.in_memory() as notebook:
        twice = [replace(mark(1), changed=f"2026-01-0{day}") for day in (3, 4)]
        merge(notebook, Export((mark(0), mark(1), mark(2)), (), ()))
        again = (twice[0], replace(mark(2), changed="2026-01-03"), mark(3), twice[1])
        assert merge(notebook, Export(again, (), ())) == Imported(1, 3, 0)
        assert [one.uid for one in notebook.bookmarks()] == ["b1", "b3", "b2", "b0"]
        assert notebook.bookmarks()[0].changed == "2026-01-04"
