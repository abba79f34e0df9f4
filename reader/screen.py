"""Whether there is a screen to open a window on, asked before Qt, which would abort without one."""

import os
import re
import sys
from pathlib import Path


def missing_screen() -> str:
    """Why no window can be opened here, in words; "" when one can.

    Only X11 and Wayland can be missing; on Windows and macOS there always is a screen. A platform
    chosen for Qt by name ("offscreen", "vnc") is believed.
    """
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].lower()
    if not sys.platform.startswith("linux") or (chosen and chosen not in {"xcb", "wayland"}):
        return ""
    if chosen != "xcb" and _wayland_is_there():
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display or chosen == "wayland":
        return "no screen was found"
    return "" if _can_connect() else f"the screen {display} cannot be opened"


def _wayland_is_there() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), name).is_socket()


def _can_connect() -> bool:
    """Try the display as Qt will: with libxcb, which reads the authority file. A millisecond."""
    import ctypes  # noqa: PLC0415 - only where a window is wanted

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # not for us to tell; Qt names the library it lacks
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


# Packages of Debian and Ubuntu that hold what Qt needs from the system.
_PACKAGES = {
    "libGL.": "libgl1",
    "libEGL.": "libegl1",
    "libX11": "libx11-6 libx11-xcb1",
    "libxcb.": "libxcb1",
    "libdbus-1.": "libdbus-1-3",
    "libfontconfig.": "libfontconfig1",
    "libfreetype.": "libfreetype6",
    "libexpat.": "libexpat1",
    "libxkbcommon.": "libxkbcommon0",
    "libglib-2.": "libglib2.0-0",
}


def missing_library(error: ImportError) -> tuple[str, str]:
    """What to tell when Qt could not be loaded: what happened, what to do. ("", "") if not that."""
    found = re.search(r"(lib[\w.+-]+\.so[\w.]*)", str(error))
    if found is None:
        return "", ""
    name = found[1]
    package = next((one for start, one in _PACKAGES.items() if name.startswith(start)), "")
    remedy = f"It is in the package {package}." if package else "Ask your system's packages for it."
    told = f"{name} is not on this system, and nothing can be drawn without it."
    return told, f"{remedy} These work without: tree, check, search, show --text."
