"""What is kept for the next library, and when it is made anew."""

import os
from pathlib import Path

import pytest

from reader.library import lasting
from reader.library.lasting import while_same


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of its own, with nothing kept yet."""
    monkeypatch.setattr(lasting, "_kept", {})
    made = tmp_path / "list.toml"
    made.write_text("one", "utf-8")
    return made


def test_the_same_file_gives_the_same_thing(file: Path) -> None:
    first = while_same("a", object, files=[file])
    assert while_same("a", object, files=[file]) is first
    assert while_same("b", object, files=[file]) is not first


@pytest.mark.parametrize("change", ["words", "time", "gone", "more"])
def test_another_file_is_made_anew(file: Path, change: str) -> None:
    first = while_same("a", object, files=[file])
    files = [file]
    if change == "words":
        file.write_text("other", "utf-8")
    elif change == "time":
        os.utime(file, ns=(1, 1))
    elif change == "gone":
        file.unlink()
    else:
        files = [file, file.with_name("new.toml")]
    assert while_same("a", object, files=files) is not first


def test_parts_count_by_which_they_are(file: Path) -> None:
    part: list[int] = []
    first = while_same("a", object, files=[file], parts=[part])
    assert while_same("a", object, files=[file], parts=[part]) is first
    assert while_same("a", object, files=[file], parts=[[]]) is not first
    assert while_same("a", object, files=[file], parts=[part, part]) is not first


def test_what_fails_is_tried_again(file: Path) -> None:
    def fails() -> object:
        raise OSError("broken")

    with pytest.raises(OSError, match="broken"):
        while_same("a", fails, files=[file])
    assert while_same("a", object, files=[file]) is not None


def test_the_oldest_is_let_go(file: Path) -> None:
    first = while_same(0, object, files=[file])
    for number in range(1, lasting.MOST):
        while_same(number, object, files=[file])
    assert while_same(0, object, files=[file]) is first
    while_same("one more", object, files=[file])
    assert while_same(0, object, files=[file]) is first
    assert len(lasting._kept) == lasting.MOST
