"""The program as a screen reader meets it: over AT-SPI, from another process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOOKING = ROOT / "tests" / "sessions" / "from_outside.py"
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
TITLE = "Chronic myeloid leukemia (CML): the basics"
SCRIPT = """
"$LAUNCHER" --launch-immediately &
"$READER_PYTHON" -m reader --data-dir "$DATA" --open cml-basics &
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


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's")
def test_a_screen_reader_is_told_title_headings_links_and_the_tree(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "LAUNCHER": launcher(),
        "READER_PYTHON": sys.executable,
        "SYSTEM_PYTHON": SYSTEM_PYTHON,
        "DATA": str(tmp_path / "data"),
        "LOOKING": str(LOOKING),
        "TITLE": TITLE,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    done = subprocess.run(
        [
            "xvfb-run",
            "-a",
            "-s",
            "-screen 0 1280x800x24",
            "dbus-run-session",
            "--",
            "sh",
            "-c",
            SCRIPT,
        ],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    seen = [tuple(line.split("\t", 1)) for line in done.stdout.splitlines() if "\t" in line]
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert ("frame", f"{TITLE} – Leukemia Reader") in seen
    assert {("list", "On this page"), ("list", "Links on this page"), ("tree", "Library")} <= set(
        seen
    )
    assert ("list item", "Treatment") in seen
    assert ("text", "Search the library") in seen
    assert sum(role == "push button" and bool(name) for role, name in seen) > 8
    assert not [one for one in seen if one[0] == "push button" and not one[1]], "a nameless button"
