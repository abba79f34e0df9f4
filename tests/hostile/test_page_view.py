"""The page view shows what is left of hostile documents, in its time, and reads no file for it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.conftest import Keep
from tests.support.hostile_documents import corpus

ROOT = Path(__file__).resolve().parents[2]
SIZE = 150_000
WHOLE = 1_000_000
MOST_MEGABYTES = 500
SECONDS = 2.0  # of processor time for each step; Qt once took minutes for each of these
# In the ordinary tests only what never ends is stopped: they run beside other work.
HANGS = 20.0
MEGABYTES = "megabytes"
CASES = (
    *("markdown: quotes", "markdown: bullets", "markdown: one letter", "markdown: tables"),
    *("markdown: wide table", "markdown: wide table with short rows", "markdown: headings"),
    *("markdown: paths out of the library", "markdown: pictures in links"),
    *("markdown: links to many sites", "markdown: divs closed again on lines"),
)


def show(
    cases: tuple[str, ...], folder: Path, *, size: int = SIZE, before: tuple[str, ...] = ()
) -> list[tuple[str, dict[str, float]]]:
    """What each step took for each page of each case; `before` is put before the command."""
    made, documents = corpus(), folder / "documents"
    documents.mkdir()
    for number, case in enumerate(cases):
        (documents / f"{number}.md").write_bytes(made[case](size))
    command = [
        sys.executable,
        "-m",
        "tests.support.hostile_page",
        str(documents),
        str(folder / "u"),
    ]
    told = subprocess.run(
        [*before, *command], cwd=ROOT, capture_output=True, text=True, timeout=150, check=False
    )
    assert told.returncode == 0, told.stderr[-2_000:]
    assert not told.stderr
    rows = [json.loads(line) for line in told.stdout.splitlines()]
    assert all(row["megabytes"] <= MOST_MEGABYTES for row in rows), rows
    return [
        (cases[int(Path(row["file"]).stem)], row["spent"] | {MEGABYTES: row["megabytes"]})
        for row in rows
    ]


def _are_quick(
    cases: tuple[str, ...],
    folder: Path,
    *,
    size: int = SIZE,
    most: float = HANGS,
    keep: Keep | None = None,
) -> None:
    shown = show(cases, folder, size=size)
    if keep:
        steps = {step for _, spent in shown for step in spent}
        keep("cost", {step: max(spent[step] for _, spent in shown) for step in steps})
    for case, spent in shown:
        slow = {step for step in spent if step != MEGABYTES and spent[step] >= most}
        assert not slow, (case, spent)


def test_what_stopped_the_window_once_is_shown(tmp_path: Path) -> None:
    _are_quick(CASES, tmp_path)


@pytest.mark.parametrize("size", [600, 5_000])
def test_what_nests_in_one_another_is_shown(tmp_path: Path, size: int) -> None:
    _are_quick(tuple(case for case in sorted(corpus()) if "tags" in case), tmp_path, size=size)


@pytest.mark.slow
@pytest.mark.parametrize("case", sorted(corpus()))
def test_a_megabyte_of_it_is_shown_in_its_time(
    case: str, tmp_path: Path, record_property: Keep
) -> None:
    _are_quick((case,), tmp_path, size=WHOLE, most=SECONDS, keep=record_property)


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not here")
def test_no_path_of_a_document_is_opened(tmp_path: Path) -> None:
    """Qt opens files outside of Python: only the system's own record tells."""
    record = tmp_path / "record"
    tracer = ("strace", "-f", "-qq", "-e", "trace=%file,%network", "-o", str(record))
    show(("markdown: paths out of the library",), tmp_path, before=tracer)
    calls = record.read_text("utf-8", "replace")
    assert "0.md" in calls
    for path in ("/etc/passwd", "win.ini", "secret.svg", "AUX.svg", "NUL.svg", "host/share"):
        assert path not in calls
    assert "AF_INET" not in calls
