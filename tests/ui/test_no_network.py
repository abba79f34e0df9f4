"""A whole session under a tracer: no way out to a network, no write but where it belongs."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.support.tracing import Call, look_ups, trace, ways_out, writes_outside

SESSION = Path(__file__).resolve().parents[1] / "sessions" / "whole_session.py"
OWN_PAGE = """\
---
title: A page of my own
source: Test Clinic
---

# A page of my own

Some [words](https://clinic.example/signs) about ALL.
"""


def watched(folder: Path, *, every: int) -> tuple[list[Call], dict[str, int], Path]:
    """The calls of one session with a home of its own, what it did, and its folder."""
    home, targets = folder / "home", folder / "chosen"
    for made in (home, targets):
        made.mkdir()
    page = folder / "a-page-of-my-own.md"
    page.write_text(OWN_PAGE, "utf-8")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "HOME": str(home),
        "TMPDIR": str(folder / "home"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, str(SESSION), str(folder / "data"), str(targets), str(page)]
    calls, done = trace([*command, str(every)], folder=folder, environment=environment, seconds=900)
    assert done.returncode == 0, done.stderr[-2000:]
    return calls, json.loads(done.stdout.splitlines()[-1]), page


def check(folder: Path, *, every: int) -> dict[str, int]:
    """Nothing left the machine, nothing was written elsewhere; what the session did."""
    calls, did, _ = watched(folder, every=every)
    assert calls, "the trace is empty"
    assert ways_out(calls) == []
    assert look_ups(calls) == []
    assert writes_outside(calls, (folder / "data", folder / "chosen")) == []
    return did


def test_a_session_stays_on_this_machine(tmp_path: Path) -> None:
    did = check(tmp_path, every=25)
    assert did["pages"] > 100
    assert did["web links"] > 50
    assert did["searches"] == 5
    assert did["printed"] == did["added"] == did["exports"] == did["bookmarks"] == 1


@pytest.mark.slow
def test_every_page_and_every_link_stays_on_this_machine(tmp_path: Path) -> None:
    did = check(tmp_path, every=1)
    assert did["term links"] > 600
    assert did["section links"] > 400


def test_the_tracer_sees_a_way_out_and_a_stray_write(tmp_path: Path) -> None:
    """The proof above could not fail if the tracer were blind."""
    escaping = (
        "import socket, pathlib, subprocess, sys\n"
        "code = 'import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)'\n"
        "subprocess.run([sys.executable, '-c', code])\n"
        "here = pathlib.Path.cwd(); (here / 'stray').write_text('x')\n"
        "(here / 'stray').rename(here / 'other')\n"
        "socket.getaddrinfo('localhost', 80)\n"
    )
    calls, done = trace(
        [sys.executable, "-c", escaping], folder=tmp_path, environment=os.environ, seconds=60
    )
    assert done.returncode == 0, done.stderr
    assert [call.name for call in ways_out(calls)][:1] == ["socket"]
    assert look_ups(calls)
    assert {call.name for call in writes_outside(calls, (tmp_path / "data",))} >= {
        "openat",
        "rename",
    }
    assert not writes_outside(calls, (tmp_path,))
