"""Every command that the README names is run here, as it stands there."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
_INDENTED = re.compile(r"^ {4}((?:python3|pyinstaller|leukemia-reader) ?.*)$", re.MULTILINE)
_INLINE = re.compile(r"`((?:python3 dev\.py|pyinstaller|leukemia-reader) [^`]+)`")
Run = subprocess.CompletedProcess[str]


def commands() -> list[str]:
    """The commands of the README, each once."""
    found = [*_INDENTED.findall(README), *_INLINE.findall(README)]
    return list(dict.fromkeys(" ".join(one.split()) for one in found))


class Trial:
    """Runs the program the way the README's command does, on a data folder of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def reader(self, *arguments: str, typed: str = "") -> Run:
        own = ("--data-dir", str(self.folder / "data"))
        return self._run(sys.executable, "-m", "reader", *arguments, *own, typed=typed)

    def dev(self, *arguments: str) -> Run:
        return self._run(sys.executable, "dev.py", *arguments)

    def _run(self, *command: str, typed: str = "") -> Run:
        return subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            input=typed,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )


def window(trial: Trial) -> None:
    """`dev.py run`, told to photograph itself and end."""
    picture = trial.folder / "window.png"
    data = ("--data-dir", str(trial.folder / "data"))
    done = trial.dev("run", "--", "--open", "what-is-leukemia", "--screenshot", str(picture), *data)
    assert (done.returncode, picture.is_file()) == (0, True), done.stderr


def quick_tests(trial: Trial) -> None:
    """`dev.py test` of one small file: the whole would run this test again."""
    done = trial.dev("test", "-n", "0", "tests/unit/test_paths.py")
    assert done.returncode == 0, done.stdout + done.stderr


def all_tests(trial: Trial) -> None:
    """`dev.py test --all`, of a file without long proofs."""
    done = trial.dev("test", "--all", "-n", "0", "tests/unit/test_paths.py")
    assert done.returncode == 0, done.stdout + done.stderr


def kiosk(trial: Trial) -> None:
    """The file of the site is read before anything is shown; a wrong one is told."""
    wrong, picture = trial.folder / "site.toml", trial.folder / "kiosk.png"
    wrong.write_text("[kiosk]\nminutes = 'long'\n", "utf-8")
    done = trial.reader("--kiosk", "--site", str(wrong), "--screenshot", str(picture))
    assert done.returncode == 2
    assert "site.toml:2" in done.stderr
    wrong.write_text("[kiosk]\nminutes = 5\n", "utf-8")
    done = trial.reader("--kiosk", "--site", str(wrong), "--screenshot", str(picture))
    assert (done.returncode, picture.is_file()) == (0, True), done.stderr
    done = trial.reader("--kiosk", "--supervise", "--site", str(wrong), "--library", "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def pin(trial: Trial) -> None:
    site = trial.folder / "own.toml"
    done = trial.reader("site", "set-pin", "--site", str(site), typed="86421\n")
    assert done.returncode == 0, done.stderr
    assert "86421" not in site.read_text("utf-8")
    assert "pin" in site.read_text("utf-8")


def tree(trial: Trial) -> None:
    plain = trial.reader("tree")
    told = trial.reader("tree", "--json")
    explained = trial.reader("tree", "--explain")
    assert "Acute myeloid leukemia" in plain.stdout
    assert json.loads(told.stdout)[0]["kind"] == "type"
    assert len(explained.stdout) > len(plain.stdout)


def search(trial: Trial) -> None:
    words = ("search", "gleevec", "--type", "CML", "--audience", "adults", "--limit", "2", "--json")
    answer = json.loads(trial.reader(*words).stdout)
    assert 0 < len(answer["results"]) <= 2


def check(trial: Trial) -> None:
    folder = trial.reader("check", str(ROOT / "sources"))
    assert "0 errors" in folder.stdout, folder.stdout + folder.stderr
    file = trial.reader("check", str(ROOT / "sources" / "cml-basics.md"), "--json", "--explain")
    assert json.loads(file.stdout)


def show(trial: Trial) -> None:
    text = trial.reader("show", "what-is-leukemia", "--text")
    assert "leukemia" in text.stdout
    for kind in ("html", "pdf", "png"):
        file = trial.folder / f"page.{kind}"
        done = trial.reader("show", "what-is-leukemia", f"--{kind}", str(file))
        assert (done.returncode, file.stat().st_size > 1000) == (0, True), done.stderr


def index(trial: Trial) -> None:
    assert trial.reader("index").returncode == 0
    assert trial.reader("index", "--rebuild").returncode == 0


def self_test(trial: Trial) -> None:
    done = trial.reader("self-test", "--json")
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["checks"]


def updates(trial: Trial) -> None:
    done = trial.reader("updates")
    assert done.returncode in {0, 1, 2}
    assert done.stdout or done.stderr
    assert "Traceback" not in done.stderr


def speech(trial: Trial) -> None:
    """Needs a download: only that the command is known."""
    done = trial.dev("--help")
    assert "setup" in done.stdout + done.stderr


def package(trial: Trial) -> None:
    """Minutes long, run by tests/packaging: only that the command is known."""
    done = trial.dev("--help")
    assert "package" in done.stdout + done.stderr
    assert (ROOT / "build.spec").is_file()


RUNS: dict[str, Callable[[Trial], None]] = {
    "python3 dev.py run": window,
    "python3 dev.py test": quick_tests,
    "python3 dev.py test --all": all_tests,
    "python3 dev.py package": package,
    "python3 dev.py setup --speech": speech,
    "pyinstaller build.spec": package,
    "leukemia-reader --kiosk --supervise --site site.toml": kiosk,
    "leukemia-reader site set-pin --site site.toml": pin,
    "leukemia-reader site set-pin --site FILE": pin,
    "leukemia-reader tree [--json] [--explain]": tree,
    "leukemia-reader search WORDS [--type ALL] [--audience adults|children] [--limit N] [--json]": (
        search
    ),
    "leukemia-reader check FILE-OR-FOLDER": check,
    "leukemia-reader check [FILE|FOLDER ...] [--json] [--explain]": check,
    "leukemia-reader show ID[#SECTION] [--text|--html FILE|--pdf FILE|--png FILE]": show,
    "leukemia-reader index [--rebuild]": index,
    "leukemia-reader self-test [--json]": self_test,
    "leukemia-reader updates": updates,
}


def test_every_command_of_the_readme_has_its_run() -> None:
    assert sorted(commands()) == sorted(RUNS)


LONG = {quick_tests, all_tests}  # each checks format, lint and types of the whole project again


@pytest.mark.parametrize(
    "run",
    [
        pytest.param(run, id=run.__name__, marks=[pytest.mark.slow] if run in LONG else [])
        for run in dict.fromkeys(RUNS.values())
    ],
)
def test_the_command_does_what_the_readme_says(
    run: Callable[[Trial], None], tmp_path: Path
) -> None:
    run(Trial(tmp_path))


def test_the_files_that_the_readme_names_are_there() -> None:
    named = re.findall(r"`((?:docs|packaging)/[\w./-]+|[A-Z]+\.md)`|\]\((\w+/[\w.-]+)\)", README)
    assert named
    for path in filter(None, (one or other for one, other in named)):
        assert (ROOT / path).exists(), path
