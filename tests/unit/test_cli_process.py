"""The program as a process: its output, its screen, Ctrl+C."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import ROOT, Runner, child
from tests.support.libraries import page, write


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
