"""From dist/leukemia-reader to a .deb and a tarball: `make_packages.py DIST OUTPUT`.

Needs dpkg-deb and objdump. The files of one commit are the same each time (SOURCE_DATE_EPOCH).
"""

import gzip
import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent)]

from elf import links  # noqa: E402

from reader import __version__  # noqa: E402

NAME = "leukemia-reader"
HOME = f"usr/lib/{NAME}"
# Asked for by what Qt opens by itself, so that no link names it. The rest is looked up.
RECOMMENDED = ("libcups2", "libpulse0", "libspeechd2", "speech-dispatcher", "fonts-dejavu-core")
ON_DEBIAN = """On Debian systems the texts of the GNU licenses are
/usr/share/common-licenses/LGPL-3 and /usr/share/common-licenses/GPL-3, that of Apache 2.0 is
/usr/share/common-licenses/Apache-2.0."""
MAINTAINER = "The Leukemia Reader authors <packages@leukemia-reader.example>"


def main(dist: Path, output: Path) -> None:
    """Build both."""
    output.mkdir(parents=True, exist_ok=True)
    print(make_tarball(dist, output))
    print(make_deb(dist, output))


def moment() -> int:
    """The time that every file in the packages carries."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "0"))


def architecture() -> str:
    """Debian's name of this machine."""
    told = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    )
    return told.stdout.strip()


def make_tarball(dist: Path, output: Path) -> Path:
    """A plain archive that runs from where it is unpacked."""
    target = output / f"{NAME}-{__version__}-linux-{architecture()}.tar.xz"
    with (
        lzma.open(target, "wb", preset=6) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in [dist, *sorted(dist.rglob("*"))]:
            name = f"{NAME}-{__version__}/{path.relative_to(dist).as_posix()}".rstrip("/.")
            archive.add(path, name, recursive=False, filter=_anonymous)
    return target


def _anonymous(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    info.mtime = moment()
    info.mode = 0o755 if info.isdir() or info.mode & 0o100 else 0o644
    return info


def make_deb(dist: Path, output: Path) -> Path:
    """A package of Debian and Ubuntu that installs for everyone on the machine."""
    target = output / f"{NAME}_{__version__}_{architecture()}.deb"
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _fill(tree, dist)
        _describe(tree, dist)
        _settle(tree)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)],
            check=True, stdout=subprocess.DEVNULL,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(moment())},
        )  # fmt: skip
    return target


def _fill(tree: Path, dist: Path) -> None:
    shutil.copytree(dist, tree / HOME, symlinks=True)
    share = tree / "usr/share"
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _copy(HERE / f"{NAME}.desktop", share / "applications")
    _copy(HERE / "org.leukemia_reader.Reader.metainfo.xml", share / "metainfo")
    _copy(ROOT / f"resources/icons/{NAME}.svg", share / "icons/hicolor/scalable/apps")
    _copy(HERE / "lintian-overrides", share / "lintian/overrides", NAME)
    manual = _filled((HERE / f"{NAME}.1").read_text("utf-8"))
    _zipped(share / f"man/man1/{NAME}.1.gz", manual)
    doc = share / "doc" / NAME
    when = format_datetime(datetime.fromtimestamp(moment(), UTC))
    entry = f"{NAME} ({__version__}) stable; urgency=low\n\n  * As built.\n\n"
    _zipped(doc / "changelog.gz", f"{entry} -- {MAINTAINER}  {when}\n")
    _copy(dist / "NOTICES.txt", doc, "copyright")
    # The license of the program stands at the head of the same file, as Debian asks.
    words = "\n\n".join(
        (
            (ROOT / "LICENSE").read_text("utf-8"),
            ON_DEBIAN,
            (doc / "copyright").read_text("utf-8"),
        )
    )
    (doc / "copyright").write_text(words, "utf-8")


def _describe(tree: Path, dist: Path) -> None:
    files = [one for one in tree.rglob("*") if one.is_file() and not one.is_symlink()]
    size = sum(one.stat().st_size for one in files) // 1024
    control = f"""Package: {NAME}
Version: {__version__}
Section: education
Priority: optional
Architecture: {architecture()}
Installed-Size: {size}
Maintainer: {MAINTAINER}
Depends: {", ".join(host_packages(dist))}
Recommends: {", ".join(RECOMMENDED)}
Description: read about leukemia without the internet
 Shows trustworthy information about leukemia by type and by age. Medical words
 are explained where they stand, a search understands everyday words, and
 bookmarks and questions can be taken along to an appointment.
 .
 It is information, not medical advice. The program never uses the network.
"""
    debian = tree / "DEBIAN"
    debian.mkdir()
    (debian / "control").write_text(control, "utf-8")
    sums = [f"{_md5(one)}  {one.relative_to(tree).as_posix()}\n" for one in sorted(files)]
    (debian / "md5sums").write_text("".join(sums), "utf-8")


def host_packages(dist: Path) -> list[str]:
    """The Debian packages of libraries that the build links to and does not bring along."""
    binaries = [one for one in dist.rglob("*") if one.is_file() and _is_elf(one)]
    brought = {one.name for one in binaries} | {one.name for one in dist.rglob("*.so*")}
    optional = ("libcups.", "libpulse", "libspeechd.", "libwayland")
    wanted = {name for one in binaries for name in links(str(one))} - brought
    names = sorted(name for name in wanted if not name.startswith(optional))
    told = subprocess.run(
        ["dpkg-query", "-S", *(f"*/{name}" for name in names)],
        check=False, capture_output=True, text=True,
    ).stdout  # fmt: skip
    packages = {
        line.split(":")[0] for line in told.splitlines() if not line.startswith("diversion")
    }
    packages -= {one for one in packages if re.search(r"-dev$|-cross$|^lib32|^libx32|i386", one)}
    oldest = _glibc(binaries)
    return sorted(f"libc6 (>= {oldest})" if one == "libc6" else one for one in packages)


def _glibc(binaries: list[Path]) -> str:
    """The newest version of the C library that any file asks for."""
    newest = (0, 0)
    for one in binaries:
        told = subprocess.run(
            ["objdump", "-p", str(one)], check=True, capture_output=True, text=True
        )
        for found in re.findall(r"GLIBC_(\d+)\.(\d+)", told.stdout):
            newest = max(newest, (int(found[0]), int(found[1])))
    return f"{newest[0]}.{newest[1]}"


def _is_elf(file: Path) -> bool:
    if file.is_symlink():
        return False
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _settle(tree: Path) -> None:
    """Rights and times of all files, whatever the umask here."""
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name == NAME and path.parent == tree / HOME)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)
    tree.chmod(0o755)


def _copy(file: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / (name or file.name)
    text = file.read_text("utf-8")
    target.write_text(_filled(text), "utf-8")


def _filled(text: str) -> str:
    day = f"{datetime.fromtimestamp(moment(), UTC):%Y-%m-%d}"
    return text.replace("@VERSION@", __version__).replace("@DATE@", day)


def _zipped(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as stream:
        stream.write(text.encode())


def _md5(file: Path) -> str:
    import hashlib  # noqa: PLC0415

    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
