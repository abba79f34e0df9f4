"""The commands, run as a person runs them."""

import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from reader.cli import main, parse
from tests.support.libraries import page, write

ROOT = Path(__file__).resolve().parents[2]


class Outcome:
    """What a run printed and how it ended."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    def json(self) -> Any:
        return json.loads(self.out)


class Runner:
    """Runs commands in this process on a library of the test's own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def __call__(self, *arguments: str | Path, bare: bool = False) -> Outcome:
        own = ["--only", "--library", self.folder / "documents", "--data-dir", self.folder / "user"]
        status = main([str(one) for one in ((*arguments,) if bare else (*own, *arguments))])
        out, err = self._capsys.readouterr()
        return Outcome(status, out, err)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Runner:
    body = "Words.\n\n## Signs\n\nBeing tired.\n\n### Fever\n\nCall.\n\n## Tests\n\nA blood test."
    files = {"a.md": page("ALL in adults", body), "b.md": page("AML in children")}
    write(tmp_path / "documents", files)
    return Runner(tmp_path, capsys)


def child(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=ROOT,
        env={**{k: v for k, v in os.environ.items() if not k.startswith("QT_")}, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


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


# check


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


def test_a_reader_of_the_output_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, {f"{n}.md": page(f"ALL {n}", "## A heading\n\nX.") for n in range(400)})
    own = ["--only", "--library", str(tmp_path), "--data-dir", str(tmp_path / ".user")]
    running = subprocess.Popen(
        [sys.executable, "-m", "reader", "tree", "--json", *own],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.read(10)
    running.stdout.close()
    told = running.stderr.read()
    running.stderr.close()
    assert (running.wait(60), told) == (0, b"")


def test_ctrl_c_is_silent(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; import reader.commands.tree as tree\n"
        # A job in the background of a shell ignores the signal unless it says otherwise.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def run(options): os.kill(os.getpid(), signal.SIGINT); import time; time.sleep(30)\n"
        "tree.run = run\n"
        "from reader.cli import main; sys.exit(main(['tree']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
    assert signal.SIGINT


def test_a_narrow_terminal_gets_a_sign_instead_of_an_exception(run: Runner) -> None:
    write(run.folder / "documents", {"c.md": page("Leukämie “ALL”")})
    library = ("--only", "--library", str(run.folder / "documents"))
    done = child("tree", *library, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Leuk?mie ?ALL?" in done.stdout


LINUX_ONLY = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only here a screen can be missing"
)


@LINUX_ONLY
@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ""},
        {"DISPLAY": ":4711"},
        {"DISPLAY": "", "WAYLAND_DISPLAY": "wayland-4711"},
        {"DISPLAY": "", "QT_QPA_PLATFORM": "xcb"},
        {"DISPLAY": ":4711", "QT_QPA_PLATFORM": "wayland"},
    ],
)
def test_without_a_screen_the_window_says_so_and_names_what_works(
    environment: dict[str, str],
) -> None:
    done = child(**{"WAYLAND_DISPLAY": "", **environment})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    for name in ("tree", "check", "search", "show --png", "self-test"):
        assert name in done.stderr


@LINUX_ONLY
def test_a_folder_that_is_not_there_opens_no_window(tmp_path: Path) -> None:
    done = child("--library", str(tmp_path / "nowhere"), QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "there is no such file or folder" in done.stderr


def test_a_picture_that_cannot_be_written_is_told(run: Runner, tmp_path: Path) -> None:
    done = child(
        *("--only", "--library", str(run.folder / "documents"), "--data-dir", str(tmp_path / "u")),
        *("--open", "nosuch", "--screenshot", str(tmp_path / "nowhere" / "window.png")),
        QT_QPA_PLATFORM="offscreen",
    )
    assert done.returncode == 2
    assert "window.png could not be written" in done.stderr


def test_a_screen_chosen_for_qt_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.screen import missing_screen

    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert missing_screen() == ""
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert missing_screen()
