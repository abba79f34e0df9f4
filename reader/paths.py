"""Where things are: read-only files that travel with the program, and the user's own folders.

One rule finds `resources/` and `sources/` in a checkout, a wheel and a frozen program: look for
`_bundled` beside this file, else one folder above the package.
"""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reader.errors import ReaderError

APP_NAME = "leukemia-reader"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders that one run of the program uses. Nothing is created by making it."""

    resources: Path
    sources: Path
    settings: Path
    data: Path
    cache: Path

    def resource(self, name: str) -> Path:
        """The file `name` (with forward slashes) under `resources/`.

        Raises `ReaderError` for absolute names and names that climb out with "..".
        """
        return _inside(self.resources, name)

    @property
    def user_library(self) -> Path:
        """Where documents that the user added are kept."""
        return self.data / "library"

    @property
    def index(self) -> Path:
        """Where the full-text index lives; may be deleted at any time."""
        return self.cache / "index"

    @property
    def notebook(self) -> Path:
        """The SQLite file of bookmarks, notes and questions."""
        return self.data / "notebook.sqlite3"


def bundled_root() -> Path:
    """The folder that holds `resources/` and `sources/`."""
    beside = Path(__file__).resolve().parent / "_bundled"
    return beside if beside.is_dir() else Path(__file__).resolve().parent.parent


def find_places(data_dir: Path | None = None) -> Places:
    """The places of this run; `data_dir` puts all three user folders in one (portable mode)."""
    root = bundled_root()
    if data_dir is None:
        # Imported here: a portable run and the tests never need it.
        from platformdirs import PlatformDirs  # noqa: PLC0415

        own = PlatformDirs(APP_NAME, appauthor=False)
        settings, data, cache = own.user_config_path, own.user_data_path, own.user_cache_path
    else:
        base = data_dir.expanduser().absolute()
        settings, data, cache = base / "settings", base / "data", base / "cache"
    return Places(root / "resources", root / "sources", settings, data, cache)


def _inside(folder: Path, name: str) -> Path:
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts or "\\" in name or ":" in name:
        raise ReaderError(f"“{name}” is not a name inside {folder.name}.")
    return folder.joinpath(*relative.parts)
