"""Words to translate stand where the tool that collects them sees them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader

FOLDER = Path(reader.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))
TRANSLATORS = frozenset(("translate", "tr"))
# They hand on the words they are given.
THEMSELVES = frozenset(("wording.py", "installing.py"))


def calls(tree: ast.AST, *, formatted: bool = False) -> Iterator[tuple[ast.Call, bool]]:
    """The calls that translate, and whether each stands within a formatted string."""
    for node in ast.iter_child_nodes(tree):
        inside = formatted or isinstance(node, ast.JoinedStr)
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in TRANSLATORS and node.args:
                yield node, inside
        yield from calls(node, formatted=inside)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(FOLDER)))
def test_words_to_translate_can_be_collected(file: Path) -> None:
    if file.name in THEMSELVES:
        return
    for call, formatted in calls(ast.parse(file.read_text("utf-8"))):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        words = call.args[: 2 if name == "translate" else 1]
        if name == "translate" and len(call.args) == 1:
            continue  # str.translate, with a table
        where = f"{file.name}:{call.lineno}"
        assert not formatted, f"{where}: within a formatted string nothing is collected"
        for word in words if "ui" not in file.parts else ():  # the window's tables are marked
            literal = isinstance(word, ast.Constant) and isinstance(word.value, str)
            assert literal, f"{where}: only words written there are collected"
        assert not call.keywords, f"{where}: arguments by name are not collected"
