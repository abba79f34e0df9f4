"""No module of the program can reach a network; one place hands an address to the browser."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

READER = Path(__file__).resolve().parents[2] / "reader"
FORBIDDEN = (
    "socket", "socketserver", "ssl", "select", "selectors", "asyncio", "http", "ftplib", "smtplib",
    "imaplib", "poplib", "telnetlib", "nntplib", "xmlrpc", "webbrowser", "urllib.request",
    "urllib.error", "urllib.robotparser", "requests", "httpx", "aiohttp", "urllib3",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineQuick",
    "PySide6.QtDBus", "PySide6.QtSerialPort", "PySide6.QtBluetooth", "PySide6.QtRemoteObjects",
)  # fmt: skip
BROWSER = Path("ui/external.py")


def imports(code: str) -> Iterator[str]:
    """Each module, and each name out of a module, that `code` imports anywhere."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _name(node.func) in {"import_module", "__import__"}:
            yield from (str(one.value) for one in node.args if isinstance(one, ast.Constant))


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def ways_out(code: str) -> list[str]:
    """What `code` imports that opens a way out."""
    return [
        name
        for name in imports(code)
        if any(name == one or name.startswith(f"{one}.") for one in FORBIDDEN)
    ]


def sources() -> list[Path]:
    """Every module of the program."""
    found = sorted(READER.rglob("*.py"))
    assert len(found) > 150
    return found


@pytest.mark.parametrize("module", sources(), ids=lambda path: str(path.relative_to(READER)))
def test_no_module_can_reach_a_network(module: Path) -> None:
    assert ways_out(module.read_text("utf-8")) == []


def test_one_place_opens_the_browser() -> None:
    naming = [
        path.relative_to(READER)
        for path in sources()
        if "QDesktopServices" in path.read_text("utf-8")
    ]
    assert naming == [BROWSER]


def test_qt_is_not_asked_to_load_addresses() -> None:
    """A text browser with links of its own would open them; ours hand them to the window."""
    calls = [
        (str(path.relative_to(READER)), _name(node.func))
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) == "setOpenExternalLinks"
        for argument in node.args
        if not (isinstance(argument, ast.Constant) and argument.value is False)
    ]
    assert calls == []


@pytest.mark.parametrize(
    "code",
    [
        "import socket",
        "import http.client as x",
        "from urllib import request",
        "def f():\n    from urllib.request import urlopen",
        "from PySide6 import QtNetwork",
        "import importlib\nimportlib.import_module('socket')",
        "__import__('ssl')",
    ],
)
def test_the_search_finds_each_way_of_importing(code: str) -> None:
    assert ways_out(code)


def test_taking_addresses_apart_is_allowed() -> None:
    assert ways_out("from urllib.parse import urlsplit\nimport html") == []
