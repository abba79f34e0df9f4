"""Every regular expression of the program, and strings that such expressions are slowest at."""

import ast
import importlib
import random
import re
import re._constants as ops  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READER = Path(__file__).resolve().parents[2] / "reader"
_ENGINES = ("re", "regex", "sre_compile", "re._compiler", "re2")
METHODS = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn")


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the program that makes or uses an expression. `name` is "" for one in place."""

    file: str
    line: int
    name: str
    method: str  # "compile", or how an expression in place is used
    node: ast.Call

    @property
    def key(self) -> str:
        """What a list of exceptions calls it."""
        return f"{self.file}:{self.name or self.method}"


def sites() -> list[Site]:
    """All calls of `re` in the program."""
    found = []
    for path in sorted(READER.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        names = {
            id(node.value): target.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            function = node.func if isinstance(node, ast.Call) else None
            if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
                continue
            if function.value.id == "re" and function.attr in (*METHODS, "compile"):
                file = path.relative_to(READER).as_posix()
                found.append(Site(file, node.lineno, names.get(id(node), ""), function.attr, node))
    return found


def unseen() -> list[str]:
    """Where the program might use expressions that `sites` does not find, as `file:line`."""
    found = []
    for path in sorted(READER.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        found += [
            f"{path.relative_to(READER).as_posix()}:{node.lineno}"
            for node in ast.walk(tree)
            if _brings_another(node)
            or (isinstance(node, ast.Attribute) and _is_of_re(node) and id(node) not in called)
        ]
    return found


def _brings_another(node: ast.AST) -> bool:
    """Whether it imports an engine of expressions, or its functions, under another name."""
    if isinstance(node, ast.ImportFrom):
        names = [alias.name for alias in node.names]
        return node.module in _ENGINES or any("Regular" in n or "Regex" in n for n in names)
    if isinstance(node, ast.Import):
        return any(one.name in _ENGINES and (one.name != "re" or one.asname) for one in node.names)
    return False


def _is_of_re(node: ast.Attribute) -> bool:
    return (
        isinstance(node.value, ast.Name)
        and node.value.id == "re"
        and node.attr in (*METHODS, "compile")
    )


def shape(site: Site) -> re.Pattern[str] | None:
    """What an f-string's expression looks like, whatever it is filled with; None for others."""
    written: ast.expr | None = site.node.args[0]
    if isinstance(written, ast.Name):
        tree = ast.parse((READER / site.file).read_text("utf-8"))
        values = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == written.id
        ]
        written = values[0] if len(values) == 1 else None
    if not isinstance(written, ast.JoinedStr):
        return None
    parts = (
        re.escape(one.value) if isinstance(one, ast.Constant) else ".*" for one in written.values
    )
    return re.compile("".join(parts), re.DOTALL)


def expression(site: Site) -> tuple[str, int] | None:
    """The expression and its flags; None where it is put together while the program runs."""
    if site.name:
        module = importlib.import_module(f"reader.{site.file[:-3].replace('/', '.')}")
        made = getattr(module, site.name, None)
        if isinstance(made, re.Pattern):
            return made.pattern, made.flags
    written = site.node.args[0]
    if not isinstance(written, ast.Constant):
        return None
    flags = 0
    for word in ast.walk(ast.Module([ast.Expr(one) for one in _flag_nodes(site.node)], [])):
        if isinstance(word, ast.Attribute):
            flags |= getattr(re, word.attr)
    return written.value, int(flags)


def _flag_nodes(call: ast.Call) -> list[ast.expr]:
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    place = {"sub": 4, "subn": 4, "split": 3}.get(method, 1 if method == "compile" else 2)
    return [*call.args[place:], *(word.value for word in call.keywords if word.arg == "flags")]


def ways(site: Site) -> tuple[str, ...]:
    """How the program uses it: as the methods' names; looking everywhere where that is unclear."""
    if site.method != "compile":
        return (site.method,)
    if not site.name:
        return ("search",)
    own = [READER / site.file] if site.name.startswith("_") else sorted(READER.rglob("*.py"))
    text = "\n".join(path.read_text("utf-8") for path in own)
    used = set(re.findall(rf"\b{site.name}\.({'|'.join(METHODS)})\(", text))
    others = len(re.findall(rf"\b{site.name}\b(?!\.(?:{'|'.join(METHODS)})\()", text)) > 1
    return tuple(sorted(used | ({"search"} if others and not used else set()))) or ("search",)


def run(compiled: re.Pattern[str], method: str, text: str) -> None:
    """Use the expression on `text` in this way, to the end."""
    if method == "finditer":
        for _ in compiled.finditer(text):
            pass
    elif method in {"sub", "subn"}:
        compiled.sub("", text)
    else:
        getattr(compiled, method)(text)


class Traps:
    """Strings that make an expression try again: each repeat pumped up, then a bad end."""

    def __init__(self, pattern: str, flags: int, seed: int = 0) -> None:
        self._tree = parser.parse(pattern, flags)
        self._chance = random.Random(f"{pattern}{seed}")
        self._groups: dict[int, str] = {}
        self._repeats = self._count(self._tree)
        self._pumped = -1
        self._met = 0
        self._size = 0
        self._ends: tuple[int, int] = (0, 0)

    def strings(self, size: int) -> Iterator[str]:
        """For each repeat, and for the whole, what is worst for it."""
        for number in range(self._repeats):
            for _ in range(2):
                text, (begin, end) = self._sample(number, size)
                yield from (text, text[:end] + "\0", text[:end] + "\n!" + text[end:])
                unit = text[: begin + max(1, (end - begin) * 3 // size)] or "a"
                yield (unit * (size // len(unit) + 1))[:size]
        for _ in range(4):
            text, _ = self._sample(-1, 3)
            text = text or "a"
            yield (text * (size // len(text) + 1))[:size]
            yield (text[:-1] * (size // len(text) + 1))[:size] + "\0"
            yield (text[0] * size)[:size] + text

    def _sample(self, pumped: int, size: int) -> tuple[str, tuple[int, int]]:
        self._pumped, self._met, self._size, self._ends = pumped, 0, size, (0, 0)
        out: list[str] = []
        self._write(self._tree, out)
        return "".join(out), self._ends

    def _count(self, tree: Any) -> int:
        return sum(
            (op in _REPEATS) + sum(self._count(part) for part in _parts(value))
            for op, value in tree
        )

    def _write(self, tree: Any, out: list[str]) -> None:  # noqa: C901 - one branch for each kind
        for op, value in tree:
            if op is ops.LITERAL:
                out.append(chr(value))
            elif op is ops.NOT_LITERAL:
                out.append(self._chance.choice([c for c in "a (x\t" if ord(c) != value]))
            elif op is ops.ANY:
                out.append("a")
            elif op is ops.IN:
                out.append(self._one_of(value))
            elif op is ops.BRANCH:
                self._write(self._chance.choice(value[1]), out)
            elif op is ops.SUBPATTERN:
                before = len(out)
                self._write(value[3], out)
                self._groups[value[0]] = "".join(out[before:])
            elif op is ops.ATOMIC_GROUP:
                self._write(value, out)
            elif op in _REPEATS:
                self._repeat(value, out)
            elif op is ops.GROUPREF:
                out.append(self._groups.get(value, ""))

    def _repeat(self, value: Any, out: list[str]) -> None:
        least, most, body = value
        mine, self._met = self._met == self._pumped, self._met + 1
        times = min(most, max(least, self._chance.choice((1, 2))))
        if mine:
            once: list[str] = []
            self._write(body, once)
            unit = "".join(once)
            begin = sum(map(len, out))
            out.append(unit * min(most, max(1, self._size // max(len(unit), 1))))
            self._ends = (begin, begin + len(out[-1]))
            return
        for _ in range(times):
            self._write(body, out)

    def _one_of(self, items: Any) -> str:
        if items[0][0] is ops.NEGATE:
            source = re.compile(f"[^{_written(items[1:])}]")
            fits = [c for c in "a1 -.x\n\t(é" if source.fullmatch(c)]
            return self._chance.choice(fits or ["\u4e00"])
        op, value = self._chance.choice(items)
        if op is ops.LITERAL:
            return chr(value)
        if op is ops.RANGE:
            return chr(self._chance.choice(value))
        return _OF_CATEGORY[value][self._chance.randrange(2)]


_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_OF_CATEGORY = {
    ops.CATEGORY_DIGIT: "17",
    ops.CATEGORY_NOT_DIGIT: "a ",
    ops.CATEGORY_SPACE: " \t",
    ops.CATEGORY_NOT_SPACE: "a.",
    ops.CATEGORY_WORD: "aI",
    ops.CATEGORY_NOT_WORD: " .",
}
_CLASSES = {
    ops.CATEGORY_DIGIT: r"\d",
    ops.CATEGORY_NOT_DIGIT: r"\D",
    ops.CATEGORY_SPACE: r"\s",
    ops.CATEGORY_NOT_SPACE: r"\S",
    ops.CATEGORY_WORD: r"\w",
    ops.CATEGORY_NOT_WORD: r"\W",
}


def _written(items: Any) -> str:
    out = []
    for op, value in items:
        if op is ops.LITERAL:
            out.append(re.escape(chr(value)))
        elif op is ops.RANGE:
            out.append("-".join(re.escape(chr(one)) for one in value))
        else:
            out.append(_CLASSES[value])
    return "".join(out)


def _parts(value: Any) -> list[Any]:
    """The expressions within an operation's value."""
    if isinstance(value, parser.SubPattern):
        return [value]
    if isinstance(value, list | tuple):
        return [part for one in value for part in _parts(one)]
    return []
