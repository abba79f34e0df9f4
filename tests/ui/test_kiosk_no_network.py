"""People at the shared screen under a tracer: no way out, and nothing of them on the disk.

The voice is a service of the system (speech-dispatcher). Where none runs, its library starts one,
which asks at a port of this machine for other speech programs and writes a log of its own start.
That is no part of this program, so here one runs already, as on a desktop, and is not traced; but
its folder is looked through for words that were read.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.kiosk_pin import make_hash
from tests.support.kiosk_window import PIN, files_in
from tests.support.tracing import look_ups, trace, ways_out, writes_outside

SESSION = Path(__file__).resolve().parents[1] / "sessions" / "kiosk_session.py"
SITE = """\
name = "Test Clinic"
language = "en"

[kiosk]
on = true
print = true
pin = "{pin}"
"""
TRACES = ("imatinab", "gleevec", "questions-all", "what-is-leukemia", "questions to ask")


@contextmanager
def voice_of_the_system(folder: Path) -> Iterator[dict[str, str]]:
    """A speech service with its folder in `folder`, where there is one; how it is reached."""
    program = shutil.which("speech-dispatcher")
    if program is None:
        yield {}
        return
    folder.mkdir()
    door = folder / "door"
    words = [program, "--run-single", "--timeout", "0", "--communication-method", "unix_socket"]
    environment = {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
    with subprocess.Popen(
        [*words, "--socket-path", str(door)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as service:
        try:
            yield {"SPEECHD_ADDRESS": f"unix_socket:{door}"}
        finally:
            service.terminate()


def check(folder: Path, *, every: int) -> dict[str, int]:
    """Nothing left the machine, nothing tells of the people; what they did."""
    home, site = folder / "home", folder / "site.toml"
    home.mkdir()
    site.write_text(SITE.format(pin=make_hash(PIN)), "utf-8")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "HOME": str(home),
        "TMPDIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, str(SESSION), str(folder / "data"), str(site), str(every), PIN]
    with voice_of_the_system(folder / "voice") as voice:
        calls, done = trace(command, folder=folder, environment=environment | voice, seconds=900)
    assert done.returncode == 0, done.stderr[-2000:]
    assert calls, "the trace is empty"
    assert ways_out(calls) == []
    assert look_ups(calls) == []
    assert writes_outside(calls, (folder / "data",)) == []
    assert list(home.rglob("*")) == []
    own = [one for one in files_in(folder / "data").items() if not one[0].startswith("cache/")]
    service = files_in(folder / "voice").items() if (folder / "voice").is_dir() else ()
    for name, kept in (*own, *service):
        words = kept.decode("utf-8", "replace").lower()
        assert not any(trace in words for trace in TRACES), name
    return json.loads(done.stdout.splitlines()[-1])


def test_people_at_a_shared_screen_stay_on_this_machine(tmp_path: Path) -> None:
    did = check(tmp_path, every=25)
    assert did["pages"] > 60
    assert did["searches"] == 3
    assert did["looks"] == 8
    assert did["taken"] == 4
    assert did["people"] == did["staff"] == 2
    told = ("index ready", "opened a result", "listened", "languages", "told of the printer")
    assert {one: did.get(one) for one in told} == dict.fromkeys(told, 1)


@pytest.mark.slow
def test_every_page_at_a_shared_screen_stays_on_this_machine(tmp_path: Path) -> None:
    did = check(tmp_path, every=1)
    assert did["pages"] > 780
    assert did["term links"] > 600
    assert did["section links"] > 400
    assert did["web links"] > 50
