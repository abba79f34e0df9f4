"""`check`: what is wrong with documents, told a line each."""

import os
from pathlib import Path

import pytest

from tests.support.commands import Runner
from tests.support.libraries import page, write


def test_check_finds_nothing_wrong(run: Runner) -> None:
    done = run("check", "--today", "2026-02-01")
    assert (done.status, done.err) == (0, "")
    assert done.out == "2 documents, 5 sections: 0 errors, 0 warnings, 0 notes.\n"


def test_check_tells_each_fault_in_one_line(run: Runner) -> None:
    write(run.folder / "documents", {"c.md": "", "d.md": page("CML", "[x](nowhere.md)")})
    done = run("check", "--today", "2026-02-01")
    assert done.status == 1
    lines = done.out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(f"{run.folder / 'documents' / 'c.md'}: error: ")
    assert f"{run.folder / 'documents' / 'd.md'}:8: warning: The link “x” leads nowhere" in lines[1]


def test_check_of_one_file_sees_the_others_as_neighbours(run: Runner, tmp_path: Path) -> None:
    file = tmp_path / "new.md"
    file.write_text(page("CML", "See [signs](a.md#signs)."), "utf-8")
    done = run("check", file, "--today", "2026-02-01")
    assert done.out == "1 document, 1 section: 0 errors, 0 warnings, 0 notes.\n"
    file.write_text(page("CML", "See [signs](a.md#nowhere)."), "utf-8")
    assert run("check", file, "--today", "2026-02-01").status == 1


def test_check_of_a_file_of_the_library_itself_by_a_relative_path(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.folder)
    done = run("check", Path("documents", "a.md"), "--today", "2026-02-01")
    assert done.out == "1 document, 4 sections: 0 errors, 0 warnings, 0 notes.\n"
    done = run("check", Path("documents"), "--today", "2026-02-01")
    assert done.out == "2 documents, 5 sections: 0 errors, 0 warnings, 0 notes.\n"


def test_check_of_a_file_whose_id_is_taken_looks_at_it_and_says_so(
    run: Runner, tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    file = tmp_path / "new" / "a.md"
    file.write_text(page("CML", "See [b](nowhere.md)."), "utf-8")
    done = run("check", file, "--today", "2026-02-01")
    assert "leads nowhere" in done.out
    assert "already has the id “a”" in done.out
    assert done.status == 1


def test_notes_alone_are_no_fault(run: Runner) -> None:
    write(run.folder / "documents", {"c.md": page("Breast cancer")})
    done = run("check", "--today", "2026-02-01")
    assert done.status == 0
    assert "not about leukemia" in done.out


@pytest.mark.skipif(os.name == "nt", reason="links need a right that Windows seldom gives")
def test_check_of_a_link_to_itself(run: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "round").symlink_to(folder)
    outcome = run("check", folder)
    assert (outcome.status, outcome.err) == (1, "")
    assert "loop.md: error: This cannot be read" in outcome.out
    outcome = run("check", folder / "loop.md")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_check_as_json(run: Runner) -> None:
    write(run.folder / "documents", {"c.md": page("CML", "[x](nowhere.md)")})
    table = run("check", "--json", "--today", "2026-02-01").json()
    assert (table["documents"], table["sections"]) == (3, 6)
    (problem,) = table["problems"]
    assert problem["code"] == "dead-link"
    assert problem["line"] == 8
    assert set(problem) == {"file", "line", "code", "severity", "message", "remedy"}
    assert "removals" not in table


def test_check_explains_what_was_taken_off(run: Runner) -> None:
    text = page("CML", "Words.").replace("# CML\n", "# CML\n\n# CML\n")
    write(run.folder / "documents", {"c.md": text})
    done = run("check", "--explain", "--today", "2026-02-01")
    assert "c.md: taken off: " in done.out
    table = run("check", "--explain", "--json", "--today", "2026-02-01").json()
    assert [one["text"] for one in table["removals"]] == ["CML"]


def test_check_of_a_file_that_is_not_there(run: Runner) -> None:
    done = run("check", run.folder / "nowhere.md")
    assert (done.status, done.out) == (2, "")
    assert "there is no such file or folder" in done.err
    assert done.err.count("\n") == 1


def test_overdue_is_counted_on_the_day_given(run: Runner) -> None:
    write(run.folder / "documents", {"c.md": page("CML", head="reviewFrequency: yearly\n")})
    assert run("check", "--today", "2027-01-01").status == 0
    late = run("check", "--today", "2027-01-02")
    assert late.status == 1
    assert "Its next review was due on 1 January 2027." in late.out
