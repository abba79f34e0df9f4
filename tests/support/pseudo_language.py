"""A language made from the catalogue: marked, accented and longer, so that what is not seen shows.

“ar” stands in Arabic letters, and its locale turns the window round.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import ascii_letters
from xml.etree import ElementTree

CATALOGUE = Path(__file__).parents[2] / "resources/translations/leukemia_reader_es.ts"
OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aeiouAEIOUnc", "áéíóúÁÉÍÓÚñç")
_KEPT = re.compile(r"(\{\d*\}|%n|&(?=\w)|<[^>]*>|\*\.\w+|…$)")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a catalogue."""

    context: str
    source: str
    translations: tuple[str, ...]
    plural: bool
    finished: bool


def messages(catalogue: Path = CATALOGUE) -> Iterator[Message]:
    """Every text of `catalogue`."""
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name", "")
        for one in context.iter("message"):
            said = one.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            plural = one.get("numerus") == "yes"
            done = said.get("type") is None
            yield Message(name, one.findtext("source", ""), tuple(forms), plural, done)


# Letters that run from right to left, for the mirrored window.
_ARABIC = str.maketrans(
    {letter: chr(0x627 + number % 19) for number, letter in enumerate(ascii_letters)}
)


def turned(text: str) -> str:
    """`text` in Arabic letters, with a mark on both sides; placeholders stay."""
    parts = _KEPT.split(text)
    said = "".join(p if n % 2 else p.translate(_ARABIC) for n, p in enumerate(parts))
    return f"{OPEN}{said}{CLOSE}"


def pseudo(text: str) -> str:
    """`text` with accents and a mark on both sides, 40 % longer; placeholders stay."""
    parts = _KEPT.split(text)
    said = "".join(p if n % 2 else p.translate(_ACCENTS) for n, p in enumerate(parts))
    return f"{OPEN}{said}{'~' * round(len(text) * 0.4)}{CLOSE}"


def tool(name: str) -> str | None:
    """Qt's tool `name` beside this Python, if it is there."""
    beside = Path(sys.executable).parent
    return shutil.which(name, path=str(beside))


def make_catalogue(target: Path, said_as: Callable[[str], str] = pseudo) -> None:
    """Write a pseudo-language's `.qm` file; needs lrelease."""
    tree = ElementTree.parse(CATALOGUE)
    for one in tree.getroot().iter("message"):
        said = one.find("translation")
        assert said is not None
        said.attrib.clear()
        for form in list(said):
            said.remove(form)
        text = said_as(one.findtext("source", ""))
        if one.get("numerus") == "yes":
            for ending in ("", "s"):
                form = ElementTree.SubElement(said, "numerusform")
                form.text = text.replace("(s)", ending)
        else:
            said.text = text
    written = target.with_suffix(".ts")
    tree.write(written, encoding="utf-8", xml_declaration=True)
    program = tool("pyside6-lrelease")
    assert program is not None
    subprocess.run([program, "-silent", written, "-qm", target], check=True)


def resources_with(folder: Path, *, real: Path) -> Path:
    """A copy of the resources in `folder` that speaks “eo” and “ar” besides the real languages."""
    shutil.copytree(real, folder)
    make_catalogue(folder / "translations/leukemia_reader_eo.qm")
    make_catalogue(folder / "translations/leukemia_reader_ar.qm", turned)
    return folder
