"""Hostile documents in the whole window: no act of a reader holds it up.

What stands beside a page is measured and drawn, too: lists of headings and links, the title, the
tree, marks of a find, cards of results. `test_page_view.py` shows every kind in the page alone.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.conftest import Keep
from tests.support.hostile_documents import corpus

ROOT = Path(__file__).resolve().parents[2]
SMALL = 100_000
WHOLE = 1_000_000
MOST_MEGABYTES = 500
SECONDS = 2.0  # of processor time of the thread that draws, for each act and all that it begins
# What makes the most headings, links, titles, pictures, cells, hits and lines.
CASES = (
    *("markdown: a long heading", "markdown: a long underlined heading", "markdown: headings"),
    *("markdown: headings with words", "markdown: links to the next heading"),
    *("markdown: a million links", "markdown: links to many sites", "markdown: a long label"),
    *("markdown: a long target", "markdown: a long description", "markdown: our pictures"),
    *("markdown: pictures", "markdown: cards of pictures", "markdown: tables"),
    *("markdown: wide table", "markdown: terms in a row", "markdown: trial numbers"),
    *("markdown: bullets", "markdown: one letter", "markdown: blank lines"),
    *("markdown: combining accents", "markdown: zero-width joiners", "markdown: object signs"),
    *("head: a long plain text", "head: a long list", "head: a long source"),
    *("head: originals in a long list", "plain: words", "bytes: NULs between"),
)


def opened(cases: tuple[str, ...], folder: Path, *, size: int) -> dict[str, float]:
    """The most that each act took, and the most megabytes, over these documents."""
    made, documents = corpus(), folder / "documents"
    documents.mkdir()
    for number, case in enumerate(cases):
        (documents / f"{number}.md").write_bytes(made[case](size))
    module = "tests.support.hostile_window"
    command = [sys.executable, "-m", module, str(documents), str(folder / "user")]
    told = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=170, check=False
    )
    assert told.returncode == 0, told.stderr[-2_000:]
    assert "Traceback" not in told.stderr, told.stderr[-2_000:]
    rows = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(rows) == len(cases)
    most: dict[str, float] = {"megabytes": max(row["megabytes"] for row in rows)}
    for row in rows:
        for act, spent in row["spent"].items():
            most[act] = max(most.get(act, 0.0), spent)
    return most


def test_it_opens_one_and_goes_on(tmp_path: Path) -> None:
    opened(CASES[:1], tmp_path, size=SMALL)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_no_act_takes_long(case: str, tmp_path: Path, record_property: Keep) -> None:
    most = opened((case,), tmp_path, size=WHOLE)
    record_property("cost", most)
    assert most.pop("megabytes") <= MOST_MEGABYTES
    assert {act: spent for act, spent in most.items() if spent >= SECONDS} == {}
