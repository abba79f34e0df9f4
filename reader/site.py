"""What a packager says about the place where the program runs: `site.toml`.

Named with `--site FILE`, or found beside the program, or baked in by `SITE=… pyinstaller
build.spec`. A wrong key or value is told with its line; nothing is guessed. Colours and parts left
out take effect in a build only (packaging/site_bundle.py writes them there).
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.paths import bundled_root
from reader.site_kiosk import Kiosk as Kiosk  # noqa: PLC0414 - part of this module's face
from reader.site_kiosk import read_kiosk
from reader.themes import load_theme, weak_contrasts

FILE_NAME = "site.toml"
THEMES_WITH_COLOURS = ("light", "sepia", "dark")  # high contrast stays as it is for everyone
COLOUR_ROLES = ("accent", "on_accent", "link", "visited")
SHORTEST_REASON = 15


@dataclass(frozen=True, slots=True)
class Features:
    """What may be used here."""

    add_documents: bool = True
    print: bool = True
    open_browser: bool = True
    bookmarks: bool = True


@dataclass(frozen=True, slots=True)
class Updates:
    """Where an administrator puts newer documents, and whose signature a pack must carry.

    `key` is a minisign public key (“RW…”); without one only a plain folder is taken.
    """

    folder: Path | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """A site's own name, help card, documents and rules; the defaults are those of no site.

    `logo`, `documents` and `allow_unlicensed` are absolute paths; in the file they count from the
    file's folder. `contact` holds the lines of the “Getting help” card, as they are to be shown;
    `web` is shown there with a QR code. `leave_out` names documents of the built-in library by id.
    `colours` holds (theme, role, #RRGGBB).
    """

    name: str = "Leukemia Reader"
    logo: Path | None = None
    language: str = ""
    contact: tuple[str, ...] = ()
    web: str = ""
    documents: tuple[Path, ...] = ()
    built_in: bool = True
    leave_out: tuple[str, ...] = ()
    allow_unlicensed: tuple[Path, ...] = ()
    unlicensed_reason: str = ""
    colours: tuple[tuple[str, str, str], ...] = ()
    features: Features = field(default_factory=Features)
    kiosk: Kiosk = field(default_factory=Kiosk)
    updates: Updates = field(default_factory=Updates)


def find_site(named: Path | None = None) -> Site:
    """The site of this run. Raises `ReaderError` when the file is wrong, or named and not there."""
    file = site_file(named)
    return load_site(file) if file is not None else Site()


def site_file(named: Path | None = None) -> Path | None:
    """The file that describes the site of this run; None where there is none."""
    if named is not None or not getattr(sys, "frozen", False):
        return named
    beside = Path(sys.executable).resolve().parent / FILE_NAME
    baked = bundled_root() / "site" / FILE_NAME
    return next((one for one in (beside, baked) if one.is_file()), None)


def load_site(path: Path) -> Site:
    """Read a `site.toml`. Raises `ReaderError` that names the line and the way to mend it."""
    import tomllib  # noqa: PLC0415 - most starts have no site file

    try:
        text = path.read_text("utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError as error:
        raise ReaderError(f"{path}: there is no such file.", "Check the path.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            f"{path}: this file cannot be read as text.", "Save it as UTF-8."
        ) from error
    except (ValueError, RecursionError) as error:  # a number may be too long, a list too deep
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
            logo=self._logo(table),
            language=self._language(table),
            contact=self._texts(table, "contact"),
            web=self._web(table),
            documents=tuple(
                self._folder(one, "documents") for one in self._texts(table, "documents")
            ),
            built_in=self._flag(table, "built_in", default=True),
            leave_out=self._texts(table, "leave_out"),
            allow_unlicensed=self._unlicensed(table),
            unlicensed_reason=str(table.get("unlicensed_reason", "")).strip(),
            colours=self._readable(tuple(self._colours(self._table(table, "colours")))),
            features=self._features(self._table(table, "features")),
            kiosk=read_kiosk(self._table(table, "kiosk"), self._error),
            updates=self._updates(self._table(table, "updates")),
        )

    def _logo(self, table: Mapping[str, Any]) -> Path | None:
        logo = self._file(table, "logo")
        if logo is not None and logo.suffix.lower() not in {".svg", ".png"}:
            raise self._error("logo", "must be an .svg or .png picture.")
        return logo

    def _language(self, table: Mapping[str, Any]) -> str:
        if "language" not in table:
            return ""
        language = self._text(table, "language", "")
        if not re.fullmatch(r"[a-z]{2,3}([_-][A-Za-z]{2,4})?", language):
            raise self._error("language", 'must be a short name like "en" or "es".')
        return language

    def _web(self, table: Mapping[str, Any]) -> str:
        if "web" not in table:
            return ""
        address = self._text(table, "web", "")
        if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", address):
            raise self._error("web", 'must be a web address: "https://…".')
        return address

    def _unlicensed(self, table: Mapping[str, Any]) -> tuple[Path, ...]:
        """The documents that may travel along against their license, for a reason in words."""
        names = self._texts(table, "allow_unlicensed")
        paths = tuple(self._path.parent.absolute() / name for name in names)
        for path in paths:
            if not path.is_file():
                raise self._error("allow_unlicensed", f"names {path.name}, which is not there.")
        reason = table.get("unlicensed_reason", "")
        if not isinstance(reason, str) or (names and len(reason.strip()) < SHORTEST_REASON):
            key = "unlicensed_reason" if "unlicensed_reason" in table else "allow_unlicensed"
            raise self._error(
                key, "needs unlicensed_reason: who allowed it, and when. It is shown to readers."
            )
        return paths

    def _colours(self, table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
        self._only(table, THEMES_WITH_COLOURS)
        for theme in table:
            roles = self._table(table, theme)
            self._only(roles, COLOUR_ROLES)
            for role in roles:
                colour = self._text(roles, role, "")
                if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
                    raise self._error(role, 'must be a colour like "#0B4F6C".')
                yield theme, role, colour.upper()

    def _readable(
        self, colours: tuple[tuple[str, str, str], ...]
    ) -> tuple[tuple[str, str, str], ...]:
        """The same colours. A pair that tired eyes cannot tell apart is an error."""
        folder = bundled_root() / "resources" / "themes"
        for name in {theme for theme, _, _ in colours}:
            chosen: dict[str, Any] = {r: colour for theme, r, colour in colours if theme == name}
            for weak in weak_contrasts(replace(load_theme(folder, name), **chosen)):
                words = set(re.split(r"[ :]+", weak))
                role = next((one for one in chosen if one in words), next(iter(chosen)))
                raise self._error(role, f"cannot be read well. {weak}")
        return colours

    def _updates(self, table: Mapping[str, Any]) -> Updates:
        self._only(table, [one.name for one in fields(Updates)])
        key = self._text(table, "key", "") if "key" in table else ""
        if key and not re.fullmatch(r"RW[A-Za-z0-9+/]{54}", key):
            raise self._error("key", "must be a minisign public key: 56 letters, beginning RW.")
        if "folder" not in table:
            return Updates(None, key)
        # It may be made later, by the administrator; a build has no place to count from.
        folder = Path(self._text(table, "folder", ""))
        if not folder.is_absolute():
            raise self._error("folder", "must be a full path, from the root of the disk.")
        return Updates(folder, key)

    def _features(self, table: Mapping[str, Any]) -> Features:
        names = [one.name for one in fields(Features)]
        self._only(table, names)
        return Features(**{name: self._flag(table, name, default=True) for name in names})

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

    def _folder(self, name: str, key: str) -> Path:
        path = self._path.parent.absolute() / name
        if not path.is_dir():
            raise self._error(key, f"names the folder {name}, which is not there.")
        return path

    def _error(self, key: str, what: str) -> ReaderError:
        pattern = re.compile(rf"\s*\[?\s*([\w-]+\.)?[\"']?{re.escape(key)}\b")
        line = next((n for n, one in enumerate(self._lines, start=1) if pattern.match(one)), 0)
        where = f"{self._path}:{line}" if line else f"{self._path}"
        return ReaderError(f"{where}: “{key}” {what}", "Mend this line.")
