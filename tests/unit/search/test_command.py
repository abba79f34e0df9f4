"""The terminal's search and index: what is printed, and the exit status."""

import io
import json
import os

import pytest

from reader.library.shelf import Library
from reader.paths import Places
from reader.search import opening
from reader.search.command import run_index, run_search


def search(library: Library, places: Places, words: str, **more: object) -> tuple[int, str]:
    out = io.StringIO()
    status = run_search(library, places, words=words, out=out, err=io.StringIO(), **more)
    return status, out.getvalue()


def test_results_are_numbered_with_their_place(library: Library, places: Places) -> None:
    status, text = search(library, places, "petechiae")
    assert status == 0
    assert text.startswith("1. Signs\n   Acute lymphoblastic leukemia in children")
    assert "(child#signs" in text
    assert "results in" in text.splitlines()[-1]


def test_nothing_found_is_said_and_told_by_the_status(library: Library, places: Places) -> None:
    status, text = search(library, places, "qwzxv")
    assert (status, text.splitlines()[0]) == (1, "Nothing here says “qwzxv”.")


def test_a_slip_is_mended_and_said(library: Library, places: Places) -> None:
    status, text = search(library, places, "petechiea")
    assert status == 0
    assert text.startswith("Showing results for “petechiae”.\n\n1. Signs")


def test_many_questions_are_answered_a_line_each(library: Library, places: Places) -> None:
    source = io.StringIO("imatinib\nqwzxv\n")
    status, text = search(library, places, "-", source=source)
    first, second = (json.loads(line) for line in text.splitlines())
    assert status == 0
    assert (first["query"], second["query"]) == ("imatinib", "qwzxv")
    assert first["total"] > 0
    assert "more" not in first["results"][0]
    assert second["results"] == []


def test_the_index_tells_its_progress_and_its_end(library: Library, places: Places) -> None:
    out = io.StringIO()
    assert run_index(library, places, out=out) == 0
    lines = out.getvalue().splitlines()
    assert lines[-1] == "progress 1 1 Done"
    assert all(line.split()[0] == "progress" and int(line.split()[1]) >= 0 for line in lines)


def test_whoever_started_the_index_may_go_away(library: Library, places: Places) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with pytest.raises(BrokenPipeError), os.fdopen(writing, "w") as out:
        assert run_index(library, places, out=out) == 1


@pytest.mark.parametrize(
    ("error", "reason"),
    [(OSError(28, "No space left on device"), "No space left on device"), (OSError("odd"), "odd")],
)
def test_an_index_that_cannot_be_written_is_told(
    library: Library,
    places: Places,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: OSError,
    reason: str,
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(opening, "build_index", failing)
    assert run_index(library, places, out=io.StringIO()) == 1
    assert f"The search index could not be written: {reason}." in capsys.readouterr().err
