"""Folders in, one library out: what is read, what is left out, what the cache remembers."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import Cancelled, Problem
from reader.library.shelf import Library, open_library
from reader.library.tree import build_tree
from reader.progress import Recorder
from tests.support.libraries import library_of, page, places_in, write


def opened(tmp_path: Path, *folders: Path, progress: Recorder | None = None) -> Library:
    return open_library(folders, places=places_in(tmp_path), progress=progress)


def codes(library: Library) -> list[str]:
    return [one.code for one in library.problems]


def problem(library: Library, code: str) -> Problem:
    (found,) = [one for one in library.problems if one.code == code]
    return found


def test_folders_are_read_through_and_through(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        {
            "a.md": page("ALL"),
            "deep/er/b.txt": page("AML"),
            "deep/c.markdown": page("CML"),
            "README.md": "# About this folder",
            ".hidden.md": page("Hidden"),
            ".git/d.md": page("Hidden too"),
            "e.py": "print()",
        },
    )
    assert [one.id for one in library.documents] == ["a", "c", "b"]
    assert library.problems == ()


def test_a_single_file_is_a_library_too(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": page("ALL"), "b.md": page("AML")})
    library = opened(tmp_path, tmp_path / "a.md")
    assert [one.id for one in library.documents] == ["a"]
    assert not places_in(tmp_path).cache.exists()


def test_when_one_document_comes_the_others_are_not_made_anew(tmp_path: Path) -> None:
    folder = write(tmp_path / "documents", {"a.md": page("ALL"), "b.md": page("AML")})
    first = opened(tmp_path, folder)
    write(folder, {"b.md": page("Another AML"), "c.md": page("CML")})
    second = opened(tmp_path, folder)
    assert second.document("a") is first.document("a")
    assert second.document("b") != first.document("b")
    assert second.document("c") is not None
    assert (second.glossary, second.drugs) == (first.glossary, first.drugs)
    # What was written for the next start says the same.
    cache = next(places_in(tmp_path).cache.glob("library/*.json"))
    os.utime(cache, ns=(1, 1))
    third = opened(tmp_path, folder)
    assert third.document("a") is not first.document("a")
    assert third.documents == second.documents


def test_a_link_to_the_folder_itself_ends(tmp_path: Path) -> None:
    folder = write(tmp_path / "documents", {"in/a.md": page("ALL")})
    (folder / "in" / "again").symlink_to(folder, target_is_directory=True)
    (folder / "self.md").symlink_to(folder / "self.md")
    library = opened(tmp_path, folder)
    assert [one.id for one in library.documents] == ["a"]
    assert codes(library) == ["not-readable"]


def test_a_folder_that_is_not_there_is_told_and_the_others_open(tmp_path: Path) -> None:
    folder = write(tmp_path / "documents", {"a.md": page("ALL")})
    library = opened(tmp_path, tmp_path / "nowhere", folder)
    assert len(library.documents) == 1
    assert problem(library, "not-there").file == tmp_path / "nowhere"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_folder_without_permission_is_told_and_the_others_open(tmp_path: Path) -> None:
    folder = write(tmp_path / "documents", {"a.md": page("ALL"), "closed/b.md": page("AML")})
    (folder / "closed").chmod(0)
    try:
        library = opened(tmp_path, folder)
    finally:
        (folder / "closed").chmod(0o700)
    assert len(library.documents) == 1
    assert problem(library, "no-permission").file == folder / "closed"


def test_broken_files_do_not_stop_the_others(tmp_path: Path) -> None:
    library = library_of(
        tmp_path, {"a.md": page("ALL"), "b.md": "---\ntitle: [\n---\n# B\n", "c.md": ""}
    )
    assert library.documents[0].id == "a"
    assert {one.file.name for one in library.problems if one.severity == "error"} >= {"c.md"}


def test_other_formats_are_told_not_read(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"a.pdf": "%PDF", "b.md": page("ALL")})
    assert len(library.documents) == 1
    assert problem(library, "other-format").severity == "note"


def test_of_two_documents_with_one_id_the_first_stays(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"1/a.md": page("ALL"), "2/a.md": page("AML")})
    assert [one.title for one in library.documents] == ["ALL"]
    told = problem(library, "same-id")
    assert told.severity == "error"
    assert told.file.parts[-2] == "2"
    assert "“a”" in told.message


def test_the_same_file_twice_is_only_a_note(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"1/a.md": page("ALL"), "2/a.md": page("ALL")})
    assert len(library.documents) == 1
    assert problem(library, "same-file").severity == "note"


def test_the_same_folder_twice_changes_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path / "documents", {"a.md": page("ALL")})
    library = opened(tmp_path, folder, folder)
    assert len(library.documents) == 1
    assert library.problems == ()


def test_sections_know_their_drugs_trials_and_terms(tmp_path: Path) -> None:
    body = "Gleevec is studied in [a trial](https://clinicaltrials.gov/study/NCT03150693)."
    library = library_of(tmp_path, {"a.md": page("Chemotherapy for ALL", body)})
    section = library.documents[0].sections[0]
    drug = library.drugs.find("imatinib")
    term = library.glossary.find("chemotherapy")
    assert drug is not None
    assert term is not None
    assert section.drugs == (drug.id,)
    assert term.id in section.terms
    assert section.trials == ("NCT03150693",)
    (mention,) = library.mentions_of_drug(drug.id)
    assert mention.sentence == "Gleevec is studied in a trial."
    (trial,) = library.trials()
    assert trial.mentions[0].sentence == "Gleevec is studied in a trial."
    assert library.trial("nct03150693") is trial
    assert library.trial("NCT99999999").mentions == ()


def test_backlinks_name_the_words_of_the_link(tmp_path: Path) -> None:
    library = library_of(
        tmp_path, {"a.md": page("ALL"), "b.md": page("AML", "See [the other](a.md) and [b](b.md).")}
    )
    (mention,) = library.backlinks("a")
    assert (mention.document, mention.sentence) == ("b", "the other")
    assert library.backlinks("b") == ()


# The cache


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "documents", {"a.md": page("ALL"), "b.md": page("AML", "Gleevec.")})


def cache_file(tmp_path: Path) -> Path:
    (found,) = (places_in(tmp_path).cache / "library").iterdir()
    return found


def test_the_second_opening_reads_no_document(tmp_path: Path, folder: Path) -> None:
    first, second = Recorder(), Recorder()
    before = opened(tmp_path, folder, progress=first)
    after = opened(tmp_path, folder, progress=second)
    assert [step[2] for step in first.steps] == ["a.md", "b.md", ""]
    assert second.steps == []
    assert after.documents == before.documents
    assert after.problems == before.problems


def test_problems_and_refused_files_are_remembered(tmp_path: Path) -> None:
    folder = write(tmp_path / "documents", {"a.md": "", "b.md": "# No head\n\nText of leukemia."})
    before, recorder = opened(tmp_path, folder), Recorder()
    after = opened(tmp_path, folder, progress=recorder)
    assert recorder.steps == []
    assert after.problems == before.problems
    assert before.problems


def test_a_changed_file_is_read_again_and_the_others_are_not(tmp_path: Path, folder: Path) -> None:
    opened(tmp_path, folder)
    (folder / "a.md").write_text(page("CML, and more words"), "utf-8")
    recorder = Recorder()
    library = opened(tmp_path, folder, progress=recorder)
    assert recorder.steps == [(0, 1, "a.md"), (1, 1, "")]
    document = library.document("a")
    assert document is not None
    assert document.title == "CML, and more words"


def test_a_file_taken_away_is_gone(tmp_path: Path, folder: Path) -> None:
    opened(tmp_path, folder)
    (folder / "a.md").unlink()
    assert [one.id for one in opened(tmp_path, folder).documents] == ["b"]
    assert "a.md" not in cache_file(tmp_path).read_text("ascii")


@pytest.mark.parametrize("place", [0.0, 0.02, 0.3, 0.6, 0.99])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, folder: Path, place: float) -> None:
    before = opened(tmp_path, folder)
    file = cache_file(tmp_path)
    whole = file.read_bytes()
    damaged = bytearray(whole)
    damaged[int(place * len(damaged))] ^= 0x04
    file.write_bytes(damaged)
    recorder = Recorder()
    assert opened(tmp_path, folder, progress=recorder).documents == before.documents
    assert recorder.steps
    assert file.read_bytes() == whole


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"leukemia-reader library cache x\n{}"])
def test_a_foreign_cache_is_ignored(tmp_path: Path, folder: Path, content: bytes) -> None:
    before = opened(tmp_path, folder)
    cache_file(tmp_path).write_bytes(content)
    assert opened(tmp_path, folder).documents == before.documents


@pytest.mark.parametrize(
    "spoil",
    [
        lambda row: [row[0], [*row[1][:2], {"id": 3}, *row[1][3:]]],
        lambda _row: 7,
        lambda _row: ["one of three", 2, 3],
        lambda row: [[row[0]], row[1]],
    ],
)
def test_a_well_signed_cache_of_the_wrong_shape_is_ignored(
    tmp_path: Path, folder: Path, spoil: Callable[[list[Any]], object]
) -> None:
    import hashlib

    before = opened(tmp_path, folder)
    file = cache_file(tmp_path)
    _head, stamp, *lines = file.read_text("ascii").split("\n")
    content = "\n".join([stamp, *(json.dumps(spoil(json.loads(line))) for line in lines)])
    digest = hashlib.sha256(content.encode()).hexdigest()
    file.write_text(f"leukemia-reader library cache {digest}\n{content}", "ascii")
    assert opened(tmp_path, folder).documents == before.documents


def test_each_document_has_a_line_of_its_own(tmp_path: Path, folder: Path) -> None:
    """Python lets nobody else in while it reads one piece of JSON, and the window waits for it."""
    opened(tmp_path, folder)
    _head, _stamp, *lines = cache_file(tmp_path).read_text("ascii").split("\n")
    assert [Path(json.loads(line)[0]).name for line in lines] == ["a.md", "b.md"]


def test_a_change_of_the_programs_words_reads_all_again(tmp_path: Path, folder: Path) -> None:
    opened(tmp_path, folder)
    places = places_in(tmp_path)
    resources = tmp_path / "resources"
    shutil.copytree(places.resources, resources)
    with (resources / "taxonomy.toml").open("a", encoding="utf-8") as stream:
        stream.write("# a word more\n")
    from dataclasses import replace

    recorder = Recorder()
    open_library([folder], places=replace(places, resources=resources), progress=recorder)
    assert [step[2] for step in recorder.steps] == ["a.md", "b.md", ""]


def test_a_cache_folder_that_cannot_be_written_is_no_problem(tmp_path: Path, folder: Path) -> None:
    places = places_in(tmp_path)
    places.cache.parent.mkdir(parents=True)
    places.cache.write_text("a file where a folder should be", "utf-8")
    library = opened(tmp_path, folder)
    assert len(library.documents) == 2
    assert library.problems == ()


def test_without_a_cache_nothing_is_written(tmp_path: Path, folder: Path) -> None:
    open_library([folder], places=places_in(tmp_path), use_cache=False)
    assert not places_in(tmp_path).cache.exists()


def test_opening_can_be_stopped(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(Cancelled):
        opened(tmp_path, folder, progress=Recorder(stop_after=2))


def test_the_real_documents_come_out_of_the_cache_as_they_went_in(
    tmp_path: Path, shared_documents: Path
) -> None:
    folders = [shared_documents / "seeds", shared_documents / "nci"]
    before = opened(tmp_path, *folders)
    recorder = Recorder()
    after = opened(tmp_path, *folders, progress=recorder)
    assert recorder.steps == []
    assert after.documents == before.documents
    assert len(after.documents) == 19
    assert sum(len(one.sections) for one in after.documents) > 390


def test_what_the_reader_added_is_in_the_tree_whatever_it_is_about(tmp_path: Path) -> None:
    places = places_in(tmp_path / "user")
    note = {"note.md": "# My garden\n\nTomatoes and beans.\n"}
    write(places.user_library, note)
    write(tmp_path / "else", {"other.md": "# Another garden\n\nPeas and corn.\n"})
    library = open_library([places.user_library, tmp_path / "else"], places=places)
    (place,) = build_tree(library)
    assert (place.id, [node.label for node in place.children]) == ("all-types", ["My garden"])
