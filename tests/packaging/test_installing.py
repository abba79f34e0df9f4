"""The .deb in a clean Debian: installed, started, tried, removed, and nothing is left behind."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def packages(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("packages")
    script = ROOT / "packaging" / "linux" / "make_packages.py"
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run(
        [sys.executable, str(script), str(built), str(output)], check=True, env=environment
    )
    return output


@pytest.fixture(scope="module")
def chroot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    if shutil.which("debootstrap") is None or os.geteuid() != 0:
        pytest.skip("needs debootstrap and root")
    folder = tmp_path_factory.mktemp("chroot") / "debian"
    # The same Debian as here: the build asks for its C library.
    release = dict(
        line.split("=", 1)
        for line in Path("/etc/os-release").read_text("utf-8").splitlines()
        if "=" in line
    )
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", release["VERSION_CODENAME"].strip('"'), str(folder)],
        check=False, capture_output=True, text=True, timeout=1200,
    )  # fmt: skip
    if made.returncode != 0:
        pytest.skip(f"debootstrap could not make a Debian here: {made.stdout[-200:]}")
    subprocess.run(["mount", "-t", "proc", "proc", str(folder / "proc")], check=True)
    yield folder
    subprocess.run(["umount", str(folder / "proc")], check=False)


def inside(chroot: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        "DEBIAN_FRONTEND": "noninteractive",
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        ["chroot", str(chroot), *command],
        check=False, capture_output=True, text=True, env=environment, timeout=900,
    )  # fmt: skip


def files(chroot: Path) -> set[str]:
    """All files but the lists that the package manager keeps for itself."""
    own = ("var/cache/", "var/lib/apt/", "var/lib/dpkg/", "var/log/", "proc/", "etc/ld.so.cache")
    return {
        name
        for path in chroot.rglob("*")
        if not (name := path.relative_to(chroot).as_posix()).startswith(own)
    }


def test_it_installs_works_and_goes_again(packages: Path, chroot: Path) -> None:
    package = next(packages.glob("*.deb"))
    shutil.copy(package, chroot / "root" / package.name)
    # The libraries that it asks for come first, so that what it adds itself can be told.
    asked = subprocess.run(
        ["dpkg-deb", "-f", str(package), "Depends"], check=True, capture_output=True, text=True
    ).stdout
    needed = [one.split(" (")[0].strip() for one in asked.split(",")]
    ready = inside(chroot, "apt-get", "install", "-y", "--no-install-recommends", *needed)
    assert ready.returncode == 0, ready.stderr
    before = files(chroot)

    installed = inside(
        chroot, "apt-get", "install", "-y", "--no-install-recommends", f"/root/{package.name}"
    )
    assert installed.returncode == 0, installed.stderr
    tried = inside(chroot, "leukemia-reader", "self-test")
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert "window" in tried.stdout
    assert "FAILED" not in tried.stdout
    listed = inside(chroot, "leukemia-reader", "tree")
    assert listed.stdout.startswith("Acute lymphoblastic leukemia")

    removed = inside(chroot, "apt-get", "purge", "-y", "leukemia-reader")
    assert removed.returncode == 0, removed.stderr
    left = {
        name
        for name in files(chroot) - before
        # What the trial runs wrote for their reader, root, is the reader's and stays.
        if not name.startswith(("root/.cache", "root/.local", "root/.config"))
    }
    assert left == set()


def test_lintian_has_no_more_to_say_than_is_stated(packages: Path) -> None:
    if shutil.which("lintian") is None:
        pytest.skip("needs lintian")
    done = subprocess.run(
        ["lintian", "--fail-on", "error,warning", str(next(packages.glob("*.deb")))],
        check=False, capture_output=True, text=True, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_desktop_file_and_the_page_for_shops_are_valid() -> None:
    linux = ROOT / "packaging" / "linux"
    if shutil.which("desktop-file-validate") is None or shutil.which("appstreamcli") is None:
        pytest.skip("needs desktop-file-utils and appstream")
    entry = linux / "leukemia-reader.desktop"
    done = subprocess.run(
        ["desktop-file-validate", str(entry)], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")
    page = linux / "org.leukemia_reader.Reader.metainfo.xml"
    checked = ROOT / "build" / page.name
    checked.parent.mkdir(exist_ok=True)
    text = page.read_text("utf-8").replace("@VERSION@", "0.1.0").replace("@DATE@", "2026-01-01")
    checked.write_text(text, "utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(checked)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
