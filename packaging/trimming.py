"""What of PyInstaller's finds stays in the build: an allow-list of plugins, and what they need.

Everything else goes: a library stays only when something that stays links to it, so that dropping
a plugin drops what it alone brought along (GTK with its thirty libraries, for one).
"""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # place in the build, file here, kind: PyInstaller's table of contents

# Qt modules that the program imports, and those without which it cannot: all others go.
BINDINGS = frozenset({"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtTextToSpeech"})

# folder/name of each plugin, without "lib" and the ending. Names of all three systems.
PLUGINS = frozenset(
    {
        # Pictures. Without iconengines/qsvgicon no icon of a menu is drawn from SVG.
        "iconengines/qsvgicon",
        "imageformats/qjpeg",
        "imageformats/qsvg",
        "imageformats/qwebp",
        "imageformats/qico",  # Windows draws the window's icon from it
        # Screens. qoffscreen is for `self-test`, `show --png` and machines without a screen.
        "platforms/qoffscreen",
        "platforms/qxcb",
        "platforms/qwayland",
        "platforms/qwindows",
        "platforms/qcocoa",
        "styles/qmodernwindowsstyle",
        "platformthemes/qxdgdesktopportal",  # file dialogs of the desktop
        "platforminputcontexts/composeplatforminputcontextplugin",  # ´ and e make é
        "platforminputcontexts/ibusplatforminputcontextplugin",
        # A Wayland screen without OpenGL needs the first two only.
        "wayland-shell-integration/xdg-shell",
        "wayland-decoration-client/bradient",
        "wayland-decoration-client/adwaita",
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        "printsupport/cupsprintersupport",
        # Reading aloud, where that extra is installed.
        "texttospeech/qtexttospeech_speechd",
        "texttospeech/qtexttospeech_sapi",
        "texttospeech/qtexttospeech_winrt",
        "texttospeech/qtexttospeech_darwin",
    }
)

# Qt's own words (OK, Cancel, Print) in the languages that the program can speak.
CATALOGUES = frozenset({"qtbase_en.qm", "qtbase_de.qm", "qtbase_es.qm", "qtbase_fr.qm"})

# Libraries of the desktop itself, which must be of its version: they read its settings or speak to
# its services. Every Linux desktop has them; the .deb asks for them, reader/screen.py names them.
FROM_THE_HOST = (
    *("libdbus-1.", "libfontconfig.", "libfreetype.", "libX11.", "libX11-xcb.", "libexpat."),
    # Without these only printing on paper, or reading aloud, is missing.
    *("libcups.", "libpulse", "libspeechd."),
)

# Python's own modules in C that nothing here uses: no network, no terminal, no East Asian legacy
# encodings (documents are UTF-8, or one of the Western ones).
STDLIB = frozenset(
    {
        "_ssl",
        "_hashlib",
        "_asyncio",
        "readline",
        "_curses",
        "_tkinter",
        "_crypt",
        "_multiprocessing",
    }
    | {"_posixshmem", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr"}
    | {"_codecs_tw", "_multibytecodec", "resource", "termios"}
)


def wanted(entry: Entry) -> bool:
    """Whether the allow-lists let this entry stay, before links are followed."""
    place = PurePosixPath(entry[0].replace("\\", "/"))
    stem, parts = place.name.split(".")[0], set(place.parts)
    if plugin := plugin_name(place):
        return plugin in PLUGINS
    if place.suffix == ".qm" and {"translations", "PySide6"} <= parts:
        return place.name in CATALOGUES
    if place.parent.name == "PySide6" and entry[2] == "EXTENSION":
        return stem in BINDINGS
    if place.parent.suffix == ".dist-info":  # Markdown looks its extensions up there
        return place.name in {"METADATA", "entry_points.txt"}
    unused = "lib-dynload" in parts and stem in STDLIB
    from_host = place.name.startswith(FROM_THE_HOST)
    return not (unused or from_host or parts & {"setuptools", "pkg_resources"})


def plugin_name(place: PurePosixPath) -> str:
    """The name of a Qt plugin's file as in `PLUGINS`; "" for anything else."""
    parts = place.parts
    if "plugins" not in parts or "PySide6" not in parts or len(parts) < 3:
        return ""
    stem = place.name.split(".")[0]
    if place.suffix in {".so", ".dylib"}:
        stem = stem.removeprefix("lib")
    return f"{place.parent.name}/{stem}"


def trim(binaries: Iterable[Entry], links: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries that stay: what `wanted` says, less libraries that nothing left links to.

    `links` names the files of libraries that a file here links to, or just their names.
    """
    left = [entry for entry in binaries if wanted(entry)]
    by_name = {_base(entry[0]): entry for entry in left if entry[2] != "SYMLINK"}
    waiting = [entry for entry in left if _is_root(entry)]
    kept = {entry[0] for entry in waiting}
    while waiting:
        entry = waiting.pop()
        for name in links(entry[1]):
            found = by_name.get(_base(name))
            if found is not None and found[0] not in kept:
                kept.add(found[0])
                waiting.append(found)
    names = {_base(place) for place in kept}
    return [
        entry
        for entry in left
        if entry[0] in kept or (entry[2] == "SYMLINK" and _base(entry[0]) in names)
    ]


def without_dangling(datas: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The data files that stay; links to libraries stay only with their libraries."""
    names = {_base(entry[0]) for entry in binaries}
    return [
        entry
        for entry in datas
        if wanted(entry) and (entry[2] != "SYMLINK" or _base(entry[0]) in names)
    ]


def _is_root(entry: Entry) -> bool:
    """Whether the program itself loads this file: Python, its modules and Qt's plugins."""
    name = _base(entry[0])
    is_python = name.startswith(("libpython", "python3")) or name == "Python"
    return entry[2] == "EXTENSION" or is_python or bool(plugin_name(PurePosixPath(entry[0])))


def _base(name: str) -> str:
    return Path(name.replace("\\", "/")).name
