"""Newer documents without a new installer: a signed pack (.zip) or a folder, put in by staff.

A pack is read, checked and unpacked beside the old one, and only a whole and good one takes its
place, by exchanging one small file. Any fault leaves everything as it was and says why.
Bookmarks are not touched: they hold document and heading, and follow their words.
"""

import hashlib
import json
import logging
import os
import shutil
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.library.pack_zip import LARGEST, MOST_FILES, MOST_PACKED, MOST_UNPACKED, read_pack
from reader.library.signature import read_key, verify
from reader.paths import Places
from reader.settings import write_atomically
from reader.wording import translate

if TYPE_CHECKING:
    from reader.site import Site

log = logging.getLogger(__name__)

ABOUT = "pack.toml"
_LONGEST_ABOUT = 10_000  # bytes
_LAST_VERSION = 10**9
_POINTER = "current.json"
_KEPT = 2  # the pack in use, and the one before it


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack in place. `whole`: it stands instead of the built-in library, not beside it."""

    folder: Path
    version: int
    whole: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of what lies in the updates folder: the pack now in use, and a sentence."""

    pack: Pack | None
    told: str = ""
    refused: bool = False


def store_of(places: Places) -> Path:
    """Where packs are unpacked."""
    return places.data / "packs"


def folders_with_pack(folders: Sequence[Path], places: Places, site: "Site") -> list[Path]:
    """The folders of documents, the pack's own first; a whole pack replaces the built-in ones."""
    pack = current(store_of(places)) if site.updates.folder is not None else None
    if pack is None:
        return list(folders)
    replaced = {pack.folder, places.sources} if pack.whole else {pack.folder}
    left = [one for one in folders if one not in replaced]
    return [pack.folder, *left]


def take_updates(places: Places, site: "Site") -> Outcome:
    """Take the newest good pack of the site's folder, if it is new. Never raises."""
    source, store = site.updates.folder, store_of(places)
    old = current(store) if source is not None else None
    if source is None or not source.is_dir():
        return Outcome(old)
    try:
        return _take(source, store, site.updates.key, old)
    except (ReaderError, OSError) as error:
        why = str(error) if isinstance(error, ReaderError) else f"{error.strerror or error}."
        words = translate(
            "library", "The new documents in {0} were not taken. {1} The old ones are still used."
        )
        told = words.format(source, why)
        log.warning(told)
        return Outcome(old, told, refused=True)


def current(store: Path) -> Pack | None:
    """The pack in use: the newest one whose files are as they were when it was checked."""
    return next((pack for row in _rows(store) if (pack := _whole(store, row)) is not None), None)


def _whole(store: Path, row: Mapping[str, Any]) -> Pack | None:
    try:
        folder = store / Path(row["folder"]).name
        for name, digest in row["files"].items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                return None
        about = _understood(row["version"], row["whole"], least=0)  # a folder may have no number
        return Pack(folder, about.version, about.whole, str(row["digest"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _take(source: Path, store: Path, key: str, old: Pack | None) -> Outcome:
    found = _signed(source, key, old) if key else _plain(source, old)
    if found is None:
        return Outcome(old)
    digest, files = found
    about = _about(files.get(ABOUT))
    if key and old is not None and about.version <= old.version:
        raise ReaderError(f"Its version ({about.version}) is not newer than {old.version}.")
    store.mkdir(parents=True, exist_ok=True)
    unpacked = Path(tempfile.mkdtemp(prefix=".new-", dir=store))
    try:
        _write(unpacked, files, about)
        count = _check(unpacked)
        folder = store / f"{about.version}-{digest[:12]}"
        shutil.rmtree(folder, ignore_errors=True)  # of an attempt that was cut off
        unpacked.rename(folder)
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)
    pack = Pack(folder, about.version, about.whole, digest)
    _point(store, pack)
    words = translate("library", "Now in use: %n document(s) of version {0}.", None, count)
    return Outcome(pack, words.format(about.version))


def _signed(source: Path, key: str, old: Pack | None) -> tuple[str, dict[str, bytes]] | None:
    """The newest signed pack that is not in use yet: its digest and files."""
    packs = sorted(source.glob("*.zip"), key=lambda one: one.stat().st_mtime_ns)
    if not packs:
        return None
    newest = packs[-1]
    if newest.stat().st_size > MOST_PACKED:
        raise ReaderError(f"{newest.name} is larger than {MOST_PACKED // 1_000_000} MB.")
    content = newest.read_bytes()  # what is checked is what is unpacked
    digest = hashlib.sha256(content).hexdigest()
    if old is not None and old.digest == digest:
        return None
    beside = newest.with_name(newest.name + ".minisig")
    if not beside.is_file():
        raise ReaderError(f"{beside.name} is missing: the pack is not signed.")
    verify(content, beside.read_text("utf-8", errors="replace")[:4000], read_key(key))
    return digest, read_pack(content)


def _plain(source: Path, old: Pack | None) -> tuple[str, dict[str, bytes]] | None:
    """The documents of a plain folder; its rights are its protection."""
    from reader.library.folders import candidates  # noqa: PLC0415 - only where a folder is used

    files = {}
    found = candidates(source)[0]
    _limit([(file.path.name, file.size) for file in found])
    for file in found:
        if file.path.resolve().is_relative_to(source.resolve()):
            files[file.path.relative_to(source).as_posix()] = file.path.read_bytes()
    if not files:
        return None
    if (about := source / ABOUT).is_file():
        with about.open("rb") as stream:
            files[ABOUT] = stream.read(_LONGEST_ABOUT + 1)
    digest = _digest(files)
    return None if old is not None and old.digest == digest else (digest, files)


def _limit(sizes: Sequence[tuple[str, int]]) -> None:
    """Hold a folder to what a .zip may hold, before anything of it is read."""
    if len(sizes) > MOST_FILES:
        raise ReaderError(f"It holds more than {MOST_FILES} files.")
    for name, size in sizes:
        if size > LARGEST:
            raise ReaderError(f"{name} is larger than {LARGEST // 1_000_000} MB.")
    if sum(size for _, size in sizes) > MOST_UNPACKED:
        raise ReaderError(f"It holds more than {MOST_UNPACKED // 1_000_000} MB.")


def _digest(files: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode())
        total.update(files[name])
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class _About:
    version: int = 0
    whole: bool = False


def _about(data: bytes | None) -> _About:
    """What pack.toml says; a folder needs none."""
    if data is None:
        return _About()
    if len(data) > _LONGEST_ABOUT:
        raise ReaderError(f"{ABOUT} is larger than {_LONGEST_ABOUT // 1_000} KB.")
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # a number may be too long, a list too deep
        raise ReaderError(f"{ABOUT} cannot be read: {error}.") from error
    try:
        return _understood(table.get("version"), table.get("whole", False), least=1)
    except ValueError as error:
        words = f"{ABOUT} must say: version = 1 (a whole number), whole = true or false."
        raise ReaderError(words) from error


def _understood(version: object, whole: object, *, least: int) -> _About:
    if type(version) is int and least <= version <= _LAST_VERSION and isinstance(whole, bool):
        return _About(version, whole)
    raise ValueError(version)


def _write(folder: Path, files: Mapping[str, bytes], about: _About) -> None:
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    if ABOUT not in files:
        words = f"version = {about.version}\nwhole = {str(about.whole).lower()}\n"
        (folder / ABOUT).write_text(words, "utf-8")


def _check(folder: Path) -> int:
    """How many documents there are. Raises `ReaderError` when one of them is broken."""
    # Imported here: reading documents brings the YAML parser along.
    from reader.library.folders import candidates  # noqa: PLC0415
    from reader.library.loading import load_document  # noqa: PLC0415

    ids: dict[str, Path] = {}
    found, problems = candidates(folder)
    wrong = [one for one in problems if one.severity == "error"]
    for file in found:
        loaded = load_document(file.path)
        wrong += [one for one in loaded.problems if one.severity == "error"]
        if loaded.document is None:
            continue
        other = ids.setdefault(loaded.document.id, file.path)
        if other != file.path:
            names = " and ".join(one.relative_to(folder).as_posix() for one in (other, file.path))
            raise ReaderError(f"{names} have the same id.")
    if wrong:
        raise ReaderError(f"{wrong[0].file.name}: {wrong[0].message}")
    if not ids:
        raise ReaderError("There is no document in it.")
    return len(ids)


def _point(store: Path, pack: Pack) -> None:
    """Make `pack` the one in use; keep the one before it, and nothing older."""
    row = {
        "folder": pack.folder.name,
        "version": pack.version,
        "whole": pack.whole,
        "digest": pack.digest,
        "files": {name: _sha(pack.folder / name) for name in _names(pack.folder)},
    }
    rows = [row, *(one for one in _rows(store) if one.get("folder") != row["folder"])][:_KEPT]
    write_atomically(store / _POINTER, json.dumps({"packs": rows}, indent=1) + "\n")
    kept = {str(one["folder"]) for one in rows}
    for other in store.iterdir():
        if other.is_dir() and other.name not in kept:
            shutil.rmtree(other, ignore_errors=True)


def _rows(store: Path) -> Iterable[dict[str, Any]]:
    try:
        rows = json.loads((store / _POINTER).read_text("utf-8"))["packs"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
    if not isinstance(rows, list):
        return []
    return [one for one in rows if isinstance(one, dict) and isinstance(one.get("folder"), str)]


def _names(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix()


def _sha(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
