"""Never lost: kills, full disks, read-only folders, cut and flipped files."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.notebook import store
from reader.notebook.faults import NotebookDamaged
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor

PLACE = Anchor("cml-basics", "tests-1a2b", "Tests", "a blood test")

# Writes bookmarks, questions and notes for ever; says each one only after it was acknowledged.
WRITER = """
import sys
from pathlib import Path
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor, Position
notebook = Notebook.open(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    mark = notebook.add_bookmark(Anchor("doc", f"s{number}", "H", "words"), "T")
    notebook.change_bookmark(mark, note=f"note {number}")
    notebook.keep_position(Position("doc", f"s{number}", 0.5))
    notebook.ask(f"question {number}")
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def kill_while_writing(path: Path, seed: int) -> None:
    """Kill a writing program after a random number of acknowledged changes; nothing may lack."""
    chance = random.Random(seed)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    last = 0
    for _ in range(chance.randint(1, 12)):
        last = int(writer.stdout.readline())
    # Spend a random while inside the next change: lines come about every four milliseconds.
    for _ in range(chance.randint(0, 20_000)):
        pass
    writer.send_signal(signal.SIGKILL)
    rest = writer.stdout.read().split()
    writer.wait()
    writer.stdout.close()
    acknowledged = int(rest[-1]) if rest else last
    with Notebook.open(path) as notebook:
        notes = {bookmark.note for bookmark in notebook.bookmarks()}
        questions = {question.text for question in notebook.questions()}
    for number in range(1, acknowledged + 1):
        assert f"note {number}" in notes
        assert f"question {number}" in questions


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a matter of POSIX systems")
@pytest.mark.parametrize("seed", range(6))
def test_kill_at_a_random_moment(tmp_path: Path, seed: int) -> None:
    kill_while_writing(tmp_path / "n.sqlite3", seed)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a matter of POSIX systems")
def test_kill_at_two_hundred_random_moments(tmp_path: Path) -> None:
    for seed in range(200):
        kill_while_writing(tmp_path / f"n{seed}.sqlite3", 1000 + seed)


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of one megabyte, for a root user of Linux."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)],
            check=False,
            capture_output=True,
        )
        if hasattr(os, "geteuid") and os.geteuid() == 0
        else None
    )
    if made is None or made.returncode != 0:
        pytest.skip("making a small disk needs root on Linux")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path) -> None:
    """Write until the disk is full."""
    handle = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        while os.write(handle, b"x" * 4096):
            pass
    except OSError:
        pass
    finally:
        os.close(handle)


def add_until_refused(notebook: Notebook) -> None:
    """Add large bookmarks, more than a small disk holds."""
    for _ in range(500):
        notebook.add_bookmark(PLACE, "One too many", note="n" * 4000)


def test_a_full_disk_is_told_and_nothing_is_lost(small_disk: Path) -> None:
    path = small_disk / "n.sqlite3"
    with Notebook.open(path) as notebook:
        for number in range(20):
            notebook.add_bookmark(PLACE, f"Page {number}")
        filler = small_disk / "filler"
        fill(filler)
        with pytest.raises(ReaderError, match="disk is full") as told:
            add_until_refused(notebook)
        assert "Make some room" in told.value.remedy
        assert len(notebook.bookmarks()) >= 20
        filler.unlink()
        notebook.add_bookmark(PLACE, "After making room")
    with Notebook.open(path) as notebook:
        titles = {bookmark.title for bookmark in notebook.bookmarks()}
        assert titles >= {f"Page {number}" for number in range(20)} | {"After making room"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ReaderError, match="could not be made"):
        Notebook.open(tmp_path / "file" / "data" / "n.sqlite3")


@pytest.fixture
def ordinary_user():
    """A folder of one's own, and no more rights than an ordinary user has."""
    folder = Path(tempfile.mkdtemp())
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="folder rights are another matter on Windows")
def test_a_read_only_folder_is_told_and_can_be_read(ordinary_user: Path) -> None:
    path = ordinary_user / "data" / "n.sqlite3"
    with Notebook.open(path) as notebook:
        notebook.add_bookmark(PLACE, "CML")
    path.chmod(0o400)
    path.parent.chmod(0o500)
    with Notebook.open(path) as notebook:
        assert len(notebook.bookmarks()) == 1
        with pytest.raises(ReaderError, match="cannot be written"):
            notebook.add_bookmark(PLACE, "More")
        assert len(notebook.bookmarks()) == 1


@pytest.mark.skipif(os.name == "nt", reason="folder rights are another matter on Windows")
def test_a_folder_without_rights_is_told(ordinary_user: Path) -> None:
    ordinary_user.chmod(0o500)
    with pytest.raises(ReaderError, match="could not be made"):
        Notebook.open(ordinary_user / "data" / "n.sqlite3")


def filled(path: Path) -> set[str]:
    """A notebook with a copy of today and one bookmark more; returns the copy's titles."""
    with Notebook.open(path, today=date(2026, 11, 1)) as notebook:
        for number in range(60):
            notebook.add_bookmark(PLACE, f"Page {number}", note=f"Note {number} " * 20)
    with Notebook.open(path, today=date(2026, 11, 2)) as notebook:
        copied = {bookmark.title for bookmark in notebook.bookmarks()}
        notebook.add_bookmark(PLACE, "After the copy")
    return copied


def check_damage(path: Path, damaged: bytes, copied: set[str]) -> bool:
    """Open a damaged file: either all is there, or the newest good copy is offered."""
    path.write_bytes(damaged)
    damage = opened_damage(path, copied)
    if damage is None:
        return False
    assert path.read_bytes() == damaged  # not touched before the reader decides
    assert damage.copies[0].day == "2026-11-02"
    assert damage.copies[0].bookmarks == len(copied)
    aside = store.restore(path, damage.copies[0])
    assert aside is not None
    assert aside.read_bytes() == damaged
    with Notebook.open(path, today=date(2026, 11, 2)) as notebook:
        assert {bookmark.title for bookmark in notebook.bookmarks()} == copied
    aside.unlink()
    return True


def opened_damage(path: Path, copied: set[str]) -> NotebookDamaged | None:
    """What opening tells; where it tells nothing, everything must be there."""
    try:
        notebook = Notebook.open(path, today=date(2026, 11, 2))
    except NotebookDamaged as damage:
        return damage
    with notebook:
        bookmarks = notebook.bookmarks()
    assert {b.title for b in bookmarks} == copied | {"After the copy"}
    assert {b.note for b in bookmarks} == {f"Note {n} " * 20 for n in range(60)} | {""}
    return None


def damage_places(path: Path, count: int) -> None:
    copied = filled(path)
    good = path.read_bytes()
    chance = random.Random(7)
    found = 0
    for _ in range(count):
        at = chance.randrange(len(good))
        flipped = bytearray(good)
        flipped[at] ^= 1 << chance.randrange(8)
        found += check_damage(path, bytes(flipped), copied)
        cut = good[:at]
        if cut:
            assert check_damage(path, cut, copied)
        zeroed = good[:at] + bytes(min(512, len(good) - at)) + good[at + 512 :]
        found += check_damage(path, zeroed, copied)
    assert found > count / 4  # most places hold something


def test_a_cut_zeroed_or_flipped_file_is_noticed(tmp_path: Path) -> None:
    damage_places(tmp_path / "n.sqlite3", 12)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_hundred_places_of_damage(tmp_path: Path) -> None:
    damage_places(tmp_path / "n.sqlite3", 100)


@pytest.mark.parametrize("content", [b"", b"\0" * 8192, b"not a database at all" * 100])
def test_an_emptied_or_foreign_file_is_noticed(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "n.sqlite3"
    copied = filled(path)
    assert check_damage(path, content, copied)


def test_starting_anew_keeps_the_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(NotebookDamaged, match="no good copy") as found:
        Notebook.open(path)
    assert found.value.copies == ()
    for _ in range(2):
        aside = store.restore(path, None)
        assert aside is not None
        assert aside.read_bytes() == b"rubbish" * 1000
        path.write_bytes(b"rubbish" * 1000)
    assert len(list(tmp_path.glob("n-damaged-*"))) == 2


def test_a_damaged_copy_is_not_offered(tmp_path: Path) -> None:
    path = tmp_path / "n.sqlite3"
    filled(path)
    newest = max(store.copies_folder(path).iterdir())
    newest.write_bytes(newest.read_bytes()[:5000])
    assert [copy.day for copy in store.good_copies(path)] == ["2026-11-01"]
