"""`self-test` and `updates`: what a packager and an administrator see in the terminal."""

import json
import socket
from pathlib import Path

import pytest

from reader.cli import main
from reader.commands.self_test import LeftOut, SocketWatch, attempt
from reader.commands.self_test_core import core_checks
from reader.options import Options
from reader.screen import missing_library
from tests.support.libraries import page

ROOT = Path(__file__).resolve().parents[2]


def checks(folder: Path, *documents: Path, site: Path | None = None) -> dict[str, str]:
    options = Options(library=documents, only=True, site=site)
    _, found = core_checks(options, folder)
    return {name: (o := attempt(name, check)).state + " " + o.detail for name, check in found}


def test_all_is_well_with_the_built_in_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["self-test", "--json"])
    told = json.loads(capsys.readouterr().out)
    failed = [one for one in told["checks"] if one["state"] == "failed"]
    assert failed == []
    assert status == 0
    assert told["passed"] is True
    names = {one["name"] for one in told["checks"]}
    assert {"documents", "links", "index", "search", "bookmark", "notices", "window"} <= names
    assert {"letters", "pictures", "translations", "pages painted", "no network"} <= names


def test_a_document_that_may_not_be_given_away_and_a_broken_one_fail(tmp_path: Path) -> None:
    folder = tmp_path / "leaflets"
    folder.mkdir()
    (folder / "own.md").write_text(page("Own").replace("CC-BY-4.0", "All rights reserved"), "utf-8")
    site = tmp_path / "site.toml"
    site.write_text('documents = ["leaflets"]\nbuilt_in = false\n', "utf-8")
    _, found = core_checks(Options(site=site), tmp_path / "t")
    results = {name: attempt(name, check) for name, check in found}
    assert results["given away"].state == "failed"
    assert "own.md" in results["given away"].detail
    assert results["documents"].state == "ok"
    (folder / "bad.md").write_bytes(b"\0\1\0" * 99)
    _, found = core_checks(Options(site=site), tmp_path / "t2")
    assert attempt("documents", dict(found)["documents"]).state == "failed"


def test_an_own_library_is_asked_for_its_own_titles(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    for name in ("Watchful waiting at our clinic", "Leukemia ward visiting hours"):
        text = page(name, head="leukemiaTypes: [cll]\n")
        (folder / f"{name.split()[0].lower()}.md").write_text(text, "utf-8")
    told = checks(tmp_path / "t", folder)
    assert told["search"].startswith("ok 2 questions"), told["search"]


def test_what_a_check_raises_is_its_failure_alone() -> None:
    def broken() -> tuple[bool, str]:
        raise KeyError("gone")

    def nothing() -> tuple[bool, str]:
        raise LeftOut("Nothing to look at.")

    assert attempt("a", broken).state == "failed"
    assert "KeyError" in attempt("a", broken).detail
    assert attempt("b", nothing).state == "left out"


def test_the_watch_hears_a_network_and_not_a_socket_file(tmp_path: Path) -> None:
    watch = SocketWatch()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
    assert watch.attempts
    watch.attempts.clear()
    if hasattr(socket, "AF_UNIX"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
            one.bind(str(tmp_path / "s"))
        assert [name for name in watch.attempts if name != "socket.__new__"] == []
    watch.stop()


def test_a_missing_library_is_named_with_its_package() -> None:
    told, remedy = missing_library(
        ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
    )
    assert told.startswith("libGL.so.1 is not on this system")
    assert "libgl1" in remedy
    assert missing_library(ImportError("No module named 'x'")) == ("", "")


def test_updates_in_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drop = tmp_path / "drop"
    drop.mkdir()
    site = tmp_path / "site.toml"
    site.write_text(f'[updates]\nfolder = "{drop.as_posix()}"\n', "utf-8")
    common = ["--site", str(site), "--data-dir", str(tmp_path / "user")]

    def run(*arguments: str) -> tuple[int, str]:
        status = main([*common, *arguments])
        return status, capsys.readouterr().out

    assert run("updates") == (0, f"There are no documents in {drop}.\n")
    (drop / "ward.md").write_text(page("Our ward"), "utf-8")
    assert run("updates")[1].startswith("Now in use: 1 document of version 0.")
    assert run("show", "ward")[1].startswith("Our ward")
    assert "nothing newer" in run("updates")[1]
    (drop / "ward.md").write_bytes(b"\0\1\0" * 99)
    status, told = run("updates")
    assert status == 1
    assert "ward.md" in told
    assert run("show", "ward")[1].startswith("Our ward")
    assert main(["updates", "--data-dir", str(tmp_path / "user")]) == 2
