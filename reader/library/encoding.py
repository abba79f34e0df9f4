"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from pathlib import Path

from reader.errors import Problem

# What a file begins with that is surely not one of our documents, and what to call it.
_OTHER_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP, Word or EPUB file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a packed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_SAVE_AS_TEXT = "Save it as plain text or Markdown and add that file."
_SAVE_AS_UTF8 = "Save it as UTF-8 to be sure."
_CONTROLS = {code for code in range(32) if chr(code) not in "\t\n\r\f\v\x1b"} | {127}
_DROP_NULS = {0: None}


def decode(data: bytes, path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of `data` with plain line ends, and what had to be said about its encoding.

    UTF-8 (with or without mark), UTF-16, else Windows-1252. None when it is empty or no text.
    """
    if not data.strip():
        remedy = "Put the document's text into it, or take it away."
        return None, (Problem(path, "empty", "error", "This file is empty.", remedy),)
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            message = f"This is {kind}, not a text document."
            return None, (Problem(path, "not-text", "error", message, _SAVE_AS_TEXT),)
    text, problems = _decoded(data, path)
    nuls = text.count("\0")
    if _is_noise(text, nuls):
        message = "This file holds no readable text."
        return None, (Problem(path, "not-text", "error", message, _SAVE_AS_TEXT),)
    if nuls:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = f"{nuls} NUL {'bytes were' if nuls > 1 else 'byte was'} left out."
        remedy = "The file may be damaged: compare it with the original."
        problems.append(Problem(path, "nul-bytes", "warning", message, remedy, line))
        text = text.translate(_DROP_NULS)
    if (lost := text.count("\ufffd")) > 10 + len(text) * 0.001:
        message = f"{lost} signs of this file could not be read."
        remedy = "It may be damaged or not a text: compare it with the original."
        problems.append(Problem(path, "damaged", "warning", message, remedy))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        remedy = "Put the document's text into it, or take it away."
        return None, (Problem(path, "empty", "error", "This file is empty.", remedy),)
    return text, tuple(problems)


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
