"""Build, try, measure and pack the program: what `python3 dev.py package` runs inside .venv.

    package.py [--site FILE] [--no-installers]

Windows and macOS builds are made on those systems by the same command.
"""

import argparse
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "leukemia-reader"
DIST = ROOT / "dist" / NAME


def main() -> int:
    """Do every step; 1 when one of them failed."""
    parser = argparse.ArgumentParser(prog="dev.py package")
    parser.add_argument("--site", type=Path, help="a site.toml to bake in")
    parser.add_argument("--no-installers", action="store_true", help="the folder alone")
    chosen = parser.parse_args()
    os.environ |= settled(chosen.site)
    shutil.rmtree(DIST, ignore_errors=True)
    if status := freeze():
        return status
    if status := try_out():
        return status
    tell_sizes()
    return 0 if chosen.no_installers else pack()


def settled(site: Path | None) -> dict[str, str]:
    """The environment that makes two builds of one commit alike."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], check=False, capture_output=True, text=True, cwd=ROOT
    )
    moment = told.stdout.strip() or "0"
    variables = {
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", moment),
    }
    return variables | ({"SITE": str(site.absolute())} if site else {})


def freeze() -> int:
    """PyInstaller's build of build.spec, quiet unless it fails."""
    say("Building with PyInstaller")
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"]
    return subprocess.run(line, check=False, cwd=ROOT).returncode


def program() -> Path:
    """The finished program; on Windows the one that writes to the terminal."""
    return DIST / (f"{NAME}-console.exe" if os.name == "nt" else NAME)


def try_out() -> int:
    """The self-test of the finished program: without a screen, then on one where there is one."""
    say("Trying the program without a screen")
    if status := self_test({"QT_QPA_PLATFORM": "offscreen"}):
        return status
    if not sys.platform.startswith("linux"):
        own = {"win32": "windows", "darwin": "cocoa"}[sys.platform]
        say("Trying the program on the screen")
        return self_test({"QT_QPA_PLATFORM": own})
    with screen() as display:
        if not display:
            say("Not tried on a screen: there is none, and no Xvfb")
            return 0
        say("Trying the program on a screen (X11)")
        return self_test({"QT_QPA_PLATFORM": "xcb", "DISPLAY": display})


def self_test(variables: dict[str, str]) -> int:
    """Run it, with these variables set."""
    line = [str(program()), "self-test"]
    return subprocess.run(line, check=False, env=os.environ | variables, timeout=300).returncode


@contextmanager
def screen() -> Iterator[str]:
    """The name of an X11 screen: this desktop's, or one of Xvfb's for as long as needed; or ""."""
    if os.environ.get("DISPLAY") or shutil.which("Xvfb") is None:
        yield os.environ.get("DISPLAY", "")
        return
    end, start = os.pipe()
    line = ["Xvfb", "-displayfd", str(start), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(line, pass_fds=[start], stderr=subprocess.DEVNULL)
    os.close(start)
    with os.fdopen(end) as told:
        number = told.readline().strip()  # written once the screen is there
    try:
        yield f":{number}" if number else ""
    finally:
        server.terminate()
        server.wait()


def tell_sizes() -> None:
    """What it takes on the disk, and on the way there."""
    files = [one for one in DIST.rglob("*") if one.is_file() and not one.is_symlink()]
    installed = sum(one.stat().st_size for one in files) / 1e6
    say(f"{len(files)} files, {installed:.1f} MB installed, {compressed() / 1e6:.1f} MB as tar.xz")
    for one in sorted(files, key=lambda file: -file.stat().st_size)[:8]:
        print(f"    {one.stat().st_size / 1e6:6.1f} MB  {one.relative_to(DIST).as_posix()}")


def compressed() -> int:
    """Bytes of the build as a tar.xz, which is thrown away."""

    class Counter:
        size = 0

        def write(self, data: bytes) -> int:
            self.size += len(data)
            return len(data)

    counter = Counter()
    with (
        lzma.open(counter, "wb", preset=6) as stream,
        tarfile.open(fileobj=stream, mode="w|") as tar,
    ):
        tar.add(DIST, NAME)
    return counter.size


def pack() -> int:
    """The installers that can be made on this system, into dist/."""
    began = time.monotonic()
    output = ROOT / "dist"
    if sys.platform.startswith("linux"):
        if shutil.which("dpkg-deb") is None or shutil.which("objdump") is None:
            say("No .deb: it needs dpkg-deb and objdump (apt-get install dpkg-dev)")
            return 0
        line = [sys.executable, "packaging/linux/make_packages.py", str(DIST), str(output)]
    elif sys.platform == "win32":
        compiler = shutil.which("iscc") or r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
        if not Path(compiler).is_file():
            say("No installer: Inno Setup 6 is not there (jrsoftware.org)")
            return 0
        given = [f"/DDist={DIST}", f"/DVersion={version()}", f"/O{output}"]
        line = [compiler, "/Qp", *given, "packaging/windows/setup.iss"]
    else:
        line = ["sh", "packaging/macos/make_dmg.sh", str(output)]
    say("Packing")
    status = subprocess.run(line, check=False, cwd=ROOT).returncode
    say(f"Packed in {time.monotonic() - began:.0f} seconds" if not status else "Packing failed")
    return status


def version() -> str:
    """The program's version."""
    sys.path.insert(0, str(ROOT))
    from reader import __version__  # noqa: PLC0415

    return __version__


def say(text: str) -> None:
    """One line about what is being done."""
    print(f"— {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
