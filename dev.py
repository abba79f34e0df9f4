#!/usr/bin/env python3
"""Set up, run, test, measure and package Leukemia Reader, with nothing but Python.

    python3 dev.py run [ARGUMENTS]   start the program (arguments go to it)
    python3 dev.py test [--all]      format, lint, types and tests; --all adds the long proofs
    python3 dev.py lint              format, lint and types only
    python3 dev.py coverage          the tests, and the lines and branches that none of them reached
    python3 dev.py mutants           change the code in small ways: which changes does no test see?
    python3 dev.py bench [NAME ...]  measure, as a table and as JSON in bench-results/
    python3 dev.py shots [FOLDER]    pictures of the window in every theme and size, in shots/
    python3 dev.py translations      collect the words for translators, and make what Qt reads
    python3 dev.py package           build, try and pack the program, in dist/ (--site FILE)
    python3 dev.py setup [--speech]  only make .venv and install into it (and what reads aloud)

Every command makes `.venv` first and installs the exact, hashed versions of constraints.txt.
"""

import ctypes.util
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed-from.txt"
OLDEST = (3, 11)

# What Qt's wheels need from a Debian or Ubuntu system (library name → package). The first group
# lets Qt load at all; the second draws on an X11 screen.
LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "glib-2.0": "libglib2.0-0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
    "xkbcommon": "libxkbcommon0",
}
SCREEN_LIBRARIES = {
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
    "xcb-xkb": "libxcb-xkb1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
}

# The extra "mutants": mutmut and what only it needs.
MUTATING = (
    "click", "libcst", "linkify-it-py", "mdit-py-plugins", "mutmut", "pyyaml-ft", "rich",
    "setproctitle", "textual",
)  # fmt: skip
HELPFUL = {"run", "test", "mutants", "package"}  # what they start tells its own --help
KILLED = 85  # percent of mutants that a test has to see


def main(arguments: list[str]) -> int:
    """Do the command in `arguments` and return the exit status."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "run": run,
        "test": test,
        "lint": lint,
        "coverage": coverage,
        "mutants": mutants,
        "bench": bench,
        "shots": shots,
        "translations": translations,
        "package": package,
        "setup": setup,
    }
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments and arguments[0] in {"-h", "--help", "help"} else 2
    name, rest = arguments[0], arguments[1:]
    if name not in HELPFUL and {"-h", "--help"} & set(rest):
        print(__doc__)
        return 0
    try:
        set_up(LIBRARIES | SCREEN_LIBRARIES if name in {"run", "setup"} else LIBRARIES)
        return commands[name](rest)
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# --- set-up ---------------------------------------------------------------------------------


class SetUpError(Exception):
    """Something on this machine is missing; the text says what to do."""


def set_up(libraries: dict[str, str]) -> None:
    """Make `.venv`, install the locked versions, and look for the libraries that Qt needs."""
    wanted = fingerprint()
    if not (STAMP.is_file() and STAMP.read_text("utf-8") == wanted and venv_python().is_file()):
        make_venv()
        install()
        STAMP.write_text(wanted, "utf-8")
    if platform.system() == "Linux":
        find_libraries(libraries)


def fingerprint() -> str:
    """What the installed set depends on: this Python, the lock and the project's metadata."""
    digest = hashlib.sha256(f"{ROOT} {sys.version}".encode())
    for name in ("constraints.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def venv_python() -> Path:
    """The Python inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv() -> None:
    """Make `.venv` afresh, unless one with a working pip is there already."""
    if venv_python().is_file() and works([str(venv_python()), "-m", "pip", "--version"]):
        return
    say("Making .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    if made.returncode != 0:
        if shutil.which("apt-get") and is_root():
            apt_install([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
            made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
        if made.returncode != 0:
            shutil.rmtree(VENV, ignore_errors=True)
            raise SetUpError(
                "Python could not make a virtual environment. On Debian or Ubuntu, type this and"
                " try again:\n    sudo apt-get install python3-venv"
            )


def install() -> None:
    """Install what constraints.txt locks, by hash, then this project itself."""
    say("Installing the locked packages (about 130 MB the first time)")
    chosen = VENV / "locked.txt"
    chosen.write_text(locked(without=("pyside6-addons", *MUTATING)), "utf-8")
    pip("--require-hashes", "-r", str(chosen))
    pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))


def locked(*, without: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> str:
    """The text of constraints.txt less the packages `without`, or of those in `only`."""
    kept: list[str] = []
    skip = False
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines():
        if line and not line[0].isspace():
            name = line.split("==")[0].strip().lower()
            skip = name in without or bool(only and name not in only)
        if not skip:
            kept.append(line)
    return "\n".join(kept) + "\n"


def pip(*arguments: str) -> None:
    """Run pip inside `.venv`; raises `SetUpError` when it fails."""
    command = [str(venv_python()), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", *arguments]
    if subprocess.run(command, check=False, cwd=ROOT).returncode != 0:
        raise SetUpError(
            "The packages could not be installed. This one step needs the internet; look at the"
            " lines above, and run the same command again. Nothing else was changed."
        )


def find_libraries(libraries: dict[str, str]) -> None:
    """Install or name the system libraries that Qt needs and this machine lacks."""
    missing = [package for name, package in libraries.items() if not has_library(name)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(sorted(n for n in libraries if not has_library(n)))
        say(f"Qt may need these system libraries, which were not found: {names}")
        return
    if is_root():
        say("Installing system libraries that Qt needs: " + " ".join(missing))
        apt_install(missing)
        return
    raise SetUpError(
        "Qt needs some system libraries. Type this line, then run the same command again:\n"
        f"    sudo apt-get install {' '.join(missing)}"
    )


def has_library(name: str) -> bool:
    """Whether the shared library lib`name` can be loaded here."""
    return ctypes.util.find_library(name) is not None


def apt_install(packages: list[str]) -> None:
    """Install Debian packages as root, refreshing the lists only when needed."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    line = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run(line, check=False, env=environment, stdout=subprocess.DEVNULL).returncode:
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
        if subprocess.run(line, check=False, env=environment).returncode != 0:
            raise SetUpError("apt-get could not install: " + " ".join(packages))


def is_root() -> bool:
    """Whether this runs with the right to install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def works(command: list[str]) -> bool:
    """Whether `command` runs and exits with 0."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


# --- commands -------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Start the program; a "--" before its arguments is allowed."""
    return tool("-m", "reader", *(arguments[1:] if arguments[:1] == ["--"] else arguments))


def setup(arguments: list[str]) -> int:
    """Nothing more than every command does first; `--speech` adds the extra for reading aloud."""
    if "--speech" in arguments:
        say("Installing the voices' part of Qt (about 175 MB)")
        chosen = VENV / "speech.txt"
        chosen.write_text(locked(only=("pyside6-addons",)), "utf-8")
        pip("--require-hashes", "--no-deps", "-r", str(chosen))
    return 0


def lint(_: list[str]) -> int:
    """Format, lint and types."""
    return (
        step("Format", "-m", "ruff", "format", "--check", "--quiet", ".")
        or step("Lint", "-m", "ruff", "check", "--quiet", ".")
        or step("Types", "-m", "mypy")
    )


def test(arguments: list[str]) -> int:
    """Format, lint, types, then the tests; `--all` adds the long proofs."""
    everything = "--all" in arguments
    rest = [argument for argument in arguments if argument != "--all"]
    marks = [] if everything else ["-m", "not slow"]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    workers = [] if "-n" in rest else ["-n", "2"]
    return lint([]) or step("Tests", "-m", "pytest", "-q", *workers, *marks, *rest)


def coverage(arguments: list[str]) -> int:
    """Run the ordinary tests, and tell what none of them reached."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return step("Coverage", str(ROOT / "tests" / "support" / "reached.py"), *arguments)


def mutants(arguments: list[str]) -> int:
    """Run mutmut on the modules that pyproject.toml names; docs/testing.md tells what is left."""
    chosen = VENV / "mutants.txt"
    chosen.write_text(locked(only=MUTATING), "utf-8")
    pip("--require-hashes", "--no-deps", "-r", str(chosen))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    status = tool("-m", "mutmut", "run", *arguments) or tool("-m", "mutmut", "export-cicd-stats")
    if status:
        return status
    told = json.loads((ROOT / "mutants" / "mutmut-cicd-stats.json").read_text("utf-8"))
    seen = told["killed"] + told["timeout"]
    counted = seen + told["survived"] + told["no_tests"] + told["suspicious"]
    share = 100 * seen / max(1, counted)
    say(f"{seen} of {counted} mutants were seen by a test: {share:.1f} %, {KILLED} % wanted")
    return int(share < KILLED)


def bench(arguments: list[str]) -> int:
    """Measure each of tests/benchmarks/bench_*.py, or those named."""
    found = sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py"))
    names = [path.stem.removeprefix("bench_") for path in found]
    if unknown := [name for name in arguments if name not in names]:
        print(f"There is no measure “{unknown[0]}”. There are: {', '.join(names)}.")
        return 2
    chosen = [p for p in found if not arguments or p.stem.removeprefix("bench_") in arguments]
    results = ROOT / "bench-results"
    results.mkdir(exist_ok=True)
    status = 0
    for path in chosen:
        target = results / f"{path.stem.removeprefix('bench_')}.json"
        status = step(path.stem, str(path), "--json", str(target)) or status
    return status


def shots(arguments: list[str]) -> int:
    """Pictures of the window."""
    if any(argument.startswith("-") for argument in arguments):
        print("“shots” takes the folder for the pictures, and nothing else.")
        return 2
    return tool("-m", "reader.ui.shots", *(arguments or [str(ROOT / "shots")]))


def translations(arguments: list[str]) -> int:
    """Collect the words of the code in each .ts file and make the .qm beside it.

    `--check`: only say what is missing. lupdate needs libgssapi-krb5-2 on Debian.
    """
    status = 0
    for catalogue in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        if "--check" not in arguments:
            status = renew(catalogue) or status
        waiting = catalogue.read_text("utf-8").count('type="unfinished"')
        say(
            f"{catalogue.name}: {waiting} not translated yet"
            if waiting
            else f"{catalogue.name}: all"
        )
    return status


def renew(catalogue: Path) -> int:
    """Bring one catalogue up to date with the code."""
    code = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "reader").rglob("*.py"))
    # No line numbers and nothing obsolete: a changed line of code is no change of the catalogue.
    quiet = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    target = str(catalogue.relative_to(ROOT))
    compiled = str(catalogue.with_suffix(".qm").relative_to(ROOT))
    status = script("pyside6-lupdate", *code, *quiet, "-ts", target)
    return status or script("pyside6-lrelease", "-silent", target, "-qm", compiled)


def script(name: str, *arguments: str) -> int:
    """Run a program that was installed into `.venv`."""
    found = venv_python().with_name(f"{name}.exe" if os.name == "nt" else name)
    return subprocess.run([str(found), *arguments], check=False, cwd=ROOT).returncode


def package(arguments: list[str]) -> int:
    """Freeze the program with PyInstaller, run its self-test, and make what installs it."""
    return step("Package", str(ROOT / "packaging" / "package.py"), *arguments)


def step(title: str, *arguments: str) -> int:
    """Run one step of a command under its title."""
    say(title)
    status = tool(*arguments)
    if status:
        say(f"{title}: not right yet (exit status {status})")
    return status


def tool(*arguments: str) -> int:
    """Run the Python inside `.venv` in the project's folder."""
    return subprocess.run([str(venv_python()), *arguments], check=False, cwd=ROOT).returncode


def say(text: str) -> None:
    """One line about what is being done."""
    print(f"— {text}", flush=True)


def newer_python() -> str | None:
    """Another Python on this machine that is new enough, if there is one."""
    for minor in (13, 12, 11, 14):
        found = shutil.which(f"python3.{minor}")
        if found and works([found, "-c", "import venv"]):
            return found
    return None


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        other = newer_python()
        if other is None:
            sys.exit("Leukemia Reader needs Python 3.11 or newer. It is at python.org.")
        sys.exit(subprocess.run([other, __file__, *sys.argv[1:]], check=False).returncode)
    sys.exit(main(sys.argv[1:]))
