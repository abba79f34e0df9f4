"""The user's own documents: copied, checked, refused with a reason, removed again."""

from pathlib import Path

import pytest

from reader import wording
from reader.errors import Cancelled, ReaderError
from reader.library.folders import candidates
from reader.library.user_library import UserLibrary
from reader.progress import Recorder

GOOD = "---\ntitle: My notes on ALL\nsource: Me\n---\n\n# My notes on ALL\n\nSome words.\n"


@pytest.fixture
def library(tmp_path: Path) -> UserLibrary:
    return UserLibrary(tmp_path / "data" / "library")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "notes.md").write_text(GOOD, "utf-8")
    return folder


def test_a_file_is_copied_and_stays_where_it_was(library: UserLibrary, mine: Path) -> None:
    intake = library.add([mine / "notes.md"])
    assert [taken.title for taken in intake.taken] == ["My notes on ALL"]
    assert (mine / "notes.md").read_text("utf-8") == GOOD
    assert [file.read_text("utf-8") for file in library.documents()] == [GOOD]


def test_a_folder_is_searched_and_readme_hidden_and_pictures_are_left(
    library: UserLibrary, mine: Path
) -> None:
    (mine / "deep").mkdir()
    (mine / "deep" / "more.txt").write_text(GOOD.replace("notes", "more"), "utf-8")
    (mine / "README.md").write_text("# About this folder", "utf-8")
    (mine / ".hidden.md").write_text(GOOD, "utf-8")
    (mine / "picture.png").write_bytes(b"\x89PNG")
    intake = library.add([mine])
    assert {taken.original.name for taken in intake.taken} == {"notes.md", "more.txt"}
    assert not intake.refused


def test_what_cannot_be_taken_is_told_and_the_rest_is_taken(
    library: UserLibrary, mine: Path
) -> None:
    (mine / "empty.md").write_bytes(b"")
    (mine / "binary.md").write_bytes(b"\x00\x01\x02" * 100)
    (mine / "large.md").write_bytes(b"# x\n" * 2_600_000)
    intake = library.add([mine, mine / "nowhere.md"])
    assert len(intake.taken) == 1
    reasons = {refused.original.name: refused.reason for refused in intake.refused}
    assert set(reasons) == {"empty.md", "binary.md", "large.md", "nowhere.md"}
    assert all(reason.endswith(".") for reason in reasons.values())
    assert "10 MB" in reasons["large.md"]


def test_the_same_words_are_taken_once_and_names_never_clash(
    library: UserLibrary, mine: Path
) -> None:
    library.add([mine])
    again = library.add([mine / "notes.md"])
    assert not again.taken
    assert "already" in again.refused[0].reason
    (mine / "notes.md").write_text(GOOD + "\nMore.\n", "utf-8")
    library.add([mine])
    assert {file.name for file in library.documents()} == {"notes.md", "notes-2.md"}


@pytest.mark.parametrize("name", ["README.md", ".hidden.md", "notes", "notes.log", "a.b"])
def test_whatever_was_taken_is_found_in_the_library(
    library: UserLibrary, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(GOOD, "utf-8")
    taken = library.add([tmp_path / name]).taken
    found, problems = candidates(library.folder)
    assert [one.path for one in found] == [one.copy for one in taken]
    assert not problems
    assert library.documents() == (taken[0].copy,)


def test_a_document_of_the_library_itself_is_not_added_again(
    library: UserLibrary, mine: Path
) -> None:
    library.add([mine])
    intake = library.add([library.folder])
    assert "already" in intake.refused[0].reason


def test_the_reason_is_told_in_the_language_of_the_reader(library: UserLibrary, mine: Path) -> None:
    library.add([mine])
    wording.use(lambda _context, text, _comment, _count: f"[{text}]", "es")
    try:
        intake = library.add([library.folder])
    finally:
        wording.use(None)
    assert intake.refused[0].reason == "[It is in your library already.]"


def test_a_folder_with_a_link_to_itself_ends(library: UserLibrary, mine: Path) -> None:
    (mine / "loop").symlink_to(mine, target_is_directory=True)
    assert len(library.add([mine]).taken) == 1


def test_an_empty_folder_is_told(library: UserLibrary, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no .md or .txt" in library.add([empty]).refused[0].reason


def test_only_own_documents_can_be_removed(library: UserLibrary, mine: Path) -> None:
    library.add([mine])
    with pytest.raises(ReaderError, match="not one of the documents you added"):
        library.remove(mine / "notes.md")
    assert (mine / "notes.md").exists()
    library.remove(library.documents()[0])
    assert library.documents() == ()


def test_a_name_that_climbs_out_is_not_removed(library: UserLibrary, mine: Path) -> None:
    library.add([mine])
    with pytest.raises(ReaderError):
        library.remove(library.folder / ".." / ".." / "mine" / "notes.md")
    assert (mine / "notes.md").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, mine: Path) -> None:
    (tmp_path / "data").write_text("a file, not a folder", "utf-8")
    with pytest.raises(ReaderError, match="Nothing was added"):
        UserLibrary(tmp_path / "data" / "library").add([mine])


def test_no_half_copy_is_left_when_the_user_stops(library: UserLibrary, mine: Path) -> None:
    for number in range(5):
        (mine / f"{number}.md").write_text(GOOD + f"\n{number}\n", "utf-8")
    with pytest.raises(Cancelled):
        library.add([mine], progress=Recorder(stop_after=3))
    assert len(library.documents()) == 2
    assert not list(library.folder.glob(".*"))


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()

    def refuse(path: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    # An administrator may read everything, so the refusal itself is played.
    monkeypatch.setattr("os.scandir", refuse)
    (refused,) = UserLibrary(tmp_path / "own").add([folder]).refused
    assert refused.original == folder
    assert "could not be read" in refused.reason
