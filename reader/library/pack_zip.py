"""The files of a pack, read into memory with every limit kept before anything is written."""

import io
import stat
import struct
import zipfile
import zlib
from pathlib import PurePosixPath

from reader.errors import ReaderError

MOST_PACKED = 60_000_000  # bytes of the .zip
MOST_UNPACKED = 200_000_000
MOST_FILES = 5_000
_MOST_LINES = 4 * MOST_FILES  # folders have lines of their own
LARGEST = 10_000_000  # one document, as everywhere
_ENDINGS = frozenset({".md", ".markdown", ".txt", ".text", ".toml"})
_ENCRYPTED = 0x1
# bzip2 and LZMA unpack a small piece to any size at once; these two stop where they are told to.
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_CHUNK = 1 << 16
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10))})

# Whatever Python's reader of archives comes to when their bytes lie: seen by trying.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError),
    *(ValueError, LookupError, OverflowError),
)


def read_pack(content: bytes) -> dict[str, bytes]:
    """Name → bytes of each file. Raises `ReaderError` for tricks, bombs and damage."""
    # Each line of its directory begins so. Python reads the whole directory before it tells how
    # many there are: a million in a pack of 50 MB take 600 MB.
    if content.count(b"PK\1\2") > _MOST_LINES:
        raise _too_many()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read(archive)
    except _DAMAGED as error:
        raise ReaderError(f"It is damaged: {error}.") from error


def _read(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [one for one in archive.infolist() if not one.is_dir()]
    if len(entries) > MOST_FILES:
        raise _too_many()
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    left = MOST_UNPACKED
    for entry in entries:
        _check_name(entry)
        if entry.filename.casefold() in seen:
            raise ReaderError(f"It holds “{entry.filename}” twice.")
        seen.add(entry.filename.casefold())
        files[entry.filename] = _content(archive, entry, min(LARGEST, left))
        left -= len(files[entry.filename])
    return files


def _too_many() -> ReaderError:
    return ReaderError(f"It holds more than {MOST_FILES} files.")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """What the file really unpacks to; its own word for its size is not believed."""
    data = bytearray()
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            data += chunk
            if len(data) > most:
                raise ReaderError(f"“{entry.filename}” unpacks to more than is allowed.")
    return bytes(data)


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    path = PurePosixPath(name)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise ReaderError(f"“{name}” is a link or a device, not a file.")
    if entry.compress_type not in _PACKED:
        raise ReaderError(f"“{name}” is packed in a way that is not allowed.")
    if entry.flag_bits & _ENCRYPTED:
        raise ReaderError(f"“{name}” is locked with a password.")
    tricks = path.is_absolute() or ".." in path.parts or str(path) != name
    if tricks or any(letter in name for letter in '\\:*?"<>|') or not name.isprintable():
        raise ReaderError(f"“{name}” is a name that leads out of the pack.")
    if any(part.startswith(".") or part.endswith((" ", ".")) for part in path.parts):
        raise ReaderError(f"“{name}” is hidden or has an unclear end.")
    if any(part.split(".")[0].lower() in _RESERVED for part in path.parts):
        raise ReaderError(f"“{name}” is a reserved name on some systems.")
    if path.suffix.lower() not in _ENDINGS or (path.suffix == ".toml" and name != "pack.toml"):
        raise ReaderError(f"“{name}” is no document.")
