"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from pathlib import Path

from reader.errors import Problem
from reader.library.turned import straightened
from reader.wording import translate

# What a file begins with that is surely not one of our documents.
_OTHER_KINDS = (
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"\xd0\xcf\x11\xe0", "word"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "packed"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
_SAVE_AS_UTF8 = "Save it as UTF-8 to be sure."
_CONTROLS = {code for code in range(32) if chr(code) not in "\t\n\r\f\v\x1b"} | {127}
_DROP_NULS = {0: None}


def decode(data: bytes, path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of `data` with plain line ends, and what had to be said about its encoding.

    UTF-8 (with or without mark), UTF-16, else Windows-1252. None when it is empty or no text.
    """
    if not data.strip():
        return None, (_empty(path),)
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            return None, (_no_text(path, _another_kind(kind)),)
    text, problems = _decoded(data, path)
    nuls = text.count("\0")
    if _is_noise(text, nuls):
        message = translate("library", "This file holds no readable text.")
        return None, (_no_text(path, message),)
    if nuls:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = f"{nuls} NUL {'bytes were' if nuls > 1 else 'byte was'} left out."
        remedy = "The file may be damaged: compare it with the original."
        problems.append(Problem(path, "nul-bytes", "warning", message, remedy, line))
        text = text.translate(_DROP_NULS)
    straight = straightened(text)
    if turned := len(text) - len(straight):
        message = f"Invisible signs that turn text round were left out ({turned})."
        remedy = "Compare it with the original: words may stand in another order there."
        problems.append(Problem(path, "turned-text", "warning", message, remedy))
        text = straight
    if (lost := text.count("\ufffd")) > 10 + len(text) * 0.001:
        message = f"{lost} signs of this file could not be read."
        remedy = "It may be damaged or not a text: compare it with the original."
        problems.append(Problem(path, "damaged", "warning", message, remedy))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, (_empty(path),)
    return text, tuple(problems)


def _another_kind(kind: str) -> str:
    return {
        "pdf": translate("library", "This is a PDF, not a text document."),
        "zip": translate("library", "This is a ZIP, Word or EPUB file, not a text document."),
        "picture": translate("library", "This is a picture, not a text document."),
        "word": translate("library", "This is an old Word file, not a text document."),
        "rtf": translate("library", "This is an RTF file, not a text document."),
        "packed": translate("library", "This is a packed file, not a text document."),
        "program": translate("library", "This is a program, not a text document."),
    }[kind]


def _no_text(path: Path, message: str) -> Problem:
    remedy = translate("library", "Save it as plain text or Markdown and add that file.")
    return Problem(path, "not-text", "error", message, remedy)


def _empty(path: Path) -> Problem:
    message = translate("library", "This file is empty.")
    remedy = translate("library", "Put the document's text into it, or take it away.")
    return Problem(path, "empty", "error", message, remedy)


def _decoded(data: bytes, path: Path) -> tuple[str, list[Problem]]:
    def note(name: str) -> list[Problem]:
        message = f"It was read as {name}."
        return [Problem(path, "not-utf8", "note", message, _SAVE_AS_UTF8)]

    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]  # the mark that Windows editors put first: common and harmless
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), note("UTF-16")
    elif wide := _utf16_without_mark(data):
        return data.decode(wide, errors="replace"), note("UTF-16")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), note("Windows-1252")


def _utf16_without_mark(data: bytes) -> str:
    """Latin text in UTF-16 has a NUL in every second byte, and hardly any in the others."""
    head = data[:4096]
    half = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if half >= 8 and odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if half >= 8 and even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _is_noise(text: str, nuls: int) -> bool:
    """Whether control signs are so many that this is no text."""
    sample = text[:20_000].replace("\0", "")
    strange = sum(ord(sign) in _CONTROLS for sign in sample)
    return strange > 3 + len(sample) * 0.05 or nuls > 3 + len(text) * 0.3
