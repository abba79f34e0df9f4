"""Whether there is a screen to open a window on, asked before Qt, which would abort without one."""

import os
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
