"""Whose work travels with the program, and under which licenses: read from `resources/notices`.

`components.toml` lists the parts by hand with their licenses; a build writes `built.json` beside
it with the exact versions, the system's libraries and the documents that it holds.
"""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OWN_TEXT = "Leukemia-Reader.txt"  # the license of the program itself
LGPL = (
    "Qt, PySide6 and Shiboken6 are used under the GNU Lesser General Public License, version 3. "
    "They are separate library files, not part of the program's own file: you may replace them by "
    "your own builds of the same version, and the program will use those. You may take the "
    "program apart to find out how it works with them. Their sources are at "
    "https://download.qt.io/official_releases/qt and "
    "https://download.qt.io/official_releases/QtForPython. Nothing in them was changed; on Linux "
    "the names that only debuggers use were taken off."
)


@dataclass(frozen=True, slots=True)
class Component:
    """One part that others made. `why` says what it does here; `files` hold the license's text."""

    name: str
    license: str
    why: str
    web: str = ""
    version: str = ""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where documents come from, under which license; `reason` where that license is closed."""

    publisher: str
    license: str
    documents: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Notices:
    """Everything that the page of licenses tells."""

    components: tuple[Component, ...]
    sources: tuple[Source, ...]
    texts: Path

    def text_of(self, file: str) -> str:
        """The words of a license; "" where the file is missing."""
        path = self.texts / file
        return path.read_text("utf-8", errors="replace") if path.is_file() else ""

    def text_files(self) -> tuple[str, ...]:
        """The files of all licenses, each once."""
        return tuple(dict.fromkeys(name for one in self.components for name in one.files))


def load_notices(folder: Path) -> Notices | None:
    """What `folder` (`resources/notices`) says; None when it is not there or cannot be read."""
    try:
        table = tomllib.loads((folder / "components.toml").read_text("utf-8"))
        built = _built(folder / "built.json")
        listed = [Component(**_row(row)) for row in table["component"]]
        further = [Component(**_row(row)) for row in built.get("system", ())]
        sources = tuple(Source(**_row(row)) for row in built.get("sources", ()))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    versions = built.get("versions", {})
    components = [
        Component(c.name, c.license, c.why, c.web, versions.get(c.name, c.version), c.files)
        for c in (*listed, *further)
    ]
    return Notices(tuple(components), sources, folder / "texts")


def _built(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    table = json.loads(file.read_text("utf-8"))
    return table if isinstance(table, dict) else {}


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def plain_text(notices: Notices, version: str) -> str:
    """All of it as one text file, for those who cannot or do not start the program."""
    lines = [
        f"Leukemia Reader {version}: licenses",
        "",
        "The program: MIT License (LICENSE.txt).",
        "",
    ]
    lines += [LGPL, "", "WHAT OTHERS MADE", ""]
    for one in notices.components:
        lines.append(" ".join(filter(None, (one.name, one.version))))
        lines += [f"    {line}" for line in (f"License: {one.license}", one.why, one.web) if line]
        lines.append(f"    Text: {', '.join(f'licenses/{name}' for name in one.files)}")
    if notices.sources:
        lines += ["", "DOCUMENTS", ""]
    for source in notices.sources:
        count = len(source.documents)
        lines.append(f"{source.publisher}: {count} document{'s' * (count != 1)}, {source.license}")
        lines += [f"    Given on because: {source.reason}"] if source.reason else []
        lines += [f"    {title}" for title in source.documents]
    return "\n".join(lines) + "\n"
