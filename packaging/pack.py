"""Make a pack of documents for `[updates]` in site.toml, and the key that signs it.

    pack.py key SECRET                     make a key; prints the public one for site.toml
    pack.py make FOLDER --version N --secret SECRET [--whole] [--allow-closed REASON] OUT.zip
    pack.py check OUT.zip --key RW…        what the program would say of it

Keys and signatures are those of minisign, which can be used instead (and can lock its secret key
with a password): minisign -S -s SECRET -m OUT.zip
"""

import argparse
import base64
import hashlib
import os
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reader.errors import ReaderError
from reader.library.folders import candidates
from reader.library.loading import load_document
from reader.library.packs import take_updates
from reader.paths import find_places
from reader.site import Site, Updates

_COMMENT = "untrusted comment: "
_UNLOCKED = b"Ed" + b"\0\0" + b"B2" + bytes(32 + 8 + 8)  # no password


def main(arguments: list[str]) -> int:
    """Do the command."""
    parser = argparse.ArgumentParser(prog="pack.py", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    key = commands.add_parser("key")
    key.add_argument("secret", type=Path)
    make = commands.add_parser("make")
    make.add_argument("folder", type=Path)
    make.add_argument("--version", type=int, required=True)
    make.add_argument("--whole", action="store_true")
    make.add_argument("--allow-closed", default="", metavar="REASON")
    make.add_argument("--secret", type=Path, required=True)
    make.add_argument("out", type=Path)
    check = commands.add_parser("check")
    check.add_argument("pack", type=Path)
    check.add_argument("--key", required=True)
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "key":
            print(make_key(chosen.secret))
            return 0
        if chosen.command == "make":
            pack(chosen.folder, chosen.out, version=chosen.version, whole=chosen.whole,
                 reason=chosen.allow_closed)  # fmt: skip
            sign(chosen.out, chosen.secret)
            return 0
        return tell(chosen.pack, chosen.key)
    except (ReaderError, OSError) as error:
        print(f"pack.py: {error}", file=sys.stderr)
        return 1


def make_key(secret: Path) -> str:
    """Write a new secret key to `secret`, readable by its owner only; the public key."""
    from nacl.signing import SigningKey  # noqa: PLC0415

    made, number = SigningKey.generate(), os.urandom(8)
    pair = made.encode() + made.verify_key.encode()
    digest = hashlib.blake2b(b"Ed" + number + pair, digest_size=32).digest()
    data = _UNLOCKED + number + pair + digest
    words = f"{_COMMENT}secret key of packs; keep it away from others\n{_text(data)}\n"
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(words)
    return _text(b"Ed" + number + made.verify_key.encode())


def pack(folder: Path, out: Path, *, version: int, whole: bool, reason: str = "") -> None:
    """Put the documents of `folder` into `out`, always the same bytes for the same documents."""
    found, _ = candidates(folder)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        about = f"version = {version}\nwhole = {str(whole).lower()}\n"
        _add(archive, "pack.toml", about.encode())
        for file in found:
            document = load_document(file.path).document
            if document is None:
                raise ReaderError(f"{file.path}: broken.", "`leukemia-reader check` tells why.")
            if not document.redistributable and not reason:
                what = f"{file.path}: its license ({document.license}) does not allow giving it on."
                raise ReaderError(what, "Take it out, or say --allow-closed with the reason.")
            name = file.path.relative_to(folder).as_posix()
            _add(archive, name, file.path.read_bytes())


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name)  # of 1980, so that packs are reproducible
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o100644 << 16
    archive.writestr(info, data)


def sign(out: Path, secret: Path) -> None:
    """Write the signature beside the pack, as `minisign -S` does."""
    from nacl.signing import SigningKey  # noqa: PLC0415

    lines = secret.read_text("utf-8").splitlines()
    data = base64.b64decode(lines[1])
    if data[2:4] != b"\0\0":
        raise ReaderError("This key has a password.", "Sign with minisign -S instead.")
    number, seed = data[54:62], data[62:94]
    key = SigningKey(seed)
    signed = key.sign(hashlib.blake2b(out.read_bytes()).digest()).signature
    comment = f"file:{out.name}"
    whole = key.sign(signed + comment.encode()).signature
    beside = out.with_name(out.name + ".minisig")
    beside.write_text(
        f"{_COMMENT}signature of a pack of documents\n{_text(b'ED' + number + signed)}\n"
        f"trusted comment: {comment}\n{_text(whole)}\n",
        "utf-8",
    )
    print(f"{out} and {beside.name}")


def tell(out: Path, key: str) -> int:
    """What the program would say of the pack, tried in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        drop = Path(folder) / "updates"
        drop.mkdir()
        for file in (out, out.with_name(out.name + ".minisig")):
            if file.is_file():
                (drop / file.name).write_bytes(file.read_bytes())
        outcome = take_updates(find_places(Path(folder) / "user"), Site(updates=Updates(drop, key)))
    print(outcome.told)
    return 1 if outcome.refused else 0


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
