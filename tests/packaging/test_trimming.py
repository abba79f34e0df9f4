"""Which of PyInstaller's finds stay: the allow-list, and what the rest needs."""

from pathlib import PurePosixPath

import pytest
from trimming import plugin_name, trim, wanted, without_dangling


@pytest.mark.parametrize(
    ("place", "kind", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "BINARY", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "BINARY", False),
        ("PySide6/plugins/platforms/qwindows.dll", "BINARY", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", "BINARY", False),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", "BINARY", False),
        ("PySide6/Qt/translations/qtbase_de.qm", "DATA", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", "DATA", False),
        ("reader/_bundled/resources/translations/ja.qm", "DATA", True),
        ("PySide6/QtCore.abi3.so", "EXTENSION", True),
        ("PySide6/QtNetwork.abi3.so", "EXTENSION", False),
        ("python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", "EXTENSION", False),
        ("python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so", "EXTENSION", True),
        ("libcups.so.2", "BINARY", False),
        ("libX11-xcb.so.1", "BINARY", False),
        ("libxcb-cursor.so.0", "BINARY", True),
        ("setuptools/_vendor/x.txt", "DATA", False),
        ("markdown-3.11.3.dist-info/RECORD", "DATA", False),
        ("markdown-3.11.3.dist-info/entry_points.txt", "DATA", True),
    ],
)
def test_the_allow_list(place: str, kind: str, stays: bool) -> None:
    assert wanted((place, f"/somewhere/{place}", kind)) is stays


def test_a_plugin_is_named_alike_on_all_systems() -> None:
    for place in ("PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/plugins/platforms/qxcb.dll"):
        assert plugin_name(PurePosixPath(place)) == "platforms/qxcb"
    assert plugin_name(PurePosixPath("PySide6/QtCore.abi3.so")) == ""


def test_a_library_stays_only_where_something_that_stays_links_to_it() -> None:
    needs = {
        "/x/QtCore.so": ["libQt6Core.so.6"],
        "/x/libQt6Core.so.6": ["/x/libicu.so.73"],
        "/x/libqgtk3.so": ["libgtk-3.so.0"],
        "/x/libgtk-3.so.0": ["libpango.so.0"],
    }
    found = [
        ("PySide6/QtCore.abi3.so", "/x/QtCore.so", "EXTENSION"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/x/libqgtk3.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/x/libQt6Core.so.6", "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libgtk-3.so.0", "/x/libgtk-3.so.0", "BINARY"),
        ("libpango.so.0", "/x/libpango.so.0", "BINARY"),
        ("libicu.so.73", "/x/libicu.so.73", "BINARY"),
        ("libpython3.11.so.1.0", "/x/libpython3.11.so.1.0", "BINARY"),
    ]
    assert [entry[0] for entry in trim(found, lambda file: needs.get(file, []))] == [
        "PySide6/QtCore.abi3.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "libQt6Core.so.6",
        "libicu.so.73",
        "libpython3.11.so.1.0",
    ]


def test_a_link_goes_with_its_library() -> None:
    kept = [("PySide6/Qt/lib/libQt6Core.so.6", "/x", "BINARY")]
    links = [
        (f"lib{one}.so.6", f"PySide6/Qt/lib/lib{one}.so.6", "SYMLINK")
        for one in ("Qt6Core", "Qt6Qml")
    ]
    note = ("reader/x.md", "/x/x.md", "DATA")
    assert without_dangling([*links, note], kept) == [links[0], note]
