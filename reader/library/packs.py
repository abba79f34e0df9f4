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
from reader.library.pack_zip import MOST_PACKED, read_pack
from reader.library.signature import read_key, verify
from reader.paths import Places
from reader.settings import write_atomically
from reader.wording import translate

if TYPE_CHECKING:
    from reader.site import Site

log = logging.getLogger(__name__)

ABOUT = "pack.toml"
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
        return Pack(folder, row["version"], row["whole"], row["digest"])
    except (OSError, KeyError, TypeError, AttributeError):
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
    for file in candidates(source)[0]:
        if file.path.resolve().is_relative_to(source.resolve()):
            files[file.path.relative_to(source).as_posix()] = file.path.read_bytes()
    if not files:
        return None
    if (about := source / ABOUT).is_file():
        files[ABOUT] = about.read_bytes()
    digest = _digest(files)
    return None if old is not None and old.digest == digest else (digest, files)


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
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ReaderError(f"{ABOUT} cannot be read: {error}.") from error
    version, whole = table.get("version"), table.get("whole", False)
    if type(version) is not int or version < 1 or not isinstance(whole, bool):
        raise ReaderError(f"{ABOUT} must say: version = 1 (a whole number), whole = true or false.")
    return _About(version, whole)


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
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []


def _names(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix()


def _sha(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
