"""The commands, run as a person runs them."""

from datetime import date
from pathlib import Path

import pytest

from reader import __version__
from reader.cli import main, parse
from tests.support.commands import Runner
from tests.support.libraries import page, write

# Arguments


def test_common_options_stand_before_or_after_the_command() -> None:
    before = parse(["--only", "--library", "a", "--data-dir", "d", "tree"])
    after = parse(["tree", "--only", "--library", "a", "--data-dir", "d"])
    assert before == after
    assert parse(["--library", "a", "tree", "--library", "b"]).library == (Path("a"), Path("b"))


def test_no_command_is_the_window() -> None:
    options = parse(["--kiosk", "--fullscreen", "--open", "all-adults-basics#tests"])
    assert (options.command, options.kiosk, options.fullscreen) == ("", True, True)
    assert options.open == "all-adults-basics#tests"


def test_the_options_of_each_command() -> None:
    options = parse(["search", "sore", "mouth", "--type", "ALL", "--limit", "3", "--json"])
    assert (options.words, options.type, options.limit, options.json) == (
        "sore mouth",
        "ALL",
        3,
        True,
    )
    assert parse(["search", "-"]).words == "-"
    assert parse(["check", "a.md", "b"]).paths == (Path("a.md"), Path("b"))
    assert parse(["show", "x", "--text-size", "150%"]).text_size == 150
    assert parse(["tree", "--today", "2026-03-01"]).today == date(2026, 3, 1)
    assert parse(["index", "--rebuild"]).rebuild


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["tree", "--fly"],
        ["show"],
        ["search"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "many"],
        ["show", "x", "--text-size", "20"],
        ["show", "x", "--theme", "pink"],
        ["tree", "--today", "soon"],
        ["tree", "--audience", "cats"],
    ],
)
def test_wrong_use_is_one_line_and_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "--help" in err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Leukemia Reader {__version__}\n"
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    commands = ("tree", "search", "check", "show", "index", "self-test", "updates")
    for name in (*commands, "--library", "--only", "--data-dir"):
        assert name in text
    for name in commands:
        assert main([name, "--help"]) == 0
        assert "--library" in capsys.readouterr().out


# tree


def test_tree(run: Runner) -> None:
    done = run("tree")
    assert done.status == 0
    assert done.out.splitlines()[:4] == [
        "Acute lymphoblastic leukemia (ALL)",
        "  Adults",
        "    ALL in adults  [a.md:8]",
        "      Signs  [a.md:12]",
    ]
    assert "Type:" not in done.out


def test_tree_explained(run: Runner) -> None:
    done = run("tree", "--explain")
    assert "Type: its own heading. Audience: its own heading." in done.out


def test_tree_for_one_audience(run: Runner) -> None:
    done = run("tree", "--audience", "children")
    assert "AML in children" in done.out
    assert "ALL in adults" not in done.out


def test_tree_as_json(run: Runner) -> None:
    (first, second) = run("tree", "--json").json()
    assert (first["kind"], first["label"]) == ("type", "Acute lymphoblastic leukemia (ALL)")
    document = first["children"][0]["children"][0]
    assert (document["kind"], document["file"], document["line"]) == ("document", "a.md", 8)
    section = document["children"][0]
    assert {"label", "kind", "file", "line", "document", "section", "reason", "children"} <= set(
        section
    )
    assert section["section"].startswith("signs-")
    assert second["id"] == "aml"


def test_the_built_in_library_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Runner(tmp_path, capsys)
    done = run("tree", "--data-dir", tmp_path, bare=True)
    assert done.status == 0
    assert done.err == ""


# show


def test_show_text(run: Runner) -> None:
    done = run("show", "a", "--today", "2026-02-01")
    assert done.status == 0
    assert done.out.startswith("ALL in adults\n=============\nA clinic\nReviewed 1 January 2026\n")
    assert "Being tired." in done.out
    assert "A blood test." in done.out


def test_show_one_section_and_those_below_it(run: Runner) -> None:
    out = run("show", "a#signs").out
    assert "Being tired." in out
    assert "Call." in out
    assert "A blood test." not in out


def test_show_tells_an_overdue_review(run: Runner) -> None:
    write(run.folder / "documents", {"a.md": page("ALL", head="reviewFrequency: yearly\n")})
    out = run("show", "a", "--today", "2028-01-01").out
    assert "Its next review was due on 1 January 2027" in out


def test_show_html_is_one_safe_file(run: Runner) -> None:
    file = run.folder / "page.html"
    done = run("show", "a", "--html", file, "--theme", "dark", "--text-size", "150")
    assert (done.status, done.out) == (0, "")
    text = file.read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Being tired." in text
    assert "<script" not in text


@pytest.mark.parametrize(
    ("name", "said"),
    [("aa", "Did you mean a?"), ("zzz", "`tree` lists"), ("a#sings", "Did you mean a#signs-")],
)
def test_show_of_what_is_not_there_names_a_near_miss(run: Runner, name: str, said: str) -> None:
    done = run("show", name)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_show_html_where_it_cannot_be_written(run: Runner) -> None:
    done = run("show", "a", "--html", run.folder / "nowhere" / "page.html")
    assert done.status == 2
    assert "its folder is not there" in done.err


# The rest


def test_a_library_folder_that_is_not_there(run: Runner) -> None:
    done = run("tree", "--library", run.folder / "nowhere")
    assert (done.status, done.out) == (2, "")
    assert "nowhere: there is no such file or folder. Check the path." in done.err


def test_a_sites_documents_are_read_and_the_built_in_library_may_be_left_out(
    run: Runner, tmp_path: Path
) -> None:
    site = tmp_path / "site.toml"
    site.write_text('documents = ["documents"]\nbuilt_in = false\n', "utf-8")
    user = tmp_path / "user"
    done = run("check", "--site", site, "--data-dir", user, "--today", "2026-02-01", bare=True)
    assert done.out == "2 documents, 5 sections: 0 errors, 0 warnings, 0 notes.\n"
    site.write_text("documnets = []\n", "utf-8")
    done = run("tree", "--site", site, bare=True)
    assert done.status == 2
    assert f"{site}:1: “documnets” is not known here." in done.err


def test_search_for_a_type_that_nobody_knows(run: Runner) -> None:
    done = run("search", "fever", "--type", "xyz")
    assert done.status == 2
    assert "all, aml" in done.err
