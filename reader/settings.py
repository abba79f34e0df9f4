"""What the user chose, kept in one small file; a bad value falls back and is told once.

Preferences (`Settings`) stand apart from the session's state (`Session`: last page, window).
Both are written to a temporary file, synced, then put in place: a kill leaves the old or the new.
"""

import json
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from reader.wording import translate

SYSTEM_THEME = "system"
THEMES = (SYSTEM_THEME, "light", "sepia", "dark", "high-contrast")
AUDIENCES = ("", "adults", "children")
TEXT_SIZE_RANGE = (80, 300)  # percent
LINE_SPACING_RANGE = (120, 250)  # percent of the font size
COLUMN_RANGE = (40, 110)  # mean letters a line
LETTER_SPACING_RANGE = (0, 30)  # percent of the font size


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences, with the defaults of a fresh start."""

    theme: str = SYSTEM_THEME
    text_size: int = 100  # percent
    font: str = ""  # "" the built-in reading font; "system"; else a family's name
    line_spacing: int = 155  # percent
    letter_spacing: int = 0  # percent of the font size; words and paragraphs are set wider with it
    column: int = 70  # mean letters a line
    audience: str = ""  # "" not chosen yet
    show_professional: bool = False
    keep_history: bool = True  # False: nothing of what was read is kept
    language: str = ""  # "" the system's
    speech_rate: int = 0  # percent slower (-) or faster (+)
    speech_voice: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """Where the reader was: restored at the next start. `geometry` is Qt's own, in base64."""

    page: str = ""  # address of what was in view; "" the start page
    document: str = ""  # the document read last
    section: str = ""
    geometry: str = ""
    tree_width: int = 280
    side_width: int = 240
    tree_shown: bool = True
    side_shown: bool = True
    searches: list[str] = field(default_factory=list)  # the newest first
    cards: list[str] = field(default_factory=list)  # ids of types and places on the start page


Kept = TypeVar("Kept", Settings, Session)


def without_traces(session: Session) -> Session:
    """The session without anything that tells what was read or looked for."""
    return replace(session, page="", document="", section="", searches=[])


def load_settings(folder: Path) -> tuple[Settings, list[str]]:
    """The settings in `folder` and a sentence for each value that had to fall back."""
    settings, notes = _load(folder / "settings.json", Settings())
    return _within_bounds(settings, notes), notes


def load_session(folder: Path) -> Session:
    """The session in `folder`, or a new one."""
    return _load(folder / "session.json", Session())[0]


def save(folder: Path, value: Settings | Session) -> None:
    """Write `value` to its file in `folder` so that a kill leaves the old or the new.

    Raises `OSError` when the folder cannot be written.
    """
    name = "settings.json" if isinstance(value, Settings) else "session.json"
    write_atomically(folder / name, json.dumps(asdict(value), indent=2, ensure_ascii=False) + "\n")


def write_atomically(path: Path, text: str) -> None:
    """Replace the file at `path` by `text`; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, text.encode())


def replace_file(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content`: written beside it, synced, then renamed."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _load(path: Path, default: Kept) -> tuple[Kept, list[str]]:
    try:
        table = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return default, []
    except (OSError, ValueError, RecursionError):
        return default, [_unreadable(path)]
    if not isinstance(table, dict):
        return default, [_unreadable(path)]
    return _merge(default, table, path.name)


def _unreadable(path: Path) -> str:
    words = translate("settings", "{0} could not be read; the usual settings are used.")
    return words.format(path.name)


def _merge(default: Kept, table: dict[str, Any], name: str) -> tuple[Kept, list[str]]:
    notes: list[str] = []
    taken: dict[str, Any] = {}
    for known in fields(default):
        if known.name not in table:
            continue
        value = table[known.name]
        if type(value) is type(getattr(default, known.name)):
            taken[known.name] = value
        else:
            words = translate(
                "settings", "“{0}” in {1} has an unusable value; the usual one is used."
            )
            notes.append(words.format(known.name, name))
    return replace(default, **taken), notes


def _within_bounds(settings: Settings, notes: list[str]) -> Settings:
    fixed: dict[str, Any] = {}
    if settings.theme not in THEMES:
        fixed["theme"] = SYSTEM_THEME
    if settings.audience not in AUDIENCES:
        fixed["audience"] = ""
    for name, (low, high) in (
        ("text_size", TEXT_SIZE_RANGE),
        ("line_spacing", LINE_SPACING_RANGE),
        ("column", COLUMN_RANGE),
        ("letter_spacing", LETTER_SPACING_RANGE),
    ):
        value = getattr(settings, name)
        if not low <= value <= high:
            fixed[name] = min(max(value, low), high)
    words = translate("settings", "“{0}” was out of range; {1} is used.")
    none = translate("settings", "none")
    notes.extend(words.format(name, value or none) for name, value in fixed.items())
    return replace(settings, **fixed)
