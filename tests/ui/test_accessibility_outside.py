"""The program as a screen reader meets it: over AT-SPI, from another process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SESSIONS = ROOT / "tests" / "sessions"
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
TITLE = "Chronic myeloid leukemia (CML): the basics"
SCRIPT = """
"$LAUNCHER" --launch-immediately &
"$READER_PYTHON" -m reader --data-dir "$DATA" $SHOWS &
READER=$!
"$SYSTEM_PYTHON" "$LOOKING" "$TITLE"
STATUS=$?
kill $READER
exit $STATUS
"""


def launcher() -> str:
    """What starts the bus of screen readers; skips where anything for it is missing."""
    found = next((path for path in LAUNCHERS if Path(path).is_file()), "")
    for name in ("dbus-run-session", "xvfb-run"):
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed: the program is not seen from outside.")
    has = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    if not found or has.returncode != 0:
        pytest.skip("at-spi2-core or python3-pyatspi is not installed.")
    return found


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's"),
]


def from_outside(
    session: str,
    folder: Path,
    *,
    shows: str = "--open cml-basics",
    wanted: str = TITLE,
    orca: int = 46,
) -> str:
    """What `session` writes about the program, which it meets on a screen and a bus of its own.

    `shows` are the program's arguments; `wanted` is what the session looks for first; `orca` is the
    version of the screen reader that the program finds on the computer.
    """
    installed = install_orca(folder / "computer", orca)
    environment = {
        **os.environ,
        "PATH": f"{installed}{os.pathsep}{os.environ['PATH']}",
        "LAUNCHER": launcher(),
        "READER_PYTHON": sys.executable,
        "SYSTEM_PYTHON": SYSTEM_PYTHON,
        "DATA": str(folder / "data"),
        "LOOKING": str(SESSIONS / session),
        "SHOWS": shows,
        "TITLE": wanted,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    # Without a reset when its last guest goes: the program may come just then, and find no screen.
    screen = ["xvfb-run", "-a", "-s", "-noreset -screen 0 1280x800x24"]
    done = subprocess.run(
        [*screen, "dbus-run-session", "--", "sh", "-c", SCRIPT],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def install_orca(prefix: Path, version: int) -> Path:
    """As much of Orca as says which one it is; the folder of its program."""
    package = prefix / "lib" / "python3" / "dist-packages" / "orca"
    package.mkdir(parents=True)
    (package / "orca_platform.py").write_text(f'version     = "{version}.1"\n', "utf-8")
    program = prefix / "bin" / "orca"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    return program.parent


def test_a_screen_reader_is_told_title_headings_links_and_the_tree(tmp_path: Path) -> None:
    told = from_outside("from_outside.py", tmp_path)
    seen = [tuple(line.split("\t", 1)) for line in told.splitlines() if "\t" in line]
    assert ("frame", f"{TITLE} – Leukemia Reader") in seen
    lists = {("list", "On this page"), ("list", "Links on this page"), ("tree", "Library")}
    assert lists <= set(seen)
    assert ("list item", "Treatment") in seen
    assert ("text", "Search the library") in seen
    assert sum(role == "push button" and bool(name) for role, name in seen) > 8
    assert not [one for one in seen if one[0] == "push button" and not one[1]], "a nameless button"


def test_a_screen_reader_reads_presses_types_and_hears(tmp_path: Path) -> None:
    found = json.loads(from_outside("used_from_outside.py", tmp_path).splitlines()[-1])
    assert found["page"] == f"Page: {TITLE}"
    assert "CML" in found["words"]
    lines = {name: (beside, is_open) for name, beside, is_open in found["tree"]}
    assert lines["Chronic myeloid leukemia (CML)"] == ("Level 1", True)
    assert lines["Hairy cell leukemia (HCL)"] == ("Level 1", False)
    assert ("Level 2", True) in lines.values()
    assert found["home"] == "Leukemia Reader"
    assert any(name.lower().startswith("imatinib") for name in found["results"])
    assert any("result" in words for words in found["said"])
    assert found["status"] == [], "said twice"


def test_an_orca_without_announcements_hears_the_status_line(tmp_path: Path) -> None:
    told = from_outside("used_from_outside.py", tmp_path, orca=43)
    found = json.loads(told.splitlines()[-1])
    assert any(words.endswith(" results") for words in found["status"])
    assert found["said"] == [], "said twice"


def test_a_screen_reader_goes_by_lists_writes_a_note_and_changes_the_language(
    tmp_path: Path,
) -> None:
    found = json.loads(from_outside("further_from_outside.py", tmp_path).splitlines()[-1])
    assert found["scrolled"] > 0
    assert found["dialog"].startswith("My note")
    assert found["nameless"] == []
    assert found["followed"].startswith("Clinical trials")
    assert "Leucemia mieloide aguda (LMA)" in found["lines"]
    assert found["language"].startswith("es")


def test_a_screen_reader_can_begin_at_a_shared_screen(tmp_path: Path) -> None:
    begin = "Leukemia Reader. Touch to begin"
    told = from_outside("kiosk_from_outside.py", tmp_path, shows="--kiosk", wanted=begin)
    found = json.loads(told.splitlines()[-1])
    assert found["welcome"][0][0] == "push button"
    assert ["push button", "Finish"] in found["bar"]
    assert ["push button", "Acute myeloid leukemia (AML)"] in found["contents"]
    everything = found["welcome"] + found["bar"] + found["contents"]
    assert not [role for role, name in everything if not name], "something has no name"
