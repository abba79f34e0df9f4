"""The built program: its size, its files, its start against the source's, its self-test.

Only where dist/leukemia-reader is (`python3 dev.py package`); otherwise it says so and ends.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import Row, report

ROOT = Path(__file__).resolve().parents[2]
DIST = Path(os.environ.get("DIST", ROOT / "dist" / "leukemia-reader"))
RUNS = 5
FEWEST_RUNS = 3
MOST_S = 30  # for all starts together: a busy machine gets fewer turns


def main() -> None:
    """Measure, and report."""
    name = "leukemia-reader.exe" if os.name == "nt" else "leukemia-reader"
    program = DIST / name
    if not program.is_file():
        print("There is no build to measure: python3 dev.py package makes one.")
        return
    files = [one for one in DIST.rglob("*") if one.is_file() and not one.is_symlink()]
    installed = sum(one.stat().st_size for one in files) / 1e6
    frozen, source = starts([str(program)], [sys.executable, "-m", "reader"])
    rows = [
        Row("installed", installed, "MB", 125),
        Row("compressed (tar, xz -6)", compressed() / 1e6, "MB", 40),
        Row("files", len(files), ""),
        Row("start to first page shown, frozen", frozen, "ms"),
        Row("the same from source", source, "ms"),
        Row("frozen against source", frozen / source, "×", 1.3),
        Row("self-test", seconds([str(program), "self-test"]), "s", 30),
    ]
    report("The built program", rows)


def starts(*commands: list[str]) -> list[float]:
    """Median milliseconds until a page is shown and photographed; the commands take turns."""
    taken: list[list[float]] = [[] for _ in commands]
    with tempfile.TemporaryDirectory() as folder:
        shot = ["--open", "what-is-leukemia", "--screenshot", str(Path(folder) / "x.png")]
        end = time.perf_counter() + MOST_S
        for turn in range(RUNS + 1):
            if turn > FEWEST_RUNS and time.perf_counter() > end:
                break
            for number, command in enumerate(commands):
                own = ["--data-dir", str(Path(folder) / f"user{number}")]
                spent = seconds([*command, *own, *shot])
                if turn:  # the first fills the disk's cache and the reader's own
                    taken[number].append(spent * 1000)
    return [statistics.median(one) for one in taken]


def seconds(command: list[str]) -> float:
    """How long the command takes to its end."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    began = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def compressed() -> int:
    """Bytes of the build as tar.xz: by the system's xz on all cores, or Python's on one."""
    if shutil.which("xz") is None or shutil.which("tar") is None:
        sys.path.insert(0, str(ROOT / "packaging"))
        import package

        package.DIST = DIST
        return package.compressed()
    tar = subprocess.Popen(["tar", "-C", str(DIST.parent), "-c", DIST.name], stdout=subprocess.PIPE)
    xz = subprocess.Popen(["xz", "-6", "-T0", "-c"], stdin=tar.stdout, stdout=subprocess.PIPE)
    assert tar.stdout is not None
    assert xz.stdout is not None
    tar.stdout.close()  # it is xz's now
    size = sum(len(part) for part in iter(lambda: xz.stdout.read(1 << 20), b""))
    if tar.wait() or xz.wait():
        raise RuntimeError("tar or xz failed")
    return size


if __name__ == "__main__":
    main()
