"""The index on disk: kills, damage, refusal, two programs; each ends in right answers."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.library.shelf import Library
from reader.paths import Places
from reader.progress import Recorder
from reader.search.engine import Engine, Query
from reader.search.opening import build_index, open_engine, open_ready, open_stale, stamp_for
from reader.search.sealing import Unusable
from reader.search.store import open_index, versions
from tests.unit.search.conftest import FILES

_BUILD = """
import sys
from pathlib import Path
from reader.library.shelf import open_library
from reader.paths import find_places
from reader.search.opening import build_index
places = find_places(Path(sys.argv[2]))
library = open_library([Path(sys.argv[1])], places=places, use_cache=False)
print("ready", flush=True)
build_index(library, places, afresh="afresh" in sys.argv)
"""
Open = Callable[[dict[str, str]], Library]


def answers(engine: Engine) -> list[tuple[str, str]]:
    """What a few questions find, to compare engines by."""
    asked = ("imatinib", "children", "tablets", "ALL relapse", "spinal fluid")
    found = [
        (text, hit.heading) for text in asked for hit in engine.search(Query(text, limit=50)).hits
    ]
    engine.close()
    return found


def changed(**more: str) -> dict[str, str]:
    """The files with one page edited and others added."""
    edited = FILES["cml.md"].replace("swollen eyes", "itching")
    return {**FILES, "cml.md": edited, **more}


@pytest.mark.skipif(sys.platform == "win32", reason="files that are open cannot go there")
def test_an_index_that_is_taken_away_once_it_is_open_answers_as_before(
    open_files: Open, places: Places
) -> None:
    build_index(open_files(FILES), places)
    library = open_files(changed())
    engine = open_stale(library, places)
    assert engine is not None
    build_index(library, places)  # takes the folder of before away
    assert len(versions(places.index)) == 1
    found = engine.search(Query("swolen eyes"))
    assert found.corrected == "swollen eyes"
    assert found.hits
    engine.close()


@pytest.fixture
def right(library: Library, places: Places) -> list[tuple[str, str]]:
    """The answers of a sound index."""
    return answers(open_engine(library, places))


def test_an_index_is_opened_again_without_building(library: Library, places: Places) -> None:
    assert open_ready(library, places) is None
    open_engine(library, places).close()
    ready = open_ready(library, places)
    assert ready is not None
    ready.close()


def test_only_changed_documents_are_indexed(open_files: Open, places: Places) -> None:
    build_index(open_files(FILES), places)
    recorder = Recorder()
    library = open_files(changed())
    build_index(library, places, progress=recorder)
    assert len(recorder.steps) == 2  # the one document, and the writing
    engine = open_engine(library, places)
    assert engine.search(Query("itching")).hits[0].heading == "Side effects"
    assert not engine.search(Query('"swollen eyes"', as_written=True)).hits
    engine.close()


def test_an_updated_index_answers_like_a_fresh_one(
    open_files: Open, places: Places, tmp_path: Path
) -> None:
    build_index(open_files(FILES), places)
    library = open_files(changed())
    build_index(library, places)
    updated = answers(open_engine(library, places))
    build_index(library, places, afresh=True)
    assert sorted(updated) == sorted(answers(open_engine(library, places)))


def test_a_document_taken_away_is_not_found(
    open_files: Open, places: Places, tmp_path: Path
) -> None:
    build_index(open_files(FILES), places)
    (tmp_path / "documents" / "child.md").unlink()
    library = open_files({k: v for k, v in FILES.items() if k != "child.md"})
    engine = open_engine(library, places)
    assert not [h for h in engine.search(Query("petechiae")).hits if h.document == "child"]
    engine.close()


def test_stopping_leaves_the_old_index(open_files: Open, places: Places) -> None:
    build_index(open_files(FILES), places)
    before = versions(places.index)
    with pytest.raises(Cancelled):
        build_index(open_files(changed()), places, progress=Recorder(stop_after=1))
    assert versions(places.index) == before
    assert not list(places.index.glob("building-*"))


@pytest.mark.parametrize("damage", ["truncate", "delete", "flip", "empty", "garbage"])
def test_every_damaged_file_ends_in_right_answers(
    library: Library, places: Places, right: list[tuple[str, str]], damage: str
) -> None:
    for name in (".seg", ".toc", "columns.json", "words.json", "manifest.json"):
        path = next(p for p in versions(places.index)[0].iterdir() if p.name.endswith(name))
        data = path.read_bytes()
        middle = len(data) // 2
        if damage == "delete":
            path.unlink()
        elif damage == "truncate":
            path.write_bytes(data[:middle])
        elif damage == "flip":
            path.write_bytes(data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :])
        else:
            path.write_bytes(b"" if damage == "empty" else random.Random(1).randbytes(len(data)))
        assert open_ready(library, places) is None, name
        assert answers(open_engine(library, places)) == right, name


def test_a_folder_of_somebody_else_is_never_opened(
    library: Library, places: Places, right: list[tuple[str, str]]
) -> None:
    if os.name != "posix":
        pytest.skip("owners and modes are POSIX's")
    folder = versions(places.index)[0]
    folder.chmod(0o777)
    with pytest.raises(Unusable):
        open_index(folder, stamp_for(library, places))
    folder.chmod(0o700)
    moved = places.cache / "elsewhere"
    shutil.move(places.index, moved)
    places.index.symlink_to(moved, target_is_directory=True)
    assert open_ready(library, places) is None
    engine = open_engine(library, places)
    assert engine.notice
    assert answers(engine) == right


def test_a_disk_that_cannot_be_written_is_told_and_search_works(
    library: Library, places: Places, right: list[tuple[str, str]]
) -> None:
    shutil.rmtree(places.index)
    places.index.write_text("a file where the folder should be", "utf-8")
    engine = open_engine(library, places)
    assert "memory" in engine.notice
    assert answers(engine) == right


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="a small disk needs root on Linux"
)
def test_a_full_disk_is_told_and_search_works(
    library: Library, places: Places, right: list[tuple[str, str]]
) -> None:
    shutil.rmtree(places.index)
    places.index.mkdir()
    options = ["-t", "tmpfs", "-o", "size=16k,mode=0700", "tmpfs", str(places.index)]
    if subprocess.run(["mount", *options], check=False, capture_output=True).returncode:
        pytest.skip("this machine mounts nothing")
    try:
        engine = open_engine(library, places)
        assert "memory" in engine.notice
        assert answers(engine) == right
    finally:
        subprocess.run(["umount", str(places.index)], check=True)


def start(documents: Path, places: Places, *more: str) -> "subprocess.Popen[str]":
    """Another program that builds the index."""
    command = [sys.executable, "-c", _BUILD, str(documents), str(places.data.parent), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_programs_at_once_end_with_one_right_index(
    library: Library, places: Places, tmp_path: Path
) -> None:
    both = [start(tmp_path / "documents", places) for _ in range(2)]
    assert [one.wait(60) for one in both] == [0, 0]
    for one in both:
        assert one.stdout is not None
        one.stdout.close()
    assert len(versions(places.index)) == 1
    engine = open_ready(library, places)
    assert engine is not None
    assert ("imatinib", "Tablets") in answers(engine)


def kill_at(moment: float, documents: Path, places: Places, *more: str) -> None:
    """Start a build and kill it `moment` seconds after it began in earnest."""
    with start(documents, places, *more) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(moment)  # the moment itself is what is tested
        process.send_signal(signal.SIGKILL)
        process.wait(30)


def kills(open_files: Open, places: Places, documents: Path, count: int) -> None:
    """Kill first builds, then updates, at random moments; right answers after each."""
    chance = random.Random(7)
    library = open_files(FILES)
    wanted = answers(open_engine(library, places))
    for _ in range(count):
        shutil.rmtree(places.index)
        kill_at(chance.uniform(0, 0.35), documents, places, "afresh")
        assert answers(open_engine(library, places)) == wanted
    for number in range(count):
        library = open_files(
            changed(**{"new.md": FILES["adult.md"].replace("title: ", f"title: {number} ")})
        )
        kill_at(chance.uniform(0, 0.35), documents, places)
        engine = open_engine(library, places)
        assert engine.search(Query("itching")).hits[0].heading == "Side effects"
        assert any(
            hit.title.startswith(f"{number} ") for hit in engine.search(Query("relapse")).hits
        )
        engine.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_a_kill_leaves_the_old_index_or_the_new(
    open_files: Open, places: Places, tmp_path: Path
) -> None:
    kills(open_files, places, tmp_path / "documents", 3)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_fifty_kills(open_files: Open, places: Places, tmp_path: Path) -> None:
    kills(open_files, places, tmp_path / "documents", 25)
