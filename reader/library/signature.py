"""Signatures of minisign (jedisct1.github.io/minisign): ed25519, checked with libsodium."""

import base64
import binascii
from dataclasses import dataclass
from hashlib import blake2b

from reader.errors import ReaderError

_KEY_BYTES = 2 + 8 + 32
_SIGNATURE_BYTES = 2 + 8 + 64
_TRUSTED = "trusted comment: "


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key: the number that tells keys apart, and the key itself."""

    number: bytes
    key: bytes


def read_key(text: str) -> PublicKey:
    """The key in one line “RW…”. Raises `ReaderError`."""
    data = _decoded(text, _KEY_BYTES)
    if data[:2] != b"Ed":
        raise ReaderError("This is no public key of minisign.")
    return PublicKey(data[2:10], data[10:])


def verify(content: bytes, signature: str, key: PublicKey) -> str:
    """Check `signature` (the text of a .minisig file) of `content`; its trusted comment.

    Raises `ReaderError` when it is not this key's signature of exactly this content.
    """
    lines = signature.splitlines()
    if len(lines) < 4 or not lines[2].startswith(_TRUSTED):
        raise ReaderError("The signature file is not whole.")
    data = _decoded(lines[1], _SIGNATURE_BYTES)
    kind, number, signed = data[:2], data[2:10], data[10:]
    if number != key.number:
        raise ReaderError("It was signed with another key.")
    if kind == b"ED":
        content = blake2b(content).digest()
    elif kind != b"Ed":
        raise ReaderError("Its signature is of an unknown kind.")
    comment = lines[2].removeprefix(_TRUSTED)
    _check(content, signed, key)
    _check(signed + comment.encode(), _decoded(lines[3], 64), key)
    return comment


def _check(content: bytes, signed: bytes, key: PublicKey) -> None:
    # Imported here: only a site that takes signed packs needs libsodium.
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415
    from nacl.signing import VerifyKey  # noqa: PLC0415

    try:
        VerifyKey(key.key).verify(content, signed)
    except BadSignatureError as error:
        raise ReaderError("Its signature is wrong: it was changed after it was signed.") from error


def _decoded(text: str, length: int) -> bytes:
    try:
        data = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ReaderError("The signature file or key is damaged.") from error
    if len(data) != length:
        raise ReaderError("The signature file or key is damaged.")
    return data
