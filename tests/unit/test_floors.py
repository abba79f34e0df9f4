"""Imports point down, the core knows no Qt, and the terminal answers without heavy packages."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / "reader"
GROUND = (
    "paths",
    "own_text",
    "settings",
    "site",
    "site_kiosk",
    "kiosk_pin",
    "notices",
    "themes",
    "errors",
    "progress",
    "resting",
    "options",
    "wording",
    "figures",
    "_counted",
)
ROOMS = ("search", "rendering", "notebook")
FLOORS = {
    **dict.fromkeys(GROUND, 0),
    "library": 1,
    **dict.fromkeys(ROOMS, 2),
    "ui": 3,
    **dict.fromkeys(("app", "cli", "commands", "screen", "__main__"), 4),
}


def modules() -> list[Path]:
    return sorted(READER.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(READER).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, int, bool]]:
    """Every module that a file imports, with the line and whether only for type checking."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno, id(node) in for_types
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            yield node.module, node.lineno, id(node) in for_types
            for name in node.names:
                yield f"{node.module}.{name.name}", node.lineno, id(node) in for_types


def test_every_module_stands_on_a_floor() -> None:
    rooms = {room(path) for path in modules()} - {"__init__"}
    assert rooms <= set(FLOORS), sorted(rooms - set(FLOORS))


def test_imports_point_down() -> None:
    wrong = []
    for path in modules():
        own = room(path)
        if own == "__init__":
            continue
        for name, line, for_types in imported(path):
            parts = name.split(".")
            if parts[0] != "reader" or len(parts) < 2 or for_types:
                continue
            other = parts[1]
            if other in {own, "__version__"}:
                continue
            if FLOORS.get(other, 9) > FLOORS[own]:
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports {name}")
            if own in ROOMS and other in ROOMS:
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports {name}")
    assert wrong == []


def test_only_the_window_and_its_parts_know_qt() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        if room(path) not in {"ui", "app"}
        for name, line, _ in imported(path)
        if name.split(".")[0] in {"PySide6", "shiboken6"}
    ]
    assert wrong == []


@pytest.mark.parametrize("package", ["whoosh", "markdown", "nh3"])
def test_the_library_knows_neither_search_nor_html(package: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        if room(path) == "library"
        for name, line, _ in imported(path)
        if name.split(".")[0] == package
    ]
    assert wrong == []


def modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def loaded_after(statement: str) -> set[str]:
    return {name.partition(".")[0] for name in modules_after(statement)}


def test_the_core_imports_without_qt() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in modules()
        if room(path) in {*GROUND, *ROOMS, "library", "commands", "cli", "screen"}
    ]
    assert "PySide6" not in loaded_after(f"import {', '.join(names)}")


HEAVY = {"PySide6", "whoosh", "markdown", "nh3", "yaml", "frontmatter", "segno", "platformdirs"}


@pytest.mark.parametrize("name", ["reader.cli", "reader.library.shelf", "reader.library.tree"])
def test_nothing_heavy_is_imported_before_it_is_needed(name: str) -> None:
    assert loaded_after(f"import {name}") & HEAVY == set()


def test_another_language_needs_nothing_that_reads_files() -> None:
    # The start in Spanish translates a library that came from the cache.
    loaded = modules_after("import reader.library.translations")
    assert loaded.isdisjoint({"reader.library.intake", "reader.library.loading"})


def test_help_needs_no_library() -> None:
    statement = "from reader.cli import parse; import reader.options; parse(['tree'])"
    assert "reader.library" not in modules_after(statement)


def test_nothing_happens_at_import(tmp_path: Path) -> None:
    import os

    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    environment["PYTHONPATH"] = str(ROOT)
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    subprocess.run(
        [sys.executable, "-c", "import reader.cli, reader.library.shelf, reader.settings"],
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    assert list(tmp_path.iterdir()) == []


def test_no_list_is_laid_out_in_batches() -> None:
    """A key in such a list whose lines wrap, while Qt measures the rest, held the window 50 s."""
    files = [
        file for file in READER.rglob("*.py") if "LayoutMode.Batched" in file.read_text("utf-8")
    ]
    assert files == []
