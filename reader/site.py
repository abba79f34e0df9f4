"""What a packager says about the place where the program runs: `site.toml`.

Looked for beside the program, or named with `--site FILE`. A wrong key or value is told with its
line; nothing is guessed.
"""

import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from reader.errors import ReaderError

FILE_NAME = "site.toml"


@dataclass(frozen=True, slots=True)
class Features:
    """What may be used here."""

    add_documents: bool = True
    print: bool = True
    open_browser: bool = True
    bookmarks: bool = True


@dataclass(frozen=True, slots=True)
class Kiosk:
    """How a shared screen behaves. `minutes` without a touch end a reader's session."""

    on: bool = False
    minutes: int = 3


@dataclass(frozen=True, slots=True)
class Site:
    """A site's own name, help card, documents and rules; the defaults are those of no site.

    `logo` and `documents` are absolute paths; in the file they count from the file's folder.
    `contact` holds the lines of the “Getting help” card, as they are to be shown.
    """

    name: str = "Leukemia Reader"
    logo: Path | None = None
    contact: tuple[str, ...] = ()
    documents: tuple[Path, ...] = ()
    built_in: bool = True
    features: Features = field(default_factory=Features)
    kiosk: Kiosk = field(default_factory=Kiosk)


def find_site(named: Path | None = None) -> Site:
    """The site of this run. Raises `ReaderError` when the file is wrong, or named and not there."""
    if named is not None:
        return load_site(named)
    beside = Path(sys.argv[0]).resolve().parent / FILE_NAME
    return load_site(beside) if getattr(sys, "frozen", False) and beside.is_file() else Site()


def load_site(path: Path) -> Site:
    """Read a `site.toml`. Raises `ReaderError` that names the line and the way to mend it."""
    try:
        text = path.read_text("utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError as error:
        raise ReaderError(f"{path}: there is no such file.", "Check the path.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            f"{path}: this file cannot be read as text.", "Save it as UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ReaderError(f"{path}: {error}.", "Mend this line.") from error
    return _Reader(path, text).site(table)


class _Reader:
    """Checks the values of one file; knows where each key stands in it."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()

    def site(self, table: Mapping[str, Any]) -> Site:
        known = {one.name for one in fields(Site)}
        self._only(table, known)
        return Site(
            name=self._text(table, "name", Site().name),
            logo=self._file(table, "logo"),
            contact=self._texts(table, "contact"),
            documents=tuple(self._folder(one) for one in self._texts(table, "documents")),
            built_in=self._flag(table, "built_in", default=True),
            features=self._features(self._table(table, "features")),
            kiosk=self._kiosk(self._table(table, "kiosk")),
        )

    def _features(self, table: Mapping[str, Any]) -> Features:
        names = [one.name for one in fields(Features)]
        self._only(table, names)
        return Features(**{name: self._flag(table, name, default=True) for name in names})

    def _kiosk(self, table: Mapping[str, Any]) -> Kiosk:
        self._only(table, [one.name for one in fields(Kiosk)])
        minutes = table.get("minutes", Kiosk().minutes)
        if type(minutes) is not int or not 1 <= minutes <= 60:
            raise self._error("minutes", "must be a whole number from 1 to 60.")
        return Kiosk(self._flag(table, "on", default=False), minutes)

    def _only(self, table: Mapping[str, Any], known: Any) -> None:
        for key in table:
            if key not in known:
                raise self._error(key, f"is not known here. Known are: {', '.join(sorted(known))}.")

    def _text(self, table: Mapping[str, Any], key: str, default: str) -> str:
        value = table.get(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self._error(key, "must hold words in quotes.")
        return value.strip()

    def _texts(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self._error(key, 'must hold a list: ["…", "…"].')
        return tuple(value)

    def _flag(self, table: Mapping[str, Any], key: str, *, default: bool) -> bool:
        value = table.get(key, default)
        if not isinstance(value, bool):
            raise self._error(key, "must be true or false.")
        return value

    def _table(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self._error(key, f"must be a table: [{key}].")
        return value

    def _file(self, table: Mapping[str, Any], key: str) -> Path | None:
        if key not in table:
            return None
        path = self._path.parent.absolute() / self._text(table, key, "")
        if not path.is_file():
            raise self._error(key, f"names {path.name}, which is not there.")
        return path

    def _folder(self, name: str) -> Path:
        path = self._path.parent.absolute() / name
        if not path.is_dir():
            raise self._error("documents", f"names the folder {name}, which is not there.")
        return path

    def _error(self, key: str, what: str) -> ReaderError:
        pattern = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}\b")
        line = next((n for n, one in enumerate(self._lines, start=1) if pattern.match(one)), 0)
        where = f"{self._path}:{line}" if line else f"{self._path}"
        return ReaderError(f"{where}: “{key}” {what}", "Mend this line.")
