"""Runs the ordinary tests under coverage; fails where less was reached than `MEASURED` says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What counts together: name, files, those left out, percent of lines and branches.
MEASURED = (
    (
        "core",
        "reader/*.py,reader/library/*,reader/search/*,reader/rendering/*,reader/notebook/*",
        "reader/app.py,reader/cli.py,reader/screen.py,reader/__main__.py",
        95,
    ),
    ("terminal", "reader/cli.py,reader/screen.py,reader/__main__.py,reader/commands/*", "", 90),
    ("window", "reader/app.py,reader/ui/*", "", 85),
)
# Measuring makes regular expressions slower and writes files of its own: not for these.
LESS = (
    "--ignore=tests/hostile/test_patterns.py",
    "--ignore=tests/ui/test_no_network.py",
    "--ignore=tests/ui/test_kiosk_no_network.py",
)


def main(arguments: list[str]) -> int:
    """Run the tests and report each group; the exit status. `arguments` go to pytest."""
    results = ROOT / "coverage"
    shutil.rmtree(results, ignore_errors=True)
    results.mkdir()
    # Absolute: a child that a test starts elsewhere counts too.
    os.environ["COVERAGE_FILE"] = str(results / "data")
    tests = ["-m", "pytest", "-q", "-n", "2", "-m", "not slow", *LESS, *arguments]
    status = tool("run", *tests)
    status = tool("combine", "--quiet") or status
    for name, files, omitted, wanted in MEASURED:
        chosen = [f"--include={files}", *([f"--omit={omitted}"] if omitted else [])]
        print(f"— {name}: {wanted} %", flush=True)
        status = tool("report", *chosen, f"--fail-under={wanted}") or status
    return status


def tool(*arguments: str) -> int:
    """Run coverage in the project's folder."""
    command = [sys.executable, "-m", "coverage", *arguments]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
